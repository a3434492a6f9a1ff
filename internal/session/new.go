package session

import (
	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/plan"
	"moaplan/internal/store"
)

// NewFile makes an empty plan for a track of a call, with what the call's notice
// settles filled in. The first year begins two months after the deadline, on the
// first of the month, until the writer says otherwise; years end on 31 December.
func NewFile(c *call.Call, track string) (*store.File, error) {
	t, ok := c.Track(track)
	if !ok {
		return nil, i18n.Fault(nil, "session.unknown-track", "call", c.ID, "track", track)
	}
	// From the first of the month, because two months after 31 December there is no
	// thirty-first.
	deadline := civil.Date{Year: c.Deadline.Year, Month: c.Deadline.Month, Day: 1}
	p := plan.New(c.ID, track, deadline.AddMonths(2), c.MaxYears)
	p.Notice = plan.Notice{
		Ministry: c.Ministry, Agency: c.Agency, Programme: c.Programme, SubProgramme: t.Title,
		Number: c.NoticeNumber, Date: c.Announced, Deadline: c.Deadline,
	}
	p.Selection = c.Selection
	return &store.File{Plan: p, Blobs: map[string][]byte{}}, nil
}
