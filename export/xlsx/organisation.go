package xlsx

import (
	"moaplan/internal/plan"
)

// Columns of an organisation's sheet before those of the years.
const (
	orgCategory = iota + 1
	orgItem
	orgBasis
	orgFirstYear
)

// organisationSheet is the costs of one organisation by category and item, its
// funding beneath, and the proof that both agree.
type organisationSheet struct {
	*sheet
	book *book
	org  *plan.Organisation

	years      int // row of the years' numbers
	categories map[plan.Category]int
	items      map[string]int // "category/item" → row
	lines      map[plan.ID]ref
	direct     int
	total      int
	firstLeaf  int
	funding    map[string]int // field of the funding block → row
	unpaid     int
}

// Rows of the funding block.
const (
	fundGovernment = "government"
	fundOwn        = "own"
	fundLocal      = "local"
	fundOther      = "other"
	fundTotal      = "total"
	fundOutside    = "outside"
)

func (b *book) fillOrganisations() {
	for i := range b.plan.Organisations {
		b.organisation[b.plan.Organisations[i].ID].fillCosts()
	}
	// The payers' lines must stand before a receiver's sheet can refer to them.
	for i := range b.plan.Organisations {
		b.organisation[b.plan.Organisations[i].ID].fillFunding()
	}
}

// yearCol is the column of a year and kind; the year after the last is the total.
func (s *organisationSheet) yearCol(year int, k plan.Kind) int {
	col := orgFirstYear + 2*year
	if k == plan.InKind {
		col++
	}
	return col
}

func (s *organisationSheet) sumCol() int   { return orgFirstYear + 2*s.book.years() + 2 }
func (s *organisationSheet) shareCol() int { return s.sumCol() + 1 }

// cost is the cell of a category in a year (from 0) and kind.
func (s *organisationSheet) cost(c plan.Category, year int, k plan.Kind) ref {
	return s.row(s.categories[c], year, k)
}

// item is the cell of an item; "" are lines of a divided category without one.
func (s *organisationSheet) item(c plan.Category, item string, year int, k plan.Kind) ref {
	return s.row(s.items[string(c)+"/"+item], year, k)
}

func (s *organisationSheet) row(row, year int, k plan.Kind) ref {
	if row == 0 {
		return ref{}
	}
	return ref{s.sheet, row, s.yearCol(year, k)}
}

func (s *organisationSheet) fillCosts() {
	b := s.book
	s.categories, s.items, s.lines, s.funding = map[plan.Category]int{}, map[string]int{}, map[plan.ID]ref{}, map[string]int{}
	s.setWidths()
	b.head(s.sheet, b.title(s.org), s.describe(), s.shareCol())
	s.text(s.next(), 1, b.subject(), lookSubtitle)
	if !s.org.Role.Counted() {
		s.text(s.next(), 1, b.lang.T("xlsx.beneath.note"), lookNote.unwrapped())
	}
	s.headRows(b.lang.T("xlsx.organisation.costs"))

	s.direct = s.next()
	s.firstLeaf = s.direct + 1
	var direct []int
	for _, c := range b.categories() {
		if c != plan.Indirect {
			direct = append(direct, s.category(c))
		}
	}
	s.sumOfRows(s.direct, b.lang.T("common.cost.direct"), direct)
	indirect := s.category(plan.Indirect)
	s.inputs = append(s.inputs, rangeOf{s.firstLeaf, orgFirstYear, indirect, s.yearCol(b.years()-1, plan.InKind)})
	s.total = s.next()
	s.sumOfRows(s.total, b.lang.T("xlsx.total.costs"), []int{s.direct, indirect})
	s.shares()
}

func (s *organisationSheet) setWidths() {
	s.widths = []float64{20, 26, 34}
	for range s.book.years() * 2 {
		s.widths = append(s.widths, 11)
	}
	s.widths = append(s.widths, 12, 12, 13, 8)
}

