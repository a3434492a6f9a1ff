package forms

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/store"
)

func TestKorean_UndoTakesWordsBack(t *testing.T) {
	s := typist(t)
	s.keys("rnrwp rhdehd dusrn")
	for _, want := range []string{"국제 공동 ", "국제 ", ""} {
		s.undo()
		s.titled(want)
	}
	for _, want := range []string{"국제 ", "국제 공동 ", "국제 공동 연구"} {
		s.redo()
		s.titled(want)
		if at := s.input().Editor().Caret(); at != len([]rune(want)) {
			t.Errorf("the caret stands at %d of %q", at, want)
		}
	}
}

func TestKorean_WhatIsNoKeystrokeIsAStepOfItsOwn(t *testing.T) {
	s := typist(t)
	clipboard := s.w.app.Clipboard()
	clipboard.SetContent("공동연구")
	s.keys("rnrwp")
	s.shortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	s.keys("fh")
	s.key(fyne.KeyReturn)
	s.keys("gka")
	s.shortcut(&fyne.ShortcutSelectAll{})
	s.shortcut(&fyne.ShortcutCut{Clipboard: clipboard})
	s.titled("")
	if clipboard.Content() != "국제공동연구로\n함" {
		t.Errorf("the clipboard has %q", clipboard.Content())
	}
	for _, want := range []string{"국제공동연구로\n함", "국제공동연구로\n", "국제공동연구로", "국제공동연구", "국제", ""} {
		s.undo()
		s.titled(want)
	}
}

// Undo leads to what it changes, whatever field or section that is in.
func TestKorean_UndoGoesToTheChangeInAnotherSection(t *testing.T) {
	s := typist(t)
	s.keys("rkskek")
	s.section(sectionSummary)
	was := s.plan().Summary.Goal.Ko
	s.click(goalKo)
	s.ctrl(fyne.KeyHome)
	s.keys("fkak")
	s.section(sectionBudget)
	s.undo()
	if s.w.desk.current.key != sectionSummary || s.input().Editor().Caret() != 0 {
		t.Errorf("undo leads to %s, the caret at %d", s.w.desk.current.key, s.input().Editor().Caret())
	}
	s.undo()
	s.titled("")
	if s.w.desk.current.key != sectionCover || s.input().Text() != "" {
		t.Errorf("undo leads to %s, to %q", s.w.desk.current.key, s.input().Text())
	}
	s.redo()
	s.redo()
	if at := s.input().Editor().Caret(); s.input().Text() != "라마"+was || at != 2 {
		t.Errorf("redo shows %.20q, the caret at %d", s.input().Text(), at)
	}
}

// A step that sets a whole text is shown too, in the field that has the cursor.
func TestTyping_UndoOfAFixIsShownWithTheCaretBehindIt(t *testing.T) {
	s := typist(t)
	s.keys("rksk ek")
	s.w.typing.Finish()
	op, err := s.plan().SetOp(titleKo, "가마 다")
	if err != nil {
		t.Fatal(err)
	}
	fix := plan.NewEdit(plan.Name("edit.changes"), plan.FromFix, op)
	s.w.desk.mend(check.Finding{Fix: &fix})
	if s.input().Text() != "가마 다" {
		t.Errorf("the fix shows %q", s.input().Text())
	}
	s.undo()
	if at := s.input().Editor().Caret(); s.input().Text() != "가나 다" || at != 2 {
		t.Errorf("undo shows %q, the caret at %d", s.input().Text(), at)
	}
}

// stubborn refuses every edit of a kind.
type stubborn struct {
	Editor
	refuses bool
}

func (e *stubborn) Do(edit plan.Edit) error {
	if e.refuses {
		return i18n.Fault(errors.New("refused"), "session.edit-refused", "detail", "refused")
	}
	return e.Editor.Do(edit)
}

func TestTyping_ARefusedLetterIsTakenBackAndTold(t *testing.T) {
	var ed *stubborn
	s := beginWith(t, i18n.Ko, func(e Editor) Editor { ed = &stubborn{Editor: e}; return ed })
	s.press(s.T("forms.start.example"))
	s.section(sectionCover)
	s.click(titleKo)
	was := s.input().Text()
	field := s.input()
	ed.refuses = true
	s.keys("rk.")
	if field.Text() != was || s.plan().Title.Ko != was {
		t.Errorf("the field shows %q", field.Text())
	}
	if len(s.w.told) == 0 {
		t.Error("nobody was told")
	}
	ed.refuses = false
}

func TestTyping_AReadOnlyPlanIsSelectedAndCopiedOnly(t *testing.T) {
	s := openExample(t, i18n.Ko)
	p := s.plan().Clone()
	p.Format = plan.Format + 1
	packed, _, err := (&store.File{Plan: p}).Bytes()
	if err != nil {
		t.Fatal(err)
	}
	s.files.name = "새 버전"
	if err := store.WriteFile(s.files.path(planExtension), packed); err != nil {
		t.Fatal(err)
	}
	s.ctrl(fyne.KeyO)
	s.press("닫기")
	s.section(sectionCover)
	s.click(titleKo)
	was := s.plan().Title.Ko
	s.keys("rk")
	s.key(fyne.KeyDelete, fyne.KeyBackspace)
	clipboard := s.w.app.Clipboard()
	s.shortcut(&fyne.ShortcutSelectAll{})
	s.shortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	if clipboard.Content() != was {
		t.Errorf("copied %q", clipboard.Content())
	}
	s.shortcut(&fyne.ShortcutCut{Clipboard: clipboard})
	s.shortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if s.plan().Title.Ko != was || s.input().Text() != was {
		t.Errorf("the title became %q", s.input().Text())
	}
}

// A letter changes at once only what shows it; the rest of the window follows when
// the typing rests, and nothing is left behind.
func TestTyping_TheWindowFollowsWhenItRests(t *testing.T) {
	s := typist(t)
	s.settle()
	top, side := s.w.desk.top.title.Text(), s.w.desk.panel.column.Objects
	s.keys("tofhdns")
	s.w.typing.Finish()
	if s.w.desk.top.title.Text() == top {
		t.Error("the title on the top bar waits")
	}
	if len(side) == 0 || &side[0] != &s.w.desk.panel.column.Objects[0] {
		t.Error("a letter made the side panel anew")
	}
	if _, open := s.finding("title"); !open {
		t.Fatal("the empty title was not found")
	}
	s.until("the finding goes", func() bool { _, open := s.finding("title"); return !open })
	s.rest()
	s.until("the mark follows", func() bool { return s.mark(sectionCover) == look.Complete })
}

func TestTyping_WhatIsShownTwiceIsTheSame(t *testing.T) {
	s := typist(t)
	set := s.w.desk.form.inputs()
	twin := set.newText(spec{key: "titleKo", path: titleKo}, "")
	set.add(twin)
	s.keys("rk.")
	if twin.input.Text() != "가." {
		t.Errorf("the other field shows %q", twin.input.Text())
	}
}
