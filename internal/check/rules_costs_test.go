package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// ruleCase is a plan and what the rules under test find in it, as "RULE.WHAT
// severity path"; nothing where the plan passes.
type ruleCase struct {
	name string
	plan func(*plan.Plan)
	want []string
}

// runRules holds each plan against the rules whose ID, or the findings whose
// message, begins with one of the prefixes, parted by spaces.
func runRules(t *testing.T, notice civil.Date, prefixes string, cases []ruleCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			p := bare(notice)
			c.plan(p)
			if got := foundBy(t, p, prefixes); !slices.Equal(got, c.want) {
				t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(c.want, "\n\t"))
			}
		})
	}
}

func foundBy(t *testing.T, p *plan.Plan, prefixes string) []string {
	t.Helper()
	var got []string
	for _, f := range findingsBy(t, p, prefixes) {
		got = append(got, fmt.Sprintf("%s %s %s", strings.TrimPrefix(f.Message.Key, "check."), f.Severity, f.Path))
	}
	return got
}

func findingsBy(t *testing.T, p *plan.Plan, prefixes string) []check.Finding {
	t.Helper()
	var found []check.Finding
	for _, f := range check.Run(p, theCall(t), check.Facts{}) {
		if !slices.ContainsFunc(strings.Fields(prefixes), func(prefix string) bool {
			return strings.HasPrefix(f.Rule, prefix) || strings.HasPrefix(f.Message.Key, "check."+prefix)
		}) {
			continue
		}
		found = append(found, f)
		for _, lang := range i18n.Langs() {
			if s := f.Text(lang) + f.Source(theCall(t), lang); strings.ContainsAny(s, "⟦⟧@‖") {
				t.Errorf("the sentence has holes: %s", s)
			}
		}
		if f.Source(theCall(t), i18n.Ko) == "" {
			t.Errorf("%s cites nothing", f.Rule)
		}
	}
	return found
}

// books is one organisation with one cost of 1천원.
func books(role plan.Role, legal plan.LegalType, form plan.FormType, what string, ticked ...plan.ID) func(*plan.Plan) {
	return func(p *plan.Plan) {
		join(p, "o", role, legal, form)
		cost(p, "o", "y1", what, 1)
		for _, q := range ticked {
			tick(p, q)
		}
	}
}

func TestCostAllowed_OnlyThoseWhoMay(t *testing.T) {
	barred := []string{"cost-allowed.barred error lines/l1"}
	runRules(t, announced, "cost-allowed", []ruleCase{
		{"student pay of a university", books(plan.Joint, plan.Nonprofit, plan.FormUniversity, "student/general"), nil},
		{"student pay of a company", books(plan.Joint, plan.SME, plan.FormSME, "student/general"), barred},
		{"student pay of a hospital", books(plan.Joint, plan.Nonprofit, plan.FormHospital, "student/general"), barred},
		{"student pay of a hospital under its university's rules", books(plan.Joint, plan.Nonprofit, plan.FormHospital, "student/general", "universityRules.o"), nil},
		{"student pay of an institute", books(plan.Joint, plan.Nonprofit, plan.FormGovernment, "student/general"), barred},
		{"student pay of an institute with a course", books(plan.Joint, plan.Nonprofit, plan.FormGovernment, "student/general", "studentProgramme.o"), nil},
		{"pooled student pay", books(plan.Joint, plan.Nonprofit, plan.FormUniversity, "student/pooled"), barred},
		{"pooled student pay of a named university", books(plan.Joint, plan.Nonprofit, plan.FormUniversity, "student/pooled", "pooledStudents.o"), nil},
		{"support staff of a non-profit", books(plan.Joint, plan.Nonprofit, plan.FormOther, "personnel/support"), nil},
		{"support staff of a company", books(plan.Joint, plan.SME, plan.FormSME, "personnel/support"), barred},
		{"support staff of a foreign institution", books(plan.Joint, plan.Foreign, plan.FormHospital, "personnel/support"), nil},
		{"pooled facilities", books(plan.Joint, plan.Nonprofit, plan.FormUniversity, "facility/pooled"), barred},
		{"pooled facilities of a named institution", books(plan.Joint, plan.Nonprofit, plan.FormUniversity, "facility/pooled", "pooledFacility.o"), nil},
		{"programme management", books(plan.Lead, plan.Nonprofit, plan.FormUniversity, "activity/programmeManagement"), barred},
		{"programme management in an infrastructure programme", books(plan.Lead, plan.Nonprofit, plan.FormUniversity, "activity/programmeManagement", "infrastructureProgramme"), nil},
		{"contribution of an institute's basic project", books(plan.Lead, plan.Nonprofit, plan.FormGovernment, "burden", "basicProject"), nil},
		{"contribution of another project", books(plan.Lead, plan.Nonprofit, plan.FormGovernment, "burden"), barred},
		{"contribution of another institution", books(plan.Lead, plan.Nonprofit, plan.FormUniversity, "burden", "basicProject"), barred},
		{"international cost of a joint institution", books(plan.Joint, plan.Nonprofit, plan.FormUniversity, "international"), nil},
		{"innovation before its first day", books(plan.Joint, plan.Nonprofit, plan.FormUniversity, "innovation"), []string{"cost-allowed.not-in-force error lines/l1"}},
	})
	runRules(t, day(2026, 6, 10), "cost-allowed", []ruleCase{
		{"innovation on the day before", books(plan.Joint, plan.Nonprofit, plan.FormUniversity, "innovation"), []string{"cost-allowed.not-in-force error lines/l1"}},
	})
	runRules(t, day(2026, 6, 11), "cost-allowed", []ruleCase{
		{"innovation on its first day", books(plan.Joint, plan.Nonprofit, plan.FormUniversity, "innovation"), nil},
		{"innovation of a company", books(plan.Joint, plan.SME, plan.FormSME, "innovation"), barred},
	})
}

