package call

import (
	"testing"

	"moaplan/internal/plan"
)

// consortium is a small plan with one organisation of each kind.
func consortium() *plan.Plan {
	id := func(s string) plan.Record { return plan.Record{ID: plan.ID(s)} }
	return &plan.Plan{
		Stage: plan.Application, Track: "rnd", Submission: "s",
		Period: plan.Period{Years: []plan.Year{{Record: id("y1"), Start: day("2024-08-01"), End: day("2024-12-31")}}},
		Organisations: []plan.Organisation{
			{Record: id("firm"), LegalType: plan.SME, FormType: plan.FormSME, Role: plan.Lead},
			{Record: id("uni"), LegalType: plan.Nonprofit, FormType: plan.FormUniversity, Role: plan.Joint},
			{Record: id("abroad"), LegalType: plan.Foreign, Country: "US", Role: plan.Participant},
		},
		Lines: []plan.Line{
			{Record: id("l1"), Scenario: "s", Organisation: "firm", Year: "y1", Category: plan.Personnel, Item: "internal", Kind: plan.InKind, Amount: 5_000},
			{Record: id("l2"), Scenario: "s", Organisation: "firm", Year: "y1", Category: plan.International, Kind: plan.Cash, Amount: 9_000, Receiver: "abroad"},
		},
		Funding: []plan.Funding{{Record: id("f"), Scenario: "s", Organisation: "firm", Year: "y1", Government: 9_000, OwnInKind: 5_000}},
		People:  []plan.Person{{Record: id("p"), Organisation: "uni", Degree: plan.Master}, {Record: id("q"), Organisation: "firm", NewHire: true}},
	}
}

func TestSelector_JudgesAnOrganisation(t *testing.T) {
	p := consortium()
	for _, tc := range []struct {
		who  Selector
		firm bool
		uni  bool
	}{
		{nil, true, true},
		{Selector{"always"}, true, true},
		{Selector{"sme"}, true, false},
		{Selector{"for-profit"}, true, false},
		{Selector{"!for-profit"}, false, true},
		{Selector{"form:university"}, false, true},
		{Selector{"joint & nonprofit"}, false, true},
		{Selector{"lead & nonprofit"}, false, false},
		{Selector{"lead", "nonprofit"}, true, true},
		{Selector{"receivesGovernment"}, true, false},
		{Selector{"bearsCost & inKind"}, true, false},
		{Selector{"student"}, false, true},
		{Selector{"newHire"}, true, false},
		{Selector{"internationalCost"}, true, false},
		{Selector{"cashPayOfCompany"}, false, false},
	} {
		for id, want := range map[plan.ID]bool{"firm": tc.firm, "uni": tc.uni} {
			if got := tc.who.Matches(Subject{Plan: p, Organisation: p.Organisation(id)}); got != want {
				t.Errorf("%v for %s: %v", tc.who, id, got)
			}
		}
	}
}

func TestSelector_AnyOrganisationSpeaksForTheProject(t *testing.T) {
	p := consortium()
	for _, tc := range []struct {
		who  Selector
		want bool
	}{
		{Selector{"foreignPartner"}, true},
		{Selector{"abroad"}, true},
		{Selector{"restricted"}, false},
		{Selector{"large"}, false},
		{Selector{"trial"}, false},
		{nil, true},
	} {
		if got := tc.who.Matches(Subject{Plan: p}); got != tc.want {
			t.Errorf("%v: %v", tc.who, got)
		}
	}
	if !(Selector{"always"}).Matches(Subject{Plan: &plan.Plan{}}) {
		t.Error("always holds in an empty plan too")
	}
}

func TestAttachments_FollowTheirConditions(t *testing.T) {
	c := theCall(t)
	p := consortium()
	firm, uni, abroad := p.Organisation("firm"), p.Organisation("uni"), p.Organisation("abroad")
	for _, tc := range []struct {
		id   string
		o    *plan.Organisation
		want bool
	}{
		{"eligibility", nil, true},
		{"eligibility", firm, false},
		{"in-kind", firm, true},
		{"in-kind", uni, false},
		{"in-kind", nil, false},
		{"student-pledge", uni, true},
		{"student-pledge", firm, false},
		{"new-hire", firm, true},
		{"cash-pay-plan", firm, false},
		{"foreign-intent", abroad, true},
		{"foreign-intent", firm, false},
		{"foreign-contract", abroad, false}, // needed at the agreement
		{"international-plan", nil, true},
		{"security-grade", nil, false},
		{"company-size", firm, true},
		{"company-size", uni, false},
		{"research-centre", firm, false},
	} {
		spec, ok := c.Attachment(tc.id)
		if !ok {
			t.Fatalf("no attachment %s", tc.id)
		}
		if got := spec.Wanted(Subject{Plan: p, Organisation: tc.o}); got != tc.want {
			t.Errorf("%s: %v", tc.id, got)
		}
	}
	p.Stage = plan.Agreement
	if spec, _ := c.Attachment("foreign-contract"); !spec.Wanted(Subject{Plan: p, Organisation: abroad}) {
		t.Error("the contract is needed at the agreement")
	}
	firm.Centre.Number = "1"
	if spec, _ := c.Attachment("research-centre"); !spec.Wanted(Subject{Plan: p, Organisation: firm}) {
		t.Error("a recognised centre shows its recognition")
	}
	p.Lines[0].Kind = plan.Cash
	if spec, _ := c.Attachment("cash-pay-plan"); !spec.Wanted(Subject{Plan: p, Organisation: firm}) {
		t.Error("pay in cash of a company needs its plan")
	}
}
