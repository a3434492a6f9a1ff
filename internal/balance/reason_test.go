package balance

import (
	"slices"
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/plan"
	"moaplan/internal/store"
)

// Why nothing is found, and the smallest change that helps, worked out by hand.
func TestSolve_SaysWhyThereIsNoFundingAndWhatWouldAllowOne(t *testing.T) {
	type want struct {
		rule                      string
		amount, bound, difference int64
	}
	cost := func(organisation plan.ID, c plan.Category, kind plan.Kind, from, to int64) CostChange {
		return CostChange{organisation, "y1", c, "", kind, k(from), k(to)}
	}
	cases := []struct {
		name        string
		build       func(world)
		want        []want
		suggestions []CostChange
	}{
		{"a non-profit's costs in kind", func(w world) {
			w.add("a", plan.Lead, plan.Nonprofit)
			w.costs("a", 0, 100, 3)
		}, []want{{"nonprofit.own", 3, 0, 3}}, []CostChange{cost("a", plan.Facility, plan.InKind, 3, 0)}},
		{"more cash given than spent", func(w world) {
			w.add("a", plan.Lead, plan.SME)
			w.costs("a", 0, 100, 0)
			w.fund("a", 0, plan.Funding{LocalCash: 60, OtherCash: 41})
		}, []want{{"sources-uses", 101, 100, 1}}, []CostChange{cost("a", plan.Activity, plan.Cash, 100, 101)}},
		{"more given in kind than costs in kind", func(w world) {
			w.add("a", plan.Lead, plan.SME)
			w.costs("a", 0, 1000, 50)
			w.fund("a", 0, plan.Funding{OtherInKind: 57})
		}, []want{{"sources-uses", 57, 50, 7}}, []CostChange{cost("a", plan.Facility, plan.InKind, 50, 57)}},
		{"a consigned institution is paid more than it spends", func(w world) {
			w.add("a", plan.Lead, plan.SME)
			w.add("c", plan.Consigned, plan.Nonprofit)
			w.costs("a", 0, 700, 200)
			w.pays("a", 0, plan.Consignment, "c", 100)
			w.costs("c", 0, 98, 0)
		}, []want{{"receiver", 100, 98, 2}}, []CostChange{cost("c", plan.Activity, plan.Cash, 98, 100)}},
		{"a consigned non-profit spends more than it is paid", func(w world) {
			w.add("a", plan.Lead, plan.SME)
			w.add("c", plan.Consigned, plan.Nonprofit)
			w.costs("a", 0, 700, 200)
			w.pays("a", 0, plan.Consignment, "c", 100)
			w.costs("c", 0, 101, 0)
		}, []want{{"nonprofit.own", 1, 0, 1}}, []CostChange{cost("c", plan.Activity, plan.Cash, 101, 100)}},
		// Without a share of its own: 1,000 of 1,000 from the government, 750 allowed;
		// spending 1,334 and being paid 1,000 is 25 % own, cut up.
		{
			"a consigned company bears too little", func(w world) {
				w.add("a", plan.Lead, plan.Nonprofit)
				w.add("c", plan.Consigned, plan.SME)
				w.pays("a", 0, plan.Consignment, "c", 1000)
				w.costs("c", 0, 1000, 0)
			},
			[]want{{"matching.government.sme", 1000, 750, 250}, {"matching.own.sme", 0, 250, 250}},
			[]CostChange{cost("c", plan.Activity, plan.Cash, 1000, 1334)},
		},
		{"two institutions at once", func(w world) {
			w.add("a", plan.Lead, plan.Nonprofit)
			w.add("b", plan.Joint, plan.Nonprofit)
			w.costs("a", 0, 100, 3)
			w.costs("b", 0, 100, 4)
		}, []want{{"nonprofit.own", 3, 0, 3}, {"nonprofit.own", 4, 0, 4}}, []CostChange{
			cost("a", plan.Facility, plan.InKind, 3, 0), cost("b", plan.Facility, plan.InKind, 4, 0),
		}},
		{"three institutions: more than two costs would have to change", func(w world) {
			for _, id := range []plan.ID{"a", "b", "c"} {
				w.add(id, plan.Joint, plan.Nonprofit)
				w.costs(id, 0, 100, 3)
			}
		}, []want{{"nonprofit.own", 3, 0, 3}, {"nonprofit.own", 3, 0, 3}, {"nonprofit.own", 3, 0, 3}}, nil},
		{"locked lines, receivers and people's pay are left alone", func(w world) {
			w.add("a", plan.Lead, plan.Nonprofit)
			w.spend("a", 0, plan.Activity, plan.Cash, 1_600_001).Locked = true
			w.spend("a", 0, plan.Material, plan.Cash, 2)
		}, []want{{call.CeilingID, 1_600_003, 1_600_000, 3}}, nil},
		{"two costs where one is too small", func(w world) {
			w.add("a", plan.Lead, plan.Nonprofit)
			w.spend("a", 0, plan.Activity, plan.Cash, 1_600_000).Locked = true
			w.spend("a", 0, plan.Material, plan.Cash, 3)
			w.spend("a", 0, plan.Facility, plan.Cash, 4)
			w.spend("a", 0, plan.Burden, plan.Cash, 1)
			w.fund("a", 0, plan.Funding{OtherCash: 2})
		}, []want{{call.CeilingID, 1_600_006, 1_600_000, 6}}, []CostChange{
			cost("a", plan.Material, plan.Cash, 3, 1), cost("a", plan.Facility, plan.Cash, 4, 0),
		}},
		{"the ceiling beside the overhead ceiling: only the overhead itself can go", func(w world) {
			w.add("a", plan.Lead, plan.Nonprofit).OverheadRate = 1000 // 10 %
			w.spend("a", 0, plan.Activity, plan.Cash, 1_454_550)
			w.spend("a", 0, plan.Indirect, plan.Cash, 145_455)
		}, []want{{call.CeilingID, 1_600_005, 1_600_000, 5}}, []CostChange{cost("a", plan.Indirect, plan.Cash, 145_455, 145_450)}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t, 1)
			c.build(w)
			s, err := Solve(w.Plan, theCall(t), Options{})
			if err != nil {
				t.Fatal(err)
			}
			var got []want
			for _, r := range s.Unsolved {
				got = append(got, want{r.Rule, r.Amounts["amount"].InThousands(), r.Amounts["bound"].InThousands(), r.Amounts["difference"].InThousands()})
				readable(t, r.Text(i18n.Ko), r.Text(i18n.En))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%+v, want %+v", got, c.want)
			}
			if !slices.Equal(s.Suggestions, c.suggestions) {
				t.Errorf("%+v, want %+v", s.Suggestions, c.suggestions)
			}
			law := theCall(t).On(w.Notice.Date)
			for _, change := range s.Suggestions {
				readable(t, change.Text(w.Plan, law, i18n.Ko), change.Text(w.Plan, law, i18n.En))
			}
		})
	}
}

