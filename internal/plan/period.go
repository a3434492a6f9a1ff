package plan

import "cloud.google.com/go/civil"

// Period is the project's time: its years and, where it is divided, its stages.
type Period struct {
	Years  []Year     `json:"years,omitempty"`
	Stages []DevStage `json:"stages,omitempty"`
	Extra
}

// Year is one project year (연차). The first is often short: years end on
// 31 December unless the notice says otherwise.
type Year struct {
	Record
	Start civil.Date `json:"start,omitzero"`
	End   civil.Date `json:"end,omitzero"`   // the last day, included
	Stage ID         `json:"stage,omitzero"` // the stage it belongs to, if the period is divided
}

// DevStage is one stage of the project (단계).
type DevStage struct {
	Record
	Name Text `json:"name,omitzero,omitempty"`
}

// Months counts the months from the first to the last day, a begun one whole; 0
// where a date is missing or the end is before the start.
func (y Year) Months() int { return monthsBetween(y.Start, y.End) }

func monthsBetween(start, end civil.Date) int {
	if start.IsZero() || end.IsZero() || end.Before(start) {
		return 0
	}
	touched := (end.Year-start.Year)*12 + int(end.Month) - int(start.Month) + 1
	if end.Before(afterMonths(start, touched-1)) {
		return touched - 1
	}
	return touched
}

// afterMonths is the day on which so many months from start are over. Where that
// month lacks the day on which they began, they end with its last day.
func afterMonths(start civil.Date, months int) civil.Date {
	over := start.AddMonths(months)
	if over.Day != start.Day { // ran over into the next month
		over.Day = 1
	}
	return over
}

// Start is the first day of the first year, zero without years.
func (p Period) Start() civil.Date {
	if len(p.Years) == 0 {
		return civil.Date{}
	}
	return p.Years[0].Start
}

// End is the last day of the last year, zero without years.
func (p Period) End() civil.Date {
	if len(p.Years) == 0 {
		return civil.Date{}
	}
	return p.Years[len(p.Years)-1].End
}

// Months counts the calendar months of all years.
func (p Period) Months() int {
	n := 0
	for _, y := range p.Years {
		n += y.Months()
	}
	return n
}

// LongerThan reports whether the period from the first to the last day is
// longer than so many months, to the day. Where the last month lacks the day on
// which the period began, the months end with that month's last day.
func (p Period) LongerThan(months int) bool {
	start, end := p.Start(), p.End()
	if start.IsZero() || end.IsZero() {
		return false
	}
	return !end.Before(afterMonths(start, months))
}

// Number returns the year's number from 1, or 0 if the period has no such year.
func (p Period) Number(id ID) int {
	for i := range p.Years {
		if p.Years[i].ID == id {
			return i + 1
		}
	}
	return 0
}

// DefaultYears lays out years from a start day: each ends on 31 December, so
// the first is as short as the start makes it.
func DefaultYears(start civil.Date, count int) []Year {
	years := make([]Year, 0, count)
	for i := range count {
		y := Year{Record: Record{ID: NewID()}, Start: start, End: civil.Date{Year: start.Year, Month: 12, Day: 31}}
		if i > 0 {
			y.Start = civil.Date{Year: start.Year + i, Month: 1, Day: 1}
			y.End = civil.Date{Year: start.Year + i, Month: 12, Day: 31}
		}
		years = append(years, y)
	}
	return years
}
