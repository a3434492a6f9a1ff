package balance

import (
	"testing"
	"time"

	"moaplan/internal/plan"
)

// consortium is a plan of so many organisations over three years: companies of
// every size and non-profits, ten people and a dozen lines each a year.
func consortium(t testing.TB, organisations int, cash int64) world {
	w := newWorld(t, 3)
	legals := []plan.LegalType{plan.SME, plan.Nonprofit, plan.Mid, plan.Nonprofit, plan.MidEarly, plan.Nonprofit, plan.Large}
	for i := range organisations {
		id := plan.ID("o" + string(rune('a'+i)))
		role := plan.Joint
		if i == 0 {
			role = plan.Lead
		}
		legal := legals[i%len(legals)]
		w.add(id, role, legal)
		for n := range 10 {
			p := plan.Person{Record: plan.Record{ID: id + plan.ID(rune('0'+n))}, Organisation: id, MonthlyPay: 5_000_000}
			for y := range 3 {
				charge := plan.Charge{Record: plan.Record{ID: year(y)}, Months: 12}
				if legal.ForProfit() {
					charge.InKind = 100
				} else {
					charge.Cash = 100
				}
				p.Charges = append(p.Charges, charge)
			}
			w.People = append(w.People, p)
		}
		for y := range 3 {
			for _, c := range []plan.Category{plan.Facility, plan.Material, plan.Activity, plan.Allowance, plan.Indirect} {
				w.spend(id, y, c, plan.Cash, cash+int64(i))
				w.spend(id, y, c, plan.Cash, cash)
			}
			if legal.ForProfit() {
				w.spend(id, y, plan.Facility, plan.InKind, cash)
				w.spend(id, y, plan.Material, plan.InKind, cash)
			}
		}
	}
	return w
}

func BenchmarkSolve20Organisations3Years(b *testing.B) {
	cases := []struct {
		name        string
		cash, extra int64 // extra: for one university in the first year, beyond any ceiling
		suggestions int
	}{
		{"solved", 8_000, 0, 0},
		{"every year too dear", 30_000, 0, 0},
		{"one cost too dear", 8_000, 900_000, 1},
		{"two costs too dear", 17_700, 0, 2},
	}
	for _, c := range cases {
		b.Run(c.name, func(b *testing.B) {
			w := consortium(b, 20, c.cash)
			if c.extra > 0 {
				w.spend("ob", 0, plan.Activity, plan.Cash, c.extra)
			}
			if c.suggestions == 2 {
				for i := range w.Lines {
					if w.Lines[i].Year != year(0) {
						w.Lines[i].Amount /= 2
						w.Lines[i].Amount = w.Lines[i].Amount.Cut()
					}
				}
			}
			for b.Loop() {
				s, err := Solve(w.Plan, theCall(b), Options{})
				if err != nil || s.Solved() != (c.name == "solved") || len(s.Suggestions) != c.suggestions {
					b.Fatal(err, texts(s.Unsolved), s.Suggestions)
				}
			}
		})
	}
}

func TestSolve_TwentyOrganisationsAreSharedOutQuickly(t *testing.T) {
	w := consortium(t, 20, 9_000)
	begin := time.Now()
	s, p := w.solve(theCall(t), Options{})
	if d := time.Since(begin); d > 2*time.Second { // a coarse bound for slow machines; the benchmark measures
		t.Errorf("%v", d)
	}
	cut := false
	for y := range 3 {
		cut = cut || p.Budget("").TotalFunding(year(y)).Government == k(1_600_000)
	}
	if !cut || len(s.Changes) == 0 {
		t.Error("the ceiling does not bind")
	}
}
