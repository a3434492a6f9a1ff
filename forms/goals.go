package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// goals is the form of what each institution reaches in each year, and of the
// indicators by which it is measured.
type goals struct {
	*shapedPage
	year   plan.ID
	chosen plan.ID // the indicator whose other fields are shown
	years  *look.Tabs
	ids    []plan.ID
	kept   map[goalPlace]plan.ID // what a goal will be called that the plan does not have yet
	sum    *look.Text
}

// goalPlace is where a goal stands in the table of goals.
type goalPlace struct{ organisation, year plan.ID }

func newGoals(d *desk) form {
	f := &goals{shapedPage: newShapedPage(d), kept: map[goalPlace]plan.ID{}}
	f.years = look.NewTabs(nil, func(i int) { f.showYear(f.ids[i]) })
	f.sum = look.NewText("", look.Style{Size: look.SizeTable, Bold: true})
	f.shape = f.shapeOf
	f.make = f.allCards
	f.fill(d.T("forms-plan.section.goals"), d.T("forms-plan.goals.remark"), nil, f.cards)
	f.fresh = f.followAll
	f.help_ = func() []fyne.CanvasObject {
		return []fyne.CanvasObject{
			guidance(d.T("forms-plan.goals.heading"), look.Note(d.T("forms-plan.goals.help"))),
			guidance(d.T("forms-plan.indicators.heading"), look.Note(d.T("forms-plan.indicators.help"))),
		}
	}
	f.followAll()
	return f
}

func (f *goals) followAll() {
	f.followYears()
	f.chosen = keptOr(f.chosen, idsOf(f.d, "indicators"))
	f.follow()
	f.sayWeights()
}

// keptOr is the record that was chosen while it is there, else the first.
func keptOr(chosen plan.ID, ids []plan.ID) plan.ID {
	for _, id := range ids {
		if id == chosen {
			return id
		}
	}
	if len(ids) > 0 {
		return ids[0]
	}
	return ""
}

// idsOf are the records of a list of the plan.
func idsOf(d *desk, list plan.Path) []plan.ID {
	ids, err := d.ed.Plan().OrderOf(list)
	if err != nil {
		return nil // the record that holds the list is gone
	}
	return ids
}

func (f *goals) followYears() {
	f.ids = f.ids[:0]
	var labels []string
	at := 0
	for i, y := range f.d.ed.Plan().Period.Years {
		if y.ID == f.year {
			at = i
		}
		f.ids = append(f.ids, y.ID)
		labels = append(labels, f.d.T("common.year.nth", "n", i+1))
	}
	f.year = ""
	if len(f.ids) > 0 {
		f.year = f.ids[at]
	}
	showTabs(f.years, labels, at)
}

func (f *goals) showYear(id plan.ID) {
	f.commit()
	f.year = id
	f.followAll()
	f.d.reflow()
}

// shapeOf is what decides which fields there are: the year, the institutions, which
// goals they have, the years, and the chosen indicator.
func (f *goals) shapeOf() string {
	p := f.d.ed.Plan()
	shape := string(f.year) + "|" + string(f.chosen) + "|" + f.d.organisationsShape()
	for i := range p.Organisations {
		o := &p.Organisations[i]
		shape += string(o.Role) + string(f.goalID(o.ID))
	}
	for _, id := range p.StrayGoals() {
		shape += "|" + string(id)
	}
	for _, y := range p.Period.Years {
		shape += "|" + string(y.ID)
	}
	return shape
}

// goalID is the goal of an institution in the year that is shown, or what it will be
// called once something is written.
func (f *goals) goalID(organisation plan.ID) plan.ID {
	place := goalPlace{organisation, f.year}
	if g := f.d.ed.Plan().GoalOf(organisation, f.year); g != nil {
		f.kept[place] = g.ID
	} else if f.kept[place] == "" {
		f.kept[place] = plan.NewID()
	}
	return f.kept[place]
}

func (f *goals) allCards(set *fieldSet) []fyne.CanvasObject {
	d := f.d
	head := look.Row(look.Gap2, look.Grow(1, look.Heading(d.T("forms-plan.goals.heading"))), d.tableMenu(f.pasting, f.goalRows))
	parts := []fyne.CanvasObject{head, f.years}
	if f.year == "" {
		parts = []fyne.CanvasObject{head, look.Note(d.T("forms-plan.goals.no-years"))}
	}
	p := d.ed.Plan()
	for i := range p.Organisations {
		o := &p.Organisations[i]
		if f.year != "" && (check.WantsGoals(*o) || p.GoalOf(o.ID, f.year) != nil) {
			parts = append(parts, f.goalFields(set, o))
		}
	}
	if len(p.Organisations) == 0 {
		parts = append(parts, look.Note(d.T("forms-plan.goals.no-organisations")))
	}
	cards := []fyne.CanvasObject{look.Card(parts...)}
	if stray := p.StrayGoals(); len(stray) > 0 {
		cards = append(cards, f.strayGoals(set, stray))
	}
	return append(cards, f.indicatorCards(set)...)
}

