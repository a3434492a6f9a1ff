package check

import "moaplan/internal/plan"

// referencesRule finds IDs that name nothing: of institutions, years, stages,
// equipment and scenarios that are gone. What has a rule of its own (a person's
// institution, an investigator, the receiver and the home of an amount) is left
// to that.
var referencesRule = definition{
	id: "reference", severity: Warning, citation: form,
	run: func(c *context) {
		r := references{c: c, organisations: c.organisations()}
		r.years, r.stages = ids(c.plan.Period.Years, yearID), ids(c.plan.Period.Stages, stageID)
		r.period()
		r.money()
		r.work()
		r.studies()
		r.rest()
	},
}

type references struct {
	c                            *context
	organisations, years, stages map[plan.ID]bool
}

func yearID(y *plan.Year) plan.ID      { return y.ID }
func stageID(s *plan.DevStage) plan.ID { return s.ID }

func ids[T any](records []T, id func(*T) plan.ID) map[plan.ID]bool {
	known := make(map[plan.ID]bool, len(records))
	for i := range records {
		known[id(&records[i])] = true
	}
	return known
}

// gone reports whether an ID names nothing that is known.
func gone(known map[plan.ID]bool, id plan.ID) bool { return id != "" && !known[id] }

// clear reports a member that names nothing; emptying it mends that.
func (r references) clear(at plan.Path, what string) {
	f := r.c.found(at, what)
	f.Fix = r.c.setting(at, plan.ID(""), "edit.fix.clear")
}

// stray reports a record that stands for something gone; taking it out mends that.
func (r references) stray(at plan.Path, what string) {
	f := r.c.found(at, what)
	if r.c.trial {
		return
	}
	if op, err := r.c.plan.RemoveOp(at); err == nil {
		fix := plan.NewEdit(plan.Name("edit.fix.take-out"), plan.FromFix, op)
		f.Fix = &fix
	}
}

// among reports the members of a list that name nothing.
func (r references) among(at plan.Path, list []plan.ID) {
	for _, id := range list {
		if !gone(r.organisations, id) {
			continue
		}
		f := r.c.found(at, "organisation")
		if !r.c.trial {
			f.Fix = r.c.setting(at, r.c.plan.WithoutID(at, id), "edit.fix.clear")
		}
	}
}

func (r references) period() {
	for _, y := range r.c.plan.Period.Years {
		if gone(r.stages, y.Stage) {
			r.clear(plan.At("period", "years", string(y.ID), "stage"), "stage")
		}
	}
	for _, g := range r.c.plan.Summary.Stages {
		if gone(r.stages, g.ID) {
			r.stray(plan.At("summary", "stages", string(g.ID)), "stage")
		}
	}
	for i := range r.c.plan.People {
		p := &r.c.plan.People[i]
		for j := range p.Charges {
			if id := p.Charges[j].ID; gone(r.years, id) {
				r.stray(plan.At("people", string(p.ID), "charges", string(id)), "year")
			}
		}
	}
}

func (r references) money() {
	p := r.c.plan
	scenarios := ids(p.Scenarios, func(s *plan.Scenario) plan.ID { return s.ID })
	equipment := ids(p.Equipment, func(e *plan.Equipment) plan.ID { return e.ID })
	for i := range p.Lines {
		l := &p.Lines[i]
		r.amount("lines", l.ID, l.Scenario, l.Organisation, l.Year, l.Amount, scenarios)
		named := l.Amount != 0 && l.Scenario == r.c.budget.Scenario && (l.Category == plan.Consignment || l.Category == plan.International)
		if gone(r.organisations, l.Receiver) && !named {
			r.clear(plan.At("lines", string(l.ID), "receiver"), "organisation")
		}
		if gone(equipment, l.Equipment) {
			r.clear(plan.At("lines", string(l.ID), "equipment"), "equipment")
		}
	}
	for i := range p.Funding {
		f := &p.Funding[i]
		r.amount("funding", f.ID, f.Scenario, f.Organisation, f.Year, f.Total()+f.Outside, scenarios)
	}
	for _, e := range p.Equipment {
		r.owner("equipment", e.ID, e.Organisation)
	}
}

