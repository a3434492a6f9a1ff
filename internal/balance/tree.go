package balance

import (
	"cmp"
	"math/bits"
	"slices"

	"moaplan/internal/plan"
)

// span is what a whole number may be, both ends included.
type span struct{ lo, hi int64 }

// unbounded is more than any sum of amounts.
const unbounded = int64(1) << 60

// layout is how cells are summed up: sets of cells, those of the whole task and
// those of one organisation. The sets of each family lie in one another or apart,
// because years lie in stages and stages in the project.
type layout struct {
	sets      [][]int
	task, own tree
}

// problem asks for a whole number for each cell: within the cell's span, every
// set's sum within the set's span, and the sum of all as large as possible.
type problem struct {
	*layout
	cells []span
	sums  []span // of the sets
}

// conflict is where a problem has no answer: the least is more than the most.
type conflict struct {
	cell, set int   // one of them; both -1: no set alone, but all together
	gap       int64 // by how much
}

// tree is one family of sets; node 0 holds every cell and has no bounds.
type tree struct{ nodes []node }

type node struct {
	set      int // -1 of the root
	children []int
	leaves   []int // cells that lie in no child
	parent   int
}

// newTree orders a family of sets by what lies in what.
func newTree(cells int, sets [][]int, family []int) tree {
	family = slices.Clone(family)
	slices.SortStableFunc(family, func(a, b int) int { return cmp.Compare(len(sets[b]), len(sets[a])) })
	t := tree{nodes: []node{{set: -1, parent: -1}}}
	for _, set := range family {
		parent := t.smallest(sets, sets[set][0])
		t.nodes = append(t.nodes, node{set: set, parent: parent})
		t.nodes[parent].children = append(t.nodes[parent].children, len(t.nodes)-1)
	}
	for cell := range cells {
		at := t.smallest(sets, cell)
		t.nodes[at].leaves = append(t.nodes[at].leaves, cell)
	}
	return t
}

// smallest is the smallest set so far that holds a cell: the one added last.
func (t *tree) smallest(sets [][]int, cell int) int {
	for i := len(t.nodes) - 1; i > 0; i-- {
		if slices.Contains(sets[t.nodes[i].set], cell) {
			return i
		}
	}
	return 0
}

// totals adds the spans up from the cells to the root, and names the sets whose
// parts cannot come to what the set may be. Above such a set its least counts.
func (t *tree) totals(p *problem) ([]span, []conflict) {
	var broken []conflict
	totals := make([]span, len(t.nodes))
	for i := len(t.nodes) - 1; i >= 0; i-- {
		n := &t.nodes[i]
		var s span
		for _, cell := range n.leaves {
			s.lo += p.cells[cell].lo
			s.hi += max(p.cells[cell].lo, p.cells[cell].hi)
		}
		for _, child := range n.children {
			s.lo += totals[child].lo
			s.hi += totals[child].hi
		}
		if n.set >= 0 {
			own := p.sums[n.set]
			s.lo, s.hi = max(s.lo, own.lo), min(s.hi, own.hi)
			if s.lo > s.hi {
				broken = append(broken, conflict{-1, n.set, s.lo - s.hi})
				s.hi = s.lo
			}
		}
		totals[i] = s
	}
	slices.Reverse(broken)
	return totals, broken
}

// share hands the most that the root may hold down to the cells, at each set in
// proportion to the most of its parts.
func (t *tree) share(p *problem, totals []span) []int64 {
	x := make([]int64, len(p.cells))
	amounts := make([]int64, len(t.nodes))
	amounts[0] = totals[0].hi
	for i := range t.nodes {
		n := &t.nodes[i]
		parts := make([]span, 0, len(n.children)+len(n.leaves))
		for _, child := range n.children {
			parts = append(parts, totals[child])
		}
		for _, cell := range n.leaves {
			parts = append(parts, p.cells[cell])
		}
		shares := divide(amounts[i], parts)
		for j, child := range n.children {
			amounts[child] = shares[j]
		}
		for j, cell := range n.leaves {
			x[cell] = shares[len(n.children)+j]
		}
	}
	return x
}

// divide splits a total in proportion to the most of each part, by the largest
// remainder, lower index first. A part whose share would be below its least gets
// its least, and the others share the rest. The total is no less than the sum of
// all least amounts and no more than the sum of all most.
func divide(total int64, parts []span) []int64 {
	weights := make([]int64, len(parts))
	shares := make([]int64, len(parts))
	var sum int64
	for i, s := range parts {
		weights[i] = s.hi
		sum += s.hi
	}
	for pinned := true; pinned; {
		pinned = false
		left, of := total, sum
		for i, s := range parts {
			if weights[i] > 0 && less(left, weights[i], s.lo, of) {
				// The rest shrinks by more than this part's share, so whoever is
				// below its least now would be so afterwards too.
				shares[i], weights[i], pinned = s.lo, 0, true
				total -= s.lo
				sum -= s.hi
			}
		}
	}
	for i, part := range plan.Split(plan.Won(total)*plan.Thousand, weights) {
		if weights[i] > 0 {
			shares[i] = part.InThousands()
		}
	}
	return shares
}

// less reports whether a·b < c·d, none of them negative, in 128 bits.
func less(a, b, c, d int64) bool {
	ah, al := bits.Mul64(uint64(a), uint64(b))
	ch, cl := bits.Mul64(uint64(c), uint64(d))
	return ah < ch || ah == ch && al < cl
}