// goalFields are goal and content of an institution in the year that is shown.
func (f *goals) goalFields(set *fieldSet, o *plan.Organisation) fyne.CanvasObject {
	d := f.d
	place, id := goalPlace{o.ID, f.year}, f.goalID(o.ID)
	at := plan.At("goals", string(id))
	missing := func(any) (plan.Op, error) {
		return d.ed.Plan().AppendOp("goals", plan.Goal{Record: plan.Record{ID: id}, Organisation: place.organisation, Year: place.year})
	}
	name := look.NewText(d.nameOf(o), look.Style{Size: look.SizeTable, Bold: true})
	role := look.NewText(d.T("common.role."+string(o.Role)), look.Style{Size: look.SizeNote, Colour: look.Ink2})
	return look.Column(look.Gap2, look.HLine(), look.Row(look.Gap2, name, look.Grow(1, role)),
		set.bilingual(spec{key: "forms-plan.goal", path: at.Join("goal"), lines: 2, missing: missing}),
		set.bilingual(spec{key: "forms-plan.content", path: at.Join("content"), lines: 3, missing: missing}),
	)
}

// strayGoals are those whose year or institution is gone, and second ones.
func (f *goals) strayGoals(set *fieldSet, stray []plan.ID) fyne.CanvasObject {
	d := f.d
	parts := []fyne.CanvasObject{look.Heading(d.T("forms-plan.goals.stray")), look.Note(d.T("forms-plan.goals.stray.why"))}
	for _, id := range stray {
		at := plan.At("goals", string(id))
		remove := look.NewButton(d.T("common.delete"), look.Grave, func() { f.removeGoal(at) })
		if d.ed.ReadOnly() {
			remove.Disable()
		}
		parts = append(parts, look.HLine(), third(
			set.choice(spec{key: "forms-plan.goalYear", path: at.Join("year")}, f.yearOptions()),
			set.choice(spec{key: "forms-plan.goalOrganisation", path: at.Join("organisation")}, d.organisationOptions(nil)),
			look.Inset(0, 22, 0, 0, look.Row(0, remove, look.Space())),
		),
			set.bilingual(spec{key: "forms-plan.goal", path: at.Join("goal"), lines: 2}),
			set.bilingual(spec{key: "forms-plan.content", path: at.Join("content"), lines: 3}))
	}
	return look.Card(parts...)
}

func (f *goals) removeGoal(at plan.Path) {
	f.commit()
	op, err := f.d.ed.Plan().RemoveOp(at)
	f.d.apply(plan.Name("edit.remove", "what", "@forms-plan.records.goal"), plan.FromForm, op, err)
}

// goalRows are all goals as a table.
func (f *goals) goalRows() [][]string {
	d := f.d
	rows := [][]string{{
		d.T("forms-plan.field.goalYear"), d.T("forms-plan.field.goalOrganisation"), d.T("forms-plan.field.goal"), d.T("forms-plan.field.content"),
	}}
	for _, g := range d.ed.Plan().Goals {
		year := ""
		if n := d.ed.Plan().Period.Number(g.Year); n > 0 {
			year = d.T("common.year.nth", "n", n)
		}
		rows = append(rows, []string{year, d.organisationName(g.Organisation), d.text(g.Goal), d.text(g.Content)})
	}
	return rows
}

// pasting is a table of goals on the clipboard.
func (f *goals) pasting() pasting {
	d := f.d
	return pasting{
		d: d, list: "goals", what: "@forms-plan.records.goal",
		columns: []column{
			choiceColumn("forms-plan.goalYear", 1, "year", f.yearOptions()), choiceColumn("forms-plan.goalOrganisation", 1, "organisation", d.organisationOptions(nil)),
			textColumn("forms-plan.goal", 1, "goal/ko"), textColumn("forms-plan.content", 1, "content/ko"),
		},
		make: func() any { return plan.Goal{Record: plan.Record{ID: plan.NewID()}} },
	}
}

// yearOptions are the project years as choices.
func (f *goals) yearOptions() []option {
	years := make([]option, len(f.ids))
	for i, id := range f.ids {
		years[i] = option{string(id), f.d.T("common.year.nth", "n", i+1)}
	}
	return years
}

// show leads to the year of a goal, or to the chosen indicator. A finding about all
// goals leads to the first that is not written.
func (f *goals) show(path plan.Path) bool {
	parts := path.Parts()
	switch {
	case parts[0] == "goals" && len(parts) == 1:
		path = f.firstUnwritten()
	case parts[0] == "goals":
		for _, g := range f.d.ed.Plan().Goals {
			if g.ID == plan.ID(parts[1]) && f.d.ed.Plan().Year(g.Year) != nil {
				f.showYear(g.Year)
			}
		}
	case parts[0] == "indicators" && len(parts) > 1:
		f.chooseIndicator(plan.ID(parts[1]))
	}
	return f.fields.show(path, f.scroll)
}

// firstUnwritten shows the first year in which an institution has no goal yet.
func (f *goals) firstUnwritten() plan.Path {
	p := f.d.ed.Plan()
	for _, y := range p.Period.Years {
		for _, o := range p.Organisations {
			if g := p.GoalOf(o.ID, y.ID); check.WantsGoals(o) && (g == nil || g.Goal.Empty()) {
				f.showYear(y.ID)
				return plan.At("goals", string(f.goalID(o.ID)), "goal", "ko")
			}
		}
	}
	return "goals"
}
