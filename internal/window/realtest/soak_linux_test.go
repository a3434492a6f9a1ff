//go:build !headless && soak

package realtest

import (
	"fmt"
	"testing"
)

func TestSoakRealWindow_TwoThousandSyllablesTenTimes(t *testing.T) {
	const times, syllables = 10, 2000
	p := sit(t)
	w := &writer{person: p, room: p.look()}
	w.learn()
	keys := 0
	for n := range times {
		t.Run(fmt.Sprint(n+1), func(t *testing.T) {
			w.t = t
			keys += w.burst(uint64(100+n), syllables, 2*quick)
		})
	}
	w.t = t
	if !t.Failed() {
		t.Logf("real window: %d texts of %d syllables, %d keys, each file exactly as typed", times, syllables, keys)
	}
}
