//go:build soak

package plan_test

import (
	"slices"
	"testing"

	"moaplan/internal/plan"
	"moaplan/internal/plan/plantest"
)

// whole reports whether every cost line says what it is: a line without a
// category or kind is in the total, but in none of its parts.
func whole(p *plan.Plan) bool {
	return !slices.ContainsFunc(p.Lines, func(l plan.Line) bool { return l.Category == "" || l.Kind == "" })
}

// A million random operations on plans: the sums agree along every axis all the
// way, and taking everything back gives the first bytes.
func TestSoakEdits_AMillionOperationsKeepTheSums(t *testing.T) {
	const plans, edits, ops = 1_000, 100, 10
	for seed := range uint64(plans) {
		rng := seeded(seed)
		p := plantest.Random(rng)
		first := encoded(t, p)
		for range edits {
			e, err := plantest.Edit(rng, p, ops)
			if err != nil {
				t.Fatal(err)
			}
			before := encoded(t, p)
			if err := p.Apply(e); err != nil {
				t.Fatal(err)
			}
			if whole(p) {
				sumsAgree(t, p)
			}
			if err := p.Apply(e.Inverse()); err != nil {
				t.Fatal(err)
			}
			if encoded(t, p) != before {
				t.Fatalf("seed %d: taking an edit back gives another plan", seed)
			}
			if err := p.Apply(e); err != nil {
				t.Fatal(err)
			}
		}
		if encoded(t, p) == first {
			t.Fatalf("seed %d: a thousand operations changed nothing", seed)
		}
	}
}
