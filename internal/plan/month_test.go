package plan_test

import (
	"testing"

	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
)

func TestPeriod_MonthsAreCalendarMonthsFromTheFirst(t *testing.T) {
	date := func(s string) civil.Date {
		d, err := civil.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	p := plan.Period{Years: []plan.Year{
		{Record: plan.Record{ID: "y1"}, Start: date("2024-08-16"), End: date("2024-12-31")},
		{Record: plan.Record{ID: "y2"}, Start: date("2025-01-01"), End: date("2025-12-31")},
	}}
	for n, first := range map[int]string{1: "2024-08-01", 5: "2024-12-01", 6: "2025-01-01", 17: "2025-12-01", 18: "2026-01-01"} {
		if got := p.MonthStart(n); got != date(first) {
			t.Errorf("month %d begins on %v, not %s", n, got, first)
		}
		if got := p.MonthOf(date(first)); got != n {
			t.Errorf("%s is in month %d, not %d", first, got, n)
		}
	}
	if got := p.MonthOf(date("2024-08-31")); got != 1 {
		t.Errorf("the last day of the first month is in month %d", got)
	}
	for what, got := range map[string]civil.Date{
		"month 0": p.MonthStart(0), "month -1": p.MonthStart(-1), "without years": plan.Period{}.MonthStart(1),
	} {
		if !got.IsZero() {
			t.Errorf("%s begins on %v", what, got)
		}
	}
	for what, got := range map[string]int{
		"before the project": p.MonthOf(date("2024-07-31")), "no day": p.MonthOf(civil.Date{}),
		"without years": plan.Period{}.MonthOf(date("2024-08-01")),
	} {
		if got != 0 {
			t.Errorf("%s: month %d", what, got)
		}
	}
}
