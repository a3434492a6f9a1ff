package forms

import (
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/forms/textedit"
	"moaplan/internal/hangul"
)

// pickIn chooses from a select that shows a text.
func (s *script) pickIn(shown, want string) {
	s.t.Helper()
	for _, o := range s.shown() {
		if sel, ok := o.(*look.Select); ok && sel.Chosen() >= 0 && sel.Options()[sel.Chosen()] == shown {
			for i, words := range sel.Options() {
				if words == want {
					sel.Pick(i)
					s.pump()
					return
				}
			}
		}
	}
	s.t.Fatalf("no select shows %q and has %q", shown, want)
}

func (s *script) openTyping() {
	s.t.Helper()
	for _, item := range s.w.menu() {
		if item.Words == s.T("typing.menu") {
			item.Do()
			return
		}
	}
	s.t.Fatal("the menu has no way to the settings of typing")
}

func TestTypingSettings_ChangeTheMethodAtOnceWhereTheSystemAllows(t *testing.T) {
	o := &outside{lively: true}
	s := beginOn(t, i18n.Ko, o)
	s.openTyping()
	s.pickIn(s.T("typing.method.system"), s.T("typing.method.own"))
	if !s.w.typing.Method().Own() || !o.detached || !s.w.typing.Method().Korean() {
		t.Error("our method is not in use, or the system's not kept out")
	}
	s.dontSee(s.T("typing.restart"))
	s.pickIn(s.T("typing.method.own"), s.T("typing.method.system"))
	if s.w.typing.Method().Own() || o.detached {
		t.Error("the system's method did not get the window back")
	}
	if got := loadSettings(s.w.app.Preferences()).Typing.Method; got != systemMethod {
		t.Errorf("remembered: %q", got)
	}
}

func TestTypingSettings_SayThatANewStartIsNeeded(t *testing.T) {
	s := beginOn(t, i18n.Ko, &outside{own: true})
	s.openTyping()
	s.dontSee(s.T("typing.restart"))
	s.pickIn(s.T("typing.method.own"), s.T("typing.method.system"))
	s.see(s.T("typing.restart"))
	s.see(s.T("typing.method.system.why.unfinished"))
	if !s.w.typing.Method().Own() {
		t.Error("the method changed in the middle")
	}
	if loadSettings(s.w.app.Preferences()).Typing.own(true) {
		t.Error("the next start would not use the system's method")
	}
}

func TestTypingSettings_TellOfASystemThatRefuses(t *testing.T) {
	s := beginOn(t, i18n.Ko, &outside{lively: true, refuses: true})
	s.w.useMethod(true)
	s.see(s.T("typing.failed"))
	if s.w.typing.Method().Own() {
		t.Error("two methods would compose at once")
	}
}

func TestTypingSettings_ChangeTheLayoutWhileTheWindowIsOpen(t *testing.T) {
	s := beginOn(t, i18n.Ko, &outside{own: true})
	s.press(s.T("forms.start.example"))
	s.openTyping()
	s.pickIn(s.T("typing.layout.2set"), s.T("typing.layout.3final"))
	s.press(s.T("common.close"))
	s.section(sectionCover)
	s.click("title/ko")
	s.shortcut(&fyne.ShortcutSelectAll{})
	s.strike("kf") // ㄱ and ㅏ of the 3-set layouts; ㅏ and ㄹ of the 2-set one
	s.leaveField()
	if got := s.plan().Title.Ko; got != "가" {
		t.Errorf("the title is %q", got)
	}
	if l := loadSettings(s.w.app.Preferences()).Typing.layout(); l != hangul.ThreeFinal {
		t.Errorf("remembered: %v", l)
	}
	if _, ok := s.w.typing.Method().(*textedit.Own); !ok {
		t.Error("the method changed")
	}
}
