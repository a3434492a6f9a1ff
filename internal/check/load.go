package check

import (
	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
)

// Load is how far a person is charged in one project year: in the month in which it
// is most. Rates are 인건비계상률 in hundredths of a percent.
type Load struct {
	Year    plan.ID
	Month   civil.Date // first day of that month; zero where the year has no days
	Own     int        // charged to this plan: cash, in kind and unpaid
	Running int        // charged to the projects that run in that month
	Applied int        // charged to those applied for
	Held    int        // running projects in that month, this one left out
}

// Sure is what is charged for certain: this plan and what runs.
func (l Load) Sure() int { return l.Own + l.Running }

// LoadOf tells for each project year how far a person is charged.
func LoadOf(p *plan.Plan, person *plan.Person) []Load {
	c := &context{plan: p}
	loads := make([]Load, 0, len(p.Period.Years))
	for i := range p.Period.Years {
		y := &p.Period.Years[i]
		most := Load{Year: y.ID}
		for n := range min(y.Months(), maxMonths) {
			if l := c.loadIn(person, y, monthOf(y.Start)+month(n)); most.Month.IsZero() || l.Sure() > most.Sure() {
				most = l
			}
		}
		loads = append(loads, most)
	}
	return loads
}

func (c *context) loadIn(person *plan.Person, y *plan.Year, m month) Load {
	l := Load{Year: y.ID, Month: m.first(), Running: heldRate(person, stateRunning, m), Applied: heldRate(person, stateApplied, m)}
	for i := range person.Charges {
		charge := &person.Charges[i]
		if from, to := c.months(charge); charge.ID == y.ID && from <= m && m <= to {
			l.Own += charge.Cash + charge.InKind + charge.Unpaid
		}
	}
	for i := range person.Projects {
		if h := &person.Projects[i]; h.State == stateRunning && holds(h, m) {
			l.Held++
		}
	}
	return l
}
