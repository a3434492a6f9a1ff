package check

import "moaplan/internal/plan"

var fundingRules = []definition{noGovernmentRule, exemptRule}

// noGovernmentRule asks every institution that counts for money: one that
// receives none from the government has its own or that of other bodies (매뉴얼
// p.181 Q8).
var noGovernmentRule = clause("funding.noGovernment", func(c *context) {
	if len(c.plan.Period.Years) == 0 {
		return // said by the period's rule; there is nowhere to enter money
	}
	for i := range c.plan.Organisations {
		o := &c.plan.Organisations[i]
		if !o.Role.Counted() {
			continue
		}
		if f := c.budget.FundingOf(o.ID); f.Government+f.Own()+f.Others() == 0 {
			first := c.plan.Period.Years[0].ID
			c.found(plan.At("funding", string(plan.FundingID(c.budget.Scenario, o.ID, first))), "nothing", "organisation", c.organisationName(o.ID))
		}
	}
})

// exemptRule reminds that an exemption is the ministry's decision (매뉴얼 p.27 Q6):
// nothing else holds an exempt company's shares.
var exemptRule = clause("funding.exempt", func(c *context) {
	for i := range c.plan.Organisations {
		o := &c.plan.Organisations[i]
		if o.Exempt && o.LegalType.ForProfit() && o.Role != plan.Participant {
			c.found(organisationPlace(o, "exempt"), "decision", "organisation", c.organisationName(o.ID))
		}
	}
})
