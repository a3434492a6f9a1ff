package check_test

import (
	"testing"

	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

func papersByPath(t *testing.T, p *plan.Plan) map[plan.Path]check.Paper {
	t.Helper()
	papers := map[plan.Path]check.Paper{}
	for _, paper := range check.Papers(p, theCall(t), p.Budget("")) {
		if _, twice := papers[paper.Path()]; twice {
			t.Errorf("%s is listed twice", paper.Path())
		}
		papers[paper.Path()] = paper
	}
	return papers
}

func TestPapers_AreThoseOfTheStage(t *testing.T) {
	p := passing(t, "rnd")
	p.Attachments = nil
	wanted := func(path plan.Path, want bool) {
		t.Helper()
		if got := papersByPath(t, p)[path]; got.Wanted != want || got.Open() != want {
			t.Errorf("%s in the stage %s: wanted %t", path, p.Stage, got.Wanted)
		}
	}
	p.Stage = plan.Application
	wanted("attachments/eligibility", true)
	wanted("attachments/foreign-intent.abroad", true)
	wanted("attachments/foreign-contract.abroad", false)
	wanted("attachments/foreign-intent.lead", false)
	p.Stage = plan.Agreement
	wanted("attachments/foreign-intent.abroad", false)
	wanted("attachments/foreign-contract.abroad", true)
}

func TestPapers_KeepWhatThePlanNotes(t *testing.T) {
	p := passing(t, "rnd")
	p.Stage = plan.Application
	p.Attachments = []plan.Attachment{
		{Record: plan.Record{ID: "x1"}, Item: "eligibility", State: "ready"},
		{Record: plan.Record{ID: "x2"}, Item: "foreign-contract", Organisation: "abroad", State: "requested"},
		{Record: plan.Record{ID: "x3"}, Name: plan.Ko("우리 서류")},
	}
	papers := papersByPath(t, p)
	if got := papers["attachments/x1"]; !got.Wanted || got.Open() || got.Spec == nil || got.Spec.ID != "eligibility" {
		t.Errorf("a paper that is ready: %+v", got)
	}
	if _, there := papers["attachments/eligibility"]; there {
		t.Error("a paper that the plan notes under another ID is listed a second time")
	}
	if got := papers["attachments/x2"]; got.Wanted || got.Spec == nil || got.Organisation != "abroad" {
		t.Errorf("a paper of the other stage: %+v", got)
	}
	if got := papers["attachments/x3"]; got.Wanted || got.Open() || got.Spec != nil {
		t.Errorf("a paper of the user's own: %+v", got)
	}
}

func TestPapers_OpenOnesAreThoseThatAreFound(t *testing.T) {
	p := passing(t, "rnd")
	p.Attachments = nil
	c := theCall(t)
	open := check.OpenPapers(check.Papers(p, c, p.Budget("")))
	found := 0
	for _, f := range check.Run(p, c, check.Facts{}) {
		if f.Rule == "attachment" {
			found++
		}
	}
	if open == 0 || open != found {
		t.Errorf("%d papers are open, %d are found", open, found)
	}
	for _, paper := range check.Papers(p, c, p.Budget("")) {
		fresh := paper.Fresh()
		if fresh.ID != paper.ID() || fresh.Item != paper.Spec.ID || fresh.Organisation != paper.Organisation || fresh.Name.Empty() || fresh.State != "" {
			t.Errorf("%s: a fresh one is %+v", paper.Path(), fresh)
		}
		if paper.Organisation == "" != (paper.Spec.Per == call.PerProject) {
			t.Errorf("%s is of the wrong one", paper.Path())
		}
	}
}
