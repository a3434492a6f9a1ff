package call

import (
	"slices"

	"moaplan/internal/plan"
)

// AttachmentSpec is a paper that goes with the plan (첨부서류).
type AttachmentSpec struct {
	ID       string // stable; a plan's attachment bears it as its item
	Title    plan.Text
	Note     plan.Text
	Per      string     // [PerProject] or [PerOrganisation]
	When     string     // the condition that asks for it, as written in the data
	Required bool       // needed where the condition holds; else recommended
	Stage    plan.Stage // "" always, else only in that stage
	Tracks   []string   // empty: all
	Citation Citation
	who      Selector
	origin   string // file:line
}

// Values of [AttachmentSpec.Per].
const (
	PerProject      = "project"
	PerOrganisation = "organisation"
)

// Wanted reports whether the plan needs the paper: of the subject's
// organisation, or of the whole project where the subject has none. A paper of
// each organisation is never wanted of the project, nor the other way round.
func (a AttachmentSpec) Wanted(s Subject) bool {
	if (a.Stage != "" && a.Stage != s.Plan.Stage) ||
		(len(a.Tracks) > 0 && !slices.Contains(a.Tracks, s.Plan.Track)) ||
		(a.Per == PerOrganisation) != (s.Organisation != nil) {
		return false
	}
	return a.who.Matches(s)
}

// Attachment returns the paper of an ID.
func (c *Call) Attachment(id string) (AttachmentSpec, bool) {
	for i := range c.Attachments {
		if c.Attachments[i].ID == id {
			return c.Attachments[i], true
		}
	}
	return AttachmentSpec{}, false
}
