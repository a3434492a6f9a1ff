package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"moaplan/forms/look"
	"moaplan/forms/sheet"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// budget is the form of costs and funding: a strip of institutions, a bar for
// each limit, and the sheet that amounts are typed into.
type budget struct {
	d      *desk
	model  *budgetModel
	tabs   *look.Tabs
	ids    []plan.ID // of the strip; the last one, empty, is the whole project
	sheet  *sheet.Sheet
	limits *fyne.Container
	about  *look.Text
	hint   *look.Text
	scroll *look.Scroller
	year   int // of the active cell, from 0
}

func newBudget(d *desk) form {
	f := &budget{d: d, model: newBudgetModel(d), limits: look.Column(look.Gap2)}
	f.model.changed = f.refresh
	f.hint = look.NewText("", look.Style{Size: look.SizeNote, Colour: look.Ink2, Wrap: true})
	f.tabs = look.NewTabs(nil, func(i int) { f.choose(f.ids[i]) })
	f.followOrganisations()
	f.sheet = sheet.New(f.model, d.w.typing)
	f.sheet.OnShortcut = d.takeShortcut
	f.sheet.OnActive = f.active
	f.sheet.OnFault = f.say
	f.sheet.OnReveal = f.reveal
	wide := container.NewHScroll(f.sheet)
	wheel := look.NewWheel(func(e *fyne.ScrollEvent) {
		if e.Scrolled.DX != 0 {
			wide.Scrolled(e)
		}
		d.wheel(e)
	})
	grid := look.BareCard(look.Stack(wide, wheel))
	f.about = look.NewText("", look.Style{Size: look.SizeTable, Colour: look.Ink2})
	words := look.Column(2, look.Title(d.T("forms.section.budget")), f.about)
	head := look.Row(look.Gap2, look.Grow(1, words), d.tableCopier(f.model.table))
	foot := look.TopRow(look.Gap4, look.Grow(1, f.hint), legend(d))
	body := look.Column(look.Gap3, head, f.tabs, f.limits, grid, foot)
	f.scroll = look.NewScroller(look.Inset(26, look.Gap4+2, 26, 40, body))
	f.say("")
	return f
}

func legend(d *desk) fyne.CanvasObject {
	row := look.Row(look.Gap1)
	for _, part := range []struct {
		ground look.Colour
		words  string
	}{
		{look.Surface, d.T("common.cash")},
		{look.InKindSoft, d.T("common.in-kind")},
		{look.DerivedSoft, d.T("forms.budget.derived")},
	} {
		box := canvas.NewRectangle(look.Of(part.ground))
		box.StrokeColor, box.StrokeWidth = look.Of(look.Edge), 1
		row.Add(look.Fixed(10, 10, box))
		row.Add(look.Inset(0, 0, look.Gap2, 0, look.NewText(part.words, look.Style{Size: look.SizeNote, Colour: look.Ink2})))
	}
	return row
}

// followOrganisations keeps the strip with the institutions of the plan.
func (f *budget) followOrganisations() {
	p := f.d.ed.Plan()
	var labels []string
	f.ids = nil
	at := 0
	for i := range p.Organisations {
		o := &p.Organisations[i]
		if o.ID == f.model.organisation {
			at = len(f.ids)
		}
		f.ids = append(f.ids, o.ID)
		labels = append(labels, f.d.nameOf(o))
	}
	f.ids = append(f.ids, "")
	labels = append(labels, f.d.T("forms.budget.all"))
	if f.model.organisation == "" && f.model.all {
		at = len(f.ids) - 1
	}
	f.model.organisation, f.model.all = f.ids[at], f.ids[at] == ""
	if !equalStrings(labels, f.tabs.Labels()) {
		f.tabs.SetLabels(labels)
	}
	f.tabs.Choose(at)
}

