package carry_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
	"moaplan/internal/plan/carry"
)

func rec(id plan.ID) plan.Record { return plan.Record{ID: id} }

func day(y int, m time.Month, d int) civil.Date { return civil.Date{Year: y, Month: m, Day: d} }

// earlier is a plan of two years with something of everything.
func earlier() *plan.Plan {
	p := plan.New("old-call", "old-track", day(2024, 8, 1), 2)
	p.ID, p.Title, p.Field = "old", plan.Ko("지난 과제 (예시)"), plan.MedicalAI
	p.Stage, p.ProjectNumber, p.Example = plan.Agreement, "RS-2024-0", true
	p.Notice = plan.Notice{Number: "지난 공고", Date: day(2024, 4, 22)}
	p.Limits.BodyPages = 80
	y1, y2, main := p.Period.Years[0].ID, p.Period.Years[1].ID, p.Submission
	p.Organisations = []plan.Organisation{
		{Record: rec("lead"), Role: plan.Lead, Name: plan.Ko("예시주관기관"), Investigator: "pi", Exempt: true, OverheadRate: 1000},
		{Record: rec("hosp"), Role: plan.Joint, Name: plan.Ko("예시병원")},
		{Record: rec("sub"), Role: plan.Consigned, Name: plan.Ko("예시위탁기관")},
	}
	p.People = []plan.Person{{
		Record: rec("pi"), Organisation: "lead", MonthlyPay: 5_000_000, NewHire: true, HiredOn: day(2024, 9, 30),
		Charges:  []plan.Charge{{Record: rec(y1), Months: 5, Cash: 5000}, {Record: rec(y2), Months: 12, Cash: 5000}},
		Projects: []plan.HeldProject{{Record: rec("h"), State: "running", Start: day(2023, 1, 1), End: day(2025, 12, 31), Excluded: true, Reason: "지난 공고"}},
	}}
	line := func(id, org, year plan.ID, amount plan.Won) plan.Line {
		return plan.Line{Record: rec(id), Scenario: main, Organisation: org, Year: year, Category: plan.Material, Item: "purchase", Kind: plan.Cash, Amount: amount, Basis: plan.Basis{Expression: "3*1000"}}
	}
	consigned := line("pays", "lead", y1, 7_001_000)
	consigned.Category, consigned.Item, consigned.Receiver = plan.Consignment, "consigned", "sub"
	p.Lines = []plan.Line{line("a", "lead", y1, 10_003_000), line("b", "hosp", y1, 20_011_000), consigned, line("c", "sub", y1, 4_000_000), line("d", "sub", y1, 3_001_000), line("e", "lead", y2, 9_999_000)}
	fund := func(org, year plan.ID, government, own plan.Won) plan.Funding {
		return plan.Funding{Record: rec(plan.FundingID(main, org, year)), Scenario: main, Organisation: org, Year: year, Government: government, OwnCash: own}
	}
	p.Funding = []plan.Funding{fund("lead", y1, 20_000_000, 9_504_000), fund("hosp", y1, 20_011_000, 0), fund("lead", y2, 39_999_000, 0)}
	p.Equipment = []plan.Equipment{{Record: rec("eq"), Organisation: "hosp", From: day(2024, 8, 31), Reviewed: true}}
	p.Chapters = []plan.Chapter{
		{Record: rec("both"), Text: plan.Text{Ko: "{{org:hosp.name}}의 데이터", En: "Data"}, Done: true},
		{Record: rec("only-old"), Text: plan.Text{Ko: "갈 곳 없는 글", En: "Homeless"}},
	}
	p.Figures = []plan.Figure{{Record: rec("fig"), File: "figures/a.png"}}
	p.Unplaced = []plan.Unplaced{{Record: rec("u"), From: "예전", Text: "남은 글"}}
	p.Summary = plan.Summary{Goal: plan.Ko("목표"), Stages: []plan.StageGoal{{Record: rec("st"), Goal: plan.Ko("1단계 목표")}}}
	p.Period.Stages = []plan.DevStage{{Record: rec("st"), Name: plan.Ko("1단계")}}
	p.Goals = []plan.Goal{{Record: rec("g1"), Year: y1, Organisation: "hosp", Goal: plan.Ko("첫해 목표")}, {Record: rec("g2"), Year: y2, Organisation: "hosp", Goal: plan.Ko("이듬해 목표")}}
	p.Indicators = []plan.Indicator{{Record: rec("i"), Organisation: "hosp", Targets: []plan.Target{{Record: rec(y1), Value: "1"}, {Record: rec(y2), Value: "2"}}}}
	p.Tasks = []plan.Task{{Record: rec("t"), Organisation: "lead", Partners: []plan.ID{"hosp"}, Start: 1, End: 17}}
	p.Cooperation = []plan.Cooperation{{Record: rec("k"), Organisation: "hosp", State: plan.ContractSigned, SignedOn: day(2024, 7, 1), Contract: plan.Ko("계약 내용"), Money: []plan.Payment{{Record: rec(y1), Currency: "USD", Amount: 1001}}}}
	approved := plan.Review{State: plan.ReviewApproved, Board: plan.Ko("예시위원회"), Approved: day(2024, 6, 1), Number: "2024-1"}
	p.DataSets = []plan.DataSet{{Record: rec("d"), Organisation: "hosp", IRB: approved, DRB: approved, TransferTo: "lead"}}
	p.Trials = []plan.Trial{{Record: rec("c"), Organisation: "hosp", Sites: []plan.ID{"hosp", "lead"}, IRB: approved}}
	p.Business.Sales = []plan.Sale{{Record: rec("s"), Year: 2026, Domestic: 1_000_000}}
	p.Attachments = []plan.Attachment{{Record: rec("paper"), State: "ready", File: "attachments/signed.pdf"}}
	p.Answers = []plan.Answer{{Record: rec("q"), Ticked: true}}
	p.Rounds = []plan.Round{{Record: rec("r"), Organisation: "hosp"}}
	return p
}

