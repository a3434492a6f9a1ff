package plan

import (
	"slices"
	"strings"
)

// Budget is one scenario's costs and funding with every derived sum. It is a
// snapshot: made from a plan, never stored, not changed by later edits.
//
// Lines of pay are derived from the people. Where a stored line with Override
// stands for the same organisation, year, category, item and kind, it replaces
// them. Every sum is a sum of lines cut to 천원, so every printed table adds up.
type Budget struct {
	Scenario      ID
	Lines         []Line // stored lines in order, then derived ones
	Organisations []Organisation
	Years         []Year

	costs   map[cellKey][]cost
	funding map[cellKey]Funding
	unpaid  map[cellKey]Won
}

type cellKey struct{ organisation, year ID }

type cost struct {
	category Category
	item     string
	kind     Kind
	amount   Won
}

type overrideKey struct {
	cellKey
	category Category
	item     string
	kind     Kind
}

// Budget collects a scenario of the plan; an empty ID is the one marked for
// submission. Lines and funding of organisations or years that the plan does
// not have (any more) are left out of every sum; the check names them.
func (p *Plan) Budget(scenario ID) *Budget {
	if scenario == "" {
		scenario = p.Submission
	}
	b := &Budget{
		Scenario: scenario, Organisations: slices.Clone(p.Organisations), Years: slices.Clone(p.Period.Years),
		Lines: make([]Line, 0, len(p.Lines)+len(p.People)*len(p.Period.Years)),
		costs: map[cellKey][]cost{}, funding: map[cellKey]Funding{}, unpaid: map[cellKey]Won{},
	}
	overridden := map[overrideKey]bool{}
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.Scenario != scenario {
			continue
		}
		if l.Override {
			overridden[overrideOf(l)] = true
		}
		b.addLine(l)
	}
	for _, person := range p.People {
		for _, l := range payLines(person) {
			if !overridden[overrideOf(&l)] {
				l.Scenario = scenario
				b.addLine(&l)
			}
		}
		for _, c := range person.Charges {
			if pay, err := PayOf(person, c); err == nil {
				b.unpaid[cellKey{person.Organisation, c.ID}] += pay.Unpaid
			}
		}
	}
	for _, f := range p.Funding {
		if f.Scenario == scenario {
			key := cellKey{f.Organisation, f.Year}
			b.funding[key] = b.funding[key].plus(f)
		}
	}
	return b
}

// ChangesBudget reports whether a budget made before the edit may differ from one
// made after it: whether the edit touches anything that a [Budget] is made of.
func (e Edit) ChangesBudget() bool {
	for _, op := range e.Ops {
		member, _, _ := strings.Cut(string(op.Path), "/")
		switch member {
		case "organisations", "people", "period", "lines", "funding", "submission":
			return true
		}
	}
	return false
}

func overrideOf(l *Line) overrideKey {
	return overrideKey{cellKey{l.Organisation, l.Year}, l.Category, l.Item, l.Kind}
}

func (b *Budget) addLine(l *Line) {
	b.Lines = append(b.Lines, *l)
	key := cellKey{l.Organisation, l.Year}
	cells := b.costs[key]
	for i := range cells {
		if c := &cells[i]; c.category == l.Category && c.item == l.Item && c.kind == l.Kind {
			c.amount += l.Amount
			return
		}
	}
	b.costs[key] = append(cells, cost{l.Category, l.Item, l.Kind, l.Amount})
}

// Filter chooses costs. Zero members choose everything.
type Filter struct {
	Category Category
	Item     string
	Kind     Kind
	Direct   bool // direct cost only
}

func (f Filter) takes(c cost) bool {
	return (f.Category == "" || f.Category == c.category) &&
		(f.Item == "" || f.Item == c.item) &&
		(f.Kind == "" || f.Kind == c.kind) &&
		(!f.Direct || c.category.Direct())
}

// Cost sums the chosen costs of one organisation in one year.
func (b *Budget) Cost(organisation, year ID, f Filter) Won {
	var sum Won
	for _, c := range b.costs[cellKey{organisation, year}] {
		if f.takes(c) {
			sum += c.amount
		}
	}
	return sum
}

