package forms

import (
	"strings"
	"testing"
	"time"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

func TestEvaluationView_ShowsForEachCriterionWhatSpeaksToItAndLeadsThere(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionEvaluation)
	for _, c := range s.ed().Call().Criteria {
		s.see(c.Title.Ko)
		s.see(c.Why.Ko)
		for _, kind := range c.Kinds {
			s.see(s.T("forms-send.kind." + kind))
		}
	}
	s.dontSee("아직 없습니다")
	s.press(s.T("forms.go")) // of the first part: the chapters
	if !strings.HasPrefix(s.w.desk.current.key, chapterPrefix) {
		t.Errorf("it leads to %q", s.w.desk.current.key)
	}
}

func TestEvaluationView_SaysWhatIsMissingAndFollowsThePlan(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionEvaluation)
	for _, k := range s.plan().Cooperation {
		op, err := s.plan().RemoveOp(plan.At("cooperation", string(k.ID)))
		s.w.desk.apply(plan.Name("edit.changes"), plan.FromForm, op, err)
	}
	s.settle()
	s.see("아직 없습니다")
	s.see("부족")
	s.undo()
	s.settle()
	s.section(sectionEvaluation)
	s.dontSee("아직 없습니다")
}

func TestEvaluationView_IsCopiedAsATable(t *testing.T) {
	s := openExample(t, i18n.En)
	s.section(sectionEvaluation)
	s.press("Copy table")
	lines := strings.Split(strings.TrimSpace(s.w.app.Clipboard().Content()), "\n")
	kinds := 0
	for _, c := range s.ed().Call().Criteria {
		kinds += len(c.Kinds)
	}
	if len(lines) != kinds+1 {
		t.Errorf("%d lines for %d parts", len(lines), kinds)
	}
}

func TestEvaluationView_HasWordsForEveryKind(t *testing.T) {
	for _, l := range i18n.Langs() {
		for _, kind := range call.CriterionKinds {
			if !i18n.Has(l, "forms-send.kind."+kind) {
				t.Errorf("%s: no words for %s", l, kind)
			}
		}
		for _, r := range []check.Readiness{check.Ready, check.Partial, check.Lacking} {
			if !i18n.Has(l, "forms-send.readiness."+string(r)) {
				t.Errorf("%s: no words for %s", l, r)
			}
		}
	}
}

func TestOverview_ShowsReadinessCompletenessAndWhatIsLeft(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.see("평가 관점별 준비")
	s.see("점검 통과")
	s.see("작성률")
	s.section(sectionCover)
	s.rewrite("title/ko", "")
	s.settle()
	s.section(sectionOverview)
	s.see("오류 1")
	s.see("남은 것: 표지·과제 정보")
	s.press("자세히")
	if s.w.desk.current.key != sectionEvaluation {
		t.Error("it does not lead to the evaluation view")
	}
}

func TestOverview_CountsTheDaysToTheDeadlineAndSaysWhenItPassed(t *testing.T) {
	s := openExample(t, i18n.Ko)
	deadline := s.plan().Notice.Deadline
	for words, day := range map[string]int{"마감까지 3일": -3, "오늘 마감": 0, "마감 지남": 1} {
		at := deadline.AddDays(day)
		s.w.clock = func() time.Time { return time.Date(at.Year, at.Month, at.Day, 23, 0, 0, 0, time.UTC) }
		s.w.desk.refresh()
		s.see(words)
	}
}
