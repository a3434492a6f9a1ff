package departure

import (
	"slices"
	"strings"

	"moaplan/internal/plan"
)

// people settles the researchers. Where they move to an institution without an
// investigator, the old one's stays investigator.
func (c *change) people() {
	p := c.after
	p.People = settle(c, People, p.People, func(r *plan.Person) (plan.ID, *plan.ID) { return r.ID, &r.Organisation }, nil)
	p.Equipment = settle(c, Equipment, p.Equipment, func(r *plan.Equipment) (plan.ID, *plan.ID) { return r.ID, &r.Organisation }, nil)
	to := p.Organisation(c.to)
	if to == nil || to.Investigator != "" || c.fate(People) != Move {
		return
	}
	if person := p.Person(c.gone.Investigator); person != nil && person.Organisation == c.to {
		to.Investigator = person.ID
	}
}

// work settles goals, tasks, studies and results.
func (c *change) work() {
	p := c.after
	p.Goals = settle(c, Goals, p.Goals, func(r *plan.Goal) (plan.ID, *plan.ID) { return r.ID, &r.Organisation }, func(r *plan.Goal) {
		if slices.ContainsFunc(p.Goals, func(o plan.Goal) bool { return o.ID != r.ID && o.Organisation == c.to && o.Year == r.Year }) {
			c.clash(TwoGoals, plan.At("goals", string(r.ID)))
		}
	})
	p.Indicators = settle(c, Indicators, p.Indicators, func(r *plan.Indicator) (plan.ID, *plan.ID) { return r.ID, &r.Organisation }, nil)
	p.Tasks = settle(c, Tasks, p.Tasks, func(r *plan.Task) (plan.ID, *plan.ID) { return r.ID, &r.Organisation }, nil)
	p.Cooperation = settle(c, Cooperation, p.Cooperation, func(r *plan.Cooperation) (plan.ID, *plan.ID) { return r.ID, &r.Organisation }, func(r *plan.Cooperation) {
		if slices.ContainsFunc(p.Cooperation, func(o plan.Cooperation) bool { return o.ID != r.ID && o.Organisation == c.to }) {
			c.clash(TwoCooperation, plan.At("cooperation", string(r.ID)))
		}
	})
	p.DataSets = settle(c, DataSets, p.DataSets, func(r *plan.DataSet) (plan.ID, *plan.ID) { return r.ID, &r.Organisation }, nil)
	p.Trials = settle(c, Trials, p.Trials, func(r *plan.Trial) (plan.ID, *plan.ID) { return r.ID, &r.Organisation }, nil)
	p.Licences = settle(c, Licences, p.Licences, func(r *plan.Licence) (plan.ID, *plan.ID) { return r.ID, &r.Organisation }, nil)
	p.Outcomes = settle(c, Outcomes, p.Outcomes, func(r *plan.Outcome) (plan.ID, *plan.ID) { return r.ID, &r.Organisation }, nil)
	c.mentions()
}

// mentions settles where records of others name the institution.
func (c *change) mentions() {
	p := c.after
	for i := range p.Tasks {
		t := &p.Tasks[i]
		t.Partners = c.among(Partners, t.Partners, t.Organisation) // its owner is no partner besides
	}
	for i := range p.Trials {
		p.Trials[i].Sites = c.among(Sites, p.Trials[i].Sites, "")
	}
	for i := range p.DataSets {
		if d := &p.DataSets[i]; d.TransferTo == c.id {
			d.TransferTo = c.other(Transfers)
		}
	}
}

// other is what a single mention becomes.
func (c *change) other(g Group) plan.ID {
	if c.fate(g) == Move {
		return c.to
	}
	return ""
}

// among puts the other institution in the place of the old one in a list, where it
// is not in it yet and is not the one to be left out.
func (c *change) among(g Group, list []plan.ID, without plan.ID) []plan.ID {
	if !slices.Contains(list, c.id) {
		return list
	}
	var left []plan.ID
	for _, id := range list {
		if id == c.id {
			id = c.other(g)
			if id == "" || id == without || slices.Contains(list, id) {
				continue
			}
		}
		if !slices.Contains(left, id) {
			left = append(left, id)
		}
	}
	return left
}

// papers settles attachments, rounds and answers. The IDs of papers and answers
// are made of the institution's: they change with it.
func (c *change) papers() {
	p := c.after
	p.Attachments = settle(c, Attachments, p.Attachments, func(r *plan.Attachment) (plan.ID, *plan.ID) { return r.ID, &r.Organisation }, func(r *plan.Attachment) {
		if r.ID != plan.AttachmentID(r.Item, c.id) {
			return
		}
		r.ID = plan.AttachmentID(r.Item, c.to)
		if slices.ContainsFunc(p.Attachments, func(o plan.Attachment) bool { return o.ID == r.ID }) || !r.ID.Valid() {
			r.ID = plan.NewID()
			c.clash(PaperKept, plan.At("attachments", string(r.ID)))
		}
	})
	p.Rounds = settle(c, Rounds, p.Rounds, func(r *plan.Round) (plan.ID, *plan.ID) { return r.ID, &r.Organisation }, nil)
	c.answers()
}

func (c *change) answers() {
	end := "." + string(c.id)
	var left []plan.Answer
	for _, a := range c.after.Answers {
		if question, ours := strings.CutSuffix(string(a.ID), end); ours {
			if c.fate(Answers) == Drop {
				continue
			}
			id := plan.ID(question) + "." + c.to
			if slices.ContainsFunc(c.after.Answers, func(o plan.Answer) bool { return o.ID == id }) || !id.Valid() {
				c.clash(AnswerKept, plan.At("answers", string(id)))
				continue
			}
			a.ID = id
		}
		left = append(left, a)
	}
	c.after.Answers = left
}
