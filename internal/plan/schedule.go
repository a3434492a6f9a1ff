package plan

import "cloud.google.com/go/civil"

// YearMonths are the project months of one year, from First to Last; Last is before
// First where the year has no days.
type YearMonths struct {
	Year        ID
	First, Last int
}

// YearMonths lists the project months of every year, in order.
func (p Period) YearMonths() []YearMonths {
	list := make([]YearMonths, len(p.Years))
	first := 1
	for i, y := range p.Years {
		list[i] = YearMonths{Year: y.ID, First: first, Last: first + y.Months() - 1}
		first = list[i].Last + 1
	}
	return list
}

// MonthDays are the first and the last day of a project month, counted from 1; not
// ok where the period has no such month. The last month of a year ends with it.
func (p Period) MonthDays(n int) (first, last civil.Date, ok bool) {
	for i, m := range p.YearMonths() {
		if n < m.First || n > m.Last {
			continue
		}
		y := p.Years[i]
		first = afterMonths(y.Start, n-m.First)
		last = y.End
		if n < m.Last {
			last = afterMonths(y.Start, n-m.First+1).AddDays(-1)
		}
		return first, last, true
	}
	return civil.Date{}, civil.Date{}, false
}

// Planned reports whether the task has months in their order.
func (t Task) Planned() bool { return t.Start > 0 && t.End >= t.Start }

// Shifted is the task so many months later, or earlier, as far as a period of so many
// months has room. It keeps its length.
func (t Task) Shifted(by, months int) Task {
	if !t.Planned() {
		return t
	}
	by = min(max(by, 1-t.Start), max(months-t.End, 0))
	t.Start += by
	t.End += by
	return t
}

// Stretched is the task with its first month moved by start and its last by end, as
// far as a period of so many months has room; at least one month is left.
func (t Task) Stretched(start, end, months int) Task {
	if !t.Planned() {
		return t
	}
	t.Start = min(max(t.Start+start, 1), t.End)
	t.End = max(min(t.End+end, max(months, t.End)), t.Start)
	return t
}

// Spread is the task from one month to another, in either order, within a period of so
// many months.
func (t Task) Spread(a, b, months int) Task {
	bound := func(n int) int { return max(min(n, months), 1) }
	t.Start, t.End = bound(min(a, b)), bound(max(a, b))
	return t
}
