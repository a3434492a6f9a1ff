package check

import (
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// Paper is a paper that goes with the plan: one that the call asks for, of the
// project or of one institution, or one that the user added.
type Paper struct {
	Spec         *call.AttachmentSpec // nil: the call knows no such paper
	Organisation plan.ID              // who delivers it; empty: the project, that is its lead institution
	Attachment   *plan.Attachment     // what the plan notes of it; nil: nothing yet
	Wanted       bool                 // the call asks for it, as the plan is now
}

// Papers lists the papers that the call asks for in the track and stage of the plan,
// in its order and each by institution, and behind them what else the plan notes:
// papers that are not asked for now, and the user's own.
func Papers(p *plan.Plan, c *call.Call, b *plan.Budget) []Paper {
	type key struct {
		item         string
		organisation plan.ID
	}
	noted := make(map[key]*plan.Attachment, len(p.Attachments))
	for i := range p.Attachments {
		a := &p.Attachments[i]
		noted[key{a.Item, a.Organisation}] = a
	}
	var wanted []Paper
	listed := map[*plan.Attachment]bool{}
	ask := func(spec *call.AttachmentSpec, o *plan.Organisation) {
		if !spec.Wanted(call.Subject{Plan: p, Organisation: o, Budget: b}) {
			return
		}
		paper := Paper{Spec: spec, Wanted: true}
		if o != nil {
			paper.Organisation = o.ID
		}
		paper.Attachment = noted[key{spec.ID, paper.Organisation}]
		listed[paper.Attachment] = true
		wanted = append(wanted, paper)
	}
	for i := range c.Attachments {
		spec := &c.Attachments[i]
		if spec.Per == call.PerProject {
			ask(spec, nil)
			continue
		}
		for j := range p.Organisations {
			ask(spec, &p.Organisations[j])
		}
	}
	for i := range p.Attachments {
		a := &p.Attachments[i]
		if listed[a] {
			continue
		}
		paper := Paper{Organisation: a.Organisation, Attachment: a}
		for j := range c.Attachments {
			if c.Attachments[j].ID == a.Item {
				paper.Spec = &c.Attachments[j]
			}
		}
		wanted = append(wanted, paper)
	}
	return wanted
}

// ID is the ID of the paper's attachment, there or to be added.
func (p Paper) ID() plan.ID {
	if p.Attachment != nil {
		return p.Attachment.ID
	}
	return plan.AttachmentID(p.Spec.ID, p.Organisation)
}

// Path is the place of the paper's attachment, there or to be added.
func (p Paper) Path() plan.Path { return plan.At("attachments", string(p.ID())) }

// Open reports whether the plan still has to say of the paper that it is ready,
// requested or not needed.
func (p Paper) Open() bool { return p.Wanted && (p.Attachment == nil || p.Attachment.State == "") }

// Fresh is the attachment of a paper that the plan does not note yet.
func (p Paper) Fresh() plan.Attachment {
	return plan.Attachment{Record: plan.Record{ID: p.ID()}, Item: p.Spec.ID, Organisation: p.Organisation, Name: p.Spec.Title}
}

// OpenPapers counts the papers of which nothing is said yet.
func OpenPapers(papers []Paper) int {
	n := 0
	for _, p := range papers {
		if p.Open() {
			n++
		}
	}
	return n
}

// RequestPapers notes of each open paper that it was asked for.
func RequestPapers(p *plan.Plan, papers []Paper) ([]plan.Op, error) {
	var ops []plan.Op
	trial := p.Clone()
	for _, paper := range papers {
		if !paper.Open() {
			continue
		}
		var op plan.Op
		var err error
		if paper.Attachment == nil {
			fresh := paper.Fresh()
			fresh.State = "requested"
			op, err = trial.AppendOp("attachments", fresh)
		} else {
			op, err = trial.SetOp(paper.Path().Join("state"), "requested")
		}
		if err == nil { // the next one stands behind this one
			err = trial.Apply(plan.NewEdit(plan.Name("edit.add"), plan.FromForm, op))
		}
		if err != nil {
			return nil, err
		}
		ops = append(ops, op)
	}
	return ops, nil
}
