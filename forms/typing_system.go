package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"

	"moaplan/forms/ime"
)

// typingSystem is the operating system's input method as the window needs it.
type typingSystem interface {
	ownByDefault() bool // the program composes unless the user chose otherwise
	live() bool         // the method can be changed while the window is open
	finishes() bool     // finish ends a composition
	finish() string     // ends it and returns its text
	composing() bool
	detach() error // keeps the method out of the window
	attach() error // gives it back
}

// nativeMethod is the one of the system that the program runs on.
type nativeMethod struct{ w *window }

func (nativeMethod) ownByDefault() bool { return ime.OwnByDefault }
func (nativeMethod) live() bool         { return ime.Live }
func (nativeMethod) finishes() bool     { return ime.Finishes }
func (n nativeMethod) finish() string   { return ime.Finish(n.handle()) }
func (n nativeMethod) composing() bool  { return ime.Composing(n.handle()) }
func (n nativeMethod) detach() error    { return ime.Detach(n.handle()) }
func (n nativeMethod) attach() error    { return ime.Attach(n.handle()) }

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
