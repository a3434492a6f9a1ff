package carry_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"moaplan/internal/plan"
	"moaplan/internal/plan/carry"
	"moaplan/internal/plan/plantest"
)

// FuzzOver: whatever is taken of whatever plan, the new one reads back, names
// nothing that did not come, keeps no decision of a board and no contract, holds
// whole amounts, and its budget is what was promised.
func FuzzOver(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed, seed*5+1)
	}
	f.Fuzz(func(t *testing.T, planSeed, choiceSeed uint64) {
		rng := rand.New(rand.NewPCG(choiceSeed, 0x6361727279))
		old := plantest.Random(rand.New(rand.NewPCG(planSeed, 0x6d6f61)))
		if rng.IntN(2) == 0 {
			balanced(old)
		}
		take := carry.Take{
			Institutions: rng.IntN(3) > 0, People: rng.IntN(3) > 0, Chapters: rng.IntN(3) > 0, Work: rng.IntN(3) > 0, Budget: rng.IntN(3) > 0,
			Scale: []carry.Scale{{}, {Kind: carry.ByFactor, Num: 1 + rng.Int64N(300), Den: 1 + rng.Int64N(300)}, {Kind: carry.ToCeiling}}[rng.IntN(3)],
		}
		p, _ := over(t, old, fresh(1+rng.IntN(4)), take)
		if q, err := plan.Decode([]byte(encoded(t, p))); err != nil || encoded(t, q) != encoded(t, p) {
			t.Fatalf("it does not read back: %v", err)
		}
		namesNothingGone(t, old, p)
		cleared(t, p)
		if take.Budget {
			promised(t, old, p, take)
		}
	})
}

// balanced funds every cost of the counted institutions, kind by kind.
func balanced(p *plan.Plan) {
	b := p.Budget("")
	p.Funding = slices.DeleteFunc(p.Funding, func(f plan.Funding) bool { return f.Scenario == b.Scenario })
	for _, o := range b.Counted() {
		for _, y := range b.Years {
			cash, inKind := b.Cost(o.ID, y.ID, plan.Filter{Kind: plan.Cash}), b.Cost(o.ID, y.ID, plan.Filter{Kind: plan.InKind})
			government := plan.Share(cash, 2, 3)
			p.Funding = append(p.Funding, plan.Funding{
				Record: plan.Record{ID: plan.FundingID(b.Scenario, o.ID, y.ID)}, Scenario: b.Scenario, Organisation: o.ID, Year: y.ID,
				Government: government, OwnCash: cash - government, OwnInKind: inKind,
			})
		}
	}
}

func namesNothingGone(t *testing.T, old, p *plan.Plan) {
	t.Helper()
	gone := func(id plan.ID) {
		m := slices.DeleteFunc(p.Mentions(id), func(m plan.Mention) bool {
			return strings.Contains(string(m.Path), "/after/") // its years are numbered; random plans do not keep to that
		})
		if len(m) > 0 {
			t.Fatalf("it names what did not come: %v", m)
		}
	}
	for i := range old.Organisations {
		if id := old.Organisations[i].ID; p.Organisation(id) == nil {
			gone(id)
		}
	}
	for i := range old.People {
		if id := old.People[i].ID; p.Person(id) == nil {
			gone(id)
		}
	}
	for i := range old.Equipment {
		if id := old.Equipment[i].ID; !slices.ContainsFunc(p.Equipment, func(e plan.Equipment) bool { return e.ID == id }) {
			gone(id)
		}
	}
	for i := range old.Period.Years {
		gone(old.Period.Years[i].ID)
	}
	for i := range old.Period.Stages {
		if id := old.Period.Stages[i].ID; !slices.ContainsFunc(p.Period.Stages, func(s plan.DevStage) bool { return s.ID == id }) {
			gone(id)
		}
	}
	for i := range old.Scenarios {
		gone(old.Scenarios[i].ID)
	}
}

