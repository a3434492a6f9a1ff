package plan

import "cloud.google.com/go/civil"

// New makes an empty plan for a call and a track with one scenario, one lead
// institution still to be named, and so many years from a start day.
func New(call, track string, start civil.Date, years int) *Plan {
	p := &Plan{
		Format: Format, ID: NewID(), Call: call, Track: track, Stage: Application,
		Security: General,
		Period:   Period{Years: DefaultYears(start, years)},
	}
	main := Scenario{Record: Record{ID: NewID()}, Name: Text{Ko: "기본안", En: "Base"}}
	p.Scenarios = []Scenario{main}
	p.Submission = main.ID
	p.Organisations = []Organisation{{Record: Record{ID: NewID()}, Role: Lead}}
	return p
}