func TestCostAllowed_PointsAtThePersonWhosePayItIs(t *testing.T) {
	p := bare(announced)
	join(p, "o", plan.Joint, plan.SME, plan.FormSME)
	p.People = []plan.Person{{
		Record: plan.Record{ID: "p"}, Organisation: "o", Support: true, MonthlyPay: 3_000_000,
		Charges: []plan.Charge{{Record: plan.Record{ID: "y1"}, Months: 1, InKind: 1}}, // 300 won: no line
	}}
	if got := foundBy(t, p, "cost-allowed"); got != nil {
		t.Errorf("pay below 1천원: %q", got)
	}
	p.People[0].Charges[0].InKind = 4 // 1,200 won: 1천원
	if got := foundBy(t, p, "cost-allowed"); len(got) != 1 || got[0] != "cost-allowed.barred error people/p/charges/y1" {
		t.Errorf("got %q", got)
	}
}

func TestCostItem_IsChosenFromTheTable(t *testing.T) {
	runRules(t, announced, "cost-item", []ruleCase{
		{"an item of the table", books(plan.Joint, plan.SME, plan.FormSME, "activity/cloud"), nil},
		{"no item", books(plan.Joint, plan.SME, plan.FormSME, "activity"), []string{"cost-item.missing warning lines/l1"}},
		{"an item the table has not", books(plan.Joint, plan.SME, plan.FormSME, "activity/gifts"), []string{"cost-item.unknown error lines/l1"}},
		{"a category without items", books(plan.Joint, plan.SME, plan.FormSME, "allowance"), nil},
		{"of a participant", books(plan.Participant, plan.Foreign, plan.FormHospital, "activity"), nil},
		{"no amount", func(p *plan.Plan) {
			join(p, "o", plan.Joint, plan.SME, plan.FormSME)
			cost(p, "o", "y1", "activity", 0)
		}, nil},
	})
}

