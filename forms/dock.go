package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
)

// dockShare is the most of the height that the lower part of a dock takes.
const dockShare = 0.42

// docked sets a part below another: as high as its content asks for, but never more
// than its share, so that both stay in sight. content is what below scrolls.
type docked struct{ content fyne.CanvasObject }

// newDock sets the scroller of a content below another object.
func newDock(above, below, content fyne.CanvasObject) *fyne.Container {
	lower := look.Panel(look.Surface, look.Column(0, look.HLine(), look.Grow(1, below)))
	return &fyne.Container{Layout: docked{content}, Objects: []fyne.CanvasObject{above, lower}}
}

// Layout shares the height; an empty content takes none.
func (l docked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.content.Resize(fyne.NewSize(size.Width, l.content.MinSize().Height)) // texts in it wrap first
	height := min(l.content.MinSize().Height+1, size.Height*dockShare)
	if l.content.Visible() {
		objects[1].Show()
	} else {
		objects[1].Hide()
		height = 0
	}
	objects[0].Move(fyne.Position{})
	objects[0].Resize(fyne.NewSize(size.Width, size.Height-height))
	objects[1].Move(fyne.NewPos(0, size.Height-height))
	objects[1].Resize(fyne.NewSize(size.Width, height))
}

// MinSize is small: both parts scroll.
func (docked) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(64, 64) }
