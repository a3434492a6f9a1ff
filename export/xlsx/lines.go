package xlsx

import (
	"slices"
	"strings"

	"moaplan/internal/plan"
)

// entry is one row of cost lines: what belongs together in different years and
// kinds stands in one row.
type entry struct {
	derived bool // the pay of the people's table
	lines   map[cellOf]plan.Line
}

type cellOf struct {
	year int // from 0
	kind plan.Kind
}

// placed is a line of the budget with its project year, from 0.
type placed struct {
	plan.Line
	year    int
	derived bool // the pay of the people's table
}

type lineKey struct {
	organisation plan.ID
	category     plan.Category
}

// indexLines sorts the lines of the budget by organisation and category, and those
// that name a receiver by that. Lines of years that the plan does not have are
// left out, as they are of every sum.
func (b *book) indexLines() {
	b.lines, b.paid, b.used = map[lineKey][]placed{}, map[plan.ID][]placed{}, map[plan.Category]bool{}
	stored := 0
	for i := range b.plan.Lines {
		if b.plan.Lines[i].Scenario == b.budget.Scenario {
			stored++
		}
	}
	for i, l := range b.budget.Lines {
		year := b.plan.Period.Number(l.Year) - 1
		if year < 0 {
			continue
		}
		at := placed{l, year, i >= stored} // derived lines follow the stored ones
		key := lineKey{l.Organisation, l.Category}
		b.lines[key] = append(b.lines[key], at)
		b.used[l.Category] = true
		if l.Receiver != "" && (l.Category == plan.Consignment || l.Category == plan.International) {
			b.paid[l.Receiver] = append(b.paid[l.Receiver], at)
		}
	}
}

// categories are those that may be budgeted, and those that the plan uses although
// they may not, so that no amount is left out.
func (b *book) categories() []plan.Category {
	var list []plan.Category
	for _, c := range plan.Categories {
		if _, inForce := b.law.Category(c); inForce || b.used[c] || c == plan.Indirect {
			list = append(list, c)
		}
	}
	return list
}

func (b *book) categoryTitle(c plan.Category) string {
	if category, ok := b.law.Category(c); ok {
		return b.in(category.Title)
	}
	return b.lang.T("common.cost." + string(c))
}

func (b *book) itemTitle(c plan.Category, key string) string {
	if item, ok := b.law.Item(c, key); ok {
		return b.in(item.Title)
	}
	if key == "" {
		return b.lang.T("xlsx.item.none")
	}
	return key
}

