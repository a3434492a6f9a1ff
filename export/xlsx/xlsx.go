package xlsx

import (
	"fmt"
	"io"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// Options say how the workbook is written.
type Options struct {
	Lang     i18n.Lang // of headings and, where a text has it, of the plan's texts
	Scenario plan.ID   // empty: the scenario marked for submission
}

// Write writes the budget workbook of a plan under its call as xlsx. The same
// plan always gives the same bytes. Errors are those of the writer.
func Write(w io.Writer, p *plan.Plan, c *call.Call, o Options) error {
	data, err := newBook(p, c, o).encode()
	if err != nil {
		return fmt.Errorf("writing the workbook: %w", err)
	}
	if _, err := w.Write(data); err != nil {
		return fmt.Errorf("writing the workbook: %w", err)
	}
	return nil
}

// newBook lays the whole workbook out. The sheets get their names and their order
// first; then they are filled from the one that others refer to most.
func newBook(p *plan.Plan, c *call.Call, o Options) *book {
	if o.Lang == "" {
		o.Lang = i18n.Ko
	}
	b := &book{
		lang: o.Lang, plan: p, call: c, law: c.On(p.Notice.Date), budget: p.Budget(o.Scenario),
		names: newSheetNames(), organisation: map[plan.ID]*organisationSheet{},
	}
	b.judge = check.NewEvaluator(p, b.budget, b.law)
	b.indexLines()

	b.overview = b.add(b.lang.T("xlsx.sheet.overview"), "")
	funding := b.add(b.lang.T("xlsx.sheet.funding"), "")
	costs := b.add(b.lang.T("xlsx.sheet.costs"), "")
	limits := b.add(b.lang.T("xlsx.sheet.limits"), "")
	for i := range p.Organisations {
		org := &p.Organisations[i]
		name := b.add(b.in(org.Name), b.lang.T("xlsx.organisation.nth", "n", i+1))
		b.organisation[org.ID] = &organisationSheet{book: b, sheet: name, org: org}
	}
	people := b.add(b.lang.T("xlsx.sheet.people"), "")

	b.fillPeople(people)
	b.fillOrganisations()
	b.fillFunding(funding)
	b.fillCosts(costs)
	b.fillLimits(limits)
	b.fillOverview()
	for _, s := range b.sheets {
		s.close()
	}
	return b
}

// in is a text of the plan in the workbook's language.
func (b *book) in(t plan.Text) string { return t.In(string(b.lang)) }

// title is an organisation's name, or its number where it has none.
func (b *book) title(o *plan.Organisation) string {
	if name := b.in(o.Name); name != "" {
		return name
	}
	for i := range b.plan.Organisations {
		if b.plan.Organisations[i].ID == o.ID {
			return b.lang.T("xlsx.organisation.nth", "n", i+1)
		}
	}
	return string(o.ID)
}

// counted and beneath are the organisations whose money adds to the project's, and
// those whose money stands already in a payer's line.
func (b *book) counted() []*plan.Organisation { return b.organisations(true) }

func (b *book) beneath() []*plan.Organisation { return b.organisations(false) }

func (b *book) organisations(counted bool) []*plan.Organisation {
	var list []*plan.Organisation
	for i := range b.plan.Organisations {
		if o := &b.plan.Organisations[i]; o.Role.Counted() == counted {
			list = append(list, o)
		}
	}
	return list
}

// years is the number of project years.
func (b *book) years() int { return len(b.budget.Years) }

// head writes the title of a sheet, a line below it and the unit of its amounts.
func (b *book) head(s *sheet, title, below string, columns int) {
	row := s.next()
	s.heights[row] = 26
	s.text(row, 1, title, lookTitle)
	row = s.next()
	s.text(row, 1, below, lookSubtitle)
	s.text(row, columns, b.lang.T("common.unit.thousand-won.label"), lookUnit)
}

// subject is the line below a title: the project and, of several, the scenario.
func (b *book) subject() string {
	line := b.in(b.plan.Title)
	if line == "" {
		line = b.lang.T("xlsx.untitled")
	}
	if len(b.plan.Scenarios) > 1 {
		for i := range b.plan.Scenarios {
			if s := &b.plan.Scenarios[i]; s.ID == b.budget.Scenario {
				line += " · " + b.in(s.Name)
			}
		}
	}
	return line
}
