package forms

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"

	"moaplan/forms/ime"
)

// typingSystem is the operating system's input method as the window needs it.
type typingSystem interface {
	ownByDefault() bool // the program composes unless the user chose otherwise
	live() bool         // the method can be changed while the window is open
	finishes() bool     // finish ends a composition
	places() bool       // it is told where the caret is
	finish() string     // ends it and returns its text
	composing() bool
	detach() error // keeps the method out of the window
	attach() error // gives it back

	// place tells the method where the caret is, in pixels of the window.
	place(x, y, width, height int)
}

// nativeMethod is the one of the system that the program runs on.
type nativeMethod struct{ w *window }

func (nativeMethod) ownByDefault() bool { return ime.OwnByDefault }
func (nativeMethod) live() bool         { return ime.Live }
func (nativeMethod) finishes() bool     { return ime.Finishes }
func (nativeMethod) places() bool       { return ime.Places }
func (n nativeMethod) finish() string   { return ime.Finish(n.handle()) }
func (n nativeMethod) composing() bool  { return ime.Composing(n.handle()) }
func (n nativeMethod) detach() error    { return ime.Detach(n.handle()) }
func (n nativeMethod) attach() error    { return ime.Attach(n.handle()) }

func (n nativeMethod) place(x, y, width, height int) { ime.Place(n.handle(), x, y, width, height) }

// placeMethod has the system's method show what it composes at the caret.
func (w *window) placeMethod(at fyne.Position, size fyne.Size) {
	pixels := func(v float32) int { return int(math.Round(float64(v * w.win.Canvas().Scale()))) }
	w.system.place(pixels(at.X), pixels(at.Y), pixels(size.Width), pixels(size.Height))
}

// handle is the window as the system knows it; none before it is shown.
func (n nativeMethod) handle() (handle ime.Window) {
	native, ok := n.w.win.(driver.NativeWindow)
	if !ok {
		return 0
	}
	native.RunNative(func(context any) {
		switch c := context.(type) {
		case driver.WindowsWindowContext:
			handle = ime.Window(c.HWND)
		case driver.MacWindowContext:
			handle = ime.Window(c.NSWindow)
		}
	})
	return handle
}

// keepMethodOut has the process start with or without the system's input method.
// started gives back, once the window is there, what was changed for that.
func keepMethodOut(p fyne.Preferences) (started func()) {
	begun, err := ime.Begin(loadSettings(p).Typing.own(ime.OwnByDefault))
	if err != nil {
		fyne.LogError("keeping the system's input method out", err)
		return func() {}
	}
	return func() {
		if err := begun(); err != nil {
			fyne.LogError("giving programs that are opened the system's input method", err)
		}
	}
}
