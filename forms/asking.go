package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
)

// askWide is [window.ask] in another width than most questions have.
func (w *window) askWide(width float32, title string, content fyne.CanvasObject, choices ...look.Choice) {
	w.typing.Finish()
	if w.asked != nil {
		w.asked.Hide()
	}
	m := look.ShowWideModal(w.win.Canvas(), width, title, content, choices...)
	w.asked = m
	m.OnHide(func() {
		if w.asked == m {
			w.asked = nil
		}
	})
}
