package plan_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"moaplan/internal/plan"
	"moaplan/internal/plan/plantest"
)

// FuzzApplyInverse: an edit of random operations, applied and taken back, leaves
// the same bytes, also after its way through JSON.
func FuzzApplyInverse(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed, seed*7+1, uint8(seed*5))
	}
	f.Fuzz(func(t *testing.T, planSeed, editSeed uint64, ops uint8) {
		p := plantest.Random(seeded(planSeed))
		before := encoded(t, p)
		edit, err := plantest.Edit(seeded(editSeed), p, int(ops)%60)
		if err != nil {
			t.Fatalf("an operation built for the plan does not fit: %v", err)
		}
		if encoded(t, p) != before {
			t.Fatal("building an edit changed the plan")
		}
		for _, e := range []plan.Edit{edit, throughJSON(t, edit)} {
			if err := p.Apply(e); err != nil {
				t.Fatal(err)
			}
			after := encoded(t, p)
			if q, err := plan.Decode([]byte(after)); err != nil || encoded(t, q) != after {
				t.Fatalf("the changed plan does not read back: %v", err)
			}
			if err := p.Apply(e.Inverse()); err != nil {
				t.Fatal(err)
			}
			if back := encoded(t, p); back != before {
				t.Fatalf("taken back it differs: %s", firstDifference(before, back))
			}
		}
	})
}

// FuzzChangesBudget: an edit that says that it does not change the budget leaves
// everything that a budget is made of.
func FuzzChangesBudget(f *testing.F) {
	for seed := range uint64(40) {
		f.Add(seed, seed*7+1)
	}
	f.Fuzz(func(t *testing.T, planSeed, editSeed uint64) {
		p := plantest.Random(seeded(planSeed))
		before := p.Budget("")
		edit, err := plantest.Edit(seeded(editSeed), p, 1+int(editSeed%3))
		if err != nil {
			t.Fatal(err)
		}
		if err := p.Apply(edit); err != nil {
			t.Fatal(err)
		}
		if !edit.ChangesBudget() && !reflect.DeepEqual(before, p.Budget("")) {
			t.Fatalf("it changed the budget: %v", edit.Paths())
		}
	})
}

// FuzzApplyAllOrNothing: an edit of which one operation was damaged is refused
// and leaves the plan as it was, or is carried out and can be taken back.
func FuzzApplyAllOrNothing(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed, seed*11+3, seed*13+5)
	}
	f.Fuzz(func(t *testing.T, planSeed, editSeed, damageSeed uint64) {
		p := plantest.Random(seeded(planSeed))
		before := encoded(t, p)
		edit, err := plantest.Edit(seeded(editSeed), p, 1+int(editSeed%20))
		if err != nil {
			t.Fatal(err)
		}
		damage(seeded(damageSeed), &edit)
		if err := p.Apply(edit); err != nil {
			if after := encoded(t, p); after != before {
				t.Fatalf("refused (%v), it changed the plan: %s", err, firstDifference(before, after))
			}
			return
		}
		if err := p.Apply(edit.Inverse()); err != nil {
			t.Fatalf("carried out, it cannot be taken back: %v", err)
		}
		if back := encoded(t, p); back != before {
			t.Fatalf("taken back it differs: %s", firstDifference(before, back))
		}
	})
}

// damage spoils one operation in a random way.
func damage(rng *rand.Rand, e *plan.Edit) {
	op := &e.Ops[rng.IntN(len(e.Ops))]
	other := e.Ops[rng.IntN(len(e.Ops))]
	switch rng.IntN(9) {
	case 0:
		op.Path = other.Path
	case 1:
		op.Was = other.Was
	case 2:
		op.Now = other.Now
	case 3:
		op.After, op.WasAfter = other.After, "nobody"
	case 4:
		op.Kind = other.Kind
	case 5:
		op.At += rng.IntN(7) - 3
	case 6:
		op.Cut = "\xea"
	case 7:
		op.Path = op.Path.Join("below")
	default:
		op.Now = []byte(`{"id":"x","partners":[]}`)
	}
}

// FuzzDiff: the difference of two plans, applied to the first, gives the second
// to the byte, can be taken back, and is empty for equal plans.
func FuzzDiff(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed, seed*3+2, uint8(seed*9))
	}
	f.Fuzz(func(t *testing.T, planSeed, changeSeed uint64, changes uint8) {
		a := plantest.Random(seeded(planSeed))
		b := a.Clone()
		plantest.Mutate(seeded(changeSeed), b, int(changes))
		before, want := encoded(t, a), encoded(t, b)
		edit, err := plan.Diff(a, b)
		if err != nil {
			t.Fatal(err)
		}
		if (len(edit.Ops) == 0) != (before == want) {
			t.Fatalf("%d operations between plans that are equal: %v", len(edit.Ops), before == want)
		}
		edit = throughJSON(t, edit)
		if err := a.Apply(edit); err != nil {
			t.Fatal(err)
		}
		if got := encoded(t, a); got != want {
			t.Fatalf("applied it differs: %s", firstDifference(want, got))
		}
		if err := a.Apply(edit.Inverse()); err != nil {
			t.Fatal(err)
		}
		if got := encoded(t, a); got != before {
			t.Fatalf("taken back it differs: %s", firstDifference(before, got))
		}
	})
}

// FuzzDecode: whatever is read can be written and read again, and nothing panics.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"format":1,"id":"p","people":[{"id":"a","later":[1,2]}]}`))
	for seed := range uint64(3) {
		data, err := plantest.Random(seeded(seed)).Encode()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := plan.Decode(data)
		if err != nil {
			return
		}
		first := encoded(t, p)
		q, err := plan.Decode([]byte(first))
		if err != nil {
			t.Fatalf("what was written does not read back: %v", err)
		}
		if second := encoded(t, q); second != first {
			t.Fatal(firstDifference(first, second))
		}
		p.Budget("")
	})
}
