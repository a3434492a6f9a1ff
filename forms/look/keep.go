package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// keeper leaves the cursor where it is when something is clicked that only acts on
// what is being written, such as a save: the toolkit takes the cursor out of its
// field at every press of the mouse, and whoever types on would type into nothing.
type keeper struct {
	on     bool
	before fyne.Focusable // what had the cursor when the mouse went down
}

// press remembers who has the cursor, which the click is about to take.
func (k *keeper) press(on fyne.CanvasObject) {
	k.before = nil
	if c := canvasOf(on); c != nil && k.on {
		k.before = c.Focused()
	}
}

// giveBack gives the cursor back, if the click that e is part of took it. Keys (no
// event) take it from nobody.
func (k *keeper) giveBack(on fyne.CanvasObject, e *fyne.PointEvent) {
	before := k.before
	k.before = nil
	if c := canvasOf(on); e != nil && before != nil && c != nil && c.Focused() == nil {
		c.Focus(before)
	}
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

// KeepCursor has a click on the button leave the cursor in its field.
func (b *Button) KeepCursor() *Button { b.keeper.on = true; return b }

// MouseDown remembers who has the cursor.
func (b *Button) MouseDown(*desktop.MouseEvent) { b.keeper.press(b) }

// MouseUp does nothing.
func (b *Button) MouseUp(*desktop.MouseEvent) {}

// KeepCursor has a click on the icon leave the cursor in its field.
func (i *Icon) KeepCursor() *Icon { i.keeper.on = true; return i }

// MouseDown remembers who has the cursor.
func (i *Icon) MouseDown(*desktop.MouseEvent) { i.keeper.press(i) }

// MouseUp does nothing.
func (i *Icon) MouseUp(*desktop.MouseEvent) {}
