package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/store"
)

const (
	titleKo = plan.Path("title/ko")
	titleEn = plan.Path("title/en")
	goalKo  = plan.Path("summary/goal/ko")
)

// typist opens a saved plan with an empty title and the cursor in it, Hangul on.
func typist(t *testing.T) *script {
	t.Helper()
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	s.rewrite(titleKo, "")
	s.files.name = "계획"
	s.ctrl(fyne.KeyS)
	s.click(titleKo)
	s.korean()
	return s
}

// onDisk is the plan's title as its file has it.
func (s *script) onDisk() string {
	s.t.Helper()
	f, err := store.Open(s.files.path(planExtension))
	if err != nil {
		s.t.Fatal(err)
	}
	return f.Plan.Title.Ko
}

func (s *script) titled(want string) {
	s.t.Helper()
	if got := s.plan().Title.Ko; got != want {
		s.t.Errorf("the plan's title is %q, want %q", got, want)
	}
}

func TestKorean_ASentenceTypedByKeysIsInThePlan(t *testing.T) {
	s := typist(t)
	s.keys("rnrwprhdehddusrn rPghlrtjfmf wkrtjdgkqslek.")
	s.titled("국제공동연구 계획서를 작성합니다.")
	if s.composing() != "" {
		t.Errorf("%q is still being composed", s.composing())
	}
}

func TestKorean_TheSyllableIsSeenWhereItIsTyped(t *testing.T) {
	s := typist(t)
	s.keys("rnrwp")
	if s.composing() != "제" {
		t.Errorf("%q is being composed", s.composing())
	}
	s.see("국제")
	s.titled("국")
}

func TestKorean_TheSavedMarkKnowsTheSyllable(t *testing.T) {
	s := typist(t)
	s.see("저장됨")
	s.keys("r")
	s.see("저장 안 됨")
	s.key(fyne.KeyBackspace)
	s.see("저장됨")
}

// Whatever comes next, what was on the screen is in the plan, where it was typed.
func TestKorean_WhateverComesNextKeepsTheSyllable(t *testing.T) {
	for name, c := range map[string]struct {
		act  func(s *script)
		want string
	}{
		"Return":          {func(s *script) { s.key(fyne.KeyReturn); s.keys("sk") }, "가국\n나"},
		"Left":            {func(s *script) { s.key(fyne.KeyLeft); s.keys("sk") }, "가나국"},
		"Right":           {func(s *script) { s.key(fyne.KeyRight); s.keys("sk") }, "가국나"},
		"Up":              {func(s *script) { s.key(fyne.KeyUp) }, "가국"},
		"Down":            {func(s *script) { s.key(fyne.KeyDown) }, "가국"},
		"Home":            {func(s *script) { s.key(fyne.KeyHome); s.keys("sk") }, "나가국"},
		"End":             {func(s *script) { s.key(fyne.KeyEnd); s.keys("sk") }, "가국나"},
		"BackSpace":       {func(s *script) { s.key(fyne.KeyBackspace) }, "가구"},
		"four BackSpaces": {func(s *script) { s.key(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace) }, ""},
		"a blank":         {func(s *script) { s.keys(" sk") }, "가국 나"},
		"a full stop":     {func(s *script) { s.keys(".") }, "가국."},
		"Tab":             {func(s *script) { s.tab() }, "가국"},
		"Ctrl+Z":          {func(s *script) { s.undo() }, ""},
		"Ctrl+Z, Ctrl+Y":  {func(s *script) { s.undo(); s.redo() }, "가국"},
		"Ctrl+A":          {func(s *script) { s.shortcut(&fyne.ShortcutSelectAll{}); s.keys("sk") }, "나"},
		"Ctrl+S":          {func(s *script) { s.ctrl(fyne.KeyS) }, "가국"},
		"한/영":             {func(s *script) { s.latin(); s.keys("ab") }, "가국ab"},
		"another field":   {func(s *script) { s.click(titleEn) }, "가국"},
		"a button":        {func(s *script) { s.press(s.T("forms.add.class")) }, "가국"},
		"another section": {func(s *script) { s.section(sectionBudget) }, "가국"},
		"another form":    {func(s *script) { s.ctrl(fyne.KeyPageDown) }, "가국"},
		"the language":    {func(s *script) { s.w.setLanguage(i18n.En) }, "가국"},
		"the shade":       {func(s *script) { s.w.setShade(look.Dark) }, "가국"},
	} {
		t.Run(name, func(t *testing.T) {
			s := typist(t)
			english := s.plan().Title.En
			s.keys("rkrnr")
			c.act(s)
			s.w.typing.Finish()
			s.titled(c.want)
			if s.plan().Title.En != english {
				t.Errorf("the other title became %q", s.plan().Title.En)
			}
		})
	}
}

