package carry_test

import (
	"testing"

	"moaplan/internal/plan/carry"
)

func TestParseScale_ReadsRatiosExactly(t *testing.T) {
	by := func(num, den int64) carry.Scale { return carry.Scale{Kind: carry.ByFactor, Num: num, Den: den} }
	for word, want := range map[string]carry.Scale{
		"": {}, "ceiling": {Kind: carry.ToCeiling}, "0.9": by(9, 10), "90%": by(90, 100), "87.5 %": by(875, 1000), "7/8": by(7, 8), " 1 ": by(1, 1), "1.25": by(125, 100),
	} {
		if got, ok := carry.ParseScale(word); !ok || got != want {
			t.Errorf("%q is %v, %v", word, got, ok)
		}
	}
	for _, word := range []string{"0", "0%", "-1", "1/0", "0/1", "a", "1,5", "1/2/3", "1e3", "%", "/", ".", "1234567890", "50%/2"} {
		if got, ok := carry.ParseScale(word); ok {
			t.Errorf("%q was read as %v", word, got)
		}
	}
}
