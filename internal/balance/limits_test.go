package balance

import (
	"slices"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// government bounds the government money of the task or of each institution.
func government(id, per string, scope call.Scope, floor bool, amount int64) call.Limit {
	return call.Limit{
		ID: id, Title: plan.Text{Ko: "한도 " + id, En: "Limit " + id}, Num: []call.Term{{Funding: "government", Sign: 1}},
		Amount: k(amount), Floor: floor, Scope: scope, Per: per, Severity: call.Error, Citation: call.Citation{Certainty: call.Verified},
	}
}

func TestSolve_LimitsThatDoNotGoTogetherAreNamed(t *testing.T) {
	cases := []struct {
		name   string
		limits []call.Limit
		want   []string
	}{
		{"of one institution in one year", []call.Limit{
			government("most", call.OfOrganisation, call.YearScope, false, 40), government("least", call.OfOrganisation, call.YearScope, true, 50),
		}, []string{"most", "least", "most", "least", "most", "least", "most", "least"}},
		{"of the task", []call.Limit{
			government("most", call.OfTask, call.ProjectScope, false, 40), government("least", call.OfTask, call.ProjectScope, true, 50),
		}, []string{"most", "least"}},
		{"more than the costs", []call.Limit{government("least", call.OfTask, call.ProjectScope, true, 401)}, []string{"least"}},
		{"of the task's years and each institution's project", []call.Limit{
			government("least", call.OfTask, call.YearScope, true, 150), government("most", call.OfOrganisation, call.ProjectScope, false, 149),
		}, []string{"ceiling", "least", "ceiling", "least", "most", "most"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := newWorld(t, 2)
			for _, id := range []plan.ID{"a", "b"} {
				w.add(id, plan.Joint, plan.Foreign)
				w.costs(id, 0, 100, 0)
				w.costs(id, 1, 100, 0)
			}
			s, err := Solve(w.Plan, withCeiling(t, k(1000), c.limits...), Options{})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, r := range s.Unsolved {
				got = append(got, r.Rule)
				readable(t, r.Text(i18n.Ko), r.Text(i18n.En))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}

// A call may bound the money of the whole project or of an institution's stage.
func TestSolve_LimitsOverSeveralYears(t *testing.T) {
	w := newWorld(t, 2)
	for _, id := range []plan.ID{"a", "b"} {
		w.add(id, plan.Joint, plan.Foreign)
		w.costs(id, 0, 300, 0)
		w.costs(id, 1, 100, 0)
	}
	grid := func(p *plan.Plan) [4]int64 {
		return [4]int64{fundingIn(p, "a", 0)[0], fundingIn(p, "a", 1)[0], fundingIn(p, "b", 0)[0], fundingIn(p, "b", 1)[0]}
	}
	cases := []struct {
		name    string
		ceiling int64
		limits  []call.Limit
		want    [4]int64
	}{
		// 400 of 800 for the project: 300 to year 1, 100 to year 2, halved.
		{"of the task", 1000, []call.Limit{government("all", call.OfTask, call.ProjectScope, false, 400)}, [4]int64{150, 50, 150, 50}},
		{"of the task under the ceiling of a year", 300, []call.Limit{government("all", call.OfTask, call.ProjectScope, false, 400)}, [4]int64{120, 80, 120, 80}},
		// 100 of 400 for each institution: 75 and 25; the ceiling does not bind.
		{"of an institution", 1000, []call.Limit{government("each", call.OfOrganisation, call.ProjectScope, false, 100)}, [4]int64{75, 25, 75, 25}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, p := w.solve(withCeiling(t, k(c.ceiling), c.limits...), Options{})
			got := grid(p)
			sum := got[0] + got[1] + got[2] + got[3]
			if want := c.want[0] + c.want[1] + c.want[2] + c.want[3]; sum != want {
				t.Errorf("%v come to %d, not %d", got, sum, want)
			}
			if c.limits[0].Per == call.OfTask && got != c.want {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}

func TestSolve_WarningsAreKeptWhereTheyCanBe(t *testing.T) {
	warn := func(amount int64) call.Limit {
		return call.Limit{
			ID: "w", Num: []call.Term{{Funding: "ownCash", Sign: 1}}, Amount: k(amount), Floor: true, Scope: call.YearScope,
			Per: call.OfOrganisation, Severity: call.Error, Citation: call.Citation{Certainty: call.Inferred}, // so it only warns
		}
	}
	w := newWorld(t, 1)
	w.add("a", plan.Lead, plan.Foreign)
	w.costs("a", 0, 300, 0)
	for _, c := range []struct {
		own         int64
		least       bool
		wantMissing int64
	}{{40, false, 40}, {40, true, 0}, {301, false, 0}} {
		s, err := Solve(w.Plan, withCeiling(t, k(1000), warn(c.own)), Options{LeastOwnCash: c.least})
		if err != nil || !s.Solved() || s.After.OwnCash != k(c.wantMissing) {
			t.Errorf("%+v: %+v %v", c, s.After, err)
		}
	}
}