func TestKorean_SaveWritesTheSyllable(t *testing.T) {
	s := typist(t)
	s.keys("rkrnr")
	s.ctrl(fyne.KeyS)
	if got := s.onDisk(); got != "가국" {
		t.Errorf("the file has %q", got)
	}
	s.keys("sk")
	s.press(s.w.desk.top.saved.Label())
	if got := s.onDisk(); got != "가국나" {
		t.Errorf("pressed with the mouse, the file has %q", got)
	}
}

func TestKorean_ClosingAsksAndSavesTheSyllable(t *testing.T) {
	s := typist(t)
	s.keys("rk")
	s.w.close()
	s.see("저장하지 않은 변경이 있습니다")
	s.press("저장하고 닫기")
	if got := s.onDisk(); got != "가" {
		t.Errorf("the file has %q", got)
	}
}

// The cursor stays in its place when the window is made anew around it.
func TestKorean_TypingGoesOnInAnotherLanguageAndShade(t *testing.T) {
	s := typist(t)
	s.keys("rksk")
	s.key(fyne.KeyLeft)
	s.keys("ek")
	s.w.setLanguage(i18n.En)
	s.keys("fk")
	s.w.setShade(look.Dark)
	s.keys("ak")
	s.w.typing.Finish()
	s.titled("가다라마나")
}

// A text that is changed from elsewhere while a syllable is being composed in it
// keeps the syllable, and the syllable keeps its place.
func TestKorean_AChangeFromElsewhereKeepsTheSyllable(t *testing.T) {
	s := typist(t)
	s.keys("rksk")
	if got := s.composing(); got != "나" {
		t.Fatalf("%q is being composed", got)
	}
	op, err := s.plan().SpliceOp(titleKo, 0, 0, "살아있는 ")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.ed().Do(plan.NewEdit(plan.Name("edit.changes"), plan.FromFix, op)); err != nil {
		t.Fatal(err)
	}
	s.titled("살아있는 가나")
	s.keys("ek")
	s.w.typing.Finish()
	s.titled("살아있는 가나다")
	if s.input().Text() != "살아있는 가나다" {
		t.Errorf("the field shows %q", s.input().Text())
	}
}

// A fix that is pressed while something is being composed is made on top of it.
func TestKorean_AFixComesAfterTheSyllable(t *testing.T) {
	s := typist(t)
	other := s.plan().Clone()
	s.keys("rk")
	op, err := other.SetOp("projectNumber", "RS-2024-1")
	if err != nil {
		t.Fatal(err)
	}
	fix := plan.NewEdit(plan.Name("edit.changes"), plan.FromFix, op)
	s.w.desk.mend(check.Finding{Fix: &fix})
	s.titled("가")
	s.undo()
	s.titled("가")
	if s.plan().ProjectNumber == "RS-2024-1" {
		t.Error("undo did not take the fix back first")
	}
	s.undo()
	s.titled("")
}

func TestKorean_TheFirstWordOfAChapterIsOneStep(t *testing.T) {
	s := begin(t, i18n.Ko)
	s.beginPlan()
	s.section(chapterPrefix + "necessity")
	s.click("chapters/necessity/text/ko")
	s.korean()
	s.keys("vlfdy")
	s.leaveField()
	if c := s.plan().Chapter("necessity"); c == nil || c.Text.Ko != "필요" {
		t.Fatalf("the chapter is %v", c)
	}
	s.section(sectionBudget)
	s.undo()
	if c := s.plan().Chapter("necessity"); c != nil || s.input().Text() != "" {
		t.Errorf("undo left %v", c)
	}
	s.redo()
	if c := s.plan().Chapter("necessity"); c == nil || s.input().Text() != "필요" {
		t.Errorf("redo brought %v", c)
	}
}

// The file's name may be Korean, and its last syllable counts too.
func TestFiles_TheNameIsTypedInKorean(t *testing.T) {
	s := typist(t)
	var chosen string
	toolkitFiles{s.w}.save("", planExtension, func(path string) { chosen = path })
	s.keys("rPghlr")
	s.press(s.T("common.save"))
	if !strings.HasSuffix(chosen, "계획"+planExtension) {
		t.Errorf("chose %q", chosen)
	}
}
