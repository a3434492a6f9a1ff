//go:build !windows && !darwin

package ime

import "os"

// OwnByDefault reports that the program's own composer is used until the user
// chooses otherwise: through X input methods the toolkit loses text.
const OwnByDefault = true

// Live reports whether the method can be changed while the window is open. Xlib
// connects to an input method once, when the program starts.
const Live = false

// Finishes reports whether [Finish] can end what the system's method composes. Xlib
// shows a program of this toolkit neither the composition nor a way to end it.
const Finishes = false

// modifiers names the variable by which Xlib chooses an input method.
const modifiers = "XMODIFIERS"

// Begin prepares the process; it is called before the toolkit opens the display. With
// own, X input methods are kept out, so that every key reaches the program. started
// is to be called once the window is there: it gives programs that are opened from
// here, such as a PDF viewer, the environment they would have had.
func Begin(own bool) (started func() error, err error) {
	if !own {
		return func() error { return nil }, nil
	}
	was, had := os.LookupEnv(modifiers)
	if err := os.Setenv(modifiers, "@im=none"); err != nil {
		return nil, err
	}
	return func() error {
		if had {
			return os.Setenv(modifiers, was)
		}
		return os.Unsetenv(modifiers)
	}, nil
}

// Detach keeps the system's method out of a window. [Begin] has done so here.
func Detach(Window) error { return nil }

// Attach gives a window the system's method back. Here that takes a new start.
func Attach(Window) error { return nil }

// Finish does nothing here, see [Finishes].
func Finish(Window) string { return "" }

// Places reports whether [Place] does something.
const Places = false

// Place does nothing here.
func Place(Window, int, int, int, int) {}

// Composing is false here: it cannot be known.
func Composing(Window) bool { return false }

// HangulKey tells the 한/영 key of a Korean keyboard by its scan code, which here is
// the key code of X: that of evdev (KEY_HANGEUL, 122) and 8.
func HangulKey(scan int) bool { return scan == 130 }

// HanjaKey tells the 한자 key of a Korean keyboard (KEY_HANJA, 123, and 8).
func HanjaKey(scan int) bool { return scan == 131 }
