package forms

import (
	"strconv"
	"strings"

	"cloud.google.com/go/civil"
	"fyne.io/fyne/v2"
	"github.com/go-json-experiment/json/jsontext"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// paymentCard is the money that the foreign institution gets in each project year, in
// its currency and at the rate of a day.
func paymentCard(d *desk, f *fieldSet, at plan.Path) fyne.CanvasObject {
	list := at.Join("money")
	card := []fyne.CanvasObject{look.Heading(d.T("forms-field.cooperation.money"))}
	years := d.ed.Plan().Period.Years
	if len(years) == 0 {
		card = append(card, look.Note(d.T("forms-field.cooperation.no-years")))
	}
	for i := range years {
		if i > 0 {
			card = append(card, look.HLine())
		}
		card = append(card, paymentLines(d, f, list, &years[i]))
	}
	card = append(card, f.noted(list))
	return look.Card(card...)
}

// foreign reads and shows an amount of a currency, in whole units.
var foreign = reading{parse: parseForeign, show: showWhole(1), fault: "forms.fault.whole"}

func parseForeign(typed string) (any, bool) {
	n, ok := parseWhole(typed)
	whole, _ := n.(int)
	return int64(whole), ok
}

// rate reads and shows the price of 10,000 units in won as the banks quote one unit:
// 1,338.50.
var rate = reading{parse: parseRate, show: showRate, fault: "forms-field.fault.rate"}

func parseRate(typed string) (any, bool) {
	whole, part, _ := strings.Cut(strings.ReplaceAll(strings.TrimSpace(typed), ",", ""), ".")
	if len(part) > 4 || whole == "" && part != "" {
		return int64(0), false
	}
	n, ok := parseWhole(whole + (part + "0000")[:4])
	units, _ := n.(int)
	return int64(units), ok
}

func showRate(stored jsontext.Value) string {
	n := number(stored)
	if n == 0 {
		return ""
	}
	text := grouped(int(n / 10_000))
	if part := strings.TrimRight(strconv.FormatInt(10_000+n%10_000, 10)[1:], "0"); part != "" {
		text += "." + part
	}
	return text
}

// currency reads and shows the three letters of a currency.
var currency = reading{parse: parseCurrency, show: showLetters, fault: "forms-field.fault.currency"}

func parseCurrency(typed string) (any, bool) {
	typed = strings.ToUpper(strings.TrimSpace(typed))
	return typed, typed == "" || len(typed) == 3 && strings.Trim(typed, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

func showLetters(stored jsontext.Value) string { return strings.Trim(string(stored), `"`) }

func paymentLines(d *desk, f *fieldSet, list plan.Path, y *plan.Year) fyne.CanvasObject {
	at := list.Join(string(y.ID))
	// The first value of a year brings its payment into the plan.
	first := func(set func(*plan.Payment, any)) func(any) (plan.Op, error) {
		return func(value any) (plan.Op, error) {
			p := plan.Payment{Record: plan.Record{ID: y.ID}}
			set(&p, value)
			return d.ed.Plan().AppendOp(list, p)
		}
	}
	title := look.NewText(d.T("common.year.nth", "n", d.ed.Plan().Period.Number(y.ID)), look.Style{Size: look.SizeTable, Bold: true, Colour: look.Ink2})
	return look.Column(look.Gap1+2,
		look.Row(look.Gap2, look.Grow(1, title), f.computed(func() string { return d.paymentWords(list, y.ID) })),
		look.TopRow(look.Gap2,
			look.Fixed(84, 0, f.value(spec{
				key: "forms-field.currency", path: at.Join("currency"), hint: "forms-field.hint.currency",
				missing: first(func(p *plan.Payment, v any) { p.Currency, _ = v.(string) }),
			}, currency)),
			look.Grow(1, f.value(spec{
				key: "forms-field.foreignAmount", path: at.Join("amount"),
				missing: first(func(p *plan.Payment, v any) { p.Amount, _ = v.(int64) }),
			}, foreign)),
			look.Grow(1, f.value(spec{
				key: "forms-field.rate", path: at.Join("ratePer10000"), hint: "forms-field.hint.rate",
				missing: first(func(p *plan.Payment, v any) { p.RatePer10000, _ = v.(int64) }),
			}, rate)),
		),
		half(
			f.value(spec{
				key: "forms-field.rateDate", path: at.Join("rateDate"), hint: "forms.hint.day",
				missing: first(func(p *plan.Payment, v any) { p.RateDate, _ = v.(civil.Date) }),
			}, day),
			f.text(spec{key: "forms-field.rateSource", path: at.Join("rateSource"), missing: first(func(*plan.Payment, any) {})}),
		),
	)
}

// paymentWords are what a payment comes to in won.
func (d *desk) paymentWords(list plan.Path, year plan.ID) string {
	c := d.cooperation(plan.ID(list.Parts()[1]))
	for _, p := range c.Money {
		if p.ID != year || p.Amount == 0 || p.RatePer10000 == 0 {
			continue
		}
		won, err := p.Won()
		if err != nil {
			return "" // a finding says that it is too large
		}
		return d.T("forms-field.in-won", "amount", thousands(won))
	}
	return ""
}
