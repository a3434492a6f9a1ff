package plan_test

import (
	"errors"
	"math"
	"testing"

	"moaplan/internal/plan"
)

func TestPayOf(t *testing.T) {
	tests := []struct {
		name   string
		pay    plan.Won
		charge plan.Charge
		want   plan.Pay
	}{
		{
			// 4,567,890 × 33.33 % × 5 = 7,612,388.685 → 7,612,000. Cutting the month first
			// (1,522,477.7 → 1,522,000 × 5 = 7,610,000) would lose 2천원.
			"cut once, after all factors", 4_567_890,
			plan.Charge{Months: 5, Cash: 3333},
			plan.Pay{Cash: 7_612_000},
		},
		{
			// 7,612,388 + 100,500 + 200,300 = 7,913,188 → 7,913,000; cut apart they would
			// give 7,612,000 + 100,000 + 200,000.
			"insurance and severance go in before the cut", 4_567_890,
			plan.Charge{Months: 5, Cash: 3333, Insurance: 100_500, Severance: 200_300},
			plan.Pay{Cash: 7_913_000},
		},
		{
			"with cash they go with the cash alone", 5_000_000,
			plan.Charge{Months: 12, Cash: 2000, InKind: 1000, Unpaid: 500, Insurance: 1_000_000, Severance: 500_000},
			plan.Pay{Cash: 13_500_000, InKind: 6_000_000, Unpaid: 3_000_000},
		},
		{
			"without cash they go in kind", 5_000_000,
			plan.Charge{Months: 12, InKind: 1000, Insurance: 1_000_000, Severance: 500_000},
			plan.Pay{InKind: 7_500_000},
		},
		{
			"at a rate of zero nothing is budgeted", 5_000_000,
			plan.Charge{Months: 12, Insurance: 1_000_000, Severance: 500_000},
			plan.Pay{},
		},
		{
			"an unpaid rate carries neither", 5_000_000,
			plan.Charge{Months: 12, Unpaid: 1000, Insurance: 1_000_000},
			plan.Pay{Unpaid: 6_000_000},
		},
		{
			"without months nothing is budgeted", 5_000_000,
			plan.Charge{Cash: 10_000, Insurance: 1_000_000},
			plan.Pay{},
		},
		{
			"without a monthly pay nothing is budgeted", 0,
			plan.Charge{Months: 12, Cash: 10_000, Insurance: 1_000_000},
			plan.Pay{},
		},
		{
			"negative insurance takes nothing away", 1_000_000,
			plan.Charge{Months: 1, Cash: 10_000, Insurance: -500_000},
			plan.Pay{Cash: 1_000_000},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := plan.PayOf(plan.Person{MonthlyPay: tt.pay}, tt.charge)
			if err != nil || got != tt.want {
				t.Errorf("PayOf = %+v, %v, want %+v", got, err, tt.want)
			}
		})
	}
}

func TestPayOf_RefusesAmountsBeyondTheRange(t *testing.T) {
	tests := map[string]struct {
		pay    plan.Won
		charge plan.Charge
	}{
		"pay":                     {math.MaxInt64, plan.Charge{Months: 12, Cash: 10_000}},
		"pay in kind":             {math.MaxInt64, plan.Charge{Months: 12, InKind: 10_000}},
		"unpaid":                  {math.MaxInt64, plan.Charge{Months: 12, Unpaid: 10_000}},
		"insurance":               {1_000_000, plan.Charge{Months: 12, Cash: 100, Insurance: math.MaxInt64}},
		"insurance and severance": {1_000_000, plan.Charge{Months: 12, Cash: 100, Insurance: math.MaxInt64, Severance: math.MaxInt64}},
		"the sum of both":         {plan.MaxWon, plan.Charge{Months: 1, Cash: 10_000, Insurance: 1_000}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got, err := plan.PayOf(plan.Person{MonthlyPay: tt.pay}, tt.charge); !errors.Is(err, plan.ErrOverflow) || got != (plan.Pay{}) {
				t.Errorf("PayOf = %+v, %v", got, err)
			}
		})
	}
}