func equalStrings(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func (f *budget) choose(id plan.ID) {
	f.sheet.Commit()
	f.model.organisation, f.model.all = id, id == ""
	f.refresh()
	f.d.panel.refresh()
}

func (f *budget) active(_, column int) {
	if year := column / 2; year != f.year && year < len(f.model.years()) {
		f.year = year
		f.showLimits()
		f.d.panel.refresh()
	}
}

// say tells why a cell cannot be typed into or what was not understood; else
// how the sheet is used.
func (f *budget) say(words string) {
	if words == "" {
		f.hint.SetText(f.d.T("forms.budget.keys"))
		f.hint.SetColour(look.Ink2)
		return
	}
	f.hint.SetText(words)
	f.hint.SetColour(look.Error)
	f.d.reflow()
}

// reveal scrolls so that a part of the sheet is in sight.
func (f *budget) reveal(top, bottom float32) {
	f.scroll.ShowPart(f.sheet, top, bottom)
}

func (f *budget) content() fyne.CanvasObject { return f.scroll }
func (f *budget) scroller() *look.Scroller   { return f.scroll }
func (f *budget) commit()                    { f.sheet.Commit() }
func (f *budget) inputs() *fieldSet          { return nil }

func (f *budget) refresh() {
	f.followOrganisations()
	f.model.build()
	f.year = min(f.year, max(len(f.model.years())-1, 0))
	f.showLimits()
	f.sheet.Refresh()
	f.about.SetText(f.aboutWords())
}

// aboutWords say whose budget it is, and the unit.
func (f *budget) aboutWords() string {
	o := f.d.ed.Plan().Organisation(f.model.organisation)
	if o == nil {
		return f.d.T("forms.budget.about.all")
	}
	return f.d.T("forms.budget.about", "name", f.d.nameOf(o), "role", f.d.T("common.role."+string(o.Role)))
}

// show chooses the institution of a line or a funding record and the cell of
// its amount.
func (f *budget) show(path plan.Path) bool {
	place, ok := f.model.placeOf(path)
	if !ok {
		return false
	}
	f.model.organisation, f.model.all = place.organisation, false
	if place.category != "" {
		f.model.open[place.category] = true
	}
	f.refresh()
	row, column, ok := f.model.cellOf(place)
	if !ok {
		return false
	}
	f.d.reflow()
	f.sheet.Select(row, column)
	f.d.w.win.Canvas().Focus(f.sheet)
	return true
}

// results are the limits on the chosen institution, or the ceiling of each year
// for the whole project.
func (f *budget) results() []check.Result {
	p, c, b := f.d.ed.Plan(), f.d.ed.Call(), f.d.ed.Budget()
	if f.model.all {
		return check.Ceilings(p, c, b)
	}
	years := f.model.years()
	if len(years) == 0 {
		return nil
	}
	var shown []check.Result
	for _, r := range check.LimitsOf(p, c, b, f.model.organisation, years[f.year].ID) {
		if r.Bound > 0 || r.Num > 0 {
			shown = append(shown, r)
		}
	}
	return shown
}

func (f *budget) showLimits() {
	results := f.results()
	cards := make([]fyne.CanvasObject, 0, 4)
	for _, r := range mostPressing(results, 4) {
		cards = append(cards, look.Grow(1, f.d.limitCard(r, f.model.all)))
	}
	f.limits.Objects = nil
	if len(cards) > 0 {
		f.limits.Objects = []fyne.CanvasObject{look.EvenRow(look.Gap2, cards...)}
	}
	f.limits.Refresh()
}

// help lists how much may still be spent under each limit.
func (f *budget) help() []fyne.CanvasObject {
	d := f.d
	var parts []fyne.CanvasObject
	if rows := f.room(); len(rows) > 0 {
		title := d.T("forms.budget.room.all")
		if !f.model.all {
			title = d.T("forms.budget.room", "year", f.year+1)
		}
		parts = append(parts, guidance(title, look.Column(0, rows...)))
	}
	return append(parts, guidance(d.T("forms.help"), look.Note(d.T("forms.budget.help"))))
}

func (f *budget) room() []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, r := range f.results() {
		if r.Limit.Floor {
			continue
		}
		colour := look.Ink
		if !r.OK {
			colour = look.Error
		}
		title := f.d.limitTitle(r, f.model.all)
		row := look.Row(look.Gap2, look.Grow(1, look.NewText(title, look.Style{Size: look.SizeNote, Colour: look.Ink2})),
			look.NewText(thousands(r.Room), look.Style{Size: look.SizeNote, Colour: colour, Bold: true}))
		rows = append(rows, look.Inset(0, 3, 0, 3, row), look.HLine())
	}
	return rows
}
