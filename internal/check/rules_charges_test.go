package check_test

import (
	"testing"

	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// works is one person of one organisation with the charges of y1 and, where given,
// y2. Both years have twelve months.
func works(legal plan.LegalType, form plan.FormType, person plan.Person, charges ...plan.Charge) func(*plan.Plan) {
	return func(p *plan.Plan) {
		if len(p.Organisations) == 0 {
			join(p, "o", plan.Joint, legal, form)
		}
		if person.ID == "" {
			person.ID = "p"
		}
		if person.MonthlyPay == 0 {
			person.MonthlyPay = 3_000_000
		}
		person.Organisation = "o"
		for i, id := range []plan.ID{"y1", "y2"} {
			if i < len(charges) {
				charges[i].ID = id
			}
		}
		person.Charges = charges
		p.People = append(p.People, person)
	}
}

func university(person plan.Person, charges ...plan.Charge) func(*plan.Plan) {
	return works(plan.Nonprofit, plan.FormUniversity, person, charges...)
}

func TestChargePeriod_LiesWithinItsYear(t *testing.T) {
	charge := func(c plan.Charge) func(*plan.Plan) { return university(plan.Person{}, c) }
	runRules(t, announced, "charge-period", []ruleCase{
		{"all twelve months", charge(plan.Charge{Months: 12, Cash: 1000}), nil},
		{"a month too many", charge(plan.Charge{Months: 13, Cash: 1000}), []string{"charge-period.outside error people/p/charges/y1/months"}},
		{"from the third month to the end", charge(plan.Charge{FirstMonth: 3, Months: 10, Cash: 1000}), nil},
		{"from the third month a month too many", charge(plan.Charge{FirstMonth: 3, Months: 11, Cash: 1000}), []string{"charge-period.outside error people/p/charges/y1/months"}},
		{"a rate below zero", charge(plan.Charge{Months: 12, Cash: -1}), []string{"charge-period.negative error people/p/charges/y1"}},
		{
			"pay beyond all bounds", also(charge(plan.Charge{Months: 12, Cash: 10_000}), func(p *plan.Plan) { p.People[0].MonthlyPay = plan.MaxWon }),
			[]string{"charge-period.too-large error people/p/charges/y1"},
		},
		{
			"no pay", also(charge(plan.Charge{Months: 12, Cash: 1}), func(p *plan.Plan) { p.People[0].MonthlyPay = 0 }),
			[]string{"charge-period.no-pay warning people/p/monthlyPay"},
		},
		{"no pay, but a typed amount", also(charge(plan.Charge{Months: 12, Cash: 1}), func(p *plan.Plan) {
			p.People[0].MonthlyPay = 0
			cost(p, "o", "y1", "personnel/internal", 1).Override = true
		}), nil},
		{"no pay of a foreign institution", also(charge(plan.Charge{Months: 12, Cash: 1}), func(p *plan.Plan) {
			p.People[0].MonthlyPay, p.Organisations[0].LegalType = 0, plan.Foreign
		}), nil},
		{"no pay, all unpaid", also(charge(plan.Charge{Months: 12, Unpaid: 1}), func(p *plan.Plan) { p.People[0].MonthlyPay = 0 }), nil},
	})
}

// A charge of a year that the plan has not is found once, by the rule on references.
func TestChargePeriod_OfAYearThatIsGoneIsFoundOnce(t *testing.T) {
	p := bare(announced)
	university(plan.Person{}, plan.Charge{Months: 12, Cash: 1000})(p)
	p.People[0].Charges[0].ID = "gone"
	found := 0
	for _, f := range check.Run(p, theCall(t), check.Facts{}) {
		if f.Path.Under("people/p/charges/gone") {
			found++
		}
	}
	if found != 1 {
		t.Errorf("found %d times", found)
	}
}

func TestChargePeriod_FixShortensAnUnpaidCharge(t *testing.T) {
	p := bare(announced)
	university(plan.Person{}, plan.Charge{FirstMonth: 2, Months: 12, Unpaid: 1000})(p)
	found := findingsBy(t, p, "charge-period")
	if len(found) != 1 || found[0].Fix == nil {
		t.Fatalf("%+v", found)
	}
	if err := p.Apply(*found[0].Fix); err != nil {
		t.Fatal(err)
	}
	if got := foundBy(t, p, "charge-period"); got != nil || p.People[0].Charges[0].Months != 11 {
		t.Errorf("%q, %d months", got, p.People[0].Charges[0].Months)
	}
}

func TestZeroRate_HasNoInsuranceOrSeverance(t *testing.T) {
	runRules(t, announced, "personnel.zeroRate", []ruleCase{
		{"nothing", university(plan.Person{}, plan.Charge{Months: 12}), nil},
		{"one won of insurance", university(plan.Person{}, plan.Charge{Months: 12, Insurance: 1}), []string{"personnel.zeroRate.extra error people/p/charges/y1"}},
		{"one won of severance", university(plan.Person{}, plan.Charge{Months: 12, Severance: 1}), []string{"personnel.zeroRate.extra error people/p/charges/y1"}},
		{"at 0.01 %", university(plan.Person{}, plan.Charge{Months: 12, Cash: 1, Insurance: 1}), nil},
	})
	p := bare(announced)
	university(plan.Person{}, plan.Charge{Months: 12, Insurance: 1, Severance: 2})(p)
	fix := findingsBy(t, p, "personnel.zeroRate")[0].Fix
	if fix == nil || p.Apply(*fix) != nil || p.People[0].Charges[0].Insurance != 0 || p.People[0].Charges[0].Severance != 0 {
		t.Errorf("%+v", p.People[0].Charges[0])
	}
}

func TestOneKind_NobodyIsStaffAndStudentAtOnce(t *testing.T) {
	twice := func(first, second plan.Person, a, b plan.Charge) func(*plan.Plan) {
		first.ID, second.ID = "a", "b"
		return also(university(first, a), university(second, b))
	}
	staff, student := plan.Person{ResearchNo: "1"}, plan.Person{ResearchNo: "1", Degree: plan.Doctor}
	named := func(p plan.Person) plan.Person {
		p.ResearchNo, p.Name, p.Born = "", plan.Ko("홍예시"), day(1995, 3, 1)
		return p
	}
	born := named(student)
	born.Born = day(1995, 3, 2)
	runRules(t, announced, "personnel.oneKind person.twice", []ruleCase{
		{"student until June, staff from July", twice(student, staff, plan.Charge{Months: 6, Cash: 1}, plan.Charge{FirstMonth: 7, Months: 6, Cash: 1}), nil},
		{"both in June", twice(student, staff, plan.Charge{Months: 6, Cash: 1}, plan.Charge{FirstMonth: 6, Months: 6, Cash: 1}), []string{"personnel.oneKind.both error people/b/charges/y1"}},
		{"unpaid as staff", twice(student, staff, plan.Charge{Months: 6, Cash: 1}, plan.Charge{Months: 6, Unpaid: 1}), nil},
		{"known by name and birthday", twice(named(student), named(staff), plan.Charge{Months: 6, Cash: 1}, plan.Charge{Months: 6, Cash: 1}), []string{"personnel.oneKind.both error people/b/charges/y1"}},
		{"of one name, born a day apart", twice(born, named(staff), plan.Charge{Months: 6, Cash: 1}, plan.Charge{Months: 6, Cash: 1}), nil},
		{"two without number, name or birthday", twice(plan.Person{Degree: plan.Master}, plan.Person{}, plan.Charge{Months: 6, Cash: 1}, plan.Charge{Months: 6, Cash: 1}), nil},
	})
}

func TestTwoJobs_AreRemindedUntilAnswered(t *testing.T) {
	two := university(plan.Person{OtherEmployer: "예시회사"}, plan.Charge{Months: 12, Cash: 1})
	runRules(t, announced, "personnel.twoJobs", []ruleCase{
		{"one employer", university(plan.Person{}, plan.Charge{Months: 12, Cash: 1}), nil},
		{"two employers", two, []string{"personnel.twoJobs.sum warning people/p/monthlyPay"}},
		{"two employers, answered", also(two, func(p *plan.Plan) { tick(p, "bothPays.o") }), nil},
	})
}

func held(state string, from, to int, rate int) plan.HeldProject {
	return plan.HeldProject{
		Record: plan.Record{ID: plan.NewID()}, State: state, Start: day(from, 1, 1), End: day(to, 12, 31), Rate: rate,
	}
}

func with(projects ...plan.HeldProject) plan.Person { return plan.Person{Projects: projects} }

func TestChargeRate_AtMostAllOfAMonth(t *testing.T) {
	over := []string{"charge.over error people/p/charges/y1"}
	half := plan.Charge{Months: 12, Cash: 2_000, InKind: 2_000, Unpaid: 1_000}
	runRules(t, announced, "charge.month", []ruleCase{
		{"100 % here", university(plan.Person{}, plan.Charge{Months: 12, Cash: 10_000}), nil},
		{"0.01 % more", university(plan.Person{}, plan.Charge{Months: 12, Cash: 10_001}), over},
		{"cash, kind and unpaid with a running project", university(with(held("running", 2023, 2024, 5_000)), half), nil},
		{"0.01 % more with a running project", university(with(held("running", 2023, 2024, 5_001)), half), over},
		{"a project that ended before", university(with(held("running", 2022, 2023, 10_000)), half), nil},
		{"a project that is done", university(with(held("done", 2023, 2024, 10_000)), half), nil},
		{"one that is left out of the count of projects", university(plan.Person{Projects: []plan.HeldProject{{State: "running", Rate: 5_001, Excluded: true, Reason: "공고"}}}, half), over},
		{"with one applied for", university(with(held("applied", 2024, 2025, 5_001)), half), []string{"charge.applied advice people/p/charges/y1"}},
		{"two years apart", university(with(held("running", 2025, 2025, 10_000)), half), nil},
		{"in the second year", university(with(held("running", 2025, 2025, 5_001)), half, half), []string{"charge.over error people/p/charges/y2"}},
		{"a student", university(plan.Person{Degree: plan.Master}, plan.Charge{Months: 12, Cash: 10_001}), nil}, // another row
		{"of a participant", also(university(plan.Person{}, plan.Charge{Months: 12, Cash: 10_001}), func(p *plan.Plan) { p.Organisations[0].Role = plan.Participant }), nil},
	})
	runRules(t, announced, "charge.student", []ruleCase{
		{"100 %", university(plan.Person{Degree: plan.Master}, plan.Charge{Months: 12, Cash: 10_000}), nil},
		{"0.01 % more", university(plan.Person{Degree: plan.Master}, plan.Charge{Months: 12, Cash: 10_001}), over},
	})
}

// A month is where a project ends and another begins: the days do not matter.
func TestChargeRate_CountsProjectsOfTheMonth(t *testing.T) {
	until := func(d int) func(*plan.Plan) {
		h := plan.HeldProject{State: "running", Start: day(2023, 1, 1), End: day(2024, 2, d), Rate: 5_000}
		return university(with(h), plan.Charge{FirstMonth: 3, Months: 10, Cash: 6_000})
	}
	runRules(t, announced, "charge.month", []ruleCase{
		{"ended in the month before", until(29), nil},
		{"ends in the first month", also(until(1), func(p *plan.Plan) { p.People[0].Projects[0].End = day(2024, 3, 1) }), []string{"charge.over error people/p/charges/y1"}},
	})
}

func TestChargeRate_OfInstitutesIsYearly(t *testing.T) {
	at := func(form plan.FormType, running int, charge plan.Charge) func(*plan.Plan) {
		return works(plan.Nonprofit, form, with(held("running", 2024, 2024, running)), charge)
	}
	over := []string{"charge.over error people/p/charges/y1"}
	six := plan.Charge{FirstMonth: 7, Months: 6, InKind: 10_000} // half a year in full: 50 % of it
	runRules(t, announced, "charge.government", []ruleCase{
		{"130 % of the year", at(plan.FormGovernment, 8_000, six), nil},
		{"0.01 % more", at(plan.FormGovernment, 8_001, six), over},
		{"research money 100 %", at(plan.FormGovernment, 5_000, plan.Charge{Months: 12, Cash: 5_000}), nil},
		{"research money 0.01 % more", at(plan.FormGovernment, 5_000, plan.Charge{Months: 12, Cash: 5_001}), over},
		{"a university", at(plan.FormUniversity, 8_001, six), nil},
	})
	runRules(t, announced, "charge.specialised", []ruleCase{
		{"130 % of the year", at(plan.FormSpecialised, 8_000, six), nil},
		{"0.01 % more", at(plan.FormSpecialised, 8_001, six), over},
		{"research money 0.01 % more", at(plan.FormSpecialised, 5_000, plan.Charge{Months: 12, Cash: 5_001}), over},
	})
}
