package balance

import (
	"testing"

	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/store"
)

// What is left, in 천원, worked out by hand; then the same with so much more spent
// leaves nothing and keeps every rule, and one more breaks the limit.
func TestMeter_TellsWhatCanStillBeSpent(t *testing.T) {
	cost := func(c plan.Category, item string) check.Spending {
		return check.Spending{Category: c, Item: item, Kind: plan.Cash}
	}
	cases := []struct {
		name  string
		build func(world)
		cost  check.Spending
		room  int64
		limit string
	}{
		// 20 % of 100,000 are 20,000.
		{"allowance", func(w world) {
			w.spend("a", 0, plan.Personnel, plan.InKind, 100_000)
			w.spend("a", 0, plan.Allowance, plan.Cash, 15_000)
		}, cost(plan.Allowance, ""), 5_000, "C1"},
		// 10 % of the direct cost in cash, 505, cut to 천원: 50.
		{"overhead of a company", func(w world) {
			w.spend("a", 0, plan.Activity, plan.Cash, 505)
			w.spend("a", 0, plan.Material, plan.InKind, 900)
			w.spend("a", 0, plan.Indirect, plan.Cash, 20)
		}, cost(plan.Indirect, ""), 30, "C2"},
		// The base leaves out consigned cost: 40 % of 500.
		{"consigned research", func(w world) {
			w.spend("a", 0, plan.Activity, plan.Cash, 500)
			w.pays("a", 0, plan.Consignment, "c", 120)
			w.costs("c", 0, 120, 0)
		}, cost(plan.Consignment, ""), 80, "C5"},
		// The base grows with it: (100 + x)/(600 + x) = 40 % at x = 233.3.
		{"external expertise", func(w world) {
			w.spend("a", 0, plan.Activity, plan.Cash, 500).Item = "meeting"
			w.spend("a", 0, plan.Activity, plan.Cash, 100).Item = "expert"
		}, cost(plan.Activity, "expert"), 233, "C6"},
		{"too much already", func(w world) {
			w.spend("a", 0, plan.Activity, plan.Cash, 500)
			w.spend("a", 0, plan.Indirect, plan.Cash, 53)
		}, cost(plan.Indirect, ""), -3, "C2"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t, 1)
			w.add("a", plan.Lead, plan.SME)
			w.add("c", plan.Consigned, plan.Nonprofit)
			c.build(w)
			room := func() Left {
				m, err := NewMeter(w.Plan, theCall(t), "")
				if err != nil {
					t.Fatal(err)
				}
				return m.Spend("a", "y1", c.cost)
			}
			if l := room(); !l.Firm.Bounded || l.Firm.Room != k(c.room) || l.Firm.Limit.ID != c.limit {
				t.Fatalf("%d by %s", l.Firm.Room.InThousands(), l.Firm.Limit.ID)
			}
			w.spend("a", 0, c.cost.Category, plan.Cash, c.room).Item = c.cost.Item
			if l := room(); l.Firm.Room != 0 || breaks(w.Plan, theCall(t), c.limit) {
				t.Errorf("%d are left at the bound", l.Firm.Room.InThousands())
			}
			w.spend("a", 0, c.cost.Category, plan.Cash, 1).Item = c.cost.Item
			if l := room(); l.Firm.Room >= 0 || !breaks(w.Plan, theCall(t), c.limit) {
				t.Errorf("%d are left beyond the bound", l.Firm.Room.InThousands())
			}
		})
	}
}

func breaks(p *plan.Plan, c *call.Call, limit string) bool {
	evaluator := check.NewEvaluator(p, p.Budget(""), c.On(p.Notice.Date))
	for _, l := range c.LimitsFor(p.Track, p.Notice.Date) {
		for _, r := range evaluator.Evaluate(l) {
			if l.ID == limit && !r.OK {
				return true
			}
		}
	}
	return false
}

