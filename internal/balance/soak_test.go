//go:build soak

package balance

import (
	"math/rand/v2"
	"testing"
)

func TestSoakProblem_AMillionAnswersAreTheLargest(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	for range 1_000_000 {
		p := random(rng)
		want, possible := largest(p)
		if (p.gap() == 0) != possible {
			t.Fatalf("an answer exists: %v\n%+v %+v %+v", possible, p.cells, p.sets, p.sums)
		}
		if possible {
			if x := p.solve(); !p.keeps(x) || sum(x) != want {
				t.Fatalf("%v, not %d\n%+v %+v %+v", x, want, p.cells, p.sets, p.sums)
			}
		}
	}
}

func TestSoakSolve_AHundredThousandPlansAgainstTheSearch(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 10))
	for range 50_000 {
		s := randomSmall(rng, 24)
		s.compare(t, Options{})
		s.compare(t, Options{LeastOwnCash: true})
	}
}

func TestSoakSolve_SmallestChangesAgainstTheSearch(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	for range 100_000 {
		randomSmall(rng, 9).compareChange(t)
	}
}
