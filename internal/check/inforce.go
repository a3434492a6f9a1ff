package check

import (
	"sync/atomic"

	"cloud.google.com/go/civil"

	"moaplan/internal/call"
)

// inForce is a call's law of a day and the rules that follow from it. A plan is
// checked after every edit against the same call and day, so the last ones are
// kept.
type inForce struct {
	call  *call.Call
	day   civil.Date
	law   call.InForce
	rules []Rule
	costs costTable
}

var lastInForce atomic.Pointer[inForce]

// under returns the law and the rules of a call on a day (the zero day: its
// notice's). They are shared and must not be changed.
func under(c *call.Call, day civil.Date) *inForce {
	if f := lastInForce.Load(); f != nil && f.call == c && f.day == day {
		return f
	}
	f := &inForce{call: c, day: day, law: c.On(day)}
	f.costs = newCostTable(f.law)
	for _, d := range definitions() {
		if r, holds := d.under(c, f.law); holds {
			f.rules = append(f.rules, r)
		}
	}
	f.rules = append(append(f.rules, rowRules(f.law)...), limitRules(f.law)...)
	lastInForce.Store(f)
	return f
}