func TestMeter_TellsWhatGovernmentMoneyIsLeft(t *testing.T) {
	w := newWorld(t, 1)
	w.add("a", plan.Lead, plan.SME)
	w.add("b", plan.Joint, plan.MidEarly)
	w.add("n", plan.Joint, plan.Nonprofit)
	w.costs("a", 0, 800, 200)
	w.fund("a", 0, plan.Funding{Government: 700, OwnCash: 100, OwnInKind: 200})
	w.costs("b", 0, 800, 200)
	w.fund("b", 0, plan.Funding{Government: 690, OwnCash: 110, OwnInKind: 200})
	w.costs("n", 0, 100, 0)
	w.fund("n", 0, plan.Funding{Government: 100})
	cases := []struct {
		organisation plan.ID
		ceiling      int64
		firm         int64
		limit        string
		careful      int64
	}{
		{"a", 1600, 50, "matching.government.sme", 50},
		{"a", 1500, 10, call.CeilingID, 10},
		{"a", 1489, -1, call.CeilingID, -1},
		{"b", 1600, 60, "matching.government.mid-early", 10}, // 70 % are recommended
		{"n", 1600, 0, "", 0},                                // all its costs are paid
		{"", 1600, 110, call.CeilingID, 110},
	}
	for _, c := range cases {
		l, err := Room(w.Plan, withCeiling(t, k(c.ceiling)), c.organisation, "", "y1")
		if err != nil || l.Firm.Room != k(c.firm) || l.Firm.Limit.ID != c.limit || l.Careful.Room != k(c.careful) {
			t.Errorf("%+v: %+v %+v %v", c, l.Firm.Room, l.Careful.Room, err)
		}
	}
}

func TestMeter_BeyondTheRangeOfMoneyNothingIsComputed(t *testing.T) {
	w := newWorld(t, 1)
	w.add("a", plan.Lead, plan.SME)
	w.costs("a", 0, 1, 0)
	w.Lines[0].Amount = 1 << 62
	if l, err := Room(w.Plan, theCall(t), "a", plan.Indirect, "y1"); err != nil || l.Firm.Bounded {
		t.Errorf("%+v %v", l, err)
	}
}

// Of both examples no error is left, so no room is negative; what is named can be
// spent, to the last 천원.
func TestMeter_ExamplesCanSpendWhatIsLeft(t *testing.T) {
	for _, track := range []string{"rnd", "commercialisation"} {
		f, err := store.Example("msit-2024-medical-sw", track)
		if err != nil {
			t.Fatal(err)
		}
		m, err := NewMeter(f.Plan, theCall(t), "")
		if err != nil {
			t.Fatal(err)
		}
		costs := map[plan.Category]bool{}
		for _, l := range m.All() {
			if l.Firm.Room < 0 || l.Careful.Bounded && l.Firm.Bounded && l.Careful.Room > l.Firm.Room {
				t.Errorf("%s: %+v", track, l)
			}
			if l.Government || !l.Firm.Bounded {
				continue
			}
			costs[l.Cost.Category] = true
			for _, more := range []plan.Won{0, plan.Thousand} {
				p := f.Plan.Clone()
				p.Lines = append(p.Lines, plan.Line{
					Record: plan.Record{ID: "more"}, Scenario: p.Submission, Organisation: l.Organisation, Year: l.Year,
					Category: l.Cost.Category, Item: l.Cost.Item, Kind: l.Cost.Kind, Amount: l.Firm.Room + more,
				})
				if breaks(p, theCall(t), l.Firm.Limit.ID) != (more > 0) {
					t.Errorf("%s, %s %s: %d and %d more, limit %s", track, l.Organisation, l.Year, l.Firm.Room, more, l.Firm.Limit.ID)
				}
			}
		}
		for _, c := range []plan.Category{plan.Allowance, plan.Indirect, plan.Consignment, plan.Activity} {
			if !costs[c] {
				t.Errorf("%s: nothing is said of %s", track, c)
			}
		}
	}
}
