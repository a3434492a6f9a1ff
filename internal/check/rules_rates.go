package check

import (
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
	var sure, all span
	c.spans(l, p, func(s span) {
		if s.sure > sure.sure {
			sure = s
		}
		if s.sure+s.applied > all.sure+all.applied {
			all = s
		}
	})
	switch {
	case sure.sure > l.Max:
		c.overRate(l, p, "over", sure)
	case all.sure+all.applied > l.Max:
		c.overRate(l, p, "applied", all).Severity = Advice
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

// spans visits the months or years in which this plan charges a person.
func (c *context) spans(l call.ChargeLimit, p *plan.Person, visit func(span)) {
	last := 0
	for i := range p.Charges {
		charge := &p.Charges[i]
		from, to := c.months(charge)
		if l.Per == "month" {
			for m := from; m <= to; m++ {
				visit(span{charge, m, ownRate(l, charge) + heldRate(p, stateRunning, m), heldRate(p, stateApplied, m)})
			}
			continue
		}
		for year := from.year(); from <= to && year <= to.year(); year++ {
			if year != last {
				visit(c.chargedYear(l, p, charge, year))
				last = year
			}
		}
	}
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
