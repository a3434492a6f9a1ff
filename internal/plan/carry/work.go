package carry

import (
	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
)

var noDay civil.Date

// work takes goals, indicators, tasks, cooperation, data, studies and results.
func (c *carrier) work() {
	if !c.take.Work {
		return
	}
	n, o := c.new, c.old
	n.Indicators, n.Tasks, n.Cooperation, n.DataSets = o.Indicators, o.Tasks, o.Cooperation, o.DataSets
	n.Trials, n.Licences, n.Outcomes, n.Business = o.Trials, o.Licences, o.Outcomes, o.Business
	c.goals()
	c.results()
	c.tasks()
	c.cooperation()
	c.studies()
	c.business()
	for _, count := range []Count{
		{"goals", len(n.Goals)},
		{"indicators", len(n.Indicators)},
		{"tasks", len(n.Tasks)},
		{"cooperation", len(n.Cooperation)},
		{"dataSets", len(n.DataSets)},
		{"trials", len(n.Trials)},
		{"licences", len(n.Licences)},
		{"outcomes", len(n.Outcomes)},
	} {
		c.taken(count.What, count.N)
	}
}

// goals takes the goals of the years that the new plan has; the words of the others
// are kept as text without a place.
func (c *carrier) goals() {
	c.new.Goals = nil
	for _, g := range c.old.Goals {
		year, there := c.years[g.Year]
		if !there && g.Year != "" {
			c.unplace(FromGoal, c.nameOf(g.Organisation), g.Goal, g.Content)
			continue
		}
		g.Year, g.Organisation = year, c.organisation(g.Organisation)
		c.new.Goals = append(c.new.Goals, g)
	}
}

// nameOf is an institution's name in the earlier plan.
func (c *carrier) nameOf(id plan.ID) string {
	if o := c.old.Organisation(id); o != nil {
		return o.Name.In("ko")
	}
	return ""
}

func (c *carrier) results() {
	lost := 0
	for i := range c.new.Indicators {
		r := &c.new.Indicators[i]
		r.Organisation, r.Targets = c.organisation(r.Organisation), c.targets(r.Targets, &lost)
	}
	for i := range c.new.Outcomes {
		r := &c.new.Outcomes[i]
		r.Organisation, r.Targets = c.organisation(r.Organisation), c.targets(r.Targets, &lost)
	}
	c.left("targets", lost)
}

// tasks count their months from the start, so they shift by themselves; what lies
// behind the new end is to be looked at.
func (c *carrier) tasks() {
	end, beyond := c.new.Period.Months(), 0
	past := func(month int) {
		if end > 0 && month > end {
			beyond++
		}
	}
	for i := range c.new.Tasks {
		t := &c.new.Tasks[i]
		t.Organisation, t.Partners = c.organisation(t.Organisation), c.among(t.Partners)
		past(t.End)
	}
	if beyond > 0 {
		c.review("tasks", "tasks", beyond)
	}
}

// cooperation takes the joint research, without its contract: that was made for
// the earlier project. Exchange rates were those of their day.
func (c *carrier) cooperation() {
	for i := range c.new.Cooperation {
		k := &c.new.Cooperation[i]
		at := plan.At("cooperation", string(k.ID))
		k.Organisation = c.organisation(k.Organisation)
		if k.State != plan.ContractNone || !k.SignedOn.IsZero() {
			c.review("contract", at.Join("state"), 0)
		}
		k.State = plan.ContractNone
		k.SignedOn = noDay
		var left []plan.Payment
		for _, m := range k.Money {
			if year, there := c.years[m.ID]; there {
				m.ID = year
				left = append(left, m)
			}
		}
		if k.Money = left; len(left) > 0 {
			c.review("exchange", at.Join("money"), 0)
		}
	}
}

// studies takes data, trials and licences with their boards, but without what the
// boards have decided.
func (c *carrier) studies() {
	for i := range c.new.DataSets {
		d := &c.new.DataSets[i]
		at := plan.At("dataSets", string(d.ID))
		d.Organisation, d.TransferTo = c.organisation(d.Organisation), c.organisation(d.TransferTo)
		c.reviewed(&d.IRB, "irb", at.Join("irb", "state"))
		c.reviewed(&d.DRB, "drb", at.Join("drb", "state"))
	}
	for i := range c.new.Trials {
		t := &c.new.Trials[i]
		t.Organisation, t.Sites = c.organisation(t.Organisation), c.among(t.Sites)
		c.reviewed(&t.IRB, "irb", plan.At("trials", string(t.ID), "irb", "state"))
	}
	for i := range c.new.Licences {
		c.new.Licences[i].Organisation = c.organisation(c.new.Licences[i].Organisation)
	}
}

// reviewed clears what a board has decided, and when.
func (c *carrier) reviewed(r *plan.Review, what string, at plan.Path) {
	cleared := *r
	cleared.State, cleared.Number, cleared.Type = plan.ReviewNone, "", ""
	cleared.Planned, cleared.Approved = noDay, noDay
	if cleared.State != r.State || cleared.Number != r.Number || cleared.Type != r.Type || cleared.Planned != r.Planned || cleared.Approved != r.Approved {
		c.review(what, at, 0)
	}
	*r = cleared
}

// business shifts the planned sales by whole years.
func (c *carrier) business() {
	was, is := c.old.Period.Start().Year, c.new.Period.Start().Year
	if was == 0 || is == 0 || was == is || len(c.new.Business.Sales) == 0 {
		return
	}
	for i := range c.new.Business.Sales {
		if s := &c.new.Business.Sales[i]; s.Year > 0 {
			s.Year += is - was
		}
	}
	c.review("sales", "business/sales", len(c.new.Business.Sales))
}
