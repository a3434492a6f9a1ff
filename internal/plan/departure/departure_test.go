package departure_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"moaplan/internal/plan"
	"moaplan/internal/plan/departure"
)

func rec(id plan.ID) plan.Record { return plan.Record{ID: id} }

// consortium has a lead, a hospital and a company that share everything.
func consortium() *plan.Plan {
	return &plan.Plan{
		Format: plan.Format, ID: "plan", Submission: "s", Scenarios: []plan.Scenario{{Record: rec("s")}},
		Period: plan.Period{Years: []plan.Year{{Record: rec("y1")}, {Record: rec("y2")}}},
		Organisations: []plan.Organisation{
			{Record: rec("lead"), Role: plan.Lead, Name: plan.Text{Ko: "예시주관기관", En: "Example Lead"}},
			{Record: rec("hosp"), Role: plan.Joint, Name: plan.Text{Ko: "예시병원", En: "Example Hospital"}, Investigator: "doc", Task: plan.Ko("{{org:hosp.name}}의 데이터"), Ability: plan.Medical},
			{Record: rec("comp"), Role: plan.Joint, Name: plan.Ko("예시회사")},
		},
		People: []plan.Person{
			{Record: rec("doc"), Organisation: "hosp", MonthlyPay: 1_000_000, Charges: []plan.Charge{{Record: rec("y1"), Months: 10, Cash: 1_0000}}},
			{Record: rec("dev"), Organisation: "comp", MonthlyPay: 2_000_000, Charges: []plan.Charge{{Record: rec("y1"), Months: 10, Cash: 1_0000}}},
		},
		Lines: []plan.Line{
			{Record: rec("l1"), Scenario: "s", Organisation: "hosp", Year: "y1", Category: plan.Material, Item: "purchase", Kind: plan.Cash, Amount: 5_000_000},
			{Record: rec("l2"), Scenario: "s", Organisation: "lead", Year: "y1", Category: plan.Consignment, Item: "consigned", Kind: plan.Cash, Amount: 3_000_000, Receiver: "hosp"},
		},
		Funding: []plan.Funding{
			{Record: rec(plan.FundingID("s", "hosp", "y1")), Scenario: "s", Organisation: "hosp", Year: "y1", Government: 15_000_000, OtherSource: plan.Ko("시")},
			{Record: rec(plan.FundingID("s", "comp", "y1")), Scenario: "s", Organisation: "comp", Year: "y1", Government: 20_000_000, OwnCash: 1_000_000},
			{Record: rec(plan.FundingID("s", "hosp", "y2")), Scenario: "s", Organisation: "hosp", Year: "y2", Government: 7_000_000},
		},
		Equipment: []plan.Equipment{{Record: rec("eq"), Organisation: "hosp"}},
		Goals: []plan.Goal{
			{Record: rec("g1"), Year: "y1", Organisation: "hosp", Goal: plan.Ko("수집")},
			{Record: rec("g2"), Year: "y1", Organisation: "comp", Goal: plan.Ko("개발")},
		},
		Tasks:       []plan.Task{{Record: rec("t1"), Organisation: "comp", Partners: []plan.ID{"hosp", "lead"}}, {Record: rec("t2"), Organisation: "hosp", Partners: []plan.ID{"comp"}}},
		DataSets:    []plan.DataSet{{Record: rec("d1"), Organisation: "hosp"}, {Record: rec("d2"), Organisation: "comp", TransferTo: "hosp"}},
		Trials:      []plan.Trial{{Record: rec("c1"), Organisation: "comp", Sites: []plan.ID{"hosp"}}},
		Cooperation: []plan.Cooperation{{Record: rec("k1"), Organisation: "hosp"}},
		Attachments: []plan.Attachment{
			{Record: rec("registration.hosp"), Item: "registration", Organisation: "hosp", State: "ready"},
			{Record: rec("registration.comp"), Item: "registration", Organisation: "comp"},
			{Record: rec("consent.hosp"), Item: "consent", Organisation: "hosp"},
		},
		Rounds:  []plan.Round{{Record: rec("r1"), Organisation: "hosp", Number: 1}},
		Answers: []plan.Answer{{Record: rec("q1.hosp"), Ticked: true}, {Record: rec("q1.comp"), Reason: "그대로"}, {Record: rec("q2.hosp"), Ticked: true}, {Record: rec("q1"), Ticked: true}},
		Chapters: []plan.Chapter{
			{Record: rec("a"), Text: plan.Text{Ko: "예시병원이 {{org:hosp.name}}의 이름으로 {{org:hosp.government}}천원을 쓰고 {{org:comp.name}}이 돕는다", En: "Example Hospital"}},
			{Record: rec("b"), Text: plan.Ko("예시회사")},
		},
	}
}

