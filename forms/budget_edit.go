package forms

import (
	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/forms/sheet"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// linesIn are the lines behind a cell.
func (m *budgetModel) linesIn(r budgetRow, year plan.ID, kind plan.Kind) []plan.Line {
	var lines []plan.Line
	for _, l := range m.lines {
		if l.Category == r.category && l.Year == year && l.Kind == kind && r.item.takes(l) {
			lines = append(lines, l)
		}
	}
	return lines
}

// lineCell is a cell that stands for one cost line, or for none yet.
func (m *budgetModel) lineCell(r budgetRow, year plan.ID, kind plan.Kind) sheet.Cell {
	var amount plan.Won
	lines := m.linesIn(r, year, kind)
	fromPeople := false
	c := sheet.Cell{Editable: !m.d.ed.ReadOnly(), Bold: r.kind == categoryRow && !r.category.Direct()}
	for _, l := range lines {
		amount += l.Amount
		fromPeople = fromPeople || derived(l)
		c.Ink = m.inkOf(plan.At("lines", string(l.ID)), c.Ink)
	}
	c.Text, c.Typed = thousands(amount), typedAmount(amount)
	switch {
	case fromPeople:
		c.Editable, c.Ground, c.Why = false, look.DerivedSoft, m.d.T("forms.budget.from-people")
		if c.Ink == "" {
			c.Ink = look.Derived
		}
	case len(lines) > 1:
		c.Editable, c.Why = false, m.d.T("forms.budget.several", "n", len(lines))
	case kind == plan.InKind && len(lines) == 0 && !m.mayBeInKind(r):
		c.Editable, c.Hatched, c.Text, c.Why = false, true, "", m.d.T("forms.budget.cash-only")
	}
	if kind == plan.InKind && !c.Hatched && !fromPeople {
		c.Ground = look.InKindSoft
		if c.Ink == "" {
			c.Ink = look.InKind
		}
	}
	return c
}

func typedAmount(w plan.Won) string {
	if w == 0 {
		return ""
	}
	return i18n.Thousands(int64(w))
}

// inkOf marks an amount that an error or a warning is about.
func (m *budgetModel) inkOf(path plan.Path, ink look.Colour) look.Colour {
	for _, f := range m.d.ed.Findings() {
		if f.Path == path || f.Path.Under(path) {
			switch f.Severity {
			case check.Error:
				return look.Error
			case check.Warning:
				ink = look.Warning
			}
		}
	}
	return ink
}

// mayBeInKind asks the law whether the institution may bring the item in kind.
func (m *budgetModel) mayBeInKind(r budgetRow) bool {
	if item, ok := m.law.Item(r.category, r.item.item); ok {
		_, allowed := item.InKindFor(m.subject())
		return allowed
	}
	if category, ok := m.law.Category(r.category); ok {
		_, allowed := category.InKindFor(m.subject())
		return allowed
	}
	return true
}

// anyInKind reports whether anything of a category may be in kind; for the whole
// project that depends on the institution.
func (m *budgetModel) anyInKind(category plan.Category) bool {
	items := m.law.Items(category)
	for _, item := range items {
		if _, allowed := item.InKindFor(m.subject()); allowed {
			return true
		}
	}
	return len(items) == 0 && m.mayBeInKind(budgetRow{category: category})
}

// fundingCell is a cell of a source of money.
func (m *budgetModel) fundingCell(r budgetRow, year plan.ID, kind plan.Kind) sheet.Cell {
	member := r.money.cash
	if kind == plan.InKind {
		member = r.money.inKind
	}
	if member == "" {
		return sheet.Cell{Hatched: true, Why: m.d.T("forms.budget.cash-only")}
	}
	amount := m.amount(r, year, kind)
	c := sheet.Cell{Text: thousands(amount), Typed: typedAmount(amount), Editable: !m.all && !m.d.ed.ReadOnly()}
	if m.all {
		c.Why = m.d.T("forms.budget.sum")
	} else {
		id := plan.FundingID(m.budget.Scenario, m.organisation, year)
		c.Ink = m.inkOf(plan.At("funding", string(id), member), c.Ink)
	}
	if kind == plan.InKind {
		c.Ground = look.InKindSoft
		if c.Ink == "" {
			c.Ink = look.InKind
		}
	}
	return c
}

// Commit brings a typed amount into the plan.
func (m *budgetModel) Commit(i, column int, typed string) (string, bool) {
	amount, ok := parseAmount(typed)
	if !ok {
		return m.d.T("forms.fault.thousands"), false
	}
	r := m.rows[i]
	year, kind, ok := m.place(column)
	if !ok {
		return "", true
	}
	name := plan.Name("edit.amount", "who", m.who(), "what", m.what(r))
	var ops []plan.Op
	var err error
	if r.kind == fundingRow {
		ops, err = m.fundingOps(r, year, kind, amount)
	} else {
		ops, err = m.lineOps(r, year, kind, amount)
	}
	if err != nil {
		m.d.w.tell(err)
		return "", true
	}
	if len(ops) > 0 {
		m.d.do(name, plan.FromForm, ops...)
	}
	return "", true
}

func (m *budgetModel) who() string {
	if o := m.d.ed.Plan().Organisation(m.organisation); o != nil && !o.Name.Empty() {
		return both(o.Name)
	}
	return "@check.unnamed-organisation"
}

func (m *budgetModel) what(r budgetRow) string {
	if r.kind == fundingRow {
		return "@forms.money." + r.money.key
	}
	return "@common.cost." + string(r.category)
}

func (m *budgetModel) lineOps(r budgetRow, year plan.ID, kind plan.Kind, amount plan.Won) ([]plan.Op, error) {
	p := m.d.ed.Plan()
	lines := m.linesIn(r, year, kind)
	if len(lines) == 0 {
		if amount == 0 {
			return nil, nil
		}
		op, err := p.AppendOp("lines", plan.Line{
			Record: plan.Record{ID: plan.NewID()}, Scenario: m.budget.Scenario, Organisation: m.organisation, Year: year,
			Category: r.category, Item: r.item.item, Kind: kind, Amount: amount, Receiver: r.item.receiver, Name: r.item.name(),
		})
		return []plan.Op{op}, err
	}
	l := lines[0]
	if l.Amount == amount {
		return nil, nil
	}
	path := plan.At("lines", string(l.ID))
	if amount == 0 && plainLine(l) {
		op, err := p.RemoveOp(path)
		return []plan.Op{op}, err
	}
	op, err := p.SetOp(path.Join("amount"), amount)
	return []plan.Op{op}, err
}

// plainLine reports whether a line says nothing but its amount, so that emptying
// the cell takes it out.
func plainLine(l plan.Line) bool {
	return l.Name.Empty() && l.Basis.Expression == "" && l.Basis.Note.Empty() && l.Asset.Price == 0 && l.Equipment == "" && !l.Locked
}

func (m *budgetModel) fundingOps(r budgetRow, year plan.ID, kind plan.Kind, amount plan.Won) ([]plan.Op, error) {
	p := m.d.ed.Plan()
	member := r.money.cash
	if kind == plan.InKind {
		member = r.money.inKind
	}
	id := plan.FundingID(m.budget.Scenario, m.organisation, year)
	path := plan.At("funding", string(id))
	if !p.Has(path) {
		if amount == 0 {
			return nil, nil
		}
		op, err := p.AppendOp("funding", newFunding(id, m.budget.Scenario, m.organisation, year, member, amount))
		return []plan.Op{op}, err
	}
	set, err := p.SetOp(path.Join(member), amount)
	if err != nil || string(set.Was) == string(set.Now) {
		return nil, err
	}
	manual, err := p.SetOp(path.Join("manual"), true)
	if err != nil || string(manual.Was) == string(manual.Now) {
		return []plan.Op{set}, err
	}
	return []plan.Op{set, manual}, nil
}

// newFunding is a first amount of an institution in a year.
func newFunding(id, scenario, organisation, year plan.ID, member string, amount plan.Won) plan.Funding {
	f := plan.Funding{Record: plan.Record{ID: id}, Scenario: scenario, Organisation: organisation, Year: year, Manual: true}
	members := map[string]*plan.Won{
		"government": &f.Government, "ownCash": &f.OwnCash, "ownInKind": &f.OwnInKind,
		"localCash": &f.LocalCash, "localInKind": &f.LocalInKind, "otherCash": &f.OtherCash, "otherInKind": &f.OtherInKind,
	}
	*members[member] = amount
	return f
}
