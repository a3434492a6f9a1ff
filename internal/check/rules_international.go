package check

import (
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

var internationalRules = []definition{paymentsRule}

// paymentsRule asks that what the cooperation pays a foreign institution in its
// currency is, in won and cut to 천원, what the budget has for it (사용기준 제28조).
// Where the cooperation names no money there is nothing to compare.
var paymentsRule = definition{
	id: "international-payments", severity: Error,
	citation: func(*call.Call) call.Citation {
		return call.Citation{
			Article: plan.Text{Ko: "사용기준 제28조 국제공동연구개발비", En: "Use Standard art. 28, international joint research"},
			Source:  "MAN", Page: "247", Certainty: call.Verified,
		}
	},
	run: func(c *context) {
		seen := map[plan.ID]bool{}
		for i := range c.plan.Cooperation {
			o := c.index.organisations[c.plan.Cooperation[i].Organisation]
			if o == nil || seen[o.ID] || o.Role.Counted() { // a foreign institution that counts has a budget of its own
				continue
			}
			seen[o.ID] = true
			c.payments(o)
		}
	},
}

func (c *context) payments(o *plan.Organisation) {
	agreed, first, ok := c.agreed(o.ID)
	if !ok || first == nil {
		return
	}
	budgeted := map[plan.ID]plan.Won{}
	for i := range c.budget.Lines {
		if l := &c.budget.Lines[i]; l.Receiver == o.ID && l.Category == plan.International {
			budgeted[l.Year] += l.Amount
		}
	}
	for _, y := range c.plan.Period.Years {
		if agreed[y.ID] == budgeted[y.ID] {
			continue
		}
		difference := agreed[y.ID] - budgeted[y.ID]
		f := c.found(plan.At("cooperation", string(first.ID), "money"), "differs", "organisation", c.organisationName(o.ID), "year", c.yearName(y.ID),
			"agreed", thousands(agreed[y.ID]), "budgeted", thousands(budgeted[y.ID]), "difference", thousands(max(difference, -difference)))
		f.Amounts = map[string]plan.Won{"agreed": agreed[y.ID], "budgeted": budgeted[y.ID], "difference": difference}
	}
}

// agreed adds up the payments to a foreign institution by year, with the first
// cooperation that names any. ok is false where one cannot be converted.
func (c *context) agreed(organisation plan.ID) (sums map[plan.ID]plan.Won, first *plan.Cooperation, ok bool) {
	sums = map[plan.ID]plan.Won{}
	for i := range c.plan.Cooperation {
		k := &c.plan.Cooperation[i]
		if k.Organisation != organisation {
			continue
		}
		for _, payment := range k.Money {
			amount, err := payment.Won()
			if err != nil {
				c.found(plan.At("cooperation", string(k.ID), "money", string(payment.ID), "amount"), "too-large",
					"organisation", c.organisationName(organisation), "year", c.yearName(payment.ID))
				return nil, k, false
			}
			if first == nil {
				first = k
			}
			sums[payment.ID] += amount
		}
	}
	return sums, first, true
}
