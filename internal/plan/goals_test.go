package plan

import (
	"slices"
	"testing"
)

func TestStrayGoals_AreThoseOfNothingAndThoseSaidTwice(t *testing.T) {
	p := &Plan{
		Organisations: []Organisation{{Record: Record{ID: "org"}}},
		Period:        Period{Years: []Year{{Record: Record{ID: "y1"}}, {Record: Record{ID: "y2"}}}},
		Goals: []Goal{
			{Record: Record{ID: "first"}, Organisation: "org", Year: "y1"},
			{Record: Record{ID: "gone"}, Organisation: "left", Year: "y1"},
			{Record: Record{ID: "again"}, Organisation: "org", Year: "y1"},
			{Record: Record{ID: "second"}, Organisation: "org", Year: "y2"},
			{Record: Record{ID: "timeless"}, Organisation: "org"},
		},
	}
	if got, want := p.StrayGoals(), []ID{"gone", "again", "timeless"}; !slices.Equal(got, want) {
		t.Errorf("stray goals %v, want %v", got, want)
	}
	if g := p.GoalOf("org", "y2"); g == nil || g.ID != "second" {
		t.Errorf("the goal of the second year is %v", g)
	}
	if p.GoalOf("org", "y3") != nil {
		t.Error("a year that the plan does not have has a goal")
	}
}
