// Package departure takes an institution out of a plan, or puts another one in its
// place, with all that hangs on it: each group of records moves to another
// institution, stays without one, or goes too, as the user chooses. The result is
// one edit.
package departure

import (
	"slices"
	"strings"

	"moaplan/internal/plan"
	"moaplan/internal/plan/live"
)

// Group is a kind of thing that hangs on an institution: a list of the plan, or a
// list with the member that names the institution beside its owner.
type Group string

// Groups, in the order in which they are shown.
const (
	People      Group = "people"
	Lines       Group = "lines"
	Received    Group = "lines.receiver" // what others pay to it
	Funding     Group = "funding"
	Equipment   Group = "equipment"
	Goals       Group = "goals"
	Indicators  Group = "indicators"
	Tasks       Group = "tasks"
	Partners    Group = "tasks.partners" // tasks of others that it takes part in
	Cooperation Group = "cooperation"
	DataSets    Group = "dataSets"
	Transfers   Group = "dataSets.transferTo" // data of others that go to it
	Trials      Group = "trials"
	Sites       Group = "trials.sites" // trials of others at its site
	Licences    Group = "licences"
	Outcomes    Group = "outcomes"
	Attachments Group = "attachments"
	Rounds      Group = "rounds"
	Answers     Group = "answers"
	Fields      Group = "texts" // live fields in texts, {{org:ID.name}}
	Names       Group = "names" // its name, written out in texts
)

// Groups lists every group.
var Groups = []Group{
	People, Lines, Received, Funding, Equipment, Goals, Indicators, Tasks, Partners, Cooperation,
	DataSets, Transfers, Trials, Sites, Licences, Outcomes, Attachments, Rounds, Answers, Fields, Names,
}

// Fate is what becomes of a group.
type Fate string

// Fates.
const (
	Move  Fate = "move"  // to the other institution
	Leave Fate = "leave" // without an institution; a text is left as it is
	Drop  Fate = "drop"  // taken out; a live field becomes the words it shows
)

// Fates lists what can become of a group. An amount without an institution would be
// in no sum, so amounts are moved or taken out; a paper and an answer say something
// of one institution. Of what others own only the mention can go.
func (g Group) Fates() []Fate {
	switch g {
	case Lines, Funding, Attachments, Answers, Fields:
		return []Fate{Move, Drop}
	case Received, Partners, Transfers, Sites, Names:
		return []Fate{Move, Leave}
	}
	return []Fate{Move, Leave, Drop}
}

// Default is the fate of a group unless the user chooses: with another institution
// in its place everything moves except what only the old one can have said or
// handed in; else what belongs to it goes with it.
func (g Group) Default(replaced bool) Fate {
	switch {
	case g == Rounds:
		return Leave // when a book was sent stays true
	case g == Answers || g == Attachments:
		return Drop
	case g == Names:
		return Leave // a particle behind it may have to change with the name
	case replaced:
		return Move
	}
	if fates := g.Fates(); slices.Contains(fates, Drop) {
		return Drop
	}
	return Leave
}

// Hanging is one group with the places that hang on an institution.
type Hanging struct {
	Group  Group
	Paths  []plan.Path // of the records; of the texts for [Fields] and [Names]
	Amount plan.Won    // of the scenario marked for submission, for [Lines], [Received] and [Funding]
}

// Of lists what hangs on an institution, in the order of [Groups]; groups with
// nothing in them are left out.
func Of(p *plan.Plan, id plan.ID) []Hanging {
	found := map[Group][]plan.Path{}
	for _, m := range p.Mentions(id) {
		g := groupOf(m)
		if g != "" && !slices.Contains(found[g], m.Owner) {
			found[g] = append(found[g], m.Owner)
		}
	}
	for i := range p.Answers {
		if strings.HasSuffix(string(p.Answers[i].ID), "."+string(id)) {
			found[Answers] = append(found[Answers], plan.At("answers", string(p.Answers[i].ID)))
		}
	}
	var names []plan.Text
	if o := p.Organisation(id); o != nil {
		names = namesOf(o)
	}
	finder := live.Of(id)
	eachText(p, id, func(path plan.Path, text string) {
		if finder.In(text) {
			found[Fields] = append(found[Fields], path)
		}
		if mentionsName(text, names) {
			found[Names] = append(found[Names], path)
		}
	})
	var list []Hanging
	for _, g := range Groups {
		if len(found[g]) > 0 {
			list = append(list, Hanging{g, found[g], amountOf(p, g, id)})
		}
	}
	return list
}

// groupOf is the group of a mention, empty for one that no group names.
func groupOf(m plan.Mention) Group {
	list := m.Owner.Parts()[0]
	if m.Field != "organisation" {
		list += "." + m.Field
	}
	if g := Group(list); slices.Contains(Groups, g) {
		return g
	}
	return ""
}

// amountOf is the money of a group that is money.
func amountOf(p *plan.Plan, g Group, id plan.ID) plan.Won {
	var sum plan.Won
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.Scenario == p.Submission && (g == Lines && l.Organisation == id || g == Received && l.Receiver == id) {
			sum += l.Amount
		}
	}
	if g == Funding {
		sum = p.Budget("").FundingOf(id).Total()
	}
	return sum
}
