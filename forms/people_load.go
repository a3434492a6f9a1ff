package forms

import (
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// load is how far the person is charged in each year, with the projects held beside
// this one.
func (f peopleForm) load(set *fieldSet, at plan.Path) fyne.CanvasObject {
	d := f.d
	lines := look.NewText("", look.Style{Size: look.SizeTable, Wrap: true})
	set.follow(func() { lines.SetText(f.loadWords(at)) })
	return look.Card(look.Heading(d.T("forms-people.card.load")), lines, look.Note(d.T("forms-people.load.how")))
}

func (f peopleForm) loadWords(at plan.Path) string {
	d, person := f.d, f.at(at)
	if person == nil {
		return ""
	}
	var lines []string
	for i, l := range check.LoadOf(f.plan(), person) {
		year := d.T("common.year.nth", "n", i+1)
		if l.Month.IsZero() {
			lines = append(lines, d.T("forms-people.load.no-days", "year", year))
			continue
		}
		words := d.T("forms-people.load.line", "year", year, "total", call.Percent(l.Sure()).String(),
			"own", call.Percent(l.Own).String(), "running", call.Percent(l.Running).String(), "n", l.Held)
		if l.Applied > 0 {
			words += " " + d.T("forms-people.load.applied", "rate", call.Percent(l.Applied).String())
		}
		lines = append(lines, words)
	}
	if len(lines) == 0 {
		return d.T("forms-people.no-years")
	}
	return strings.Join(lines, "\n")
}

// projects are the national projects that the person applied for, carries out or
// carried out (3책5공).
func (f peopleForm) projects(set *fieldSet, at plan.Path) fyne.CanvasObject {
	d := f.d
	return look.Card(look.Heading(d.T("forms-people.card.projects")), set.remarkOn(at.Join("projects")), set.table(&records{
		list: at.Join("projects"), key: "forms-people.held", empty: "forms-people.empty.projects",
		make:    func() any { return plan.HeldProject{Record: plan.Record{ID: plan.NewID()}, State: "running"} },
		body:    f.project,
		columns: f.projectColumns(),
	}))
}

func (f peopleForm) project(s *fieldSet, record plan.Path) fyne.CanvasObject {
	d := f.d
	return look.Column(look.Gap2,
		half(
			s.choice(spec{key: "forms-people.heldState", path: record.Join("state")}, optionsOf(d, "export.project-state.", heldStates)),
			s.choice(spec{key: "forms-people.heldRole", path: record.Join("role")}, optionsOf(d, "export.project-role.", heldRoles)),
		),
		s.bilingual(spec{key: "forms-people.heldTitle", path: record.Join("title")}),
		half(
			s.text(spec{key: "forms-people.heldMinistry", path: record.Join("ministry")}),
			s.text(spec{key: "forms-people.heldAgency", path: record.Join("agency")}),
		),
		s.bilingual(spec{key: "forms-people.heldOrganisation", path: record.Join("organisation")}),
		half(
			s.value(spec{key: "forms-people.heldStart", path: record.Join("start"), hint: "forms.hint.day"}, day),
			s.value(spec{key: "forms-people.heldEnd", path: record.Join("end"), hint: "forms.hint.day"}, day),
		),
		half(
			s.value(spec{key: "forms-people.heldAmount", path: record.Join("amount")}, inThousands),
			s.value(spec{key: "forms-people.heldRate", path: record.Join("rate")}, percent),
		),
		s.tick(spec{key: "forms-people.excluded", path: record.Join("excluded")}),
		s.text(spec{key: "forms-people.excludedReason", path: record.Join("reason")}),
	)
}

func (f peopleForm) projectColumns() []column {
	d := f.d
	return []column{
		wordColumn(d, "forms-people.heldState", 1, "state", "export.project-state.", heldStates),
		textColumn("forms-people.heldTitle", 1, "title/ko"),
		textColumn("forms-people.heldMinistry", 1, "ministry"),
		textColumn("forms-people.heldAgency", 1, "agency"),
		textColumn("forms-people.heldOrganisation", 1, "organisation/ko"),
		wordColumn(d, "forms-people.heldRole", 1, "role", "export.project-role.", heldRoles),
		valueColumn("forms-people.heldStart", 1, "start", day),
		valueColumn("forms-people.heldEnd", 1, "end", day),
		valueColumn("forms-people.heldAmount", 1, "amount", inThousands),
		valueColumn("forms-people.heldRate", 1, "rate", percent),
		tickColumn("forms-people.excluded", 80, "excluded"),
		textColumn("forms-people.excludedReason", 1, "reason"),
		textColumn("forms-people.heldTitleEn", 1, "title/en"),
		textColumn("forms-people.heldOrganisationEn", 1, "organisation/en"),
	}
}

// columns are those of a pasted table of people, in the order in which a table without
// headings is read.
func (f peopleForm) columns() []column {
	d := f.d
	organisation := choiceColumn("forms-people.organisation", 1, "organisation", nil)
	organisation.options, organisation.aliases = f.organisations, d.organisationAliases
	columns := []column{
		textColumn("forms-people.personNameKo", 1, "name/ko"),
		organisation,
		textColumn("forms-people.positionKo", 1, "position/ko"),
		textColumn("forms-people.researchNo", 1, "researchNo"),
		valueColumn("forms-people.born", 1, "born", day),
		wordColumn(d, "forms-people.gender", 1, "gender", "export.gender.", genders),
		textColumn("forms-people.dutyKo", 1, "duty/ko"),
		textColumn("forms-people.phone", 1, "phone"),
		textColumn("forms-people.mobile", 1, "mobile"),
		textColumn("forms-people.email", 1, "email"),
		valueColumn("forms-people.monthlyPay", 1, "monthlyPay", inWon),
		wordColumn(d, "forms-people.degree", 1, "degree", "export.degree.", degrees),
		tickColumn("forms-people.pooled", 80, "pooled"),
		tickColumn("forms-people.support", 80, "support"),
		tickColumn("forms-people.external", 80, "external"),
		tickColumn("forms-people.newHire", 80, "newHire"),
		valueColumn("forms-people.hiredOn", 1, "hiredOn", day),
		textColumn("forms-people.otherEmployer", 1, "otherEmployer"),
		textColumn("forms-people.personNameEn", 1, "name/en"),
		textColumn("forms-people.positionEn", 1, "position/en"),
		textColumn("forms-people.dutyEn", 1, "duty/en"),
	}
	columns[0].also = []string{"xlsx.people.name"}
	for i := range f.plan().Period.Years {
		year := f.plan().Period.Years[i].ID
		for _, r := range chargeRows {
			c := valueColumn(r.key, 1, "charges/"+string(year)+"/"+r.member, r.reading)
			c.year, c.only = i+1, len(f.plan().Period.Years) == 1
			if r.also != "" {
				c.also = []string{r.also}
			}
			c.through = func() (string, any) { return "charges", plan.Charge{Record: plan.Record{ID: year}} }
			columns = append(columns, c)
		}
	}
	return columns
}
