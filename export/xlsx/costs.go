package xlsx

import (
	"slices"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// Columns of the sheet of the use of funds before those of the years.
const (
	costLabel = iota + 1
	costKind
	costFirstYear
)

// costsSheet is 연구개발비 사용계획 (8-2): a block for the whole project and one for
// each organisation, all with the same rows.
type costsSheet struct {
	*sheet
	spec   []costRow
	blocks map[plan.ID]int // first row of each block's rows; "" is the project
}

// costRow is one row of a block. What a row computes refers to rows above it.
type costRow struct {
	key      string // names the row within the block
	label    string
	kind     plan.Kind // of a row that comes from the organisations' sheets; "" else
	category plan.Category
	divided  bool   // a row of one item of the category
	item     string // which may be "": lines without one
	without  string // key of an item that a row of a whole category leaves out

	plus, minus []string // rows added and subtracted
	num, den    string   // rows divided
	look        look
	unpaid      bool // the unpaid pay
	funding     bool // the funding, to compare with
}

func (b *book) fillCosts(s *sheet) {
	c := &costsSheet{sheet: s, blocks: map[plan.ID]int{}}
	b.costs = c
	c.spec = b.costRows()
	s.widths = []float64{38, 8}
	for range b.years() {
		s.widths = append(s.widths, 14)
	}
	s.widths = append(s.widths, 15)
	b.head(s, b.lang.T("xlsx.costs.title"), b.subject(), c.sumCol(b))
	c.headRow(b)

	// The project's block comes first and adds up the others: their places follow
	// from its own, because all blocks are alike.
	start := len(s.rows) + 2
	size := len(c.spec) + 1
	c.blocks[""] = start
	var after []*plan.Organisation
	after = append(after, b.counted()...)
	after = append(after, b.beneath()...)
	for i, o := range after {
		c.blocks[o.ID] = start + (i+1)*size
	}
	for _, o := range after {
		title := b.title(o) + " (" + b.shortRole(o.Role) + ")"
		if !o.Role.Counted() {
			title += " · " + b.lang.T("xlsx.beneath.short")
		}
		c.block(b, title, o)
	}
	c.block(b, b.lang.T("xlsx.costs.project"), nil)
}

func (c *costsSheet) sumCol(b *book) int { return costFirstYear + b.years() }

func (c *costsSheet) headRow(b *book) {
	row := c.next()
	c.headings, c.headingsEnd, c.frozenCols = row, row, costKind
	c.text(row, costLabel, b.lang.T("xlsx.costs.label"), lookHead)
	c.text(row, costKind, b.lang.T("xlsx.costs.kind"), lookHead)
	for y := range b.years() {
		c.number(row, costFirstYear+y, float64(y+1), lookHead.numbered(b.yearFormat()))
	}
	c.text(row, c.sumCol(b), b.lang.T("common.total"), lookHead)
}

// block writes the rows of an organisation, or of the project for none. The
// project's is written last, when the cells it adds up are there.
func (c *costsSheet) block(b *book, title string, o *plan.Organisation) {
	id := plan.ID("")
	if o != nil {
		id = o.ID
	}
	first := c.blocks[id]
	c.text(first-1, 1, title, lookBand.filled(colourBand))
	c.fill(first-1, 1, c.sumCol(b), lookBand.filled(colourBand))
	at := map[string]int{}
	for i, r := range c.spec {
		row := first + i
		at[r.key] = row
		c.text(row, costLabel, r.label, c.labelLook(r))
		kind := ""
		switch r.kind {
		case plan.Cash:
			kind = b.lang.T("common.cash")
		case plan.InKind:
			kind = b.lang.T("common.in-kind")
		}
		c.text(row, costKind, kind, c.labelLook(r).aligned("center"))
		for y := range b.years() + 1 {
			c.fillCell(b, row, y, r, o, at)
		}
	}
}

func (c *costsSheet) labelLook(r costRow) look {
	l := lookLabel
	l.bold, l.italic, l.colour = r.look.bold, r.look.italic, r.look.colour
	if r.look.bold {
		l.fill = r.look.fill
	}
	return l
}

// fillCell writes one cell; the year after the last is the sum of all.
func (c *costsSheet) fillCell(b *book, row, year int, r costRow, o *plan.Organisation, at map[string]int) {
	col := costFirstYear + year
	here := func(keys []string) []ref {
		var refs []ref
		for _, key := range keys {
			if at[key] > 0 {
				refs = append(refs, ref{c.sheet, at[key], col})
			}
		}
		return refs
	}
	l := r.look
	if r.kind == plan.InKind {
		l = l.inKind()
	}
	switch {
	case r.num != "":
		c.ratio(row, col, share(c.sheet, ref{c.sheet, at[r.num], col}, ref{c.sheet, at[r.den], col}), l)
	case len(r.plus) > 0:
		c.money(row, col, b.less(c.sheet, b.sum(c.sheet, here(r.plus)...), here(r.minus)...), l)
	case year == b.years():
		c.money(row, col, rowSum(c.sheet, row, costFirstYear, col-1), l)
	case o == nil:
		var refs []ref
		for _, counted := range b.counted() {
			refs = append(refs, ref{c.sheet, c.blocks[counted.ID] + row - c.blocks[""], col})
		}
		c.money(row, col, b.sum(c.sheet, refs...), l)
	default:
		c.money(row, col, c.fromOrganisation(b, r, b.organisation[o.ID], year), l)
	}
}

// fromOrganisation refers to the cells of an organisation's sheet.
func (c *costsSheet) fromOrganisation(b *book, r costRow, o *organisationSheet, year int) money {
	switch {
	case r.unpaid:
		return same(c.sheet, o.row(o.unpaid, year, plan.Cash))
	case r.funding:
		return b.sum(c.sheet, o.row(o.funding[fundTotal], year, plan.Cash), o.row(o.funding[fundTotal], year, plan.InKind))
	case r.key == rowStudentBase:
		return b.sum(c.sheet, b.term(call.Term{Special: call.SpecialStudent}, o, year, b.stageOf(year))...)
	}
	if r.divided {
		return same(c.sheet, o.item(r.category, r.item, year, r.kind))
	}
	m := same(c.sheet, o.cost(r.category, year, r.kind))
	if r.without != "" {
		m = b.less(c.sheet, m, o.item(r.category, r.without, year, r.kind))
	}
	return m
}

// rowSum adds the cells of a row from one column to another.
func rowSum(s *sheet, row, first, last int) money {
	if last < first {
		return money{}
	}
	m := money{formula: "SUM(" + ref{row: row, col: first}.name() + ":" + ref{row: row, col: last}.name() + ")"}
	for col := first; col <= last; col++ {
		m.won += s.at(row, col).won
	}
	return m
}

// usesItem reports whether any organisation has an amount of an item and kind.
func (b *book) uses(c plan.Category, item string, k plan.Kind, whole bool) bool {
	return slices.ContainsFunc(b.budget.Lines, func(l plan.Line) bool {
		return l.Category == c && (whole || l.Item == item) && l.Kind == k && l.Amount != 0
	})
}
