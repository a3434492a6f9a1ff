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
		stored := papers{of: make(map[paper]*plan.Attachment, len(c.plan.Attachments)), ids: make(map[plan.ID]bool, len(c.plan.Attachments))}
		for i := range c.plan.Attachments {
			a := &c.plan.Attachments[i]
			stored.of[paper{a.Item, a.Organisation}] = a
			stored.ids[a.ID], stored.last = true, a.ID
		}
		for i := range c.call.Attachments {
			spec := &c.call.Attachments[i]
			if spec.Per == call.PerProject {
				c.paper(spec, nil, stored)
				continue
			}
			for j := range c.plan.Organisations {
				c.paper(spec, &c.plan.Organisations[j], stored)
			}
		}
	},
}

// paper names an attachment: the call's key and whose it is.
type paper struct {
	item         string
	organisation plan.ID
}

// papers are the attachments that the plan has.
type papers struct {
	of   map[paper]*plan.Attachment
	ids  map[plan.ID]bool
	last plan.ID
}

func (c *context) paper(spec *call.AttachmentSpec, o *plan.Organisation, stored papers) {
	key := paper{item: spec.ID}
	if o != nil {
		key.organisation = o.ID
	}
	has := stored.of[key]
	if has != nil && has.State != "" || !spec.Wanted(call.Subject{Plan: c.plan, Organisation: o, Budget: c.budget}) {
		return
	}
	id := plan.AttachmentID(key.item, key.organisation)
	at := plan.At("attachments", string(id))
	if has != nil {
		at = plan.At("attachments", string(has.ID), "state")
	}
	what, args := "project", []string{"title", both(spec.Title)}
	if o != nil {
		what, args = "organisation", append(args, "organisation", c.organisationName(o.ID))
	}
	f := c.found(at, what, args...)
	f.Citation = spec.Citation
	if !spec.Required || !spec.Citation.Certainty.Confirmed() {
		f.Severity = Advice
	}
	f.Fix = c.request(spec, key, id, stored)
}

// request marks a paper as asked for.
func (c *context) request(spec *call.AttachmentSpec, key paper, id plan.ID, stored papers) *plan.Edit {
	name := []string{"title", both(spec.Title)}
	if has := stored.of[key]; has != nil {
		return c.setting(plan.At("attachments", string(has.ID), "state"), "requested", "edit.fix.attachment", name...)
	}
	if c.trial || stored.ids[id] || !id.Valid() {
		return nil
	}
	op, err := c.plan.InsertOp("attachments", plan.Attachment{
		Record: plan.Record{ID: id}, Item: key.item, Organisation: key.organisation, Name: spec.Title, State: "requested",
	}, stored.last)
	if err != nil {
		return nil // no fix is better than a wrong one
	}
	fix := plan.NewEdit(plan.Name("edit.fix.attachment", name...), plan.FromFix, op)
	return &fix
}
