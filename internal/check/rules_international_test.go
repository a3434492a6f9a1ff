package check_test

import (
	"testing"

	"moaplan/internal/plan"
)

// contract pays a foreign hospital dollars at 1,300.5 won, and the lead budgets so
// many 천원 for it.
func contract(dollars, budgeted int64, change func(*plan.Plan)) func(*plan.Plan) {
	return func(p *plan.Plan) {
		join(p, "lead", plan.Lead, plan.SME, plan.FormSME)
		join(p, "f", plan.Participant, plan.Foreign, plan.FormHospital)
		cost(p, "lead", "y1", "international", budgeted).Receiver = "f"
		p.Cooperation = []plan.Cooperation{{Record: plan.Record{ID: "c"}, Organisation: "f", State: plan.ContractSigned, Money: []plan.Payment{
			{Record: plan.Record{ID: "y1"}, Currency: "USD", Amount: dollars, RatePer10000: 13_005_000},
		}}}
		if change != nil {
			change(p)
		}
	}
}

// 1,000 dollars are 1,300,500 won: 1,300천원, what is below being cut.
func TestPayments_EqualTheBudgetInWonCutOnce(t *testing.T) {
	differs := []string{"international-payments.differs error cooperation/c/money"}
	runRules(t, announced, "international-payments", []ruleCase{
		{"equal", contract(1_000, 1_300, nil), nil},
		{"budgeted 1천원 more", contract(1_000, 1_301, nil), differs},
		{"budgeted 1천원 less", contract(1_000, 1_299, nil), differs},
		{"in two lines", contract(1_000, 1_000, func(p *plan.Plan) { cost(p, "lead", "y1", "international", 300).Receiver = "f" }), nil},
		{"a year that the contract does not pay", contract(1_000, 1_300, func(p *plan.Plan) { cost(p, "lead", "y2", "international", 1).Receiver = "f" }), differs},
		{"a payment that the budget has not", contract(1_000, 1_300, func(p *plan.Plan) {
			p.Cooperation[0].Money = append(p.Cooperation[0].Money, plan.Payment{Record: plan.Record{ID: "y2"}, Amount: 1, RatePer10000: 10_000_000})
		}), differs},
		{"another version's line", contract(1_000, 1_300, func(p *plan.Plan) {
			l := cost(p, "lead", "y1", "international", 5)
			l.Receiver, l.Scenario = "f", "other"
		}), nil},
		{"no money in the contract yet", contract(1_000, 1_301, func(p *plan.Plan) { p.Cooperation[0].Money = nil }), nil},
		{"two contracts with one institution", contract(1_000, 2_600, func(p *plan.Plan) {
			second := p.Cooperation[0]
			second.ID = "d"
			p.Cooperation = append(p.Cooperation, second)
		}), nil},
		{"beyond all bounds", contract(1<<62, 1_300, nil), []string{"international-payments.too-large error cooperation/c/money/y1/amount"}},
		{"an institution with a budget of its own", contract(1_000, 1_301, func(p *plan.Plan) { p.Organisations[1].Role = plan.Joint }), nil},
	})
}
