package xlsx

import (
	"strconv"
	"strings"

	"moaplan/internal/plan"
)

// kind tells what a cell holds.
type kind uint8

const (
	blank   kind = iota
	text         // a text
	amount       // an amount of money, written in 천원
	number       // a count, a rate or a ratio
	verdict      // a text that a formula gives
)

// cell is one cell of a sheet. With a formula, the other fields are its value.
type cell struct {
	kind    kind
	look    look
	text    string
	won     plan.Won
	number  float64
	formula string // without the equals sign
}

// value is what the file holds for the cell. Amounts are whole 천원; only a
// damaged plan has others, and they keep their won as a fraction.
func (c cell) value() any {
	switch c.kind {
	case text, verdict:
		return c.text
	case amount:
		if c.won.Whole() {
			return c.won.InThousands()
		}
		return thousands(c.won)
	case number:
		return c.number
	}
	return nil
}

func thousands(w plan.Won) float64 {
	if w.Whole() {
		return float64(w.InThousands())
	}
	return float64(w) / 1000
}

// ref is a place in the workbook. The zero ref is no place and counts nothing.
type ref struct {
	sheet    *sheet
	row, col int
}

func (r ref) there() bool { return r.sheet != nil }

func (r ref) cell() cell {
	if !r.there() {
		return cell{}
	}
	return *r.sheet.at(r.row, r.col)
}

func (r ref) won() plan.Won { return r.cell().won }

// name is the cell's address without the sheet: D20.
func (r ref) name() string { return columnName(r.col) + strconv.Itoa(r.row) }

// from is the address as a formula on a sheet writes it.
func (r ref) from(s *sheet) string {
	if r.sheet == s {
		return r.name()
	}
	return r.sheet.quoted() + "!" + r.name()
}

func columnName(col int) string {
	var name string
	for col > 0 {
		col--
		name = string(rune('A'+col%26)) + name
		col /= 26
	}
	return name
}

// span is the address of a column's cells from one row to another, fixed so that
// copying a formula keeps it.
func span(on *sheet, s *sheet, col, first, last int) string {
	c := columnName(col)
	cells := "$" + c + "$" + strconv.Itoa(first) + ":$" + c + "$" + strconv.Itoa(last)
	if s == on {
		return cells
	}
	return s.quoted() + "!" + cells
}

// money is a formula over amounts with its value.
type money struct {
	formula string
	won     plan.Won
}

// maxFormula bounds a formula's length; Excel's own bound is 8,192 characters.
const maxFormula = 6_000

// maxArguments bounds the arguments of one SUM; Excel's own bound is 255.
const maxArguments = 200

// same is the formula that repeats another cell.
func same(on *sheet, r ref) money {
	if !r.there() {
		return money{}
	}
	return money{r.from(on), r.won()}
}

// sum adds cells. SUM rather than +, so that a word typed over an amount does not
// spoil the sum. Where the formula would be too long, parts of it are added up on
// a sheet of their own.
func (b *book) sum(on *sheet, refs ...ref) money {
	var out money
	var parts, group []string
	length := 0
	flush := func() {
		if len(group) > 0 {
			parts = append(parts, "SUM("+strings.Join(group, ",")+")")
			group = nil
		}
	}
	for i, r := range refs {
		if !r.there() {
			continue
		}
		name := r.from(on)
		if length += len(name) + 1; length > maxFormula {
			return b.sumInParts(on, refs, i)
		}
		if group = append(group, name); len(group) == maxArguments {
			flush()
		}
		out.won += r.won()
	}
	flush()
	out.formula = strings.Join(parts, "+")
	return out
}

// sumInParts adds the cells up in parts of at most so many.
func (b *book) sumInParts(on *sheet, refs []ref, most int) money {
	aside := b.aside()
	var parts []ref
	for len(refs) > 0 {
		n := min(most, len(refs))
		row := aside.next()
		part := b.sum(aside, refs[:n]...)
		parts = append(parts, aside.money(row, 1, part, lookAmount))
		refs = refs[n:]
	}
	return b.sum(on, parts...)
}

// less subtracts the sum of cells from a cell.
func (b *book) less(on *sheet, from money, minus ...ref) money {
	m := b.sum(on, minus...)
	switch {
	case m.formula == "":
		return from
	case from.formula == "":
		return money{"-(" + m.formula + ")", -m.won}
	}
	return money{from.formula + "-(" + m.formula + ")", from.won - m.won}
}

// column adds the cells of one column from one row to another.
func column(s *sheet, col, first, last int) money {
	if last < first {
		return money{}
	}
	m := money{formula: "SUM(" + columnName(col) + strconv.Itoa(first) + ":" + columnName(col) + strconv.Itoa(last) + ")"}
	for row := first; row <= last; row++ {
		m.won += s.at(row, col).won
	}
	return m
}

// ratio divides cells; without a base it is 0.
type ratio struct {
	formula string
	value   float64
}

func share(on *sheet, num, den ref) ratio {
	r := ratio{formula: "IF(" + den.from(on) + "=0,0," + num.from(on) + "/" + den.from(on) + ")"}
	if den.won() != 0 {
		r.value = thousands(num.won()) / thousands(den.won())
	}
	return r
}

// quoteText is a text as a formula holds it.
func quoteText(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
