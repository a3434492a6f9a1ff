package textfield

import "fyne.io/fyne/v2"

// FocusGained marks the edge and shows the caret; what is typed comes here now.
func (f *Field) FocusGained() {
	f.focused = true
	f.typing.focus(f)
	f.recolour()
	f.redraw(true)
	if f.onFocus != nil {
		f.onFocus()
	}
}

// FocusLost ends the composition and the typing.
func (f *Field) FocusLost() {
	f.typing.leave(f)
	f.focused = false
	f.unblink()
	f.mouse.release()
	f.offset.X = 0
	f.recolour()
	f.redraw(false)
	if f.onBlur != nil {
		f.onBlur()
	}
}

func (f *Field) recolour() {
	if f.shown != nil {
		f.shown.colour()
	}
}

// canvas is what the field is shown on, nil for nothing.
func (f *Field) canvas() fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(f) }

// takeFocus asks for the focus.
func (f *Field) takeFocus() {
	if c := f.canvas(); c != nil && !f.focused {
		c.Focus(f)
	}
}