func readable(t *testing.T, ko, en string) {
	t.Helper()
	if strings.ContainsAny(ko+en, "⟦⟧‖@") || ko == en || len(en) < 30 {
		t.Errorf("%s\n%s", ko, en)
	}
}

func TestSolve_AmountsThatNoTablePrintsAreNamed(t *testing.T) {
	w := newWorld(t, 1)
	w.add("a", plan.Lead, plan.SME)
	w.costs("a", 0, 100, 0)
	w.Lines[0].Amount += 500
	s, err := Solve(w.Plan, theCall(t), Options{})
	if err != nil || len(s.Unsolved) != 1 || s.Unsolved[0].Rule != "amount" || s.Suggestions != nil {
		t.Fatalf("%+v %v", s, err)
	}
	readable(t, s.Unsolved[0].Text(i18n.Ko), s.Unsolved[0].Text(i18n.En))
	w.Lines[0].Amount = 1 << 62
	if s, err = Solve(w.Plan, theCall(t), Options{}); err != nil || s.Solved() {
		t.Errorf("%+v %v", s, err)
	}
}

func TestSolve_AnEmptyPlanHasNothingToDecide(t *testing.T) {
	for _, years := range []int{0, 2} {
		w := newWorld(t, years)
		s, _ := w.solve(theCall(t), Options{})
		if len(s.Changes) > 0 || len(s.Edit.Ops) > 0 {
			t.Errorf("%+v", s)
		}
		if m, err := NewMeter(w.Plan, theCall(t), ""); err != nil || len(m.All()) != years {
			t.Error(err)
		}
	}
}

