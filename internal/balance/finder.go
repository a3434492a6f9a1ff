package balance

import (
	"slices"

	"moaplan/internal/plan"
)

// finder tells how much a problem misses after shifts of costs, and the amount
// of a shift that mends most. What is missed is a convex function of the amounts,
// but for rounding to whole 천원.
type finder struct {
	*model
	base   *problem
	ofCell [][]int // hard rows of a single cell
	ofSet  [][]int // hard rows of a set
	broken []conflict
	missed int64
}

func newFinder(m *model) *finder {
	f := &finder{
		model: m, base: m.problem(nil, m.options.Keep),
		ofCell: make([][]int, len(m.cells)), ofSet: make([][]int, len(m.sets)),
	}
	for i := range m.rows {
		switch r := &m.rows[i]; {
		case !r.hard:
		case r.set < 0:
			f.ofCell[r.cells[0]] = append(f.ofCell[r.cells[0]], i)
		default:
			f.ofSet[r.set] = append(f.ofSet[r.set], i)
		}
	}
	f.broken, f.missed = f.misses()
	return f
}

// weight makes a conflict of a single cell count more than one of a set: a shift
// that moves the one into the other is then seen to help.
const weight = 4

// misses lists the conflicts after shifts, and how much they come to.
func (f *finder) misses(shifts ...shift) (broken []conflict, missed int64) {
	p := f.after(shifts)
	for _, c := range p.conflicts() {
		if c.cell >= 0 {
			c.gap = weight * f.excluded(c.cell, shifts)
		}
		broken = append(broken, c)
	}
	for i := range f.cells {
		if unspent := -f.ownAfter(i, shifts); unspent > 0 {
			broken = append(broken, conflict{i, -1, weight * unspent})
		}
	}
	for _, c := range broken {
		missed += c.gap
	}
	return broken, missed
}

// ownAfter is the own money in kind of a cell after shifts.
func (f *finder) ownAfter(cell int, shifts []shift) int64 {
	own := f.cells[cell].ownInKind()
	for _, s := range shifts {
		if s.cost.cell == cell && s.cost.Kind == plan.InKind {
			own += s.amount
		}
	}
	return own
}

// after is the problem after shifts; only what they touch is stated again.
func (f *finder) after(shifts []shift) *problem {
	p := &problem{layout: f.layout, cells: slices.Clone(f.base.cells), sums: slices.Clone(f.base.sums)}
	for _, s := range shifts {
		cell := s.cost.cell
		p.cells[cell] = f.bounds(f.ofCell[cell], f.free(cell, shifts), shifts)
		if at := &p.cells[cell]; at.lo < at.hi && slices.Contains(f.options.Keep, f.cells[cell].organisation.ID) {
			at.lo = at.hi
		}
		for set, cells := range f.sets {
			if slices.Contains(cells, cell) {
				p.sums[set] = f.bounds(f.ofSet[set], span{-unbounded, unbounded}, shifts)
			}
		}
	}
	return p
}

// bounds narrows a span by rows after shifts.
func (f *finder) bounds(rows []int, s span, shifts []shift) span {
	for _, i := range rows {
		allowed := f.rows[i].shifted(i, shifts).span()
		s.lo, s.hi = max(s.lo, allowed.lo), min(s.hi, allowed.hi)
	}
	return s
}

// excluded adds up by how much every two bounds of a cell exclude each other, so
// that a change which mends one of them only is seen to help.
func (f *finder) excluded(cell int, shifts []shift) int64 {
	bounds := []span{f.free(cell, shifts)}
	for _, i := range f.ofCell[cell] {
		bounds = append(bounds, f.rows[i].shifted(i, shifts).span())
	}
	var sum int64
	for _, low := range bounds {
		for _, high := range bounds {
			sum += max(0, low.lo-high.hi)
		}
	}
	return sum
}

// touches reports whether a cost has a part in a conflict.
func (f *finder) touches(c *costCell, o conflict) bool {
	switch {
	case o.cell >= 0:
		return c.cell == o.cell
	case o.set >= 0:
		return slices.Contains(f.sets[o.set], c.cell)
	}
	return true
}

// window is wide enough for rounding not to hide the way down.
const window = 64

// best is the smallest amount of a candidate, in its direction, after which the
// problem misses least, given other shifts.
func (f *finder) best(c shift, others ...shift) (shift, int64) {
	limit := c.cost.free
	if c.amount > 0 {
		limit = plan.MaxWon.InThousands() - c.cost.total
	}
	direction := sign(c.amount)
	shifts := append(slices.Clone(others), shift{c.cost, 0})
	missing := func(amount int64) int64 {
		shifts[len(others)].amount = direction * amount
		_, missed := f.misses(shifts...)
		return missed
	}
	before := missing(0)
	from, to := int64(0), min(limit, window) // the least lies between from and twice to
	if missing(to) >= before && missing(min(1, limit)) >= before {
		return shift{c.cost, 0}, before
	}
	for to < limit {
		next := min(2*to, limit)
		if missing(to) == 0 || missing(next) > missing(to) {
			to = next
			break
		}
		from, to = to, next
	}
	at, least := lowest(from, to, missing)
	at = first(at, func(amount int64) bool { return missing(amount) == least })
	return shift{c.cost, direction * at}, least
}

// stops are the amounts of a shift, up to its best, after which a conflict of the
// problem is gone.
func (f *finder) stops(best shift) []shift {
	stops := []shift{best}
	if len(f.broken) == 1 {
		return stops
	}
	size, direction := max(best.amount, -best.amount), sign(best.amount)
	for _, c := range f.broken {
		gone := func(amount int64) bool {
			broken, _ := f.misses(shift{best.cost, direction * amount})
			return !hasConflict(broken, c)
		}
		if f.touches(best.cost, c) && gone(size) {
			if at := first(size, gone); at > 0 && at < size {
				stops = append(stops, shift{best.cost, direction * at})
			}
		}
	}
	return stops
}

func hasConflict(conflicts []conflict, c conflict) bool {
	return slices.ContainsFunc(conflicts, func(o conflict) bool { return o.cell == c.cell && o.set == c.set })
}

// lowest finds where a convex function, but for rounding, is least.
func lowest(from, to int64, f func(int64) int64) (at, least int64) {
	for to-from > window {
		third := (to - from) / 3
		a, b := f(from+third), f(to-third)
		if a >= b {
			from += third
		}
		if b >= a {
			to -= third
		}
	}
	at = max(0, from-window/4)
	least = f(at)
	for i := at + 1; i <= to; i++ {
		if v := f(i); v < least {
			at, least = i, v
		}
	}
	return at, least
}

// first is the smallest number up to most for which holds is true; it is true of
// most, and once true stays so.
func first(most int64, holds func(int64) bool) int64 {
	low, high := int64(0), most
	for low < high {
		if middle := low + (high-low)/2; holds(middle) {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}

func sign(a int64) int64 {
	if a < 0 {
		return -1
	}
	return 1
}
