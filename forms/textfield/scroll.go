package textfield

import (
	"runtime"
	"time"

	"fyne.io/fyne/v2"
)

// copying is what is held to copy dragged text instead of moving it.
var copying = copyModifier(runtime.GOOS)

func copyModifier(system string) fyne.KeyModifier {
	if system == "darwin" {
		return fyne.KeyModifierAlt
	}
	return fyne.KeyModifierControl
}

// turn scrolls a fixed field by the wheel. What it does not use, it passes on.
func (f *Field) turn(e *fyne.ScrollEvent) {
	if f.ownScroll() && e.Scrolled.DY != 0 && f.scrollTo(f.offset.Y-e.Scrolled.DY) {
		f.redraw(false)
		return
	}
	if f.onWheel != nil {
		f.onWheel(e)
	}
}

// Scrolled is how far a fixed field is scrolled, in the toolkit's units.
func (f *Field) Scrolled() float32 { return f.offset.Y }

// ScrollTo scrolls a fixed field and returns how far it is scrolled then.
func (f *Field) ScrollTo(y float32) float32 {
	if f.scrollTo(y) {
		f.redraw(false)
	}
	return f.offset.Y
}

// onBar reports whether a place of the field is on its scroll bar.
func (f *Field) onBar(at fyne.Position) bool {
	return f.ownScroll() && at.X >= f.Size().Width-barZone
}

// takeBar takes hold of the scroll bar; beside it, the bar comes to the pointer.
func (f *Field) takeBar(at fyne.Position) {
	y, height := f.barAt()
	f.mouse.doing = barring
	f.mouse.grip = at.Y - around - y
	if f.mouse.grip < 0 || f.mouse.grip > height {
		f.mouse.grip = height / 2
		f.dragBar(at)
	}
}

func (f *Field) dragBar(at fyne.Position) {
	_, height := f.barAt()
	room := f.pane.Size().Height - 2 - height
	if room > 0 && f.scrollTo((at.Y-around-1-f.mouse.grip)*f.mostOffset()/room) {
		f.redraw(false)
	}
}

// edgePause is how often a drag beyond the edge scrolls on by itself.
const edgePause = 60 * time.Millisecond

// watchEdges scrolls on while the pointer rests beyond the field's edge, or
// beyond the window's, with its button down.
func (f *Field) watchEdges() {
	if f.mouse.stop != nil {
		f.mouse.stop()
	}
	f.mouse.stop = f.typing.after(edgePause, func() {
		f.mouse.stop = nil
		if f.mouse.doing != selecting && f.mouse.doing != moving {
			return
		}
		at := f.mouse.away.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(f))
		if f.scrollBeyond(at) {
			f.drag(at)
		}
		f.watchEdges()
	})
}

// scrollBeyond scrolls a fixed field, or a line, towards a place outside it, and
// reports whether the place has to be looked at again.
func (f *Field) scrollBeyond(at fyne.Position) bool {
	if f.kind != long {
		return at.X < 0 || at.X > f.Size().Width
	}
	if !f.fixed {
		return true // the page scrolls to the caret
	}
	switch height := f.Size().Height; {
	case at.Y < 0:
		return f.scrollTo(f.offset.Y + at.Y)
	case at.Y > height:
		return f.scrollTo(f.offset.Y + at.Y - height)
	}
	return false
}
