//go:build !headless && soak

package realtest

import "testing"

func TestSoakRealWindow_TwoThousandSyllablesTenTimes(t *testing.T) {
	p := sit(t)
	w := &writer{person: p, room: p.look()}
	w.learn()
	for seed := range uint64(10) {
		w.burst(100+seed, 2000)
	}
}
