package balance

import (
	"slices"
	"strings"

	"moaplan/internal/plan"
)

// model is the funding to be decided as statements on numbers: every limit in
// every place as a row.
type model struct {
	*desk
	*layout
	rows    []row
	without map[plan.ID]bool // organisations that take no government money
}

// newModel states the limits for organisations that take government money, but
// for those without. Some limits (the least share of cash) hold only for the
// former, so a trial in which they take some decides which limits apply.
func (d *desk) newModel(without map[plan.ID]bool) *model {
	m := &model{desk: d, layout: &layout{}, without: without}
	trial := make([]int64, len(d.cells))
	for i := range d.cells {
		c := &d.cells[i]
		switch {
		case c.receives():
			trial[i] = c.paid
		case !without[c.organisation.ID]:
			// All but one, so that the organisation bears something, too.
			trial[i] = max(c.open()-1, min(c.open(), 1), 0)
		}
	}
	for _, result := range d.evaluate(trial) {
		if r, ok := d.newRow(result, trial); ok {
			m.rows = append(m.rows, r)
		}
	}
	m.layOut()
	return m
}

// layOut gives the rows of the task and of several years their sets, and orders
// the sets.
func (m *model) layOut() {
	var task, own []int
	known := map[string]int{}
	for i := range m.rows {
		r := &m.rows[i]
		if len(r.cells) == 1 && r.Organisation != "" {
			continue // it bounds the cell itself
		}
		key := string(r.Organisation) + "\x00" + joined(r.Years)
		set, found := known[key]
		if !found {
			set = len(m.sets)
			known[key] = set
			m.sets = append(m.sets, r.cells)
			if r.Organisation == "" {
				task = append(task, set)
			} else {
				own = append(own, set)
			}
		}
		r.set = set
	}
	m.task, m.own = newTree(len(m.cells), m.sets, task), newTree(len(m.cells), m.sets, own)
}

func joined(ids []plan.ID) string {
	var s strings.Builder
	for _, id := range ids {
		s.WriteString(string(id))
		s.WriteByte(0)
	}
	return s.String()
}

// shift is a change of one kind of cost in one cell, in 천원.
type shift struct {
	cost   *costCell
	amount int64
}

// problem states the hard rows, and of the others those in soft, as numbers.
// Organisations in keep get their most.
func (m *model) problem(soft []bool, keep []plan.ID) *problem {
	p := &problem{layout: m.layout, cells: make([]span, len(m.cells)), sums: make([]span, len(m.sets))}
	for i := range m.cells {
		p.cells[i] = m.free(i, nil)
	}
	for i := range p.sums {
		p.sums[i] = span{-unbounded, unbounded}
	}
	for i := range m.rows {
		r := &m.rows[i]
		if !r.hard && (soft == nil || !soft[i]) {
			continue
		}
		at := &p.cells[r.cells[0]]
		if r.set >= 0 {
			at = &p.sums[r.set]
		}
		allowed := r.span()
		at.lo, at.hi = max(at.lo, allowed.lo), min(at.hi, allowed.hi)
	}
	for i := range m.cells {
		if s := &p.cells[i]; s.lo < s.hi && slices.Contains(keep, m.cells[i].organisation.ID) {
			s.lo = s.hi
		}
	}
	return p
}

// free is what a cell's government money may be by its costs alone, after shifts.
func (m *model) free(cell int, shifts []shift) span {
	c := &m.cells[cell]
	open := c.open()
	for _, s := range shifts {
		if s.cost.cell == cell && s.cost.Kind == plan.Cash {
			open += s.amount
		}
	}
	switch {
	case c.receives():
		return span{c.paid, min(c.paid, open)}
	case m.without[c.organisation.ID]:
		return span{0, min(0, open)}
	}
	return span{0, open}
}

// shifted is the row after the shifts of costs.
func (r *row) shifted(index int, shifts []shift) *row {
	for _, s := range shifts {
		if slope, ok := s.cost.slopes[index]; ok {
			moved := r.moved(slope.num*s.amount, slope.den*s.amount)
			r = &moved
		}
	}
	return r
}
