package balance

import (
	"slices"
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// One organisation, one year, all in 천원, worked out by hand.
func TestSolve_OneInstitution(t *testing.T) {
	cases := []struct {
		name                        string
		legal                       plan.LegalType
		cash, inKind, international int64 // international is part of cash
		given                       plan.Funding
		change                      func(*plan.Organisation)
		want, least                 amounts // least: with the least own cash, zero: the same
	}{
		// 1,000: at most 750; own 50 + 200 = 250, of it cash at least 25.
		{name: "SME", legal: plan.SME, cash: 800, inKind: 200, want: amounts{750, 50, 200}},
		// 1,001: 75 % are 750.75.
		{name: "SME, ratio cut to 천원", legal: plan.SME, cash: 801, inKind: 200, want: amounts{750, 51, 200}},
		// 1,000: 750 would leave 20 of 250 in cash, 25 are required; with x of cash
		// x ≥ (x + 230)/10, so x ≥ 25.6.
		{name: "SME, the cash floor binds", legal: plan.SME, cash: 770, inKind: 230, want: amounts{744, 26, 230}},
		// 9 own cash to 81 in kind is exactly 10 %.
		{name: "SME, cash floor exactly met", legal: plan.SME, cash: 100, inKind: 81, want: amounts{91, 9, 81}},
		{name: "SME, cash floor missed by one", legal: plan.SME, cash: 100, inKind: 82, want: amounts{90, 10, 82}},
		// Base 900: 675 + 100; own 25 + 200 = 225 of 900.
		{name: "SME with international cost", legal: plan.SME, cash: 800, inKind: 200, international: 100, want: amounts{775, 25, 200}},
		// Others' 40 count for the share of 250 but not for the cash floor:
		// x ≥ (x + 200)/10, so x ≥ 22.2 and 800 - 40 - 23 remain.
		{name: "SME with local money", legal: plan.SME, cash: 800, inKind: 200, given: plan.Funding{LocalCash: 40}, want: amounts{737, 23, 200}},
		// Others' 120 in kind leave 80 own: x ≥ 80/9, and 1,000·25 % - 120 - 80 = 50.
		{name: "SME with others' money in kind", legal: plan.SME, cash: 800, inKind: 200, given: plan.Funding{OtherInKind: 120}, want: amounts{750, 50, 80}},
		{name: "SME, all in kind", legal: plan.SME, inKind: 100, want: amounts{0, 0, 100}},
		{name: "SME, exempt", legal: plan.SME, cash: 800, inKind: 200, change: func(o *plan.Organisation) { o.Exempt = true }, want: amounts{800, 0, 200}},
		// 70 %, 30 %, 13 % of 300 are 39.
		{name: "mid-size", legal: plan.Mid, cash: 800, inKind: 200, want: amounts{700, 100, 200}},
		// x ≥ 13 % of x + 261: x = 39 is exactly 13 % of 300.
		{name: "mid-size, the cash floor binds", legal: plan.Mid, cash: 720, inKind: 261, want: amounts{681, 39, 261}},
		// Base 900: 630 + 100.
		{name: "mid-size with international cost", legal: plan.Mid, cash: 800, inKind: 200, international: 100, want: amounts{730, 70, 200}},
		// 75 % are allowed, 70 % recommended.
		{name: "early mid-size", legal: plan.MidEarly, cash: 800, inKind: 200, want: amounts{700, 100, 200}, least: amounts{750, 50, 200}},
		// At the 2024 call the floor is 13 %: x ≥ 0.13·(x + 220), x ≥ 32.9.
		{name: "early mid-size, the cash floor binds", legal: plan.MidEarly, cash: 780, inKind: 220, want: amounts{700, 80, 220}, least: amounts{747, 33, 220}},
		{name: "large", legal: plan.Large, cash: 800, inKind: 200, want: amounts{500, 300, 200}},
		// 425: 50 % of 1,000; 15 % of 500 are 75.
		{name: "large, the cash floor exactly met", legal: plan.Large, cash: 575, inKind: 425, want: amounts{500, 75, 425}},
		{name: "large, the cash floor missed by one", legal: plan.Large, cash: 574, inKind: 426, want: amounts{498, 76, 426}},
		// Base 900: 450 + 100.
		{name: "public with international cost", legal: plan.Public, cash: 800, inKind: 200, international: 100, want: amounts{550, 250, 200}},
		{name: "non-profit", legal: plan.Nonprofit, cash: 500, want: amounts{500, 0, 0}},
		{name: "non-profit with others' money", legal: plan.Nonprofit, cash: 500, given: plan.Funding{OtherCash: 50}, want: amounts{450, 0, 0}},
		{name: "non-profit that may share the cost", legal: plan.Nonprofit, cash: 500, inKind: 60, change: func(o *plan.Organisation) { o.SharesCost = true }, want: amounts{500, 0, 60}},
		{name: "foreign joint institution", legal: plan.Foreign, cash: 300, inKind: 40, given: plan.Funding{OtherCash: 50}, want: amounts{250, 0, 40}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t, 1)
			if o := w.add("a", plan.Lead, c.legal); c.change != nil {
				c.change(o)
			}
			w.costs("a", 0, c.cash-c.international, c.inKind)
			if c.international > 0 {
				w.add("abroad", plan.Participant, plan.Foreign)
				w.costs("abroad", 0, c.international, 0)
				w.pays("a", 0, plan.International, "abroad", c.international)
			}
			w.fund("a", 0, c.given)
			_, p := w.solve(theCall(t), Options{})
			if got := fundingIn(p, "a", 0); got != c.want {
				t.Errorf("most government money: %v, want %v", got, c.want)
			}
			if c.least == (amounts{}) {
				c.least = c.want
			}
			_, p = w.solve(theCall(t), Options{LeastOwnCash: true})
			if got := fundingIn(p, "a", 0); got != c.least {
				t.Errorf("least own cash: %v, want %v", got, c.least)
			}
			if got, want := fundingIn(p, "abroad", 0), (amounts{c.international, 0, 0}); got != want {
				t.Errorf("receiver: %v, want %v", got, want)
			}
		})
	}
}

