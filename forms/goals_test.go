package forms

import (
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

func openGoals(t *testing.T, lang i18n.Lang) (*script, *goals) {
	t.Helper()
	s := openExample(t, lang)
	s.section(sectionGoals)
	return s, s.w.desk.form.(*goals)
}

// openFresh opens an empty plan of the first track.
func openFresh(t *testing.T, lang i18n.Lang) *script {
	t.Helper()
	s := begin(t, lang)
	s.beginPlan()
	return s
}

// takeOut removes a record behind the form's back, as a partner's book may.
func (s *script) takeOut(path plan.Path) {
	s.t.Helper()
	op, err := s.plan().RemoveOp(path)
	if err != nil {
		s.t.Fatal(err)
	}
	s.w.desk.do(plan.Name("edit.remove", "what", "시험"), plan.FromForm, op)
}

func TestGoals_AMissingGoalIsFoundAndWrittenWhereTheFindingLeads(t *testing.T) {
	s, _ := openGoals(t, i18n.Ko)
	second, lead := s.plan().Period.Years[1].ID, s.plan().Lead().ID
	n := len(s.plan().Goals)
	s.takeOut(plan.At("goals", string(s.plan().GoalOf(lead, second).ID)))
	found := s.expectFinding("goals")
	s.section(sectionOverview)
	if !s.w.desk.jump(found.Path) {
		t.Fatal("the finding leads nowhere")
	}
	if f := s.w.desk.form.(*goals); f.year != second {
		t.Error("it leads to another year")
	}
	s.typeText("예시 목표")
	g := s.plan().GoalOf(lead, second)
	if len(s.plan().Goals) != n || g == nil || g.Goal.Ko != "예시 목표" {
		t.Fatalf("the goal of the year is %+v", g)
	}
	s.leaveField()
	s.expectNoFinding("goals")
	s.undo()
	s.undo()
	if s.plan().GoalOf(lead, second) != nil {
		t.Error("undo left an empty goal behind")
	}
}

func TestGoals_AnotherYearShowsItsOwnGoals(t *testing.T) {
	s, f := openGoals(t, i18n.En)
	p := s.plan()
	lead := p.Lead().ID
	last := p.Period.Years[len(p.Period.Years)-1].ID
	f.showYear(last)
	path := plan.At("goals", string(p.GoalOf(lead, last).ID), "goal", "en")
	s.click(path)
	if got := s.input().Text(); got != p.GoalOf(lead, last).Goal.En {
		t.Errorf("the field shows %q", got)
	}
}

func TestGoals_OneThatLostItsInstitutionGetsAPlace(t *testing.T) {
	s, _ := openGoals(t, i18n.Ko)
	g := s.plan().Goals[0]
	op, err := s.plan().SetOp(plan.At("goals", string(g.ID), "year"), plan.ID(""))
	if err != nil {
		t.Fatal(err)
	}
	s.w.desk.do(plan.Name("edit.field", "field", "시험"), plan.FromForm, op)
	s.see("자리를 정할 목표")
	f := s.w.desk.form.(*goals)
	field, _ := f.fields.find(plan.At("goals", string(g.ID), "year"))
	choice, ok := field.(*choiceField)
	if !ok {
		t.Fatalf("the year is %T", field)
	}
	choice.sel.Pick(0)
	if s.plan().Goals[0].Year != g.Year {
		t.Error("the goal did not get its year back")
	}
	s.dontSee("자리를 정할 목표")
}

func TestIndicators_TheSumIsTheChecksOwn(t *testing.T) {
	s, _ := openGoals(t, i18n.Ko)
	s.see("비중 합계 100 / 100")
	first := s.plan().Indicators[0]
	s.rewrite(plan.At("indicators", string(first.ID), "weight"), "1")
	sum, whole := check.IndicatorWeights(s.plan())
	if sum == whole {
		t.Fatal("the weight did not change")
	}
	s.see(s.T("forms-plan.indicators.sum.less", "sum", sum, "whole", whole, "difference", whole-sum))
	s.expectFinding("indicator-weights")
	s.undo()
	s.expectNoFinding("indicator-weights")
	s.see("비중 합계 100 / 100")
}

func TestIndicators_ATargetIsTypedIntoItsYear(t *testing.T) {
	s, _ := openGoals(t, i18n.Ko)
	s.press("성과지표 추가")
	added := s.plan().Indicators[len(s.plan().Indicators)-1]
	year := s.plan().Period.Years[2].ID
	path := plan.At("indicators", string(added.ID), "targets", string(year), "value")
	s.rewrite(path, "0.97")
	for _, target := range s.plan().Indicators[len(s.plan().Indicators)-1].Targets {
		if target.ID != year || target.Value != "0.97" {
			t.Errorf("target %+v", target)
		}
	}
	if got, ok := s.plan().TextAt(path); !ok || got != "0.97" {
		t.Errorf("the target of the third year is %q", got)
	}
}

func TestIndicators_TheNumberOpensTheOtherFieldsAndSoDoesAFinding(t *testing.T) {
	s, f := openGoals(t, i18n.Ko)
	third := s.plan().Indicators[2].ID
	s.press("3")
	if f.chosen != third {
		t.Fatal("the number did not choose the indicator")
	}
	s.see("3번 성과지표의 나머지 항목")
	method := plan.At("indicators", string(third), "method", "ko")
	s.rewrite(method, "")
	s.rewrite(plan.At("indicators", string(third), "method", "en"), "")
	found := s.expectFinding("indicators")
	s.press("1")
	if !s.w.desk.jump(found.Path) || f.chosen != third {
		t.Error("the finding does not lead to its indicator")
	}
	if at, _, ok := cursorIn(f.inputs()); !ok || at != found.Path {
		t.Errorf("the cursor is at %q, want %q", at, found.Path)
	}
}

func TestGoals_ATableIsCopied(t *testing.T) {
	s, f := openGoals(t, i18n.En)
	rows := f.goalRows()
	if len(rows) != len(s.plan().Goals)+1 || rows[0][2] != "Goal" || !strings.HasPrefix(rows[1][0], "Year") {
		t.Errorf("%d rows, the first %q", len(rows), rows[:2])
	}
}

func TestGoals_SayWhatToDoFirstInAnEmptyPlan(t *testing.T) {
	s := openFresh(t, i18n.Ko)
	s.section(sectionGoals)
	s.see("성과지표가 없습니다")
	s.section(sectionOutcomes)
	s.see("성과 목표가 없습니다")
	s.section(sectionSchedule)
	s.see("여기에서 끌어 새 추진 내용")
	for _, key := range []string{sectionGoals, sectionSchedule, sectionOutcomes} {
		if got := s.mark(key); got != look.NotBegun {
			t.Errorf("%s is marked %v", key, got)
		}
	}
}

func TestGoals_CannotBeChangedWhereThePlanIsReadOnly(t *testing.T) {
	s := beginWith(t, i18n.Ko, func(ed Editor) Editor { return onlyRead{ed} })
	s.press(s.w.T("forms.start.example"))
	if s.w.asked != nil {
		s.w.asked.Hide()
	}
	s.section(sectionGoals)
	g := s.plan().Goals[0]
	s.click(plan.At("goals", string(g.ID), "goal", "ko"))
	s.typeText("가")
	if got := s.plan().Goals[0].Goal.Ko; got != g.Goal.Ko {
		t.Errorf("the goal became %q", got)
	}
}
