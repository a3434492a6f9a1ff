package check

import (
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// attachmentRule asks for the papers that the plan's content makes necessary: each
// ready, requested, or said not to be needed. A paper that the call only
// recommends, or that nobody could confirm, advises.
var attachmentRule = definition{
	id: "attachment", severity: Warning,
	citation: func(*call.Call) call.Citation {
		return call.Citation{
			Article: plan.Text{Ko: "신청과 협약에 쓰는 표준서식", En: "Standard forms for application and agreement"},
			Source:  "MAN", Page: "331-332", Certainty: call.Verified,
		}
	},
	run: func(c *context) {
		ids, last := make(map[plan.ID]bool, len(c.plan.Attachments)), plan.ID("")
		for i := range c.plan.Attachments {
			last = c.plan.Attachments[i].ID
			ids[last] = true
		}
		for _, paper := range Papers(c.plan, c.call, c.budget) {
			if paper.Open() {
				c.paper(paper, ids, last)
			}
		}
	},
}

func (c *context) paper(paper Paper, ids map[plan.ID]bool, last plan.ID) {
	at, spec := paper.Path(), paper.Spec
	if paper.Attachment != nil {
		at = at.Join("state")
	}
	what, args := "project", []string{"title", both(spec.Title)}
	if paper.Organisation != "" {
		what, args = "organisation", append(args, "organisation", c.organisationName(paper.Organisation))
	}
	f := c.found(at, what, args...)
	f.Citation = spec.Citation
	if !spec.Required || !spec.Citation.Certainty.Confirmed() {
		f.Severity = Advice
	}
	f.Fix = c.request(paper, ids, last)
}

// request marks a paper as asked for.
func (c *context) request(paper Paper, ids map[plan.ID]bool, last plan.ID) *plan.Edit {
	name := []string{"title", both(paper.Spec.Title)}
	if paper.Attachment != nil {
		return c.setting(paper.Path().Join("state"), "requested", "edit.fix.attachment", name...)
	}
	if c.trial || ids[paper.ID()] || !paper.ID().Valid() {
		return nil
	}
	fresh := paper.Fresh()
	fresh.State = "requested"
	op, err := c.plan.InsertOp("attachments", fresh, last)
	if err != nil {
		return nil // no fix is better than a wrong one
	}
	fix := plan.NewEdit(plan.Name("edit.fix.attachment", name...), plan.FromFix, op)
	return &fix
}
