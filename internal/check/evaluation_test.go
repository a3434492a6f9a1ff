package check_test

import (
	"strings"
	"testing"

	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

func evaluated(t *testing.T, change func(p *plan.Plan)) map[string]check.Standing {
	t.Helper()
	p := example(t, "rnd")
	c, err := call.Find(p.Call)
	if err != nil {
		t.Fatal(err)
	}
	change(p)
	all := map[string]check.Standing{}
	for _, s := range check.Evaluation(p, c, p.Budget(""), check.Run(p, c, check.Facts{})) {
		all[s.Criterion.Key] = s
	}
	return all
}

func partOf(t *testing.T, s check.Standing, kind string) check.Speaking {
	t.Helper()
	for _, part := range s.Parts {
		if part.Kind == kind {
			return part
		}
	}
	t.Fatalf("%s says nothing of %s", s.Criterion.Key, kind)
	return check.Speaking{}
}

func TestEvaluation_TheExampleLacksNothing(t *testing.T) {
	for key, s := range evaluated(t, func(*plan.Plan) {}) {
		for _, part := range s.Parts {
			if part.Missing() {
				t.Errorf("%s: %s is missing: %+v", key, part.Kind, part.Items)
			}
			for _, item := range part.Items {
				if item.Name.Empty() || item.Path == "" {
					t.Errorf("%s: an item of %s has no name or place: %+v", key, part.Kind, item)
				}
			}
		}
		if s.Readiness == check.Lacking {
			t.Errorf("%s is lacking", key)
		}
	}
}

func TestEvaluation_WithoutAContractTheCooperationIsLacking(t *testing.T) {
	s := evaluated(t, func(p *plan.Plan) { p.Cooperation = nil })["cooperation"]
	if s.Readiness != check.Lacking || !partOf(t, s, "contracts").Missing() {
		t.Errorf("%s, %+v", s.Readiness, partOf(t, s, "contracts"))
	}
	s = evaluated(t, func(p *plan.Plan) { p.Cooperation[0].State = plan.ContractNone })["cooperation"]
	if part := partOf(t, s, "contracts"); s.Readiness != check.Lacking || part.Done() != 0 || len(part.Items) != 1 {
		t.Errorf("a contract without a state: %s, %+v", s.Readiness, part)
	}
}

func TestEvaluation_OfTheCooperationOnlyWhatIsAbroadSpeaks(t *testing.T) {
	all := evaluated(t, func(*plan.Plan) {})
	abroad, home := partOf(t, all["cooperation"], "organisations"), partOf(t, all["capability"], "organisations")
	if len(abroad.Items) == 0 || len(abroad.Items) >= len(home.Items) {
		t.Errorf("%d institutions abroad of %d", len(abroad.Items), len(home.Items))
	}
	p := example(t, "rnd")
	for _, item := range abroad.Items {
		id := plan.ID(item.Path.Parts()[1])
		if o := p.Organisation(id); o == nil || !o.Foreign() {
			t.Errorf("%s is not abroad", item.Path)
		}
	}
	money := partOf(t, all["cooperation"], "budget")
	if len(money.Items) == 0 || money.Items[0].Amount <= 0 || !strings.HasPrefix(string(money.Items[0].Path), "lines/") {
		t.Errorf("the money abroad: %+v", money.Items)
	}
}

func TestEvaluation_AnEmptyChapterThatIsRequiredIsMissing(t *testing.T) {
	var id plan.ID
	s := evaluated(t, func(p *plan.Plan) {
		for i := range p.Chapters {
			if p.Chapters[i].ID == "necessity" {
				p.Chapters[i].Text, id = plan.Text{}, p.Chapters[i].ID
			}
		}
	})["plan"]
	if id == "" {
		t.Fatal("the example has no such chapter")
	}
	part := partOf(t, s, "chapters")
	if s.Readiness != check.Lacking || !part.Missing() {
		t.Errorf("%s, %+v", s.Readiness, part)
	}
}

func TestEvaluation_WhatIsUnfinishedOrWarnedOfIsPartial(t *testing.T) {
	s := evaluated(t, func(p *plan.Plan) { p.Indicators[0].Method = plan.Text{} })["plan"]
	if part := partOf(t, s, "indicators"); s.Readiness != check.Partial || part.Missing() || part.Done() != len(part.Items)-1 {
		t.Errorf("%s, %+v", s.Readiness, part)
	}
	s = evaluated(t, func(p *plan.Plan) { p.Indicators[0].Weight += 7 })["plan"] // a finding at the indicators
	if part := partOf(t, s, "indicators"); s.Readiness == check.Lacking || part.Done() != len(part.Items) {
		t.Errorf("%s, %+v", s.Readiness, part)
	}
}

func TestEvaluation_OfAnEmptyPlanSaysOfEachCriterionWhatIsMissing(t *testing.T) {
	for key, s := range evaluated(t, func(p *plan.Plan) {
		*p = *plan.New(p.Call, p.Track, p.Period.Start(), 3)
	}) {
		missing := 0
		for _, part := range s.Parts {
			if part.Missing() {
				missing++
			}
		}
		if s.Readiness != check.Lacking || missing == 0 {
			t.Errorf("%s: %s, %d missing", key, s.Readiness, missing)
		}
	}
}
