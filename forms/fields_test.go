package forms

import (
	"testing"

	"cloud.google.com/go/civil"
	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

func TestCover_TypingEntersThePlanAtOnce(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	was := s.plan().Title.Ko
	s.click("title/ko")
	s.end()
	s.typeText(" 제2판")
	if got := s.plan().Title.Ko; got != was+" 제2판" {
		t.Errorf("the title is %q", got)
	}
	s.see(was + " 제2판")
}

func TestCover_UndoAndRedoRefreshTheFieldAndKeepTheCursor(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	path := plan.At("keywords", string(s.plan().Keywords[0].ID), "text", "ko")
	was := s.plan().Keywords[0].Text.Ko
	s.click(path)
	field := s.input()
	s.key(fyne.KeyEnd)
	s.typeText("진단")
	s.undo()
	if got := s.plan().Keywords[0].Text.Ko; got != was || field.Text() != was {
		t.Errorf("after undo: %q in the plan, %q in the field, want %q", got, field.Text(), was)
	}
	s.redo()
	if got := s.plan().Keywords[0].Text.Ko; got != was+"진단" || field.Text() != got {
		t.Errorf("after redo: %q in the plan, %q in the field", got, field.Text())
	}
	if end := len([]rune(field.Text())); field.Editor().Caret() != end {
		t.Errorf("the caret stands at %d, want %d", field.Editor().Caret(), end)
	}
}

func TestCover_AChoiceAndADayAreSteps(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	p := s.w.desk.form.(*page)
	for _, f := range p.fields.all {
		if c, ok := f.(*choiceField); ok && c.at() == "security" {
			c.sel.Pick(1)
		}
	}
	if s.plan().Security != plan.Restricted {
		t.Fatal("the security level did not change")
	}
	if name, _ := s.ed().CanUndo(); s.w.desk.say(name) != "보안등급 변경" {
		t.Errorf("the step is called %q", s.w.desk.say(name))
	}
	s.rewrite("notice/deadline", "2024. 5. 30.")
	if want := (civil.Date{Year: 2024, Month: 5, Day: 30}); s.plan().Notice.Deadline != want {
		t.Errorf("the deadline is %v", s.plan().Notice.Deadline)
	}
	s.undo()
	s.undo()
	if s.plan().Security != plan.General {
		t.Error("undo did not take the choice back")
	}
}

func TestCover_AValueThatCannotBeReadStaysWithARemark(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	year := s.plan().Period.Years[0]
	path := plan.At("period", "years", string(year.ID), "end")
	s.rewrite(path, "내년 말")
	s.see("날짜를 연-월-일로 입력하십시오")
	if s.plan().Period.Years[0].End != year.End {
		t.Error("the plan changed")
	}
	s.rewrite(path, "2024-11-30")
	s.dontSee("날짜를 연-월-일로 입력하십시오")
	s.see("4개월")
}

func TestCover_RowsAreAddedAndRemoved(t *testing.T) {
	s := openExample(t, i18n.En)
	s.section(sectionCover)
	n := len(s.plan().Classifications)
	s.press("Add a class")
	if len(s.plan().Classifications) != n+1 {
		t.Fatal("no class was added")
	}
	s.undo()
	if len(s.plan().Classifications) != n {
		t.Error("undo did not take the class away")
	}
}

func TestCover_RemovingAYearSaysWhatGoesWithIt(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	last := s.plan().Period.Years[2].ID
	before, err := s.plan().Encode()
	if err != nil {
		t.Fatal(err)
	}
	s.w.desk.removeYear(plan.At("period", "years", string(last)))
	s.see("예산")
	s.see("재원")
	s.press("모두 지우기")
	if len(s.plan().Period.Years) != 2 || len(s.plan().Mentions(last)) != 0 {
		t.Errorf("%d years are left, with %d mentions of the third", len(s.plan().Period.Years), len(s.plan().Mentions(last)))
	}
	s.undo()
	after, err := s.plan().Encode()
	if err != nil {
		t.Fatal(err)
	}
	if string(before) != string(after) {
		t.Error("one undo did not bring everything back")
	}
}

func TestReadings_ReadWhatPeopleType(t *testing.T) {
	for _, c := range []struct {
		reading reading
		typed   string
		want    any
		ok      bool
	}{
		{inThousands, "30,000", plan.Won(30_000_000), true},
		{inThousands, " 1200 ", plan.Won(1_200_000), true},
		{inThousands, "", plan.Won(0), true},
		{inThousands, "10,000,000,000", plan.MaxWon, true},
		{inThousands, "10,000,000,001", plan.Won(0), false},
		{inThousands, "-5", plan.Won(0), false},
		{inThousands, "12.5", plan.Won(0), false},
		{inThousands, "삼만", plan.Won(0), false},
		{percent, "12.5", 1250, true},
		{percent, "40%", 4000, true},
		{percent, "100", 10000, true},
		{percent, "100.01", 10001, false},
		{percent, "1.234", 0, false},
		{wholeNumber, "1,200", 1200, true},
		{wholeNumber, "-1", -1, false},
		{day, "2024-08-01", civil.Date{Year: 2024, Month: 8, Day: 1}, true},
		{day, "2024. 8. 1.", civil.Date{Year: 2024, Month: 8, Day: 1}, true},
		{day, "2024년 8월 1일", civil.Date{Year: 2024, Month: 8, Day: 1}, true},
		{day, "20240801", civil.Date{Year: 2024, Month: 8, Day: 1}, true},
		{day, "", civil.Date{}, true},
		{day, "2024-02-30", civil.Date{}, false},
		{day, "24-08-01", civil.Date{}, false},
	} {
		got, ok := c.reading.parse(c.typed)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("%q: %v, %v; want %v, %v", c.typed, got, ok, c.want, c.ok)
		}
	}
}

func TestCover_TabLeavesAFieldForLongText(t *testing.T) {
	s := openExample(t, i18n.Ko)
	for section, path := range map[string]plan.Path{sectionCover: "title/ko", sectionSummary: "summary/goal/ko"} {
		s.section(section)
		s.click(path)
		field := s.w.win.Canvas().Focused()
		if takes, ok := field.(fyne.Tabbable); !ok || takes.AcceptsTab() {
			t.Errorf("Tab does not leave %s", path)
		}
	}
}
