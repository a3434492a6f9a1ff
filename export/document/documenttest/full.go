package documenttest

import (
	"fmt"
	"time"

	"moaplan/internal/plan"
)

func civilTime(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// Small is a plan of two institutions and two years with a chapter of text.
func Small() *plan.Plan {
	p := &plan.Plan{
		Format: plan.Format, ID: "small", Call: "test", Track: "rnd", Stage: plan.Application, Example: true,
		Title: text("흉부영상 판독보조 인공지능 (예시)", "Reading aid for chest images (example)"), Security: plan.General, Submission: "base",
		Scenarios: []plan.Scenario{{Record: record("base"), Name: text("기본안", "Base")}},
		Period: plan.Period{Years: []plan.Year{
			{Record: record("y1"), Start: day(2024, 8, 1), End: day(2024, 12, 31)}, {Record: record("y2"), Start: day(2025, 1, 1), End: day(2025, 12, 31)},
		}},
		Classifications: []plan.Classification{{Record: record("c1"), System: plan.NationalSystem, Code: "LC0601", Weight: 100}},
		Keywords:        []plan.Keyword{{Record: record("k1"), Text: text("의료 인공지능", "medical AI")}},
		Summary:         plan.Summary{Phase: "development", TRLStart: 4, TRLEnd: 7, Goal: text("판독 보조 소프트웨어의 개발과 검증", "")},
		Organisations: []plan.Organisation{
			{
				Record: record("a"), Name: text("예시메디AI㈜", "Example MediAI"), Role: plan.Lead, LegalType: plan.SME, FormType: plan.FormSME, Ability: plan.ICT, Investigator: "p1",
				BusinessNo: "000-00-00000", CorporateNo: "000000-0000000", Address: text("서울특별시 ○○구 ○○로 00 (예시)", "Seoul (example)"),
			},
			{Record: record("b"), Name: text("예시대학교병원", "Example Hospital"), Role: plan.Joint, LegalType: plan.Nonprofit, FormType: plan.FormHospital, Ability: plan.Medical, Investigator: "p2"},
		},
		People: []plan.Person{
			{
				Record: record("p1"), Name: text("김예시", "Kim Example"), Organisation: "a", Position: text("연구소장", "Director"), Email: "pi@example.org", MonthlyPay: 5_000_000,
				Charges: []plan.Charge{{Record: record("y1"), Months: 5, InKind: 5000}, {Record: record("y2"), Months: 12, InKind: 5000}},
			},
			{Record: record("p2"), Name: text("이예시", "Lee Example"), Organisation: "b", Position: text("교수", "Professor")},
		},
		Lines: []plan.Line{
			{Record: record("l1"), Scenario: "base", Organisation: "a", Year: "y1", Category: plan.Material, Item: "purchase", Kind: plan.Cash, Amount: Won(30_000)},
			{Record: record("l2"), Scenario: "base", Organisation: "b", Year: "y2", Category: plan.Indirect, Item: "", Kind: plan.Cash, Amount: Won(5_000)},
		},
		Funding: []plan.Funding{
			{Record: record("base.a.y1"), Scenario: "base", Organisation: "a", Year: "y1", Government: Won(30_000), OwnInKind: Won(12_500)},
			{Record: record("base.b.y2"), Scenario: "base", Organisation: "b", Year: "y2", Government: Won(5_000)},
		},
		Chapters: []plan.Chapter{{Record: record("need"), Text: text(needKo, "")}},
		Goals:    []plan.Goal{{Record: record("g1"), Year: "y1", Organisation: "a", Goal: text("1차 모델 개발", ""), Content: text("- 자료 정제\n- 모델 학습", "")}},
	}
	return p
}

const needKo = `□ 의료영상 판독 수요는 늘고, 판독 인력은 따라가지 못함
○ 국내 흉부 CT 검사는 **95%**이상 늘었으나
   판독 인력은 **‘부족’**을 겪음[^1]
- 정부지원 {{total.government}}천원, {{org:a.name}}, {{nothing}}
※ 참고

표: 국가별 비교 (출처: 예시연구소, 2024)
| 구분 | 국내 | 미국 |
|---|---:|:-:|
| 판독 *건수* | 11,200 | 8,900 |

## 소결

본문 문단은 일반 문장으로 씁니다. 漢字와 ㈜①㎡도 씁니다.

[^1]: 예시 각주입니다.
`

// Full is a plan with something in every part of the model: six institutions,
// thirty people, three years, consigned and international money.
func Full() *plan.Plan {
	p := Small()
	p.ID = "full"
	p.Period.Years = []plan.Year{
		{Record: record("y1"), Start: day(2024, 8, 1), End: day(2024, 12, 31)},
		{Record: record("y2"), Start: day(2025, 1, 1), End: day(2025, 12, 31)},
		{Record: record("y3"), Start: day(2026, 1, 1), End: day(2026, 12, 31)},
	}
	p.Organisations = append(p.Organisations,
		plan.Organisation{Record: record("c"), Name: text("예시대학교 산학협력단", "Example University"), Role: plan.Joint, LegalType: plan.Nonprofit, FormType: plan.FormUniversity, Ability: plan.Research, Investigator: "c1"},
		plan.Organisation{Record: record("d"), Name: text("예시데이터㈜", "Example Data"), Role: plan.Joint, LegalType: plan.SME, FormType: plan.FormSME, Ability: plan.ICT, Investigator: "d1"},
		plan.Organisation{Record: record("e"), Name: text("예시통계연구소", "Example Statistics"), Role: plan.Consigned, LegalType: plan.Nonprofit, FormType: plan.FormOther, Investigator: "e1"},
		plan.Organisation{Record: record("f"), Name: text("예시국제병원 (Example Hospital)", "Example Hospital Boston"), Role: plan.Participant, LegalType: plan.Foreign, FormType: plan.FormHospital, Country: "US", Ability: plan.Medical, Investigator: "f1"},
	)
	for i := range p.Organisations {
		o := &p.Organisations[i]
		o.Task = text("담당 연구개발내용을 두 줄 이상으로 적어 셀이 줄바꿈되는지 확인함", "Task")
		o.Founded, o.Employees = day(2011, 3, 2), 42
		o.Finances = []plan.Finance{{Record: record("f2023"), Year: 2023, Sales: Won(5_210_000), Assets: Won(4_100_000), Debt: Won(1_200_000), Equity: Won(2_900_000), CurrentAssets: Won(2_000_000), CurrentDebt: Won(700_000), Capital: Won(500_000)}}
	}
	fillPeople(p)
	fillMoney(p)
	fillRecords(p)
	fillChapters(p)
	return p
}

func fillPeople(p *plan.Plan) {
	for _, o := range p.Organisations[2:] {
		for n := range 6 {
			id := fmt.Sprintf("%s%d", o.ID, n+1)
			p.People = append(p.People, plan.Person{
				Record: record(id), Name: text("예시"+id, "Example "+id), Organisation: o.ID, Position: text("선임연구원", "Senior researcher"),
				ResearchNo: "00000000", Born: day(1985, 5, 5), Gender: "female", Duty: text("영상 분할 모델의 개발과 외부 검증", "Model"),
				Email: id + "@example.org", MonthlyPay: 4_200_000,
				Charges: []plan.Charge{{Record: record("y1"), Months: 5, Cash: 2050}, {Record: record("y2"), Months: 12, Cash: 3000}, {Record: record("y3"), Months: 12, Cash: 3000}},
			})
		}
	}
	pi := &p.People[0]
	pi.Phone, pi.Mobile, pi.ResearchNo = "02-000-0000", "010-0000-0000", "00000000"
	pi.Education = []plan.Education{{Record: record("e1"), From: "2001", To: "2005", School: text("예시대학교", "Example University"), Major: text("전산학", "CS"), Degree: text("박사", "PhD")}}
	pi.Career = []plan.Career{{Record: record("c1"), From: "2006", To: "현재", Organisation: text("예시메디AI㈜", ""), Work: text("연구소장", "")}}
	pi.Achievements = []plan.Achievement{{Record: record("a1"), Kind: "paper", Title: text("흉부 CT 결절 탐지의 외부 검증 (예시)", ""), Source: "Example Journal 12(3)", Date: day(2023, 5, 1), Country: "US", Part: text("교신저자", ""), Relevance: text("본 과제 모델의 바탕", "")}}
	pi.Projects = []plan.HeldProject{{Record: record("h1"), State: "running", Title: text("영상 품질 표준화 (예시)", ""), Ministry: "예시부", Agency: "예시원", Role: "principal", Start: day(2023, 1, 1), End: day(2025, 12, 31), Amount: Won(300_000), Rate: 2000}}
}

func fillMoney(p *plan.Plan) {
	for i, o := range p.Organisations {
		for j, y := range p.Period.Years {
			base := int64(100_000 + 10_000*i + 5_000*j)
			add := func(id string, c plan.Category, item string, k plan.Kind, amount int64) {
				p.Lines = append(p.Lines, plan.Line{Record: record(fmt.Sprintf("%s.%s.%s", id, o.ID, y.ID)), Scenario: "base", Organisation: o.ID, Year: y.ID, Category: c, Item: item, Kind: k, Amount: Won(amount)})
			}
			add("m", plan.Material, "purchase", plan.Cash, base)
			add("t", plan.Activity, "travel", plan.Cash, 12_345)
			add("al", plan.Allowance, "", plan.Cash, 8_000)
			add("o", plan.Indirect, "", plan.Cash, 9_999)
			if o.Role == plan.Lead {
				add("co", plan.Consignment, "", plan.Cash, 50_000)
				add("in", plan.International, "", plan.Cash, 70_000)
			}
			p.Funding = append(p.Funding, plan.Funding{
				Record: plan.Record{ID: plan.FundingID("base", o.ID, y.ID+"x")}, Scenario: "base", Organisation: o.ID, Year: y.ID,
				Government: Won(base + 200_000), OwnCash: Won(12_000), OwnInKind: Won(30_000),
			})
		}
	}
	for i := range p.Lines {
		switch p.Lines[i].Category {
		case plan.Consignment:
			p.Lines[i].Receiver = "e"
		case plan.International:
			p.Lines[i].Receiver = "f"
		}
	}
	p.Equipment = []plan.Equipment{{
		Record: record("q1"), Organisation: "a", Name: text("영상 학습 서버 (예시)", "Server"), Method: "purchase", Spec: text("GPU 8개", ""), Quantity: 1, Cost: Won(85_000), From: day(2024, 9, 1), To: day(2024, 11, 30), Place: text("연구소", ""),
		Operation: plan.Operation{From: day(2024, 12, 1), To: day(2026, 12, 31), YearlyCost: Won(5_000), Staff: 1, Use: text("모델 학습", "")},
	}}
}
