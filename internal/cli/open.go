package cli

import (
	"slices"
	"strings"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/session"
	"moaplan/internal/store"
)

// opened is a plan's file with the call it follows.
type opened struct {
	*store.File
	name string
	call *call.Call
}

// open reads a plan for a command that does not change it. A scenario other than
// the one marked for submission can be chosen by its ID.
func open(name, scenario string) (*opened, error) {
	f, err := store.Open(name)
	if err != nil {
		return nil, err
	}
	if f.Newer {
		return nil, i18n.Fault(nil, "store.newer", "path", name, "format", f.Plan.Format)
	}
	c, err := call.Find(f.Plan.Call)
	if err != nil {
		return nil, i18n.Fault(err, "session.unknown-call", "call", f.Plan.Call)
	}
	if _, ok := c.Track(f.Plan.Track); !ok {
		return nil, unknownTrack(c, f.Plan.Track)
	}
	if scenario != "" {
		if !slices.ContainsFunc(f.Plan.Scenarios, func(s plan.Scenario) bool { return s.ID == plan.ID(scenario) }) {
			return nil, i18n.Fault(nil, "cli.unknown-scenario", "scenario", scenario, "known", scenarios(f.Plan))
		}
		f.Plan.Submission = plan.ID(scenario)
	}
	return &opened{f, name, c}, nil
}

// scenarios lists the IDs there are.
func scenarios(p *plan.Plan) string {
	var known []string
	for i := range p.Scenarios {
		known = append(known, string(p.Scenarios[i].ID))
	}
	return strings.Join(known, ", ")
}

func (o *opened) blob(name string) []byte { return o.Blobs[name] }

// findings checks the plan with the facts of its layout.
func (o *opened) findings() ([]check.Finding, error) {
	facts, err := session.MeasureLayout(o.Plan, o.call, o.blob)
	if err != nil {
		return nil, err
	}
	return check.Run(o.Plan, o.call, facts), nil
}
