package check_test

import (
	"testing"

	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
)

var announced = day(2024, 4, 22)

// spending is a joint institution with costs of y1 in 천원 by "category/item".
func spending(legal plan.LegalType, form plan.FormType, costs map[string]int64) func(*plan.Plan) {
	return func(p *plan.Plan) {
		join(p, "o", plan.Joint, legal, form)
		for what, amount := range costs {
			cost(p, "o", "y1", what, amount)
		}
	}
}

// also does two things to a plan.
func also(first, second func(*plan.Plan)) func(*plan.Plan) {
	return func(p *plan.Plan) { first(p); second(p) }
}

// allowance is a university with 100,000천원 of pay, an allowance, other costs and
// enough for safety.
func allowance(amount int64, more map[string]int64) func(*plan.Plan) {
	costs := map[string]int64{"personnel/internal": 100_000, "allowance": amount, "indirect/labSafety": 2_000}
	for what, n := range more {
		costs[what] = n
	}
	return spending(plan.Nonprofit, plan.FormUniversity, costs)
}

func TestAllowance_AtMostAFifthOfTheModifiedPersonnelCost(t *testing.T) {
	student := func(p *plan.Plan) {
		p.People = append(p.People, plan.Person{
			Record: plan.Record{ID: "student"}, Organisation: "o", Degree: plan.Master,
			Charges: []plan.Charge{{Record: plan.Record{ID: "y2"}, Months: 12}},
		})
	}
	unpaid := func(p *plan.Plan) {
		p.People = append(p.People, plan.Person{
			Record: plan.Record{ID: "professor"}, Organisation: "o", MonthlyPay: 10_000_000,
			Charges: []plan.Charge{{Record: plan.Record{ID: "y1"}, Months: 12, Unpaid: 1_000}}, // 12,000천원
		})
	}
	first := []string{"C1 error 1"} // the stricter readings say nothing new in the same place
	runLimits(t, announced, []limitCase{
		{"20 %", allowance(20_000, nil), nil},
		{"1천원 above", allowance(20_001, nil), first},
		{"pay in kind counts", allowance(22_000, map[string]int64{"personnel/internal@inKind": 10_000}), []string{"nonprofit.inKind error 10000"}},
		{"support staff do not count", allowance(20_001, map[string]int64{"personnel/support": 50_000}), first},
		{"student pay without a student does not count", allowance(20_001, map[string]int64{"student/general": 30_000}), first},
		{"student pay counts with a student registered in the stage", also(allowance(26_000, map[string]int64{"student/general": 30_000}), student), nil},
		{"1천원 above with students", also(allowance(26_001, map[string]int64{"student/general": 30_000}), student), first},
		{"unpaid pay counts", also(allowance(22_400, nil), unpaid), nil},
		{"1천원 above with unpaid pay", also(allowance(22_401, nil), unpaid), first},
		{"one year above while the stage keeps it", also(allowance(20_001, nil), func(p *plan.Plan) {
			cost(p, "o", "y2", "personnel/internal", 1_000)
			cost(p, "o", "y2", "indirect/labSafety", 10)
		}), []string{"C1.year advice 1"}},
		{"an institution above while the task keeps it", also(allowance(20_001, nil), func(p *plan.Plan) {
			join(p, "other", plan.Joint, plan.Nonprofit, plan.FormOther)
			cost(p, "other", "y1", "personnel/internal", 1_000)
			cost(p, "other", "y1", "indirect/labSafety", 10)
		}), []string{"C1.organisation advice 1"}},
	})
}

func TestAllowance_StagesAreTestedEachForItself(t *testing.T) {
	p := bare(announced)
	allowance(20_001, nil)(p)
	cost(p, "o", "y2", "personnel/internal", 1_000)
	cost(p, "o", "y2", "indirect/labSafety", 10)
	p.Period.Stages = []plan.DevStage{{Record: plan.Record{ID: "one"}}, {Record: plan.Record{ID: "two"}}}
	p.Period.Years[0].Stage, p.Period.Years[1].Stage = "one", "two"
	if got := brokenLimits(t, p); len(got) != 1 || got[0] != "C1 error 1" {
		t.Errorf("got %q", got)
	}
}

