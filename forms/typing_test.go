package forms

import (
	"errors"
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"moaplan/assets/i18n"
)

// outside is an input method of a system: it composes where the program does not
// see it, and hands over whole syllables.
type outside struct {
	t        *testing.T
	own      bool // the program composes by default
	lively   bool // can be changed while the window is open
	drops    bool // forgets what it composes where it is told to finish
	strays   bool // sends it only afterwards, to whatever has the cursor by then
	refuses  bool
	held     string
	late     string
	detached bool
	caret    []image.Rectangle // as it was told
}

func (o *outside) ownByDefault() bool { return o.own }
func (o *outside) live() bool         { return o.lively }
func (o *outside) finishes() bool     { return o.lively }
func (o *outside) composing() bool    { return o.held != "" }
func (o *outside) places() bool       { return o.lively }

func (o *outside) place(x, y, width, height int) {
	o.caret = append(o.caret, image.Rect(x, y, x+width, y+height))
}

func (o *outside) finish() string {
	held := o.held
	o.held = ""
	switch {
	case o.drops:
		return ""
	case o.strays:
		o.late += held
		return ""
	}
	return held
}

func (o *outside) detach() error { return o.to(true) }
func (o *outside) attach() error { return o.to(false) }

func (o *outside) to(detached bool) error {
	if o.refuses {
		return errors.New("the system refuses")
	}
	o.detached = detached
	return nil
}

// types has a person type with the method: each syllable arrives when the next one
// begins.
func (o *outside) types(s *script, text string) {
	o.t.Helper()
	for _, r := range text {
		if o.held != "" {
			s.strike(o.held)
		}
		o.held = string(r)
	}
}

// arrives brings what the method sends too late.
func (o *outside) arrives(s *script) {
	if late := o.late; late != "" {
		o.late = ""
		s.strike(late)
	}
}

// strike has the characters of keys arrive where the cursor is, as the toolkit sends
// them; whether they become Hangul is the input method's affair.
func (s *script) strike(characters string) {
	s.t.Helper()
	focused := s.w.win.Canvas().Focused()
	if focused == nil {
		s.t.Fatal("the cursor is nowhere")
	}
	for _, r := range characters {
		focused.TypedRune(r)
	}
}

// beginOn starts the program on a system.
func beginOn(t *testing.T, lang i18n.Lang, o *outside) *script {
	t.Helper()
	s := begin(t, lang)
	o.t = t
	s.w.system = o
	s.w.beginTyping()
	s.w.startTyping()
	return s
}

func (s *script) markShown() *typingMark {
	s.t.Helper()
	for _, o := range s.shown() {
		if m, ok := o.(*typingMark); ok {
			return m
		}
	}
	s.t.Fatal("the status bar has no mark of typing")
	return nil
}

// pressMark presses the mark as the mouse does, which takes the cursor first.
func (s *script) pressMark() {
	m := s.markShown()
	m.MouseDown(nil)
	s.w.win.Canvas().Unfocus()
	m.MouseUp(nil)
	test.Tap(m)
	s.pump()
}

func TestTyping_ComposesOnLinuxAndLeavesOtherSystemsTheirMethod(t *testing.T) {
	for name, o := range map[string]*outside{"ours": {own: true}, "theirs": {lively: true}} {
		s := beginOn(t, i18n.Ko, o)
		if own := s.w.typing.Method().Own(); own != o.own || o.detached != o.own {
			t.Errorf("%s: our own method %v, the system's kept out %v", name, own, o.detached)
		}
	}
}

func TestTypingMark_ShowsTheStateAndSwitchesWhileTheFieldKeepsTheCursor(t *testing.T) {
	s := beginOn(t, i18n.Ko, &outside{own: true})
	s.press(s.T("forms.start.example"))
	if !s.markShown().korean() {
		t.Error("a Korean window does not begin with Hangul")
	}
	s.section(sectionCover)
	s.click("title/ko")
	field := s.w.win.Canvas().Focused()
	s.pressMark()
	if s.markShown().korean() || s.w.typing.Method().Korean() {
		t.Error("the mark does not switch to Latin letters")
	}
	if s.w.win.Canvas().Focused() != field {
		t.Error("the field lost the cursor")
	}
	s.pressMark()
	if !s.markShown().korean() {
		t.Error("the mark does not switch back")
	}
}

func TestTypingMark_FollowsTheKeys(t *testing.T) {
	s := beginOn(t, i18n.Ko, &outside{own: true})
	s.press(s.T("forms.start.example"))
	s.w.typing.Toggle()
	if s.markShown().korean() {
		t.Error("the mark does not follow")
	}
}

func TestTypingMark_ShowsLatinLettersWhereNothingIsComposed(t *testing.T) {
	s := beginOn(t, i18n.Ko, &outside{own: true})
	s.press(s.T("forms.start.example"))
	s.section(sectionCover)
	plain := 0
	for _, field := range s.fieldsShown() {
		s.w.win.Canvas().Focus(field)
		if s.markShown().korean() != s.w.typing.Composes() {
			t.Errorf("a field with %q: the mark says Hangul %v", field.Text(), s.markShown().korean())
		}
		if !s.w.typing.Composes() {
			plain++
		}
	}
	if plain == 0 {
		t.Error("the page has no field for dates")
	}
	if !s.w.typing.Method().Korean() {
		t.Error("the state was forgotten")
	}
}

func TestTyping_StateIsRememberedOverRuns(t *testing.T) {
	s := beginOn(t, i18n.Ko, &outside{own: true})
	s.w.typing.Toggle()
	next := newWindow(s.w.app, s.w.opts, s.w.back)
	next.system = &outside{own: true}
	next.beginTyping()
	if next.typing.Method().Korean() {
		t.Error("the next run begins with Hangul")
	}
	s.w.typing.Toggle()
	if !loadSettings(s.w.app.Preferences()).Typing.korean(i18n.En) {
		t.Error("Hangul is not remembered where the window speaks English")
	}
}

func TestTypingMark_NamesTheSystemsMethodAndOpensItsSettings(t *testing.T) {
	s := beginOn(t, i18n.Ko, &outside{lively: true})
	s.press(s.T("forms.start.example"))
	s.see(s.T("typing.mark.system"))
	s.dontSee(s.T("typing.keys"))
	s.pressMark()
	s.see(s.T("typing.keys.system"))
	if s.w.typing.Method().Korean() {
		t.Error("the press switched something")
	}
}

func TestTypingMark_SaysThatAWordHasNoHanja(t *testing.T) {
	s := typist(t)
	s.key(fyne.KeyF9)
	s.see(s.T("typing.hanja.nothing"))
	s.typeText("뷁")
	s.key(fyne.KeyF9)
	s.see(s.T("typing.hanja.none", "word", "뷁"))
	s.typeText(" 한 문장을 모두 선택합니다")
	s.shortcut(&fyne.ShortcutSelectAll{})
	s.key(fyne.KeyF9)
	s.see(s.T("typing.hanja.none.selected"))
	s.dontSee(s.T("typing.hanja.none", "word", "뷁"))
	s.markShown().saidNow("")
	s.dontSee(s.T("typing.hanja.none.selected"))
}
