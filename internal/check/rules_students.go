package check

import (
	"strings"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

var studentRules = []definition{studentStandardRule, homeShareRule, studentZeroRule, pooledRule, postDocRule}

// studentStandardRule: an institution's standard is at least the floor, and nobody
// is paid above the standard (매뉴얼 p.201, 204). A person may get less.
var studentStandardRule = clause("student.standard", func(c *context) {
	for i := range c.plan.Organisations {
		o := &c.plan.Organisations[i]
		if !governed(o) {
			continue
		}
		for j := range o.StudentPay {
			c.standard(o, &o.StudentPay[j])
		}
		asked := map[plan.Degree]bool{}
		for _, p := range c.index.people[o.ID] {
			if p.Degree == plan.NoDegree || p.Pooled {
				continue
			}
			own, has := standardOf(o, p.Degree)
			if floor, known := c.law.StudentPayFor(p.Degree); !has && known && !asked[p.Degree] {
				asked[p.Degree] = true
				c.found(organisationPlace(o, "studentPay"), "not-stated", "organisation", c.organisationName(o.ID),
					"degree", degreeName(p.Degree), "floor", won(floor.Monthly)).Severity = Advice
			}
			if has && own <= plan.MaxWon {
				c.aboveStandard(o, p, own)
			}
		}
	}
})

// standardOf is the standard that an institution states for a degree.
func standardOf(o *plan.Organisation, d plan.Degree) (plan.Won, bool) {
	for i := range o.StudentPay {
		if o.StudentPay[i].ID == plan.ID(d) && o.StudentPay[i].Monthly > 0 {
			return o.StudentPay[i].Monthly, true
		}
	}
	return 0, false
}

func degreeName(d plan.Degree) string { return "@check.degree." + string(d) }

// won writes an amount in won: student pay is set to the won.
func won(w plan.Won) string { return thousands(w * plan.Thousand) }

func (c *context) standard(o *plan.Organisation, stated *plan.StudentPay) {
	floor, known := c.law.StudentPayFor(plan.Degree(stated.ID))
	if !known || stated.Monthly == 0 || stated.Monthly >= floor.Monthly {
		return
	}
	at := organisationPlace(o, "studentPay", string(stated.ID), "monthly")
	f := c.found(at, "below-floor", "organisation", c.organisationName(o.ID), "degree", degreeName(plan.Degree(stated.ID)),
		"amount", won(stated.Monthly), "floor", won(floor.Monthly), "short", won(floor.Monthly-stated.Monthly))
	f.Amounts = map[string]plan.Won{"amount": stated.Monthly, "limit": floor.Monthly}
	f.Fix = c.fix(plan.Name("edit.fix.student-standard", "degree", degreeName(plan.Degree(stated.ID)), "amount", won(floor.Monthly)), at, floor.Monthly)
}

// aboveStandard reports the first year in which a student's monthly pay is above
// the standard. It is compared exactly, as pay × rate with the standard.
func (c *context) aboveStandard(o *plan.Organisation, p *plan.Person, standard plan.Won) {
	for i := range p.Charges {
		charge := &p.Charges[i]
		if charge.Cash <= 0 || charge.Months <= 0 || p.MonthlyPay <= 0 || p.MonthlyPay > plan.MaxWon || charge.Cash > maxRate {
			continue
		}
		if part := p.MonthlyPay * plan.Won(charge.Cash); part > standard*wholeRate {
			paid := (part + wholeRate - 1) / wholeRate
			f := c.found(plan.At("people", string(p.ID), "monthlyPay"), "above", "organisation", c.organisationName(o.ID), "person", personName(p),
				"year", c.yearName(charge.ID), "amount", won(paid), "standard", won(standard), "excess", won(paid-standard))
			f.Amounts = map[string]plan.Won{"amount": paid, "limit": standard}
			return
		}
	}
}

const (
	wholeRate = 10_000  // 100 % in hundredths of a percent
	maxRate   = 100_000 // beyond this a rate is mistyped and another rule's matter
)

// homeShareRule: what a student gets at home is at least a tenth of the floor,
// unless another body pays nine tenths (매뉴얼 p.201).
var homeShareRule = parameter("student.homeShare", func(c *context) {
	row, _ := c.law.Parameter("student.homeShare")
	c.eachStudent(func(o *plan.Organisation, p *plan.Person) {
		floor, known := c.law.StudentPayFor(p.Degree)
		if !known || p.OtherEmployer != "" || p.MonthlyPay <= 0 || p.MonthlyPay > plan.MaxWon {
			return
		}
		least := floor.Monthly * plan.Won(row.Ratio.Num) / plan.Won(row.Ratio.Den)
		for i := range p.Charges {
			charge := &p.Charges[i]
			if charge.Cash <= 0 || charge.Cash > maxRate {
				continue
			}
			held := heldLeast(c, p, charge)
			if paid := p.MonthlyPay * plan.Won(charge.Cash+held); paid < least*wholeRate {
				f := c.found(chargePlace(p, charge).Join("cash"), "below", "person", personName(p), "organisation", c.organisationName(o.ID),
					"year", c.yearName(charge.ID), "amount", won(paid/wholeRate), "least", won(least), "share", row.Ratio.String())
				f.Amounts = map[string]plan.Won{"amount": paid / wholeRate, "limit": least}
				return
			}
		}
	})
})

// heldLeast is the least that other running projects charge a person in the months
// of a charge.
func heldLeast(c *context, p *plan.Person, charge *plan.Charge) int {
	least := maxRate
	from, to := c.months(charge)
	for m := from; m <= to; m++ {
		least = min(least, heldRate(p, stateRunning, m))
	}
	if from > to {
		return 0
	}
	return least
}

// eachStudent goes through the students whose pay is budgeted by person.
func (c *context) eachStudent(judge func(*plan.Organisation, *plan.Person)) {
	for i := range c.plan.Organisations {
		o := &c.plan.Organisations[i]
		if !governed(o) {
			continue
		}
		for _, p := range c.index.people[o.ID] {
			if p.Degree != plan.NoDegree && !p.Pooled {
				judge(o, p)
			}
		}
	}
}

// studentZeroRule: a student takes part at 0 % only when other projects charge
// 100 % already (매뉴얼 p.201).
var studentZeroRule = definition{
	id: "student-zero", severity: Error,
	citation: func(*call.Call) call.Citation {
		return call.Citation{
			Article: plan.Text{Ko: "학생연구자의 0% 참여", En: "Students at a rate of 0 %"}, Source: "MAN", Page: "201",
			Quote: "총인건비계상률 100%에 달하면 … 0%로 참여 가능", Certainty: call.Verified,
		}
	},
	run: func(c *context) {
		c.eachStudent(func(_ *plan.Organisation, p *plan.Person) {
			for i := range p.Charges {
				charge := &p.Charges[i]
				if charge.Months <= 0 || charge.Cash != 0 || charge.InKind != 0 || charge.Unpaid != 0 {
					continue
				}
				if held := heldLeast(c, p, charge); held < wholeRate {
					c.found(chargePlace(p, charge).Join("cash"), "free", "person", personName(p), "year", c.yearName(charge.ID),
						"rate", call.Percent(held).String())
					return
				}
			}
		})
	},
}

// pooledRule: only named institutions pool student pay.
var pooledRule = clause("student.pooled", func(c *context) {
	for i := range c.plan.Organisations {
		o := &c.plan.Organisations[i]
		if !governed(o) || c.answered(o, "pooledStudents") {
			continue
		}
		for _, p := range c.index.people[o.ID] {
			if p.Pooled && p.Degree != plan.NoDegree {
				c.found(plan.At("people", string(p.ID), "pooled"), "not-named", "organisation", c.organisationName(o.ID), "person", personName(p))
			}
		}
	}
})

// postDocRule: post-doctoral researchers are no students (매뉴얼 p.205 Q8).
var postDocRule = definition{
	id: "post-doc", severity: Error,
	citation: func(*call.Call) call.Citation {
		return call.Citation{
			Article: plan.Text{Ko: "박사후연구원의 인건비", En: "Pay of post-doctoral researchers"}, Source: "MAN", Page: "205",
			Quote: "박사 후 … 학생인건비 지급이 불가함", Certainty: call.Verified,
		}
	},
	run: func(c *context) {
		for i := range c.plan.People {
			p := &c.plan.People[i]
			position := strings.ToLower(strings.Join(strings.Fields(p.Position.Ko+p.Position.En), ""))
			if p.Degree != plan.NoDegree && governed(c.index.organisations[p.Organisation]) &&
				(strings.Contains(position, "박사후") || strings.Contains(position, "포스트닥") || strings.Contains(position, "postdoc") || strings.Contains(position, "post-doc")) {
				c.found(plan.At("people", string(p.ID), "degree"), "student", "person", personName(p))
			}
		}
	},
}
