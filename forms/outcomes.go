package forms

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// outcomes is the form of countable results, in the project and after it, and of the
// plan of commercialisation.
type outcomes struct {
	*shapedPage
	chosen plan.ID // the outcome whose other fields are shown
	after  int     // years after the end that have a column
}

func newOutcomes(d *desk) form {
	f := &outcomes{shapedPage: newShapedPage(d), after: 1}
	f.shape = f.shapeOf
	f.make = f.allCards
	f.fill(d.T("forms-plan.section.outcomes"), d.T("forms-plan.outcomes.remark"), nil, f.cards)
	f.fresh = f.followAll
	f.help_ = func() []fyne.CanvasObject {
		return []fyne.CanvasObject{
			guidance(d.T("forms-plan.outcomes.heading"), look.Note(d.T("forms-plan.outcomes.help"))),
			guidance(d.T("forms-plan.business.heading"), look.Note(d.T("forms-plan.business.help"))),
		}
	}
	f.followAll()
	return f
}

func (f *outcomes) followAll() {
	f.chosen = keptOr(f.chosen, idsOf(f.d, "outcomes"))
	for _, o := range f.d.ed.Plan().Outcomes {
		for n := f.after + 1; n <= plan.MostAfter; n++ {
			if slices.ContainsFunc(o.After, func(t plan.Target) bool { return t.ID == afterID(n) && t.Value != "" }) {
				f.after = n
			}
		}
	}
	f.follow()
}

// afterID is the ID of the targets of a year after the end.
func afterID(n int) plan.ID { return plan.ID("after" + strconv.Itoa(n)) }

func (f *outcomes) shapeOf() string {
	shape := string(f.chosen) + "|" + strconv.Itoa(f.after) + "|" + f.d.organisationsShape()
	for _, y := range f.d.ed.Plan().Period.Years {
		shape += "|" + string(y.ID)
	}
	return shape
}

func (f *outcomes) allCards(set *fieldSet) []fyne.CanvasObject {
	cards := []fyne.CanvasObject{f.table(set)}
	if f.chosen != "" {
		cards = append(cards, f.rest(set))
	}
	return append(cards, businessCards(f.d, set)...)
}

// table is the outcomes with their targets by year. Where the window is too narrow for
// all its columns it scrolls to the side.
func (f *outcomes) table(set *fieldSet) fyne.CanvasObject {
	d := f.d
	columns := append([]column{
		d.choosing("outcomes", func() plan.ID { return f.chosen }, f.choose),
		wordColumn(d, "forms-plan.outcomeKind", 2, "kind", "export.outcome.", plan.OutcomeKinds),
		textColumn("forms-plan.outcomeName", 3, "name/"+string(d.w.lang)),
		narrow(textColumn("forms-plan.outcomeUnit", 0, "unit"), 54),
	}, d.targetColumns("forms-plan.target", "targets")...)
	for n := 1; n <= f.after; n++ {
		columns = append(columns, d.targetColumn("forms-plan.after"+strconv.Itoa(n), "after", afterID(n)))
	}
	table := set.table(&records{
		list: "outcomes", key: "forms-plan.outcome", empty: "forms-plan.outcomes.none", columns: columns,
		make: func() any { return plan.Outcome{Record: plan.Record{ID: plan.NewID()}} },
	})
	more := look.NewButton(d.T("forms-plan.outcomes.more"), look.Compact, f.addYear)
	if f.after >= plan.MostAfter {
		more.Disable()
	}
	head := look.Row(look.Gap2, look.Grow(1, look.Heading(d.T("forms-plan.outcomes.heading"))), more)
	return look.Card(head, d.sideways(table, widthOf(columns)))
}

// widthOf is what columns need at least, with what stands behind them.
func widthOf(columns []column) float32 {
	const share, acts = 62, 64
	width := float32(acts)
	for _, c := range columns {
		width += c.width + c.weight*share + look.Gap2
	}
	return width
}

// sideways lets a table scroll to the side where it is wider than its card. The mouse
// wheel still turns the page.
func (d *desk) sideways(table fyne.CanvasObject, width float32) fyne.CanvasObject {
	scroll := container.NewHScroll(look.Fixed(width, 0, look.Inset(0, 0, 0, 10, table)))
	wheel := look.NewWheel(func(e *fyne.ScrollEvent) {
		if e.Scrolled.DX != 0 {
			scroll.Scrolled(e)
		}
		d.wheel(e)
	})
	return look.Stack(scroll, wheel)
}

func (f *outcomes) addYear() {
	f.commit()
	f.after = min(f.after+1, plan.MostAfter)
	f.followAll()
	f.d.reflow()
}

// rest are the other fields of the chosen outcome.
func (f *outcomes) rest(set *fieldSet) fyne.CanvasObject {
	d := f.d
	at := plan.At("outcomes", string(f.chosen))
	return look.Card(look.Heading(d.T("forms-plan.outcomes.chosen", "n", d.placeIn("outcomes", f.chosen))), half(
		d.otherName(set, "forms-plan.outcomeName", at.Join("name")),
		set.choice(spec{key: "forms-plan.outcomeOrganisation", path: at.Join("organisation")}, d.organisationOptions(nil)),
	))
}

func (f *outcomes) choose(id plan.ID) {
	f.commit()
	f.chosen = id
	f.followAll()
	f.d.reflow()
}

func (f *outcomes) show(path plan.Path) bool {
	if parts := path.Parts(); parts[0] == "outcomes" && len(parts) > 1 {
		f.choose(plan.ID(parts[1]))
	}
	return f.fields.show(path, f.scroll)
}
