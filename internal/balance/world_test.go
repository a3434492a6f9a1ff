package balance

import (
	"slices"
	"testing"
	"time"

	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// k is so many 천원.
func k(thousands int64) plan.Won { return plan.Won(thousands) * plan.Thousand }

func theCall(t testing.TB) *call.Call {
	t.Helper()
	c, err := call.Find("msit-2024-medical-sw")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// withCeiling is the call with another ceiling and further limits of the track.
func withCeiling(t testing.TB, ceiling plan.Won, more ...call.Limit) *call.Call {
	t.Helper()
	c := *theCall(t)
	c.Tracks = slices.Clone(c.Tracks)
	for i := range c.Tracks {
		c.Tracks[i].Ceiling = ceiling
		c.Tracks[i].Limits = slices.Clone(c.Tracks[i].Limits)
		c.Tracks[i].Limits[0].Amount = ceiling
		c.Tracks[i].Limits = append(c.Tracks[i].Limits, more...)
	}
	return &c
}

// world is a plan under construction, of so many whole years.
type world struct {
	*plan.Plan
	t testing.TB
}

func newWorld(t testing.TB, years int) world {
	t.Helper()
	p := plan.New("msit-2024-medical-sw", "rnd", civil.Date{Year: 2024, Month: time.January, Day: 1}, years)
	p.Submission, p.Scenarios[0].ID = "s", "s"
	p.Notice.Date = theCall(t).Announced
	p.Organisations, p.Funding, p.Lines = nil, nil, nil
	for i := range p.Period.Years {
		p.Period.Years[i].ID = year(i)
	}
	return world{p, t}
}

func year(i int) plan.ID { return plan.ID("y" + string(rune('1'+i))) }

func (w world) add(id plan.ID, role plan.Role, legal plan.LegalType) *plan.Organisation {
	o := plan.Organisation{Record: plan.Record{ID: id}, Name: plan.Text{Ko: "기관 " + string(id), En: "Body " + string(id)}, Role: role, LegalType: legal}
	w.Organisations = append(w.Organisations, o)
	return &w.Organisations[len(w.Organisations)-1]
}

// spend adds a line, in 천원.
func (w world) spend(organisation plan.ID, y int, c plan.Category, kind plan.Kind, amount int64) *plan.Line {
	w.Lines = append(w.Lines, plan.Line{
		Record: plan.Record{ID: plan.NewID()}, Scenario: "s", Organisation: organisation, Year: year(y),
		Category: c, Kind: kind, Amount: k(amount),
	})
	return &w.Lines[len(w.Lines)-1]
}

// costs adds costs in cash and in kind, in 천원.
func (w world) costs(organisation plan.ID, y int, cash, inKind int64) {
	w.spend(organisation, y, plan.Activity, plan.Cash, cash)
	if inKind > 0 {
		w.spend(organisation, y, plan.Facility, plan.InKind, inKind)
	}
}

func (w world) pays(organisation plan.ID, y int, c plan.Category, receiver plan.ID, amount int64) {
	w.spend(organisation, y, c, plan.Cash, amount).Receiver = receiver
}

// fund gives a record; its amounts are in 천원.
func (w world) fund(organisation plan.ID, y int, f plan.Funding) {
	f.ID, f.Scenario, f.Organisation, f.Year = plan.FundingID("s", organisation, year(y)), "s", organisation, year(y)
	for _, amount := range []*plan.Won{
		&f.Government, &f.OwnCash, &f.OwnInKind, &f.LocalCash, &f.LocalInKind, &f.OtherCash, &f.OtherInKind, &f.Outside,
	} {
		*amount *= plan.Thousand
	}
	w.Funding = append(w.Funding, f)
}

// solve solves and applies; it fails the test where nothing is found, where the
// edit does not apply, and where the result breaks a rule on funding.
func (w world) solve(c *call.Call, o Options) (Solution, *plan.Plan) {
	w.t.Helper()
	s, err := Solve(w.Plan, c, o)
	if err != nil {
		w.t.Fatal(err)
	}
	if !s.Solved() {
		w.t.Fatalf("unsolved: %v", texts(s.Unsolved))
	}
	return s, w.after(c, o, s)
}

// after is the plan with the solution's edit; the result is held against the
// rules on funding.
func (w world) after(c *call.Call, o Options, s Solution) *plan.Plan {
	w.t.Helper()
	p := w.Clone()
	if err := p.Apply(s.Edit); err != nil {
		w.t.Fatal(err)
	}
	after := p.Budget(o.Scenario).TotalFunding("")
	for _, field := range plan.FundingFields {
		if after.Amount(field) != s.After.Amount(field) {
			w.t.Errorf("%s after: %d, announced %d", field, after.Amount(field), s.After.Amount(field))
		}
	}
	for _, f := range fundingFaults(p, c, o) {
		w.t.Errorf("the answer breaks a rule: %s", f)
	}
	return p
}

// fundingFaults are the findings of a plan that funding can make: of sources and
// uses, receivers, amounts, and of each limit on funding, by the check and by the
// evaluator. Warnings count unless the least own cash was asked for.
func fundingFaults(p *plan.Plan, c *call.Call, o Options) []string {
	var faults []string
	limits := map[string]bool{"sources-uses": true, "receiver": true, "amount": true}
	evaluator := check.NewEvaluator(p, p.Budget(""), c.On(p.Notice.Date))
	for _, l := range c.LimitsFor(p.Track, p.Notice.Date) {
		if !concernsFunding(l) {
			continue
		}
		limits[l.ID] = true
		for _, r := range evaluator.Evaluate(l) {
			if !r.OK && (l.Severity == call.Error || l.Severity == call.Warning && !o.LeastOwnCash) {
				faults = append(faults, string(r.Organisation)+" "+joined(r.Years)+" "+l.ID)
			}
		}
	}
	for _, f := range check.Run(p, c, check.Facts{}) {
		if limits[f.Rule] && (f.Severity == check.Error || f.Severity == check.Warning && !o.LeastOwnCash) {
			faults = append(faults, f.Rule+": "+f.Text(i18n.En))
		}
	}
	return faults
}

func texts(reasons []Reason) []string {
	var out []string
	for _, r := range reasons {
		out = append(out, r.Text(i18n.Ko))
	}
	return out
}

// amounts are government money, own cash and own in kind, in 천원.
type amounts [3]int64

func fundingIn(p *plan.Plan, organisation plan.ID, y int) amounts {
	f := p.Budget("").FundingIn(organisation, year(y))
	return amounts{f.Government.InThousands(), f.OwnCash.InThousands(), f.OwnInKind.InThousands()}
}
