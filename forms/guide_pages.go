package forms

import (
	"slices"

	"cloud.google.com/go/civil"
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/forms/textedit"
	"moaplan/forms/textfield"
	"moaplan/internal/plan"
)

// titlePage asks for the title in both languages and the field.
func (g *guide) titlePage() fyne.CanvasObject {
	w := g.w
	hint := w.T("forms.hint.title")
	if g.seen != nil {
		if title := g.seen.Title.In("ko"); title != "" {
			hint = title // stays where nothing is typed
		}
	}
	ko, koBox := g.line(w.T("forms.field.titleKo"), hint, g.begin.Title.Ko)
	en, enBox := g.line(w.T("forms.field.titleEn"), "", g.begin.Title.En)
	g.leave = func() { g.begin.Title.Ko, g.begin.Title.En = ko.Text(), en.Text() }
	in := string(w.lang)
	words := make([]string, len(g.call.Fields))
	for i, f := range g.call.Fields {
		words[i] = f.Title.In(in)
	}
	field := look.NewSelect(words, w.T("forms.choose"), func(i int) { g.begin.Field = g.call.Fields[i].Key })
	for i, f := range g.call.Fields {
		if f.Key == g.begin.Field {
			field.Choose(i)
		}
	}
	fieldBox, _ := frame(w.T("forms.field.field"), field)
	return look.Card(look.Note(w.T("forms-begin.title.note")), koBox, enBox, half(fieldBox, look.Space()))
}

// leadPage asks who leads; with the institutions of an earlier plan its lead stays.
func (g *guide) leadPage() fyne.CanvasObject {
	w := g.w
	if g.begin.From != "" && g.take.Institutions {
		return look.Card(look.Body(w.T("forms-begin.lead.taken")))
	}
	ko, koBox := g.line(w.T("forms.field.orgNameKo"), w.T("forms.hint.organisation"), g.begin.Lead.Ko)
	en, enBox := g.line(w.T("forms.field.orgNameEn"), "", g.begin.Lead.En)
	g.leave = func() { g.begin.Lead.Ko, g.begin.Lead.En = ko.Text(), en.Text() }
	return look.Card(look.Note(w.T("forms-begin.lead.note")), koBox, enBox)
}

// mostYears bounds the years that can be chosen where the call sets none.
const mostYears = 5

// periodPage asks for the first day and the number of years and shows what years
// come of them.
func (g *guide) periodPage() fyne.CanvasObject {
	w := g.w
	first := textfield.NewPlain(w.typing)
	dayBox := g.wire(first, w.T("forms-begin.period.start"), g.usualStart().String(), g.day)
	most := g.call.MaxYears
	if most == 0 {
		most = mostYears
	}
	labels := make([]string, most)
	for i := range labels {
		labels[i] = w.T("forms-begin.period.years", "n", i+1)
	}
	shown := look.Column(look.Gap1)
	var show func()
	years := look.NewTabs(labels, func(i int) { g.begin.Years = i + 1; show() })
	years.Choose(min(max(g.begin.Years, 1), most) - 1)
	g.leave = func() {
		g.day = first.Text()
		_, ok := parseDay(g.day)
		g.wrong = !ok
	}
	show = func() {
		g.leave()
		shown.Objects = g.yearLines()
		shown.Refresh()
		g.s.scroll.Reflow()
	}
	first.OnSplice(func(textedit.Splice) { show() })
	show()
	yearsBox, _ := frame(w.T("forms-begin.period.count"), years)
	parts := []fyne.CanvasObject{half(dayBox, yearsBox), shown}
	if note := g.call.ProjectMonthsHint.In(string(w.lang)); note != "" {
		parts = slices.Insert(parts, 0, fyne.CanvasObject(look.Note(note)))
	}
	return look.Card(parts...)
}

// usualStart is the day on which a new plan of the call begins by itself.
func (g *guide) usualStart() civil.Date {
	return g.call.UsualStart()
}

// yearLines are the years as they will be, or what is wrong with the day.
func (g *guide) yearLines() []fyne.CanvasObject {
	w := g.w
	if g.wrong {
		return []fyne.CanvasObject{look.NewText(w.T("forms.fault.day"), look.Style{Size: look.SizeNote, Colour: look.Wrong.Ink(), Wrap: true})}
	}
	start := g.usualStart()
	if v, _ := parseDay(g.day); v != nil {
		if typed, ok := v.(civil.Date); ok && !typed.IsZero() {
			start = typed
		}
	}
	var lines []fyne.CanvasObject
	for i, y := range plan.DefaultYears(start, max(g.begin.Years, 1)) {
		lines = append(lines, look.Row(look.Gap3,
			look.Fixed(74, 0, look.Label(w.T("common.year.nth", "n", i+1))),
			look.Label(y.Start.String()+" – "+y.End.String()),
			look.NewText(w.T("common.year.months", "n", y.Months()), look.Style{Size: look.SizeTable, Colour: look.Ink2}), look.Space()))
	}
	return lines
}
