package textfield

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/forms/ime"
)

// The two keys beside the space bar of a Korean keyboard have no name in the
// toolkit; package ime knows the numbers by which each system passes them on.
// Where a Korean keyboard map makes the right Alt the 한/영 key, it arrives as
// the right Alt.
func isHangulKey(e *fyne.KeyEvent) bool {
	return e.Name == fyne.KeyUnknown && ime.HangulKey(e.Physical.ScanCode)
}

func isHanjaKey(e *fyne.KeyEvent) bool {
	return e.Name == fyne.KeyUnknown && ime.HanjaKey(e.Physical.ScanCode)
}

// RightAlt sets whether the right Alt by itself switches, as it does on keyboards
// without a 한/영 key. It does unless told otherwise.
func (t *Typing) RightAlt(on bool) { t.rightAlt = on }

// OnCommand is told of every function key that goes down, with the modifiers that
// are held: the window's own keys come before those of any field.
func (t *Typing) OnCommand(do func(name fyne.KeyName, held fyne.KeyModifier)) { t.command = do }

// Command tells of a function key. Fields do it by [Typing.KeyDown]; other widgets
// that take keys call it when one goes down.
func (t *Typing) Command(e *fyne.KeyEvent) {
	if t.command != nil && len(e.Name) > 1 && e.Name[0] == 'F' && e.Name[1] >= '1' && e.Name[1] <= '9' {
		t.command(e.Name, t.modifiers())
	}
}

// KeyDown takes the keys that switch and reports whether it was one. Fields call
// it; the window's canvas does where nothing has the focus.
//
// The right Alt switches when it comes up, and only if nothing else was pressed
// meanwhile: on keyboards of other languages it is AltGr, which types @ and €
// with a second key. A composition ends at once, when it goes down.
func (t *Typing) KeyDown(e *fyne.KeyEvent) bool {
	t.Command(e)
	t.held |= modifierOf(e.Name)
	t.lone = false
	t.swallow = false
	t.space = e.Name == fyne.KeySpace
	if !t.im.Own() || !t.Composes() {
		return false
	}
	switch {
	case isHangulKey(e):
		t.Toggle()
		return true
	case e.Name == desktop.KeyAltRight && t.rightAlt:
		t.Finish()
		t.lone = t.modifiers()&^fyne.KeyModifierAlt == 0
		return true
	}
	return false
}

// KeyUp is told of every key that comes up, and reports whether it switched.
func (t *Typing) KeyUp(e *fyne.KeyEvent) bool {
	t.held &^= modifierOf(e.Name)
	if e.Name != desktop.KeyAltRight || !t.lone {
		return false
	}
	t.lone = false
	t.Toggle()
	return true
}

// disturb forgets a right Alt that is down: the pointer is used with it.
func (t *Typing) disturb() { t.lone = false }

// typedSpace takes Shift+Space, which switches, and the blank that follows it.
// A key that is held down switches once.
func (t *Typing) typedSpace() bool {
	if t.modifiers() != fyne.KeyModifierShift || !t.im.Own() || !t.Composes() {
		return false
	}
	if t.space {
		t.space = false
		t.Toggle()
	}
	t.swallow = true
	return true
}

// swallows reports whether a character is the blank of a Shift+Space.
func (t *Typing) swallows(r rune) bool {
	was := t.swallow
	t.swallow = false
	return was && r == ' '
}

func modifierOf(name fyne.KeyName) fyne.KeyModifier {
	switch name {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight:
		return fyne.KeyModifierShift
	case desktop.KeyControlLeft, desktop.KeyControlRight:
		return fyne.KeyModifierControl
	case desktop.KeyAltLeft, desktop.KeyAltRight:
		return fyne.KeyModifierAlt
	case desktop.KeySuperLeft, desktop.KeySuperRight:
		return fyne.KeyModifierSuper
	}
	return 0
}
