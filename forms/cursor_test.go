package forms

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"moaplan/forms/look"
)

// mouse clicks on something as the toolkit does it, which takes the cursor out of
// its field when the button goes down.
func (s *script) mouse(on labelled) {
	s.t.Helper()
	m, ok := on.(desktop.Mouseable)
	if !ok {
		s.t.Fatalf("%T does not know of the mouse", on)
	}
	m.MouseDown(&desktop.MouseEvent{})
	s.w.win.Canvas().Unfocus()
	m.MouseUp(&desktop.MouseEvent{})
	test.Tap(on)
	s.pump()
}

// Who saves by the mouse in the middle of a sentence writes on.
func TestTopBar_AClickLeavesTheCursorInItsField(t *testing.T) {
	for name, click := range map[string]func(*script){
		"save":       func(s *script) { s.mouse(s.find(s.T("forms.saved.not"))) },
		"the guide":  func(s *script) { s.mouse(s.find(s.T("forms.panel.hide"))) },
		"save, menu": func(s *script) { s.chooseInMenu(s.T("forms.menu.save")) },
		"menu, away": func(s *script) {
			s.mouse(s.find(s.T("forms.menu")))
			s.w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := typist(t)
			s.keys("gks")
			click(s)
			s.keys("rmf")
			s.titled("한")
			if s.composing() != "글" {
				t.Errorf("%q is being composed", s.composing())
			}
		})
	}
}

func TestTopBar_UndoByTheMouseLeavesTheCursorInItsField(t *testing.T) {
	s := typist(t)
	s.keys("gksrmf ")
	s.mouse(s.find(s.T("common.undo")))
	s.titled("")
	s.mouse(s.find(s.T("common.redo")))
	s.titled("한글 ")
	s.keys("ek ")
	s.titled("한글 다 ")
}

func TestTopBar_AClickPutsTheCursorNowhereWhereItWasNowhere(t *testing.T) {
	s := typist(t)
	s.keys("gks")
	s.leaveField()
	s.mouse(s.find(s.T("forms.saved.not")))
	if f := s.w.win.Canvas().Focused(); f != nil {
		t.Errorf("the cursor is in %T", f)
	}
}

// chooseInMenu chooses a line of the window's menu.
func (s *script) chooseInMenu(words string) {
	s.t.Helper()
	s.mouse(s.find(s.T("forms.menu")))
	m, ok := s.w.win.Canvas().Focused().(*look.Menu)
	if !ok {
		s.t.Fatal("no menu is open")
	}
	for i, row := range m.Rows() {
		if row == words {
			m.Choose(i)
			s.pump()
			return
		}
	}
	s.t.Fatalf("no %q in %q", words, m.Rows())
}
