package balance

import (
	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// decidedFields are the amounts of a funding record that the balancer decides.
var decidedFields = []string{"government", "ownCash", "ownInKind"}

// changes compares the funding found with the present one, by year, then in the
// order of the plan's organisations.
func (d *desk) changes(government []int64) []Change {
	var changes []Change
	for _, y := range d.plan.Period.Years {
		for i := range d.plan.Organisations {
			o := &d.plan.Organisations[i]
			at := d.at(o.ID, y.ID)
			if at < 0 {
				continue
			}
			c := &d.cells[at]
			f := c.funding(government[at])
			for _, field := range decidedFields {
				if from, to := c.now.Amount(field), f.Amount(field); from != to {
					changes = append(changes, Change{o.ID, y.ID, field, from, to, d.manual(o.ID, y.ID)})
				}
			}
		}
	}
	return changes
}

// records are the funding records of an organisation and year. There is one; two
// may come together where files are merged.
func (d *desk) records(organisation, year plan.ID) []plan.Funding {
	var records []plan.Funding
	for _, f := range d.plan.Funding {
		if f.Scenario == d.scenario && f.Organisation == organisation && f.Year == year {
			records = append(records, f)
		}
	}
	return records
}

func (d *desk) manual(organisation, year plan.ID) bool {
	for _, f := range d.records(organisation, year) {
		if f.Manual {
			return true
		}
	}
	return false
}

// edit makes the edit of the changes: existing records are set, missing ones
// added at the end.
func (d *desk) edit(changes []Change) (plan.Edit, error) {
	var ops, inserts []plan.Op
	var after plan.ID
	if n := len(d.plan.Funding); n > 0 {
		after = d.plan.Funding[n-1].ID
	}
	for i := 0; i < len(changes); {
		var here []Change
		for first := changes[i]; i < len(changes) && changes[i].Organisation == first.Organisation && changes[i].Year == first.Year; i++ {
			here = append(here, changes[i])
		}
		records := d.records(here[0].Organisation, here[0].Year)
		if len(records) > 0 {
			set, err := d.setOps(records, here)
			if err != nil {
				return plan.Edit{}, err
			}
			ops = append(ops, set...)
			continue
		}
		f := d.newRecord(here)
		op, err := d.plan.InsertOp("funding", f, after)
		if err != nil {
			return plan.Edit{}, err
		}
		inserts, after = append(inserts, op), f.ID
	}
	return plan.NewEdit(d.name(), plan.FromBalance, append(ops, inserts...)...), nil
}

// setOps sets a field of the first record, and clears it in any further one.
func (d *desk) setOps(records []plan.Funding, changes []Change) ([]plan.Op, error) {
	var ops []plan.Op
	for _, change := range changes {
		to := change.To
		for _, f := range records {
			if f.Amount(change.Field) != to {
				op, err := d.plan.SetOp(plan.At("funding", string(f.ID), change.Field), to)
				if err != nil {
					return nil, err
				}
				ops = append(ops, op)
			}
			to = 0
		}
	}
	return ops, nil
}

func (d *desk) newRecord(changes []Change) plan.Funding {
	organisation, year := changes[0].Organisation, changes[0].Year
	f := plan.Funding{
		Record:   plan.Record{ID: plan.FundingID(d.scenario, organisation, year)},
		Scenario: d.scenario, Organisation: organisation, Year: year,
	}
	for _, change := range changes {
		add(&f, change.Field, change.To)
	}
	return f
}

// add raises one of the decided fields.
func add(f *plan.Funding, field string, amount plan.Won) {
	switch field {
	case "government":
		f.Government += amount
	case "ownCash":
		f.OwnCash += amount
	case "ownInKind":
		f.OwnInKind += amount
	}
}

// name is what undo and the history call the edit.
func (d *desk) name() plan.Message {
	if d.options.LeastOwnCash {
		return plan.Name("edit.balance.least-own-cash")
	}
	return plan.Name("edit.balance.most-government")
}

// Text is the change as a line of a preview, in a language.
func (c Change) Text(p *plan.Plan, lang i18n.Lang) string {
	d := &desk{plan: p}
	return say(lang, "balance.change", "organisation", d.organisationName(c.Organisation), "year", d.yearNames([]plan.ID{c.Year}),
		"field", "@"+fundName(c.Field), "from", i18n.Thousands(int64(c.From)), "to", i18n.Thousands(int64(c.To)))
}

// fundName is the catalogue key of a field that the balancer decides.
func fundName(field string) string {
	switch field {
	case "ownCash":
		return "common.fund.own-cash"
	case "ownInKind":
		return "common.fund.own-in-kind"
	}
	return "common.fund.government"
}
