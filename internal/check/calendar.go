package check

import (
	"time"

	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
)

// monthsFrom is the day so many months after a day, before it for a negative
// number. Where that month lacks the day, it is the month's last.
func monthsFrom(d civil.Date, months int) civil.Date {
	moved := d.AddMonths(months)
	if moved.Day == d.Day {
		return moved
	}
	return civil.Date{Year: moved.Year, Month: moved.Month, Day: 1}.AddDays(-1) // ran over into the next month
}

// month counts calendar months, so that spans of them can be compared.
type month int

func monthOf(d civil.Date) month { return month(d.Year*12 + int(d.Month) - 1) }

func (m month) year() int { return int(m) / 12 }

// first is the month's first day.
func (m month) first() civil.Date {
	return civil.Date{Year: m.year(), Month: time.Month(int(m)%12 + 1), Day: 1}
}

// String writes a month as 2025-03.
func (m month) String() string {
	return m.first().String()[:7]
}

// maxMonths bounds the months of a charge that are looked at: a mistyped number is
// another rule's matter, and must not keep the check busy.
const maxMonths = 60

// months are the calendar months of a charge, the last one included; from is
// greater than to where it has none.
func (c *context) months(charge *plan.Charge) (from, to month) {
	y := c.plan.Year(charge.ID)
	if y == nil || y.Start.IsZero() || charge.Months <= 0 {
		return 1, 0
	}
	from = monthOf(y.Start) + month(min(max(charge.FirstMonth, 1), maxMonths)-1)
	return from, from + month(min(charge.Months, maxMonths)-1)
}

// holds reports whether a held project runs in a calendar month. One without
// dates runs always.
func holds(h *plan.HeldProject, m month) bool {
	return (h.Start.IsZero() || monthOf(h.Start) <= m) && (h.End.IsZero() || monthOf(h.End) >= m)
}

// States of a held project.
const (
	stateApplied = "applied"
	stateRunning = "running"
)

// heldRate adds up the charge rates of a person's other projects of a state in a
// month, in hundredths of a percent.
func heldRate(p *plan.Person, state string, m month) int {
	sum := 0
	for i := range p.Projects {
		if h := &p.Projects[i]; h.State == state && holds(h, m) {
			sum += h.Rate
		}
	}
	return sum
}
