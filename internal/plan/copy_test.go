package plan_test

import (
	"errors"
	"testing"

	"moaplan/internal/plan"
)

func TestCopyOp_CopiesWithFreshIDsBelow(t *testing.T) {
	p := &plan.Plan{People: []plan.Person{
		{
			Record: plan.Record{ID: "a"}, Name: plan.Ko("김예시"), Organisation: "org",
			Education: []plan.Education{{Record: plan.Record{ID: "e"}, School: plan.Ko("예시대학교(예시)")}},
			Charges:   []plan.Charge{{Record: plan.Record{ID: "year"}, Months: 12}},
		},
		{Record: plan.Record{ID: "b"}},
	}}
	op, err := p.CopyOp("people/a")
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Apply(plan.NewEdit(plan.Message{}, plan.FromForm, op)); err != nil {
		t.Fatal(err)
	}
	if len(p.People) != 3 || p.People[2].ID != "b" {
		t.Fatalf("the copy does not stand behind its original: %v", p.People)
	}
	got := p.People[1]
	if got.ID == "a" || !got.ID.Valid() || got.Name.Ko != "김예시" || got.Organisation != "org" {
		t.Errorf("copied %+v", got)
	}
	if got.Education[0].ID == "e" || got.Education[0].School.Ko != "예시대학교(예시)" {
		t.Errorf("the record inside: %+v", got.Education[0])
	}
	if got.Charges[0].ID != "year" || got.Charges[0].Months != 12 {
		t.Errorf("the charge of a year: %+v", got.Charges[0])
	}
	if p.People[0].ID != "a" || p.People[0].Education[0].ID != "e" {
		t.Error("the original changed")
	}
}

func TestCopyOp_RefusesWhatStandsForSomething(t *testing.T) {
	p := &plan.Plan{People: []plan.Person{{Record: plan.Record{ID: "a"}, Charges: []plan.Charge{{Record: plan.Record{ID: "year"}}}}}}
	if _, err := p.CopyOp("people/a/charges/year"); !errors.Is(err, plan.ErrExists) {
		t.Errorf("a charge of a year: %v", err)
	}
	if _, err := p.CopyOp("people/nobody"); !errors.Is(err, plan.ErrNoSuchPath) {
		t.Errorf("nobody: %v", err)
	}
}
