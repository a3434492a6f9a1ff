package forms

import (
	"bytes"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/picture"
)

// Measures of a picture that is saved: wide enough for the texts of a slide, and
// sharp when it fills one.
const (
	savedWidth = 560.0 // points
	savedScale = 4.0   // pixels a point
)

// pictureSaver is the button that saves a picture of the plan for slides. name is
// what the picture shows, draw the same that paints it on the screen.
func (d *desk) pictureSaver(name string, draw func(width float64, m picture.Measure) picture.Picture) fyne.CanvasObject {
	var button *look.Button
	button = look.NewButton(d.T("forms-send.save-picture"), look.Compact, func() { d.savePicture(button, name, draw) })
	return button
}

// pictureHead is the heading of a card that shows a picture, with the button that
// saves it.
func (d *desk) pictureHead(key string, draw func(width float64, m picture.Measure) picture.Picture) fyne.CanvasObject {
	title := d.T(key)
	return look.Row(look.Gap2, look.Grow(1, look.Heading(title)), d.pictureSaver(title, draw))
}

// savePicture asks for the kind of file and the place, and writes the picture
// there.
func (d *desk) savePicture(below fyne.CanvasObject, name string, draw func(width float64, m picture.Measure) picture.Picture) {
	d.settle()
	write := func(extension string, encode func(*bytes.Buffer, picture.Picture) error) func() {
		return func() {
			d.w.files.save(fileName(name)+extension, extension, func(path string) {
				d.unlessThere(path, func() { d.writePicture(path, draw(savedWidth, picture.FaceMeasure), encode) })
			})
		}
	}
	look.ShowMenu(below, menuWidth,
		look.Item{Words: d.T("forms-send.save-picture.png"), Do: write(".png", func(out *bytes.Buffer, p picture.Picture) error {
			return picture.WritePNG(out, p, savedScale)
		})},
		look.Item{Words: d.T("forms-send.save-picture.svg"), Do: write(".svg", func(out *bytes.Buffer, p picture.Picture) error {
			return picture.WriteSVG(out, p)
		})})
}

func (d *desk) writePicture(path string, p picture.Picture, encode func(*bytes.Buffer, picture.Picture) error) {
	var out bytes.Buffer
	err := encode(&out, p)
	if err == nil {
		err = d.w.back.Write(path, out.Bytes())
	}
	if err != nil {
		d.w.tell(err)
		return
	}
	d.notice(d.T("forms-send.saved-picture", "path", path))
}

// unlessThere goes on at once where no file is at the path yet, else once the user
// agrees to write over it.
func (d *desk) unlessThere(path string, do func()) {
	if !d.w.back.Exists(path) {
		do()
		return
	}
	d.w.ask(d.T("forms.overwrite.title"), look.Body(d.T("forms.overwrite", "path", path)),
		look.Choice{Label: d.T("forms.overwrite.do"), Kind: look.Main, Do: do},
		look.Choice{Label: d.T("common.cancel"), Kind: look.Plain})
}