// depart carries a departure out and proves that it can be taken back to the byte.
func depart(t testing.TB, p *plan.Plan, id plan.ID, choice departure.Choice) (*plan.Plan, []departure.Clash) {
	t.Helper()
	before := encoded(t, p)
	e, clashes, err := departure.Edit(p, id, choice)
	if err != nil {
		t.Fatal(err)
	}
	if encoded(t, p) != before {
		t.Fatal("building the edit changed the plan")
	}
	after := p.Clone()
	if err := after.Apply(e); err != nil {
		t.Fatal(err)
	}
	back := after.Clone()
	if err := back.Apply(e.Inverse()); err != nil {
		t.Fatal(err)
	}
	if encoded(t, back) != before {
		t.Fatal("taken back, it differs")
	}
	return after, clashes
}

func encoded(t testing.TB, p *plan.Plan) string {
	t.Helper()
	data, err := p.Encode()
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestOf_ListsAllThatHangsOnAnInstitution(t *testing.T) {
	got := map[departure.Group]int{}
	for _, h := range departure.Of(consortium(), "hosp") {
		got[h.Group] = len(h.Paths)
		if want := map[departure.Group]plan.Won{departure.Lines: 5_000_000, departure.Received: 3_000_000, departure.Funding: 22_000_000}[h.Group]; h.Amount != want {
			t.Errorf("%s are %d won, not %d", h.Group, h.Amount, want)
		}
	}
	want := map[departure.Group]int{
		departure.People: 1, departure.Lines: 1, departure.Received: 1, departure.Funding: 2, departure.Equipment: 1,
		departure.Goals: 1, departure.Tasks: 1, departure.Partners: 1, departure.Cooperation: 1, departure.DataSets: 1,
		departure.Transfers: 1, departure.Sites: 1, departure.Attachments: 2, departure.Rounds: 1, departure.Answers: 2,
		departure.Fields: 1, departure.Names: 2,
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if hanging := departure.Of(consortium(), "nobody"); len(hanging) != 0 {
		t.Errorf("on nobody hangs %v", hanging)
	}
}

func TestEdit_WithoutAChoiceWhatBelongsToItGoesAndTextsStillRead(t *testing.T) {
	after, clashes := depart(t, consortium(), "hosp", departure.Choice{})
	if len(clashes) != 0 {
		t.Errorf("told of %v", clashes)
	}
	if len(after.PeopleOf("hosp"))+len(after.PeopleOf("")) != 0 || len(after.Lines) != 1 || len(after.Funding) != 1 {
		t.Error("people or money are left")
	}
	if after.Lines[0].Receiver != "" || after.Lines[0].Amount != 3_000_000 {
		t.Errorf("what it was to be paid: %+v", after.Lines[0])
	}
	if !slices.Equal(after.Tasks[0].Partners, []plan.ID{"lead"}) || after.Trials[0].Sites != nil || after.DataSets[0].TransferTo != "" {
		t.Error("a record of another still names it")
	}
	if got, want := after.Chapters[0].Text.Ko, "예시병원이 예시병원의 이름으로 22,000천원을 쓰고 {{org:comp.name}}이 돕는다"; got != want {
		t.Errorf("the text reads %q", got)
	}
	if len(after.Rounds) != 1 || after.Rounds[0].Organisation != "" {
		t.Error("the round that was sent is no longer known")
	}
	if len(after.Answers) != 2 || len(after.Attachments) != 1 {
		t.Errorf("answers %v, papers %v", after.Answers, after.Attachments)
	}
}

func TestEdit_EverythingMovesToAnotherInstitution(t *testing.T) {
	fates := map[departure.Group]departure.Fate{}
	for _, g := range departure.Groups {
		fates[g] = departure.Move
	}
	after, clashes := depart(t, consortium(), "hosp", departure.Choice{To: "comp", Fates: fates})
	comp := after.Organisation("comp")
	if len(after.PeopleOf("comp")) != 2 || comp.Investigator != "doc" {
		t.Errorf("people %d, investigator %q", len(after.PeopleOf("comp")), comp.Investigator)
	}
	sum := after.Budget("").FundingIn("comp", "y1")
	if sum.Government != 35_000_000 || sum.OwnCash != 1_000_000 || len(after.Funding) != 2 {
		t.Errorf("funding %+v", after.Funding)
	}
	if after.Funding[1].ID != plan.FundingID("s", "comp", "y2") {
		t.Errorf("the second year's funding bears %q", after.Funding[1].ID)
	}
	if after.Lines[1].Receiver != "comp" || !slices.Equal(after.Tasks[0].Partners, []plan.ID{"lead"}) {
		t.Error("the receiver or the partners")
	}
	if got, want := after.Chapters[0].Text.Ko, "예시회사이 {{org:comp.name}}의 이름으로 {{org:comp.government}}천원을 쓰고 {{org:comp.name}}이 돕는다"; got != want {
		t.Errorf("the text reads %q", got)
	}
	if ids := idsOf(after.Answers); !slices.Equal(ids, []plan.ID{"q1.comp", "q2.comp", "q1"}) || after.Answers[0].Reason != "그대로" {
		t.Errorf("answers %v", ids)
	}
	kinds := map[departure.ClashKind]int{}
	for _, c := range clashes {
		kinds[c.Kind]++
		if !after.Has(c.Path) {
			t.Errorf("%s leads nowhere: %s", c.Kind, c.Path)
		}
	}
	want := map[departure.ClashKind]int{departure.FundingSummed: 1, departure.TwoGoals: 1, departure.PaperKept: 1, departure.AnswerKept: 1}
	if !reflect.DeepEqual(kinds, want) {
		t.Errorf("told of %v", clashes)
	}
}

func idsOf(answers []plan.Answer) []plan.ID {
	var ids []plan.ID
	for _, a := range answers {
		ids = append(ids, a.ID)
	}
	return ids
}

func TestEdit_ANewInstitutionTakesPlaceRoleAndWork(t *testing.T) {
	fresh := &plan.Organisation{Record: rec("new"), Name: plan.Ko("새 예시병원")}
	after, _ := depart(t, consortium(), "hosp", departure.Choice{New: fresh})
	o := after.Organisations[1]
	if o.ID != "new" || o.Role != plan.Joint || o.Ability != plan.Medical || o.Task.Ko != "{{org:new.name}}의 데이터" || o.Investigator != "doc" {
		t.Errorf("it is %+v", o)
	}
	if len(after.PeopleOf("new")) != 1 || after.Lines[1].Receiver != "new" || after.Cooperation[0].Organisation != "new" {
		t.Error("what hung on the old one did not come")
	}
	if fresh.Role != "" {
		t.Error("the caller's institution changed")
	}
}

func TestEdit_TheLeadIsNeverEmpty(t *testing.T) {
	lead := func(p *plan.Plan) string {
		var ids []string
		for _, o := range p.Organisations {
			if o.Role == plan.Lead {
				ids = append(ids, string(o.ID))
			}
		}
		return strings.Join(ids, " ")
	}
	if _, _, err := departure.Edit(consortium(), "lead", departure.Choice{}); !errors.Is(err, departure.ErrNoLead) {
		t.Errorf("without a new lead: %v", err)
	}
	after, _ := depart(t, consortium(), "lead", departure.Choice{Lead: "comp"})
	if lead(after) != "comp" {
		t.Errorf("lead: %s", lead(after))
	}
	after, _ = depart(t, consortium(), "lead", departure.Choice{To: "hosp"})
	if lead(after) != "hosp" {
		t.Errorf("replaced by the hospital, lead: %s", lead(after))
	}
	fresh := &plan.Organisation{Record: rec("new"), Name: plan.Ko("새 예시기관")}
	after, _ = depart(t, consortium(), "lead", departure.Choice{New: fresh, Lead: "hosp"})
	if lead(after) != "hosp" || after.Organisation("new").Role != plan.Joint {
		t.Errorf("lead: %s", lead(after))
	}
	two := consortium()
	two.Organisations[2].Role = plan.Lead
	after, _ = depart(t, two, "lead", departure.Choice{})
	if lead(after) != "comp" {
		t.Errorf("of two leads is left: %s", lead(after))
	}
}

func TestEdit_RefusesWhatIsUndecided(t *testing.T) {
	for name, c := range map[string]struct {
		id     plan.ID
		choice departure.Choice
		want   error
	}{
		"nobody goes":           {"nobody", departure.Choice{}, departure.ErrNoInstitution},
		"to itself":             {"hosp", departure.Choice{To: "hosp"}, departure.ErrNoTarget},
		"to nobody":             {"hosp", departure.Choice{To: "nobody"}, departure.ErrNoTarget},
		"moving to no one":      {"hosp", departure.Choice{Fates: map[departure.Group]departure.Fate{departure.People: departure.Move}}, departure.ErrNoTarget},
		"new with a taken ID":   {"hosp", departure.Choice{New: &plan.Organisation{Record: rec("comp")}}, departure.ErrNoTarget},
		"new without an ID":     {"hosp", departure.Choice{New: &plan.Organisation{}}, departure.ErrNoTarget},
		"amounts of nobody":     {"hosp", departure.Choice{Fates: map[departure.Group]departure.Fate{departure.Lines: departure.Leave}}, departure.ErrNoFate},
		"the lead goes to none": {"lead", departure.Choice{Lead: "lead"}, departure.ErrNoLead},
	} {
		if _, _, err := departure.Edit(consortium(), c.id, c.choice); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestEdit_NobodyPaysItself(t *testing.T) {
	after, clashes := depart(t, consortium(), "hosp", departure.Choice{To: "lead"})
	if l := after.Lines[1]; l.Receiver != "" || l.Amount != 3_000_000 {
		t.Errorf("the line is %+v", l)
	}
	if !slices.ContainsFunc(clashes, func(c departure.Clash) bool { return c.Kind == departure.SelfPaid && c.Path == "lines/l2" }) {
		t.Errorf("told of %v", clashes)
	}
}

func TestEdit_PayHiddenByAnOverrideIsTakenIn(t *testing.T) {
	for name, owner := range map[string]plan.ID{"the one that goes": "hosp", "the one that stays": "comp"} {
		p := consortium()
		p.Lines = append(p.Lines, plan.Line{
			Record: rec("pay"), Scenario: "s", Organisation: owner, Year: "y1", Category: plan.Personnel, Item: plan.ItemInternal,
			Kind: plan.Cash, Amount: 4_000_000, Override: true, Basis: plan.Basis{Expression: "4000"},
		})
		cell := plan.Filter{Category: plan.Personnel, Item: plan.ItemInternal, Kind: plan.Cash}
		want := p.Budget("").Cost("hosp", "y1", cell) + p.Budget("").Cost("comp", "y1", cell)
		after, clashes := depart(t, p, "hosp", departure.Choice{To: "comp"})
		if got := after.Budget("").Cost("comp", "y1", cell); got != want {
			t.Errorf("%s: pay is %d, before %d", name, got, want)
		}
		if !slices.ContainsFunc(clashes, func(c departure.Clash) bool { return c.Kind == departure.PaySummed }) {
			t.Errorf("%s: told of %v", name, clashes)
		}
	}
}

func TestEdit_DroppedPeopleAndEquipmentAreForgottenElsewhere(t *testing.T) {
	p := consortium()
	p.Organisations[0].Investigator = "doc" // of another institution, against the rules
	p.Lines[1].Equipment = "eq"
	after, _ := depart(t, p, "hosp", departure.Choice{})
	if after.Organisations[0].Investigator != "" || after.Lines[0].Equipment != "" {
		t.Error("a record names what is gone")
	}
}
