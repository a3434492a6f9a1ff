//go:build soak

package plan_test

import (
	"fmt"
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
// way, and taking everything back gives the same bytes.
func TestSoakEdits_AMillionOperationsKeepTheSums(t *testing.T) {
	const shards, plans = 10, 100
	for shard := range uint64(shards) {
		t.Run(fmt.Sprint(shard), func(t *testing.T) {
			t.Parallel()
			for seed := range uint64(plans) {
				soakEdits(t, shard*plans+seed)
			}
		})
	}
}

// soakEdits carries out a thousand operations in edits of ten.
func soakEdits(t *testing.T, seed uint64) {
	t.Helper()
	const edits, ops = 100, 10
	rng := seeded(seed)
	p := plantest.Random(rng)
	first := encoded(t, p)
	for range edits {
		e, err := plantest.Edit(rng, p, ops)
		if err != nil {
			t.Fatal(err)
		}
		before := encoded(t, p)
		applied(t, p, e)
		if whole(p) {
			sumsAgree(t, p)
		}
		applied(t, p, e.Inverse())
		if encoded(t, p) != before {
			t.Fatalf("seed %d: taking an edit back gives another plan", seed)
		}
		applied(t, p, e)
	}
	if encoded(t, p) == first {
		t.Fatalf("seed %d: a thousand operations changed nothing", seed)
	}
}

func applied(t *testing.T, p *plan.Plan, e plan.Edit) {
	t.Helper()
	if err := p.Apply(e); err != nil {
		t.Fatal(err)
	}
}
