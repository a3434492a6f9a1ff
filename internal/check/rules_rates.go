package check

import (
	"slices"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// rateRule makes a rule of a bound on people's total charge rate.
func rateRule(l call.ChargeLimit) Rule {
	why := l.Note
	if why.Empty() {
		why = catalogue("check.charge.why")
	}
	return Rule{
		ID: l.ID, Severity: Error, Title: l.Title, Why: why, Citation: l.Citation,
		Parameters: []plan.Text{plan.Ko(call.Percent(l.Max).String())},
		run:        func(c *context) { c.rates(l) },
	}
}

// rates holds everyone the bound applies to against it: the charges of this plan
// and of the projects that run beside it. What is only applied for advises.
func (c *context) rates(l call.ChargeLimit) {
	for i := range c.plan.Organisations {
		o := &c.plan.Organisations[i]
		if !governed(o) || !l.AppliesTo.Matches(c.subject(o)) {
			continue
		}
		for _, p := range c.index.people[o.ID] {
			if l.Students == (p.Degree != plan.NoDegree) {
				c.rate(l, p)
			}
		}
	}
}

// rate reports the span in which a person is charged most, if that is too much.
func (c *context) rate(l call.ChargeLimit, p *plan.Person) {
	spans := c.spans(l, p)
	if over, m := highest(spans, func(s span) int { return s.sure }); over > l.Max {
		c.overRate(l, p, "over", spans[m])
	} else if over, m = highest(spans, func(s span) int { return s.sure + s.applied }); over > l.Max {
		c.overRate(l, p, "applied", spans[m]).Severity = Advice
	}
}

// span is a month or a year with what a person is charged in it, in hundredths of
// a percent of the pay of that span.
type span struct {
	charge        *plan.Charge // of this plan
	month         month        // of a year, its January
	sure, applied int
}

// name writes the span as 2025-03, or as 2025.
func (s span) name(per string) string {
	if per == "month" {
		return s.month.String()
	}
	return s.month.String()[:4]
}

func highest(spans []span, rate func(span) int) (most, at int) {
	for i := range spans {
		if r := rate(spans[i]); r > most {
			most, at = r, i
		}
	}
	return most, at
}

func (c *context) overRate(l call.ChargeLimit, p *plan.Person, what string, s span) *Finding {
	total := s.sure
	if what == "applied" {
		total += s.applied
	}
	f := c.found(chargePlace(p, s.charge), what, "person", personName(p), "span", s.name(l.Per), "rate", call.Percent(total).String(),
		"limit", call.Percent(l.Max).String(), "excess", call.Percent(total-l.Max).String())
	f.Message.Key = "check.charge." + what
	return f
}

// spans are the months or years in which this plan charges a person.
func (c *context) spans(l call.ChargeLimit, p *plan.Person) []span {
	monthly := c.chargedMonths(l, p)
	if l.Per == "month" {
		return monthly
	}
	var years []span
	for i := range p.Charges {
		from, to := c.months(&p.Charges[i])
		for year := from.year(); from <= to && year <= to.year(); year++ {
			if len(years) == 0 || years[len(years)-1].month.year() != year {
				years = append(years, c.chargedYear(l, p, &p.Charges[i], year))
			}
		}
	}
	return years
}

func (c *context) chargedMonths(l call.ChargeLimit, p *plan.Person) []span {
	var months []span
	for i := range p.Charges {
		charge := &p.Charges[i]
		from, to := c.months(charge)
		months = slices.Grow(months, int(max(to-from+1, 0)))
		for m := from; m <= to; m++ {
			months = append(months, span{
				charge, m,
				ownRate(l, charge) + heldRate(p, stateRunning, m), heldRate(p, stateApplied, m),
			})
		}
	}
	return months
}

// chargedYear adds up a calendar year, the months before and after the project
// included.
func (c *context) chargedYear(l call.ChargeLimit, p *plan.Person, charge *plan.Charge, year int) span {
	s := span{charge: charge, month: month(year * 12)}
	for m := month(year * 12); m.year() == year; m++ {
		s.sure += heldRate(p, stateRunning, m)
		s.applied += heldRate(p, stateApplied, m)
		for i := range p.Charges {
			if from, to := c.months(&p.Charges[i]); from <= m && m <= to {
				s.sure += ownRate(l, &p.Charges[i])
			}
		}
	}
	s.sure, s.applied = (s.sure+11)/12, (s.applied+11)/12 // never rounded down to pass
	return s
}

// ownRate is what this plan charges: all of it, or what research money pays.
func ownRate(l call.ChargeLimit, charge *plan.Charge) int {
	if l.Counts == "research" {
		return charge.Cash
	}
	return charge.Cash + charge.InKind + charge.Unpaid
}
