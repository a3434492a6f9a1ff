package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// chargeRow is one value of a charge, in each year.
type chargeRow struct {
	key, member string
	also        string // catalogue key of its words in the workbook
	reading     reading
	set         func(c *plan.Charge, value any)
}

// chargeRows are the values of a charge in the order of the standard form.
var chargeRows = []chargeRow{
	{"forms-people.firstMonth", "firstMonth", "", wholeNumber, func(c *plan.Charge, v any) { c.FirstMonth, _ = v.(int) }},
	{"forms-people.months", "months", "xlsx.people.months", wholeNumber, func(c *plan.Charge, v any) { c.Months, _ = v.(int) }},
	{"forms-people.cash", "cash", "xlsx.people.cash-rate", percent, func(c *plan.Charge, v any) { c.Cash, _ = v.(int) }},
	{"forms-people.inKind", "inKind", "xlsx.people.in-kind-rate", percent, func(c *plan.Charge, v any) { c.InKind, _ = v.(int) }},
	{"forms-people.unpaid", "unpaid", "xlsx.people.unpaid-rate", percent, func(c *plan.Charge, v any) { c.Unpaid, _ = v.(int) }},
	{"forms-people.insurance", "insurance", "xlsx.people.insurance", inWon, func(c *plan.Charge, v any) { c.Insurance, _ = v.(plan.Won) }},
	{"forms-people.severance", "severance", "xlsx.people.severance", inWon, func(c *plan.Charge, v any) { c.Severance, _ = v.(plan.Won) }},
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
	for i := range years {
		objects = append(objects, look.HLine(), f.yearPay(set, at, i, &years[i]))
	}
	sum := look.NewText("", look.Style{Size: look.SizeTable, Bold: true, Wrap: true})
	set.follow(func() { sum.SetText(f.paySum(at)) })
	return look.Card(append(objects, look.HLine(), sum, look.Note(d.T("forms-people.pay.how")), set.remarkOn(at.Join("charges")))...)
}

// yearPay is the charge of one year, what it comes to, and what was found in it.
func (f peopleForm) yearPay(set *fieldSet, at plan.Path, n int, year *plan.Year) fyne.CanvasObject {
	d, id := f.d, year.ID
	words := d.T("common.year.nth", "n", n+1)
	if months := year.Months(); months > 0 {
		words += " · " + d.T("common.year.months", "n", months)
	}
	derived := look.NewText("", look.Style{Size: look.SizeTable, Colour: look.Derived, Wrap: true})
	set.follow(func() { derived.SetText(f.payIn(at, id)) })
	rates, extras, remarks := look.TopRow(look.Gap2), look.TopRow(look.Gap3), look.Column(look.Gap1)
	for i, r := range chargeRows {
		cell := f.chargeField(set, r, at, id)
		label := look.NewText(set.label(r.key), look.Style{Size: look.SizeNote, Colour: look.Ink2})
		box := look.Grow(1, look.Column(look.Gap1-1, label, cell.input))
		if i < 5 {
			rates.Add(box)
		} else {
			extras.Add(box)
		}
		remarks.Add(cell.note.text)
	}
	remarks.Add(set.remarkOn(at.Join("charges", string(id))))
	return look.Column(look.Gap2, look.NewText(words, look.Style{Size: look.SizeTable, Bold: true, Colour: look.Ink2}),
		rates, extras, remarks, look.Soft(look.DerivedSoft, look.Gap2-2, derived))
}

// chargeField is the field of one value of one year, without words of its own: five
// stand side by side, so that what is said of them stands below them all.
func (f peopleForm) chargeField(set *fieldSet, r chargeRow, at plan.Path, year plan.ID) *valueField {
	cell := set.newValue(f.chargeSpec(r, at, year), r.reading, "")
	cell.note = &remark{text: look.NewText("", look.Style{Size: look.SizeNote, Wrap: true})}
	cell.note.text.Hide()
	cell.box = cell.input
	set.add(cell)
	return cell
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

// payIn says what the plan works out of pay and charge of one year: it is never typed.
func (f peopleForm) payIn(at plan.Path, year plan.ID) string {
	var pay plan.Pay
	if person := f.at(at); person != nil {
		for _, c := range person.Charges {
			if c.ID != year {
				continue
			}
			var err error
			if pay, err = plan.PayOf(*person, c); err != nil {
				return f.d.T("forms-people.pay.too-large")
			}
		}
	}
	return f.d.T("forms-people.pay.year", "cash", inThousandWon(pay.Cash), "inKind", inThousandWon(pay.InKind), "unpaid", inThousandWon(pay.Unpaid))
}

// inThousandWon writes an amount in 천원 inside a sentence.
func inThousandWon(w plan.Won) string { return i18n.Thousands(int64(w)) }

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
	cash, inKind, unpaid := inThousandWon(pay.Cash), inThousandWon(pay.InKind), inThousandWon(pay.Unpaid)
	if item == plan.ItemPooled {
		return f.d.T("forms-people.pay.sum-pooled", "item", title, "cash", cash, "inKind", inKind, "unpaid", unpaid)
	}
	return f.d.T("forms-people.pay.sum", "item", title, "cash", cash, "inKind", inKind, "unpaid", unpaid)
}
