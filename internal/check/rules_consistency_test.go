package check_test

import (
	"strings"
	"testing"

	"moaplan/internal/check"
	"moaplan/internal/plan"
)

func TestPapers_JustPassAndJustFail(t *testing.T) {
	without := func(ids ...plan.ID) func(*plan.Plan) {
		return func(p *plan.Plan) {
			for _, id := range ids {
				for i := range p.Attachments {
					if p.Attachments[i].ID == id {
						p.Attachments = append(p.Attachments[:i], p.Attachments[i+1:]...)
						break
					}
				}
			}
		}
	}
	state := func(id plan.ID, s string) func(*plan.Plan) {
		return func(p *plan.Plan) {
			for i := range p.Attachments {
				if p.Attachments[i].ID == id {
					p.Attachments[i].State = s
				}
			}
		}
	}
	hold(t, []planCase{
		{"a confirmed paper missing", without("eligibility"), []string{"warning attachment.project attachments/eligibility"}},
		{"a paper of an institution missing", without("in-kind.lead"), []string{"warning attachment.organisation attachments/in-kind.lead"}},
		{"a paper that nobody confirmed", without("tax-clearance.lead"), []string{"advice attachment.organisation attachments/tax-clearance.lead"}},
		{"a paper that is only recommended", without("ethics.joint"), []string{"advice attachment.organisation attachments/ethics.joint"}},
		{"a paper that the content does not ask for", without("new-hire.lead", "security-grade", "in-kind.joint", "relatives"), nil},
		{"a paper of the agreement at the application", without("foreign-contract.abroad"), nil},
		{"a paper of the agreement", func(p *plan.Plan) {
			without("foreign-contract.abroad")(p)
			p.Stage = plan.Agreement
		}, []string{"warning attachment.organisation attachments/foreign-contract.abroad"}},
		{"a paper that an answer asks for", func(p *plan.Plan) {
			without("relatives")(p)
			p.Answers = answers("relatives")
		}, []string{"warning attachment.project attachments/relatives"}},
		{"a paper whose state is empty", state("eligibility", ""), []string{"warning attachment.project attachments/eligibility/state"}},
		{"a paper that is requested", state("eligibility", "requested"), nil},
		{"a paper that is not needed", state("eligibility", "notNeeded"), nil},
		{"a paper under an ID of its own", func(p *plan.Plan) {
			for i := range p.Attachments {
				if p.Attachments[i].ID == "eligibility" {
					p.Attachments[i].ID = "mine"
				}
			}
		}, nil},
	})

	for _, change := range []func(*plan.Plan){without("eligibility"), state("eligibility", ""), without("in-kind.lead")} {
		p := passing(t, "rnd")
		change(p)
		compare(t, mended(t, p), nil)
	}
}

func TestWork_JustPassesAndJustFails(t *testing.T) {
	idle := func(p *plan.Plan, id plan.ID) {
		p.Tasks[0].Partners = nil
		p.Tasks[1].Organisation = "lead"
		p.Goals = filter(p.Goals, func(g plan.Goal) bool { return g.Organisation != id })
	}
	hold(t, []planCase{
		{"neither task nor goal", func(p *plan.Plan) { idle(p, "joint") }, []string{"warning work.work organisations/joint/task/ko"}},
		{"a part in someone else's task", func(p *plan.Plan) {
			idle(p, "joint")
			p.Tasks[1].Partners = []plan.ID{"joint"}
		}, []string{"warning goals.missing goals"}},
		{"no people and no reason", func(p *plan.Plan) {
			p.People = append(p.People[:1], p.People[2:]...)
			p.Organisations[1].Investigator = ""
		}, []string{"warning work.people organisations/joint/reason/ko", "warning investigator.missing organisations/joint/investigator"}},
		{"no people with a reason", func(p *plan.Plan) {
			p.People = append(p.People[:1], p.People[2:]...)
			p.Organisations[1].Investigator, p.Organisations[1].Reason = "", plan.Ko("장비만 제공")
		}, []string{"warning investigator.missing organisations/joint/investigator"}},
		{"one who receives has neither people nor money", func(p *plan.Plan) {
			p.People = p.People[:3]
			p.Organisations[3].Investigator = ""
		}, nil},

		{"the goal of one year", func(p *plan.Plan) { p.Goals = p.Goals[1:] }, []string{"warning goals.missing goals"}},
		{"a goal of white space", func(p *plan.Plan) { p.Goals[3].Goal = plan.Ko(" ") }, []string{"warning goals.missing goals"}},
		{"the goals of one who is no party", func(p *plan.Plan) {
			p.Goals = filter(p.Goals, func(g plan.Goal) bool { return g.Organisation != "abroad" })
		}, nil},

		{"no scenario for submission", func(p *plan.Plan) { p.Submission = "other" }, []string{"error scenario.missing submission"}},
		{"a scenario that is gone is told once", func(p *plan.Plan) {
			p.Lines[3].Scenario, p.Lines[4].Scenario, p.Lines[3].ID = "gone", "gone", "l3"
		}, []string{"warning reference.scenario lines/l3/scenario"}},
	})
}

func filter[T any](list []T, keep func(T) bool) []T {
	var kept []T
	for _, x := range list {
		if keep(x) {
			kept = append(kept, x)
		}
	}
	return kept
}

