package plantest

import (
	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
)

// IDs of the worked plan.
const (
	WorkedLead, WorkedJoint, WorkedForeign  plan.ID = "lead", "joint", "foreign"
	WorkedConsigned, WorkedReceiver         plan.ID = "consigned", "receiver"
	WorkedYear1, WorkedYear2, WorkedVersion plan.ID = "y1", "y2", "main"
)

// Worked is a plan whose sums were worked out by hand. Five institutions, a first
// year of five months and a whole second one, all amounts in 천원:
//
//	cost             year 1                              year 2
//	lead       260,000 = cash 220,000 + 40,000     430,000 = cash 345,000 + 85,000
//	joint       80,000 = cash                      160,000 = cash
//	foreign     30,000 = cash                       40,000 = cash
//	project    370,000 = cash 330,000 + 40,000     630,000 = cash 545,000 + 85,000
//
// so the project costs 1,000,000: cash 875,000 and in kind 125,000. The lead pays
// 20,000 and 30,000 to the consigned institution and 50,000 and 70,000 to a
// foreign one that only receives: their own budgets stand beneath and would make
// the project dearer by 170,000 if they were added again. The institution
// "foreign" is an 연구개발기관 by agreement and counts once, as itself.
//
//	funding    government  own cash  own in kind  local cash  other cash  other in kind
//	lead 1        207,000     9,000       40,000       3,000       1,000
//	lead 2        335,000    10,000       80,000                               5,000
//	joint 1        80,000
//	joint 2       150,000                             10,000
//	foreign 1      25,000                                          5,000
//	foreign 2      40,000
//	project 1     312,000     9,000       40,000       3,000       6,000                = 370,000
//	project 2     525,000    10,000       80,000      10,000           0       5,000   = 630,000
//
// The lead has 2,000 in year 1 outside the research cost (연구개발비 외 지원금).
//
// Pay from the people's table: at the lead 30,000 and 72,000 in cash and 20,000
// and 24,000 in kind; at the joint institution 15,000 in year 1, which a stored
// line of 30,000 replaces, and 36,000 in year 2; unpaid there 20,000 and 48,000,
// which is no cost.
func Worked() *plan.Plan {
	p := &plan.Plan{
		Format: plan.Format, ID: "worked", Call: "msit-2024-medical-sw", Track: "rnd", Stage: plan.Application, Example: true,
		Title:      plan.Text{Ko: "손으로 검산한 계획 (예시)", En: "A plan worked out by hand (example)"},
		Submission: WorkedVersion,
		Scenarios: []plan.Scenario{
			{Record: plan.Record{ID: WorkedVersion}, Name: plan.Text{Ko: "기본안", En: "Base"}},
			{Record: plan.Record{ID: "other"}, Name: plan.Text{Ko: "축소안", En: "Reduced"}},
		},
		Period: plan.Period{Years: []plan.Year{
			{Record: plan.Record{ID: WorkedYear1}, Start: civil.Date{Year: 2024, Month: 8, Day: 1}, End: civil.Date{Year: 2024, Month: 12, Day: 31}},
			{Record: plan.Record{ID: WorkedYear2}, Start: civil.Date{Year: 2025, Month: 1, Day: 1}, End: civil.Date{Year: 2025, Month: 12, Day: 31}},
		}},
		Organisations: workedOrganisations(),
		People:        workedPeople(),
		Funding:       workedFunding(),
	}
	p.Lines = append(workedLeadLines(), workedOtherLines()...)
	return p
}

