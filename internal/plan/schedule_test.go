package plan

import (
	"testing"

	"cloud.google.com/go/civil"
)

func TestPeriod_MonthsHaveTheirDaysAndYears(t *testing.T) {
	p := Period{Years: DefaultYears(civil.Date{Year: 2024, Month: 8, Day: 1}, 2)}
	months := p.YearMonths()
	if len(months) != 2 || months[0].First != 1 || months[0].Last != 5 || months[1].First != 6 || months[1].Last != 17 {
		t.Fatalf("months of the years: %v", months)
	}
	for _, c := range []struct {
		n           int
		first, last string
	}{{1, "2024-08-01", "2024-08-31"}, {5, "2024-12-01", "2024-12-31"}, {6, "2025-01-01", "2025-01-31"}, {7, "2025-02-01", "2025-02-28"}, {17, "2025-12-01", "2025-12-31"}} {
		first, last, ok := p.MonthDays(c.n)
		if !ok || first.String() != c.first || last.String() != c.last {
			t.Errorf("month %d: %v to %v, %v", c.n, first, last, ok)
		}
	}
	for _, n := range []int{-1, 0, 18} {
		if _, _, ok := p.MonthDays(n); ok {
			t.Errorf("the period has a month %d", n)
		}
	}
}

func TestPeriod_MonthsThatBeginInTheMiddleOfACalendarMonthFollowEachOther(t *testing.T) {
	p := Period{Years: []Year{{Start: civil.Date{Year: 2024, Month: 1, Day: 31}, End: civil.Date{Year: 2024, Month: 12, Day: 30}}}}
	for n := 1; n < p.Months(); n++ {
		_, last, _ := p.MonthDays(n)
		next, _, ok := p.MonthDays(n + 1)
		if !ok || last.AddDays(1) != next {
			t.Errorf("month %d ends on %v, the next begins on %v", n, last, next)
		}
	}
}

func TestTask_MovesAndStretchesWithinThePeriod(t *testing.T) {
	const months = 12
	task := func(start, end int) Task { return Task{Start: start, End: end} }
	for _, c := range []struct {
		name      string
		got, want Task
	}{
		{"later", task(3, 5).Shifted(2, months), task(5, 7)},
		{"up to the last month", task(3, 5).Shifted(7, months), task(10, 12)},
		{"not beyond it", task(3, 5).Shifted(8, months), task(10, 12)},
		{"earlier", task(3, 5).Shifted(-2, months), task(1, 3)},
		{"not before the first", task(3, 5).Shifted(-3, months), task(1, 3)},
		{"back from beyond the period", task(13, 15).Shifted(-3, months), task(10, 12)},
		{"no further beyond it", task(13, 15).Shifted(1, months), task(13, 15)},
		{"without months", task(0, 0).Shifted(1, months), task(0, 0)},
		{"longer", task(3, 5).Stretched(0, 7, months), task(3, 12)},
		{"no longer than the period", task(3, 5).Stretched(0, 8, months), task(3, 12)},
		{"shorter", task(3, 5).Stretched(0, -2, months), task(3, 3)},
		{"never shorter than a month", task(3, 5).Stretched(0, -3, months), task(3, 3)},
		{"begins earlier", task(3, 5).Stretched(-2, 0, months), task(1, 5)},
		{"begins no later than it ends", task(3, 5).Stretched(3, 0, months), task(5, 5)},
		{"drawn from right to left", Task{}.Spread(7, 4, months), task(4, 7)},
		{"drawn over the edges", Task{}.Spread(-3, 15, months), task(1, 12)},
	} {
		if c.got.Start != c.want.Start || c.got.End != c.want.End {
			t.Errorf("%s: %d to %d, want %d to %d", c.name, c.got.Start, c.got.End, c.want.Start, c.want.End)
		}
	}
}
