package check_test

import (
	"slices"
	"testing"

	"moaplan/internal/check"
	"moaplan/internal/plan"
)

func askedOf(t *testing.T, p *plan.Plan) []string {
	t.Helper()
	var paths []string
	for _, a := range check.Questions(p, theCall(t)) {
		paths = append(paths, string(a.Path))
	}
	return paths
}

func TestQuestions_AreAskedOfThoseTheyConcern(t *testing.T) {
	p := passing(t, "rnd")
	has := func(path string, want bool) {
		t.Helper()
		if slices.Contains(askedOf(t, p), path) != want {
			t.Errorf("%s asked: %t", path, !want)
		}
	}
	has("answers/basicProject", true)
	has("answers/consignedVat", true)
	has("answers/sanctions.lead", true)
	has("answers/sanctions.abroad", false)
	has("answers/demandCompany.lead", false)
	has("answers/demandCompany.joint", false)
	has("answers/ownCashDue.lead", true)
	has("answers/ownCashDue.joint", false)
	has("answers/allowanceOnePerson", false)
	spend(p, "joint", "y1", plan.Allowance, plan.Cash, 1000, "")
	has("answers/allowanceOnePerson", true)
	p.Organisations[1].LegalType = plan.SME
	has("answers/demandCompany.joint", true)
	p.Lines = filter(p.Lines, func(l plan.Line) bool { return l.Category != plan.Consignment })
	has("answers/consignedVat", false)
}

func TestQuestions_AskForAnApprovalWhereTheLimitIsBroken(t *testing.T) {
	p := passing(t, "rnd")
	asked := func(path string) bool { return slices.Contains(askedOf(t, p), path) }
	if asked("answers/consignedOver40") || asked("answers/externalOver40.joint") {
		t.Error("approvals are asked for within the limits")
	}
	// Of the hospital's direct cost of 200,000천원, 80,000천원 are 40 %.
	spend(p, "joint", "y1", plan.Activity, plan.Cash, 80_000_000, "")
	l := &p.Lines[len(p.Lines)-1]
	l.Item = "researchService"
	spend(p, "joint", "y1", plan.Activity, plan.Cash, -80_000_000, "")
	if asked("answers/externalOver40.joint") {
		t.Error("an approval is asked for at exactly 40 %")
	}
	p.Lines[len(p.Lines)-2].Amount += 1000
	p.Lines[len(p.Lines)-1].Amount -= 1000
	if !asked("answers/externalOver40.joint") || asked("answers/externalOver40.lead") {
		t.Error("1천원 above, and nobody asks, or the wrong one")
	}
	p.Lines = p.Lines[:len(p.Lines)-2]
	p.Answers = answers("externalOver40.joint")
	if !asked("answers/externalOver40.joint") {
		t.Error("what was answered is hidden")
	}
}

func TestQuestions_UnansweredAreNoFinding(t *testing.T) {
	p := passing(t, "rnd")
	asked := check.Questions(p, theCall(t))
	if n := check.Unanswered(asked); n != len(asked) || n == 0 {
		t.Errorf("%d of %d are unanswered", n, len(asked))
	}
	if found := check.Run(p, theCall(t), check.Facts{}); len(found) > 0 {
		t.Errorf("found %+v", found)
	}
	p.Answers = []plan.Answer{
		{Record: plan.Record{ID: "vat"}, Ticked: true},
		{Record: plan.Record{ID: "startDay"}, Reason: "선정 뒤에 확인"},
		{Record: plan.Record{ID: "youthHire"}}, // neither ticked nor explained
	}
	again := check.Questions(p, theCall(t))
	if n := check.Unanswered(again); n != len(asked)-2 {
		t.Errorf("%d of %d are unanswered", n, len(asked))
	}
	for _, a := range again {
		if a.Path == "answers/vat" && (a.Answer == nil || !a.Answer.Ticked || a.Organisation != "") {
			t.Errorf("the answer is not found: %+v", a)
		}
	}
}

// What the rules ask the answers for is a question of the data.
func TestQuestions_ThatRulesReadExist(t *testing.T) {
	if _, ok := theCall(t).On(theCall(t).Announced).Question("demandCompany"); !ok {
		t.Error("nobody asks whether a company will use the result")
	}
}