func workedOrganisations() []plan.Organisation {
	org := func(id plan.ID, role plan.Role, legal plan.LegalType, form plan.FormType, country, ko, en string) plan.Organisation {
		return plan.Organisation{
			Record: plan.Record{ID: id}, Role: role, LegalType: legal, FormType: form, Country: country, Name: plan.Text{Ko: ko, En: en},
		}
	}
	return []plan.Organisation{
		org(WorkedLead, plan.Lead, plan.SME, plan.FormSME, "KR", "예시메디에이아이 주식회사 (예시)", "Example MediAI Inc. (example)"),
		org(WorkedJoint, plan.Joint, plan.Nonprofit, plan.FormUniversity, "KR", "예시대학교 산학협력단 (예시)", "Example University (example)"),
		org(WorkedForeign, plan.Joint, plan.Foreign, plan.FormHospital, "US", "예시국제병원 (예시)", "Example International Hospital (example)"),
		org(WorkedConsigned, plan.Consigned, plan.Nonprofit, plan.FormOther, "KR", "예시데이터연구소 (예시)", "Example Data Institute (example)"),
		org(WorkedReceiver, plan.Participant, plan.Foreign, plan.FormHospital, "DE", "표본의료원 (예시)", "Sample Medical Centre (example)"),
	}
}

func workedPeople() []plan.Person {
	person := func(id, organisation plan.ID, name, position string, monthly plan.Won, charges ...plan.Charge) plan.Person {
		return plan.Person{
			Record: plan.Record{ID: id}, Organisation: organisation, Name: plan.Ko(name), Position: plan.Ko(position),
			MonthlyPay: monthly, Charges: charges,
		}
	}
	charge := func(year plan.ID, months, cash, inKind, unpaid int) plan.Charge {
		return plan.Charge{Record: plan.Record{ID: year}, Months: months, Cash: cash, InKind: inKind, Unpaid: unpaid}
	}
	newcomer := person("ga", WorkedLead, "예시연구원 가", "선임연구원", 6_000_000,
		charge(WorkedYear1, 5, 10_000, 0, 0), charge(WorkedYear2, 12, 10_000, 0, 0)) // 30,000; 72,000
	newcomer.NewHire = true
	return []plan.Person{
		newcomer,
		person("na", WorkedLead, "예시연구원 나", "책임연구원", 4_000_000,
			charge(WorkedYear1, 5, 0, 10_000, 0), charge(WorkedYear2, 12, 0, 5_000, 0)), // 20,000; 24,000
		person("da", WorkedJoint, "예시연구원 다", "연구교수", 3_000_000,
			charge(WorkedYear1, 5, 10_000, 0, 0), charge(WorkedYear2, 12, 10_000, 0, 0)), // 15,000 replaced; 36,000
		person("ra", WorkedJoint, "예시교수 라", "교수", 8_000_000,
			charge(WorkedYear1, 5, 0, 0, 5_000), charge(WorkedYear2, 12, 0, 0, 5_000)), // unpaid 20,000; 48,000
	}
}

// workedLine makes a line of an amount in 천원.
func workedLine(id, organisation, year plan.ID, category plan.Category, item string, kind plan.Kind, thousands int64) plan.Line {
	return plan.Line{
		Record: plan.Record{ID: id}, Scenario: WorkedVersion, Organisation: organisation, Year: year,
		Category: category, Item: item, Kind: kind, Amount: plan.Won(thousands) * plan.Thousand,
	}
}