// itemsOf are the items of a category for which an organisation has lines: those
// of the law in its order, then others.
func (s *organisationSheet) itemsOf(c plan.Category) []string {
	var used, keys []string
	for _, l := range s.book.lines[lineKey{s.org.ID, c}] {
		used = appendNew(used, l.Item)
	}
	for _, item := range s.book.law.Items(c) {
		if slices.Contains(used, item.Key) {
			keys = append(keys, item.Key)
		}
	}
	slices.Sort(used)
	for _, key := range used {
		if !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// entriesOf groups the lines of an item. Lines of the same name, receiver and
// notes stand in one row, as long as each year and kind has one.
func (s *organisationSheet) entriesOf(c plan.Category, item string) []entry {
	var entries []entry
	pay := entry{derived: true, lines: map[cellOf]plan.Line{}}
	for _, l := range s.book.lines[lineKey{s.org.ID, c}] {
		if l.Item != item {
			continue
		}
		at := cellOf{l.year, l.Kind}
		if l.derived {
			pay.lines[at] = l.Line
			continue
		}
		place := slices.IndexFunc(entries, func(e entry) bool {
			_, taken := e.lines[at]
			return !taken && e.like(l.Line)
		})
		if place < 0 {
			entries = append(entries, entry{lines: map[cellOf]plan.Line{}})
			place = len(entries) - 1
		}
		entries[place].lines[at] = l.Line
	}
	if len(pay.lines) > 0 {
		entries = append([]entry{pay}, entries...)
	}
	return entries
}

// like reports whether a line says the same as those of the row.
func (e entry) like(l plan.Line) bool {
	for _, other := range e.lines {
		return other.Name.Ko == l.Name.Ko && other.Name.En == l.Name.En && other.Receiver == l.Receiver &&
			other.Override == l.Override && other.Equipment == l.Equipment
	}
	return true
}

// inOrder lists the row's lines by year, cash first.
func (e entry) inOrder(years int) []plan.Line {
	var lines []plan.Line
	for y := range years {
		for _, k := range plan.Kinds {
			if l, ok := e.lines[cellOf{y, k}]; ok {
				lines = append(lines, l)
			}
		}
	}
	return lines
}

// category writes a category with its items and returns its row.
func (s *organisationSheet) category(c plan.Category) int {
	b := s.book
	row := s.next()
	s.categories[c] = row
	s.text(row, orgCategory, b.categoryTitle(c), lookLabel.strong())
	items := s.itemsOf(c)
	if len(items) == 1 && items[0] == "" && len(b.law.Items(c)) == 0 {
		s.itemRow(row, c, "", lookAmount.strong())
		return row
	}
	var rows []int
	for _, item := range items {
		at := s.next()
		s.items[string(c)+"/"+item] = at
		s.text(at, orgItem, b.itemTitle(c, item), lookLabel)
		s.itemRow(at, c, item, lookAmount)
		rows = append(rows, at)
	}
	if len(rows) == 0 {
		s.finish(row, lookInput)
		return row
	}
	s.sums(row, rows, lookAmount.strong())
	return row
}

// itemRow fills the row of an item: its only line, or the sum of the rows below.
func (s *organisationSheet) itemRow(row int, c plan.Category, item string, l look) {
	entries := s.entriesOf(c, item)
	if len(entries) == 1 {
		s.entryRow(row, row, entries[0], true)
		return
	}
	var rows []int
	for _, e := range entries {
		at := s.next()
		s.levels[at] = 1
		s.entryRow(at, row, e, false)
		rows = append(rows, at)
	}
	s.sums(row, rows, l)
}

func (s *organisationSheet) sums(row int, rows []int, l look) {
	for y := range s.book.years() {
		for _, k := range plan.Kinds {
			var refs []ref
			for _, r := range rows {
				refs = append(refs, s.row(r, y, k))
			}
			s.money(row, s.yearCol(y, k), s.book.sum(s.sheet, refs...), s.tint(l, k))
		}
	}
	s.finish(row, l)
}

// entryRow writes the amounts of one entry; item is the row with the item's title.
func (s *organisationSheet) entryRow(row, item int, e entry, alone bool) {
	b := s.book
	for at, l := range e.lines {
		col := s.yearCol(at.year, at.kind)
		if !e.derived {
			s.lines[l.ID] = s.amount(row, col, l.Amount, s.tint(lookInput, at.kind))
			continue
		}
		pay := peopleCash
		if at.kind == plan.InKind {
			pay = peopleInKind
		}
		m := b.people.payOf(s.sheet, s.org.ID, pay, ref{s.sheet, item, orgItem}, ref{s.sheet, s.years, s.yearCol(at.year, plan.Cash)})
		s.money(row, col, m, s.tint(lookDerived, at.kind))
	}
	name, basis := s.nameOf(e), s.basisOf(e)
	switch titled := s.at(row, orgItem).kind != blank; {
	case !alone && name == "":
		s.text(row, orgItem, b.lang.T("xlsx.line.unnamed"), lookChild)
	case !alone:
		s.text(row, orgItem, name, lookChild)
	case !titled:
		s.text(row, orgItem, name, lookLabel)
	case name != "" && basis != "":
		basis = name + "\n" + basis
	case name != "":
		basis = name
	}
	s.text(row, orgBasis, basis, lookBasis)
	l := lookInput
	if e.derived {
		l = lookDerived
	}
	s.finish(row, l)
}

// nameOf is what a row of lines is called.
func (s *organisationSheet) nameOf(e entry) string {
	b := s.book
	if e.derived {
		return b.lang.T("xlsx.line.derived")
	}
	for _, l := range e.lines {
		name := b.in(l.Name)
		if to := b.plan.Organisation(l.Receiver); to != nil {
			name = strings.TrimSpace(name + " → " + b.title(to))
		}
		if l.Override {
			name = strings.TrimSpace(name + " " + b.lang.T("xlsx.line.override"))
		}
		return name // the same for all lines of the row
	}
	return ""
}

// basisOf is how the amounts of a row came about: the notes, then the expressions
// of the years, once where they are all the same.
func (s *organisationSheet) basisOf(e entry) string {
	b := s.book
	var notes, expressions, years []string
	for _, l := range e.inOrder(b.years()) {
		if note := b.in(l.Basis.Note); note != "" {
			notes = appendNew(notes, note)
		}
		if a := l.Asset; a.Price > 0 {
			notes = appendNew(notes, b.lang.T("xlsx.line.asset", "price", b.thousands(a.Price), "day", day(a.PurchasedOn), "months", a.LifeMonths))
		}
		if l.Basis.Expression != "" {
			expressions = appendNew(expressions, l.Basis.Expression)
			years = appendNew(years, b.yearTitle(b.plan.Period.Number(l.Year))+" "+l.Basis.Expression)
		}
	}
	if len(expressions) > 1 {
		expressions = years
	}
	if len(expressions) > 0 {
		notes = append(notes, strings.Join(expressions, " · "))
	}
	return strings.Join(notes, "\n")
}
