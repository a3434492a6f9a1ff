package forms

import (
	"testing"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

func TestLimits_AShareIsWrittenWithOneDecimal(t *testing.T) {
	for _, c := range []struct {
		part, whole plan.Won
		want        string
	}{
		{746_000, 1_000_000, "74.6"},
		{1_000_000, 1_000_000, "100.0"},
		{0, 1_000_000, "0.0"},
		{-53_000, 1_000_000, "0.0"},
		{0, 0, "0.0"},
	} {
		if got := tenths(c.part, c.whole); got != c.want {
			t.Errorf("%d of %d is %q, want %q", c.part, c.whole, got, c.want)
		}
	}
}

func TestLimits_APartOfNothingIsNoShare(t *testing.T) {
	s := openExample(t, i18n.Ko)
	ratio := call.Limit{}
	for _, r := range check.LimitsOf(s.plan(), s.ed().Call(), s.ed().Budget(), s.plan().Organisations[0].ID, s.plan().Period.Years[0].ID) {
		if r.Limit.IsRatio() {
			ratio = r.Limit
		}
	}
	if got := s.w.desk.limitValue(check.Result{Limit: ratio, Num: 30_000_000}); got != "–" {
		t.Errorf("a part of nothing is %q", got)
	}
	if got := s.w.desk.limitValue(check.Result{Limit: ratio}); got != "0.0%" {
		t.Errorf("nothing of nothing is %q", got)
	}
}