// In year 1 the company spends 5 in cash and 100 in kind. With government money in
// any year it would need x ≥ (x + 100)/10 in cash, 12; without, all may be in kind.
func TestSolve_CompanyThatCannotTakeGovernmentMoneyTakesNone(t *testing.T) {
	w := newWorld(t, 2)
	w.add("a", plan.Lead, plan.SME)
	w.costs("a", 0, 5, 100)
	w.costs("a", 1, 500, 100)
	s, p := w.solve(theCall(t), Options{})
	if got := []amounts{fundingIn(p, "a", 0), fundingIn(p, "a", 1)}; !slices.Equal(got, []amounts{{0, 5, 100}, {0, 500, 100}}) {
		t.Error(got)
	}
	if len(s.Forgone) != 1 || s.Forgone[0].Rule != "matching.cash.sme" || !slices.Equal(s.Forgone[0].Years, []plan.ID{"y1"}) {
		t.Fatalf("%+v", s.Forgone)
	}
	readable(t, s.Forgone[0].Text(i18n.Ko), s.Forgone[0].Text(i18n.En))
	if !strings.Contains(s.Forgone[0].Text(i18n.Ko), "‘기관부담연구개발비의 현금 비율’을 지킬 수 없어(5천원, 기준 11천원)") {
		t.Error(s.Forgone[0].Text(i18n.Ko))
	}
	if want := []CostChange{{"a", "y1", plan.Activity, "", plan.Cash, k(5), k(12)}}; !slices.Equal(s.Suggestions, want) {
		t.Errorf("%+v", s.Suggestions)
	}
	w.Lines[0].Amount = k(12) // year 1: 0 of 112 stay with the government; year 2: 75 % of 600
	s, p = w.solve(theCall(t), Options{})
	if got := []amounts{fundingIn(p, "a", 0), fundingIn(p, "a", 1)}; !slices.Equal(got, []amounts{{0, 12, 100}, {450, 50, 100}}) || len(s.Forgone) > 0 {
		t.Error(got, s.Forgone)
	}
}

func TestExamples_SolveAndStayValid(t *testing.T) {
	for _, track := range []string{"rnd", "commercialisation"} {
		f, err := store.Example("msit-2024-medical-sw", track)
		if err != nil {
			t.Fatal(err)
		}
		for i := range f.Plan.Scenarios {
			f.Plan.Submission = f.Plan.Scenarios[i].ID
			w := world{f.Plan, t}
			for _, o := range []Options{{}, {LeastOwnCash: true}} {
				s, p := w.solve(theCall(t), o)
				if s.After.Government < s.Before.Government || s.After.Total() != s.Before.Total() || len(s.Forgone) > 0 {
					t.Errorf("%s: %+v before, %+v after", track, s.Before, s.After)
				}
				b := p.Budget("")
				for _, y := range p.Period.Years {
					if b.TotalFunding(y.ID).Total() != b.TotalCost(y.ID, plan.Filter{}) {
						t.Errorf("%s: funding and costs differ in %s", track, y.ID)
					}
				}
			}
		}
	}
}