func TestInKind_OnlyWhatCountsAndOnlyByWhomItCounts(t *testing.T) {
	sharing := func(what string) func(*plan.Plan) {
		return also(books(plan.Joint, plan.Nonprofit, plan.FormOther, what), func(p *plan.Plan) { p.Organisations[0].SharesCost = true })
	}
	of := func(what string) func(*plan.Plan) { return books(plan.Joint, plan.SME, plan.FormSME, what) }
	barred, doubtful := []string{"in-kind.barred error lines/l1"}, []string{"in-kind.doubtful warning lines/l1"}
	runRules(t, announced, "in-kind", []ruleCase{
		{"a company's staff", of("personnel/internal@inKind"), nil},
		{"a company's equipment", of("facility/purchase@inKind"), nil},
		{"a company's materials", of("material/purchase@inKind"), nil},
		{"a company's management of materials", of("material/management@inKind"), barred},
		{"a company's production of materials", of("material/production@inKind"), []string{"in-kind.doubtful advice lines/l1"}},
		{"a company's technology import", of("activity/techImport@inKind"), nil},
		{"a company's tests", of("activity/testing@inKind"), doubtful},
		{"a company's travel", of("activity/travel@inKind"), barred},
		{"a company's software", of("activity/software@inKind"), barred},
		{"an allowance", of("allowance@inKind"), barred},
		{"student pay", sharing("student/general@inKind"), barred},
		{"consigned research", of("consigned@inKind"), barred},
		{"international research", of("international@inKind"), barred},
		{"staff of a non-profit that shares cost", sharing("personnel/internal@inKind"), nil},
		{"tests of a non-profit that shares cost", sharing("activity/testing@inKind"), barred},
		{"what a limit says of other non-profits", books(plan.Joint, plan.Nonprofit, plan.FormOther, "activity/travel@inKind"), nil},
		{"a foreign institution, by its agreement", books(plan.Joint, plan.Foreign, plan.FormOther, "activity/travel@inKind"), nil},
		{"what a clause says of overhead", of("indirect/researchSupport@inKind"), nil},
	})
	runRules(t, day(2024, 12, 30), "in-kind", []ruleCase{{"software on the last day in cash", of("activity/software@inKind"), barred}})
	runRules(t, day(2024, 12, 31), "in-kind", []ruleCase{{"software from the first day in kind", of("activity/software@inKind"), nil}})
}

func TestCostClauses_JustPassAndJustFail(t *testing.T) {
	const rules = "consigned.byLead consigned.noSub costs.overheadCash costs.securityTask"
	restricted := func(p *plan.Plan) { p.Security = plan.Restricted }
	of := func(role plan.Role, what string) func(*plan.Plan) {
		return books(role, plan.Nonprofit, plan.FormUniversity, what)
	}
	runRules(t, announced, rules, []ruleCase{
		{"the lead consigns", of(plan.Lead, "consigned"), nil},
		{"a joint institution consigns", of(plan.Joint, "consigned"), []string{"consigned.byLead.found error lines/l1"}},
		{"a consigned institution consigns", of(plan.Consigned, "consigned"), []string{"consigned.noSub.found error lines/l1"}},
		{"a consigned institution pays abroad", of(plan.Consigned, "international"), []string{"consigned.noSub.found error lines/l1"}},
		{"a consigned institution contributes", of(plan.Consigned, "burden"), []string{"consigned.noSub.found error lines/l1"}},
		{"a consigned institution travels", of(plan.Consigned, "activity/travel"), nil},
		{"overhead in cash", of(plan.Joint, "indirect/researchSupport"), nil},
		{"overhead in kind", of(plan.Joint, "indirect/researchSupport@inKind"), []string{"costs.overheadCash.found error lines/l1"}},
		{"security in a general task", of(plan.Joint, "security"), []string{"costs.securityTask.found error lines/l1"}},
		{"security in a restricted task", also(of(plan.Joint, "security"), restricted), nil},
	})
}

func TestBarredWords_AreFoundInNamesAndNotes(t *testing.T) {
	named := func(legal plan.LegalType, what, name, note string) func(*plan.Plan) {
		return also(books(plan.Joint, legal, plan.FormOther, what), func(p *plan.Plan) {
			p.Lines[0].Name, p.Lines[0].Basis.Note = plan.Ko(name), plan.Ko(note)
		})
	}
	const at = "lines/l1/name/ko"
	runRules(t, announced, "costs.overheadCompany costs.barredWords", []ruleCase{
		{"a society's fee", named(plan.SME, "activity/other", "학회 연회비", ""), nil},
		{"a society's life fee", named(plan.SME, "activity/other", "학회 종신 회비", ""), []string{"costs.barredWords.found warning " + at}},
		{"a lunch in the note", named(plan.SME, "activity/meeting", "회의비", "평일 점심 식대"), []string{"costs.barredWords.found warning " + at}},
		{"a company's support of research", named(plan.SME, "indirect/researchSupport", "연구 활동 지원금", ""), []string{"costs.overheadCompany.found advice " + at}},
		{"a company's investment", named(plan.SME, "indirect/outcomeSupport", "기술창업 출자금", ""), []string{"costs.overheadCompany.found advice " + at}},
		{"a university's support of research", named(plan.Nonprofit, "indirect/researchSupport", "연구활동지원금", ""), nil},
	})
}
