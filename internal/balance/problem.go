package balance

import "slices"

// conflicts lists where the problem has no answer; none: it has one.
func (p *problem) conflicts() []conflict {
	var found []conflict
	for i, s := range p.cells {
		if s.lo > s.hi {
			found = append(found, conflict{i, -1, s.lo - s.hi})
		}
	}
	_, task := p.task.totals(p)
	_, own := p.own.totals(p)
	found = slices.Concat(found, task, own)
	if len(found) == 0 && p.crossed() {
		if _, missing := p.route(p.most()); missing > 0 {
			found = append(found, conflict{-1, -1, missing})
		}
	}
	return found
}

// gap is by how much the problem misses an answer, 0 where it has one.
func (p *problem) gap() int64 {
	var sum int64
	for _, c := range p.conflicts() {
		sum += c.gap
	}
	return sum
}

// crossed reports whether sets of single organisations cross those of the task.
func (p *problem) crossed() bool { return len(p.own.nodes) > 1 && len(p.task.nodes) > 1 }

// solve answers a problem that has no conflicts.
func (p *problem) solve() []int64 {
	if len(p.own.nodes) > 1 && len(p.task.nodes) == 1 {
		totals, _ := p.own.totals(p)
		return p.own.share(p, totals)
	}
	x := p.most()
	if p.keeps(x) {
		return x
	}
	x, _ = p.route(x)
	return x
}

// most is the answer that leaves out the sets of single organisations. No answer
// has a larger sum.
func (p *problem) most() []int64 {
	totals, _ := p.task.totals(p)
	return p.task.share(p, totals)
}

// keeps reports whether numbers are an answer, if not the largest.
func (p *problem) keeps(x []int64) bool {
	for i, s := range p.cells {
		if x[i] < s.lo || x[i] > s.hi {
			return false
		}
	}
	for i, set := range p.sets {
		sum := total(x, set)
		if sum < p.sums[i].lo || sum > p.sums[i].hi {
			return false
		}
	}
	return true
}

func total(x []int64, cells []int) int64 {
	var sum int64
	for _, cell := range cells {
		sum += x[cell]
	}
	return sum
}
