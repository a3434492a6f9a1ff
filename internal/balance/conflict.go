package balance

import (
	"moaplan/internal/plan"
)

// reasons says of each conflict of the problem which rules make it.
func (m *model) reasons(p *problem, keep []plan.ID) []Reason {
	var reasons []Reason
	for i := range m.cells {
		if own := m.cells[i].ownInKind(); own < 0 {
			reasons = append(reasons, m.givenReason(i, "balance.given-in-kind", m.cells[i].givenInKind, m.cells[i].inKind))
		}
	}
	for _, c := range p.conflicts() {
		switch {
		case c.cell >= 0:
			reasons = append(reasons, m.cellReasons(c.cell, p.cells[c.cell])...)
		case c.set >= 0:
			reasons = append(reasons, m.setReasons(p, c.set, len(keep) > 0)...)
		default:
			reasons = append(reasons, m.allReasons(p)...)
		}
	}
	return reasons
}

// forgone says why the organisations of without cannot take government money.
func (m *model) forgone(without map[plan.ID]bool) []Reason {
	var reasons []Reason
	p := m.problem(nil, nil)
	for _, c := range p.conflicts() {
		var found []Reason
		switch {
		case c.cell >= 0 && without[m.cells[c.cell].organisation.ID]:
			found = m.cellReasons(c.cell, p.cells[c.cell])
		case c.set >= 0 && without[m.ownerOf(c.set)]:
			found = m.setReasons(p, c.set, false)
		}
		for _, r := range found {
			r.Message.Key = "balance.forgone"
			reasons = append(reasons, r)
		}
	}
	return reasons
}

// ownerOf is the organisation of a set, empty for one of the task.
func (m *model) ownerOf(set int) plan.ID {
	for i := range m.rows {
		if m.rows[i].set == set {
			return m.rows[i].Organisation
		}
	}
	return ""
}

func (m *model) givenReason(cell int, key string, given, cost int64) Reason {
	c := &m.cells[cell]
	rule := "sources-uses"
	if key == "balance.paid" {
		rule = "receiver"
	}
	return m.reason(rule, c.organisation.ID, []plan.ID{c.year}, key,
		"amount", plan.Won(given)*plan.Thousand, "bound", plan.Won(cost)*plan.Thousand, "difference", plan.Won(given-cost)*plan.Thousand)
}

// cellReasons names what a cell's money is too much for, or the limits that no
// amount within its costs keeps.
func (m *model) cellReasons(cell int, s span) []Reason {
	c := &m.cells[cell]
	switch {
	case c.open() < 0:
		return []Reason{m.givenReason(cell, "balance.given-cash", c.givenCash, c.cash)}
	case c.receives() && c.paid > c.open():
		return []Reason{m.givenReason(cell, "balance.paid", c.paid, c.open())}
	}
	return m.rowReasons(func(r *row) bool { return r.set < 0 && r.cells[0] == cell }, m.free(cell, nil), s, false)
}

// setReasons names the limits that no amount within the spans of a set's parts keeps.
func (m *model) setReasons(p *problem, set int, kept bool) []Reason {
	var free span
	for _, cell := range p.sets[set] {
		free.lo += p.cells[cell].lo
		free.hi += max(p.cells[cell].lo, p.cells[cell].hi)
	}
	return m.rowReasons(func(r *row) bool { return r.set == set }, free, p.sums[set], kept)
}

// allReasons names every limit on several cells: each alone could be kept.
func (m *model) allReasons(p *problem) []Reason {
	var reasons []Reason
	for set := range p.sets {
		for i := range m.rows {
			if r := &m.rows[i]; r.hard && r.set == set && r.span() != (span{-unbounded, unbounded}) {
				reasons = append(reasons, keyed(m.rowReason(r, 0), "all"))
			}
		}
	}
	return reasons
}

// keyed gives a reason another sentence, that of the task where it has no
// organisation.
func keyed(r Reason, key string) Reason {
	if r.Organisation == "" {
		key = "task-" + key
	}
	r.Message.Key = "balance." + key
	return r
}

// rowReasons says of the hard rows of a place which of them nothing in free keeps,
// or, where each alone can be kept, which two do not go together.
func (m *model) rowReasons(here func(*row) bool, free, s span, kept bool) []Reason {
	var alone, tight []Reason
	for i := range m.rows {
		r := &m.rows[i]
		if !r.hard || !here(r) {
			continue
		}
		allowed := r.span()
		switch {
		case allowed.hi < free.lo:
			alone = append(alone, m.rowReason(r, free.lo))
		case allowed.lo > free.hi:
			alone = append(alone, m.rowReason(r, free.hi))
		case allowed.lo > free.lo && allowed.lo == s.lo:
			tight = append(tight, keyed(m.rowReason(r, s.hi), "together"))
		case allowed.hi < free.hi && allowed.hi == s.hi:
			tight = append(tight, keyed(m.rowReason(r, s.lo), "together"))
		}
	}
	if len(alone) == 0 {
		return tight
	}
	for i := range alone {
		if kept {
			alone[i].Message.Key = "balance.kept"
		}
	}
	return alone
}

// rowReason says what a row's limit comes to where its cells come to a sum.
func (m *model) rowReason(r *row, sum int64) Reason {
	num, bound := r.at(sum)
	return m.limitReason(r.Result, plan.Won(num)*plan.Thousand, plan.Won(bound)*plan.Thousand)
}