// amount looks at the home of an amount that amountRule does not look at.
func (r references) amount(list string, id, scenario, organisation, year plan.ID, amount plan.Won, scenarios map[plan.ID]bool) {
	switch {
	case gone(scenarios, scenario):
		scenarios[scenario] = true // said once, not for every amount of it
		r.c.found(plan.At(list, string(id), "scenario"), "scenario")
	case amount != 0 && scenario == r.c.budget.Scenario:
	case gone(r.organisations, organisation):
		r.c.found(plan.At(list, string(id), "organisation"), "organisation")
	case gone(r.years, year):
		r.c.found(plan.At(list, string(id), "year"), "year")
	}
}

// owner looks at the institution of a record; which one it should be is for the
// writer to say.
func (r references) owner(list string, id, organisation plan.ID) {
	if gone(r.organisations, organisation) {
		r.c.found(plan.At(list, string(id), "organisation"), "organisation")
	}
}

func (r references) targets(list string, id plan.ID, targets []plan.Target) {
	for _, t := range targets {
		if gone(r.years, t.ID) {
			r.stray(plan.At(list, string(id), "targets", string(t.ID)), "year")
		}
	}
}

func (r references) work() {
	p := r.c.plan
	for i := range p.Goals {
		g := &p.Goals[i]
		r.owner("goals", g.ID, g.Organisation)
		if gone(r.years, g.Year) {
			r.c.found(plan.At("goals", string(g.ID), "year"), "year")
		}
	}
	for i := range p.Indicators {
		ind := &p.Indicators[i]
		r.owner("indicators", ind.ID, ind.Organisation)
		r.targets("indicators", ind.ID, ind.Targets)
	}
	for i := range p.Tasks {
		t := &p.Tasks[i]
		r.owner("tasks", t.ID, t.Organisation)
		r.among(plan.At("tasks", string(t.ID), "partners"), t.Partners)
	}
	for i := range p.Outcomes {
		o := &p.Outcomes[i]
		r.owner("outcomes", o.ID, o.Organisation)
		r.targets("outcomes", o.ID, o.Targets)
	}
}

func (r references) studies() {
	p := r.c.plan
	for i := range p.DataSets {
		d := &p.DataSets[i]
		r.owner("dataSets", d.ID, d.Organisation)
		if gone(r.organisations, d.TransferTo) {
			r.clear(plan.At("dataSets", string(d.ID), "transferTo"), "organisation")
		}
	}
	for i := range p.Trials {
		t := &p.Trials[i]
		r.owner("trials", t.ID, t.Organisation)
		r.among(plan.At("trials", string(t.ID), "sites"), t.Sites)
	}
	for i := range p.Licences {
		r.owner("licences", p.Licences[i].ID, p.Licences[i].Organisation)
	}
	for i := range p.Cooperation {
		k := &p.Cooperation[i]
		r.owner("cooperation", k.ID, k.Organisation)
		for _, m := range k.Money {
			if gone(r.years, m.ID) {
				r.stray(plan.At("cooperation", string(k.ID), "money", string(m.ID)), "year")
			}
		}
	}
}

func (r references) rest() {
	for i := range r.c.plan.Attachments {
		r.owner("attachments", r.c.plan.Attachments[i].ID, r.c.plan.Attachments[i].Organisation)
	}
	for i := range r.c.plan.Rounds {
		r.owner("rounds", r.c.plan.Rounds[i].ID, r.c.plan.Rounds[i].Organisation)
	}
}

// duplicatesRule finds records of one list that bear the same ID: only the first
// can be reached, so the other would be lost from sight.
var duplicatesRule = definition{
	id: "duplicate", severity: Error, citation: form,
	run: func(c *context) { c.plan.EachTwin(func(at plan.Path) { c.found(at, "twin") }) },
}
