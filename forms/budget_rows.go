package forms

import (
	"slices"
	"strings"

	"moaplan/forms/sheet"
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// rowKind is what a row of the budget's sheet shows.
type rowKind int

const (
	bandRow       rowKind = iota
	directRow             // sum of the direct costs
	categoryRow           // a cost category
	itemRow               // one item of a category, with its receiver and name
	totalRow              // all costs
	fundingRow            // one source of money
	sourcesRow            // all sources
	differenceRow         // sources less costs
)

// budgetRow is one row of the budget's sheet.
type budgetRow struct {
	kind     rowKind
	title    string
	note     string
	category plan.Category
	item     itemKey
	money    moneyRow
	direct   bool // an item or category row that takes amounts itself
	toggle   sheet.Toggle
}

// itemKey tells the rows of a category apart.
type itemKey struct {
	item     string
	receiver plan.ID
	ko, en   string // of the line's name
}

func (k itemKey) name() plan.Text { return plan.Text{Ko: k.ko, En: k.en} }

// moneyRow is a source of money with its members for cash and in kind.
type moneyRow struct {
	key          string
	cash, inKind string // members of plan.Funding, empty where there is none
}

var moneyRows = []moneyRow{
	{"government", "government", ""},
	{"own", "ownCash", "ownInKind"},
	{"local", "localCash", "localInKind"},
	{"other", "otherCash", "otherInKind"},
}

// derived reports whether a line comes from the people's pay.
func derived(l plan.Line) bool { return strings.HasPrefix(string(l.ID), "pay.") }

// build makes the rows anew from the plan.
func (m *budgetModel) build() {
	d := m.d
	m.budget = d.ed.Budget()
	m.law = d.ed.Call().On(d.ed.Plan().Notice.Date)
	m.lines = nil
	for _, l := range m.budget.Lines {
		if m.all || l.Organisation == m.organisation {
			m.lines = append(m.lines, l)
		}
	}
	m.rows = []budgetRow{{kind: bandRow, title: d.T("forms.budget.uses")}}
	var direct, indirect []budgetRow
	for _, category := range plan.Categories {
		rows := m.categoryRows(category)
		if category.Direct() {
			direct = append(direct, rows...)
		} else {
			indirect = append(indirect, rows...)
		}
	}
	m.rows = append(m.rows, budgetRow{kind: directRow, title: d.T("common.cost.direct")})
	m.rows = append(m.rows, direct...)
	m.rows = append(m.rows, indirect...)
	m.rows = append(m.rows, budgetRow{kind: totalRow, title: d.T("forms.budget.uses.total")},
		budgetRow{kind: bandRow, title: d.T("forms.budget.sources")})
	for _, money := range moneyRows {
		m.rows = append(m.rows, budgetRow{kind: fundingRow, title: d.T("forms.money." + money.key), money: money, direct: !m.all})
	}
	m.rows = append(m.rows, budgetRow{kind: sourcesRow, title: d.T("forms.budget.sources.total")},
		budgetRow{kind: differenceRow, title: d.T("forms.budget.difference")})
}

// categoryRows are a category's row and, where it is open, its items'. A category
// that the institution may not budget stands there only if it holds money.
func (m *budgetModel) categoryRows(category plan.Category) []budgetRow {
	known, inForce := m.law.Category(category)
	holds := slices.ContainsFunc(m.lines, func(l plan.Line) bool { return l.Category == category })
	if !holds && (!inForce || !known.MayBudget(m.subject())) {
		return nil
	}
	title := m.d.T("common.cost." + string(category))
	row := budgetRow{kind: categoryRow, title: title, category: category}
	items := m.itemRows(category)
	if m.all {
		return []budgetRow{row}
	}
	if len(items) == 1 {
		row.item, row.note, row.direct = items[0].item, items[0].note, true
		if name := m.d.text(items[0].item.name()); name != "" {
			row.note = name
		}
		if row.note == title {
			row.note = ""
		}
		return []budgetRow{row}
	}
	row.toggle = sheet.Closed
	row.note = m.d.T("forms.budget.items", "n", len(items))
	if category == plan.Personnel || category == plan.Student {
		if n := len(m.d.ed.Plan().PeopleOf(m.organisation)); n > 0 {
			row.note = m.d.T("forms.budget.people", "n", n)
		}
	}
	if !m.open[category] {
		return []budgetRow{row}
	}
	row.toggle = sheet.Opened
	return append([]budgetRow{row}, items...)
}

// itemRows are the items the law knows, and whatever else the plan holds in the
// category: named lines, and payments to a receiver.
func (m *budgetModel) itemRows(category plan.Category) []budgetRow {
	var keys []itemKey
	add := func(k itemKey) {
		if !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	items := m.law.Items(category)
	offer := func(item string) {
		for _, receiver := range m.receivers(category) {
			if !m.named(category, item, receiver) {
				add(itemKey{item: item, receiver: receiver})
			}
		}
	}
	for _, item := range items {
		if item.MayBudget(m.subject()) {
			offer(item.Key)
		}
	}
	if len(items) == 0 {
		offer("")
	}
	for _, l := range m.lines {
		if l.Category == category {
			add(keyOf(l))
		}
	}
	slices.SortStableFunc(keys, func(a, b itemKey) int { return itemOrder(items, a.item) - itemOrder(items, b.item) })
	rows := make([]budgetRow, len(keys))
	for i, k := range keys {
		rows[i] = budgetRow{kind: itemRow, category: category, item: k, direct: true, title: m.itemTitle(category, k), note: m.itemNote(category, k)}
	}
	return rows
}

// named reports whether lines of their own name stand for an item already, so
// that an empty row for it would only be in the way.
func (m *budgetModel) named(category plan.Category, item string, receiver plan.ID) bool {
	return slices.ContainsFunc(m.lines, func(l plan.Line) bool {
		return l.Category == category && l.Item == item && l.Receiver == receiver && !l.Name.Empty() && !derived(l)
	})
}

// keyOf is the row of a line: derived pay of all people of an item is one row.
func keyOf(l plan.Line) itemKey {
	if derived(l) {
		return itemKey{item: l.Item}
	}
	return itemKey{item: l.Item, receiver: l.Receiver, ko: l.Name.Ko, en: l.Name.En}
}

func itemOrder(items []call.Item, key string) int {
	if i := slices.IndexFunc(items, func(i call.Item) bool { return i.Key == key }); i >= 0 {
		return i
	}
	return len(items)
}

// receivers are those a category's money goes to: consigned institutions, those
// abroad, or nobody in particular.
func (m *budgetModel) receivers(category plan.Category) []plan.ID {
	var ids []plan.ID
	for i := range m.d.ed.Plan().Organisations {
		o := &m.d.ed.Plan().Organisations[i]
		consigned := category == plan.Consignment && o.Role == plan.Consigned
		abroad := category == plan.International && o.Foreign()
		if (consigned || abroad) && o.ID != m.organisation {
			ids = append(ids, o.ID)
		}
	}
	if len(ids) == 0 {
		return []plan.ID{""}
	}
	return ids
}

func (m *budgetModel) itemTitle(category plan.Category, k itemKey) string {
	if name := m.d.text(k.name()); name != "" {
		return name
	}
	if item, ok := m.law.Item(category, k.item); ok {
		return m.d.text(item.Title)
	}
	return m.d.T("common.cost." + string(category))
}

func (m *budgetModel) itemNote(category plan.Category, k itemKey) string {
	if o := m.d.ed.Plan().Organisation(k.receiver); o != nil {
		return m.d.T("forms.budget.to", "name", m.d.nameOf(o))
	}
	if m.d.text(k.name()) != "" {
		if item, ok := m.law.Item(category, k.item); ok {
			return m.d.text(item.Title)
		}
	}
	return ""
}
