package check_test

import (
	"testing"

	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/plan/plantest"
)

// A line of every kind of cost moves every sum of every limit as its slope says.
func TestSlope_TellsHowEachCostMovesEachSum(t *testing.T) {
	c := theCall(t)
	law := c.On(c.Announced)
	p := plantest.Worked()
	p.People[1].Degree = plan.Master // a registered student, so that student pay counts
	const more = 7000
	scope := []plan.ID{plantest.WorkedYear1, plantest.WorkedYear2}
	before := check.NewEvaluator(p, p.Budget(""), law)
	moved := 0
	for _, category := range plan.Categories {
		items := []string{""}
		for _, item := range law.Items(category) {
			items = append(items, item.Key)
		}
		for _, item := range items {
			for _, kind := range plan.Kinds {
				q := p.Clone()
				q.Lines = append(q.Lines, plan.Line{
					Record: plan.Record{ID: "new"}, Scenario: p.Submission, Organisation: plantest.WorkedLead,
					Year: plantest.WorkedYear2, Category: category, Item: item, Kind: kind, Amount: more,
				})
				after := check.NewEvaluator(q, q.Budget(""), law)
				for _, l := range law.Limits {
					s := check.Spending{Category: category, Item: item, Kind: kind}
					o := p.Organisation(plantest.WorkedLead)
					if got, want := more*before.Slope(l.Num, o.ID, scope, s), int64(after.Sum(l.Num, o, scope)-before.Sum(l.Num, o, scope)); got != want {
						t.Errorf("%s, numerator, %+v: %d, want %d", l.ID, s, got, want)
					}
					got, want := more*before.Slope(l.Den, o.ID, scope, s), int64(after.Sum(l.Den, o, scope)-before.Sum(l.Den, o, scope))
					if got != want {
						t.Errorf("%s, denominator, %+v: %d, want %d", l.ID, s, got, want)
					}
					if want != 0 {
						moved++
					}
				}
			}
		}
	}
	if moved < 100 {
		t.Errorf("only %d sums moved", moved)
	}
}
