package forms

import (
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/textfield"
)

// A chapter that is opened is written in at once.
func TestOpen_AChapterHasTheCursorInItsText(t *testing.T) {
	for name, open := range map[string]func(s *script){
		"by the mouse": func(s *script) { s.section(chapterPrefix + "necessity") },
		"by the mouse, with the keys in the navigation": func(s *script) {
			s.w.win.Canvas().Focus(s.w.desk.nav)
			s.section(chapterPrefix + "necessity")
		},
		"from a button of another section": func(s *script) {
			s.section(sectionExport)
			s.w.win.Canvas().Focus(s.w.desk.form.(*export).begin)
			s.w.desk.open(chapterPrefix + "necessity")
		},
		"by the mouse where it is open": func(s *script) {
			s.section(chapterPrefix + "necessity")
			s.w.win.Canvas().Unfocus()
			s.section(chapterPrefix + "necessity")
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := begin(t, i18n.Ko)
			s.beginPlan()
			open(s)
			s.latin()
			s.keys("here")
			s.w.desk.settle()
			if got := s.plan().Chapter("necessity").Text.Ko; got != "here" {
				t.Errorf("the text holds %q", got)
			}
		})
	}
}

func TestOpen_ByKeysTheNavigationKeepsThem(t *testing.T) {
	s := openExample(t, i18n.Ko)
	nav := s.w.desk.nav
	s.w.win.Canvas().Focus(nav)
	for range 40 {
		if strings.HasPrefix(nav.rows[nav.pointed].section.key, chapterPrefix) {
			break
		}
		s.key(fyne.KeyDown)
	}
	s.key(fyne.KeyReturn)
	if !strings.HasPrefix(s.w.desk.current.key, chapterPrefix) {
		t.Fatalf("%s is open", s.w.desk.current.key)
	}
	if s.w.win.Canvas().Focused() != fyne.Focusable(nav) {
		t.Error("the navigation lost the keys")
	}
	before := s.w.desk.current.key
	s.key(fyne.KeyDown, fyne.KeyReturn)
	if s.w.desk.current.key == before {
		t.Error("the arrows lead no further")
	}
	s.tab()
	s.inForm("behind the navigation")
}

// inForm checks that what has the focus stands in the middle of the window.
func (s *script) inForm(when string) {
	s.t.Helper()
	focused, ok := s.w.win.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		s.t.Errorf("%s: nothing has the focus", when)
		return
	}
	for _, o := range visible(nil, s.w.desk.form.content()) {
		if o == focused {
			return
		}
	}
	s.t.Errorf("%s: Tab goes to %T outside the form", when, focused)
}

func TestTab_BeginsInTheFormAfterASectionWasOpened(t *testing.T) {
	s := openExample(t, i18n.Ko)
	for _, section := range s.w.desk.sections {
		s.section(section.key)
		if section.tool || s.w.desk.form.inputs() == nil || len(s.w.desk.form.inputs().everything()) == 0 {
			continue
		}
		if s.w.win.Canvas().Focused() == nil {
			s.tab()
		}
		s.inForm(section.key)
	}
	s.section(sectionCover)
	s.tab()
	if _, ok := s.w.win.Canvas().Focused().(*textfield.Field); !ok {
		t.Errorf("on the cover Tab begins at %T", s.w.win.Canvas().Focused())
	}
}

// Round the window: form, guide and status bar, top bar, navigation, form.
func TestTab_GoesRoundTheWindow(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	s.tab()
	first := s.w.win.Canvas().Focused()
	menu, nav := -1, -1
	for n := 0; n < 400; n++ {
		switch s.w.win.Canvas().Focused() {
		case fyne.Focusable(s.w.desk.nav):
			nav = n
		case fyne.Focusable(s.w.desk.top.saved), fyne.Focusable(s.w.desk.top.undo), fyne.Focusable(s.w.desk.top.help):
			menu = n
		}
		s.tab()
		if s.w.win.Canvas().Focused() == first {
			break
		}
	}
	if menu < 0 || nav < menu {
		t.Errorf("the top bar is reached after %d steps, the navigation after %d", menu, nav)
	}
	if s.w.win.Canvas().Focused() != first {
		t.Error("Tab does not come round")
	}
}

func TestFiles_TheSuggestedNameIsSelectedAndTypedOver(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.w.files = toolkitFiles{s.w}
	s.w.settings.Folder = s.dir
	s.ctrl(fyne.KeyS)
	name := s.input()
	if got := name.Editor().Selected(); got == "" || got != name.Text() || strings.HasSuffix(got, planExtension) {
		t.Errorf("of %q, %q is selected", name.Text(), got)
	}
	s.latin()
	s.keys("plan")
	if got := name.Text(); got != "plan" {
		t.Errorf("the name is %q", got)
	}
}

func TestExport_TheNameIsSelectedForWhoeverComesByTab(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionExport)
	f := s.w.desk.form.(*export)
	for range 20 {
		s.tab()
		if s.w.win.Canvas().Focused() == fyne.Focusable(f.name) {
			break
		}
	}
	if got := s.input().Editor().Selected(); got == "" || got != f.name.Text() {
		t.Errorf("%q is selected", got)
	}
}

func TestTyping_TellsTheSystemsMethodWhereTheCaretIs(t *testing.T) {
	o := &outside{lively: true}
	s := beginOn(t, i18n.Ko, o)
	s.press(s.T("forms.start.example"))
	s.section(sectionCover)
	s.click("title/ko")
	o.caret = nil
	s.strike("가")
	if len(o.caret) == 0 {
		t.Fatal("the method was told nothing")
	}
	at := s.where(s.input())
	caret := o.caret[len(o.caret)-1]
	if !caret.In(at) || caret.Dy() < 10 {
		t.Errorf("the caret is said to be at %v, the field is at %v", caret, at)
	}
	o.caret = nil
	s.strike("나")
	if next := o.caret[len(o.caret)-1]; next.Min.X <= caret.Min.X {
		t.Errorf("from %v it went to %v", caret, next)
	}
}

// where is where a field stands in the window.
func (s *script) where(f *textfield.Field) image.Rectangle {
	at, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(f), f.Size()
	return image.Rect(int(at.X), int(at.Y), int(at.X+size.Width), int(at.Y+size.Height))
}
