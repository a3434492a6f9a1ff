package forms

import "fyne.io/fyne/v2"

// Lay makes the window on an application of the toolkit, which need not have a
// screen, and shows in it what [Run] would show. Tests that act on the real window
// learn from it where its fields and buttons stand. Leave closes the plan and gives
// up what is not saved.
func Lay(a fyne.App, o Options, size fyne.Size) (win fyne.Window, leave func()) {
	w := newWindow(a, o, o.Backend)
	w.win.Show()
	w.begin()
	w.win.Resize(size)
	return w.win, func() { w.closePlan(true) }
}
