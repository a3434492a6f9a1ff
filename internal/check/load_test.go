package check_test

import (
	"testing"
	"time"

	"cloud.google.com/go/civil"

	"moaplan/internal/check"
	"moaplan/internal/plan"
)

func TestLoadOf_IsThatOfTheMonthWithTheHighestRate(t *testing.T) {
	day := func(y int, m time.Month, d int) civil.Date { return civil.Date{Year: y, Month: m, Day: d} }
	person := plan.Person{
		Charges: []plan.Charge{{Record: plan.Record{ID: "y1"}, FirstMonth: 3, Months: 2, Cash: 1000, InKind: 500, Unpaid: 250}},
		Projects: []plan.HeldProject{
			{State: "running", Start: day(2024, 9, 1), End: day(2024, 9, 30), Rate: 2000},
			{State: "running", Start: day(2024, 4, 1), End: day(2024, 6, 30), Rate: 3000},
			{State: "applied", Start: day(2024, 9, 1), Rate: 700},
			{State: "done", Rate: 9000},
		},
	}
	p := &plan.Plan{Period: plan.Period{Years: []plan.Year{
		{Record: plan.Record{ID: "y1"}, Start: day(2024, 7, 1), End: day(2024, 12, 31)},
		{Record: plan.Record{ID: "y2"}, Start: day(2025, 1, 1), End: day(2025, 12, 31)},
		{Record: plan.Record{ID: "y3"}},
	}}}
	want := []check.Load{
		{Year: "y1", Month: day(2024, 9, 1), Own: 1750, Running: 2000, Applied: 700, Held: 1},
		{Year: "y2", Month: day(2025, 1, 1), Applied: 700},
		{Year: "y3"},
	}
	got := check.LoadOf(p, &person)
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("year %d: %+v, want %+v", i+1, got[i], want[i])
		}
	}
	if got[0].Sure() != 3750 {
		t.Errorf("sure %d", got[0].Sure())
	}
}
