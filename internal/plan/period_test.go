package plan_test

import (
	"testing"

	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
)

func day(y, m, d int) civil.Date { return civil.Date{Year: y, Month: monthOf(m), Day: d} }

func period(days ...civil.Date) plan.Period {
	var p plan.Period
	for i := 0; i+1 < len(days); i += 2 {
		p.Years = append(p.Years, plan.Year{Record: plan.Record{ID: plan.NewID()}, Start: days[i], End: days[i+1]})
	}
	return p
}

func TestDefaultYears_TheFirstIsAsShortAsItsStart(t *testing.T) {
	p := plan.Period{Years: plan.DefaultYears(day(2024, 8, 1), 3)}
	months := []int{5, 12, 12}
	starts := []civil.Date{day(2024, 8, 1), day(2025, 1, 1), day(2026, 1, 1)}
	ends := []civil.Date{day(2024, 12, 31), day(2025, 12, 31), day(2026, 12, 31)}
	if len(p.Years) != 3 {
		t.Fatalf("%d years", len(p.Years))
	}
	for i, y := range p.Years {
		if y.Start != starts[i] || y.End != ends[i] || y.Months() != months[i] {
			t.Errorf("year %d: %v to %v, %d months", i+1, y.Start, y.End, y.Months())
		}
		if p.Number(y.ID) != i+1 {
			t.Errorf("year %d has the number %d", i+1, p.Number(y.ID))
		}
	}
	if p.Months() != 29 || p.Start() != starts[0] || p.End() != ends[2] {
		t.Errorf("the period is %v to %v, %d months", p.Start(), p.End(), p.Months())
	}
	if p.Number("nobody") != 0 {
		t.Error("an unknown year has a number")
	}
}

func TestMonths_CountsBegunMonthsWhole(t *testing.T) {
	tests := []struct {
		name       string
		start, end civil.Date
		want       int
	}{
		{"whole year", day(2025, 1, 1), day(2025, 12, 31), 12},
		{"one day", day(2025, 3, 31), day(2025, 3, 31), 1},
		{"three months over the turn of the year", day(2024, 11, 15), day(2025, 2, 14), 3},
		{"three months and a day", day(2024, 11, 15), day(2025, 2, 15), 4},
		{"from a day that the last month lacks", day(2024, 8, 31), day(2025, 2, 28), 6},
		{"the end before the start", day(2025, 2, 1), day(2025, 1, 31), 0},
		{"no start", civil.Date{}, day(2025, 1, 31), 0},
		{"no end", day(2025, 1, 1), civil.Date{}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := (plan.Year{Start: tt.start, End: tt.end}).Months(); got != tt.want {
				t.Errorf("%d months, want %d", got, tt.want)
			}
		})
	}
}

func TestLongerThan_DecidesToTheDay(t *testing.T) {
	tests := []struct {
		name       string
		start, end civil.Date
		months     int
		want       bool
	}{
		{"36 months to the day", day(2024, 7, 1), day(2027, 6, 30), 36, false},
		{"36 months and a day", day(2024, 7, 1), day(2027, 7, 1), 36, true},
		{"from the middle of a month", day(2024, 7, 15), day(2027, 7, 14), 36, false},
		{"from the middle of a month and a day", day(2024, 7, 15), day(2027, 7, 15), 36, true},
		{"from the leap day", day(2024, 2, 29), day(2027, 2, 28), 36, false},
		{"from the leap day and a day", day(2024, 2, 29), day(2027, 3, 1), 36, true},
		{"the last month lacks the day", day(2024, 8, 31), day(2027, 2, 28), 30, false},
		{"the last month lacks the day, and a day", day(2024, 8, 31), day(2027, 3, 1), 30, true},
		{"no dates", civil.Date{}, civil.Date{}, 36, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := period(tt.start, tt.end).LongerThan(tt.months); got != tt.want {
				t.Errorf("LongerThan(%d) = %v", tt.months, got)
			}
		})
	}
	if (plan.Period{}).LongerThan(0) || !(plan.Period{}).Start().IsZero() || !(plan.Period{}).End().IsZero() {
		t.Error("a period without years has a length")
	}
}