func workedLeadLines() []plan.Line {
	line := func(id, year plan.ID, category plan.Category, item string, kind plan.Kind, thousands int64) plan.Line {
		return workedLine(id, WorkedLead, year, category, item, kind, thousands)
	}
	to := func(l plan.Line, receiver plan.ID) plan.Line {
		l.Receiver = receiver
		return l
	}
	lines := []plan.Line{
		// Year 1, cash: pay 30,000 + 30,000 + 30,000 + 10,000 + 20,000 + 50,000 + 25,500 + 12,000 + 12,500 = 220,000.
		line("l01", WorkedYear1, plan.Personnel, plan.ItemInternal, plan.Cash, 30_000),
		line("l02", WorkedYear1, plan.Personnel, plan.ItemInternal, plan.InKind, 20_000), // with pay 40,000 in kind
		line("l03", WorkedYear1, plan.Facility, "purchase", plan.Cash, 30_000),
		line("l04", WorkedYear1, plan.Material, "purchase", plan.Cash, 10_000),
		to(line("l05", WorkedYear1, plan.Consignment, "", plan.Cash, 20_000), WorkedConsigned),
		to(line("l06", WorkedYear1, plan.International, "", plan.Cash, 50_000), WorkedReceiver),
		line("l07", WorkedYear1, plan.Activity, "software", plan.Cash, 20_000),
		line("l08", WorkedYear1, plan.Activity, "travel", plan.Cash, 5_500),
		line("l09", WorkedYear1, plan.Allowance, "", plan.Cash, 12_000),
		line("l10", WorkedYear1, plan.Indirect, "researchSupport", plan.Cash, 12_500),
		// Year 2, cash: pay 72,000 + 48,000 + 20,000 + 30,000 + 70,000 + 61,000 + 20,000 + 24,000 = 345,000.
		line("l11", WorkedYear2, plan.Personnel, plan.ItemInternal, plan.Cash, 48_000),
		line("l12", WorkedYear2, plan.Personnel, plan.ItemInternal, plan.InKind, 56_000), // with pay 80,000, with l13 85,000
		line("l13", WorkedYear2, plan.Facility, "purchase", plan.InKind, 5_000),
		line("l14", WorkedYear2, plan.Material, "purchase", plan.Cash, 20_000),
		to(line("l15", WorkedYear2, plan.Consignment, "", plan.Cash, 30_000), WorkedConsigned),
		to(line("l16", WorkedYear2, plan.International, "", plan.Cash, 70_000), WorkedReceiver),
		line("l17", WorkedYear2, plan.Activity, "software", plan.Cash, 61_000),
		line("l18", WorkedYear2, plan.Allowance, "", plan.Cash, 20_000),
		line("l19", WorkedYear2, plan.Indirect, "researchSupport", plan.Cash, 24_000),
	}
	lines[2].Basis = plan.Basis{Expression: "2*15000", Note: plan.Ko("추론 서버 2대")}
	lines[2].Name = plan.Ko("추론 서버")
	lines[12].Asset = plan.Asset{PurchasedOn: civil.Date{Year: 2023, Month: 3, Day: 2}, Price: 25_000_000, LifeMonths: 60}
	reduced := line("x01", WorkedYear1, plan.Material, "purchase", plan.Cash, 999_000) // of the other version
	reduced.Scenario = "other"
	return append(lines, reduced)
}

