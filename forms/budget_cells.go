package forms

import (
	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/forms/sheet"
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// budgetModel is what the budget's sheet shows: costs and funding of one
// institution, or of the whole project.
type budgetModel struct {
	d            *desk
	organisation plan.ID
	all          bool // the whole project
	open         map[plan.Category]bool
	changed      func()

	budget *plan.Budget
	law    call.InForce
	lines  []plan.Line // of the institution
	rows   []budgetRow
}

func newBudgetModel(d *desk) *budgetModel {
	m := &budgetModel{d: d, open: map[plan.Category]bool{}}
	if p := d.ed.Plan(); len(p.Organisations) > 0 {
		m.organisation = p.Organisations[0].ID
	}
	m.build()
	return m
}

func (m *budgetModel) years() []plan.Year { return m.budget.Years }

func (m *budgetModel) subject() call.Subject {
	return call.Subject{Plan: m.d.ed.Plan(), Organisation: m.d.ed.Plan().Organisation(m.organisation), Budget: m.budget}
}

// Heads are cash and in kind of each year, the total and its share.
func (m *budgetModel) Heads() []sheet.Head {
	var heads []sheet.Head
	for i := range m.years() {
		year := m.d.T("common.year.nth", "n", i+1)
		heads = append(heads,
			sheet.Head{Group: year, Title: m.d.T("common.cash"), Width: 78},
			sheet.Head{Group: year, Title: m.d.T("common.in-kind"), Width: 74, Ground: look.InKindSoft, Ink: look.InKind})
	}
	return append(heads, sheet.Head{Title: m.d.T("common.total"), Width: 88}, sheet.Head{Title: m.d.T("forms.budget.share"), Width: 58})
}

// Rows counts the rows.
func (m *budgetModel) Rows() int { return len(m.rows) }

// Row describes one row.
func (m *budgetModel) Row(i int) sheet.Row {
	r := m.rows[i]
	row := sheet.Row{Title: r.title, Note: r.note, Open: r.toggle}
	switch r.kind {
	case bandRow:
		row.Band = true
	case directRow, totalRow, sourcesRow:
		row.Strong = true
	case categoryRow:
		if r.category.Direct() {
			row.Indent = 1
		} else {
			row.Strong = true
		}
	case itemRow:
		row.Indent = 3
	}
	if r.toggle != sheet.Flat {
		row.OnOpen = func() {
			m.open[r.category] = !m.open[r.category]
			m.changed()
		}
	}
	return row
}

// place tells year and kind of a column; ok is false for totals.
func (m *budgetModel) place(column int) (year plan.ID, kind plan.Kind, ok bool) {
	if column/2 >= len(m.years()) {
		return "", "", false
	}
	return m.years()[column/2].ID, plan.Kinds[column%2], true
}

// Cell is the cell of a row in a column.
func (m *budgetModel) Cell(i, column int) sheet.Cell {
	r := m.rows[i]
	year, kind, ok := m.place(column)
	switch {
	case r.kind == bandRow:
		return sheet.Cell{}
	case !ok:
		return m.sumCell(r, column == 2*len(m.years())+1)
	case r.kind == fundingRow:
		return m.fundingCell(r, year, kind)
	case r.direct:
		return m.lineCell(r, year, kind)
	}
	amount := m.amount(r, year, kind)
	c := sheet.Cell{Text: thousands(amount), Why: m.d.T("forms.budget.sum"), Bold: r.kind != categoryRow || !r.category.Direct()}
	if kind == plan.InKind {
		c.Ink = look.InKind
		if r.kind == categoryRow && r.category.Direct() {
			c.Ground = look.InKindSoft
		}
	}
	if r.toggle == sheet.Closed {
		c.Why = m.d.T("forms.budget.open-first")
		if m.derivedIn(r, year, kind) {
			c.Ink = look.Derived
		}
	}
	if r.kind == categoryRow && kind == plan.InKind && amount == 0 && !m.anyInKind(r.category) {
		return sheet.Cell{Hatched: true, Why: m.d.T("forms.budget.cash-only")}
	}
	if r.kind == differenceRow && amount != 0 {
		c.Ink = look.Error
		c.Text = signed(amount)
	}
	return c
}

// signed writes an amount with its sign, for differences.
func signed(w plan.Won) string {
	if w > 0 {
		return "+" + i18n.Thousands(int64(w))
	}
	return i18n.Thousands(int64(w))
}

// amount is what a row comes to in a year and kind; an empty year is all.
func (m *budgetModel) amount(r budgetRow, year plan.ID, kind plan.Kind) plan.Won {
	switch r.kind {
	case directRow:
		return m.cost(year, plan.Filter{Direct: true, Kind: kind})
	case categoryRow:
		return m.cost(year, plan.Filter{Category: r.category, Kind: kind})
	case totalRow:
		return m.cost(year, plan.Filter{Kind: kind})
	case fundingRow:
		return memberOf(m.funding(year), r.money, kind)
	case sourcesRow:
		return fundingOf(m.funding(year), kind)
	case differenceRow:
		return fundingOf(m.funding(year), kind) - m.cost(year, plan.Filter{Kind: kind})
	}
	return 0
}

func (m *budgetModel) cost(year plan.ID, f plan.Filter) plan.Won {
	switch {
	case m.all:
		return m.budget.TotalCost(year, f)
	case year == "":
		return m.budget.CostOf(m.organisation, f)
	}
	return m.budget.Cost(m.organisation, year, f)
}

func (m *budgetModel) funding(year plan.ID) plan.Funding {
	switch {
	case m.all:
		return m.budget.TotalFunding(year)
	case year == "":
		return m.budget.FundingOf(m.organisation)
	}
	return m.budget.FundingIn(m.organisation, year)
}

func fundingOf(f plan.Funding, kind plan.Kind) plan.Won {
	switch kind {
	case plan.Cash:
		return f.Cash()
	case plan.InKind:
		return f.InKind()
	}
	return f.Total()
}

// memberOf is the amount of a source; an empty kind is both.
func memberOf(f plan.Funding, money moneyRow, kind plan.Kind) plan.Won {
	amounts := map[string]plan.Won{
		"government": f.Government, "ownCash": f.OwnCash, "ownInKind": f.OwnInKind,
		"localCash": f.LocalCash, "localInKind": f.LocalInKind, "otherCash": f.OtherCash, "otherInKind": f.OtherInKind,
	}
	switch kind {
	case plan.Cash:
		return amounts[money.cash]
	case plan.InKind:
		return amounts[money.inKind]
	}
	return amounts[money.cash] + amounts[money.inKind]
}

// sumCell is a row's total over the years, or its share of all.
func (m *budgetModel) sumCell(r budgetRow, share bool) sheet.Cell {
	var amount plan.Won
	if r.kind == itemRow {
		for _, l := range m.lines {
			if l.Category == r.category && r.item.takes(l) {
				amount += l.Amount
			}
		}
	} else {
		amount = m.amount(r, "", "")
	}
	strong := r.kind != categoryRow && r.kind != itemRow && r.kind != fundingRow
	c := sheet.Cell{Text: thousands(amount), Bold: strong, Why: m.d.T("forms.budget.sum")}
	if r.kind == differenceRow && amount != 0 {
		c.Ink, c.Text = look.Error, signed(amount)
	}
	if share {
		c.Text, c.Ink, c.Bold = "", look.Ink2, false
		if whole := m.cost("", plan.Filter{}); whole > 0 && amount > 0 && r.kind != differenceRow {
			c.Text = tenths(amount, whole) + "%"
		}
	}
	return c
}

// takes reports whether a line belongs to a row, derived ones included.
func (k itemKey) takes(l plan.Line) bool { return k == keyOf(l) }

func (m *budgetModel) derivedIn(r budgetRow, year plan.ID, kind plan.Kind) bool {
	for _, l := range m.lines {
		if l.Category == r.category && l.Year == year && l.Kind == kind && derived(l) {
			return true
		}
	}
	return false
}
