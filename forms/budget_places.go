package forms

import "moaplan/internal/plan"

// budgetPlace is a cell told by what it stands for.
type budgetPlace struct {
	organisation, year plan.ID
	category           plan.Category
	item               itemKey
	kind               plan.Kind
	member             string // of funding
}

// placeOf finds the cell of a place in the plan.
func (m *budgetModel) placeOf(path plan.Path) (budgetPlace, bool) {
	parts := path.Parts()
	if len(parts) < 2 {
		return budgetPlace{}, false
	}
	id := plan.ID(parts[1])
	for _, l := range m.budget.Lines {
		if parts[0] == "lines" && l.ID == id {
			return budgetPlace{organisation: l.Organisation, year: l.Year, category: l.Category, item: keyOf(l), kind: l.Kind}, true
		}
	}
	for i := range m.budget.Organisations {
		for j := range m.budget.Years {
			o, y := m.budget.Organisations[i].ID, m.budget.Years[j].ID
			if parts[0] != "funding" || plan.FundingID(m.budget.Scenario, o, y) != id {
				continue
			}
			member := "government"
			if len(parts) > 2 {
				member = parts[2]
			}
			return budgetPlace{organisation: o, year: y, member: member}, true
		}
	}
	return budgetPlace{}, false
}

// cellOf is the row and column of a place as the sheet stands now.
func (m *budgetModel) cellOf(at budgetPlace) (row, column int, ok bool) {
	year := -1
	for i := range m.years() {
		if m.years()[i].ID == at.year {
			year = i
		}
	}
	if year < 0 {
		return 0, 0, false
	}
	column = 2 * year
	if at.kind == plan.InKind {
		column++
	}
	for i, r := range m.rows {
		switch {
		case r.kind == fundingRow && at.member != "" && r.money.cash == at.member:
			return i, column, true
		case r.kind == fundingRow && at.member != "" && r.money.inKind == at.member:
			return i, column + 1, true
		case r.direct && r.kind != fundingRow && at.member == "" && r.category == at.category && r.item == at.item:
			return i, column, true
		}
	}
	return 0, 0, false
}
