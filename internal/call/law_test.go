package call

import (
	"slices"
	"testing"

	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
)

func day(s string) civil.Date {
	d, err := civil.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func TestOn_PicksTheRowsOfTheDay(t *testing.T) {
	law := theLaw(t)
	forProfit := Subject{Plan: &plan.Plan{}, Organisation: &plan.Organisation{LegalType: plan.SME}}
	type state struct {
		cash, government      string // early mid-size companies
		software, innovation  bool
		dueParameter, foreign bool
		labSafety             string // origin differs by row
	}
	at := func(date string) state {
		f := law.On(day(date))
		m, _ := f.MatchingFor(plan.MidEarly)
		software, ok := f.Item(plan.Activity, "software")
		if !ok {
			t.Fatalf("%s: no software item", date)
		}
		_, inKind := software.InKindFor(forProfit)
		_, innovation := f.Category(plan.Innovation)
		_, due := f.Parameter("ownCash.due")
		_, foreign := f.Clause("consortium.foreignWithDomestic")
		lab, _ := f.Limit("labSafety")
		return state{m.CashMin.String(), m.GovernmentMax.String(), inKind, innovation, due, foreign, lab.From.String()}
	}
	open := civil.Date{}.String()
	for _, tc := range []struct {
		date string
		want state
	}{
		{"2024-02-05", state{"13%", "75%", false, false, false, false, open}},
		{"2024-04-22", state{"13%", "75%", false, false, false, true, open}},
		{"2024-05-01", state{"13%", "75%", false, false, false, true, "2024-05-01"}},
		{"2024-12-30", state{"13%", "75%", false, false, false, true, "2024-05-01"}},
		{"2024-12-31", state{"10%", "75%", true, false, true, true, "2024-05-01"}},
		{"2025-01-01", state{"10%", "75%", true, false, true, true, "2024-05-01"}},
		{"2026-06-10", state{"10%", "75%", true, false, true, true, "2024-05-01"}},
		{"2026-06-11", state{"10%", "75%", true, true, true, true, "2024-05-01"}},
	} {
		if got := at(tc.date); got != tc.want {
			t.Errorf("%s: %+v, not %+v", tc.date, got, tc.want)
		}
	}
}

func TestOn_StudentPayRoseInMarch2023(t *testing.T) {
	law := theLaw(t)
	for _, tc := range []struct {
		date   string
		degree plan.Degree
		want   plan.Won
	}{
		{"2023-02-28", plan.Bachelor, 1_000_000},
		{"2023-03-01", plan.Bachelor, 1_300_000},
		{"2023-02-28", plan.Master, 1_800_000},
		{"2024-04-22", plan.Master, 2_200_000},
		{"2023-02-28", plan.Doctor, 2_500_000},
		{"2026-06-11", plan.Doctor, 3_000_000},
	} {
		if got, ok := law.On(day(tc.date)).StudentPayFor(tc.degree); !ok || got.Monthly != tc.want {
			t.Errorf("%s %s: %d, not %d", tc.date, tc.degree, got.Monthly, tc.want)
		}
	}
}

func TestOn_TheInnovationCeilingBeginsWithItsCategory(t *testing.T) {
	law := theLaw(t)
	for _, id := range []string{"C7", "C7.amount"} {
		if _, ok := law.On(day("2026-06-10")).Limit(id); ok {
			t.Errorf("%s is in force before its day", id)
		}
		if _, ok := law.On(day("2026-06-11")).Limit(id); !ok {
			t.Errorf("%s is not in force on its day", id)
		}
	}
	l, _ := law.On(day("2026-06-11")).Limit("C7.amount")
	if l.Amount != 50_000_000 || !l.TimesYears || l.Scope != StageScope {
		t.Errorf("an average of 50 million won a year over the stage, not %+v", l)
	}
}

func TestMatching_IsTheTableOfTheDecree(t *testing.T) {
	f := theLaw(t).On(day("2024-04-22"))
	for _, tc := range []struct {
		legal                 plan.LegalType
		government, own, cash string
	}{
		{plan.Nonprofit, "100%", "0%", "0%"},
		{plan.SME, "75%", "25%", "10%"},
		{plan.MidEarly, "75%", "25%", "13%"},
		{plan.Mid, "70%", "30%", "13%"},
		{plan.Large, "50%", "50%", "15%"},
		{plan.Public, "50%", "50%", "15%"},
	} {
		m, ok := f.MatchingFor(tc.legal)
		if !ok || m.GovernmentMax.String() != tc.government || m.OwnMin.String() != tc.own || m.CashMin.String() != tc.cash {
			t.Errorf("%s: %s, %s, %s", tc.legal, m.GovernmentMax, m.OwnMin, m.CashMin)
		}
	}
	if _, ok := f.MatchingFor(plan.Foreign); ok {
		t.Error("the share of a foreign corporation is a matter of the agreement")
	}
}

func TestMatching_TheTwoOwnSumsDiffer(t *testing.T) {
	f := theLaw(t).On(day("2024-04-22"))
	own, _ := f.Limit("matching.own.sme")
	cash, _ := f.Limit("matching.cash.sme")
	if got := terms(own.Num); got != "funding:own funding:other" {
		t.Errorf("the floor counts other bodies' money too: %s", got)
	}
	if got := terms(own.Den); got != "total -international" {
		t.Errorf("the base leaves out international joint research: %s", got)
	}
	if got := terms(cash.Num) + " / " + terms(cash.Den); got != "funding:ownCash / funding:own" {
		t.Errorf("the cash floor counts the institution's own money alone: %s", got)
	}
	if !own.Floor || !cash.Floor || !slices.Equal(cash.AppliesTo, Selector{"sme & !exempt & !participant & receivesGovernment"}) {
		t.Errorf("floors: %+v, %+v", own, cash)
	}
	recommended, ok := f.Limit("matching.recommended.mid-early")
	if !ok || recommended.Severity != Warning || recommended.Max.String() != "70%" {
		t.Errorf("between 70 and 75 %% an early mid-size company is warned: %+v", recommended)
	}
}

func terms(list []Term) string {
	s := ""
	for i, t := range list {
		if i > 0 {
			s += " "
		}
		s += t.String()
	}
	return s
}

func TestCeilings_SayWhatTheStandardSays(t *testing.T) {
	f := theLaw(t).On(day("2026-06-11"))
	for _, tc := range []struct {
		id, num, den, max string
		scope             Scope
		per               string
		severity          Severity
	}{
		{"C1", "allowance", "personnel -personnel/support special:registeredStudent special:unpaid", "20%", StageScope, OfTask, Error},
		{"C1.organisation", "allowance", "personnel -personnel/support special:registeredStudent special:unpaid", "20%", StageScope, OfOrganisation, Advice},
		{"C1.year", "allowance", "personnel -personnel/support special:registeredStudent special:unpaid", "20%", YearScope, OfOrganisation, Advice},
		{"C2", "indirect", "direct@cash -consigned@cash -international@cash -burden@cash", "10%", YearScope, OfOrganisation, Error},
		{"C3.university", "indirect", "direct@cash -consigned@cash -international@cash -burden@cash", "5%", YearScope, OfOrganisation, Error},
		{"C3.nonprofit", "indirect", "direct@cash -consigned@cash -international@cash -burden@cash", "17%", YearScope, OfOrganisation, Error},
		{"C5", "consigned", "direct -consigned -international -burden", "40%", StageScope, OfTask, Error},
		{"C5.lead", "consigned", "direct -consigned -international -burden", "40%", StageScope, OfOrganisation, Warning},
		{"C6", "group:externalExpertise", "direct", "40%", StageScope, OfOrganisation, Error},
		{"C7", "innovation", "material activity", "10%", StageScope, OfOrganisation, Error},
	} {
		l, ok := f.Limit(tc.id)
		if !ok || terms(l.Num) != tc.num || terms(l.Den) != tc.den || l.Max.String() != tc.max ||
			l.Scope != tc.scope || l.Per != tc.per || l.Severity != tc.severity || l.Floor {
			t.Errorf("%s: %+v", tc.id, l)
		}
	}
}

func TestLimit_AnInstitutionsOwnOverheadRateGoesFirst(t *testing.T) {
	l, _ := theLaw(t).On(day("2024-04-22")).Limit("C3.nonprofit")
	if got := l.MaxFor(&plan.Organisation{OverheadRate: 2350}).String(); got != "23.5%" {
		t.Errorf("own rate: %s", got)
	}
	if got := l.MaxFor(&plan.Organisation{}).String(); got != "17%" {
		t.Errorf("default: %s", got)
	}
	c2, _ := theLaw(t).On(day("2024-04-22")).Limit("C2")
	if got := c2.MaxFor(&plan.Organisation{OverheadRate: 2350}).String(); got != "10%" {
		t.Errorf("a company has no own rate: %s", got)
	}
}

func TestLimit_IsLiftedByItsAnswerAlone(t *testing.T) {
	l, _ := theLaw(t).On(day("2024-04-22")).Limit("C6")
	o := &plan.Organisation{Record: plan.Record{ID: "a"}}
	p := &plan.Plan{}
	if l.Lifted(Subject{Plan: p, Organisation: o}) {
		t.Error("lifted without an answer")
	}
	p.Answers = []plan.Answer{{Record: plan.Record{ID: AnswerID(l.Unless, "b")}, Ticked: true}}
	if l.Lifted(Subject{Plan: p, Organisation: o}) {
		t.Error("lifted by another institution's answer")
	}
	p.Answers = append(p.Answers, plan.Answer{Record: plan.Record{ID: AnswerID(l.Unless, "a")}, Ticked: true})
	if !l.Lifted(Subject{Plan: p, Organisation: o}) {
		t.Error("not lifted by its own answer")
	}
	if other, _ := theLaw(t).On(day("2024-04-22")).Limit("C2"); other.Lifted(Subject{Plan: p, Organisation: o}) {
		t.Error("a limit without a question was lifted")
	}
}

func TestLaw_UnconfirmedRowsOnlyAdvise(t *testing.T) {
	for _, l := range theLaw(t).rows.limits {
		if !l.Citation.Certainty.Confirmed() && l.Severity != Advice {
			t.Errorf("%s: %s and %s", l.ID, l.Citation.Certainty, l.Severity)
		}
	}
}

func TestCosts_EveryCategoryAndItemIsThere(t *testing.T) {
	f := theLaw(t).On(day("2026-06-11"))
	want := map[plan.Category][]string{
		plan.Personnel: {"internal", "external", "support"},
		plan.Student:   {"general", "pooled"},
		plan.Facility:  {"purchase", "lease", "operation", "infrastructure", "pooled"},
		plan.Material:  {"purchase", "management", "production"},
		plan.Activity: {
			"ip", "techImport", "expert", "researchService", "testing", "meeting", "travel", "software", "cloud",
			"labOperation", "staffSupport", "foreignResearcher", "programmeManagement", "other",
		},
		plan.Indirect: {"personnelSupport", "researchSupport", "labSafety", "outcomeSupport"},
	}
	for _, category := range plan.Categories {
		if title := CategoryTitle(category); title.Ko == "" || title.En == "" {
			t.Errorf("%s has no title", category)
		}
		var keys []string
		for _, item := range f.Items(category) {
			keys = append(keys, item.Key)
			if item.Title.Ko == "" || item.Title.En == "" {
				t.Errorf("%s/%s has no title", category, item.Key)
			}
		}
		if !slices.Equal(keys, want[category]) {
			t.Errorf("%s: items %v", category, keys)
		}
	}
	for _, key := range []string{"techImport", "expert", "researchService", "testing"} {
		if item, _ := f.Item(plan.Activity, key); item.Group != "externalExpertise" {
			t.Errorf("%s counts in the ceiling of external expertise", key)
		}
	}
}

func TestCosts_WhoMayBringWhatInKind(t *testing.T) {
	f := theLaw(t).On(day("2025-01-01"))
	company := &plan.Organisation{LegalType: plan.SME}
	hospital := &plan.Organisation{LegalType: plan.Nonprofit, FormType: plan.FormHospital}
	sharing := &plan.Organisation{LegalType: plan.Nonprofit, SharesCost: true}
	for _, tc := range []struct {
		ref      string
		o        *plan.Organisation
		allowed  bool
		severity Severity
	}{
		{"personnel/internal", company, true, ""},
		{"personnel/internal", hospital, false, ""},
		{"personnel/internal", sharing, true, ""},
		{"personnel/support", company, false, ""},
		{"personnel/support", sharing, true, ""},
		{"material/purchase", company, true, ""},
		{"material/management", company, false, ""},
		{"material/production", company, true, Advice},
		{"activity/techImport", company, true, ""},
		{"activity/software", company, true, ""},
		{"activity/cloud", company, false, ""},
		{"activity/testing", company, true, Warning},
		{"activity/testing", sharing, false, ""},
		{"facility/purchase", company, true, ""},
		{"facility/pooled", company, false, ""},
		{"student/general", sharing, false, ""},
		{"indirect/labSafety", company, false, ""},
	} {
		category, key := Term{Cost: tc.ref}.Category()
		item, ok := f.Item(category, key)
		if !ok {
			t.Fatalf("no item %s", tc.ref)
		}
		severity, allowed := item.InKindFor(Subject{Plan: &plan.Plan{}, Organisation: tc.o})
		if allowed != tc.allowed || severity != tc.severity {
			t.Errorf("%s by %s: %v %q", tc.ref, tc.o.LegalType, allowed, severity)
		}
	}
}

func TestCosts_WhoMayBudgetWhat(t *testing.T) {
	f := theLaw(t).On(day("2026-06-11"))
	general := &plan.Plan{}
	restricted := &plan.Plan{Security: plan.Restricted}
	company := plan.Organisation{LegalType: plan.SME, Role: plan.Lead}
	joint := plan.Organisation{LegalType: plan.SME, Role: plan.Joint}
	consigned := plan.Organisation{LegalType: plan.SME, Role: plan.Consigned}
	university := plan.Organisation{LegalType: plan.Nonprofit, FormType: plan.FormUniversity, Role: plan.Joint}
	hospital := plan.Organisation{LegalType: plan.Nonprofit, FormType: plan.FormHospital, Role: plan.Joint}
	for _, tc := range []struct {
		category plan.Category
		p        *plan.Plan
		o        plan.Organisation
		want     bool
	}{
		{plan.Student, general, university, true},
		{plan.Student, general, hospital, false},
		{plan.Student, general, company, false},
		{plan.Consignment, general, company, true},
		{plan.Consignment, general, joint, false},
		{plan.International, general, joint, true},
		{plan.International, general, consigned, false},
		{plan.Burden, general, university, false},
		{plan.Security, general, company, false},
		{plan.Security, restricted, company, true},
		{plan.Innovation, general, university, true},
		{plan.Innovation, general, company, false},
		{plan.Personnel, general, company, true},
	} {
		row, ok := f.Category(tc.category)
		if !ok {
			t.Fatalf("no category %s", tc.category)
		}
		if got := row.MayBudget(Subject{Plan: tc.p, Organisation: &tc.o}); got != tc.want {
			t.Errorf("%s by %s %s: %v", tc.category, tc.o.Role, tc.o.FormType, got)
		}
	}
	support, _ := f.Item(plan.Personnel, "support")
	if support.MayBudget(Subject{Plan: general, Organisation: &company}) {
		t.Error("support staff is for non-profits")
	}
}

func TestPeople_RatesProjectsAndValues(t *testing.T) {
	f := theLaw(t).On(day("2024-04-22"))
	rate := func(form plan.FormType) (most []int) {
		for _, c := range f.Charges {
			if !c.Students && c.AppliesTo.Matches(Subject{Plan: &plan.Plan{}, Organisation: &plan.Organisation{FormType: form}}) {
				most = append(most, c.Max)
			}
		}
		return most
	}
	if got := rate(plan.FormUniversity); !slices.Equal(got, []int{10_000}) {
		t.Errorf("university: %v", got)
	}
	if got := rate(plan.FormGovernment); !slices.Equal(got, []int{13_000, 10_000}) {
		t.Errorf("government institute: %v", got)
	}
	if s := f.Simultaneous[0]; s.Total != 5 || s.Principal != 3 {
		t.Errorf("default: %+v", s)
	}
	if s := f.Simultaneous[1]; s.Total != 6 || s.Principal != 4 || len(s.When) == 0 {
		t.Errorf("with a foreign corporation: %+v", s)
	}
	v, ok := f.Valuation(plan.Facility, "purchase")
	if !ok || v.Max.String() != "20%" || v.AgeMonths != 60 || !v.SumCapped {
		t.Errorf("equipment in kind: %+v", v)
	}
	if _, ok := f.Valuation(plan.Activity, "software"); ok {
		t.Error("software is not in kind before 2024-12-31")
	}
	listed, _ := f.Parameter("equipment.listed")
	national, _ := f.Parameter("equipment.national")
	if listed.Amount != 30_000_000 || national.Amount != 100_000_000 {
		t.Errorf("thresholds %d, %d", listed.Amount, national.Amount)
	}
}
