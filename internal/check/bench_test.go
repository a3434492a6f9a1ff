package check_test

import (
	"math/rand/v2"
	"testing"

	"moaplan/internal/check"
	"moaplan/internal/plan/plantest"
	"moaplan/internal/store"
)

// A full check of an example plan is to stay under 2 ms.
func BenchmarkRunExample(b *testing.B) {
	for _, track := range []string{"rnd", "commercialisation"} {
		b.Run(track, func(b *testing.B) {
			f, err := store.Example(callID, track)
			if err != nil {
				b.Fatal(err)
			}
			c := theCall(b)
			for b.Loop() {
				check.Run(f.Plan, c, check.Facts{})
			}
		})
	}
}

// A full check of 100 organisations, 200 people and 3 years is to stay under
// 60 ms, though nearly every rule finds something in a random plan.
func BenchmarkRunBig(b *testing.B) {
	p := plantest.Big(rand.New(rand.NewPCG(1, 2)), 100, 200, 3)
	p.Call, p.Track, p.Notice.Date = callID, "rnd", theCall(b).Announced
	c := theCall(b)
	b.ReportMetric(float64(len(check.Run(p, c, check.Facts{}))), "findings")
	for b.Loop() {
		check.Run(p, c, check.Facts{})
	}
}
