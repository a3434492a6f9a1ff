package balance

import (
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

func TestSolve_CeilingIsSharedInProportion(t *testing.T) {
	// Each costs 1,200,000 and may get 900,000; the ceiling is 1,600,000.
	companies := func(t *testing.T, ids ...plan.ID) world {
		w := newWorld(t, 1)
		for i, id := range ids {
			role := plan.Joint
			if i == 0 {
				role = plan.Lead
			}
			w.add(id, role, plan.SME)
			w.costs(id, 0, 960_000, 240_000)
		}
		return w
	}
	cases := []struct {
		name string
		ids  []plan.ID
		more func(world)
		keep []plan.ID
		want map[plan.ID]int64
	}{
		{"in halves", []plan.ID{"a", "b"}, nil, nil, map[plan.ID]int64{"a": 800_000, "b": 800_000}},
		{
			"the rest to the lowest ID, not to the first in the list",
			[]plan.ID{"c", "b", "a"},
			nil, nil,
			map[plan.ID]int64{"a": 533_334, "b": 533_333, "c": 533_333},
		},
		{"one is kept", []plan.ID{"a", "b"}, nil, []plan.ID{"b"}, map[plan.ID]int64{"a": 700_000, "b": 900_000}},
		// The hospital bears nothing, so its 250,000 stand: 1,350,000 for 1,800,000.
		{"a non-profit cannot be cut", []plan.ID{"a", "b"}, func(w world) {
			w.add("c", plan.Joint, plan.Nonprofit)
			w.costs("c", 0, 250_000, 0)
		}, nil, map[plan.ID]int64{"a": 675_000, "b": 675_000, "c": 250_000}},
		// Uncapped 900,000 and 300,000 at 3 to 1, after 1,000,000 that stand: 600,000.
		{"unequal", []plan.ID{"a"}, func(w world) {
			w.add("b", plan.Joint, plan.SME)
			w.costs("b", 0, 320_000, 80_000)
			w.add("c", plan.Joint, plan.Nonprofit)
			w.costs("c", 0, 1_000_000, 0)
		}, nil, map[plan.ID]int64{"a": 450_000, "b": 150_000, "c": 1_000_000}},
		// Shares would be 800,000 each, but b pays 880,000 abroad, all of it
		// government money: b may get 880,000 + 75 % of 320,000.
		{"international joint research stays government money", []plan.ID{"a"}, func(w world) {
			w.add("b", plan.Joint, plan.SME)
			w.costs("b", 0, 80_000, 240_000)
			w.add("x", plan.Participant, plan.Foreign)
			w.costs("x", 0, 880_000, 0)
			w.pays("b", 0, plan.International, "x", 880_000)
			w.add("c", plan.Joint, plan.Nonprofit)
			w.costs("c", 0, 200_000, 0)
		}, nil, map[plan.ID]int64{"a": 520_000, "b": 880_000, "c": 200_000}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := companies(t, c.ids...)
			if c.more != nil {
				c.more(w)
			}
			_, p := w.solve(theCall(t), Options{Keep: c.keep})
			for id, want := range c.want {
				if got := fundingIn(p, id, 0)[0]; got != want {
					t.Errorf("%s: %d, want %d", id, got, want)
				}
			}
		})
	}
}

func TestSolve_CeilingExactlyMetAndExceededByOneThousand(t *testing.T) {
	make := func(t *testing.T, cash int64) world {
		w := newWorld(t, 1)
		w.add("a", plan.Lead, plan.Nonprofit)
		w.add("b", plan.Joint, plan.Nonprofit)
		w.costs("a", 0, 1_000_000, 0)
		w.costs("b", 0, cash, 0)
		return w
	}
	_, p := make(t, 600_000).solve(theCall(t), Options{})
	if got := p.Budget("").TotalFunding(year(0)).Government; got != k(1_600_000) {
		t.Error(got)
	}
	s, err := Solve(make(t, 600_001).Plan, theCall(t), Options{})
	if err != nil || len(s.Unsolved) != 1 || len(s.Edit.Ops) > 0 || len(s.Changes) > 0 {
		t.Fatalf("%+v %v", s, err)
	}
	r := s.Unsolved[0]
	if r.Rule != call.CeilingID || r.Amounts["amount"] != k(1_600_001) || r.Amounts["bound"] != k(1_600_000) || r.Amounts["difference"] != k(1) {
		t.Errorf("%+v", r)
	}
	if r.Citation.Source == "" || !strings.Contains(r.Text(i18n.Ko), "1천원 많습니다") || !strings.Contains(r.Text(i18n.En), "1 thousand above") {
		t.Errorf("%s %s", r.Text(i18n.Ko), r.Text(i18n.En))
	}
	// The larger cost is changed; either would do.
	if want := (CostChange{"a", "y1", plan.Activity, "", plan.Cash, k(1_000_000), k(999_999)}); len(s.Suggestions) != 1 || s.Suggestions[0] != want {
		t.Errorf("%+v", s.Suggestions)
	}
}

func TestSolve_KeptInstitutionsAboveTheCeiling(t *testing.T) {
	w := newWorld(t, 1)
	for _, id := range []plan.ID{"a", "b"} {
		w.add(id, plan.Joint, plan.SME)
		w.costs(id, 0, 960_000, 240_000)
	}
	s, err := Solve(w.Plan, theCall(t), Options{Keep: []plan.ID{"a", "b"}})
	if err != nil || len(s.Unsolved) != 1 || s.Unsolved[0].Amounts["difference"] != k(200_000) ||
		!strings.Contains(s.Unsolved[0].Text(i18n.Ko), "줄이지 않기로 한") {
		t.Errorf("%+v %v", s.Unsolved, err)
	}
}