func workedOtherLines() []plan.Line {
	l := workedLine
	lines := []plan.Line{
		// Joint, year 1: 30,000 + 20,000 + 15,000 + 5,000 + 10,000 = 80,000.
		l("j01", WorkedJoint, WorkedYear1, plan.Personnel, plan.ItemInternal, plan.Cash, 30_000), // replaces 15,000
		l("j02", WorkedJoint, WorkedYear1, plan.Student, plan.ItemGeneral, plan.Cash, 20_000),
		l("j03", WorkedJoint, WorkedYear1, plan.Activity, "travel", plan.Cash, 15_000),
		l("j04", WorkedJoint, WorkedYear1, plan.Allowance, "", plan.Cash, 5_000),
		l("j05", WorkedJoint, WorkedYear1, plan.Indirect, "researchSupport", plan.Cash, 10_000),
		// Joint, year 2: pay 36,000 + 24,000 + 40,000 + 10,000 + 20,000 + 10,000 + 20,000 = 160,000.
		l("j06", WorkedJoint, WorkedYear2, plan.Personnel, plan.ItemInternal, plan.Cash, 24_000),
		l("j07", WorkedJoint, WorkedYear2, plan.Student, plan.ItemGeneral, plan.Cash, 40_000),
		l("j08", WorkedJoint, WorkedYear2, plan.Material, "purchase", plan.Cash, 10_000),
		l("j09", WorkedJoint, WorkedYear2, plan.Activity, "travel", plan.Cash, 20_000),
		l("j10", WorkedJoint, WorkedYear2, plan.Allowance, "", plan.Cash, 10_000),
		l("j11", WorkedJoint, WorkedYear2, plan.Indirect, "researchSupport", plan.Cash, 20_000),
		// Foreign: 20,000 + 8,000 + 2,000 = 30,000; 25,000 + 12,000 + 3,000 = 40,000.
		l("f01", WorkedForeign, WorkedYear1, plan.Personnel, plan.ItemInternal, plan.Cash, 20_000),
		l("f02", WorkedForeign, WorkedYear1, plan.Activity, "travel", plan.Cash, 8_000),
		l("f03", WorkedForeign, WorkedYear1, plan.Indirect, "researchSupport", plan.Cash, 2_000),
		l("f04", WorkedForeign, WorkedYear2, plan.Personnel, plan.ItemInternal, plan.Cash, 25_000),
		l("f05", WorkedForeign, WorkedYear2, plan.Activity, "travel", plan.Cash, 12_000),
		l("f06", WorkedForeign, WorkedYear2, plan.Indirect, "researchSupport", plan.Cash, 3_000),
		// Consigned, beneath: 12,000 + 5,000 + 1,000 + 2,000 = 20,000; 18,000 + 7,000 + 2,000 + 3,000 = 30,000.
		l("c01", WorkedConsigned, WorkedYear1, plan.Personnel, plan.ItemInternal, plan.Cash, 12_000),
		l("c02", WorkedConsigned, WorkedYear1, plan.Activity, "travel", plan.Cash, 5_000),
		l("c03", WorkedConsigned, WorkedYear1, plan.Allowance, "", plan.Cash, 1_000),
		l("c04", WorkedConsigned, WorkedYear1, plan.Indirect, "researchSupport", plan.Cash, 2_000),
		l("c05", WorkedConsigned, WorkedYear2, plan.Personnel, plan.ItemInternal, plan.Cash, 18_000),
		l("c06", WorkedConsigned, WorkedYear2, plan.Activity, "travel", plan.Cash, 7_000),
		l("c07", WorkedConsigned, WorkedYear2, plan.Allowance, "", plan.Cash, 2_000),
		l("c08", WorkedConsigned, WorkedYear2, plan.Indirect, "researchSupport", plan.Cash, 3_000),
		// The receiver abroad, beneath.
		l("p01", WorkedReceiver, WorkedYear1, plan.Activity, "travel", plan.Cash, 50_000),
		l("p02", WorkedReceiver, WorkedYear2, plan.Activity, "travel", plan.Cash, 70_000),
	}
	lines[0].Override = true
	return lines
}

func workedFunding() []plan.Funding {
	cell := func(organisation, year plan.ID, government int64) plan.Funding {
		return plan.Funding{
			Record: plan.Record{ID: plan.FundingID(WorkedVersion, organisation, year)}, Scenario: WorkedVersion,
			Organisation: organisation, Year: year, Government: plan.Won(government) * plan.Thousand,
		}
	}
	lead1, lead2 := cell(WorkedLead, WorkedYear1, 207_000), cell(WorkedLead, WorkedYear2, 335_000)
	lead1.OwnCash, lead1.OwnInKind = 9_000_000, 40_000_000
	lead1.LocalCash, lead1.OtherCash, lead1.Outside = 3_000_000, 1_000_000, 2_000_000
	lead2.OwnCash, lead2.OwnInKind, lead2.OtherInKind = 10_000_000, 80_000_000, 5_000_000
	joint2 := cell(WorkedJoint, WorkedYear2, 150_000)
	joint2.LocalCash = 10_000_000
	foreign1 := cell(WorkedForeign, WorkedYear1, 25_000)
	foreign1.OtherCash = 5_000_000
	return []plan.Funding{
		lead1, lead2, cell(WorkedJoint, WorkedYear1, 80_000), joint2, foreign1, cell(WorkedForeign, WorkedYear2, 40_000),
		cell(WorkedConsigned, WorkedYear1, 20_000), cell(WorkedConsigned, WorkedYear2, 30_000),
		cell(WorkedReceiver, WorkedYear1, 50_000), cell(WorkedReceiver, WorkedYear2, 70_000),
	}
}
