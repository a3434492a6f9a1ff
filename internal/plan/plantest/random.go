// Package plantest makes plans for tests: random ones in which every field of
// the model holds something plausible, large ones for measurements, and random
// changes of them. The fields are found by reflection, so a new field of the
// model is tested without a line of code here.
package plantest

import (
	"math/rand/v2"
	"reflect"

	"moaplan/internal/plan"
)

// Random makes a plan in which most fields hold something, some lists are empty
// and some objects carry members that this version does not know.
func Random(rng *rand.Rand) *plan.Plan {
	f := newFiller(rng, sizes{organisations: 2 + rng.IntN(3), people: 1 + rng.IntN(4), years: 1 + rng.IntN(3), list: 2})
	f.leaveOut, f.stray, f.noLine = 0.15, 0.1, 0.85
	return f.plan()
}

// Full makes a plan in which every field of the model holds something and every
// list has at least one entry.
func Full(rng *rand.Rand) *plan.Plan {
	return newFiller(rng, sizes{organisations: 4, people: 5, years: 3, list: 2}).plan()
}

// Big makes a plan of so many organisations, people over all organisations, and
// years, with two cost lines a category, organisation and year.
func Big(rng *rand.Rand, organisations, people, years int) *plan.Plan {
	f := newFiller(rng, sizes{organisations: organisations, people: people, years: years, list: 2})
	p := f.plan()
	p.Scenarios = p.Scenarios[:1]
	p.Submission = p.Scenarios[0].ID
	p.Lines, p.Funding = nil, nil
	for _, o := range f.organisations {
		for _, y := range f.years {
			p.Lines = append(p.Lines, f.cellLines(p.Submission, o, y)...)
			p.Funding = append(p.Funding, f.funding(p.Submission, o, y))
		}
	}
	return p
}

type sizes struct {
	organisations, people, years int
	list                         int // entries of every other list, at most
}

// filler fills values and knows the IDs that references may name.
type filler struct {
	rng      *rand.Rand
	size     sizes
	leaveOut float64 // share of the fields that stay empty
	stray    float64 // share of the objects with unknown members
	noLine   float64 // share of the cells without a cost line

	organisations, people, years, stages, scenarios, equipment []plan.ID
}

func newFiller(rng *rand.Rand, size sizes) *filler {
	f := &filler{rng: rng, size: size}
	f.organisations = f.ids(size.organisations)
	f.people = f.ids(size.people)
	f.years = f.ids(size.years)
	f.stages = f.ids(size.list)
	f.scenarios = f.ids(size.list)
	f.equipment = f.ids(size.list)
	return f
}

// known reads the IDs of a plan that is there, so that changes refer to them.
func known(rng *rand.Rand, p *plan.Plan) *filler {
	f := &filler{rng: rng, size: sizes{list: 2}}
	for i := range p.Organisations {
		f.organisations = append(f.organisations, p.Organisations[i].ID)
	}
	for i := range p.People {
		f.people = append(f.people, p.People[i].ID)
	}
	for i := range p.Period.Years {
		f.years = append(f.years, p.Period.Years[i].ID)
	}
	for i := range p.Period.Stages {
		f.stages = append(f.stages, p.Period.Stages[i].ID)
	}
	for i := range p.Scenarios {
		f.scenarios = append(f.scenarios, p.Scenarios[i].ID)
	}
	for i := range p.Equipment {
		f.equipment = append(f.equipment, p.Equipment[i].ID)
	}
	return f
}

// plan fills a whole plan and then mends what fields must say together.
func (f *filler) plan() *plan.Plan {
	p := new(plan.Plan)
	f.fill(reflect.ValueOf(p).Elem(), "")
	p.Format, p.ID = plan.Format, f.id()
	for i := range p.Organisations {
		if i == 0 {
			p.Organisations[i].Role = plan.Lead
		} else if p.Organisations[i].Role == plan.Lead || p.Organisations[i].Role == "" {
			p.Organisations[i].Role = plan.Joint
		}
	}
	p.Submission = f.one(f.scenarios)
	p.Lines, p.Funding = nil, nil
	for _, s := range f.scenarios {
		for _, o := range f.organisations {
			for _, y := range f.years {
				p.Lines = append(p.Lines, f.cellLines(s, o, y)...)
				p.Funding = append(p.Funding, f.funding(s, o, y))
			}
		}
	}
	return p
}

// cellLines makes two lines of every category for one organisation and year.
func (f *filler) cellLines(scenario, organisation, year plan.ID) []plan.Line {
	var lines []plan.Line
	for _, category := range plan.Categories {
		for range 2 {
			if f.rng.Float64() < f.noLine {
				continue
			}
			l := plan.Line{Record: plan.Record{ID: f.id()}}
			f.fill(reflect.ValueOf(&l).Elem(), "")
			l.Scenario, l.Organisation, l.Year, l.Category = scenario, organisation, year, category
			if l.Kind == "" {
				l.Kind = plan.Cash
			}
			if category != plan.Consignment && category != plan.International {
				l.Receiver = ""
			}
			lines = append(lines, l)
		}
	}
	return lines
}

func (f *filler) funding(scenario, organisation, year plan.ID) plan.Funding {
	c := plan.Funding{Record: plan.Record{ID: plan.FundingID(scenario, organisation, year)}}
	f.fill(reflect.ValueOf(&c).Elem(), "")
	c.Scenario, c.Organisation, c.Year = scenario, organisation, year
	return c
}

// id makes an ID from the filler's own randomness, so that a seed always gives
// the same plan.
func (f *filler) id() plan.ID {
	const letters = "abcdefghijklmnopqrstuvwxyz234567"
	var b [12]byte
	for i := range b {
		b[i] = letters[f.rng.IntN(len(letters))]
	}
	return plan.ID(b[:])
}

func (f *filler) ids(n int) []plan.ID {
	ids := make([]plan.ID, n)
	for i := range ids {
		ids[i] = f.id()
	}
	return ids
}

func (f *filler) one(ids []plan.ID) plan.ID {
	if len(ids) == 0 {
		return ""
	}
	return ids[f.rng.IntN(len(ids))]
}
