package check_test

import (
	"fmt"
	"slices"
	"testing"

	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// furnish fills in what a plan needs beside its money, so that nothing is found
// in it: people, work, goals, indicators, data, a trial, a licence, papers.
func furnish(p *plan.Plan, c *call.Call) {
	p.Notice.Deadline = c.Deadline
	p.Security, p.SecurityReason = plan.General, plan.Ko("전략물자가 아님")
	furnishCover(p)
	for i, ability := range []plan.Ability{plan.ICT, plan.Medical, plan.Research, plan.Medical} {
		o := &p.Organisations[i]
		o.Ability, o.Investigator = ability, "pi-"+o.ID
		o.Head.Name = "예시장"
		if !o.Foreign() {
			o.BusinessNo, o.CorporateNo = fmt.Sprintf("123-45-6789%d", i), fmt.Sprintf("110111-000000%d", i)
		}
		p.People = append(p.People, plan.Person{
			Record: plan.Record{ID: o.Investigator}, Name: plan.Ko("예시인 " + string(o.ID)), Organisation: o.ID, ResearchNo: fmt.Sprintf("1000000%d", i),
		})
	}
	p.Organisations[0].Working = plan.Contact{Name: "담당 예시", Phone: "02-000-0000", Email: "office@example.org"}
	furnishWork(p)
	furnishStudies(p)
	for _, spec := range c.Attachments {
		p.Attachments = append(p.Attachments, plan.Attachment{Record: plan.Record{ID: plan.AttachmentID(spec.ID, "")}, Item: spec.ID, State: "ready"})
		for _, o := range p.Organisations {
			p.Attachments = append(p.Attachments, plan.Attachment{
				Record: plan.Record{ID: plan.AttachmentID(spec.ID, o.ID)}, Item: spec.ID, Organisation: o.ID, State: "ready",
			})
		}
	}
}

func furnishCover(p *plan.Plan) {
	for _, k := range []struct {
		id     plan.ID
		system plan.System
		weight int
	}{{"n1", plan.NationalSystem, 60}, {"n2", plan.NationalSystem, 40}, {"m1", plan.MinistrySystem, 100}} {
		p.Classifications = append(p.Classifications, plan.Classification{Record: plan.Record{ID: k.id}, System: k.system, Code: "EX01", Weight: k.weight})
	}
	for i := range 5 {
		p.Keywords = append(p.Keywords, plan.Keyword{
			Record: plan.Record{ID: plan.ID(fmt.Sprintf("k%d", i+1))}, Text: plan.Text{Ko: fmt.Sprintf("핵심어 %d", i), En: fmt.Sprintf("keyword %d", i)},
		})
	}
	p.Summary = plan.Summary{Phase: "development", TRLStart: 4, TRLEnd: 6, Goal: plan.Ko("목표"), Content: plan.Ko("내용"), Use: plan.Ko("활용")}
}

func furnishWork(p *plan.Plan) {
	for _, o := range p.Organisations {
		for _, y := range p.Period.Years {
			p.Goals = append(p.Goals, plan.Goal{
				Record: plan.Record{ID: "g-" + o.ID + "-" + y.ID}, Organisation: o.ID, Year: y.ID, Goal: plan.Ko("목표"),
			})
		}
	}
	p.Tasks = []plan.Task{
		{Record: plan.Record{ID: "t1"}, Name: plan.Ko("일 하나"), Organisation: "lead", Partners: []plan.ID{"joint"}, Start: 1, End: 5, Output: plan.Ko("보고서")},
		{Record: plan.Record{ID: "t2"}, Name: plan.Ko("일 둘"), Organisation: "joint", Start: 6, End: 17, Output: plan.Ko("모델")},
	}
	p.Indicators = []plan.Indicator{
		{Record: plan.Record{ID: "i1"}, Name: plan.Ko("지표 하나"), Unit: "%", Weight: 70, Method: plan.Ko("시험"), Targets: targets("y1", "y2")},
		{Record: plan.Record{ID: "i2"}, Name: plan.Ko("지표 둘"), Unit: "건", Weight: 30, Method: plan.Ko("집계"), Targets: targets("y1", "y2")},
	}
	p.Cooperation = []plan.Cooperation{{
		Record: plan.Record{ID: "coop"}, Organisation: "abroad", State: plan.ContractSigned, SignedOn: day(2024, 5, 20),
		Need: plan.Ko("필요"), Work: plan.Ko("역할"), Sites: plan.Ko("장소"), Data: plan.Ko("원내 보관"), IP: plan.Ko("국내 기관이 소유"),
		Visits: []plan.Visit{{Record: plan.Record{ID: "v1"}, Month: 17, Days: 3, People: 2}},
	}}
}

func targets(years ...plan.ID) []plan.Target {
	var all []plan.Target
	for _, y := range years {
		all = append(all, plan.Target{Record: plan.Record{ID: y}, Value: "1"})
	}
	return all
}

func furnishStudies(p *plan.Plan) {
	approved := plan.Review{State: plan.ReviewApproved, Approved: day(2024, 5, 1)}
	p.DataSets = []plan.DataSet{{
		Record: plan.Record{ID: "d1"}, Name: plan.Ko("흉부 영상"), Organisation: "joint", Count: 10, Unit: "건", IRB: approved, DRB: approved,
		Pseudonymised: plan.Ko("식별자 삭제"), Transfer: true, TransferTo: "abroad", LegalGround: plan.Ko("동의"),
	}}
	p.Trials = []plan.Trial{{
		Record: plan.Record{ID: "c1"}, Name: plan.Ko("성능시험"), Organisation: "joint", Sites: []plan.ID{"joint"}, Subjects: 60,
		Basis: plan.Ko("검정력 90%"), Endpoint: plan.Ko("민감도"), Route: plan.Ko("승인 대상 아님"), IRB: approved, Start: 6, End: 17,
	}}
	p.Licences = []plan.Licence{{
		Record: plan.Record{ID: "l1"}, Product: plan.Ko("제품"), Organisation: "lead", Country: "KR", Route: plan.Ko("허가"), Submit: 16, Approve: 17,
	}}
}

// rule is a case of a table: a change, and what is then found by the rules of
// cover, team, content and consistency.
type planCase struct {
	name   string
	change func(*plan.Plan)
	want   []string // "severity message path", empty: passes
}

// hold changes the passing plan and compares what is found in it.
func hold(t *testing.T, cases []planCase) {
	t.Helper()
	for _, k := range cases {
		t.Run(k.name, func(t *testing.T) {
			p := passing(t, "rnd")
			k.change(p)
			compare(t, check.Run(p, theCall(t), check.Facts{}), k.want)
		})
	}
}

// compare looks at the findings of the rules of cover, team, content and
// consistency alone, each with its severity.
func compare(t *testing.T, findings []check.Finding, want []string) {
	t.Helper()
	var got []string
	for _, f := range findings {
		if check.IsPlanRule(f.Rule) || f.Rule == "foreign-partner" {
			got = append(got, string(f.Severity)+" "+f.Message.Key[len("check."):]+" "+string(f.Path))
			sound(t, f)
		}
	}
	slices.Sort(got)
	want = slices.Clone(want)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got\n\t%q\nwant\n\t%q", got, want)
	}
}

// mended applies the only fix that is offered and gives what is found then.
func mended(t *testing.T, p *plan.Plan) []check.Finding {
	t.Helper()
	var fix *plan.Edit
	for _, f := range check.Run(p, theCall(t), check.Facts{}) {
		if f.Fix != nil && (fix == nil || fix.ID != f.Fix.ID) {
			if fix != nil {
				t.Fatalf("several fixes, one of %s", f.Rule)
			}
			fix = f.Fix
		}
	}
	if fix == nil {
		t.Fatal("no fix is offered")
	}
	if err := p.Apply(*fix); err != nil {
		t.Fatal(err)
	}
	return check.Run(p, theCall(t), check.Facts{})
}
