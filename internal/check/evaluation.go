package check

import (
	"slices"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// Readiness tells how far a plan has what a criterion of the evaluation looks at. It
// judges what is there, not how good it is.
type Readiness string

// Degrees of readiness, the worst first.
const (
	Lacking Readiness = "lacking" // something without which there is nothing to judge is missing
	Partial Readiness = "partial" // something is unfinished, or errors or warnings stand there
	Ready   Readiness = "ready"
)

// Standing is how a plan stands on one criterion of its call (평가 관점).
type Standing struct {
	Criterion call.Criterion
	Parts     []Speaking
	Readiness Readiness
}

// Speaking is what of a plan speaks to a criterion, of one kind.
type Speaking struct {
	Kind     string // a word of [call.CriterionKinds]
	Root     plan.Path
	Items    []SpeakingItem
	Needed   bool // may not be missing
	Errors   int  // findings at the items
	Warnings int
}

// SpeakingItem is one chapter, record or sum.
type SpeakingItem struct {
	Name   plan.Text
	Path   plan.Path
	Done   bool     // has what it must say
	Needed bool     // of chapters: may not stay empty
	Amount plan.Won // of money
}

// Done counts the items that have what they must say.
func (s Speaking) Done() int {
	n := 0
	for _, item := range s.Items {
		if item.Done {
			n++
		}
	}
	return n
}

// Missing reports that there is nothing of a kind that may not be missing, or that a
// chapter is empty that may not be.
func (s Speaking) Missing() bool {
	return s.Needed && s.Done() == 0 ||
		slices.ContainsFunc(s.Items, func(i SpeakingItem) bool { return i.Needed && !i.Done })
}

// Evaluation holds a plan against each criterion of its call: which chapters,
// indicators, people, contracts and other parts speak to it, by the call's data, and
// what is missing. findings are those of the plan.
func Evaluation(p *plan.Plan, c *call.Call, b *plan.Budget, findings []Finding) []Standing {
	standings := make([]Standing, 0, len(c.Criteria))
	for _, criterion := range c.Criteria {
		e := gatherer{p, c, b, criterion}
		s := Standing{Criterion: criterion, Readiness: Ready}
		for _, kind := range criterion.Kinds {
			part := e.part(kind)
			part.count(findings)
			s.Parts = append(s.Parts, part)
			unfinished := part.Done() < len(part.Items) || part.Errors+part.Warnings > 0
			switch {
			case part.Missing():
				s.Readiness = Lacking
			case unfinished && s.Readiness == Ready:
				s.Readiness = Partial
			}
		}
		standings = append(standings, s)
	}
	return standings
}

// count counts the findings that stand at the part's items.
func (s *Speaking) count(findings []Finding) {
	for _, f := range findings {
		if !slices.ContainsFunc(s.Items, func(i SpeakingItem) bool { return f.Path.Under(i.Path) }) {
			continue
		}
		switch f.Severity {
		case Error:
			s.Errors++
		case Warning:
			s.Warnings++
		}
	}
}

// gatherer gathers what speaks to one criterion.
type gatherer struct {
	plan      *plan.Plan
	call      *call.Call
	budget    *plan.Budget
	criterion call.Criterion
}

func (e gatherer) part(kind string) Speaking {
	s := Speaking{Kind: kind, Needed: slices.Contains(e.criterion.Needs, kind), Root: plan.Path(roots[kind])}
	switch kind {
	case "chapters":
		s.Items = e.chapters()
	case "organisations":
		s.Items = e.organisations()
	case "people", "achievements", "projects":
		s.Items = e.people(kind)
	case "business":
		s.Items = e.business()
	case "budget":
		s.Items = e.money()
	default:
		s.Items = e.records(kind)
	}
	return s
}

// roots are the places of the plan where each kind is written.
var roots = map[string]string{
	"chapters": "chapters", "goals": "goals", "indicators": "indicators", "schedule": "tasks",
	"organisations": "organisations", "people": "people", "achievements": "people", "projects": "people",
	"equipment": "equipment", "contracts": "cooperation", "datasets": "dataSets", "trials": "trials",
	"licences": "licences", "outcomes": "outcomes", "business": "business", "budget": "lines",
}

// counts reports whether an institution's part speaks to the criterion.
func (e gatherer) counts(ids ...plan.ID) bool {
	if !e.criterion.Abroad {
		return true
	}
	return slices.ContainsFunc(ids, func(id plan.ID) bool {
		o := e.plan.Organisation(id)
		return o != nil && o.Foreign()
	})
}

func (e gatherer) chapters() []SpeakingItem {
	var items []SpeakingItem
	for _, chapter := range e.call.ChaptersFor(e.plan.Track, e.plan.Stage) {
		if !chapter.Text || chapter.Criterion != e.criterion.Key {
			continue
		}
		written := e.plan.Chapter(plan.ID(chapter.ID))
		done := written != nil && !written.Text.Empty()
		needed := chapter.RequiredFor(e.plan.Track)
		if done || needed {
			items = append(items, SpeakingItem{Name: numbered(chapter), Path: plan.At("chapters", chapter.ID), Done: done, Needed: needed})
		}
	}
	return items
}

func numbered(chapter call.Chapter) plan.Text {
	if chapter.Number == "" {
		return chapter.Title
	}
	title := plan.Text{Ko: chapter.Number + ". " + chapter.Title.Ko}
	if chapter.Title.En != "" {
		title.En = chapter.Number + ". " + chapter.Title.En
	}
	return title
}

func (e gatherer) organisations() []SpeakingItem {
	var items []SpeakingItem
	for i := range e.plan.Organisations {
		if o := &e.plan.Organisations[i]; e.counts(o.ID) {
			items = append(items, SpeakingItem{Name: o.Name, Path: organisationPlace(o), Done: !o.Name.Empty()})
		}
	}
	return items
}

// people are the people, or their records of a kind.
func (e gatherer) people(kind string) []SpeakingItem {
	var items []SpeakingItem
	for i := range e.plan.People {
		p := &e.plan.People[i]
		at := plan.At("people", string(p.ID))
		if !e.counts(p.Organisation) {
			continue
		}
		switch kind {
		case "people":
			items = append(items, SpeakingItem{Name: p.Name, Path: at, Done: !p.Name.Empty()})
		case "achievements":
			for j := range p.Achievements {
				a := &p.Achievements[j]
				items = append(items, SpeakingItem{Name: a.Title, Path: at.Join("achievements", string(a.ID)), Done: !a.Title.Empty()})
			}
		case "projects":
			for j := range p.Projects {
				h := &p.Projects[j]
				items = append(items, SpeakingItem{Name: h.Title, Path: at.Join("projects", string(h.ID)), Done: !h.Title.Empty()})
			}
		}
	}
	return items
}

func (e gatherer) business() []SpeakingItem {
	b := &e.plan.Business
	done := !b.Product.Empty() && !b.Market.Empty()
	if !done && b.Product.Empty() && b.Market.Empty() && len(b.Sales) == 0 {
		return nil
	}
	return []SpeakingItem{{Name: b.Product, Path: "business", Done: done}}
}

// money are the costs of each institution; of a criterion about what is abroad, what
// goes to the institutions there.
func (e gatherer) money() []SpeakingItem {
	var items []SpeakingItem
	for i := range e.plan.Organisations {
		o := &e.plan.Organisations[i]
		if !e.counts(o.ID) {
			continue
		}
		amount := e.budget.CostOf(o.ID, plan.Filter{})
		if !o.Role.Counted() {
			amount = 0
			for _, y := range e.budget.Years {
				amount += e.budget.PaidTo(o.ID, y.ID)
			}
		}
		if amount > 0 {
			items = append(items, SpeakingItem{Name: o.Name, Path: e.firstLine(o.ID), Done: true, Amount: amount})
		}
	}
	return items
}

// firstLine is the place of the first line of an institution, or of what it is paid.
func (e gatherer) firstLine(id plan.ID) plan.Path {
	for i := range e.plan.Lines {
		if l := &e.plan.Lines[i]; l.Scenario == e.budget.Scenario && (l.Organisation == id || l.Receiver == id) {
			return plan.At("lines", string(l.ID))
		}
	}
	return "lines"
}
