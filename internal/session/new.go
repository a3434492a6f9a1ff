package session

import (
	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/plan"
	"moaplan/internal/store"
)

// NewFile makes an empty plan for a track of a call, with what the call's notice
// settles filled in. The first year begins on the call's usual day until the writer
// says otherwise; years end on 31 December.
func NewFile(c *call.Call, track string) (*store.File, error) {
	t, ok := c.Track(track)
	if !ok {
		return nil, i18n.Fault(nil, "session.unknown-track", "call", c.ID, "track", track)
	}
	p := plan.New(c.ID, track, c.UsualStart(), c.MaxYears)
	p.Notice = plan.Notice{
		Ministry: c.Ministry, Agency: c.Agency, Programme: c.Programme, SubProgramme: t.Title,
		Number: c.NoticeNumber, Date: c.Announced, Deadline: c.Deadline,
	}
	p.Selection = c.Selection
	return &store.File{Plan: p, Blobs: map[string][]byte{}}, nil
}
