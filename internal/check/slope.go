package check

import (
	"slices"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// Spending is one kind of cost: what a line of it counts as in a limit.
type Spending struct {
	Category plan.Category
	Item     string
	Kind     plan.Kind
}

// Slope tells by how much the sum of the terms rises with each won more of a
// cost of the organisation in a year of the scope. Every term is a plain sum, so
// this holds for any amount. Funding is none: who pays is not decided here.
func (e *Evaluator) Slope(terms []call.Term, organisation plan.ID, scope []plan.ID, s Spending) int64 {
	var slope int64
	for _, t := range terms {
		if e.takes(t, organisation, scope, s) {
			slope += int64(t.Sign)
		}
	}
	return slope
}

func (e *Evaluator) takes(t call.Term, organisation plan.ID, scope []plan.ID, s Spending) bool {
	switch {
	case t.Funding != "" || t.Special == call.SpecialUnpaid:
		return false
	case t.Special == call.SpecialStudent:
		return s.Category == plan.Student && e.studentRegistered(organisation, scope)
	case t.Kind != "" && t.Kind != s.Kind:
		return false
	case t.Group() != "":
		return slices.ContainsFunc(e.groups[t.Group()], func(f plan.Filter) bool {
			return f.Category == s.Category && (f.Item == "" || f.Item == s.Item)
		})
	}
	switch t.Cost {
	case call.CostDirect:
		return s.Category.Direct()
	case call.CostTotal:
		return true
	}
	category, item := t.Category()
	return category == s.Category && (item == "" || item == s.Item)
}
