package check

import (
	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// ceilingRule holds the government money of each project year against the
// track's ceiling. What counts and whether a short year counts less are the
// call's data.
var ceilingRule = definition{
	id: call.CeilingID, severity: Error,
	citation: func(c *call.Call) call.Citation {
		if len(c.Tracks) == 0 {
			return call.Citation{}
		}
		return c.Tracks[0].Citation
	},
	parameters: func(c *call.Call, _ call.InForce) []plan.Text {
		var parameters []plan.Text
		for _, t := range c.Tracks {
			parameters = append(parameters, plan.Text{
				Ko: i18n.T(i18n.Ko, "check.ceiling.parameter", "track", t.Title.Ko, "amount", thousands(t.Ceiling)),
				En: i18n.T(i18n.En, "check.ceiling.parameter", "track", t.Title.In("en"), "amount", thousands(t.Ceiling)),
			})
		}
		return parameters
	},
	run: func(c *context) {
		for _, limit := range c.track.Limits {
			if limit.ID != call.CeilingID {
				continue
			}
			for _, r := range c.evaluator.Evaluate(limit) {
				if !r.OK {
					c.overCeiling(r)
				}
			}
		}
	},
}

// overCeiling reports a year above the ceiling. Where it is above only because
// international cost counts, which nobody could confirm, the sentence says so.
func (c *context) overCeiling(r Result) {
	what, year := "over", r.Years[0]
	counts := c.call.CeilingCountsInternational
	international := c.budget.TotalCost(year, plan.Filter{Category: plan.International})
	if counts.Value && !counts.Citation.Certainty.Confirmed() && r.Num-international <= r.Bound {
		what = "over-with-international"
	}
	f := c.found(c.yearPlace(year), what, "year", c.yearName(year), "amount", thousands(r.Num),
		"limit", thousands(r.Bound), "excess", thousands(-r.Room), "international", thousands(international))
	f.Citation = r.Limit.Citation
	f.Amounts = map[string]plan.Won{"amount": r.Num, "limit": r.Bound, "excess": -r.Room}
}

// yearPlace is where a year's money is entered first: the lead's funding.
func (c *context) yearPlace(year plan.ID) plan.Path {
	lead := c.plan.Lead()
	if lead == nil {
		return plan.At("period", "years", string(year))
	}
	return plan.At("funding", string(plan.FundingID(c.budget.Scenario, lead.ID, year)), "government")
}
