package check

import (
	"strings"

	"moaplan/internal/plan"
)

// records are the items of the kinds that are plain lists of the plan.
func (e gatherer) records(kind string) []SpeakingItem {
	p := e.plan
	var items []SpeakingItem
	add := func(id plan.ID, name plan.Text, done bool, of ...plan.ID) {
		if e.counts(of...) {
			items = append(items, SpeakingItem{Name: name, Path: plan.At(roots[kind], string(id)), Done: done})
		}
	}
	switch kind {
	case "goals":
		for _, g := range p.Goals {
			add(g.ID, firstLineOf(g.Goal), !g.Goal.Empty(), g.Organisation)
		}
	case "indicators":
		for _, i := range p.Indicators {
			add(i.ID, i.Name, !i.Name.Empty() && aimed(i.Targets) && !i.Method.Empty(), i.Organisation)
		}
	case "schedule":
		for _, t := range p.Tasks {
			add(t.ID, t.Name, !t.Name.Empty() && t.Start > 0 && t.End >= t.Start, append([]plan.ID{t.Organisation}, t.Partners...)...)
		}
	case "equipment":
		for _, q := range p.Equipment {
			add(q.ID, q.Name, !q.Name.Empty(), q.Organisation)
		}
	case "contracts":
		for _, k := range p.Cooperation {
			add(k.ID, e.nameOf(k.Organisation), k.State != "" && !k.Work.Empty() && !k.IP.Empty(), k.Organisation)
		}
	case "datasets":
		for _, s := range p.DataSets {
			add(s.ID, s.Name, !s.Name.Empty() && s.Count > 0, s.Organisation, s.TransferTo)
		}
	case "trials":
		for _, t := range p.Trials {
			add(t.ID, t.Name, !t.Name.Empty() && !t.Design.Empty(), append([]plan.ID{t.Organisation}, t.Sites...)...)
		}
	case "licences":
		for _, l := range p.Licences {
			add(l.ID, l.Product, !l.Product.Empty() && l.Country != "", l.Organisation)
		}
	case "outcomes":
		for _, o := range p.Outcomes {
			add(o.ID, o.Name, o.Kind != "" && aimed(o.Targets), o.Organisation)
		}
	}
	return items
}

// aimed reports whether a value is aimed at in some year.
func aimed(targets []plan.Target) bool {
	for _, t := range targets {
		if t.Value != "" {
			return true
		}
	}
	return false
}

func (e gatherer) nameOf(id plan.ID) plan.Text {
	if o := e.plan.Organisation(id); o != nil {
		return o.Name
	}
	return plan.Text{}
}

// firstLineOf keeps a list short where a text has several lines.
func firstLineOf(t plan.Text) plan.Text {
	t.Ko, _, _ = strings.Cut(t.Ko, "\n")
	t.En, _, _ = strings.Cut(t.En, "\n")
	return t
}
