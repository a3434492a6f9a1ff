package check

import (
	"strconv"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

var chargeRules = []definition{chargePeriodRule, zeroRateRule, oneKindRule, twoJobsRule}

// chargePeriodRule asks that charges lie within the project's years and that pay
// can be computed from them.
var chargePeriodRule = definition{
	id: "charge-period", severity: Error,
	citation: func(*call.Call) call.Citation {
		return call.Citation{
			Article: plan.Text{Ko: "인건비계상률과 참여기간", En: "Charge rate and months"},
			Source:  "MAN", Page: "188, 192", Certainty: call.Verified,
		}
	},
	run: func(c *context) {
		for i := range c.plan.People {
			p := &c.plan.People[i]
			for j := range p.Charges {
				c.charge(p, &p.Charges[j])
			}
		}
	},
}

func (c *context) charge(p *plan.Person, charge *plan.Charge) {
	at := chargePlace(p, charge)
	year := c.plan.Year(charge.ID)
	if year == nil {
		return // said by the rule on references
	}
	first, length := max(charge.FirstMonth, 1), year.Months()
	switch {
	case charge.Months < 0 || charge.FirstMonth < 0 || min(charge.Cash, charge.InKind, charge.Unpaid) < 0 ||
		min(charge.Insurance, charge.Severance, p.MonthlyPay) < 0:
		c.found(at, "negative", "person", personName(p), "year", c.yearName(charge.ID))
		return
	case first+charge.Months-1 > length:
		f := c.found(at.Join("months"), "outside", "person", personName(p), "year", c.yearName(charge.ID),
			"first", strconv.Itoa(first), "months", strconv.Itoa(charge.Months), "most", strconv.Itoa(length))
		if fit := length - first + 1; fit > 0 {
			f.Fix = c.fix(plan.Name("edit.fix.months", "person", personName(p), "months", strconv.Itoa(fit)), at.Join("months"), fit)
		}
	}
	if _, err := plan.PayOf(*p, *charge); err != nil {
		c.found(at, "too-large", "person", personName(p), "year", c.yearName(charge.ID))
	}
	if charge.Cash+charge.InKind > 0 && charge.Months > 0 && p.MonthlyPay == 0 && !p.Pooled &&
		governed(c.index.organisations[p.Organisation]) && !c.overridden(p, charge) {
		c.found(plan.At("people", string(p.ID), "monthlyPay"), "no-pay", "person", personName(p), "year", c.yearName(charge.ID)).Severity = Warning
	}
}

func chargePlace(p *plan.Person, charge *plan.Charge) plan.Path {
	return plan.At("people", string(p.ID), "charges", string(charge.ID))
}

// overridden reports whether a typed amount stands in place of a person's pay.
func (c *context) overridden(p *plan.Person, charge *plan.Charge) bool {
	category, item := p.PayItem()
	for _, l := range c.index.stored[p.Organisation] {
		if l.Override && l.Year == charge.ID && l.Category == category && l.Item == item {
			return true
		}
	}
	return false
}

// zeroRateRule: at a rate of 0 % neither insurance nor severance is budgeted.
var zeroRateRule = clause("personnel.zeroRate", func(c *context) {
	for i := range c.plan.People {
		p := &c.plan.People[i]
		for j := range p.Charges {
			charge := &p.Charges[j]
			extra := charge.Insurance + charge.Severance
			if charge.Cash != 0 || charge.InKind != 0 || charge.Unpaid != 0 || extra <= 0 {
				continue
			}
			at := chargePlace(p, charge)
			f := c.found(at, "extra", "person", personName(p), "year", c.yearName(charge.ID), "amount", thousands(extra))
			f.Amounts = map[string]plan.Won{"amount": extra}
			f.Fix = c.fix(plan.Name("edit.fix.zero-rate", "person", personName(p)),
				at.Join("insurance"), plan.Won(0), at.Join("severance"), plan.Won(0))
		}
	}
})

// oneKindRule: nobody is paid as staff and as a student in the same months. One
// who stands twice in the plan is known by the research number, or by name and
// day of birth.
var oneKindRule = clause("personnel.oneKind", func(c *context) {
	seen := map[string]*plan.Person{}
	for i := range c.plan.People {
		p := &c.plan.People[i]
		key := identity(p)
		first, again := seen[key]
		if key == "" || !again {
			seen[key] = p
			continue
		}
		if (first.Degree == plan.NoDegree) == (p.Degree == plan.NoDegree) {
			continue
		}
		if charge, m, paid := c.bothPaid(first, p); paid {
			c.found(chargePlace(p, charge), "both", "person", personName(p), "month", m.String())
		}
	}
})

func identity(p *plan.Person) string {
	if p.ResearchNo != "" {
		return p.ResearchNo
	}
	if p.Name.Empty() || p.Born.IsZero() {
		return ""
	}
	return p.Name.In("ko") + "\x00" + p.Born.String()
}

// bothPaid finds the first month in which both are paid, with the second's charge.
func (c *context) bothPaid(first, second *plan.Person) (*plan.Charge, month, bool) {
	for i := range second.Charges {
		for j := range first.Charges {
			a, b := &first.Charges[j], &second.Charges[i]
			if a.Cash+a.InKind == 0 || b.Cash+b.InKind == 0 {
				continue
			}
			aFrom, aTo := c.months(a)
			bFrom, bTo := c.months(b)
			if from := max(aFrom, bFrom); from <= min(aTo, bTo) {
				return b, from, true
			}
		}
	}
	return nil, 0, false
}

// twoJobsRule reminds that the rate of someone with two employers is of both pays.
var twoJobsRule = clause("personnel.twoJobs", func(c *context) {
	for i := range c.plan.People {
		p := &c.plan.People[i]
		o := c.index.organisations[p.Organisation]
		if p.OtherEmployer != "" && len(p.Charges) > 0 && governed(o) && !c.answered(o, "bothPays") {
			c.found(plan.At("people", string(p.ID), "monthlyPay"), "sum", "person", personName(p), "employer", p.OtherEmployer)
		}
	}
})
