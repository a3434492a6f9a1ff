package plan_test

import (
	"sync"
	"testing"

	"moaplan/internal/plan"
	"moaplan/internal/plan/plantest"
)

// big is a plan of 100 institutions with 200 people and three years, 7,200 cost
// lines; crowd is the same with 200 people in each institution.
var (
	big   = sync.OnceValue(func() *plan.Plan { return plantest.Big(seeded(1), 100, 200, 3) })
	crowd = sync.OnceValue(func() *plan.Plan { return plantest.Big(seeded(1), 100, 20_000, 3) })
)

func onBoth(b *testing.B, measure func(b *testing.B, p *plan.Plan)) {
	b.Run("100x2", func(b *testing.B) { b.ReportAllocs(); measure(b, big()) })
	b.Run("100x200", func(b *testing.B) { b.ReportAllocs(); measure(b, crowd()) })
}

func BenchmarkClone(b *testing.B) {
	onBoth(b, func(b *testing.B, p *plan.Plan) {
		for b.Loop() {
			p.Clone()
		}
	})
}

func BenchmarkEncode(b *testing.B) {
	onBoth(b, func(b *testing.B, p *plan.Plan) {
		for b.Loop() {
			if _, err := p.Encode(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	onBoth(b, func(b *testing.B, p *plan.Plan) {
		data := []byte(encoded(b, p))
		b.ResetTimer()
		for b.Loop() {
			if _, err := plan.Decode(data); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkBudget(b *testing.B) {
	onBoth(b, func(b *testing.B, p *plan.Plan) {
		for b.Loop() {
			if p.Budget("").TotalCost("", plan.Filter{}) == 0 {
				b.Fatal("no costs")
			}
		}
	})
}

// BenchmarkDiffFew is the difference after a little work, as a save writes it;
// BenchmarkDiffAll that of two versions in which every amount differs.
func BenchmarkDiffFew(b *testing.B) {
	onBoth(b, func(b *testing.B, p *plan.Plan) {
		q := p.Clone()
		plantest.Mutate(seeded(3), q, 20)
		diff(b, p, q)
	})
}

func BenchmarkDiffAll(b *testing.B) {
	onBoth(b, func(b *testing.B, p *plan.Plan) {
		q := p.Clone()
		for i := range q.Lines {
			q.Lines[i].Amount += plan.Thousand
		}
		diff(b, p, q)
	})
}

func diff(b *testing.B, p, q *plan.Plan) {
	for b.Loop() {
		if e, err := plan.Diff(p, q); err != nil || len(e.Ops) == 0 {
			b.Fatal(err)
		}
	}
}

// BenchmarkApply carries out one edit of an amount, and one of every amount.
func BenchmarkApply(b *testing.B) {
	for name, every := range map[string]bool{"one": false, "every line": true} {
		b.Run(name, func(b *testing.B) {
			p := big().Clone()
			q := p.Clone()
			for i := range q.Lines {
				if every || i == len(q.Lines)/2 {
					q.Lines[i].Amount += plan.Thousand
				}
			}
			edit, err := plan.Diff(p, q)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if err := p.Apply(edit); err != nil {
					b.Fatal(err)
				}
				if err := p.Apply(edit.Inverse()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
