package check

import (
	"strings"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// workRule asks that every institution whose budget counts has work and people.
// Where it has no people on purpose, it states why. That it has money is
// noGovernmentRule's matter.
var workRule = definition{
	id: "work", severity: Warning,
	citation: bodyForm("연구개발계획서 본문 2-3, 3-2 기관별 담당 내용", "Plan form, 2-3 and 3-2: the part of each institution"),
	run: func(c *context) {
		busy, staffed := c.busy(), map[plan.ID]bool{}
		for i := range c.plan.People {
			staffed[c.plan.People[i].Organisation] = true
		}
		for _, o := range c.plan.Organisations {
			if !o.Role.Counted() {
				continue
			}
			at := plan.At("organisations", string(o.ID))
			name := c.organisationName(o.ID)
			if !busy[o.ID] {
				c.found(at.Join("task", "ko"), "work", "organisation", name)
			}
			if !staffed[o.ID] && blank(o.Reason) {
				c.found(at.Join("reason", "ko"), "people", "organisation", name)
			}
		}
	},
}

// busy tells which organisations have a task, or a goal of a year.
func (c *context) busy() map[plan.ID]bool {
	busy := map[plan.ID]bool{}
	for i := range c.plan.Tasks {
		t := &c.plan.Tasks[i]
		busy[t.Organisation] = true
		for _, partner := range t.Partners {
			busy[partner] = true
		}
	}
	for i := range c.plan.Goals {
		if g := &c.plan.Goals[i]; !blank(g.Goal) || !blank(g.Content) {
			busy[g.Organisation] = true
		}
	}
	return busy
}

// goalsRule asks for the goal of every year of every institution that is party to
// the agreement. Of one that has no work at all, workRule says so.
var goalsRule = definition{
	id: "goals", severity: Warning,
	citation: bodyForm("연구개발계획서 본문 2-2 연차별 목표(주관·공동·위탁)", "Plan form, 2-2 goals by year of lead, joint and consigned institutions"),
	run: func(c *context) {
		type cell struct{ organisation, year plan.ID }
		set := make(map[cell]bool, len(c.plan.Goals))
		for i := range c.plan.Goals {
			if g := &c.plan.Goals[i]; !blank(g.Goal) {
				set[cell{g.Organisation, g.Year}] = true
			}
		}
		busy := c.busy()
		for _, o := range c.plan.Organisations {
			if !party(o) || o.Role.Counted() && !busy[o.ID] {
				continue
			}
			var missing []string
			for i, y := range c.plan.Period.Years {
				if !set[cell{o.ID, y.ID}] {
					missing = append(missing, number(i+1))
				}
			}
			if len(missing) > 0 {
				c.found("goals", "missing", "organisation", c.organisationName(o.ID), "years", strings.Join(missing, ", "))
			}
		}
	},
}

// scenarioRule asks that the scenario marked for submission is one of the plan's.
var scenarioRule = definition{
	id: "scenario", severity: Error, citation: budgetSheets,
	run: func(c *context) {
		for _, s := range c.plan.Scenarios {
			if s.ID == c.plan.Submission {
				return
			}
		}
		f := c.found("submission", "missing")
		if len(c.plan.Scenarios) == 1 {
			only := c.plan.Scenarios[0]
			f.Fix = c.setting("submission", only.ID, "edit.fix.scenario", "name", c.recordName(only.Name))
		}
	},
}

// payCell is a cell of the costs that the people's table fills.
type payCell struct {
	organisation, year plan.ID
	slot               int // of the item and the kind
}

// payItems are the items of a person's pay, see [plan.Person.PayItem]. The pay of
// pooled students is one total and never derived.
var payItems = []struct {
	category plan.Category
	item     string
}{
	{plan.Personnel, plan.ItemInternal},
	{plan.Personnel, plan.ItemExternal},
	{plan.Personnel, plan.ItemSupport},
	{plan.Student, plan.ItemGeneral},
}

// paySlot numbers an item of pay in cash or in kind, -1 for any other cost.
func paySlot(category plan.Category, item string, kind plan.Kind) int {
	for i, p := range payItems {
		if p.category == category && p.item == item {
			if kind == plan.InKind {
				return 2*i + 1
			}
			return 2 * i
		}
	}
	return -1
}

// overrideRule tells where a typed amount stands in place of the people's pay,
// and by how much it differs.
var overrideRule = definition{
	id: "pay-override", severity: Advice, citation: overrideCitation,
	run: func(c *context) {
		typed, first := map[payCell]plan.Won{}, map[payCell]plan.ID{}
		var order []payCell
		for i := range c.plan.Lines {
			l := &c.plan.Lines[i]
			if !l.Override || l.Scenario != c.budget.Scenario {
				continue
			}
			key := payCell{l.Organisation, l.Year, paySlot(l.Category, l.Item, l.Kind)}
			if key.slot < 0 {
				continue // nothing is derived there
			}
			if first[key] == "" {
				first[key] = l.ID
				order = append(order, key)
			}
			typed[key] += l.Amount
		}
		derived := c.derivedPay(typed)
		for _, key := range order {
			if d := typed[key] - derived[key]; d != 0 {
				f := c.found(plan.At("lines", string(first[key]), "amount"), "differs",
					"organisation", c.organisationName(key.organisation), "year", c.yearName(key.year), "typed", thousands(typed[key]),
					"derived", thousands(derived[key]), "difference", thousands(max(d, -d)))
				f.Amounts = map[string]plan.Won{"typed": typed[key], "derived": derived[key], "difference": d}
			}
		}
	},
}

// derivedPay adds up what the people's table gives for the cells in question.
func (c *context) derivedPay(cells map[payCell]plan.Won) map[payCell]plan.Won {
	derived := map[payCell]plan.Won{}
	if len(cells) == 0 {
		return derived
	}
	for i := range c.plan.People {
		p := &c.plan.People[i]
		category, item := p.PayItem()
		slot := paySlot(category, item, plan.Cash)
		if slot < 0 {
			continue
		}
		for _, charge := range p.Charges {
			cash, inKind := payCell{p.Organisation, charge.ID, slot}, payCell{p.Organisation, charge.ID, slot + 1}
			_, wantsCash := cells[cash]
			_, wantsKind := cells[inKind]
			if !wantsCash && !wantsKind {
				continue
			}
			if pay, err := plan.PayOf(*p, charge); err == nil { // else too large to be added up: another rule says so
				derived[cash] += pay.Cash
				derived[inKind] += pay.InKind
			}
		}
	}
	return derived
}

// overrideCitation: pay is what is actually paid times the charge rate.
func overrideCitation(*call.Call) call.Citation {
	return call.Citation{
		Article: plan.Text{Ko: "인건비는 실지급액에 인건비계상률을 곱하여 계상", En: "Pay is what is paid times the charge rate"},
		Source:  "MAN", Page: "188, 192", Certainty: call.Verified,
	}
}