// payPlan is one organisation, one year and one person who is paid 6,000,000 in
// cash, 3,000,000 in kind and 1,200,000 unpaid.
func payPlan(change func(*plan.Person)) *plan.Plan {
	p := plan.New("call", "track", day(2025, 1, 1), 1)
	person := plan.Person{
		Record: plan.Record{ID: "kim"}, Organisation: p.Organisations[0].ID, MonthlyPay: 5_000_000,
		Charges: []plan.Charge{{Record: plan.Record{ID: p.Period.Years[0].ID}, Months: 12, Cash: 1000, InKind: 500, Unpaid: 200}},
	}
	change(&person)
	p.People = []plan.Person{person}
	return p
}

func TestBudget_PayGoesToTheItemOfThePerson(t *testing.T) {
	tests := []struct {
		name     string
		change   func(*plan.Person)
		category plan.Category
		item     string
	}{
		{"researcher", func(*plan.Person) {}, plan.Personnel, plan.ItemInternal},
		{"from another institution", func(p *plan.Person) { p.External = true }, plan.Personnel, plan.ItemExternal},
		{"support staff", func(p *plan.Person) { p.Support = true }, plan.Personnel, plan.ItemSupport},
		{"student", func(p *plan.Person) { p.Degree = plan.Master }, plan.Student, plan.ItemGeneral},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := payPlan(tt.change)
			b := p.Budget("")
			org, year := p.Organisations[0].ID, p.Period.Years[0].ID
			for kind, want := range map[plan.Kind]plan.Won{plan.Cash: 6_000_000, plan.InKind: 3_000_000} {
				if got := b.Cost(org, year, plan.Filter{Category: tt.category, Item: tt.item, Kind: kind}); got != want {
					t.Errorf("%s: %d, want %d", kind, got, want)
				}
			}
			if got := b.Cost(org, year, plan.Filter{}); got != 9_000_000 {
				t.Errorf("all cost is %d: unpaid pay is no cost", got)
			}
			if got := b.Unpaid(org, year); got != 1_200_000 {
				t.Errorf("unpaid pay is %d", got)
			}
		})
	}
}

func TestBudget_PooledStudentsAreNotBudgetedByPerson(t *testing.T) {
	p := payPlan(func(p *plan.Person) { p.Degree, p.Pooled = plan.Doctor, true })
	if got := p.Budget("").TotalCost("", plan.Filter{}); got != 0 {
		t.Errorf("a pooled student costs %d", got)
	}
}

func TestBudget_LeavesOutPayThatOverflows(t *testing.T) {
	p := payPlan(func(p *plan.Person) { p.MonthlyPay = math.MaxInt64 })
	b := p.Budget("")
	if len(b.Lines) != 0 || b.Unpaid(p.Organisations[0].ID, p.Period.Years[0].ID) != 0 {
		t.Errorf("overflowing pay entered the budget: %v", b.Lines)
	}
}

func TestPayOfAll_AddsUpTheYears(t *testing.T) {
	person := plan.Person{MonthlyPay: 1_000_000, Charges: []plan.Charge{
		{Record: plan.Record{ID: "y1"}, Months: 12, Cash: 5_000, Unpaid: 1_000},
		{Record: plan.Record{ID: "y2"}, Months: 6, InKind: 10_000},
	}}
	got, err := plan.PayOfAll(person)
	if want := (plan.Pay{Cash: 6_000_000, InKind: 6_000_000, Unpaid: 1_200_000}); err != nil || got != want {
		t.Errorf("%+v, %v; want %+v", got, err, want)
	}
	person.MonthlyPay = plan.MaxWon + 1
	if _, err := plan.PayOfAll(person); err == nil {
		t.Error("an overflow passed")
	}
}