// describe is what kind of institution it is.
func (s *organisationSheet) describe() string {
	b, o := s.book, s.org
	line := b.role(o.Role)
	if o.LegalType != "" {
		line += " · " + b.legalType(o.LegalType)
	}
	if o.Country != "" {
		line += " · " + o.Country
	}
	if o.BusinessNo != "" {
		line += " · " + b.lang.T("xlsx.organisation.business-no", "no", o.BusinessNo)
	}
	if person := b.plan.Person(o.Investigator); person != nil {
		line += " · " + b.lang.T("xlsx.organisation.investigator", "name", b.in(person.Name))
	}
	return line
}

// headRows writes the three rows of headings: years, their days, cash and in kind.
func (s *organisationSheet) headRows(first string) {
	b := s.book
	years, days, kinds := s.next(), s.next(), s.next()
	s.years, s.headings, s.headingsEnd, s.frozenCols = years, years, kinds, orgItem
	for col, words := range []string{first, b.lang.T("xlsx.organisation.items"), b.lang.T("xlsx.organisation.basis")} {
		s.text(years, col+1, words, lookHead)
		s.merge(years, col+1, kinds, col+1)
	}
	for y := range b.years() {
		col := s.yearCol(y, plan.Cash)
		s.number(years, col, float64(y+1), lookHead.numbered(b.yearFormat()))
		s.merge(years, col, years, col+1)
		s.text(days, col, b.daysOf(b.budget.Years[y]), lookHead.small())
		s.merge(days, col, days, col+1)
		s.text(kinds, col, b.lang.T("common.cash"), lookHead)
		s.text(kinds, col+1, b.lang.T("common.in-kind"), lookHeadKind)
	}
	col := s.yearCol(b.years(), plan.Cash)
	s.text(years, col, b.lang.T("common.total"), lookHead)
	s.merge(years, col, days, col+2)
	for i, key := range []string{"common.cash", "common.in-kind", "xlsx.both"} {
		l := lookHead
		if i == 1 {
			l = lookHeadKind
		}
		s.text(kinds, col+i, b.lang.T(key), l)
	}
	s.text(years, s.shareCol(), b.lang.T("xlsx.share"), lookHead)
	s.merge(years, s.shareCol(), kinds, s.shareCol())
}

// finish completes a row of amounts: sums over the years, borders, tints.
func (s *organisationSheet) finish(row int, l look) {
	b := s.book
	for y := range b.years() {
		for _, k := range plan.Kinds {
			if c := s.at(row, s.yearCol(y, k)); c.kind == blank {
				c.look = s.tint(l, k)
			}
		}
	}
	sum := l.closed()
	sum.colour = ""
	for i, k := range plan.Kinds {
		var years []ref
		for y := range b.years() {
			years = append(years, ref{s.sheet, row, s.yearCol(y, k)})
		}
		s.money(row, s.yearCol(b.years(), plan.Cash)+i, b.sum(s.sheet, years...), s.tint(sum, k))
	}
	cash := ref{s.sheet, row, s.sumCol() - 2}
	s.money(row, s.sumCol(), b.sum(s.sheet, cash, ref{s.sheet, row, s.sumCol() - 1}), sum)
	s.fill(row, 1, s.shareCol(), look{framed: true, fill: l.fill})
}

func (s *organisationSheet) tint(l look, k plan.Kind) look {
	if k == plan.InKind {
		l.fill = colourInKind
	}
	return l
}

// sumOfRows writes a row that adds up others.
func (s *organisationSheet) sumOfRows(row int, title string, rows []int) {
	l := lookAmount.strong().filled(colourSunken)
	s.text(row, 1, title, lookBand)
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

// shares writes what part of the total each sum is.
func (s *organisationSheet) shares() {
	total := ref{s.sheet, s.total, s.sumCol()}
	rows := []int{s.direct, s.total}
	for _, row := range s.categories {
		rows = append(rows, row)
	}
	for _, row := range rows {
		l := lookShare.filled(s.at(row, orgCategory).look.fill)
		s.ratio(row, s.shareCol(), share(s.sheet, ref{s.sheet, row, s.sumCol()}, total), l)
	}
}
