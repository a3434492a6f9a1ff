package check_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/plan/plantest"
)

// Whatever a plan holds, the check neither fails nor changes it, every finding is
// cited, and every fix that is offered can be applied and takes its finding away.
func TestFixes_OfWildPlansApplyAndMend(t *testing.T) {
	c := theCall(t)
	fixes := 0
	for seed := range uint64(30) {
		rng := rand.New(rand.NewPCG(seed, 7))
		p := passing(t, "rnd")
		plantest.Mutate(rng, p, 150)
		p.Call, p.Track = callID, "rnd"
		before := p.Clone()
		findings := check.Run(p, c, check.Facts{})
		if diff, err := plan.Diff(before, p); err != nil || len(diff.Ops) > 0 {
			t.Fatalf("seed %d: the check changed the plan: %v %v", seed, diff.Paths(), err)
		}
		for _, f := range findings {
			if f.Source(c, "ko") == "" {
				t.Errorf("seed %d: %s cites nothing", seed, f.Rule)
			}
			if f.Fix == nil || !check.IsPlanRule(f.Rule) {
				continue
			}
			fixes++
			mended := p.Clone()
			if err := mended.Apply(*f.Fix); err != nil {
				t.Errorf("seed %d: the fix of %s at %s: %v", seed, f.Rule, f.Path, err)
				continue
			}
			for _, left := range check.Run(mended, c, check.Facts{}) {
				if left.Path == f.Path && slices.Equal(left.Message.Args, f.Message.Args) && left.Message.Key == f.Message.Key {
					t.Errorf("seed %d: the fix of %s leaves %s", seed, f.Rule, f.Path)
				}
			}
		}
	}
	if fixes < 20 {
		t.Errorf("only %d fixes were tried", fixes)
	}
}
