package check

import (
	"slices"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// Progress tells how far one part of a plan is filled in: so many of the things
// that every plan of the call must say there. It does not judge them.
type Progress struct {
	Part       string // cover, summary, organisations, people, chapters/ID, tables/KEY, budget
	Group      string // project, consortium, research, money
	Filled, Of int
}

// Complete reports whether everything the part asks for is there.
func (p Progress) Complete() bool { return p.Filled >= p.Of }

// Groups of parts, in the order of the forms.
const (
	ProjectGroup    = "project"
	ConsortiumGroup = "consortium"
	ResearchGroup   = "research"
	MoneyGroup      = "money"
)

// ProgressGroups lists every group.
var ProgressGroups = []string{ProjectGroup, ConsortiumGroup, ResearchGroup, MoneyGroup}

// ProgressOf tells how far each part of a plan is, in the order of the forms.
func ProgressOf(p *plan.Plan, c *call.Call, b *plan.Budget) []Progress {
	list := []Progress{
		filled("cover", ProjectGroup,
			p.Title.Ko != "", p.Title.En != "", p.Field != "", p.Security != "", len(p.Classifications) > 0,
			len(p.Keywords) > 0, !p.Period.Start().IsZero(), !p.Notice.Date.IsZero()),
		filled("summary", ProjectGroup, p.Summary.Goal.Ko != "", p.Summary.Content.Ko != "", p.Summary.Use.Ko != ""),
		organisationsFilled(p),
		peopleFilled(p),
	}
	for _, chapter := range c.ChaptersFor(p.Track, p.Stage) {
		if chapter.Text {
			list = append(list, chapterFilled(p, chapter))
		}
		for _, table := range chapter.Tables {
			if count, ok := tableRecords(p, table); ok {
				list = append(list, filled("tables/"+table, ResearchGroup, count > 0))
			}
		}
	}
	return append(list, budgetFilled(p, b))
}

// Completeness adds up parts as shares of equal weight, in thousandths.
func Completeness(list []Progress) (part, whole int) {
	for _, p := range list {
		if p.Of > 0 {
			part += p.Filled * 1000 / p.Of
			whole += 1000
		}
	}
	return part, whole
}

func filled(part, group string, demands ...bool) Progress {
	p := Progress{Part: part, Group: group, Of: len(demands)}
	for _, met := range demands {
		if met {
			p.Filled++
		}
	}
	return p
}

// organisationsFilled asks each organisation for what the cover prints of it.
func organisationsFilled(p *plan.Plan) Progress {
	sum := Progress{Part: "organisations", Group: ConsortiumGroup}
	for i := range p.Organisations {
		o := &p.Organisations[i]
		demands := []bool{!o.Name.Empty(), o.LegalType != "", !o.Address.Empty(), o.Investigator != "" || o.Head.Name != ""}
		if !o.Foreign() {
			demands = append(demands, o.FormType != "", o.BusinessNo != "")
		}
		one := filled("", "", demands...)
		sum.Filled += one.Filled
		sum.Of += one.Of
	}
	return sum
}

func peopleFilled(p *plan.Plan) Progress {
	var demands []bool
	for i := range p.Organisations {
		if o := &p.Organisations[i]; o.Role.Counted() {
			demands = append(demands, len(p.PeopleOf(o.ID)) > 0)
		}
	}
	return filled("people", ConsortiumGroup, demands...)
}

// chapterFilled counts text as half of a chapter; the writer's own mark that it
// is finished is the other half. A chapter that may stay empty asks for nothing
// until something is written.
func chapterFilled(p *plan.Plan, chapter call.Chapter) Progress {
	written := p.Chapter(plan.ID(chapter.ID))
	hasText := written != nil && !written.Text.Empty()
	if !hasText && !chapter.RequiredFor(p.Track) {
		return Progress{Part: "chapters/" + chapter.ID, Group: ResearchGroup}
	}
	return filled("chapters/"+chapter.ID, ResearchGroup, hasText, hasText && written.Done)
}

// tableRecords counts the records behind a generated table that every plan must
// fill; ok is false for tables that may be empty or are made of other parts.
func tableRecords(p *plan.Plan, table string) (count int, ok bool) {
	switch table {
	case "goals":
		return len(p.Goals), true
	case "schedule":
		return len(p.Tasks), true
	case "indicators":
		return len(p.Indicators), true
	case "cooperation":
		return len(p.Cooperation), true
	case "datasets":
		return len(p.DataSets), true
	case "outcomes":
		return len(p.Outcomes), true
	}
	return 0, false
}

// budgetFilled asks each institution that counts for costs, and for sources that
// cover them in every year.
func budgetFilled(p *plan.Plan, b *plan.Budget) Progress {
	var demands []bool
	for _, o := range b.Counted() {
		costs := b.CostOf(o.ID, plan.Filter{}) > 0
		covered := costs
		for i := range p.Period.Years {
			year := p.Period.Years[i].ID
			covered = covered && b.FundingIn(o.ID, year).Total() == b.Cost(o.ID, year, plan.Filter{})
		}
		demands = append(demands, costs, covered)
	}
	return filled("budget", MoneyGroup, demands...)
}

// Ceilings are the government money of each project year against the track's
// ceiling, in the order of the years.
func Ceilings(p *plan.Plan, c *call.Call, b *plan.Budget) []Result {
	track, _ := c.Track(p.Track)
	var results []Result
	for _, limit := range track.Limits {
		if limit.ID == call.CeilingID {
			results = append(results, NewEvaluator(p, b, c.On(p.Notice.Date)).Evaluate(limit)...)
		}
	}
	return results
}

// LimitsOf are the law's limits on one organisation in one year, or in the stage
// or project that the year is part of.
func LimitsOf(p *plan.Plan, c *call.Call, b *plan.Budget, organisation, year plan.ID) []Result {
	evaluator := NewEvaluator(p, b, c.On(p.Notice.Date))
	var results []Result
	for _, limit := range c.LimitsFor(p.Track, p.Notice.Date) {
		if limit.Per != call.OfOrganisation {
			continue
		}
		for _, r := range evaluator.Evaluate(limit) {
			if r.Organisation == organisation && slices.Contains(r.Years, year) {
				results = append(results, r)
			}
		}
	}
	return results
}
