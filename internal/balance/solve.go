package balance

import (
	"slices"
	"strings"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// Options say what is wanted.
//
// Limits whose breach is an error always hold. Those whose breach is a warning
// (a recommended share, say, or a limit that nobody could verify) are kept as
// well where any funding keeps them, unless the least own cash is asked for; then
// they are left aside. Limits that only advise are not looked at.
type Options struct {
	Scenario      plan.ID   // empty: the one marked for submission
	Organisations []plan.ID // whose funding is decided; empty: all. The others keep theirs.
	LeastOwnCash  bool      // go to the edge of what is no error
	Keep          []plan.ID // organisations whose government money a ceiling of the task does not cut
}

// Solution is the funding found, or why there is none.
type Solution struct {
	Edit    plan.Edit // no operations where nothing changes or nothing was found
	Changes []Change  // what the edit changes, by year, then in the order of the organisations

	Before, After plan.Funding // of the whole project, all years

	// Unsolved says, rule by rule, why no funding satisfies; empty: one does.
	Unsolved []Reason

	// Forgone says why an organisation takes no government money in the funding
	// found: with any, it could not keep these rules.
	Forgone []Reason

	// Suggestions are together the smallest change of costs that allows a funding
	// or, where one was found, the government money forgone: at most two costs
	// and the least sum of changed amounts. Empty: no such change was found.
	Suggestions []CostChange
}

// Solved reports whether a funding was found.
func (s *Solution) Solved() bool { return len(s.Unsolved) == 0 }

// Change is an amount of a funding record that the solution changes.
type Change struct {
	Organisation, Year plan.ID
	Field              string // JSON name, see [plan.FundingFields]
	From, To           plan.Won
	Manual             bool // the record was typed by hand
}

// Solve decides the government money, own cash and own money in kind of each
// organisation and year. Receivers get exactly what their payers' lines say.
// Where a ceiling of the task binds, the government money is shared in proportion
// to what each organisation would get without it, by the largest remainder, the
// lower ID first; a part that other rules fix stays whole. International joint
// research stays government money where that is possible.
//
// The plan is not changed. The same plan and options give the same solution, but
// for the edit's ID. The error is an [i18n.Error]: the options name what the plan
// does not have.
func Solve(p *plan.Plan, c *call.Call, o Options) (Solution, error) {
	d, err := newDesk(p, c, o)
	if err != nil {
		return Solution{}, err
	}
	s := d.solve()
	if s.Solved() {
		if s.Edit, err = d.edit(s.Changes); err != nil {
			return Solution{}, err
		}
	}
	if !s.Solved() || len(s.Forgone) > 0 {
		s.Suggestions = d.suggest()
	}
	return s, nil
}

// fits reports what the options name that is not there.
func (o *Options) fits(p *plan.Plan, c *call.Call) error {
	if _, ok := c.Track(p.Track); !ok {
		return i18n.Fault(nil, "session.unknown-track", "call", c.ID, "track", p.Track)
	}
	if o.Scenario != "" && !p.Has(plan.At("scenarios", string(o.Scenario))) {
		return i18n.Fault(nil, "balance.unknown-scenario", "id", o.Scenario)
	}
	for _, id := range slices.Concat(o.Organisations, o.Keep) {
		if p.Organisation(id) == nil {
			return i18n.Fault(nil, "balance.unknown-organisation", "id", id, "known", organisations(p))
		}
	}
	return nil
}

// organisations lists the IDs there are.
func organisations(p *plan.Plan) string {
	var known []string
	for i := range p.Organisations {
		known = append(known, string(p.Organisations[i].ID))
	}
	return strings.Join(known, ", ")
}

// solve finds the funding without its edit.
func (d *desk) solve() Solution {
	s := Solution{Before: d.budget.TotalFunding("")}
	s.After = s.Before
	if s.Unsolved = d.unusable(); len(s.Unsolved) > 0 {
		return s
	}
	d.choose()
	m := d.chosen
	if s.Unsolved = m.reasons(m.problem(nil, nil), nil); len(s.Unsolved) > 0 {
		return s
	}
	if s.Unsolved = m.reasons(m.problem(nil, d.options.Keep), d.options.Keep); len(s.Unsolved) > 0 {
		return s
	}
	s.Forgone = d.everybody.forgone(m.without)
	government := m.largest()
	if s.Unsolved = d.broken(government); len(s.Unsolved) > 0 {
		return s
	}
	s.Changes = d.changes(government)
	for _, c := range s.Changes {
		if d.plan.Organisation(c.Organisation).Role.Counted() {
			add(&s.After, c.Field, c.To-c.From)
		}
	}
	return s
}

// choose decides which organisations can take no government money: those that
// cannot keep the rules with it but can, or come nearer to it, without.
func (d *desk) choose() {
	d.everybody = d.newModel(nil)
	d.chosen = d.everybody
	with := d.everybody.gaps()
	without := map[plan.ID]bool{}
	for id := range with {
		if d.plan.Organisation(id).Role.Counted() {
			without[id] = true
		}
	}
	if len(without) == 0 {
		return
	}
	d.chosen = d.newModel(without)
	gaps, asked := d.chosen.gaps(), len(without)
	for id := range without {
		if gaps[id] >= with[id] {
			delete(without, id)
		}
	}
	if len(without) < asked {
		d.chosen = d.newModel(without)
	}
}

// gaps is by how much each organisation misses the rules of its own.
func (m *model) gaps() map[plan.ID]int64 {
	p, gaps := m.problem(nil, nil), map[plan.ID]int64{}
	for i, s := range p.cells {
		if s.lo > s.hi {
			gaps[m.cells[i].organisation.ID] += s.lo - s.hi
		}
	}
	_, broken := p.own.totals(p)
	for _, c := range broken {
		gaps[m.cells[p.sets[c.set][0]].organisation.ID] += c.gap
	}
	return gaps
}

// largest is the most government money that keeps the errors and, unless the
// least own cash is asked for, as many warnings as it can.
func (m *model) largest() []int64 {
	soft := make([]bool, len(m.rows))
	if !m.options.LeastOwnCash {
		m.admit(soft)
	}
	p := m.problem(soft, m.options.Keep)
	return m.paysInternational(p, p.solve())
}

// admit takes in the rows that only warn: all of them, or, where no funding keeps
// all, one after the other those that the ones before allow.
func (m *model) admit(soft []bool) {
	for i := range m.rows {
		soft[i] = !m.rows[i].hard
	}
	if m.problem(soft, m.options.Keep).gap() == 0 {
		return
	}
	clear(soft)
	for i := range m.rows {
		if !m.rows[i].hard {
			soft[i] = true
			soft[i] = m.problem(soft, m.options.Keep).gap() == 0
		}
	}
}

// paysInternational is as large an answer in which the government money of each
// organisation covers its international joint research, wherever that can be.
func (m *model) paysInternational(p *problem, x []int64) []int64 {
	var short []int
	least := make([]int64, len(m.cells))
	for i := range m.cells {
		at := &p.cells[i]
		if least[i] = max(at.lo, min(m.cells[i].international, at.hi)); x[i] < least[i] {
			short = append(short, i)
		}
	}
	if len(short) == 0 {
		return x
	}
	raised := *p
	raised.cells = slices.Clone(p.cells)
	for i := range raised.cells {
		raised.cells[i].lo = least[i]
	}
	if y, ok := raised.asLargeAs(x); ok {
		return y
	}
	raised.cells = slices.Clone(p.cells)
	for _, i := range short {
		raised.cells[i].lo = least[i]
		if y, ok := raised.asLargeAs(x); ok {
			x = y
		} else {
			raised.cells[i].lo = p.cells[i].lo
		}
	}
	return x
}

// asLargeAs answers a problem if its largest sum is that of x.
func (p *problem) asLargeAs(x []int64) ([]int64, bool) {
	if p.gap() > 0 {
		return nil, false
	}
	y := p.solve()
	return y, sum(y) == sum(x)
}

func sum(x []int64) int64 {
	var s int64
	for _, v := range x {
		s += v
	}
	return s
}

// broken are limits that the answer breaks after all, by the evaluator itself.
func (d *desk) broken(government []int64) []Reason {
	var reasons []Reason
	for _, r := range d.evaluate(government) {
		if !r.OK && severity(r.Limit) == call.Error && len(d.cellsOf(r)) > 0 {
			reasons = append(reasons, d.limitReason(r, r.Num, r.Bound))
		}
	}
	return reasons
}
