package plan

import "cloud.google.com/go/civil"

// MonthStart is the first day of a project month, counted from 1; zero for a month
// below 1 or while the period has no start. Months are calendar months: a project
// that begins in the middle of one has that month as its first.
func (p Period) MonthStart(n int) civil.Date {
	start := p.Start()
	if start.IsZero() || n < 1 {
		return civil.Date{}
	}
	return civil.Date{Year: start.Year, Month: start.Month, Day: 1}.AddMonths(n - 1)
}

// MonthOf is the number of the project month that a day falls in, counted from 1;
// 0 before the project and while the period has no start. Days behind the end count
// on.
func (p Period) MonthOf(day civil.Date) int {
	start := p.Start()
	if start.IsZero() || day.IsZero() {
		return 0
	}
	return max((day.Year-start.Year)*12+int(day.Month)-int(start.Month)+1, 0)
}