func cleared(t *testing.T, p *plan.Plan) {
	t.Helper()
	reviews := func(list ...plan.Review) {
		for _, r := range list {
			if r.State != "" || r.Number != "" || !r.Approved.IsZero() || !r.Planned.IsZero() {
				t.Fatalf("a board's decision came along: %+v", r)
			}
		}
	}
	for i := range p.DataSets {
		reviews(p.DataSets[i].IRB, p.DataSets[i].DRB)
	}
	for i := range p.Trials {
		reviews(p.Trials[i].IRB)
	}
	for i := range p.Cooperation {
		if k := &p.Cooperation[i]; k.State != "" || !k.SignedOn.IsZero() {
			t.Fatalf("a contract came along: %+v", k)
		}
	}
	for i := range p.People {
		for _, h := range p.People[i].Projects {
			if h.State != "" || h.Excluded {
				t.Fatalf("a project's state came along: %+v", h)
			}
		}
	}
	for i := range p.Chapters {
		if p.Chapters[i].Done {
			t.Fatal("a chapter came along as finished")
		}
	}
	if p.Attachments != nil || p.Answers != nil || p.Rounds != nil || p.Stage != plan.Application {
		t.Fatal("papers, answers, sendings or the stage came along")
	}
}

// promised holds the new budget against the earlier one, year by year.
func promised(t *testing.T, old, p *plan.Plan, take carry.Take) {
	t.Helper()
	was, now := old.Budget(""), p.Budget("")
	num, den := int64(1), int64(1)
	switch take.Scale.Kind {
	case carry.ByFactor:
		num, den = take.Scale.Num, take.Scale.Den
	case carry.ToCeiling:
		var most plan.Won
		for i := range min(len(old.Period.Years), len(p.Period.Years)) {
			most = max(most, was.TotalFunding(old.Period.Years[i].ID).Government)
		}
		if most > 0 {
			num, den = int64(target.Ceiling), int64(most)
		}
	}
	if p.Lead() == nil && old.Lead() == nil {
		return
	}
	for i := range min(len(old.Period.Years), len(p.Period.Years)) {
		a, b := old.Period.Years[i].ID, p.Period.Years[i].ID
		before, after := was.TotalFunding(a), now.TotalFunding(b)
		if got, want := after.Government, plan.Share(before.Government, num, den); got != want {
			t.Fatalf("year %d: government money %d × %d/%d is %d, not %d", i+1, before.Government, num, den, got, want)
		}
		if got, want := after.Total(), plan.Share(before.Total(), num, den); got != want {
			t.Fatalf("year %d: funding %d × %d/%d is %d, not %d", i+1, before.Total(), num, den, got, want)
		}
		if take.People && take.Scale.Kind == carry.Same && slices.Contains(kinds(p), "charges") {
			continue // shorter years cut the pay of people, which is to be reviewed
		}
		for _, o := range old.Organisations {
			covered(t, o, was, now, a, b)
		}
	}
	for i := range p.Lines {
		if !p.Lines[i].Amount.Whole() {
			t.Fatalf("a line of %d won", p.Lines[i].Amount)
		}
	}
}

// covered: costs that were covered still are, and a receiver spends what it is paid.
func covered(t *testing.T, o plan.Organisation, was, now *plan.Budget, a, b plan.ID) {
	t.Helper()
	if !o.Role.Counted() {
		if was.PaidTo(o.ID, a) == was.Cost(o.ID, a, plan.Filter{}) && now.PaidTo(o.ID, b) != now.Cost(o.ID, b, plan.Filter{}) {
			t.Fatalf("%s is paid %d and spends %d", o.ID, now.PaidTo(o.ID, b), now.Cost(o.ID, b, plan.Filter{}))
		}
		return
	}
	for _, kind := range plan.Kinds {
		sum := func(f plan.Funding) plan.Won {
			if kind == plan.Cash {
				return f.Cash()
			}
			return f.InKind()
		}
		if was.Cost(o.ID, a, plan.Filter{Kind: kind}) != sum(was.FundingIn(o.ID, a)) {
			continue
		}
		if cost, fund := now.Cost(o.ID, b, plan.Filter{Kind: kind}), sum(now.FundingIn(o.ID, b)); cost != fund {
			t.Fatalf("%s, %s: costs %d, funding %d", o.ID, kind, cost, fund)
		}
	}
}
