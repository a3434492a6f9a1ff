package check

import (
	"strings"

	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
)

var payRules = []definition{cashPayRule, unpaidStaffRule}

// cashPayRule: the pay of a company's own staff is in kind but for those whom the
// clause names. The approvals that a plan cannot hold are answers.
var cashPayRule = clause("personnel.cashOfCompany", func(c *context) {
	for i := range c.plan.Organisations {
		o := &c.plan.Organisations[i]
		if !governed(o) || !o.LegalType.ForProfit() || c.cashRecognised(o) || c.startup(o) {
			continue
		}
		hired := false
		for _, p := range c.index.people[o.ID] {
			if _, item := p.PayItem(); item != plan.ItemInternal {
				continue
			}
			if charge := cashCharge(p); charge != nil {
				hired = c.newHire(o, p, charge) || hired
			}
		}
		c.cashLines(o, hired)
	}
})

// cashRecognised reports whether an answer allows an organisation's pay in cash:
// a registered service provider that is no large company, a recognised field of
// SMEs and mid-size companies, the ministry's recognition.
func (c *context) cashRecognised(o *plan.Organisation) bool {
	return c.answered(o, "cashPayRecognised") ||
		o.LegalType != plan.Large && c.answered(o, "cashPayProvider") ||
		smaller(o) && c.answered(o, "cashPayField")
}

// smaller tells SMEs and mid-size companies.
func smaller(o *plan.Organisation) bool {
	switch o.LegalType {
	case plan.SME, plan.Mid, plan.MidEarly:
		return true
	}
	return false
}

// startup reports whether an SME opened business at most so many years before the
// project starts; one that says so and did not is reported.
func (c *context) startup(o *plan.Organisation) bool {
	years, known := c.law.Parameter("cashPay.startup")
	if !o.Startup || o.LegalType != plan.SME || !known {
		return false
	}
	start := c.plan.Period.Start()
	if o.Founded.IsZero() || start.IsZero() {
		return true
	}
	last := monthsFrom(o.Founded, 12*years.Count)
	if start.After(last) {
		c.found(organisationPlace(o, "startup"), "startup", "organisation", c.organisationName(o.ID),
			"founded", o.Founded.String(), "last", last.String(), "start", start.String())
		return false
	}
	return true
}

func cashCharge(p *plan.Person) *plan.Charge {
	for i := range p.Charges {
		if p.Charges[i].Cash > 0 {
			return &p.Charges[i]
		}
	}
	return nil
}

// newHire reports whether someone paid in cash is a new hire by the day of hiring.
func (c *context) newHire(o *plan.Organisation, p *plan.Person, charge *plan.Charge) bool {
	hiredOn := plan.At("people", string(p.ID), "hiredOn")
	first, last := c.hiring()
	args := []string{
		"organisation", c.organisationName(o.ID), "person", personName(p), "day", p.HiredOn.String(),
		"first", first.String(), "last", last.String(),
	}
	switch {
	case !p.NewHire || !smaller(o):
		c.found(chargePlace(p, charge).Join("cash"), "existing", args...)
	case p.HiredOn.IsZero():
		c.found(hiredOn, "no-day", args...)
	case p.HiredOn.Before(first):
		c.found(hiredOn, "too-early", args...)
	case !last.IsZero() && p.HiredOn.After(last):
		c.found(hiredOn, "too-late", args...)
	default:
		return true
	}
	return false
}

// hiring is the first and the last day on which a new hire begins: so many months
// before the notice, that day included, and the end of the project.
func (c *context) hiring() (first, last civil.Date) {
	if months, ok := c.law.Parameter("cashPay.newHire"); ok {
		first = monthsFrom(c.law.Date, -months.Count)
	}
	return first, c.plan.Period.End()
}

// cashLines finds typed pay in cash that no new hire stands behind.
func (c *context) cashLines(o *plan.Organisation, hired bool) {
	for _, l := range c.index.stored[o.ID] {
		own := l.Category == plan.Personnel && (l.Item == plan.ItemInternal || l.Item == "")
		if !own || l.Kind != plan.Cash || l.Amount == 0 || l.Override && hired {
			continue
		}
		f := c.found(plan.At("lines", string(l.ID)), "line", "organisation", c.organisationName(o.ID), "amount", thousands(l.Amount))
		f.Amounts = map[string]plan.Won{"amount": l.Amount}
	}
}

// unpaidStaffRule looks for the positions that cannot be paid in cash at a
// non-profit. That clinical professors are among them is an inference. Lecturers'
// insurance and civil servants cannot be seen in a plan.
var unpaidStaffRule = clause("personnel.unpaidStaff", func(c *context) {
	for i := range c.plan.Organisations {
		o := &c.plan.Organisations[i]
		if !governed(o) || o.LegalType != plan.Nonprofit {
			continue
		}
		for _, p := range c.index.people[o.ID] {
			charge := cashCharge(p)
			if charge == nil || p.Degree != plan.NoDegree {
				continue
			}
			if barred, inferred := professor(p.Position.Ko); barred {
				f := c.found(chargePlace(p, charge).Join("cash"), "professor", "organisation", c.organisationName(o.ID),
					"person", personName(p), "position", strings.TrimSpace(p.Position.Ko))
				if inferred {
					f.Severity = Advice
				}
			}
		}
	}
})

// professor reads a position: presidents, deans, full, associate and assistant
// professors are barred; clinical ones by inference; adjunct, visiting and
// research professors are not.
func professor(position string) (barred, inferred bool) {
	if strings.Contains(position, "겸임") || strings.Contains(position, "초빙") {
		return false, false
	}
	for _, word := range strings.FieldsFunc(position, func(r rune) bool { return strings.ContainsRune(" ·,/()\t\n", r) }) {
		switch word {
		case "총장", "학장", "교수", "정교수", "부교수", "조교수", "전임교수":
			return true, false
		case "임상교수", "임상부교수", "임상조교수", "임상정교수":
			barred, inferred = true, true
		}
	}
	return barred, inferred
}
