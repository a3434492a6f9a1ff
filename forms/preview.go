package forms

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"moaplan/export/pdf"
	"moaplan/forms/look"
)

// previewSide is how many pixels a figure's preview has at most a side, and
// previewHeight how high it stands in a form.
const (
	previewSide           = 900
	previewHeight float32 = 260
)

// newPreview shows a figure of the plan once it is decoded, which another goroutine
// does; what cannot be shown is said in words.
func newPreview(d *desk, file string) fyne.CanvasObject {
	words := look.NewText(d.T("forms-field.figure.loading"), look.Style{Size: look.SizeNote, Colour: look.Ink2, Align: fyne.TextAlignCenter})
	shown := canvas.NewImageFromImage(nil)
	shown.FillMode = canvas.ImageFillContain
	shown.ScaleMode = canvas.ImageScaleSmooth
	shown.Hide()
	facts := look.NewText("", look.Style{Size: look.SizeNote, Colour: look.Ink2})
	box := look.Column(look.Gap1, look.Fixed(0, previewHeight, look.Soft(look.Sunken, look.Gap2, look.Stack(words, shown))), facts)
	fail := func(why string) {
		words.SetText(why)
		words.SetColour(look.Error)
	}
	data := d.ed.Figure(file)
	if len(data) == 0 {
		fail(d.T("forms-field.figure.gone"))
		return box
	}
	if width, height, format, err := pdf.PictureSize(data); err == nil {
		facts.SetText(d.T("forms-field.figure.facts", "format", formatNames[format], "width", grouped(width), "height", grouped(height), "size", sizeWords(len(data))))
	}
	go func() {
		img, err := pdf.Preview(data, previewSide)
		d.w.later(func() { placePreview(d, shown, words, img, func() { fail(d.T("forms-field.figure.unreadable")) }, err) })
	}()
	return box
}

// formatNames are the kinds of pictures as people know them.
var formatNames = map[string]string{"png": "PNG", "jpeg": "JPEG", "gif": "GIF"}

func placePreview(d *desk, shown *canvas.Image, words *look.Text, img image.Image, fail func(), err error) {
	if d.ended {
		return
	}
	if err != nil {
		fyne.LogError("showing a figure", err)
		fail()
		return
	}
	words.Hide()
	shown.Image = img
	shown.Show()
	shown.Refresh()
}
