package balance

// network is a graph with capacities for the largest flow. Every arc stands
// beside its reverse, at an even and the odd index after it.
type network struct {
	from [][]int // arcs that leave a node
	arcs []arc
}

type arc struct {
	to   int
	left int64 // what may still pass
}

func newNetwork(nodes int) *network { return &network{from: make([][]int, nodes)} }

// add returns the index of the new arc.
func (n *network) add(from, to int, capacity int64) int {
	at := len(n.arcs)
	n.arcs = append(n.arcs, arc{to, capacity}, arc{from, 0})
	n.from[from] = append(n.from[from], at)
	n.from[to] = append(n.from[to], at+1)
	return at
}

// passed is what flows through an arc.
func (n *network) passed(at int) int64 { return n.arcs[at+1].left }

// push sends as much as it can along shortest paths and returns how much. It
// tries arcs in the order in which they were added, so that the same network
// has the same flow.
func (n *network) push(from, to int) int64 {
	var sum int64
	for {
		by := n.path(from, to)
		if by == nil {
			return sum
		}
		amount := unbounded
		for at := to; at != from; at = n.arcs[by[at]^1].to {
			amount = min(amount, n.arcs[by[at]].left)
		}
		for at := to; at != from; at = n.arcs[by[at]^1].to {
			n.arcs[by[at]].left -= amount
			n.arcs[by[at]^1].left += amount
		}
		sum += amount
	}
}

// path finds a shortest path that has room; it tells for each node the arc by
// which it was reached.
func (n *network) path(from, to int) []int {
	by := make([]int, len(n.from))
	for i := range by {
		by[i] = -1
	}
	queue := []int{from}
	for len(queue) > 0 {
		node := queue[0]
		queue = queue[1:]
		for _, at := range n.from[node] {
			next := n.arcs[at].to
			if n.arcs[at].left == 0 || by[next] >= 0 || next == from {
				continue
			}
			by[next] = at
			if next == to {
				return by
			}
			queue = append(queue, next)
		}
	}
	return nil
}

// route finds the answer of a problem in which sets of the task and of single
// organisations cross: the money flows from the task through its sets, through
// the cells, and through the sets of the organisations. It stays below wish where
// the largest sum allows that. Missing is what no flow could bring; then there is
// no answer.
func (p *problem) route(wish []int64) (x []int64, missing int64) {
	if missing = p.flow(wish, &x); missing > 0 {
		missing = p.flow(nil, &x) // the least of some sets may need more than the wish
	}
	return x, missing
}

// flow is [problem.route] with cells that begin at wish, or at their most.
func (p *problem) flow(wish []int64, x *[]int64) (missing int64) {
	const source, sink, extra, drain, first = 0, 1, 2, 3, 4
	task, own := first, first+len(p.task.nodes)
	n := newNetwork(own + len(p.own.nodes))
	var demand int64
	between := func(from, to int, s span) int {
		if s.lo > 0 {
			n.add(extra, to, s.lo)
			n.add(from, drain, s.lo)
			demand += s.lo
		}
		return n.add(from, to, min(s.hi, unbounded)-max(s.lo, 0))
	}
	n.add(source, task, unbounded)
	for i, node := range p.task.nodes[1:] {
		between(task+node.parent, task+1+i, p.sums[node.set])
	}
	for i, node := range p.own.nodes[1:] {
		between(own+1+i, own+node.parent, p.sums[node.set])
	}
	n.add(own, sink, unbounded)
	ownOf := p.own.places(len(p.cells))
	arcs := make([]int, len(p.cells))
	for i, node := range p.task.nodes {
		for _, cell := range node.leaves {
			s := p.cells[cell]
			if wish != nil {
				s.hi = wish[cell]
			}
			arcs[cell] = between(task+i, own+ownOf[cell], s)
		}
	}
	back := n.add(sink, source, unbounded)
	if missing = demand - n.push(extra, drain); missing > 0 {
		return missing
	}
	n.arcs[back].left, n.arcs[back+1].left = 0, 0
	n.push(source, sink)
	*x = make([]int64, len(p.cells))
	for cell, at := range arcs {
		if wish != nil {
			n.arcs[at].left += p.cells[cell].hi - wish[cell]
		}
	}
	n.push(source, sink)
	for cell, at := range arcs {
		(*x)[cell] = max(p.cells[cell].lo, 0) + n.passed(at)
	}
	return 0
}

// places tells for each cell the smallest node that holds it.
func (t *tree) places(cells int) []int {
	at := make([]int, cells)
	for i, n := range t.nodes {
		for _, cell := range n.leaves {
			at[cell] = i
		}
	}
	return at
}
