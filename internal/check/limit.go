package check

import (
	"slices"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// Result is what a limit came to in one place: an organisation or the whole
// task, in one year, one stage or the whole project.
type Result struct {
	Limit        call.Limit
	Organisation plan.ID   // empty: the whole task
	Years        []plan.ID // the years of the scope

	Num, Den plan.Won // Den is 0 for a limit on an amount
	Bound    plan.Won // the most, or for a floor the least, that Num may be
	Room     plan.Won // what is left up to the bound; negative: what is too much or missing
	OK       bool
}

// Evaluator computes limits on one scenario of a plan. It serves findings, room
// left, bars, workbook and balancer alike.
type Evaluator struct {
	plan   *plan.Plan
	budget *plan.Budget
	groups map[string][]plan.Filter // the items of each group

	stages   map[plan.ID]plan.ID // of the years
	students map[placeKey]bool   // by organisation and stage
}

// NewEvaluator prepares the evaluation of limits under the law in force.
func NewEvaluator(p *plan.Plan, b *plan.Budget, law call.InForce) *Evaluator {
	e := &Evaluator{
		plan: p, budget: b, groups: map[string][]plan.Filter{},
		stages: map[plan.ID]plan.ID{}, students: map[placeKey]bool{},
	}
	e.registerStudents()
	for _, category := range plan.Categories {
		for _, item := range law.Items(category) {
			if item.Group != "" {
				e.groups[item.Group] = append(e.groups[item.Group], plan.Filter{Category: category, Item: item.Key})
			}
		}
	}
	return e
}

// Evaluate computes a limit in every place it applies to, in the order of the
// years, then of the organisations.
func (e *Evaluator) Evaluate(l call.Limit) []Result {
	var results []Result
	for _, years := range e.scopes(l.Scope) {
		if l.Per == call.OfTask {
			if l.AppliesTo.Matches(call.Subject{Plan: e.plan, Budget: e.budget}) {
				results = append(results, e.result(l, nil, years))
			}
			continue
		}
		for i := range e.budget.Organisations {
			o := &e.budget.Organisations[i]
			if l.AppliesTo.Matches(call.Subject{Plan: e.plan, Organisation: o, Budget: e.budget}) {
				results = append(results, e.result(l, o, years))
			}
		}
	}
	return results
}

// scopes groups the years: each alone, by stage, or all together. A project
// that is not divided into stages is one stage.
func (e *Evaluator) scopes(scope call.Scope) [][]plan.ID {
	var scopes [][]plan.ID
	for i, y := range e.budget.Years {
		same := i > 0 && (scope == call.ProjectScope ||
			scope == call.StageScope && e.budget.Years[i-1].Stage == y.Stage)
		if same {
			scopes[len(scopes)-1] = append(scopes[len(scopes)-1], y.ID)
		} else {
			scopes = append(scopes, []plan.ID{y.ID})
		}
	}
	return scopes
}

func (e *Evaluator) result(l call.Limit, o *plan.Organisation, years []plan.ID) Result {
	r := Result{Limit: l, Years: years, Num: e.Sum(l.Num, o, years)}
	if o != nil {
		r.Organisation = o.ID
	}
	if l.IsRatio() {
		r.Den = e.Sum(l.Den, o, years)
		r.Bound = bound(l.MaxFor(o), r.Den, l.Floor)
	} else {
		r.Bound = e.amount(l, years)
	}
	r.Room = r.Bound - r.Num
	if l.Floor {
		r.Room = -r.Room
	}
	r.OK = r.Room >= 0
	return r
}

// bound is the most whole 천원 that a ratio of the base allows, or the least
// that a floor asks for. It decides exactly, because every amount is whole 천원.
func bound(ratio call.Ratio, base plan.Won, floor bool) plan.Won {
	most := ratio.Of(base)
	if floor && base > 0 && ratio.Compare(most, base) < 0 {
		return most + plan.Thousand
	}
	return most
}

// amount is the limit's amount for a scope: times the years for an average a
// year, and by the months where a short year counts less.
func (e *Evaluator) amount(l call.Limit, years []plan.ID) plan.Won {
	amount := l.Amount
	if l.TimesYears {
		amount *= plan.Won(len(years))
	}
	if l.Prorated {
		months := 0
		for _, y := range e.budget.Years {
			if slices.Contains(years, y.ID) {
				months += min(y.Months(), 12)
			}
		}
		return plan.Share(amount, int64(months), int64(12*len(years)))
	}
	return amount
}

// Sum adds up terms for an organisation, or for all counted ones where o is nil.
func (e *Evaluator) Sum(terms []call.Term, o *plan.Organisation, years []plan.ID) plan.Won {
	var sum plan.Won
	for _, t := range terms {
		for _, year := range years {
			if o != nil {
				sum += plan.Won(t.Sign) * e.term(t, o.ID, year, years)
				continue
			}
			for i := range e.budget.Organisations {
				if counted := &e.budget.Organisations[i]; counted.Role.Counted() {
					sum += plan.Won(t.Sign) * e.term(t, counted.ID, year, years)
				}
			}
		}
	}
	return sum
}

func (e *Evaluator) term(t call.Term, organisation, year plan.ID, scope []plan.ID) plan.Won {
	switch {
	case t.Funding != "":
		return fundingOf(e.budget.FundingIn(organisation, year), t.Funding)
	case t.Special == call.SpecialUnpaid:
		return e.budget.Unpaid(organisation, year)
	case t.Special == call.SpecialStudent:
		if !e.studentRegistered(organisation, scope) {
			return 0
		}
		return e.budget.Cost(organisation, year, plan.Filter{Category: plan.Student})
	case t.Group() != "":
		return e.group(t, organisation, year)
	}
	switch t.Cost {
	case call.CostDirect:
		return e.budget.Cost(organisation, year, plan.Filter{Direct: true, Kind: t.Kind})
	case call.CostTotal:
		return e.budget.Cost(organisation, year, plan.Filter{Kind: t.Kind})
	}
	category, item := t.Category()
	return e.budget.Cost(organisation, year, plan.Filter{Category: category, Item: item, Kind: t.Kind})
}

func fundingOf(f plan.Funding, name string) plan.Won {
	switch name {
	case call.FundingOwn:
		return f.Own()
	case call.FundingOther:
		return f.Others()
	case call.FundingAll:
		return f.Total()
	}
	return f.Amount(name)
}

func (e *Evaluator) group(t call.Term, organisation, year plan.ID) plan.Won {
	var sum plan.Won
	for _, f := range e.groups[t.Group()] {
		f.Kind = t.Kind
		sum += e.budget.Cost(organisation, year, f)
	}
	return sum
}

// studentRegistered reports whether a student researcher of the organisation
// takes part in the stage that a scope lies in (사용기준 제26조①).
func (e *Evaluator) studentRegistered(organisation plan.ID, scope []plan.ID) bool {
	return slices.ContainsFunc(scope, func(year plan.ID) bool {
		return e.students[placeKey{organisation, e.stages[year]}]
	})
}

// registerStudents notes the stages in which an organisation has students.
func (e *Evaluator) registerStudents() {
	for i := range e.budget.Years {
		e.stages[e.budget.Years[i].ID] = e.budget.Years[i].Stage
	}
	for i := range e.plan.People {
		p := &e.plan.People[i]
		if p.Degree == plan.NoDegree {
			continue
		}
		for _, c := range p.Charges {
			if stage, ok := e.stages[c.ID]; ok {
				e.students[placeKey{p.Organisation, stage}] = true
			}
		}
	}
}
