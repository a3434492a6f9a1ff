package departure

import (
	"maps"
	"slices"

	"moaplan/internal/plan"
)

// money settles cost lines and funding.
func (c *change) money() {
	p := c.after
	p.Lines = settle(c, Lines, p.Lines, func(r *plan.Line) (plan.ID, *plan.ID) { return r.ID, &r.Organisation }, nil)
	for i := range p.Lines {
		c.receiver(&p.Lines[i])
	}
	c.evenOut()
	c.funding()
}

// receiver settles who is paid by a line. Nobody pays itself: where payer and
// receiver became one, the line stands without a receiver and is told of.
func (c *change) receiver(l *plan.Line) {
	if l.Receiver == c.id {
		l.Receiver = c.other(Received)
	} else if l.Receiver != c.to || c.to == "" {
		return
	}
	if l.Receiver != "" && l.Receiver == l.Organisation && !c.paidItself(l.ID) {
		l.Receiver = ""
		c.clash(SelfPaid, plan.At("lines", string(l.ID)))
	}
}

// paidItself reports whether a line named its own institution before.
func (c *change) paidItself(id plan.ID) bool {
	at := slices.IndexFunc(c.before.Lines, func(l plan.Line) bool { return l.ID == id })
	return at >= 0 && c.before.Lines[at].Receiver == c.before.Lines[at].Organisation && c.before.Lines[at].Organisation != c.id
}

// evenOut keeps sums as they were where an amount that stands in place of computed
// pay meets pay of the other institution's people: it would hide it. The amount
// takes it in.
func (c *change) evenOut() {
	if c.to == "" {
		return
	}
	apart := c.before.Clone() // both institutions with what they bring
	if c.fate(Lines) != Move {
		apart.Lines = slices.DeleteFunc(apart.Lines, func(l plan.Line) bool { return l.Organisation == c.id })
	}
	if c.fate(People) != Move {
		apart.People = slices.DeleteFunc(apart.People, func(p plan.Person) bool { return p.Organisation == c.id })
	}
	for _, s := range c.after.Scenarios {
		were, are := apart.Budget(s.ID), c.after.Budget(s.ID)
		for i := range c.after.Lines {
			l := &c.after.Lines[i]
			if !l.Override || l.Organisation != c.to || l.Scenario != s.ID || l.Category == "" || l.Item == "" {
				continue
			}
			cell := plan.Filter{Category: l.Category, Item: l.Item, Kind: l.Kind}
			want := were.Cost(c.to, l.Year, cell) + were.Cost(c.id, l.Year, cell)
			if have := are.Cost(c.to, l.Year, cell); have != want {
				l.Amount += want - have
				l.Basis.Expression = "" // it gave the amount before
				are = c.after.Budget(s.ID)
				c.clash(PaySummed, plan.At("lines", string(l.ID)))
			}
		}
	}
}

// funding settles what the institution receives and bears. Where the other one has
// funding of the same scenario and year, the amounts are added.
func (c *change) funding() {
	p := c.after
	var left []plan.Funding
	for _, f := range p.Funding {
		if f.Organisation == c.id && c.fate(Funding) == Drop {
			continue
		}
		if f.Organisation == c.id {
			f.Organisation = c.to
			if f.ID == plan.FundingID(f.Scenario, c.id, f.Year) {
				f.ID = plan.FundingID(f.Scenario, c.to, f.Year)
			}
			if c.joins(p.Funding, left, f) {
				continue
			}
			if slices.ContainsFunc(p.Funding, func(o plan.Funding) bool { return o.ID == f.ID && o.Organisation != c.id }) {
				f.ID = plan.NewID() // another amount bears the ID against the rule
			}
		}
		left = append(left, f)
	}
	p.Funding = left
}

// joins adds a funding to the other institution's of its scenario and year, if it
// has one: among those that are left already, or still to come.
func (c *change) joins(all, left []plan.Funding, f plan.Funding) bool {
	same := func(o plan.Funding) bool {
		return o.Organisation == c.to && o.Scenario == f.Scenario && o.Year == f.Year
	}
	list := left
	at := slices.IndexFunc(list, same)
	if at < 0 {
		list = all
		at = slices.IndexFunc(list, same)
	}
	if at < 0 {
		return false
	}
	list[at] = together(list[at], f)
	c.clash(FundingSummed, plan.At("funding", string(list[at].ID)))
	return true
}

// together adds the amounts of two fundings; sources and what this version does not
// know are kept of both.
func together(f, g plan.Funding) plan.Funding {
	f.Government += g.Government
	f.OwnCash += g.OwnCash
	f.OwnInKind += g.OwnInKind
	f.LocalCash += g.LocalCash
	f.LocalInKind += g.LocalInKind
	f.OtherCash += g.OtherCash
	f.OtherInKind += g.OtherInKind
	f.Outside += g.Outside
	f.Manual = f.Manual || g.Manual
	f.OtherSource.Ko = both(f.OtherSource.Ko, g.OtherSource.Ko)
	f.OtherSource.En = both(f.OtherSource.En, g.OtherSource.En)
	if len(g.Unknown) > 0 {
		unknown := maps.Clone(g.Unknown)
		maps.Copy(unknown, f.Unknown) // of two the one that was there
		f.Unknown = unknown
	}
	return f
}

// both joins two texts, each once.
func both(a, b string) string {
	switch {
	case b == "" || a == b:
		return a
	case a == "":
		return b
	}
	return a + ", " + b
}