func TestOverhead_RatesByKindOfInstitution(t *testing.T) {
	overhead := func(legal plan.LegalType, form plan.FormType, rate int, amount int64, more map[string]int64) func(*plan.Plan) {
		return func(p *plan.Plan) {
			spending(legal, form, map[string]int64{"material/purchase": 100_000, "indirect/researchSupport": amount})(p)
			for what, n := range more {
				cost(p, "o", "y1", what, n)
			}
			p.Organisations[0].OverheadRate, p.Organisations[0].Exempt = rate, true
		}
	}
	outside := map[string]int64{"consigned": 10_000, "international": 10_000, "burden": 10_000, "material/purchase@inKind": 10_000}
	runLimits(t, announced, []limitCase{
		{"a company's 10 %", overhead(plan.SME, plan.FormSME, 0, 10_000, nil), nil},
		{"a company 1천원 above", overhead(plan.SME, plan.FormSME, 0, 10_001, nil), []string{"C2 error 1"}},
		{"a public corporation 1천원 above", overhead(plan.Public, plan.FormOther, 0, 10_001, nil), []string{"C2 error 1"}},
		{"a company has no rate of its own", overhead(plan.SME, plan.FormSME, 2_000, 10_001, nil), []string{"C2 error 1"}},
		{"in kind, consigned, international and contributed cost are outside the base", overhead(plan.SME, plan.FormSME, 0, 10_001, outside), []string{"C2 error 1"}},
		{"a university without a rate", overhead(plan.Nonprofit, plan.FormUniversity, 0, 5_000, nil), nil},
		{"a university without a rate 1천원 above", overhead(plan.Nonprofit, plan.FormUniversity, 0, 5_001, nil), []string{"C3.university error 1"}},
		{"a university's own rate", overhead(plan.Nonprofit, plan.FormUniversity, 2_345, 23_450, nil), nil},
		{"1천원 above a university's own rate", overhead(plan.Nonprofit, plan.FormUniversity, 2_345, 23_451, nil), []string{"C3.university error 1"}},
		{"another non-profit without a rate", overhead(plan.Nonprofit, plan.FormHospital, 0, 17_000, nil), nil},
		{"another non-profit 1천원 above", overhead(plan.Nonprofit, plan.FormHospital, 0, 17_001, nil), []string{"C3.nonprofit error 1"}},
		{"another non-profit's own rate", overhead(plan.Nonprofit, plan.FormHospital, 500, 5_001, nil), []string{"C3.nonprofit error 1"}},
	})
}

func TestConsigned_AtMostTwoFifthsUnlessApproved(t *testing.T) {
	consigned := func(amount, leads, others int64) func(*plan.Plan) {
		return func(p *plan.Plan) {
			join(p, "lead", plan.Lead, plan.Nonprofit, plan.FormOther)
			join(p, "o", plan.Joint, plan.Nonprofit, plan.FormOther)
			cost(p, "lead", "y1", "consigned", amount)
			cost(p, "lead", "y1", "material/purchase", leads)
			cost(p, "lead", "y1", "international", 500_000) // outside the base
			cost(p, "o", "y1", "activity/travel", others)
		}
	}
	runLimits(t, announced, []limitCase{
		{"40 %", consigned(40_000, 100_000, 0), nil},
		{"1천원 above", consigned(40_001, 100_000, 0), []string{"C5 error 1"}},
		{"1천원 above, approved", also(consigned(40_001, 100_000, 0), func(p *plan.Plan) { tick(p, "consignedOver40") }), nil},
		{"above on the lead's base alone", consigned(40_001, 100_000, 1_000), []string{"C5.lead warning 1"}},
		{"above on the lead's base, approved", also(consigned(40_001, 100_000, 1_000), func(p *plan.Plan) { tick(p, "consignedOver40") }), nil},
	})
}

