package departure_test

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"moaplan/internal/plan"
	"moaplan/internal/plan/departure"
	"moaplan/internal/plan/plantest"
)

// FuzzEdit: whatever is chosen, the plan stays valid, nothing names the institution
// any more but texts with its written name, no sum of the counted institutions'
// amounts changes where everything moves, and the step can be taken back to the byte.
func FuzzEdit(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed, seed*7+3)
	}
	f.Fuzz(func(t *testing.T, planSeed, choiceSeed uint64) {
		rng := rand.New(rand.NewPCG(choiceSeed, 0x64657061))
		p := plantest.Random(rand.New(rand.NewPCG(planSeed, 0x6d6f61)))
		if len(p.Organisations) == 0 {
			return
		}
		id := p.Organisations[rng.IntN(len(p.Organisations))].ID
		entangle(rng, p, id)
		choice := choose(rng, p, id)
		after, _ := depart(t, p, id, choice)
		if q, err := plan.Decode([]byte(encoded(t, after))); err != nil || encoded(t, q) != encoded(t, after) {
			t.Fatalf("it does not read back: %v", err)
		}
		if strings.Contains(encoded(t, after), string(id)) {
			at := regexp.MustCompile(`.{0,80}` + string(id) + `.{0,20}`).FindString(encoded(t, after))
			t.Fatalf("the institution is still named: %s", at)
		}
		if p.Lead() != nil && after.Lead() == nil {
			t.Fatal("there is no lead institution")
		}
		for _, gone := range before(p.People, after.People, func(r *plan.Person) plan.ID { return r.ID }) {
			if m := after.Mentions(gone); len(m) > 0 {
				t.Fatalf("someone who is gone is named: %v", m)
			}
		}
		if everythingMoves(choice) {
			sameMoney(t, p, after, id, choice)
		}
	})
}

// entangle adds what random plans do not have: IDs made of the institution's, and
// texts with live fields.
func entangle(rng *rand.Rand, p *plan.Plan, id plan.ID) {
	for _, o := range p.Organisations {
		if rng.IntN(2) == 0 {
			p.Answers = append(p.Answers, plan.Answer{Record: plan.Record{ID: "q1." + o.ID}, Ticked: true})
			p.Attachments = append(p.Attachments, plan.Attachment{Record: plan.Record{ID: plan.AttachmentID("paper", o.ID)}, Item: "paper", Organisation: o.ID, Note: "{{org:" + string(id) + ".name}}"})
		}
	}
	p.Chapters = append(p.Chapters, plan.Chapter{Record: plan.Record{ID: "fields"}, Text: plan.Text{Ko: "{{ org:" + string(id) + ".people }}명", En: "{{org:" + string(id) + ".all}}"}})
}

// choose makes a choice that can be carried out.
func choose(rng *rand.Rand, p *plan.Plan, id plan.ID) departure.Choice {
	c := departure.Choice{Fates: map[departure.Group]departure.Fate{}}
	var others []plan.ID
	for _, o := range p.Organisations {
		if o.ID != id {
			others = append(others, o.ID)
		}
	}
	switch {
	case rng.IntN(3) == 0 || len(others) == 0:
		c.New = &plan.Organisation{Record: plan.Record{ID: "newcomer"}, Name: plan.Ko("새 예시기관")}
	default:
		c.To = others[rng.IntN(len(others))]
	}
	all := rng.IntN(3) == 0
	for _, g := range departure.Groups {
		fates := g.Fates()
		switch {
		case all:
			c.Fates[g] = departure.Move
		case rng.IntN(2) == 0:
			c.Fates[g] = fates[rng.IntN(len(fates))]
		}
	}
	if len(others) > 0 && rng.IntN(2) == 0 {
		c.Lead = others[rng.IntN(len(others))]
	}
	return c
}

func everythingMoves(c departure.Choice) bool {
	return c.Fates[departure.Lines] == departure.Move && c.Fates[departure.Funding] == departure.Move && c.Fates[departure.People] == departure.Move
}

// before lists the records that are gone.
func before[T any](was, is []T, id func(*T) plan.ID) []plan.ID {
	var gone []plan.ID
	for i := range was {
		if !slices.ContainsFunc(is, func(one T) bool { return id(&one) == id(&was[i]) }) {
			gone = append(gone, id(&was[i]))
		}
	}
	return gone
}

// sameMoney: what both had together the other one has now, cell by cell.
func sameMoney(t *testing.T, p, after *plan.Plan, id plan.ID, c departure.Choice) {
	t.Helper()
	to := c.To
	if c.New != nil {
		to = c.New.ID
	}
	for _, s := range p.Scenarios {
		was, is := p.Budget(s.ID), after.Budget(s.ID)
		for _, y := range p.Period.Years {
			f, g := was.FundingIn(id, y.ID), was.FundingIn(to, y.ID)
			for _, field := range plan.FundingFields {
				if got, want := is.FundingIn(to, y.ID).Amount(field), f.Amount(field)+g.Amount(field); got != want {
					t.Fatalf("%s of %s is %d, not %d", field, y.ID, got, want)
				}
			}
			if got, want := is.Cost(to, y.ID, plan.Filter{}), was.Cost(id, y.ID, plan.Filter{})+was.Cost(to, y.ID, plan.Filter{}); got != want {
				t.Fatalf("costs of %s are %d, not %d", y.ID, got, want)
			}
		}
	}
}
