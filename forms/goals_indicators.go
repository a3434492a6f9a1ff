package forms

import (
	"strconv"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// indicatorCards are the table of indicators, what their weights add up to, and the
// other fields of the chosen one.
func (f *goals) indicatorCards(set *fieldSet) []fyne.CanvasObject {
	d := f.d
	table := set.table(&records{
		list: "indicators", key: "forms-plan.indicator", empty: "forms-plan.indicators.none",
		columns: append([]column{
			d.choosing("indicators", func() plan.ID { return f.chosen }, f.chooseIndicator),
			textColumn("forms-plan.indicatorName", 3, "name/"+string(d.w.lang)),
			narrow(textColumn("forms-plan.indicatorUnit", 0, "unit"), 62),
			narrow(valueColumn("forms-plan.indicatorWeight", 0, "weight", wholeNumber), 62),
		}, d.targetColumns("forms-plan.target", "targets")...),
		make: func() any { return plan.Indicator{Record: plan.Record{ID: plan.NewID()}} },
	})
	cards := []fyne.CanvasObject{look.Card(look.Heading(d.T("forms-plan.indicators.heading")), table, f.sum)}
	if f.chosen == "" {
		return cards
	}
	at := plan.At("indicators", string(f.chosen))
	title := look.Heading(d.T("forms-plan.indicators.chosen", "n", d.placeIn("indicators", f.chosen)))
	return append(cards, look.Card(title,
		d.otherName(set, "forms-plan.indicatorName", at.Join("name")),
		half(
			set.text(spec{key: "forms-plan.indicatorBest", path: at.Join("best")}),
			set.text(spec{key: "forms-plan.indicatorToday", path: at.Join("today")}),
		),
		set.bilingual(spec{key: "forms-plan.indicatorHolder", path: at.Join("bestHolder")}),
		set.bilingual(spec{key: "forms-plan.indicatorMethod", path: at.Join("method"), lines: 2}),
		half(set.choice(spec{key: "forms-plan.indicatorOrganisation", path: at.Join("organisation")}, d.organisationOptions(nil)), look.Space()),
	))
}

// otherName is the field of a name in the language that the table does not show: the
// table speaks the window's.
func (d *desk) otherName(set *fieldSet, key string, at plan.Path) fyne.CanvasObject {
	if d.w.lang == i18n.Ko {
		return set.text(spec{key: key + "En", path: at.Join("en")})
	}
	return set.text(spec{key: key + "Ko", path: at.Join("ko")})
}

func (f *goals) chooseIndicator(id plan.ID) {
	f.commit()
	f.chosen = id
	f.followAll()
	f.d.reflow()
}

// sayWeights tells what the weights add up to, as the check adds them.
func (f *goals) sayWeights() {
	sum, whole := check.IndicatorWeights(f.d.ed.Plan())
	switch {
	case len(f.d.ed.Plan().Indicators) == 0:
		f.sum.SetText("")
	case sum == whole:
		f.sum.SetText(f.d.T("forms-plan.indicators.sum", "sum", sum, "whole", whole))
		f.sum.SetColour(look.OK)
	case sum < whole:
		f.sum.SetText(f.d.T("forms-plan.indicators.sum.less", "sum", sum, "whole", whole, "difference", whole-sum))
		f.sum.SetColour(look.Warning)
	default:
		f.sum.SetText(f.d.T("forms-plan.indicators.sum.more", "sum", sum, "whole", whole, "difference", sum-whole))
		f.sum.SetColour(look.Warning)
	}
}

// narrow gives a column a width of its own.
func narrow(c column, width float32) column {
	c.weight, c.width = 0, width
	return c
}

// choosing is a column of numbers that are pressed to show a record's other fields.
func (d *desk) choosing(list plan.Path, chosen func() plan.ID, choose func(plan.ID)) column {
	return column{width: 38, cell: func(_ *fieldSet, record plan.Path) fyne.CanvasObject {
		id := idIn(record)
		kind := look.Compact
		if id == chosen() {
			kind = look.Gentle
		}
		return look.Inset(0, 4, 0, 0, look.NewButton(strconv.Itoa(d.placeIn(list, id)), kind, func() { choose(id) }))
	}}
}

// placeIn is the number of a record in its list, from 1; 0 where it is not there.
func (d *desk) placeIn(list plan.Path, id plan.ID) int {
	for i, other := range idsOf(d, list) {
		if other == id {
			return i + 1
		}
	}
	return 0
}

// targetColumns are the targets of a record by the plan's years.
func (d *desk) targetColumns(key, member string) []column {
	var columns []column
	for i, y := range d.ed.Plan().Period.Years {
		c := d.targetColumn(key, member, y.ID)
		c.key, c.year = "", i+1 // the year alone is the heading
		columns = append(columns, c)
	}
	return columns
}

// targetColumn is a target of a record, whose ID is that of its year.
func (d *desk) targetColumn(key, member string, year plan.ID) column {
	fresh := func() (string, any) { return member, plan.Target{Record: plan.Record{ID: year}} }
	return column{
		key: key, width: 64, member: member + "/" + string(year) + "/value", through: fresh,
		cell: func(s *fieldSet, record plan.Path) fyne.CanvasObject {
			return s.cell(spec{
				key: key, path: record.Join(member, string(year), "value"),
				missing: func(any) (plan.Op, error) {
					return d.ed.Plan().AppendOp(record.Join(member), plan.Target{Record: plan.Record{ID: year}})
				},
			})
		},
	}
}
