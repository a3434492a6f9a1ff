package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// payLabel is the width of the words at the left of the pay of the years.
const payLabel float32 = 124

// chargeRow is one value of a charge, in each year.
type chargeRow struct {
	key, member string
	reading     reading
	set         func(c *plan.Charge, value any)
}

// chargeRows are the values of a charge in the order of the standard form.
var chargeRows = []chargeRow{
	{"forms-people.firstMonth", "firstMonth", wholeNumber, func(c *plan.Charge, v any) { c.FirstMonth, _ = v.(int) }},
	{"forms-people.months", "months", wholeNumber, func(c *plan.Charge, v any) { c.Months, _ = v.(int) }},
	{"forms-people.cash", "cash", percent, func(c *plan.Charge, v any) { c.Cash, _ = v.(int) }},
	{"forms-people.inKind", "inKind", percent, func(c *plan.Charge, v any) { c.InKind, _ = v.(int) }},
	{"forms-people.unpaid", "unpaid", percent, func(c *plan.Charge, v any) { c.Unpaid, _ = v.(int) }},
	{"forms-people.insurance", "insurance", inWon, func(c *plan.Charge, v any) { c.Insurance, _ = v.(plan.Won) }},
	{"forms-people.severance", "severance", inWon, func(c *plan.Charge, v any) { c.Severance, _ = v.(plan.Won) }},
}

// pays is the monthly pay with the charges of the years, and what they come to.
func (f peopleForm) pays(set *fieldSet, at plan.Path) fyne.CanvasObject {
	d := f.d
	years := d.ed.Plan().Period.Years
	objects := []fyne.CanvasObject{
		look.Heading(d.T("forms-people.card.pay")),
		half(set.value(spec{key: "forms-people.monthlyPay", path: at.Join("monthlyPay"), hint: "forms-people.hint.monthlyPay"}, inWon), look.Space()),
	}
	if len(years) == 0 {
		return look.Card(append(objects, look.Note(d.T("forms-people.no-years")))...)
	}
	grid := look.Column(look.Gap1+2, f.yearHeads(years))
	for _, r := range chargeRows {
		cells := []fyne.CanvasObject{look.Fixed(payLabel, 0, look.Label(set.label(r.key)))}
		for i := range years {
			cells = append(cells, look.Grow(1, set.valueCell(f.chargeSpec(r, at, years[i].ID), r.reading)))
		}
		grid.Add(look.Row(look.Gap2, cells...))
	}
	objects = append(objects, grid, look.HLine())
	objects = append(objects, f.derivedPay(set, at, years)...)
	for i := range years {
		objects = append(objects, set.remarkOn(at.Join("charges", string(years[i].ID))))
	}
	return look.Card(append(objects, set.remarkOn(at.Join("charges")))...)
}

func (f peopleForm) yearHeads(years []plan.Year) fyne.CanvasObject {
	heads := []fyne.CanvasObject{look.Fixed(payLabel, 0, look.Space())}
	for i := range years {
		words := f.d.T("common.year.nth", "n", i+1)
		if months := years[i].Months(); months > 0 {
			words += " · " + f.d.T("common.year.months", "n", months)
		}
		heads = append(heads, look.Grow(1, look.NewText(words, look.Style{Size: look.SizeNote, Colour: look.Ink2})))
	}
	return look.Row(look.Gap2, heads...)
}

// chargeSpec is the field of one value of one year. The charge of a year enters the
// plan with its first value.
func (f peopleForm) chargeSpec(r chargeRow, at plan.Path, year plan.ID) spec {
	return spec{key: r.key, path: at.Join("charges", string(year), r.member), missing: func(value any) (plan.Op, error) {
		c := plan.Charge{Record: plan.Record{ID: year}}
		r.set(&c, value)
		return f.d.ed.Plan().AppendOp(at.Join("charges"), c)
	}}
}

// derivedPay is what the plan works out of pay and charges: it is never typed.
func (f peopleForm) derivedPay(set *fieldSet, at plan.Path, years []plan.Year) []fyne.CanvasObject {
	d := f.d
	kinds := []struct {
		key string
		of  func(plan.Pay) plan.Won
	}{
		{"forms-people.pay.cash", func(p plan.Pay) plan.Won { return p.Cash }},
		{"forms-people.pay.inKind", func(p plan.Pay) plan.Won { return p.InKind }},
		{"forms-people.pay.unpaid", func(p plan.Pay) plan.Won { return p.Unpaid }},
	}
	rows := look.Column(look.Gap1)
	for _, kind := range kinds {
		cells := []fyne.CanvasObject{look.Fixed(payLabel, 0, look.Label(d.T(kind.key)))}
		for i := range years {
			cell := look.NewText("", look.Style{Size: look.SizeTable, Colour: look.Derived, Align: fyne.TextAlignTrailing})
			set.follow(func() { cell.SetText(f.payIn(at, years[i].ID, kind.of)) })
			cells = append(cells, look.Grow(1, look.Soft(look.DerivedSoft, look.Gap1+1, cell)))
		}
		rows.Add(look.Row(look.Gap2, cells...))
	}
	sum := look.NewText("", look.Style{Size: look.SizeTable, Bold: true, Wrap: true})
	set.follow(func() { sum.SetText(f.paySum(at)) })
	return []fyne.CanvasObject{rows, sum, look.Note(d.T("forms-people.pay.how"))}
}

// payIn is a part of the pay of one year.
func (f peopleForm) payIn(at plan.Path, year plan.ID, of func(plan.Pay) plan.Won) string {
	person := f.at(at)
	if person == nil {
		return ""
	}
	for _, c := range person.Charges {
		if c.ID != year {
			continue
		}
		pay, err := plan.PayOf(*person, c)
		if err != nil {
			return f.d.T("forms-people.pay.too-large")
		}
		return thousands(of(pay))
	}
	return thousands(0)
}

// paySum is the pay of all years, and where in the budget it stands.
func (f peopleForm) paySum(at plan.Path) string {
	person := f.at(at)
	if person == nil {
		return ""
	}
	pay, err := plan.PayOfAll(*person)
	if err != nil {
		return f.d.T("forms-people.pay.too-large")
	}
	category, item := person.PayItem()
	title := f.d.T("common.cost." + string(category))
	if known, ok := f.d.ed.Call().On(f.plan().Notice.Date).Item(category, item); ok {
		title += " · " + f.d.text(known.Title)
	}
	cash, inKind, unpaid := thousands(pay.Cash), thousands(pay.InKind), thousands(pay.Unpaid)
	if item == plan.ItemPooled {
		return f.d.T("forms-people.pay.sum-pooled", "item", title, "cash", cash, "inKind", inKind, "unpaid", unpaid)
	}
	return f.d.T("forms-people.pay.sum", "item", title, "cash", cash, "inKind", inKind, "unpaid", unpaid)
}
