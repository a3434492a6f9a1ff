package balance

import (
	"slices"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// CostChange is a cost that would have to change.
type CostChange struct {
	Organisation, Year plan.ID
	Category           plan.Category
	Item               string
	Kind               plan.Kind
	From, To           plan.Won // what all lines of this kind come to
}

// Text is the change as a sentence in a language; items are named by the law.
func (c CostChange) Text(p *plan.Plan, law call.InForce, lang i18n.Lang) string {
	d := &desk{plan: p}
	cost := i18n.T(lang, "common.cost."+string(c.Category))
	if item, ok := law.Item(c.Category, c.Item); ok {
		cost = item.Title.In(string(lang))
	}
	kind := "@common.cash"
	if c.Kind == plan.InKind {
		kind = "@common.in-kind"
	}
	return say(lang, "balance.suggestion", "organisation", d.organisationName(c.Organisation), "year", d.yearNames([]plan.ID{c.Year}),
		"cost", cost, "kind", kind, "from", i18n.Thousands(int64(c.From)), "to", i18n.Thousands(int64(c.To)))
}

// costCell is one kind of cost in one cell, and what it does to each row.
type costCell struct {
	check.Spending
	cell   int
	total  int64 // 천원
	free   int64 // of it in lines that may be changed
	lines  []int // their indexes
	slopes map[int]slope
}

// slope is by how much numerator and denominator of a row rise with each 천원.
type slope struct{ num, den int64 }

// costs lists the costs that a suggestion may change: those with a line that was
// typed in, is not locked and pays nobody else (the payee's own budget would have
// to change with it). Pay that comes from the people's table is none of them.
func (m *model) costs() []*costCell {
	var costs []*costCell
	known := map[costKey]*costCell{}
	for i := range m.plan.Lines {
		l := &m.plan.Lines[i]
		at := m.at(l.Organisation, l.Year)
		if l.Scenario != m.scenario || l.Locked || l.Receiver != "" || at < 0 || l.Amount < 0 {
			continue
		}
		key := costKey{at, check.Spending{Category: l.Category, Item: l.Item, Kind: l.Kind}}
		c := known[key]
		if c == nil {
			filter := plan.Filter{Category: l.Category, Item: l.Item, Kind: l.Kind}
			c = &costCell{Spending: key.Spending, cell: at, total: m.budget.Cost(l.Organisation, l.Year, filter).InThousands()}
			known[key], costs = c, append(costs, c)
		}
		c.free += l.Amount.InThousands()
		c.lines = append(c.lines, i)
	}
	m.slopes(costs)
	return costs
}

type costKey struct {
	cell int
	check.Spending
}

func (m *model) slopes(costs []*costCell) {
	evaluator := check.NewEvaluator(m.plan, m.budget, m.law)
	for _, c := range costs {
		c.slopes = map[int]slope{}
		for i := range m.rows {
			r := &m.rows[i]
			if !r.hard || !slices.Contains(r.cells, c.cell) {
				continue
			}
			of := func(terms []call.Term) int64 {
				return evaluator.Slope(terms, m.cells[c.cell].organisation.ID, r.Years, c.Spending) + ownSlope(terms, c.Kind)
			}
			if s := (slope{of(r.Limit.Num), of(r.Limit.Den)}); s != (slope{}) {
				c.slopes[i] = s
			}
		}
	}
}

// like reports whether two costs have the same effect on every row.
func (c *costCell) like(o *costCell) bool {
	if c.cell != o.cell || c.Kind != o.Kind || len(c.slopes) != len(o.slopes) {
		return false
	}
	for i, s := range c.slopes {
		if o.slopes[i] != s {
			return false
		}
	}
	return true
}

// change states a shift for the user.
func (d *desk) change(s shift) CostChange {
	c := &d.cells[s.cost.cell]
	return CostChange{
		Organisation: c.organisation.ID, Year: c.year, Category: s.cost.Category, Item: s.cost.Item, Kind: s.cost.Kind,
		From: plan.Won(s.cost.total) * plan.Thousand, To: plan.Won(s.cost.total+s.amount) * plan.Thousand,
	}
}

// shifted is the plan after the shifts; it shares all but the lines with it.
func (d *desk) shifted(shifts []shift) *plan.Plan {
	p := *d.plan
	p.Lines = slices.Clone(p.Lines)
	for _, s := range shifts {
		left := plan.Won(s.amount) * plan.Thousand
		for _, i := range s.cost.lines {
			part := max(left, -p.Lines[i].Amount)
			p.Lines[i].Amount += part
			left -= part
		}
	}
	return &p
}

// allows reports whether the shifts break no limit on costs that holds now, and
// really let a funding be found, with nobody left out whom they were to bring in.
func (d *desk) allows(shifts []shift) bool {
	next := d.on(d.shifted(shifts))
	if d.costsBroken == nil {
		d.costsBroken = d.brokenCosts()
	}
	for place := range next.brokenCosts() {
		if !d.costsBroken[place] {
			return false
		}
	}
	s := next.solve()
	return s.Solved() && (!d.wantsAll || len(s.Forgone) == 0)
}

type place struct {
	limit        string
	organisation plan.ID
	years        string
}

// brokenCosts are the limits on costs alone that do not hold.
func (d *desk) brokenCosts() map[place]bool {
	broken := map[place]bool{}
	evaluator := check.NewEvaluator(d.plan, d.budget, d.law)
	for _, l := range d.costLimits {
		if severity(l) != call.Error {
			continue
		}
		for _, r := range evaluator.Evaluate(l) {
			subject := call.Subject{Plan: d.plan, Organisation: d.plan.Organisation(r.Organisation), Budget: d.budget}
			if !r.OK && !l.Lifted(subject) {
				broken[place{l.ID, r.Organisation, joined(r.Years)}] = true
			}
		}
	}
	return broken
}

func say(lang i18n.Lang, key string, args ...string) string {
	return check.Say(lang, plan.Name(key, args...))
}
