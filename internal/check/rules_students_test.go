package check_test

import (
	"testing"

	"moaplan/internal/plan"
)

// studies is a doctoral student with a monthly pay in won at a university whose
// standard is 3,000,000 won.
func studies(pay plan.Won, person plan.Person, charge plan.Charge) func(*plan.Plan) {
	person.Degree, person.MonthlyPay = plan.Doctor, pay
	return also(university(person, charge), states("doctor", 3_000_000))
}

func states(degree plan.ID, monthly plan.Won) func(*plan.Plan) {
	return func(p *plan.Plan) {
		p.Organisations[0].StudentPay = append(p.Organisations[0].StudentPay, plan.StudentPay{Record: plan.Record{ID: degree}, Monthly: monthly})
	}
}

func TestStudentStandard_IsAtLeastTheFloor(t *testing.T) {
	stated := func(degree plan.ID, monthly plan.Won) func(*plan.Plan) {
		return func(p *plan.Plan) {
			join(p, "o", plan.Joint, plan.Nonprofit, plan.FormUniversity)
			states(degree, monthly)(p)
		}
	}
	below := func(degree string) []string {
		return []string{"student.standard.below-floor error organisations/o/studentPay/" + degree + "/monthly"}
	}
	runRules(t, announced, "student.standard", []ruleCase{
		{"bachelor at the floor", stated("bachelor", 1_300_000), nil},
		{"bachelor a won below", stated("bachelor", 1_299_999), below("bachelor")},
		{"master at the floor", stated("master", 2_200_000), nil},
		{"master a won below", stated("master", 2_199_999), below("master")},
		{"doctor at the floor", stated("doctor", 3_000_000), nil},
		{"doctor a won below", stated("doctor", 2_999_999), below("doctor")},
		{"far above the floor", stated("doctor", 9_000_000), nil},
		{"not stated", stated("doctor", 0), nil},
	})
	p := bare(announced)
	stated("doctor", 2_999_999)(p)
	fix := findingsBy(t, p, "student.standard")[0].Fix
	if fix == nil || p.Apply(*fix) != nil || p.Organisations[0].StudentPay[0].Monthly != 3_000_000 {
		t.Errorf("%+v", p.Organisations[0].StudentPay)
	}
}

func TestStudentStandard_NobodyIsPaidAboveIt(t *testing.T) {
	full := plan.Charge{Months: 12, Cash: 10_000}
	above := []string{"student.standard.above error people/p/monthlyPay"}
	runRules(t, announced, "student.standard", []ruleCase{
		{"the standard", studies(3_000_000, plan.Person{}, full), nil},
		{"a won above", studies(3_000_001, plan.Person{}, full), above},
		{"a higher pay at a lower rate", studies(6_000_000, plan.Person{}, plan.Charge{Months: 12, Cash: 5_000}), nil},
		{"a won above at that rate", studies(6_000_001, plan.Person{}, plan.Charge{Months: 12, Cash: 5_000}), above},
		{"less than the floor", studies(1_000_000, plan.Person{}, full), nil},
		{"pooled", studies(3_000_001, plan.Person{Pooled: true}, full), nil},
		{"an institution without a standard", university(plan.Person{Degree: plan.Doctor}, full), []string{"student.standard.not-stated advice organisations/o/studentPay"}},
		{"of a participant", also(studies(3_000_001, plan.Person{}, full), func(p *plan.Plan) { p.Organisations[0].Role = plan.Participant }), nil},
	})
}

func TestHomeShare_IsATenthOfTheFloor(t *testing.T) {
	share := plan.Charge{Months: 12, Cash: 1_000}
	below := []string{"student.homeShare.below error people/p/charges/y1/cash"}
	runRules(t, announced, "student.homeShare", []ruleCase{
		{"300,000 won a month", studies(3_000_000, plan.Person{}, share), nil},
		{"a won of pay less", studies(2_999_999, plan.Person{}, share), below},
		{"0.01 % less", studies(3_000_000, plan.Person{}, plan.Charge{Months: 12, Cash: 999}), below},
		{"the rest from another project", studies(3_000_000, with(held("running", 2024, 2024, 1)), plan.Charge{Months: 12, Cash: 999}), nil},
		{"another body pays", studies(3_000_000, plan.Person{OtherEmployer: "예시연구원"}, plan.Charge{Months: 12, Cash: 999}), nil},
		{"pooled", studies(3_000_000, plan.Person{Pooled: true}, plan.Charge{Months: 12, Cash: 999}), nil},
	})
	runRules(t, day(2023, 2, 28), "student.homeShare", []ruleCase{
		{"before the rule", studies(3_000_000, plan.Person{}, plan.Charge{Months: 12, Cash: 999}), nil},
	})
}

func TestStudentZero_OnlyWhereOthersChargeAll(t *testing.T) {
	zero := plan.Charge{Months: 12}
	free := []string{"student-zero.free error people/p/charges/y1/cash"}
	runRules(t, announced, "student-zero", []ruleCase{
		{"100 % elsewhere", studies(3_000_000, with(held("running", 2024, 2024, 10_000)), zero), nil},
		{"99.99 % elsewhere", studies(3_000_000, with(held("running", 2024, 2024, 9_999)), zero), free},
		{"100 % elsewhere until November", studies(3_000_000, plan.Person{Projects: []plan.HeldProject{
			{State: "running", Start: day(2024, 1, 1), End: day(2024, 11, 30), Rate: 10_000},
		}}, zero), free},
		{"0.01 % here", studies(3_000_000, plan.Person{}, plan.Charge{Months: 12, Cash: 1}), nil},
		{"not taking part", studies(3_000_000, plan.Person{}, plan.Charge{}), nil},
		{"staff", university(plan.Person{}, zero), nil},
	})
}

func TestPooledStudents_AreForNamedInstitutions(t *testing.T) {
	pooled := studies(3_000_000, plan.Person{Pooled: true}, plan.Charge{Months: 12, Cash: 1})
	runRules(t, announced, "student.pooled", []ruleCase{
		{"not named", pooled, []string{"student.pooled.not-named error people/p/pooled"}},
		{"named", also(pooled, func(p *plan.Plan) { tick(p, "pooledStudents.o") }), nil},
		{"another one is named", also(pooled, func(p *plan.Plan) { tick(p, "pooledStudents.x") }), []string{"student.pooled.not-named error people/p/pooled"}},
		{"by person", studies(3_000_000, plan.Person{}, plan.Charge{Months: 12, Cash: 1}), nil},
	})
}

func TestPostDoc_IsNoStudent(t *testing.T) {
	runRules(t, announced, "post-doc", []ruleCase{
		{"a doctoral student", studies(1, plan.Person{Position: plan.Ko("박사과정")}, plan.Charge{}), nil},
		{"a post-doctoral researcher as student", studies(1, plan.Person{Position: plan.Ko("박사 후 연구원")}, plan.Charge{}), []string{"post-doc.student error people/p/degree"}},
		{"a post-doctoral researcher as staff", university(plan.Person{Position: plan.Ko("박사후연구원")}, plan.Charge{}), nil},
	})
}
