package documenttest

import (
	"fmt"
	"strings"

	"moaplan/internal/plan"
)

func fillRecords(p *plan.Plan) {
	targets := func(values ...string) []plan.Target {
		var out []plan.Target
		for i, v := range values {
			out = append(out, plan.Target{Record: record(fmt.Sprintf("y%d", i+1)), Value: v})
		}
		return out
	}
	p.Goals = nil
	for _, y := range p.Period.Years {
		for _, o := range p.Organisations {
			p.Goals = append(p.Goals, plan.Goal{
				Record: record("g." + string(y.ID) + string(o.ID)), Year: y.ID, Organisation: o.ID,
				Goal:    text("다기관 자료 확보와 1차 모델 개발, 외부 검증 설계", "Data and model"),
				Content: text("- 자료 2,000건 정제와 표지\n- 1차 모델 학습\n- 외부 검증 설계서 작성", "- data\n- model"),
			})
		}
	}
	for i, name := range []string{"민감도", "특이도", "판독 시간 단축률", "외부 검증 기관 수"} {
		p.Indicators = append(p.Indicators, plan.Indicator{
			Record: record(fmt.Sprintf("i%d", i)), Name: text(name, "Indicator"), Unit: "%", Weight: 25, Best: "94.5", BestHolder: text("예시대학교, 미국", ""),
			Today: "90", Targets: targets("91", "93", "95"), Method: text("공인시험기관의 시험성적서로 확인함", "Test report"), Organisation: "a",
		})
	}
	for i := range 9 {
		p.Tasks = append(p.Tasks, plan.Task{
			Record: record(fmt.Sprintf("t%d", i)), Name: text(fmt.Sprintf("과업 %d 영상 자료의 정제와 표지", i+1), "Task"), Organisation: "a", Partners: []plan.ID{"b"},
			Start: 1 + 3*i, End: 4 + 3*i, Output: text("결과 보고서", "Report"),
		})
	}
	p.Cooperation = []plan.Cooperation{{
		Record: record("k"), Organisation: "f", State: plan.ContractDraft, SignedOn: day(2024, 7, 20), Contract: text("공동연구계약서(안)", ""), Need: text("다인종 자료로 외부 검증을 하기 위함", ""),
		Work: text("국내는 모델을 개발하고 국외는 외부 검증을 수행함", ""), Sites: text("미국 보스턴 (예시)", ""), Data: text("자료는 국외로 나가지 않고 모델이 이동함", ""), IP: text("국내 기관이 소유함", ""),
		Visits: []plan.Visit{{Record: record("v1"), Month: 6, Days: 10, People: 2, Place: text("보스턴", ""), Purpose: text("현지 검증 준비", "")}},
		Money:  []plan.Payment{{Record: record("y1"), Currency: "USD", Amount: 50_000, RatePer10000: 13_725_000, RateDate: day(2024, 5, 2), RateSource: "매매기준율"}},
	}}
	p.DataSets = []plan.DataSet{{
		Record: record("ds"), Name: text("흉부 CT", "Chest CT"), Organisation: "b", Modality: text("CT", ""), Count: 12_000, Unit: "건", Period: "2015~2023",
		IRB: plan.Review{State: plan.ReviewPlanned, Board: text("예시대학교병원 IRB", ""), Type: "expedited", Planned: day(2024, 9, 15)}, DRB: plan.Review{State: plan.ReviewApproved, Approved: day(2024, 5, 1), Number: "2024-00"},
		Pseudonymised: text("식별자 삭제와 얼굴 영역 제거", ""),
	}}
	p.Trials = []plan.Trial{{
		Record: record("tr"), Name: text("판독 보조의 후향적 성능 평가", "Study"), Organisation: "b", Sites: []plan.ID{"b", "f"}, Phase: "retrospective", Subjects: 800,
		Design: text("다기관 다독자 다증례", ""), Basis: text("민감도 90%, 허용오차 3%, 신뢰수준 95%", ""), Endpoint: text("민감도와 특이도", ""), Start: 18, End: 26,
	}}
	p.Licences = []plan.Licence{{Record: record("li"), Product: text("흉부 판독보조 SW", ""), Organisation: "a", Country: "KR", Authority: text("식품의약품안전처", ""), Class: "3등급", Route: text("허가", ""), Submit: 26, Approve: 29, Standards: text("IEC 62304, ISO 14971", "")}}
	p.Outcomes = []plan.Outcome{{Record: record("oc"), Kind: "paper", Name: text("국제 학술지 논문", "Papers"), Unit: "편", Organisation: "c", Targets: targets("1", "2", "3"), After: []plan.Target{{Record: record("after1"), Value: "2"}}}}
	p.Business = plan.Business{
		Product: text("판독 보조 소프트웨어", ""), Market: text("국내 상급종합병원과 북미 영상센터", ""),
		Sales:     []plan.Sale{{Record: record("s27"), Year: 2027, Domestic: Won(1_200_000), Abroad: Won(300_000), Invest: Won(500_000), Hires: 4}},
		Countries: []plan.CountryRow{{Record: record("us"), Country: "US", Route: text("510(k)", ""), Partner: text("예시국제병원", ""), When: "2028"}},
	}
	p.References = []plan.Reference{{Record: record("r1"), Text: "예시 저자. 흉부 영상의 인공지능 판독. 예시학회지, 2023.", URL: "https://example.org/a"}}
	p.Attachments = []plan.Attachment{{Record: record("at"), Name: text("기관 참여 확인서", "Consent"), Organisation: "b", State: "ready", Pages: 2}}
}

// fillChapters gives every text chapter several pages of prose.
func fillChapters(p *plan.Plan) {
	section := func(title string) string {
		var s strings.Builder
		fmt.Fprintf(&s, "□ %s\n", title)
		for i := range 3 {
			fmt.Fprintf(&s, "○ 국내 의료기관의 영상 검사는 해마다 늘고 있으나 판독 인력은 그에 미치지 못하여 응급 판독의 대기시간이 길어지고 있음(%d)\n", i+1)
			s.WriteString("- 야간과 휴일의 평균 대기시간은 주간의 2.7배에 이르며, 지역 병원일수록 그 차이가 **12%p**이상 큼\n")
			s.WriteString("- 단일 국가 자료로 학습한 모델은 인종·장비의 차이에 취약하여 해외 검증에서 성능이 낮아짐\n· 장비 제조사별 재구성 방식의 차이\n· 촬영 조건과 조영제 사용의 차이\n")
		}
		s.WriteString("※ 위 수치는 모두 예시임\n\n표: 기관별 자료 현황 (출처: 예시)\n| 구분 | 예시대학교병원 | 예시국제병원 |\n|---|---:|---:|\n| 흉부 CT | 12,000 | 8,000 |\n| 판독문 | 11,500 | 7,900 |\n\n")
		return s.String()
	}
	long := section("국내외 현황과 문제점") + section("국제공동연구의 필요성") + "## 소결\n\n" +
		strings.Repeat("본 과제는 여섯 기관이 참여하여 다기관 자료를 확보하고 공동의 검증 체계를 마련함으로써 안전하고 유효한 판독 보조 소프트웨어를 개발하고자 한다. ", 12) + "\n"
	p.Chapters = []plan.Chapter{
		{Record: record("need"), Text: text(needKo+"\n"+long, "")},
		{Record: record("yearly"), Text: text(section("목표 설정의 근거"), "")},
		{Record: record("strategy"), Text: text(long, "")},
		{Record: record("use"), Text: text(long, "")},
	}
}