func TestOverride_TellsTheDifference(t *testing.T) {
	typed := func(amount plan.Won) func(*plan.Plan) {
		return func(p *plan.Plan) {
			p.People[1].MonthlyPay = 5_000_000
			p.People[1].Charges = []plan.Charge{{Record: plan.Record{ID: "y1"}, Months: 5, Cash: 10_000}} // 25,000천원
			p.Lines = append(p.Lines, plan.Line{
				Record: plan.Record{ID: "typed"}, Scenario: "s", Organisation: "joint", Year: "y1",
				Category: plan.Personnel, Item: plan.ItemInternal, Kind: plan.Cash, Amount: amount, Override: true,
			})
		}
	}
	hold(t, []planCase{
		{"the same amount", typed(25_000_000), nil},
		{"1천원 more", typed(25_001_000), []string{"advice pay-override.differs lines/typed/amount"}},
		{"1천원 less", typed(24_999_000), []string{"advice pay-override.differs lines/typed/amount"}},
		{"in another scenario", func(p *plan.Plan) {
			typed(1000)(p)
			p.Scenarios = append(p.Scenarios, plan.Scenario{Record: plan.Record{ID: "other"}})
			p.Lines[len(p.Lines)-1].Scenario = "other"
		}, nil},
	})
}

func TestFormerNames_AreFoundAndReplacedEverywhere(t *testing.T) {
	renamed := func(p *plan.Plan) {
		p.Organisations[1].FormerNames = []plan.FormerName{{Record: plan.Record{ID: "f"}, Name: plan.Text{Ko: "옛병원", En: "Old Hospital"}}}
	}
	p := passing(t, "rnd")
	renamed(p)
	p.People[0].Career = []plan.Career{{Record: plan.Record{ID: "c"}, Organisation: plan.Ko("옛병원")}}
	p.Attachments[0].File = "옛병원 확인서.pdf"
	compare(t, check.Run(p, theCall(t), check.Facts{}), nil)

	p.Chapter("necessity").Text.Ko = "옛병원과 옛병원은 함께 …옛병원"
	p.Chapter("necessity").Text.En = "Old Hospital leads."
	p.Tasks[0].Name.Ko = "옛병원의 일"
	p.People[0].Duty.Ko = "옛병원과 연락"
	p.Summary.Goal.Ko = "옛병원을 잇는 목표"
	compare(t, check.Run(p, theCall(t), check.Facts{}), []string{
		"warning former-name.left chapters/necessity/text/ko", "warning former-name.left chapters/necessity/text/en",
		"warning former-name.left tasks/t1/name/ko", "warning former-name.left people/pi-lead/duty/ko", "warning former-name.left summary/goal/ko",
	})
	for _, f := range check.Run(p, theCall(t), check.Facts{}) {
		if f.Path == "chapters/necessity/text/ko" && !strings.Contains(f.Text("ko"), "3번") {
			t.Errorf("the count is not told: %s", f.Text("ko"))
		}
	}
	for range 2 { // once for each of the two names
		apply(t, p, "former-name")
	}
	compare(t, check.Run(p, theCall(t), check.Facts{}), nil)
	if got := p.Chapter("necessity").Text.Ko; got != "예시병원과 예시병원은 함께 …예시병원" {
		t.Error(got)
	}
}

// apply applies the first fix of a rule.
func apply(t *testing.T, p *plan.Plan, rule string) {
	t.Helper()
	for _, f := range check.Run(p, theCall(t), check.Facts{}) {
		if f.Rule == rule && f.Fix != nil {
			if err := p.Apply(*f.Fix); err != nil {
				t.Fatal(err)
			}
			return
		}
	}
	t.Fatalf("%s offers no fix", rule)
}

func TestFormerNames_WithinAPresentNameAreLeft(t *testing.T) {
	for text, want := range map[string]int{
		"예시병원":        0, // a part of which is the former name
		"예시와 예시병원":    1,
		"예시병원예시":      1,
		"서울예시병원분원 예시": 1,
	} {
		p := passing(t, "rnd")
		p.Organisations[1].FormerNames = []plan.FormerName{{Record: plan.Record{ID: "f"}, Name: plan.Ko("예시")}}
		for i := range p.People { // their names hold the word too
			p.People[i].Name = plan.Ko("사람")
		}
		p.Organisations[0].Name, p.Organisations[2].Name = plan.Ko("갑"), plan.Ko("을")
		for i := range p.Organisations {
			p.Organisations[i].Head.Name = "장"
		}
		p.Organisations[0].Working.Name, p.Title.Ko = "담당", "과제"
		p.Tasks[0].Name.Ko = text
		count := 0
		for _, f := range check.Run(p, theCall(t), check.Facts{}) {
			if f.Rule == "former-name" {
				count++
			}
		}
		if (count > 0) != (want > 0) {
			t.Errorf("%q: %d findings", text, count)
		}
	}
}

func TestScenarioFix_MarksTheOnlyOne(t *testing.T) {
	p := passing(t, "rnd")
	p.Submission = ""
	apply(t, p, "scenario")
	if p.Submission != "s" {
		t.Errorf("marked is %q", p.Submission)
	}
	compare(t, check.Run(p, theCall(t), check.Facts{}), nil)
}
