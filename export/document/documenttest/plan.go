// Package documenttest makes plans and calls for tests of the document and of
// what is written from it. Everything in them is invented.
package documenttest

import (
	"cloud.google.com/go/civil"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// Won is an amount given in 천원.
func Won(thousands int64) plan.Won { return plan.Won(thousands) * plan.Thousand }

func record(id string) plan.Record { return plan.Record{ID: plan.ID(id)} }

func text(ko, en string) plan.Text { return plan.Text{Ko: ko, En: en} }

func day(y, m, d int) civil.Date { return civil.DateOf(civilTime(y, m, d)) }

// Call is a small call with one chapter of each kind.
func Call() *call.Call {
	return &call.Call{
		ID: "test", Title: text("시험 공고", "Test call"), Ministry: text("과학기술정보통신부", "Ministry of Science and ICT"),
		Agency: text("정보통신기획평가원", "IITP"), Programme: text("의료데이터 분석 지능형 SW 협력", "Medical data SW cooperation"),
		Selection: plan.FreeCall, Announced: day(2024, 4, 22), Deadline: day(2024, 6, 3),
		Tracks: []call.Track{{ID: "rnd", Title: text("연구개발형", "R&D track"), Ceiling: Won(1_600_000)}},
		Parts: []call.Part{
			{ID: "cover", Kind: "cover"},
			{ID: "contents", Kind: "contents", Title: text("목 차", "Contents")},
			{ID: "summary", Kind: "summary", Title: text("요약문", "Summary")},
			{ID: "body", Kind: "body"},
			{ID: "tables", Kind: "tables", Title: text("본문 2", "Part 2"), Tables: []string{"people", "achievements", "projects", "funding", "costs", "equipment", "institutions", "attachments"}},
		},
		Chapters: []call.Chapter{
			{ID: "need", Number: "1", Level: 1, Title: text("연구개발과제의 필요성", "Need"), Text: true, Required: true},
			{ID: "goals", Number: "2", Level: 1, Title: text("연구개발과제의 목표 및 내용", "Goals")},
			{ID: "yearly", Number: "2-2", Level: 2, Title: text("연차별 목표", "Yearly goals"), Text: true, Tables: []string{"goals", "indicators"}},
			{ID: "schedule", Number: "2-4", Level: 2, Title: text("수행일정 및 주요 결과물", "Schedule"), Tables: []string{"schedule"}},
			{ID: "strategy", Number: "3", Level: 1, Title: text("추진전략·방법 및 추진체계", "Strategy"), Text: true, Required: true, Tables: []string{"consortium", "cooperation", "datasets", "trials", "licences"}},
			{ID: "use", Number: "4", Level: 1, Title: text("성과의 활용방안 및 기대효과", "Use of results"), Text: true, Tables: []string{"outcomes", "business"}},
			{ID: "references", Number: "7", Level: 1, Title: text("참고문헌", "References"), Tables: []string{"references"}},
		},
	}
}
