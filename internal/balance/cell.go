package balance

import (
	"cmp"
	"slices"

	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// cell is one organisation in one year, with what is given; amounts in 천원. Its
// one free number is the government money.
type cell struct {
	organisation *plan.Organisation
	year         plan.ID

	cash, inKind           int64 // costs
	givenCash, givenInKind int64 // money of local governments and other bodies
	international          int64 // cash cost, all of which the government pays (매뉴얼 p.176)
	paid                   int64 // of a receiver: what its payers' lines say
	now                    plan.Funding
}

// receives reports whether the organisation is paid by others and asks the
// government for nothing itself.
func (c *cell) receives() bool { return !c.organisation.Role.Counted() }

// open is the cash cost that the government or the organisation must pay.
func (c *cell) open() int64 { return c.cash - c.givenCash }

// ownInKind is the organisation's own money in kind: what others do not give.
func (c *cell) ownInKind() int64 { return c.inKind - c.givenInKind }

// desk is what one task of balancing works on.
type desk struct {
	plan       *plan.Plan
	law        call.InForce
	limits     []call.Limit // those that funding can keep or break, but for advice
	costLimits []call.Limit // the others
	options    Options
	scenario   plan.ID
	budget     *plan.Budget // of the costs as they are
	cells      []cell       // by organisation ID, then by year

	everybody, chosen *model         // with government money for all, and for those who can take it
	wantsAll          bool           // a change of costs is sought that lets everybody take some
	costsBroken       map[place]bool // limits on costs alone that do not hold, once asked for
}

func newDesk(p *plan.Plan, c *call.Call, o Options) (*desk, error) {
	if err := o.fits(p, c); err != nil {
		return nil, err
	}
	d := &desk{law: c.On(p.Notice.Date), options: o, scenario: o.Scenario}
	if d.scenario == "" {
		d.scenario = p.Submission
	}
	for _, l := range c.LimitsFor(p.Track, p.Notice.Date) {
		switch {
		case !concernsFunding(l):
			d.costLimits = append(d.costLimits, l)
		case severity(l) != call.Advice:
			d.limits = append(d.limits, l)
		}
	}
	return d.on(p), nil
}

// on is the same task on a plan that differs in its costs.
func (d *desk) on(p *plan.Plan) *desk {
	next := &desk{
		plan: p, law: d.law, limits: d.limits, costLimits: d.costLimits,
		options: d.options, scenario: d.scenario, budget: p.Budget(d.scenario),
	}
	next.cells = next.makeCells()
	return next
}

// severity is what a breach leads to: what nobody could verify never blocks.
func severity(l call.Limit) call.Severity {
	if l.Severity == call.Error && !l.Citation.Certainty.Confirmed() {
		return call.Warning
	}
	return l.Severity
}

func concernsFunding(l call.Limit) bool {
	isFunding := func(t call.Term) bool { return t.Funding != "" }
	return slices.ContainsFunc(l.Num, isFunding) || slices.ContainsFunc(l.Den, isFunding)
}

func (d *desk) makeCells() []cell {
	var cells []cell
	for i := range d.plan.Organisations {
		o := &d.plan.Organisations[i]
		if len(d.options.Organisations) > 0 && !slices.Contains(d.options.Organisations, o.ID) {
			continue
		}
		for _, y := range d.plan.Period.Years {
			cells = append(cells, d.makeCell(o, y.ID))
		}
	}
	slices.SortStableFunc(cells, func(a, b cell) int { return cmp.Compare(a.organisation.ID, b.organisation.ID) })
	return cells
}

func (d *desk) makeCell(o *plan.Organisation, year plan.ID) cell {
	cost := func(f plan.Filter) int64 { return d.budget.Cost(o.ID, year, f).InThousands() }
	f := d.budget.FundingIn(o.ID, year)
	c := cell{
		organisation: o, year: year, now: f,
		cash: cost(plan.Filter{Kind: plan.Cash}), inKind: cost(plan.Filter{Kind: plan.InKind}),
		givenCash: (f.LocalCash + f.OtherCash).InThousands(), givenInKind: (f.LocalInKind + f.OtherInKind).InThousands(),
		international: cost(plan.Filter{Category: plan.International, Kind: plan.Cash}),
	}
	if c.receives() {
		c.paid = d.budget.PaidTo(o.ID, year).InThousands()
	}
	return c
}

// funding is a cell's funding with so much government money.
func (c *cell) funding(government int64) plan.Funding {
	f := c.now
	f.Government = plan.Won(government) * plan.Thousand
	f.OwnCash = plan.Won(c.open()-government) * plan.Thousand
	f.OwnInKind = plan.Won(c.ownInKind()) * plan.Thousand
	return f
}

// with is the plan with so much government money in each cell; it shares all but
// the funding with the plan.
func (d *desk) with(government []int64) (*plan.Plan, *plan.Budget) {
	p := *d.plan
	p.Funding = nil
	for _, f := range d.plan.Funding {
		if f.Scenario == d.scenario && d.at(f.Organisation, f.Year) < 0 {
			p.Funding = append(p.Funding, f)
		}
	}
	for i := range d.cells {
		c := &d.cells[i]
		f := c.funding(government[i])
		f.Scenario, f.Organisation, f.Year = d.scenario, c.organisation.ID, c.year
		p.Funding = append(p.Funding, f)
	}
	return &p, p.Budget(d.scenario)
}

// at is the index of the cell of an organisation and a year, or -1.
func (d *desk) at(organisation, year plan.ID) int {
	first, found := slices.BinarySearchFunc(d.cells, organisation, func(c cell, id plan.ID) int {
		return cmp.Compare(c.organisation.ID, id)
	})
	for i := first; found && i < len(d.cells) && d.cells[i].organisation.ID == organisation; i++ {
		if d.cells[i].year == year {
			return i
		}
	}
	return -1
}

// evaluate computes the limits on funding for so much government money in each
// cell, without those that an answer of the user lifts.
func (d *desk) evaluate(government []int64) []check.Result {
	p, b := d.with(government)
	evaluator := check.NewEvaluator(p, b, d.law)
	var results []check.Result
	for _, l := range d.limits {
		for _, r := range evaluator.Evaluate(l) {
			if !l.Lifted(call.Subject{Plan: p, Organisation: p.Organisation(r.Organisation), Budget: b}) {
				results = append(results, r)
			}
		}
	}
	return results
}
