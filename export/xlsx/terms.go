package xlsx

import (
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// term lists the cells that a term of a limit adds up for one organisation in one
// year (from 0); scope are the years that the limit adds up.
func (b *book) term(t call.Term, o *organisationSheet, year int, scope []plan.ID) []ref {
	switch {
	case t.Funding != "":
		return o.fundingCells(t.Funding, year)
	case t.Special == call.SpecialUnpaid:
		return []ref{o.row(o.unpaid, year, plan.Cash)}
	case t.Special == call.SpecialStudent:
		// Nothing where no student is registered in the scope (사용기준 제26조①).
		if b.judge.Sum([]call.Term{{Special: call.SpecialStudent, Sign: 1}}, o.org, scope) == 0 {
			return nil
		}
		return o.costCells(plan.Student, "", year, "")
	case t.Group() != "":
		var refs []ref
		for _, c := range plan.Categories {
			for _, item := range b.law.Items(c) {
				if item.Group == t.Group() {
					refs = append(refs, o.costCells(c, item.Key, year, t.Kind)...)
				}
			}
		}
		return refs
	}
	switch t.Cost {
	case call.CostDirect:
		return o.rowCells(o.direct, year, t.Kind)
	case call.CostTotal:
		return o.rowCells(o.total, year, t.Kind)
	}
	category, item := t.Category()
	return o.costCells(category, item, year, t.Kind)
}

func (s *organisationSheet) costCells(c plan.Category, item string, year int, k plan.Kind) []ref {
	row := s.categories[c]
	if item != "" {
		row = s.items[string(c)+"/"+item]
	}
	return s.rowCells(row, year, k)
}

// rowCells are the cells of a row and year: of one kind, or of both.
func (s *organisationSheet) rowCells(row, year int, k plan.Kind) []ref {
	if k != "" {
		return []ref{s.row(row, year, k)}
	}
	return []ref{s.row(row, year, plan.Cash), s.row(row, year, plan.InKind)}
}

// fundingCells are the cells of a field or sum of funding.
func (s *organisationSheet) fundingCells(name string, year int) []ref {
	cash := func(field string) ref { return s.row(s.funding[field], year, plan.Cash) }
	inKind := func(field string) ref { return s.row(s.funding[field], year, plan.InKind) }
	switch name {
	case "government":
		return []ref{cash(fundGovernment)}
	case "ownCash":
		return []ref{cash(fundOwn)}
	case "ownInKind":
		return []ref{inKind(fundOwn)}
	case "localCash":
		return []ref{cash(fundLocal)}
	case "localInKind":
		return []ref{inKind(fundLocal)}
	case "otherCash":
		return []ref{cash(fundOther)}
	case "otherInKind":
		return []ref{inKind(fundOther)}
	case "outside":
		return []ref{cash(fundOutside)}
	case call.FundingOwn:
		return []ref{cash(fundOwn), inKind(fundOwn)}
	case call.FundingOther:
		return []ref{cash(fundLocal), inKind(fundLocal), cash(fundOther), inKind(fundOther)}
	case call.FundingAll:
		return []ref{cash(fundTotal), inKind(fundTotal)}
	}
	return nil
}

// terms writes the sum of a limit's terms for an organisation, or for all counted
// ones where there is none.
func (b *book) terms(on *sheet, terms []call.Term, organisation plan.ID, years []plan.ID) money {
	var plus, minus []ref
	add := func(t call.Term, refs []ref) {
		if t.Sign < 0 {
			minus = append(minus, refs...)
			return
		}
		plus = append(plus, refs...)
	}
	for _, t := range terms {
		for _, id := range years {
			year := b.plan.Period.Number(id) - 1
			if organisation != "" {
				add(t, b.term(t, b.organisation[organisation], year, years))
				continue
			}
			if t.Funding == "government" { // the sheet of the funding has the project's
				add(t, []ref{{b.funding.sheet, b.funding.totals[year], fundA}})
				continue
			}
			for _, o := range b.counted() {
				add(t, b.term(t, b.organisation[o.ID], year, years))
			}
		}
	}
	return b.less(on, b.sum(on, plus...), minus...)
}

// stageOf are the years of a year's stage; a project that is not divided is one.
func (b *book) stageOf(year int) []plan.ID {
	var years []plan.ID
	for _, y := range b.budget.Years {
		if y.Stage == b.budget.Years[year].Stage {
			years = append(years, y.ID)
		}
	}
	return years
}
