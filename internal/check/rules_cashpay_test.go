package check_test

import (
	"testing"

	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
)

func TestCashPay_OfACompanyIsForThoseTheClauseNames(t *testing.T) {
	paid := func(legal plan.LegalType, person plan.Person, ticked ...plan.ID) func(*plan.Plan) {
		return also(works(legal, plan.FormOther, person, plan.Charge{Months: 12, Cash: 1}), func(p *plan.Plan) {
			for _, q := range ticked {
				tick(p, q)
			}
		})
	}
	hired := func(d civil.Date) plan.Person { return plan.Person{NewHire: true, HiredOn: d} }
	staff := plan.Person{}
	existing := []string{"personnel.cashOfCompany.existing warning people/p/charges/y1/cash"}
	runRules(t, announced, "personnel.cashOfCompany", []ruleCase{
		{"existing staff", paid(plan.SME, staff), existing},
		{"existing staff in kind", works(plan.SME, plan.FormOther, staff, plan.Charge{Months: 12, InKind: 1}), nil},
		{"external staff", paid(plan.SME, plan.Person{External: true}), nil},
		{"of a non-profit", paid(plan.Nonprofit, staff), nil},
		{"of a foreign company", paid(plan.Foreign, staff), nil},
		{"a new hire six months before the notice", paid(plan.SME, hired(day(2023, 10, 22))), nil},
		{"a new hire a day earlier", paid(plan.SME, hired(day(2023, 10, 21))), []string{"personnel.cashOfCompany.too-early warning people/p/hiredOn"}},
		{"a new hire on the last day", paid(plan.Mid, hired(day(2025, 12, 31))), nil},
		{"a new hire a day after the end", paid(plan.Mid, hired(day(2026, 1, 1))), []string{"personnel.cashOfCompany.too-late warning people/p/hiredOn"}},
		{"a new hire without a day", paid(plan.MidEarly, hired(civil.Date{})), []string{"personnel.cashOfCompany.no-day warning people/p/hiredOn"}},
		{"a new hire of a large company", paid(plan.Large, hired(announced)), existing},
		{"recognised for a large company", paid(plan.Large, staff, "cashPayRecognised.o"), nil},
		{"a service provider", paid(plan.SME, staff, "cashPayProvider.o"), nil},
		{"a large service provider", paid(plan.Large, staff, "cashPayProvider.o"), existing},
		{"a recognised field of a mid-size company", paid(plan.Mid, staff, "cashPayField.o"), nil},
		{"a recognised field of a large company", paid(plan.Large, staff, "cashPayField.o"), existing},
		{"recognised for another one", paid(plan.SME, staff, "cashPayRecognised.x"), existing},
	})
	// Six months before the last of August is the last of February.
	runRules(t, day(2024, 8, 31), "personnel.cashOfCompany", []ruleCase{
		{"the last of February", paid(plan.SME, hired(day(2024, 2, 29))), nil},
		{"a day earlier", paid(plan.SME, hired(day(2024, 2, 28))), []string{"personnel.cashOfCompany.too-early warning people/p/hiredOn"}},
	})
}

// The project begins on 2024-01-01.
func TestCashPay_OfAStartupOfSevenYears(t *testing.T) {
	startup := func(legal plan.LegalType, founded civil.Date) func(*plan.Plan) {
		return also(works(legal, plan.FormOther, plan.Person{}, plan.Charge{Months: 12, Cash: 1}), func(p *plan.Plan) {
			p.Organisations[0].Startup, p.Organisations[0].Founded = true, founded
		})
	}
	const existing = "personnel.cashOfCompany.existing warning people/p/charges/y1/cash"
	runRules(t, announced, "personnel.cashOfCompany", []ruleCase{
		{"seven years to the day", startup(plan.SME, day(2017, 1, 1)), nil},
		{"a day longer", startup(plan.SME, day(2016, 12, 31)), []string{"personnel.cashOfCompany.startup warning organisations/o/startup", existing}},
		{"of a day nobody gave", startup(plan.SME, civil.Date{}), nil},
		{"that is no SME", startup(plan.Mid, day(2020, 1, 1)), []string{existing}},
	})
}

func TestCashPay_TypedAmountsNeedANewHire(t *testing.T) {
	typed := func(override bool, person plan.Person) func(*plan.Plan) {
		return also(works(plan.SME, plan.FormSME, person, plan.Charge{Months: 12, Cash: 1}), func(p *plan.Plan) {
			cost(p, "o", "y1", "personnel/internal", 1).Override = override
		})
	}
	fresh := plan.Person{NewHire: true, HiredOn: announced}
	const line = "personnel.cashOfCompany.line warning lines/l1"
	runRules(t, announced, "personnel.cashOfCompany", []ruleCase{
		{"an amount beside the people", typed(false, fresh), []string{line}},
		{"an amount for external staff", also(typed(false, fresh), func(p *plan.Plan) { p.Lines[0].Item = plan.ItemExternal }), nil},
		{"an amount in place of a new hire's pay", typed(true, fresh), nil},
		{"an amount in place of existing staff's pay", typed(true, plan.Person{}), []string{"personnel.cashOfCompany.existing warning people/p/charges/y1/cash", line}},
	})
}

func TestUnpaidStaff_ProfessorsAreNotPaidInCash(t *testing.T) {
	of := func(legal plan.LegalType, position string, charge plan.Charge) func(*plan.Plan) {
		return works(legal, plan.FormUniversity, plan.Person{Position: plan.Ko(position)}, charge)
	}
	cash := plan.Charge{Months: 12, Cash: 1}
	barred := []string{"personnel.unpaidStaff.professor warning people/p/charges/y1/cash"}
	runRules(t, announced, "personnel.unpaidStaff", []ruleCase{
		{"a professor", of(plan.Nonprofit, "교수", cash), barred},
		{"a professor with an office", of(plan.Nonprofit, "수면센터장·교수(신경과)", cash), barred},
		{"an associate professor", of(plan.Nonprofit, "부교수", cash), barred},
		{"an unpaid professor", of(plan.Nonprofit, "교수", plan.Charge{Months: 12, Unpaid: 1}), nil},
		{"a clinical professor", of(plan.Nonprofit, "임상조교수", cash), []string{"personnel.unpaidStaff.professor advice people/p/charges/y1/cash"}},
		{"a research professor", of(plan.Nonprofit, "연구교수", cash), nil},
		{"an adjunct professor", of(plan.Nonprofit, "겸임 교수", cash), nil},
		{"a visiting professor", of(plan.Nonprofit, "초빙 부교수", cash), nil},
		{"a researcher", of(plan.Nonprofit, "책임연구원", cash), nil},
		{"a title of honour at a company", of(plan.SME, "교수", cash), nil},
	})
}
