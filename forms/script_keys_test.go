package forms

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/forms/textfield"
)

func (s *script) key(names ...fyne.KeyName) {
	s.t.Helper()
	for _, name := range names {
		focused := s.w.win.Canvas().Focused()
		if focused == nil {
			s.t.Fatal("the cursor is nowhere")
		}
		focused.TypedKey(&fyne.KeyEvent{Name: name})
		s.seenKey()
	}
}

// shortcut presses a shortcut as the toolkit delivers it: to what has the focus,
// else to the window, whose canvas in tests knows no shortcuts.
func (s *script) shortcut(shortcut fyne.Shortcut) {
	if focused, ok := s.w.win.Canvas().Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(shortcut)
	} else {
		s.w.takeShortcut(shortcut)
	}
	s.pump()
	s.seen()
}

func (s *script) ctrl(key fyne.KeyName) {
	s.shortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault})
}

func (s *script) undo() { s.shortcut(&fyne.ShortcutUndo{}) }
func (s *script) redo() { s.shortcut(&fyne.ShortcutRedo{}) }

// keys types on an American keyboard as the toolkit delivers it: the key, then the
// character. A capital letter is typed with Shift.
func (s *script) keys(typed string) {
	s.t.Helper()
	for _, r := range typed {
		s.stroke(r)
	}
}

func (s *script) stroke(r rune) {
	s.t.Helper()
	if unicode.IsUpper(r) || strings.ContainsRune(`!?"`, r) {
		shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
		s.down(shift)
		defer s.up(shift)
	}
	name := fyne.KeyName(unicode.ToUpper(r))
	if r == ' ' {
		name = fyne.KeySpace
	}
	key := &fyne.KeyEvent{Name: name}
	s.down(key)
	s.key(name)
	s.w.win.Canvas().Focused().TypedRune(r)
	s.up(key)
	s.seenKey()
}

func (s *script) down(e *fyne.KeyEvent) {
	if k, ok := s.w.win.Canvas().Focused().(desktop.Keyable); ok {
		k.KeyDown(e)
	}
}

func (s *script) up(e *fyne.KeyEvent) {
	if k, ok := s.w.win.Canvas().Focused().(desktop.Keyable); ok {
		k.KeyUp(e)
	}
}

// korean switches to Hangul, latin to Latin letters, by the right Alt.
func (s *script) korean() { s.switchTo(true) }
func (s *script) latin()  { s.switchTo(false) }

func (s *script) switchTo(korean bool) {
	s.t.Helper()
	if s.w.typing.Method().Korean() != korean {
		alt := &fyne.KeyEvent{Name: desktop.KeyAltRight}
		s.down(alt)
		s.up(alt)
	}
	if s.w.typing.Method().Korean() != korean {
		s.t.Fatalf("the right Alt did not switch to Korean %v", korean)
	}
}

// input is the field that has the cursor.
func (s *script) input() *textfield.Field {
	s.t.Helper()
	f, ok := s.w.win.Canvas().Focused().(*textfield.Field)
	if !ok {
		s.t.Fatalf("the cursor is in no field but %T", s.w.win.Canvas().Focused())
	}
	return f
}

// composing is what is being composed, as it is drawn.
func (s *script) composing() string {
	e := s.input().Editor()
	return e.Lines().Slice(e.Composing())
}

// end goes behind the last letter.
func (s *script) end() { s.ctrl(fyne.KeyEnd) }

// tab goes to the next field, as the toolkit does with the key.
func (s *script) tab() {
	s.w.win.Canvas().FocusNext()
	s.pump()
	s.seenKey()
}

// rest waits until the window has followed the typing.
func (s *script) rest() {
	s.t.Helper()
	s.until("the window follows", func() bool { return !s.w.desk.waiting })
}

// until runs what other goroutines leave for the interface until something holds.
func (s *script) until(what string, holds func() bool) {
	s.t.Helper()
	for range 5000 {
		s.pump()
		if holds() {
			return
		}
		pause()
	}
	s.t.Fatalf("in vain: %s", what)
}