// fresh is an empty plan of the new call, some years later.
func fresh(years int) *plan.Plan {
	p := plan.New("new-call", "new-track", day(2027, 3, 1), years)
	p.Notice = plan.Notice{Number: "새 공고", Date: day(2027, 1, 10)}
	return p
}

var target = carry.Target{
	Chapters: []plan.ID{"both", "only-new"}, Fields: []plan.Field{plan.MedicalAI}, Ceiling: 60_000_000,
	Origin: func(kind carry.OriginKind, name, lang string) string { return string(kind) + ":" + name + ":" + lang },
}

func over(t testing.TB, old, to *plan.Plan, take carry.Take) (*plan.Plan, carry.Report) {
	t.Helper()
	before, empty := encoded(t, old), encoded(t, to)
	p, report, err := carry.Over(old, to, target, take)
	if err != nil {
		t.Fatal(err)
	}
	if encoded(t, old) != before || encoded(t, to) != empty {
		t.Fatal("carrying over changed what it was made from")
	}
	return p, report
}

func encoded(t testing.TB, p *plan.Plan) string {
	t.Helper()
	data, err := p.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// kinds are the kinds of things to review, each once.
func kinds(p *plan.Plan) []string {
	var all []string
	for _, r := range p.Review {
		if !slices.Contains(all, r.What) {
			all = append(all, r.What)
		}
	}
	slices.Sort(all)
	return all
}

func TestOver_ChaptersGoByTheirIDsAndTheRestIsKeptWithItsOrigin(t *testing.T) {
	p, _ := over(t, earlier(), fresh(2), carry.Everything)
	if len(p.Chapters) != 1 || p.Chapters[0].ID != "both" || p.Chapters[0].Done {
		t.Errorf("chapters %+v", p.Chapters)
	}
	var got []string
	for _, u := range p.Unplaced {
		got = append(got, u.From+"="+u.Text)
	}
	want := []string{"예전=남은 글", "chapter:only-old:ko=갈 곳 없는 글", "chapter:only-old:en=Homeless", "stage:1단계:ko=1단계 목표"}
	if !slices.Equal(got, want) {
		t.Errorf("without a place: %q", got)
	}
	if p.Summary.Goal.Ko != "목표" || p.Summary.Stages != nil {
		t.Errorf("summary %+v", p.Summary)
	}
}

func TestOver_StagesGoWithTheirYears(t *testing.T) {
	old := earlier()
	old.Period.Years[0].Stage = "st"
	old.Period.Stages = append(old.Period.Stages, plan.DevStage{Record: rec("st2"), Name: plan.Ko("2단계")})
	old.Period.Years[1].Stage = "st2"
	old.Summary.Stages = append(old.Summary.Stages, plan.StageGoal{Record: rec("st2"), Goal: plan.Ko("2단계 목표")})
	p, _ := over(t, old, fresh(3), carry.Everything)
	if p.Period.Years[2].Stage != "st2" || len(p.Period.Stages) != 2 || len(p.Summary.Stages) != 2 {
		t.Errorf("longer: %+v, %+v", p.Period, p.Summary.Stages)
	}
	p, _ = over(t, old, fresh(1), carry.Everything)
	if len(p.Period.Stages) != 1 || len(p.Summary.Stages) != 1 || !slices.ContainsFunc(p.Unplaced, func(u plan.Unplaced) bool { return u.Text == "2단계 목표" }) {
		t.Errorf("shorter: %+v, %+v, %+v", p.Period, p.Summary.Stages, p.Unplaced)
	}
}

func TestOver_WhatBelongedToTheEarlierCallStaysThere(t *testing.T) {
	old := earlier()
	p, report := over(t, old, fresh(2), carry.Everything)
	if p.ID == old.ID || p.CopiedFrom != old.ID || p.Call != "new-call" || p.Track != "new-track" {
		t.Errorf("it is %s of %s from %s", p.ID, p.Call, p.CopiedFrom)
	}
	if p.Stage != plan.Application || p.Notice.Number != "새 공고" || p.ProjectNumber != "" || p.Limits.BodyPages != 0 {
		t.Error("stage, notice, number or limits came along")
	}
	if p.Attachments != nil || p.Answers != nil || p.Rounds != nil {
		t.Error("papers, answers or sendings came along")
	}
	if !p.Example || p.Title.Ko != old.Title.Ko || p.Field != old.Field {
		t.Error("mark, title or field were lost")
	}
	for _, what := range []string{"attachments", "answers", "rounds"} {
		if !slices.Contains(report.Left, carry.Count{What: what, N: 1}) {
			t.Errorf("it does not say that %s stay: %v", what, report.Left)
		}
	}
}

func TestOver_ClearsWhatWasGrantedAndListsIt(t *testing.T) {
	p, _ := over(t, earlier(), fresh(2), carry.Everything)
	d, k, h := p.DataSets[0], p.Cooperation[0], p.People[0].Projects[0]
	if d.IRB.State != "" || d.IRB.Number != "" || !d.IRB.Approved.IsZero() || d.DRB.State != "" || p.Trials[0].IRB.State != "" {
		t.Error("a board's decision came along")
	}
	if d.IRB.Board.Ko != "예시위원회" || k.Contract.Ko != "계약 내용" || h.End != day(2025, 12, 31) {
		t.Error("what still holds was cleared")
	}
	if k.State != "" || !k.SignedOn.IsZero() || h.State != "" || h.Excluded || p.Organisations[0].Exempt || p.Equipment[0].Reviewed {
		t.Error("a contract, a project's state or a grant came along")
	}
	want := []string{"answers", "attachments", "chapters", "contract", "drb", "equipment", "exchange", "exempt", "hired", "irb", "overhead", "projects", "sales", "title", "unplaced"}
	if got := kinds(p); !slices.Equal(got, want) {
		t.Errorf("to review: %v", got)
	}
}

func TestOver_DaysShiftToTheNewPeriod(t *testing.T) {
	p, _ := over(t, earlier(), fresh(2), carry.Everything)
	// From 2024-08 to 2027-03 are 31 months.
	if got := p.Equipment[0].From; got != day(2027, 3, 31) {
		t.Errorf("the equipment comes on %s", got)
	}
	if got := p.People[0].HiredOn; got != day(2027, 4, 30) {
		t.Errorf("the hire is on %s", got)
	}
	if p.Business.Sales[0].Year != 2029 || p.Tasks[0].End != 17 {
		t.Errorf("sales of %d, task to month %d", p.Business.Sales[0].Year, p.Tasks[0].End)
	}
	if p.People[0].Charges[0].ID != p.Period.Years[0].ID || p.Goals[1].Year != p.Period.Years[1].ID {
		t.Error("a year was not followed")
	}
}

func TestOver_AShorterPeriodKeepsWordsAndSaysWhatItLeaves(t *testing.T) {
	p, report := over(t, earlier(), fresh(1), carry.Everything)
	if len(p.Goals) != 1 || !strings.Contains(p.Unplaced[len(p.Unplaced)-1].Text, "이듬해 목표") {
		t.Errorf("goals %v, unplaced %v", p.Goals, p.Unplaced)
	}
	for _, want := range []carry.Count{{What: "charges", N: 1}, {What: "targets", N: 1}, {What: "lines", N: 1}, {What: "funding", N: 1}, {What: "years", N: 1}} {
		if !slices.Contains(report.Left, want) {
			t.Errorf("it does not tell of %v: %v", want, report.Left)
		}
	}
	if !slices.Contains(kinds(p), "tasks") {
		t.Error("a task beyond the end is not to be reviewed")
	}
	short := fresh(1)
	short.Period.Years[0].End = day(2027, 5, 31)
	p, _ = over(t, earlier(), short, carry.Everything)
	if got := p.People[0].Charges[0].Months; got != 3 || !slices.Contains(kinds(p), "charges") {
		t.Errorf("in a year of three months someone takes part %d", got)
	}
}

func TestOver_OnlyWhatIsChosenComes(t *testing.T) {
	for name, c := range map[string]struct {
		take carry.Take
		want func(p *plan.Plan) bool
	}{
		"nothing": {carry.Take{}, func(p *plan.Plan) bool {
			return len(p.Organisations) == 1 && p.Organisations[0].Name.Empty() && p.People == nil && p.Chapters == nil && p.Tasks == nil && p.Lines == nil
		}},
		"institutions": {carry.Take{Institutions: true}, func(p *plan.Plan) bool {
			return len(p.Organisations) == 3 && p.Organisations[0].Investigator == "" && p.People == nil && p.Lines == nil
		}},
		"people": {carry.Take{People: true}, func(p *plan.Plan) bool {
			return len(p.People) == 1 && p.People[0].Organisation == "" && slices.Contains(kinds(p), "homeless")
		}},
		"chapters": {carry.Take{Chapters: true}, func(p *plan.Plan) bool {
			return p.Chapters[0].Text.Ko == "예시병원의 데이터" && len(p.Figures) == 1 && p.Tasks == nil
		}},
		"work": {carry.Take{Work: true}, func(p *plan.Plan) bool {
			return p.Tasks[0].Organisation == "" && p.Tasks[0].Partners == nil && p.Trials[0].Sites == nil && p.Chapters == nil
		}},
		"budget": {carry.Take{Budget: true}, func(p *plan.Plan) bool { return len(p.Organisations) == 3 && len(p.Lines) == 8 && p.People == nil }},
	} {
		p, _ := over(t, earlier(), fresh(2), c.take)
		if !c.want(p) {
			t.Errorf("%s: %s", name, encoded(t, p))
		}
	}
}

func TestOver_AnUnscaledBudgetIsTheSameWithAndWithoutThePeople(t *testing.T) {
	old := earlier()
	was := old.Budget("")
	for _, people := range []bool{true, false} {
		take := carry.Take{Budget: true, People: people}
		p, _ := over(t, old, fresh(2), take)
		now := p.Budget("")
		for i := range old.Period.Years {
			a, b := old.Period.Years[i].ID, p.Period.Years[i].ID
			if was.TotalCost(a, plan.Filter{}) != now.TotalCost(b, plan.Filter{}) || was.TotalFunding(a).Total() != now.TotalFunding(b).Total() {
				t.Errorf("people %v, year %d: the sums differ", people, i+1)
			}
		}
		if slices.Contains(kinds(p), "pay") == people {
			t.Errorf("people %v: to review %v", people, kinds(p))
		}
	}
}

func TestOver_ScalingKeepsItsPromiseToTheWon(t *testing.T) {
	take := carry.Everything
	take.Scale = carry.Scale{Kind: carry.ByFactor, Num: 7, Den: 9}
	old := earlier()
	p, report := over(t, old, fresh(2), take)
	was, now := old.Budget(""), p.Budget("")
	y1, n1 := old.Period.Years[0].ID, p.Period.Years[0].ID
	if got, want := now.TotalFunding(n1).Government, plan.Won(31_119_000); got != want { // 40,011 × 7/9 = 31,119.66
		t.Errorf("government money %d, want %d", got, want)
	}
	if got, want := now.TotalFunding(n1).Total(), plan.Won(38_511_000); got != want { // 49,515 × 7/9 = 38,511.66
		t.Errorf("funding %d, want %d", got, want)
	}
	for _, id := range []plan.ID{"lead", "hosp"} {
		if was.Cost(id, y1, plan.Filter{}) == was.FundingIn(id, y1).Total() && now.Cost(id, n1, plan.Filter{}) != now.FundingIn(id, n1).Total() {
			t.Errorf("%s: costs %d, funding %d", id, now.Cost(id, n1, plan.Filter{}), now.FundingIn(id, n1).Total())
		}
	}
	if paid, spent := now.PaidTo("sub", n1), now.Cost("sub", n1, plan.Filter{}); paid != spent || paid == 0 {
		t.Errorf("the consigned institution is paid %d and spends %d", paid, spent)
	}
	if b := p.Lines[0].Basis; b.Expression != "" || b.Note.Ko != "[3*1000]" {
		t.Errorf("the basis says %+v", b)
	}
	if p.Cooperation[0].Money[0].Amount != 778 { // 1001 × 7/9
		t.Errorf("abroad go %d", p.Cooperation[0].Money[0].Amount)
	}
	if len(report.Years) != 2 || report.Years[0].Was != 49_515_000 || report.Years[0].Now != 38_511_000 {
		t.Errorf("it reports %+v", report.Years)
	}
}

func TestOver_ScalingToTheCeilingReachesItInTheFullestYearAlone(t *testing.T) {
	take := carry.Everything
	take.Scale = carry.Scale{Kind: carry.ToCeiling}
	p, _ := over(t, earlier(), fresh(2), take)
	now := p.Budget("")
	// 40,011 of the first year becomes 60,000; of the second 39,999 becomes 59,982.
	for i, want := range []plan.Won{60_000_000, 59_982_000} {
		if got := now.TotalFunding(p.Period.Years[i].ID).Government; got != want {
			t.Errorf("year %d: %d, want %d", i+1, got, want)
		}
	}
	none := earlier()
	none.Funding = nil
	p, report := over(t, none, fresh(2), take)
	if p.Lines[0].Amount != 10_003_000 || len(report.Years) != 2 {
		t.Error("without government money the budget was scaled")
	}
}
