package balance

import (
	"math/rand/v2"
	"testing"
)

// random makes a small problem of organisations and years with sets of both
// families: years and the project of the task, stages of single organisations.
func random(rng *rand.Rand) *problem {
	organisations, years := 1+rng.IntN(3), 1+rng.IntN(3)
	cells := organisations * years
	l := &layout{}
	p := &problem{layout: l}
	for range cells {
		s := span{0, int64(rng.IntN(4))}
		if rng.IntN(4) == 0 {
			s.lo = int64(rng.IntN(int(s.hi) + 1))
		}
		p.cells = append(p.cells, s)
	}
	add := func(cells []int) int {
		l.sets = append(l.sets, cells)
		s := span{-unbounded, unbounded}
		if rng.IntN(3) > 0 {
			s.hi = int64(rng.IntN(2 * len(cells)))
		}
		if rng.IntN(4) == 0 {
			s.lo = int64(rng.IntN(len(cells) + 1))
		}
		p.sums = append(p.sums, s)
		return len(l.sets) - 1
	}
	column := func(from, to int) []int {
		var cells []int
		for o := range organisations {
			for y := from; y < to; y++ {
				cells = append(cells, o*years+y)
			}
		}
		return cells
	}
	var task, own []int
	for y := range years {
		if rng.IntN(3) > 0 && organisations > 1 {
			task = append(task, add(column(y, y+1)))
		}
	}
	if years > 1 && rng.IntN(2) == 0 {
		task = append(task, add(column(0, years)))
	}
	for o := range organisations {
		if years > 1 && rng.IntN(2) == 0 {
			own = append(own, add(column(0, years)[o*years:(o+1)*years]))
		}
	}
	l.task, l.own = newTree(cells, l.sets, task), newTree(cells, l.sets, own)
	return p
}

// largest tries every number for every cell.
func largest(p *problem) (sum int64, found bool) {
	x := make([]int64, len(p.cells))
	var try func(cell int)
	try = func(cell int) {
		if cell == len(x) {
			if p.keeps(x) {
				var s int64
				for _, v := range x {
					s += v
				}
				sum, found = max(sum, s), true
			}
			return
		}
		for x[cell] = p.cells[cell].lo; x[cell] <= p.cells[cell].hi; x[cell]++ {
			try(cell + 1)
		}
	}
	try(0)
	return sum, found
}

func TestProblem_AnswerIsTheLargestThatAnySearchFinds(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	solved, crossed, none := 0, 0, 0
	for range 4000 {
		p := random(rng)
		want, possible := largest(p)
		if gap := p.gap(); (gap == 0) != possible {
			t.Fatalf("gap %d, an answer exists: %v\n%+v %+v %+v", gap, possible, p.cells, p.sets, p.sums)
		}
		if !possible {
			none++
			continue
		}
		x := p.solve()
		var sum int64
		for _, v := range x {
			sum += v
		}
		if !p.keeps(x) || sum != want {
			t.Fatalf("%v comes to %d, not %d\n%+v %+v %+v", x, sum, want, p.cells, p.sets, p.sums)
		}
		solved++
		if p.crossed() && !p.keeps(p.most()) {
			crossed++
		}
	}
	if solved < 1000 || crossed < 50 || none < 200 {
		t.Errorf("%d solved, %d of them by crossing sets, %d without an answer", solved, crossed, none)
	}
}

func TestDivide_IsProportionalByLargestRemainderAndKeepsTheLeast(t *testing.T) {
	cases := []struct {
		name  string
		total int64
		parts []span
		want  []int64
	}{
		{"all of it", 9, []span{{0, 4}, {0, 5}}, []int64{4, 5}},
		{"in proportion", 50, []span{{0, 60}, {0, 40}}, []int64{30, 20}},
		{"the largest remainder first", 10, []span{{0, 5}, {0, 7}, {0, 3}}, []int64{3, 5, 2}}, // 3.33, 4.67, 2
		{"equal remainders to the lower index", 1, []span{{0, 1}, {0, 1}}, []int64{1, 0}},
		{"a least stands", 50, []span{{40, 40}, {0, 60}}, []int64{40, 10}},
		{"a least that stands anyway", 80, []span{{30, 40}, {0, 60}}, []int64{32, 48}},
		{"leasts that follow from others", 30, []span{{20, 20}, {9, 30}, {0, 30}}, []int64{20, 9, 1}},
		{"nothing", 0, []span{{0, 4}, {0, 0}}, []int64{0, 0}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := divide(c.total, c.parts)
			for i := range got {
				if got[i] != c.want[i] {
					t.Fatalf("%v, want %v", got, c.want)
				}
			}
		})
	}
}
