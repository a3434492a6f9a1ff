package balance

import (
	"cmp"
	"slices"
)

// tries bounds how many equally small changes are tried before none is named.
const tries = 24

// option is a change that lets the problem have an answer.
type option []shift

func (o option) sum() int64 {
	var s int64
	for _, shift := range o {
		s += max(shift.amount, -shift.amount)
	}
	return s
}

// search is the search for the smallest change of at most two costs.
type search struct {
	*finder
	costs   []*costCell // the largest first
	helpers []helper
	least   int64 // no change can be smaller
	tried   int
}

// helper is a candidate with the best that it does alone.
type helper struct {
	shift
	touches []bool // the conflicts of the problem
	left    int64  // what is missed then
}

// suggest finds the smallest change: the least sum of changed amounts, then the
// fewest costs, then the largest ones, which such a change hurts least.
func (d *desk) suggest() []CostChange {
	if d.chosen == nil {
		return nil // there are amounts that nothing can be computed with
	}
	f := newFinder(d.chosen)
	if f.missed == 0 {
		f, d.wantsAll = newFinder(d.everybody), true
	}
	if f.missed == 0 {
		return nil
	}
	s := &search{finder: f, costs: f.model.costs()}
	slices.SortStableFunc(s.costs, func(a, b *costCell) int { return cmp.Compare(b.free, a.free) })
	if s.help(); !s.coverable() {
		return nil
	}
	found := s.singles()
	if o := s.pick(found, s.least); o != nil {
		return d.changed(o)
	}
	return d.changed(s.pick(append(found, s.pairs()...), unbounded))
}

// changed states an option for the user, in the order of the lines.
func (d *desk) changed(o option) []CostChange {
	var changes []CostChange
	o = slices.Clone(o)
	slices.SortFunc(o, func(a, b shift) int { return cmp.Compare(a.cost.lines[0], b.cost.lines[0]) })
	for _, s := range o {
		changes = append(changes, d.change(s))
	}
	return changes
}

// help lists the costs in both directions that have to do with a conflict. Of
// those alike one will do to raise; to lower, the two largest.
func (s *search) help() {
	for i, c := range s.costs {
		touches := make([]bool, len(s.broken))
		for j, o := range s.broken {
			touches[j] = s.touches(c, o)
		}
		alike := 0
		for _, before := range s.costs[:i] {
			if before.like(c) {
				alike++
			}
		}
		if alike < 2 {
			s.helpers = append(s.helpers, helper{shift{c, -1}, touches, s.missed})
		}
		if alike == 0 {
			s.helpers = append(s.helpers, helper{shift{c, 1}, touches, s.missed})
		}
	}
}

// coverable reports whether some two helpers have to do with all conflicts.
func (s *search) coverable() bool {
	var kinds [][]bool
	for _, h := range s.helpers {
		if !slices.ContainsFunc(kinds, func(k []bool) bool { return slices.Equal(k, h.touches) }) {
			kinds = append(kinds, h.touches)
		}
	}
	for _, a := range kinds {
		for _, b := range kinds {
			open := 0
			for j := range s.broken {
				if !a[j] && !b[j] {
					open++
				}
			}
			if open == 0 {
				return true
			}
		}
	}
	return false
}

// singles finds the best of each helper; those that suffice are options.
func (s *search) singles() []option {
	var found []option
	s.least = unbounded
	for i := range s.helpers {
		h := &s.helpers[i]
		if !slices.Contains(h.touches, true) {
			continue
		}
		step := min(h.cost.free, window)
		if h.amount > 0 {
			step = window
		}
		if _, left := s.misses(shift{h.cost, sign(h.amount) * step}); left < s.missed {
			s.least = min(s.least, fewest(s.missed, step, s.missed-left))
		}
		if h.shift, h.left = s.best(h.shift); h.left == 0 {
			found = append(found, option{h.shift})
		}
	}
	return found
}

// fewest is how much must change at least to mend all, where each step mends so
// much and no cost does better later.
func fewest(all, step, mends int64) int64 {
	if mends%step != 0 {
		mends++ // rounding may have hidden a part
	}
	return (all*step + mends - 1) / mends
}

// pairs finds options of two costs: what one helper does, completed by another.
func (s *search) pairs() []option {
	var found []option
	helpful := slices.DeleteFunc(slices.Clone(s.helpers), func(h helper) bool { return h.left == s.missed })
	slices.SortStableFunc(helpful, func(a, b helper) int { return cmp.Compare(a.left, b.left) })
	for _, a := range helpful {
		for _, stop := range s.stops(a.shift) {
			found = append(found, s.completed(stop)...)
		}
		smallest := 0
		for _, o := range found {
			if o.sum() <= s.least {
				smallest++
			}
		}
		if smallest >= tries {
			break // no other pair is smaller
		}
	}
	return found
}

// completed are the options that begin with a shift.
func (s *search) completed(begin shift) []option {
	var found []option
	broken, missed := s.misses(begin)
	fresh := slices.ContainsFunc(broken, func(c conflict) bool { return !hasConflict(s.broken, c) })
	for _, h := range s.helpers {
		switch {
		case h.cost == begin.cost, slices.ContainsFunc(broken, func(c conflict) bool { return !s.touches(h.cost, c) }):
			continue
		case !fresh && h.cost.cell != begin.cost.cell && s.missed-h.left < missed:
			continue // in another cell it does no more than it does alone
		}
		second, left := s.best(shift{h.cost, sign(h.amount)}, begin)
		if left == 0 && second.amount != 0 {
			found = append(found, option{begin, second})
		}
	}
	return found
}

// pick is the smallest option, no larger than a bound, that stands up to every
// rule; a cost may stand for another that is like it.
func (s *search) pick(options []option, bound int64) option {
	slices.SortStableFunc(options, func(a, b option) int {
		return cmp.Or(cmp.Compare(a.sum(), b.sum()), cmp.Compare(len(a), len(b)), cmp.Compare(b[0].cost.free, a[0].cost.free))
	})
	for _, o := range options {
		if o.sum() > bound {
			return nil
		}
		for _, other := range s.variants(o) {
			if s.tried++; s.tried > tries {
				return nil
			}
			if s.allows(other) {
				return other
			}
		}
	}
	return nil
}

// variants are an option with each of its costs in turn, and both, replaced by
// others that are like them.
func (s *search) variants(o option) []option {
	variants := []option{nil}
	for _, part := range o {
		var longer []option
		for _, begun := range variants {
			for _, c := range s.costs {
				used := slices.ContainsFunc(begun, func(b shift) bool { return b.cost == c })
				if c.like(part.cost) && !used && c.free+part.amount >= 0 {
					longer = append(longer, append(slices.Clone(begun), shift{c, part.amount}))
				}
			}
		}
		variants = longer
	}
	return variants
}
