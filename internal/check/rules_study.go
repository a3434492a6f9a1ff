package check

import (
	"cloud.google.com/go/civil"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// ethicsRule asks how far the ethics board is with each set of data.
var ethicsRule = clause("data.ethicsBoard", func(c *context) {
	for _, d := range c.plan.DataSets {
		c.review(plan.At("dataSets", string(d.ID), "irb"), d.IRB, c.recordName(d.Name))
	}
	for _, t := range c.plan.Trials {
		c.review(plan.At("trials", string(t.ID), "irb"), t.IRB, c.recordName(t.Name))
	}
})

// boardRule asks how far the data review board is with each set of data.
var boardRule = clause("data.reviewBoard", func(c *context) {
	for _, d := range c.plan.DataSets {
		c.review(plan.At("dataSets", string(d.ID), "drb"), d.DRB, c.recordName(d.Name))
	}
})

// review asks for the state of a review and, until it is approved, for the day on
// which it is planned, within the project.
func (c *context) review(at plan.Path, r plan.Review, name string) {
	switch r.State {
	case plan.ReviewNone:
		c.found(at.Join("state"), "state", "name", name)
	case plan.ReviewPlanned, plan.ReviewSubmitted:
		end := c.plan.Period.End()
		switch {
		case r.Planned.IsZero():
			c.found(at.Join("planned"), "planned", "name", name)
		case !end.IsZero() && r.Planned.After(end):
			c.found(at.Join("planned"), "late", "name", name, "date", r.Planned.String(), "end", end.String())
		}
	case plan.ReviewApproved:
		if r.Approved.IsZero() {
			c.found(at.Join("approved"), "approved", "name", name)
		}
	}
}

// dataRule asks for what a set of data is, and how the people in it are protected.
var dataRule = clause("data.described", func(c *context) {
	for _, d := range c.plan.DataSets {
		at := plan.At("dataSets", string(d.ID))
		name := c.recordName(d.Name)
		switch {
		case blank(d.Name):
			c.found(at.Join("name", "ko"), "unnamed")
		case d.Organisation == "":
			c.found(at.Join("organisation"), "organisation", "name", name)
		case d.Count <= 0:
			c.found(at.Join("count"), "count", "name", name)
		case blank(d.Pseudonymised):
			c.found(at.Join("pseudonymised", "ko"), "pseudonymised", "name", name)
		}
	}
})

// transferRule asks for the receiver and the legal ground of data that leave the
// country.
var transferRule = clause("data.transfer", func(c *context) {
	for _, d := range c.plan.DataSets {
		at := plan.At("dataSets", string(d.ID))
		switch name := c.recordName(d.Name); {
		case !d.Transfer:
		case d.TransferTo == "":
			c.found(at.Join("transferTo"), "receiver", "name", name)
		case d.TransferTo == d.Organisation:
			c.found(at.Join("transferTo"), "same", "name", name)
		}
		if d.Transfer && blank(d.LegalGround) {
			c.found(at.Join("legalGround", "ko"), "ground", "name", c.recordName(d.Name))
		}
	}
})

// trialRule asks for what evaluators look for in a trial: endpoint, number of
// subjects with its basis, site.
var trialRule = clause("medical.trialContent", func(c *context) {
	for _, t := range c.plan.Trials {
		at := plan.At("trials", string(t.ID))
		name := c.recordName(t.Name)
		if blank(t.Endpoint) {
			c.found(at.Join("endpoint", "ko"), "endpoint", "name", name)
		}
		switch {
		case t.Subjects <= 0:
			c.found(at.Join("subjects"), "subjects", "name", name)
		case blank(t.Basis):
			c.found(at.Join("basis", "ko"), "basis", "name", name, "subjects", number(t.Subjects))
		}
		if len(t.Sites) == 0 {
			c.found(at.Join("sites"), "sites", "name", name)
		}
	}
})

// trialRouteRule asks by which route a trial is approved, or why it needs no
// approval, under the Act in force on the day on which the trial begins.
var trialRouteRule = definition{
	id: "trial-route", severity: Advice,
	citation: func(c *call.Call) call.Citation {
		last := c.Announced
		last.Year += max(c.MaxYears, 1) // the law of the project's last year
		if row, ok := c.On(last).Clause("medical.trialApproval"); ok {
			return row.Citation
		}
		return form(c)
	},
	run: func(c *context) {
		for _, t := range c.plan.Trials {
			if !blank(t.Route) {
				continue
			}
			f := c.found(plan.At("trials", string(t.ID), "route", "ko"), "missing", "name", c.recordName(t.Name))
			if _, inForce := c.call.On(c.dayOfMonth(t.Start)).Clause("medical.trialApproval"); !inForce {
				f.Message.Key += ".before"
				f.Citation = c.trialCitationBefore()
			}
		}
	},
}

// trialCitationBefore cites the Act that held before the present one, which was
// recalled, not read.
func (c *context) trialCitationBefore() call.Citation {
	if row, ok := c.law.Clause("medical.trialApprovalBefore"); ok {
		return row.Citation
	}
	return c.rule.Citation
}

// dayOfMonth is the first day of a project month, zero where there is none.
func (c *context) dayOfMonth(month int) civil.Date {
	start := c.plan.Period.Start()
	if start.IsZero() || month < 1 {
		return start
	}
	start.Day = 1
	return start.AddMonths(month - 1)
}

// licenceRule asks for the way to each licence.
var licenceRule = clause("medical.licenceContent", func(c *context) {
	for _, l := range c.plan.Licences {
		at := plan.At("licences", string(l.ID))
		name := c.recordName(l.Product)
		switch {
		case l.Country == "":
			c.found(at.Join("country"), "country", "name", name)
		case blank(l.Route):
			c.found(at.Join("route", "ko"), "route", "name", name, "country", l.Country)
		case l.Submit == 0:
			c.found(at.Join("submit"), "submit", "name", name, "country", l.Country)
		}
	}
})
