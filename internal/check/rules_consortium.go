package check

import (
	"slices"
	"strconv"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// leadRule asks for exactly one lead institution.
var leadRule = definition{
	id: "lead", severity: Error, citation: form,
	run: func(c *context) {
		var leads []plan.ID
		for _, o := range c.plan.Organisations {
			if o.Role == plan.Lead {
				leads = append(leads, o.ID)
			}
		}
		switch {
		case len(leads) == 0:
			c.found("organisations", "none")
		case len(leads) > 1:
			c.found(plan.At("organisations", string(leads[1]), "role"), "several", "n", strconv.Itoa(len(leads)))
		}
		for _, o := range c.plan.Organisations {
			if o.Name.Empty() {
				c.found(plan.At("organisations", string(o.ID), "name", "ko"), "unnamed")
			}
		}
	},
}

// institutionRule asks for each institution's role and legal type: without them no
// rule on shares, costs or sums would hold it, and nothing would be found.
var institutionRule = definition{
	id: "institution", severity: Error, citation: form,
	run: func(c *context) {
		for i := range c.plan.Organisations {
			o := &c.plan.Organisations[i]
			if !slices.Contains(plan.Roles, o.Role) {
				c.found(organisationPlace(o, "role"), "role", "organisation", c.organisationName(o.ID))
			}
			if !slices.Contains(plan.LegalTypes, o.LegalType) {
				c.found(organisationPlace(o, "legalType"), "type", "organisation", c.organisationName(o.ID))
			}
		}
	},
}

// foreignRule asks for at least one foreign institution where the call does, and
// for a contract of its own with it: made, or with the day on which it will be.
var foreignRule = definition{
	id: "foreign-partner", severity: Error,
	citation: func(c *call.Call) call.Citation { return c.ForeignPartner.Citation },
	run: func(c *context) {
		if !c.call.ForeignPartner.Value {
			return
		}
		var first *plan.Organisation
		for i := range c.plan.Organisations {
			o := &c.plan.Organisations[i]
			if !o.Foreign() {
				continue
			}
			if first == nil {
				first = o
			}
			if c.hasContract(o.ID) {
				return
			}
		}
		switch {
		case first == nil:
			c.found("organisations", "none")
		case c.plan.Stage == plan.Agreement:
			c.found(c.cooperationPlace(first.ID), "unsigned", "organisation", c.organisationName(first.ID))
		default:
			c.found(c.cooperationPlace(first.ID), "no-contract", "organisation", c.organisationName(first.ID))
		}
	},
}

// contracted reports whether a cooperation stands on a contract: at the agreement
// a signed one, at the application also one whose day is planned.
func (c *context) contracted(k *plan.Cooperation) bool {
	return k.State == plan.ContractSigned || c.plan.Stage != plan.Agreement && !k.SignedOn.IsZero()
}

// cooperationPlace is where the contract with an institution is entered.
func (c *context) cooperationPlace(organisation plan.ID) plan.Path {
	for _, k := range c.plan.Cooperation {
		if k.Organisation == organisation {
			return plan.At("cooperation", string(k.ID), "state")
		}
	}
	return "cooperation"
}

// abilitiesRule asks for everything that the call wants in the consortium: of an
// institution that is party to the agreement, and ICT of a company.
var abilitiesRule = definition{
	id: "abilities", severity: Error,
	citation: func(c *call.Call) call.Citation { return c.Consortium },
	parameters: func(c *call.Call, _ call.InForce) []plan.Text {
		var wanted []plan.Text
		for _, a := range c.Abilities {
			wanted = append(wanted, catalogue("common.ability."+string(a)))
		}
		return wanted
	},
	run: func(c *context) {
		for _, wanted := range c.call.Abilities {
			brings := func(o plan.Organisation) bool {
				return o.Ability == wanted && party(o) && (wanted != plan.ICT || o.LegalType.ForProfit() || o.LegalType == plan.Foreign)
			}
			if slices.ContainsFunc(c.plan.Organisations, brings) {
				continue
			}
			c.found("organisations", "missing."+string(wanted), "ability", "@common.ability."+string(wanted))
		}
	},
}

// party reports whether an organisation signs the agreement (연구개발기관).
func party(o plan.Organisation) bool { return o.Role != plan.Participant }

// domesticRule keeps a foreign corporation from being an R&D institution alone.
var domesticRule = clause("consortium.foreignWithDomestic", func(c *context) {
	var foreign *plan.Organisation
	for i := range c.plan.Organisations {
		o := &c.plan.Organisations[i]
		if !party(*o) {
			continue
		}
		if !o.Foreign() {
			return
		}
		if foreign == nil {
			foreign = o
		}
	}
	if foreign != nil {
		c.found(plan.At("organisations", string(foreign.ID), "role"), "alone", "organisation", c.organisationName(foreign.ID))
	}
})

// participantRule keeps government money away from an institution that is no
// party to the agreement; what a foreign one is paid for joint research is the
// payer's. Its own money is that of another body.
var participantRule = clause("consortium.participantMoney", func(c *context) {
	for _, o := range c.plan.Organisations {
		if party(o) {
			continue
		}
		for _, y := range c.plan.Period.Years {
			at := plan.At("funding", string(plan.FundingID(c.budget.Scenario, o.ID, y.ID)))
			f := c.budget.FundingIn(o.ID, y.ID)
			if f.Government > 0 && c.index.paid[placeKey{o.ID, y.ID}] == 0 {
				found := c.found(at.Join("government"), "government", "organisation", c.organisationName(o.ID),
					"year", c.yearName(y.ID), "amount", thousands(f.Government))
				found.Amounts = map[string]plan.Won{"amount": f.Government}
			}
			if own := f.Own(); own > 0 {
				field := "ownCash"
				if f.OwnCash == 0 {
					field = "ownInKind"
				}
				found := c.found(at.Join(field), "own", "organisation", c.organisationName(o.ID),
					"year", c.yearName(y.ID), "amount", thousands(own))
				found.Amounts = map[string]plan.Won{"amount": own}
			}
		}
	}
})

// demandRule is about a company that will use the result, which the answer to a
// question names: it is expected as a joint institution and, where it receives
// government money, bears its share in cash.
var demandRule = clause("consortium.demandCompany", func(c *context) {
	for i := range c.plan.Organisations {
		o := &c.plan.Organisations[i]
		if !c.answered(o, "demandCompany") {
			continue
		}
		if o.Role != plan.Joint && o.Role != plan.Lead {
			c.found(plan.At("organisations", string(o.ID), "role"), "role", "organisation", c.organisationName(o.ID))
		}
		for _, y := range c.plan.Period.Years {
			f := c.budget.FundingIn(o.ID, y.ID)
			if f.Government > 0 && f.OwnInKind > 0 {
				found := c.found(plan.At("funding", string(plan.FundingID(c.budget.Scenario, o.ID, y.ID)), "ownInKind"), "in-kind",
					"organisation", c.organisationName(o.ID), "year", c.yearName(y.ID), "amount", thousands(f.OwnInKind))
				found.Amounts = map[string]plan.Won{"amount": f.OwnInKind}
			}
		}
	}
})

// securityReviewRule asks for the reason of a project's security grade where a
// foreign institution takes part.
var securityReviewRule = clause("consortium.securityReview", func(c *context) {
	if !blank(c.plan.SecurityReason) {
		return
	}
	for _, o := range c.plan.Organisations {
		if o.Foreign() {
			c.found("securityReason/ko", "reason", "organisation", c.organisationName(o.ID))
			return
		}
	}
})

// startRule keeps the first day from lying before the month in which the choice
// can be announced at the earliest: that of the closing day.
var startRule = clause("consortium.startDay", func(c *context) {
	start, deadline := c.plan.Period.Start(), c.plan.Notice.Deadline
	if start.IsZero() || deadline.IsZero() {
		return
	}
	earliest := deadline
	earliest.Day = 1
	if start.Before(earliest) {
		first := c.plan.Period.Years[0].ID
		c.found(plan.At("period", "years", string(first), "start"), "early",
			"start", start.String(), "deadline", deadline.String(), "earliest", earliest.String())
	}
})
