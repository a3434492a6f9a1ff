package forms

import (
	"cloud.google.com/go/civil"

	"moaplan/internal/check"
	"moaplan/internal/picture"
	"moaplan/internal/plan"
)

// million is the unit of the chart's words, in won.
const million = 1000 * plan.Thousand

// moneyPicture is the government and own money of each year against the ceiling.
func (d *desk) moneyPicture(width float64, m picture.Measure) picture.Picture {
	chart := picture.Chart{
		MainName: d.T("common.fund.government"), SecondName: d.T("common.fund.own"), Unit: d.T("forms.unit.million"),
	}
	b := d.ed.Budget()
	for i, r := range check.Ceilings(d.ed.Plan(), d.ed.Call(), b) {
		year := &b.Years[i]
		own := b.TotalFunding(year.ID).Own()
		name := d.T("common.year.nth", "n", i+1)
		if months := year.Months(); months > 0 && months < 12 {
			name += " (" + d.T("common.year.months", "n", months) + ")"
		}
		chart.Bars = append(chart.Bars, picture.Bar{
			Name: name, Main: int64(r.Num), Second: int64(own),
			MainText: grouped(int(r.Num / million)), SecondText: grouped(int(own / million)),
		})
		chart.Limit = int64(r.Bound)
		chart.LimitText = d.T("forms.overview.ceiling", "amount", grouped(int(r.Bound/million)))
	}
	return picture.Money(chart, width, m)
}

// today is the day by the window's clock.
func (w *window) today() civil.Date { return civil.DateOf(w.clock()) }
