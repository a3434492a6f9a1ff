package balance

import (
	"slices"

	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// Left is what may still be received or spent in one place: how much more fits,
// all else being as it is.
type Left struct {
	Organisation plan.ID        // empty: the whole task
	Year         plan.ID        // project year
	Government   bool           // government money in place of own cash; else a cost
	Cost         check.Spending // the cost that would grow

	// Firm is the room under limits whose breach is an error, Careful under those
	// that only warn or advise, too.
	Firm, Careful Bound
}

// Bound is a room and the limit that makes it.
type Bound struct {
	Bounded bool       // false: nothing bounds it
	Room    plan.Won   // whole 천원; negative: so much is too much
	Limit   call.Limit // without an ID the costs bind: no cash is left to pay for
}

func (b *Bound) narrow(room plan.Won, limit call.Limit) {
	if !b.Bounded || room < b.Room {
		*b = Bound{true, room, limit}
	}
}

// narrow takes a further limit into account.
func (l *Left) narrow(room plan.Won, limit call.Limit, weighs call.Severity) {
	l.Careful.narrow(room, limit)
	if weighs == call.Error {
		l.Firm.narrow(room, limit)
	}
}

// Meter tells what is left under the limits of a plan's scenario. It is a
// snapshot, like [plan.Budget].
type Meter struct {
	*model
	limited []costLimit
	results *check.Evaluator
}

// costLimit is a limit on costs alone, in one place.
type costLimit struct {
	check.Result
	weighs call.Severity
}

// NewMeter prepares a scenario; an empty ID is the one marked for submission. The
// errors are those of [Solve].
func NewMeter(p *plan.Plan, c *call.Call, scenario plan.ID) (*Meter, error) {
	d, err := newDesk(p, c, Options{Scenario: scenario})
	if err != nil {
		return nil, err
	}
	m := &Meter{model: d.newModel(nil), results: check.NewEvaluator(p, d.budget, d.law)}
	if d.beyondRange() {
		m.rows = nil // the check says so; nothing that were computed would be true
		return m, nil
	}
	for _, l := range d.costLimits {
		for _, r := range m.results.Evaluate(l) {
			if !l.Lifted(call.Subject{Plan: p, Organisation: p.Organisation(r.Organisation), Budget: d.budget}) {
				m.limited = append(m.limited, costLimit{r, severity(l)})
			}
		}
	}
	return m, nil
}

// Room is what an organisation may still spend in a category in a year, in cash,
// or receive from the government where the category is empty; an empty
// organisation is the whole task. [Meter] answers many such questions at once.
func Room(p *plan.Plan, c *call.Call, organisation plan.ID, category plan.Category, year plan.ID) (Left, error) {
	m, err := NewMeter(p, c, "")
	if err != nil {
		return Left{}, err
	}
	if category == "" {
		return m.Government(organisation, year), nil
	}
	return m.Spend(organisation, year, check.Spending{Category: category, Kind: plan.Cash}), nil
}

// Government is how much more government money an organisation may receive in a
// year for the costs it has, in place of its own cash; an empty organisation is
// the whole task, which its ceilings bound.
func (m *Meter) Government(organisation, year plan.ID) Left {
	l := Left{Organisation: organisation, Year: year, Government: true}
	cell := -1
	if organisation != "" {
		if cell = m.at(organisation, year); cell < 0 {
			return l
		}
		l.narrow(won(m.free(cell, nil).hi)-m.cells[cell].now.Government.Cut(), call.Limit{}, call.Error)
	}
	for i := range m.rows {
		r := &m.rows[i]
		concerned := slices.Contains(r.cells, cell)
		if organisation == "" {
			concerned = r.Organisation == "" && slices.Contains(r.Years, year)
		}
		if s := r.span(); concerned && s.hi < unbounded {
			room := won(s.hi)
			for _, c := range r.cells {
				room -= m.cells[c].now.Government.Cut()
			}
			l.narrow(room, r.Limit, severity(r.Limit))
		}
	}
	return l
}

// Spend is how much more of a cost an organisation may budget in a year. Who pays
// for it is another question.
func (m *Meter) Spend(organisation, year plan.ID, s check.Spending) Left {
	l := Left{Organisation: organisation, Year: year, Cost: s}
	o := m.plan.Organisation(organisation)
	if o == nil {
		return l
	}
	for i := range m.limited {
		c := &m.limited[i]
		own := c.Organisation == organisation || c.Organisation == "" && o.Role.Counted()
		if !own || !slices.Contains(c.Years, year) {
			continue
		}
		slope := m.results.Slope(c.Limit.Num, organisation, c.Years, s)
		left := int64(c.Bound - c.Num)
		if c.Limit.IsRatio() {
			ratio := reduced(c.Limit.MaxFor(m.plan.Organisation(c.Organisation)))
			slope = ratio.Den*slope - ratio.Num*m.results.Slope(c.Limit.Den, organisation, c.Years, s)
			left = ratio.Num*int64(c.Den) - ratio.Den*int64(c.Num)
		}
		if c.Limit.Floor {
			slope, left = -slope, -left
		}
		if slope > 0 {
			l.narrow(won(floorDiv(left, slope*int64(plan.Thousand))), c.Limit, c.weighs)
		}
	}
	return l
}

// All lists what is left in each year: the government money of the task, then of
// each organisation that counts the government money and every cost that a limit
// bounds and that the organisation may budget.
func (m *Meter) All() []Left {
	costs := m.boundedCosts()
	var all []Left
	for _, y := range m.plan.Period.Years {
		all = append(all, m.Government("", y.ID))
		for i := range m.plan.Organisations {
			o := &m.plan.Organisations[i]
			if !o.Role.Counted() {
				continue
			}
			all = append(all, m.Government(o.ID, y.ID))
			for _, s := range costs {
				if !m.mayBudget(o, s) {
					continue
				}
				if l := m.Spend(o.ID, y.ID, s); l.Careful.Bounded {
					all = append(all, l)
				}
			}
		}
	}
	return all
}

// boundedCosts are the costs that the limits put a most to, in the limits' order:
// the first cost of each numerator.
func (m *Meter) boundedCosts() []check.Spending {
	var costs []check.Spending
	for i := range m.limited {
		l := &m.limited[i].Limit
		s, ok := m.named(l.Num[0])
		if ok && !l.Floor && !slices.Contains(costs, s) {
			costs = append(costs, s)
		}
	}
	return costs
}

// named is the cost that a term names; of a group its first item.
func (m *Meter) named(t call.Term) (check.Spending, bool) {
	s := check.Spending{Kind: t.Kind}
	if s.Kind == "" {
		s.Kind = plan.Cash
	}
	if group := t.Group(); group != "" {
		for _, category := range plan.Categories {
			for _, item := range m.law.Items(category) {
				if item.Group == group {
					s.Category, s.Item = category, item.Key
					return s, true
				}
			}
		}
		return s, false
	}
	s.Category, s.Item = t.Category()
	return s, slices.Contains(plan.Categories, s.Category)
}

func (m *Meter) mayBudget(o *plan.Organisation, s check.Spending) bool {
	subject := call.Subject{Plan: m.plan, Organisation: o, Budget: m.budget}
	category, ok := m.law.Category(s.Category)
	if !ok || !category.MayBudget(subject) {
		return false
	}
	item, ok := m.law.Item(s.Category, s.Item)
	return !ok || item.MayBudget(subject)
}

// won is an amount of whole 천원.
func won(thousands int64) plan.Won { return plan.Won(thousands) * plan.Thousand }
