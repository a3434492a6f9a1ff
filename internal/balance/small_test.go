package balance

import (
	"math/rand/v2"
	"slices"
	"testing"

	"moaplan/internal/plan"
)

// The law once more, written down apart from the program's data and arithmetic:
// the share of government money at most, of own money at least, of cash in own
// money at least, in percent (시행령 별표 1, as of the 2024 call).
var byHand = map[plan.LegalType][3]int64{
	plan.SME: {75, 25, 10}, plan.MidEarly: {75, 25, 13}, plan.Mid: {70, 30, 13}, plan.Large: {50, 50, 15}, plan.Public: {50, 50, 15},
}

// small is a case that can be searched through, in 천원.
type small struct {
	ceiling int64
	bodies  []body
	years   int
}

type body struct {
	id     plan.ID
	legal  plan.LegalType
	exempt bool
	cells  []book
}

// book is one year of a body.
type book struct {
	cash, abroad, inKind   int64 // abroad: international joint research, beside cash
	givenCash, givenInKind int64
}

func (b book) open() int64 { return b.cash + b.abroad - b.givenCash }

// allowed reports whether a body may have so much government money each year.
func (b body) allowed(government []int64, warnings bool) bool {
	receives := false
	for _, g := range government {
		receives = receives || g > 0
	}
	for y, c := range b.cells {
		g := government[y]
		cash, inKind := c.open()-g, c.inKind-c.givenInKind
		if g < 0 || cash < 0 || inKind < 0 {
			return false
		}
		if b.legal == plan.Nonprofit && cash+inKind > 0 {
			return false
		}
		shares, company := byHand[b.legal]
		if !company || b.exempt {
			continue
		}
		base := c.cash + c.inKind
		most := shares[0]
		if warnings && b.legal == plan.MidEarly {
			most = 70
		}
		switch {
		case 100*(g-c.abroad) > most*base,
			100*(cash+inKind+c.givenCash+c.givenInKind) < shares[1]*base,
			receives && 100*cash < shares[2]*(cash+inKind):
			return false
		}
	}
	return true
}

// choices are all government money that a body may have, year by year.
func (b body) choices(warnings bool) [][]int64 {
	var all [][]int64
	government := make([]int64, len(b.cells))
	var try func(y int)
	try = func(y int) {
		if y == len(b.cells) {
			if b.allowed(government, warnings) {
				all = append(all, slices.Clone(government))
			}
			return
		}
		for g := int64(0); g <= b.cells[y].open(); g++ {
			government[y] = g
			try(y + 1)
		}
	}
	try(0)
	return all
}

// most is the most government money of the case, -1 where no funding is allowed.
func (s small) most(warnings bool) int64 {
	// What has been given so far by year, and the total: the total follows.
	reached := map[[2]int64]bool{{}: true}
	for _, b := range s.bodies {
		next := map[[2]int64]bool{}
		for _, g := range b.choices(warnings) {
			for before := range reached {
				after := before
				for y := range g {
					after[y] += g[y]
				}
				if after[0] <= s.ceiling && after[1] <= s.ceiling {
					next[after] = true
				}
			}
		}
		reached = next
	}
	most := int64(-1)
	for r := range reached {
		most = max(most, r[0]+r[1])
	}
	return most
}

func (s small) plan(t testing.TB) world {
	w := newWorld(t, s.years)
	for i, b := range s.bodies {
		role := plan.Joint
		if i == 0 {
			role = plan.Lead
		}
		w.add(b.id, role, b.legal).Exempt = b.exempt
		for y, c := range b.cells {
			w.spend(b.id, y, plan.Activity, plan.Cash, c.cash)
			w.spend(b.id, y, plan.International, plan.Cash, c.abroad)
			w.spend(b.id, y, plan.Facility, plan.InKind, c.inKind)
			w.fund(b.id, y, plan.Funding{LocalCash: plan.Won(c.givenCash), OtherInKind: plan.Won(c.givenInKind)})
		}
	}
	w.add("x", plan.Participant, plan.Foreign)
	for y := range s.years {
		var sum int64
		for _, b := range s.bodies {
			sum += b.cells[y].abroad
		}
		w.costs("x", y, sum, 0)
	}
	for i := range w.Lines {
		if w.Lines[i].Category == plan.International {
			w.Lines[i].Receiver = "x"
		}
	}
	return w
}

// randomSmall makes a case; most have an answer.
func randomSmall(rng *rand.Rand, size int) small {
	legals := []plan.LegalType{plan.SME, plan.SME, plan.MidEarly, plan.Mid, plan.Large, plan.Public, plan.Nonprofit, plan.Foreign}
	s := small{years: 1 + rng.IntN(2)}
	upTo := func(n int) int64 { return int64(rng.IntN(n + 1)) }
	for i := range 1 + rng.IntN(3) {
		b := body{id: plan.ID("cab"[i : i+1]), legal: legals[rng.IntN(len(legals))], exempt: rng.IntN(12) == 0}
		for range s.years {
			c := book{cash: upTo(size)}
			if rng.IntN(3) == 0 {
				c.abroad = upTo(size / 3)
			}
			if b.legal != plan.Nonprofit || rng.IntN(12) == 0 {
				c.inKind = upTo(size)
			}
			if rng.IntN(6) == 0 {
				c.givenCash = upTo(size / 3)
			}
			if rng.IntN(6) == 0 && b.legal != plan.Nonprofit {
				c.givenInKind = upTo(size / 3)
			}
			b.cells = append(b.cells, c)
		}
		s.bodies = append(s.bodies, b)
	}
	s.ceiling = upTo(size * 3)
	return s
}

// change is the least sum of changes of at most two costs that allows a funding,
// up to a bound; -1 if there is none. What pays abroad stays.
func (s small) change(bound int64) int64 {
	type place struct{ body, year, kind int }
	var places []place
	for i := range s.bodies {
		for y := range s.years {
			places = append(places, place{i, y, 0}, place{i, y, 1})
		}
	}
	move := func(p place, amount int64) bool {
		c := &s.bodies[p.body].cells[p.year]
		at := &c.cash
		if p.kind == 1 {
			at = &c.inKind
		}
		*at += amount
		return *at >= 0
	}
	for sum := int64(1); sum <= bound; sum++ {
		for i, p := range places {
			for _, q := range places[i:] {
				for a := -sum; a <= sum; a++ {
					for _, b := range []int64{sum - max(a, -a), max(a, -a) - sum} {
						ok := move(p, a)
						ok = (p == q && b == 0 || p != q && move(q, b)) && ok
						found := ok && s.most(false) >= 0
						move(p, -a)
						if p != q {
							move(q, -b)
						}
						if found {
							return sum
						}
					}
				}
			}
		}
	}
	return -1
}