// CostOf sums the chosen costs of one organisation over all years.
func (b *Budget) CostOf(organisation ID, f Filter) Won {
	var sum Won
	for i := range b.Years {
		sum += b.Cost(organisation, b.Years[i].ID, f)
	}
	return sum
}

// Unpaid is the unpaid pay (미지급인건비) of one organisation in one year: no
// cost, but part of the base of the allowance (사용기준 제26조).
func (b *Budget) Unpaid(organisation, year ID) Won {
	return b.unpaid[cellKey{organisation, year}]
}

// FundingIn is what one organisation receives and bears in one year.
func (b *Budget) FundingIn(organisation, year ID) Funding {
	return b.funding[cellKey{organisation, year}]
}

// FundingOf is what one organisation receives and bears over all years.
func (b *Budget) FundingOf(organisation ID) Funding {
	var sum Funding
	for i := range b.Years {
		sum = sum.plus(b.FundingIn(organisation, b.Years[i].ID))
	}
	return sum
}

// Counted lists the organisations whose budgets add to the project's totals:
// the lead and the joint institutions. What consigned institutions and
// participants receive stands in the payer's line and is never added again.
func (b *Budget) Counted() []Organisation {
	var counted []Organisation
	for _, o := range b.Organisations {
		if o.Role.Counted() {
			counted = append(counted, o)
		}
	}
	return counted
}

// TotalCost sums the chosen costs of the counted organisations in one year, or
// in all years for an empty ID.
func (b *Budget) TotalCost(year ID, f Filter) Won {
	var sum Won
	for _, o := range b.Organisations {
		switch {
		case !o.Role.Counted():
		case year == "":
			sum += b.CostOf(o.ID, f)
		default:
			sum += b.Cost(o.ID, year, f)
		}
	}
	return sum
}

// TotalFunding sums the funding of the counted organisations in one year, or in
// all years for an empty ID.
func (b *Budget) TotalFunding(year ID) Funding {
	var sum Funding
	for _, o := range b.Organisations {
		switch {
		case !o.Role.Counted():
		case year == "":
			sum = sum.plus(b.FundingOf(o.ID))
		default:
			sum = sum.plus(b.FundingIn(o.ID, year))
		}
	}
	return sum
}

// PaidTo sums what counted organisations pay to a receiver in one year, by
// consigned and international lines.
func (b *Budget) PaidTo(receiver, year ID) Won {
	counted := map[ID]bool{}
	for _, o := range b.Organisations {
		counted[o.ID] = o.Role.Counted()
	}
	var sum Won
	for _, l := range b.Lines {
		if l.Receiver == receiver && l.Year == year && counted[l.Organisation] &&
			(l.Category == Consignment || l.Category == International) {
			sum += l.Amount
		}
	}
	return sum
}

// plus adds the amounts of two funding records.
func (f Funding) plus(g Funding) Funding {
	return Funding{
		Government: f.Government + g.Government,
		OwnCash:    f.OwnCash + g.OwnCash, OwnInKind: f.OwnInKind + g.OwnInKind,
		LocalCash: f.LocalCash + g.LocalCash, LocalInKind: f.LocalInKind + g.LocalInKind,
		OtherCash: f.OtherCash + g.OtherCash, OtherInKind: f.OtherInKind + g.OtherInKind,
		Outside: f.Outside + g.Outside,
	}
}

// Own is 기관부담연구개발비, cash and in kind.
func (f Funding) Own() Won { return f.OwnCash + f.OwnInKind }

// Others is what local governments and others give, cash and in kind.
func (f Funding) Others() Won { return f.LocalCash + f.LocalInKind + f.OtherCash + f.OtherInKind }

// Cash is all cash that belongs to the research cost.
func (f Funding) Cash() Won { return f.Government + f.OwnCash + f.LocalCash + f.OtherCash }

// InKind is everything in kind that belongs to the research cost.
func (f Funding) InKind() Won { return f.OwnInKind + f.LocalInKind + f.OtherInKind }

// Total is the research cost that the funding covers (연구개발비 총액); money
// outside the research cost is not part of it.
func (f Funding) Total() Won { return f.Cash() + f.InKind() }
