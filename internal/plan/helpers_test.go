package plan_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"moaplan/internal/plan"
)

func monthOf(m int) time.Month { return time.Month(m) }

func seeded(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0x6d6f61)) }

func encoded(t testing.TB, p *plan.Plan) string {
	t.Helper()
	data, err := p.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func apply(t testing.TB, p *plan.Plan, ops ...plan.Op) {
	t.Helper()
	if err := p.Apply(plan.NewEdit(plan.Name("edit.changes"), plan.FromCommand, ops...)); err != nil {
		t.Fatal(err)
	}
}

// must passes an operation on that was built without an error.
func must(t testing.TB) func(plan.Op, error) plan.Op {
	return func(op plan.Op, err error) plan.Op {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return op
	}
}
