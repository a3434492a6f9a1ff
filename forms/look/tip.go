package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Tips lies over a part of the window and says in a few words what the button
// under the pointer does. It takes neither clicks nor keys.
type Tips struct {
	layer  *fyne.Container
	ground *canvas.Rectangle
	text   *canvas.Text
}

// NewTips returns a layer that says nothing yet.
func NewTips() *Tips {
	t := &Tips{ground: canvas.NewRectangle(nil), text: canvas.NewText("", nil)}
	t.ground.CornerRadius = 5
	t.layer = &fyne.Container{Layout: tipLayout{}, Objects: []fyne.CanvasObject{t.ground, t.text}}
	t.layer.Hide()
	return t
}

// Over lays the tips over an object.
func (t *Tips) Over(o fyne.CanvasObject) fyne.CanvasObject { return Stack(o, t.layer) }

// Words are what is said now, "" for nothing.
func (t *Tips) Words() string {
	if !t.layer.Visible() {
		return ""
	}
	return t.text.Text
}

// Show says something below an object.
func (t *Tips) Show(below fyne.CanvasObject, words string) {
	if words == "" {
		t.Hide()
		return
	}
	t.ground.FillColor = Of(Ink)
	t.text.Text, t.text.Color, t.text.TextSize = words, Of(Surface), SizeNote
	size := t.text.MinSize()
	t.layer.Show() // what is hidden has no place
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(below).Subtract(driver.AbsolutePositionForObject(t.layer))
	at.Y += below.Size().Height + Gap1
	at.X = min(at.X, t.layer.Size().Width-size.Width-2*Gap2)
	at.X = max(at.X, 0)
	t.ground.Move(at)
	t.ground.Resize(size.AddWidthHeight(2*Gap2, 2*Gap1))
	t.text.Move(at.AddXY(Gap2, Gap1))
	t.text.Resize(size)
	t.layer.Refresh()
}

// Hide says nothing any more.
func (t *Tips) Hide() { t.layer.Hide() }

// tipLayout leaves a tip where it was put.
type tipLayout struct{}

func (tipLayout) Layout([]fyne.CanvasObject, fyne.Size) {}

// MinSize asks for no room.
func (tipLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
