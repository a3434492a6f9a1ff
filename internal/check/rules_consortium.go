package check

import (
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

// foreignRule asks for at least one foreign institution where the call does.
var foreignRule = definition{
	id: "foreign-partner", severity: Error,
	citation: func(c *call.Call) call.Citation { return c.ForeignPartner.Citation },
	run: func(c *context) {
		if !c.call.ForeignPartner.Value {
			return
		}
		for _, o := range c.plan.Organisations {
			if o.Foreign() {
				return
			}
		}
		c.found("organisations", "none")
	},
}