func TestSolve_LawOfTheNoticesDay(t *testing.T) {
	w := newWorld(t, 1)
	w.add("a", plan.Lead, plan.MidEarly)
	w.costs("a", 0, 780, 220)
	w.Notice.Date.Year = 2025 // 10 % cash since 2024-12-31: x ≥ (x + 220)/10, x ≥ 24.4; 75 % bind
	_, p := w.solve(theCall(t), Options{LeastOwnCash: true})
	if got := fundingIn(p, "a", 0); got != (amounts{750, 30, 220}) {
		t.Error(got)
	}
}

func TestSolve_ConsignedInstitutionGetsWhatItsPayersPay(t *testing.T) {
	w := newWorld(t, 2)
	w.add("lead", plan.Lead, plan.SME)
	w.add("cons", plan.Consigned, plan.Nonprofit)
	for y := range 2 {
		w.costs("lead", y, 700, 200)
		w.pays("lead", y, plan.Consignment, "cons", 100)
		w.costs("cons", y, 100, 0)
	}
	w.fund("cons", 0, plan.Funding{Government: 40, OwnCash: 60})
	_, p := w.solve(theCall(t), Options{})
	for y := range 2 {
		if got := fundingIn(p, "cons", y); got != (amounts{100, 0, 0}) {
			t.Errorf("year %d: %v", y+1, got)
		}
		if got := fundingIn(p, "lead", y); got != (amounts{750, 50, 200}) { // the consigned money counts once, as the lead's
			t.Errorf("year %d: lead %v", y+1, got)
		}
	}
}

