package forms

import (
	"bytes"
	"image"

	_ "image/gif" // the formats that figures may have
	_ "image/jpeg"
	_ "image/png"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"moaplan/export/document"
	"moaplan/forms/look"
	"moaplan/internal/picture"
)

// figure draws a picture of the plan's file with its caption below it.
func (g *galley) figure(b document.Figure, blobs map[string][]byte) fyne.CanvasObject {
	caption := captionOf(b.Label, b.Caption)
	data := blobs[b.Blob]
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || config.Width == 0 {
		return g.captioned(look.Soft(look.Sunken, look.Gap3, look.Note(g.d.T("forms-chapter.preview.no-figure"))), caption, b.Source)
	}
	shown := canvas.NewImageFromResource(fyne.NewStaticResource(b.Blob, data))
	shown.FillMode = canvas.ImageFillContain
	shown.ScaleMode = canvas.ImageScaleSmooth
	part := float32(b.Width) / 100
	ratio := float32(config.Height) / float32(config.Width)
	return g.captioned(newScaled(shown, part, ratio), caption, b.Source)
}

// scaled keeps the proportions of an object that takes a part of the width.
type scaled struct {
	widget.BaseWidget
	o           fyne.CanvasObject
	part, ratio float32
	width       float32
}

func newScaled(o fyne.CanvasObject, part, ratio float32) *scaled {
	s := &scaled{o: o, part: part, ratio: ratio}
	s.ExtendBaseWidget(s)
	return s
}

// MinSize is as high as the object at the width it was last given.
func (s *scaled) MinSize() fyne.Size {
	return fyne.NewSize(24, whole(s.width*s.part*s.ratio))
}

// Resize scales the object.
func (s *scaled) Resize(size fyne.Size) {
	s.width = size.Width
	w := whole(size.Width * s.part)
	s.o.Resize(fyne.NewSize(w, whole(w*s.ratio)))
	s.o.Move(fyne.NewPos(whole((size.Width-w)/2), 0))
	s.BaseWidget.Resize(size)
}

// CreateRenderer shows the object.
func (s *scaled) CreateRenderer() fyne.WidgetRenderer { return scaledRenderer{s} }

type scaledRenderer struct{ s *scaled }

func (r scaledRenderer) Destroy()                     {}
func (r scaledRenderer) Layout(fyne.Size)             {}
func (r scaledRenderer) MinSize() fyne.Size           { return r.s.MinSize() }
func (r scaledRenderer) Refresh()                     { r.s.o.Refresh() }
func (r scaledRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.s.o} }

// newStill shows a finished picture as wide as its place.
func newStill(drawn picture.Picture) *painted {
	var p *painted
	p = newPainted(1, func(float64, picture.Measure) picture.Picture {
		if drawn.W > 0 {
			p.scale = p.width / float32(drawn.W)
		}
		return drawn
	})
	return p
}
