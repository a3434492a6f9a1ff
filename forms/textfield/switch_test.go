package textfield

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/forms/textedit"
)

// passing is a method of the system's: everything passes.
type passing struct {
	korean bool
	target textedit.Target
}

func (m *passing) Focus(t textedit.Target)      { m.target = t }
func (*passing) Rune(rune, textedit.Shift) bool { return false }
func (*passing) Backspace() bool                { return false }
func (*passing) Finish()                        {}
func (m *passing) Korean() bool                 { return m.korean }
func (m *passing) SetKorean(korean bool)        { m.korean = korean }
func (*passing) Own() bool                      { return false }

func TestSwitching_TheKeyOfTheKeyboard(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	told := 0
	p.typing.OnChange(func() { told++ })
	p.keys("rk")
	p.special(130)
	p.keys("rk")
	p.special(130)
	p.keys("rk")
	p.text("가rk가")
	if told != 2 {
		t.Errorf("told %d times", told)
	}
}

func TestSwitching_RightAltByItself(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.keys("rk")
	p.press(desktop.KeyAltRight)
	p.keys("a")
	p.text("가a")
	p.press(desktop.KeyAltLeft)
	p.keys("a")
	p.text("가aa")
}

func TestSwitching_RightAltWithAnotherKeyIsNoSwitch(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.down(desktop.KeyAltRight)
	p.press(fyne.KeyQ)
	p.field.TypedRune('@') // what AltGr+Q types on a German keyboard
	p.up(desktop.KeyAltRight)
	p.text("@")
	if !p.typing.im.Korean() {
		t.Error("AltGr with a key switched")
	}
	p.down(desktop.KeyAltRight)
	p.click(fyne.NewPos(20, 17), 1)
	p.up(desktop.KeyAltRight)
	if !p.typing.im.Korean() {
		t.Error("AltGr with a click switched")
	}
}

func TestSwitching_RightAltCanBeTurnedOff(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.typing.RightAlt(false)
	p.press(desktop.KeyAltRight)
	if !p.typing.im.Korean() {
		t.Error("the right Alt switched")
	}
}

func TestSwitching_ShiftSpaceTypesNoBlank(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.keys("rk")
	p.down(desktop.KeyShiftLeft)
	p.keys(" ")
	p.up(desktop.KeyShiftLeft)
	p.keys("a b")
	p.text("가a b")
	p.down(desktop.KeyShiftLeft)
	p.down(fyne.KeySpace)
	for range 3 { // held down
		p.typed(fyne.KeySpace)
		p.field.TypedRune(' ')
	}
	p.up(fyne.KeySpace)
	p.up(desktop.KeyShiftLeft)
	p.keys("sk")
	p.text("가a b나")
}

func TestSwitching_WhereNothingHasTheFocus(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.win.Canvas().Unfocus()
	if !p.typing.KeyDown(&fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: 130}}) || p.typing.im.Korean() {
		t.Error("한/영 did not switch")
	}
	p.typing.KeyDown(&fyne.KeyEvent{Name: desktop.KeyAltRight})
	if !p.typing.KeyUp(&fyne.KeyEvent{Name: desktop.KeyAltRight}) || !p.typing.im.Korean() {
		t.Error("the right Alt did not switch")
	}
}

func TestSwitching_IsTheSystemsWhereTheSystemComposes(t *testing.T) {
	im := &passing{}
	p := sitWith(t, im, NewLine, 400, 34)
	p.special(130)
	p.press(desktop.KeyAltRight)
	p.down(desktop.KeyShiftLeft)
	p.keys(" ")
	p.up(desktop.KeyShiftLeft)
	if im.korean {
		t.Error("a key switched the system's method")
	}
	p.keys("가")
	p.text(" 가")
}

func TestSwitching_TheSystemsMethodTypesIntoPlainFieldsToo(t *testing.T) {
	held := "글" // what the system has in the making
	im := textedit.NewSystem(func() string { was := held; held = ""; return was }, func() bool { return held != "" })
	p := sitWith(t, im, NewPlain, 400, 34)
	held = "글"
	p.field.TypedRune('한') // the syllable before it
	p.text("한")
	p.press(fyne.KeyBackspace) // the system's, for what it has in the making
	p.text("한")
	p.press(fyne.KeyReturn)
	p.text("한글")
	p.press(fyne.KeyBackspace)
	p.text("한")
	held = "나"
	p.win.Canvas().Unfocus()
	p.text("한나")
}
