package textfield

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"moaplan/forms/look"
)

// frame is a field's ground and edge with round corners. Where graphics are drawn
// in software, a round rectangle costs several times what a plain one of the same
// size does, for all its pixels. So the middle is plain, and the round rectangle
// is drawn along the sides only, cut off to four bands. For a field of one line
// that is not worth the trouble: one round rectangle will do.
type frame struct {
	middle *canvas.Rectangle
	bands  []*band // top, bottom, left, right; none where the middle is all
	ink    color.Color
	width  float32
}

// bandWide is how wide the bands are: the corners lie within.
const bandWide = radius + around

func newFrame(large bool) *frame {
	f := &frame{middle: canvas.NewRectangle(nil)}
	if !large {
		f.middle.CornerRadius = radius
		return f
	}
	for range 4 {
		f.bands = append(f.bands, newBand())
	}
	return f
}

// objects are what is drawn, the lower ones first.
func (f *frame) objects() []fyne.CanvasObject {
	list := []fyne.CanvasObject{f.middle}
	for _, b := range f.bands {
		list = append(list, b)
	}
	return list
}

// layout fits the frame to a size. The middle reaches under the bands, so that no
// seam shows where coordinates are rounded.
func (f *frame) layout(size fyne.Size) {
	if len(f.bands) == 0 {
		f.middle.Resize(size)
		return
	}
	const under = bandWide / 2
	put(f.middle, under, under, max(size.Width-2*under, 0), max(size.Height-2*under, 0))
	wide, high := min(bandWide, size.Width/2), min(bandWide, size.Height/2)
	between := max(size.Height-2*high, 0)
	f.bands[0].place(0, 0, size.Width, high, size)
	f.bands[1].place(0, size.Height-high, size.Width, high, size)
	f.bands[2].place(0, high, wide, between, size)
	f.bands[3].place(size.Width-wide, high, wide, between, size)
}

// colour paints ground and edge.
func (f *frame) colour(ground, ink look.Colour, width float32) {
	f.ink, f.width = look.Of(ink), width
	f.middle.FillColor = look.Of(ground)
	if len(f.bands) == 0 {
		f.middle.StrokeColor, f.middle.StrokeWidth = f.ink, width
	}
	f.middle.Refresh()
	for _, b := range f.bands {
		b.round.FillColor, b.round.StrokeColor, b.round.StrokeWidth = look.Of(ground), f.ink, width
		b.round.Refresh()
	}
}

// band shows a part of a round rectangle.
type band struct {
	widget.BaseWidget
	round *canvas.Rectangle
}

func newBand() *band {
	b := &band{round: canvas.NewRectangle(nil)}
	b.round.CornerRadius = radius
	b.ExtendBaseWidget(b)
	return b
}

// place puts the band over its part of a rectangle of a size.
func (b *band) place(x, y, width, height float32, whole fyne.Size) {
	b.Move(fyne.NewPos(x, y))
	b.Resize(fyne.NewSize(width, height))
	b.round.Move(fyne.NewPos(-x, -y))
	b.round.Resize(whole)
}

// MinSize is none.
func (b *band) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer draws the rectangle, cut off at the band's sides.
func (b *band) CreateRenderer() fyne.WidgetRenderer {
	return cutRenderer{widget.NewSimpleRenderer(&fyne.Container{Objects: []fyne.CanvasObject{b.round}})}
}

// cutRenderer cuts what a widget draws off at the sides of the widget.
type cutRenderer struct{ fyne.WidgetRenderer }

// Layout leaves what is drawn where it was put.
func (cutRenderer) Layout(fyne.Size) {}

// IsClip has the toolkit cut off what lies outside.
func (cutRenderer) IsClip() {}
