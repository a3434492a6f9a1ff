package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/plan"
)

func TestChapter_TypingCountsLettersAndUndoesByWord(t *testing.T) {
	s := begin(t, i18n.Ko)
	s.beginPlan()
	s.section(chapterPrefix + "necessity")
	if got := s.mark(chapterPrefix + "necessity"); got != look.NotBegun {
		t.Errorf("an empty chapter is marked %d", got)
	}
	s.click("chapters/necessity/text/ko")
	s.typeText("□ 필요성")
	s.see("5자")
	if c := s.plan().Chapter("necessity"); c == nil || c.Text.Ko != "□ 필요성" {
		t.Fatalf("the chapter holds %v", c)
	}
	s.leaveField()
	s.rest()
	if got := s.mark(chapterPrefix + "necessity"); got != look.UnderWay {
		t.Errorf("a chapter with text is marked %d", got)
	}
	s.press("이 글을 다 썼습니다")
	s.settle()
	if got := s.mark(chapterPrefix + "necessity"); got != look.Complete {
		t.Errorf("a finished chapter is marked %d", got)
	}
	s.undo()
	s.undo()
	if c := s.plan().Chapter("necessity"); c == nil || c.Text.Ko != "□ " {
		t.Errorf("undo of the mark and a word left %v", c)
	}
	s.undo()
	if c := s.plan().Chapter("necessity"); c != nil {
		t.Errorf("undo left %v", c)
	}
}

func TestChapter_ShowsWhatTheCallAsks(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(chapterPrefix + "necessity")
	c := s.w.desk.current.texts[0]
	s.see("무엇을 써야 합니까")
	s.see(c.Questions[0].Ko)
	s.see("자")
	s.w.setLanguage(i18n.En)
	s.see("What to write")
	s.see(c.Questions[0].En)
}

func TestChapter_ASectionTurnsBetweenItsTexts(t *testing.T) {
	s := openExample(t, i18n.Ko)
	var key string
	for _, section := range s.w.desk.sections {
		if len(section.texts) > 1 {
			key = section.key
			break
		}
	}
	s.section(key)
	f := s.w.desk.form.(*chapter)
	first, second := f.section.texts[0], f.section.texts[1]
	s.click(plan.At("chapters", first.ID, "text", "ko"))
	s.end()
	s.typeText("덧붙임")
	f.tabs.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if !strings.HasSuffix(s.plan().Chapter(plan.ID(first.ID)).Text.Ko, "덧붙임") {
		t.Error("turning lost what was typed")
	}
	s.see(second.Title.Ko)
	if !s.w.desk.jump(plan.At("chapters", first.ID, "text", "ko")) || f.at == 1 && s.w.desk.form.(*chapter).at != 0 {
		t.Error("a jump does not turn back")
	}
}

func TestChapter_KoreanAndEnglishAreTypedApart(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(chapterPrefix + "necessity")
	was := s.plan().Chapter("necessity").Text.Ko
	s.press("영문")
	s.click("chapters/necessity/text/en")
	s.latin()
	s.shortcut(&fyne.ShortcutSelectAll{})
	s.typeText("Need")
	s.leaveField()
	if c := s.plan().Chapter("necessity"); c.Text.En != "Need" || c.Text.Ko != was {
		t.Errorf("English %q, Korean changed: %v", c.Text.En, c.Text.Ko != was)
	}
}

func TestChapter_LongTextStaysInItsPlace(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(chapterPrefix + "necessity")
	s.click("chapters/necessity/text/ko")
	for range 60 {
		s.key(fyne.KeyReturn)
	}
	s.settle()
	s.w.win.Resize(fyne.NewSize(1400, 800))
	for _, o := range s.shown() {
		if tick, ok := o.(*look.Check); ok {
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(tick)
			if at.Y+tick.Size().Height > 800-statusHeight {
				t.Errorf("the mark below the text is at %v, out of sight", at.Y)
			}
		}
	}
}

// A remark takes room from the text and gives it back.
func TestChapter_TheRemarkBelowTheTextComesAndGoes(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(chapterPrefix + "necessity")
	s.click("chapters/necessity/text/ko")
	field := s.input()
	height := field.Size().Height
	s.shortcut(&fyne.ShortcutSelectAll{})
	s.key(fyne.KeyDelete)
	s.settle()
	if field.Size().Height >= height {
		t.Fatal("the remark on an empty chapter takes no room")
	}
	s.undo()
	s.settle()
	if got := field.Size().Height; got != height {
		t.Errorf("the text is %v high without the remark, it was %v", got, height)
	}
}
