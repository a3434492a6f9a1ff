package check_test

import (
	"fmt"
	"strings"
	"testing"

	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// carries is a person of the lead with so many running projects besides this one,
// so many of them as principal; the plan runs through 2024 and 2025.
func carries(total, principal int, change func(*plan.Plan)) func(*plan.Plan) {
	return func(p *plan.Plan) {
		join(p, "o", plan.Lead, plan.SME, plan.FormSME)
		p.Notice.Deadline = day(2024, 6, 3)
		person := plan.Person{Record: plan.Record{ID: "p"}, Organisation: "o", Name: plan.Ko("홍예시")}
		for i := range total {
			h := held("running", 2023, 2025, 0)
			h.ID, h.Title, h.Role = plan.ID(fmt.Sprintf("h%d", i+1)), plan.Ko(fmt.Sprintf("과제 %d", i+1)), "researcher"
			if i < principal {
				h.Role = "principal"
			}
			person.Projects = append(person.Projects, h)
		}
		p.People = append(p.People, person)
		if change != nil {
			change(p)
		}
	}
}

func first(change func(*plan.HeldProject)) func(*plan.Plan) {
	return func(p *plan.Plan) { change(&p.People[0].Projects[0]) }
}

func leads(p *plan.Plan) { p.Organisations[0].Investigator = "p" }

func TestSimultaneous_FiveInAllThreeAsPrincipal(t *testing.T) {
	found := func(what string) []string {
		return []string{"simultaneous.count." + what + " error people/p/projects"}
	}
	runRules(t, announced, "simultaneous", []ruleCase{
		{"five in all", carries(4, 0, nil), nil},
		{"six in all", carries(5, 0, nil), found("total")},
		{"three as principal, this one included", carries(2, 2, leads), nil},
		{"four as principal, this one included", carries(3, 3, leads), found("principal")},
		{"three as principal, a researcher here", carries(3, 3, nil), nil},
		{"an investigator of a joint institution is a researcher", carries(3, 3, also(leads, func(p *plan.Plan) { p.Organisations[0].Role = plan.Joint })), nil},
		{"the head of a joint part is a researcher", carries(3, 3, also(leads, first(func(h *plan.HeldProject) { h.Role = "jointPrincipal" }))), nil},
		{"a consigned part does not count", carries(5, 0, first(func(h *plan.HeldProject) { h.Role = "consigned" })), nil},
		{"at a consigned institution", carries(5, 0, func(p *plan.Plan) { p.Organisations[0].Role = plan.Consigned }), nil},
		{"support staff", carries(5, 0, func(p *plan.Plan) { p.People[0].Support = true }), nil},
		{"students count", carries(5, 0, func(p *plan.Plan) { p.People[0].Degree = plan.Doctor }), found("total")},
		{"one is done", carries(5, 0, first(func(h *plan.HeldProject) { h.State = "done" })), nil},
		{"one is applied for", carries(5, 0, first(func(h *plan.HeldProject) { h.State = "applied" })), []string{"simultaneous.count.applied advice people/p/projects"}},
		{"applied for as principal", carries(3, 3, also(leads, first(func(h *plan.HeldProject) { h.State = "applied" }))), []string{"simultaneous.count.applied advice people/p/projects"}},
	})
}

func TestSimultaneous_CountsDayByDay(t *testing.T) {
	over := []string{"simultaneous.count.total error people/p/projects"}
	runRules(t, announced, "simultaneous", []ruleCase{
		{"one ended the day before this begins", carries(5, 0, first(func(h *plan.HeldProject) { h.End = day(2023, 12, 31) })), nil},
		{"one begins the day after this ends", carries(5, 0, first(func(h *plan.HeldProject) { h.Start, h.End = day(2026, 1, 1), day(2027, 1, 1) })), nil},
		{"one begins on this one's last day", carries(5, 0, first(func(h *plan.HeldProject) { h.Start, h.End = day(2025, 12, 31), day(2027, 1, 1) })), over},
		{"one follows upon another", carries(5, 0, func(p *plan.Plan) {
			h := p.People[0].Projects
			h[0].End, h[1].Start = day(2024, 12, 31), day(2025, 1, 1)
		}), nil},
		{"one overlaps another by a day", carries(5, 0, func(p *plan.Plan) {
			h := p.People[0].Projects
			h[0].End, h[1].Start = day(2025, 1, 1), day(2025, 1, 1)
		}), over},
		{"who joins later", carries(5, 0, func(p *plan.Plan) {
			p.People[0].Projects[0].End = day(2024, 12, 31)
			p.People[0].Charges = []plan.Charge{{Record: plan.Record{ID: "y2"}, Months: 12}}
		}), nil},
		{"who leaves before", carries(5, 0, func(p *plan.Plan) {
			p.People[0].Projects[0].Start = day(2024, 7, 1)
			p.People[0].Charges = []plan.Charge{{Record: plan.Record{ID: "y1"}, Months: 6}}
		}), nil},
		{"who leaves a month later", carries(5, 0, func(p *plan.Plan) {
			p.People[0].Projects[0].Start = day(2024, 7, 1)
			p.People[0].Charges = []plan.Charge{{Record: plan.Record{ID: "y1"}, Months: 7}}
		}), over},
		{"one without days runs always", carries(5, 0, first(func(h *plan.HeldProject) { h.Start, h.End = civil.Date{}, civil.Date{} })), over},
	})
}

// A project is left out only where the plan says that the call does, and why; one
// that ends soon is named, not dropped.
func TestSimultaneous_LeavesNothingOutOfItself(t *testing.T) {
	ending := func(d civil.Date) func(*plan.Plan) {
		return carries(5, 0, first(func(h *plan.HeldProject) { h.End = d }))
	}
	runRules(t, announced, "simultaneous", []ruleCase{
		{"left out with a reason", carries(5, 0, first(func(h *plan.HeldProject) { h.Excluded, h.Reason = true, "공고 제외" })), nil},
		{"left out without a reason", carries(5, 0, first(func(h *plan.HeldProject) { h.Excluded, h.Reason = true, " " })), []string{
			"simultaneous.count.no-reason error people/p/projects/h1/reason", "simultaneous.count.total error people/p/projects",
		}},
		{"ends six months after the deadline", ending(day(2024, 12, 3)), []string{"simultaneous.count.total-ending error people/p/projects"}},
		{"ends a day later", ending(day(2024, 12, 4)), []string{"simultaneous.count.total error people/p/projects"}},
	})
	p := bare(announced)
	ending(day(2024, 12, 3))(p)
	if s := findingsBy(t, p, "simultaneous")[0].Text(i18n.Ko); !strings.Contains(s, "과제 1") || strings.Contains(s, "과제 2") {
		t.Error(s)
	}
}

func TestSimultaneous_SixAndFourWithAForeignCorporationThatBearsCost(t *testing.T) {
	abroad := func(role plan.Role, own int64) func(*plan.Plan) {
		return func(p *plan.Plan) {
			leads(p)
			join(p, "f", role, plan.Foreign, plan.FormHospital)
			pays(p, "f", "y1", 1, own, 0, 0)
		}
	}
	over := []string{"simultaneous.count.total error people/p/projects"}
	runRules(t, announced, "simultaneous", []ruleCase{
		{"six in all, four as principal", carries(5, 3, abroad(plan.Joint, 1)), nil},
		{"seven in all", carries(6, 3, abroad(plan.Joint, 1)), over},
		{"five as principal", carries(5, 4, abroad(plan.Joint, 1)), []string{"simultaneous.count.principal error people/p/projects"}},
		{"a foreign corporation that bears nothing", carries(5, 2, abroad(plan.Joint, 0)), over},
		{"a participant that only receives", carries(5, 2, abroad(plan.Participant, 1)), over},
	})
	runRules(t, day(2024, 2, 5), "simultaneous", []ruleCase{{"before the amendment", carries(5, 2, abroad(plan.Joint, 1)), over}})
	runRules(t, day(2024, 2, 6), "simultaneous", []ruleCase{{"from the amendment's day", carries(5, 2, abroad(plan.Joint, 1)), nil}})
}