func TestExternalExpertise_AtMostTwoFifthsUnlessRecognised(t *testing.T) {
	external := func(service int64) func(*plan.Plan) {
		return func(p *plan.Plan) {
			join(p, "o", plan.Lead, plan.Nonprofit, plan.FormOther).SharesCost = true
			cost(p, "o", "y1", "activity/researchService", service)
			cost(p, "o", "y1", "activity/expert", 5_000)
			cost(p, "o", "y1", "activity/testing", 5_000)
			cost(p, "o", "y1", "activity/techImport@inKind", 10_000)
			cost(p, "o", "y1", "international", 60_000) // stays in the base
			cost(p, "o", "y1", "activity/software", 40_000-service)
		}
	}
	runLimits(t, announced, []limitCase{
		{"40 % of 120,000천원", external(28_000), nil},
		{"1천원 above", external(28_001), []string{"C6 error 1"}},
		{"recognised for the institution", also(external(28_001), func(p *plan.Plan) { tick(p, "externalOver40.o") }), nil},
		{"recognised for the project", also(external(28_001), func(p *plan.Plan) { tick(p, "externalOver40") }), nil},
		{"recognised for another institution", also(external(28_001), func(p *plan.Plan) { tick(p, "externalOver40.x") }), []string{"C6 error 1"}},
	})
}

func TestInnovation_IsLimitedFromItsFirstDay(t *testing.T) {
	innovation := func(first, second, base int64) func(*plan.Plan) {
		return func(p *plan.Plan) {
			join(p, "o", plan.Joint, plan.Nonprofit, plan.FormOther)
			cost(p, "o", "y1", "innovation", first)
			cost(p, "o", "y2", "innovation", second)
			cost(p, "o", "y1", "material/purchase", base)
		}
	}
	cases := []limitCase{
		{"10 % of the stage", innovation(5_000, 5_000, 100_000), nil},
		{"1천원 above", innovation(5_001, 5_000, 100_000), []string{"C7 error 1"}},
		{"50,000천원 a year on average, one year above", innovation(99_000, 1_000, 1_000_000), nil},
		{"1천원 above the average", innovation(99_001, 1_000, 1_000_010), []string{"C7.amount error 1"}},
	}
	runLimits(t, day(2026, 6, 11), cases)
	for i := range cases {
		cases[i].want = nil
	}
	runLimits(t, day(2026, 6, 10), cases) // before, the category itself is barred
}

func TestOtherCeilings_JustPassAndJustFail(t *testing.T) {
	security := func(amount int64, level plan.SecurityLevel) func(*plan.Plan) {
		return func(p *plan.Plan) {
			p.Security = level
			join(p, "o", plan.Joint, plan.Nonprofit, plan.FormOther)
			cost(p, "o", "y1", "personnel/internal", 90_000)
			cost(p, "o", "y1", "personnel/support", 10_000)
			cost(p, "o", "y1", "indirect/labSafety", 1_000)
			cost(p, "o", "y1", "security", amount)
		}
	}
	pooled := func(amount int64) func(*plan.Plan) {
		return func(p *plan.Plan) {
			join(p, "o", plan.Joint, plan.Nonprofit, plan.FormUniversity)
			cost(p, "o", "y1", "facility/pooled", amount)
			cost(p, "o", "y1", "material/purchase", 100_000-amount)
		}
	}
	safety := func(legal plan.LegalType, centre string, amount int64) func(*plan.Plan) {
		return func(p *plan.Plan) {
			o := join(p, "o", plan.Joint, legal, plan.FormOther)
			o.Centre.Name, o.Exempt = centre, true
			cost(p, "o", "y1", "personnel/internal", 100_000)
			cost(p, "o", "y1", "indirect/labSafety", amount)
		}
	}
	runLimits(t, announced, []limitCase{
		{"security 3 %", security(3_000, plan.Restricted), nil},
		{"security 1천원 above", security(3_001, plan.Restricted), []string{"security.sum error 1"}},
		{"pooled facility 10 %", pooled(10_000), nil},
		{"pooled facility 1천원 above", pooled(10_001), []string{"facility.pooled error 1"}},
		{"safety 1 %", safety(plan.Nonprofit, "", 1_000), nil},
		{"safety 1천원 below", safety(plan.Nonprofit, "", 999), []string{"labSafety advice 1"}},
		{"safety of a company without a centre", safety(plan.SME, "", 0), nil},
		{"safety of a company with a centre", safety(plan.SME, "부설연구소 (예시)", 999), []string{"labSafety advice 1"}},
	})
	for _, notice := range []civil.Date{day(2024, 4, 30), day(2024, 5, 1)} {
		runLimits(t, notice, []limitCase{{"safety on " + notice.String(), safety(plan.Nonprofit, "", 999), []string{"labSafety advice 1"}}})
	}
}