func TestSolve_ChosenInstitutionsOnly(t *testing.T) {
	w := newWorld(t, 1)
	for _, id := range []plan.ID{"a", "b"} {
		w.add(id, plan.Joint, plan.SME)
		w.costs(id, 0, 960_000, 240_000)
	}
	w.fund("a", 0, plan.Funding{Government: 850_000, OwnCash: 110_000, OwnInKind: 240_000})
	s, err := Solve(w.Plan, theCall(t), Options{Organisations: []plan.ID{"b"}})
	if err != nil || !s.Solved() {
		t.Fatalf("%+v %v", s.Unsolved, err)
	}
	if slices.ContainsFunc(s.Changes, func(c Change) bool { return c.Organisation != "b" }) {
		t.Errorf("%+v", s.Changes)
	}
	if got := fundingIn(w.after(theCall(t), Options{}, s), "b", 0); got != (amounts{750_000, 210_000, 240_000}) { // what a leaves of 1,600,000
		t.Error(got)
	}
}

func TestSolve_PreviewNamesWhatChangesAndWhatWasTypedByHand(t *testing.T) {
	w := newWorld(t, 2)
	w.add("a", plan.Lead, plan.SME)
	w.costs("a", 0, 800, 200)
	w.costs("a", 1, 800, 200)
	w.fund("a", 0, plan.Funding{Government: 700, OwnCash: 100, OwnInKind: 200, Outside: 7})
	w.Funding[0].Manual = true
	s, p := w.solve(theCall(t), Options{})
	want := []Change{
		{"a", "y1", "government", k(700), k(750), true},
		{"a", "y1", "ownCash", k(100), k(50), true},
		{"a", "y2", "government", 0, k(750), false},
		{"a", "y2", "ownCash", 0, k(50), false},
		{"a", "y2", "ownInKind", 0, k(200), false},
	}
	if !slices.Equal(s.Changes, want) {
		t.Errorf("%+v", s.Changes)
	}
	if s.Before.Government != k(700) || s.After.Government != k(1500) || s.After.Outside != k(7) {
		t.Errorf("%+v %+v", s.Before, s.After)
	}
	if s.Edit.Source != plan.FromBalance || i18n.T(i18n.En, s.Edit.Name.Key) == "" {
		t.Errorf("%+v", s.Edit.Name)
	}
	if text := s.Changes[0].Text(w.Plan, i18n.Ko); text != "기관 a 1차년도 정부지원연구개발비: 700천원 → 750천원" {
		t.Error(text)
	}
	w.Plan = p
	if again, _ := w.solve(theCall(t), Options{}); len(again.Changes) > 0 || len(again.Edit.Ops) > 0 {
		t.Errorf("a balanced plan changes: %+v", again.Changes)
	}
}

func TestSolve_TwoRecordsOfOneCellBecomeOne(t *testing.T) {
	w := newWorld(t, 1)
	w.add("a", plan.Lead, plan.SME)
	w.costs("a", 0, 800, 200)
	w.fund("a", 0, plan.Funding{Government: 300, OwnInKind: 150})
	w.fund("a", 0, plan.Funding{Government: 300, OwnInKind: 50})
	w.Funding[1].ID = "other"
	_, p := w.solve(theCall(t), Options{})
	if got := fundingIn(p, "a", 0); got != (amounts{750, 50, 200}) {
		t.Error(got)
	}
}

func TestSolve_UnknownNamesAreRefused(t *testing.T) {
	w := newWorld(t, 1)
	w.add("a", plan.Lead, plan.SME)
	for _, o := range []Options{{Scenario: "x"}, {Organisations: []plan.ID{"x"}}, {Keep: []plan.ID{"x"}}} {
		if _, err := Solve(w.Plan, theCall(t), o); err == nil || !strings.Contains(i18n.Say(i18n.Ko, err), "x") {
			t.Errorf("%+v: %v", o, err)
		}
	}
}
