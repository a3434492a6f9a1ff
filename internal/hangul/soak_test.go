//go:build soak

package hangul_test

import (
	"testing"
	"time"

	"moaplan/internal/hangul"
)

// A million random sequences of keys in the 2-set layout, and 200,000 in each 3-set
// layout: after every key what is composed and committed is what libhangul says.
func TestSoakComposer_AMillionSequencesAsLibhangul(t *testing.T) {
	lib := newReference(t)
	for _, run := range []struct {
		layout    hangul.Layout
		sequences int
	}{{hangul.TwoSet, 1_000_000}, {hangul.ThreeFinal, 200_000}, {hangul.Three390, 200_000}} {
		start := time.Now()
		keys := compareRandom(t, lib, run.layout, 3, run.sequences)
		t.Logf("%s: %d sequences, %d keys, no difference from libhangul, %.0f s", run.layout, run.sequences, keys, time.Since(start).Seconds())
	}
}
