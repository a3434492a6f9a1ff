package xlsx

import (
	"strings"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// book is a workbook laid out in memory.
type book struct {
	lang   i18n.Lang
	plan   *plan.Plan
	call   *call.Call
	law    call.InForce
	budget *plan.Budget
	judge  *check.Evaluator
	names  *sheetNames
	lines  map[lineKey][]placed
	paid   map[plan.ID][]placed // by receiver
	used   map[plan.Category]bool

	sheets       []*sheet
	overview     *sheet
	people       *peopleSheet
	organisation map[plan.ID]*organisationSheet
	funding      *fundingSheet
	costs        *costsSheet
	limits       *limitsSheet
	sums         *sheet // parts of sums that are too long for one formula
}

// sheet is one sheet of the workbook. Rows and columns count from 1.
type sheet struct {
	name    string
	rows    [][]cell
	heights map[int]float64
	levels  map[int]uint8 // outline levels of rows
	widths  []float64     // in characters
	merges  [][4]int      // first row, first column, last row, last column
	reds    []condition
	rates   []rangeOf // cells that take a rate from 0 % to 130 %
	inputs  []rangeOf // cells that take an amount

	headings    int // rows repeated on each page, from the first of them …
	headingsEnd int // … to the last
	frozenCols  int
	rest        []continuation // text that goes on in the next row
}

// rangeOf is a rectangle of cells.
type rangeOf struct{ firstRow, firstCol, lastRow, lastCol int }

func (r rangeOf) name() string {
	return ref{row: r.firstRow, col: r.firstCol}.name() + ":" + ref{row: r.lastRow, col: r.lastCol}.name()
}

// condition colours a range where a formula, written for its first cell, holds.
type condition struct {
	where   rangeOf
	formula string
	good    bool // the colour of a rule that is kept
}

type continuation struct {
	col   int
	look  look
	texts []string
}

// add puts a sheet at the end of the workbook.
func (b *book) add(name, fallback string) *sheet {
	s := &sheet{name: b.names.take(name, fallback), heights: map[int]float64{}, levels: map[int]uint8{}}
	b.sheets = append(b.sheets, s)
	return s
}

// aside is the sheet of parts of long sums; most workbooks have none.
func (b *book) aside() *sheet {
	if b.sums == nil {
		b.sums = b.add(b.lang.T("xlsx.sheet.sums"), "")
		b.sums.widths = []float64{20}
		b.sums.text(b.sums.next(), 1, b.lang.T("xlsx.sums.note"), lookNote)
	}
	return b.sums
}

// quoted is the sheet's name as formulas write it.
func (s *sheet) quoted() string { return "'" + strings.ReplaceAll(s.name, "'", "''") + "'" }

// next begins a new row below all others and returns its number. Text that did
// not fit into a cell of the row before goes on first.
func (s *sheet) next() int {
	for len(s.rest) > 0 {
		rest := s.rest
		s.rest = nil
		s.rows = append(s.rows, nil)
		for _, r := range rest {
			s.text(len(s.rows), r.col, r.texts[0], r.look)
			if len(r.texts) > 1 {
				s.rest = append(s.rest, continuation{r.col, r.look, r.texts[1:]})
			}
		}
	}
	s.rows = append(s.rows, nil)
	return len(s.rows)
}

// close writes what is still to go on in rows of its own.
func (s *sheet) close() {
	if len(s.rest) > 0 {
		s.next()
	}
}

// at is the cell of a row and column.
func (s *sheet) at(row, col int) *cell {
	for len(s.rows) < row {
		s.rows = append(s.rows, nil)
	}
	for len(s.rows[row-1]) < col {
		s.rows[row-1] = append(s.rows[row-1], cell{})
	}
	return &s.rows[row-1][col-1]
}

func (s *sheet) put(row, col int, c cell) ref {
	*s.at(row, col) = c
	return ref{s, row, col}
}

// text writes a text; what a cell cannot hold goes on in the rows below.
func (s *sheet) text(row, col int, words string, l look) ref {
	pieces := cellTexts(words)
	if len(pieces) > 1 {
		s.rest = append(s.rest, continuation{col, l, pieces[1:]})
	}
	return s.put(row, col, cell{kind: text, text: pieces[0], look: l})
}

// amount writes an amount that is typed, not computed.
func (s *sheet) amount(row, col int, w plan.Won, l look) ref {
	return s.put(row, col, cell{kind: amount, won: w, look: l})
}

// money writes a formula over amounts; without one it is a fixed zero.
func (s *sheet) money(row, col int, m money, l look) ref {
	return s.put(row, col, cell{kind: amount, won: m.won, formula: m.formula, look: l})
}

// number writes a count or a rate.
func (s *sheet) number(row, col int, n float64, l look) ref {
	return s.put(row, col, cell{kind: number, number: n, look: l})
}

// ratio writes a formula that divides.
func (s *sheet) ratio(row, col int, r ratio, l look) ref {
	return s.put(row, col, cell{kind: number, number: r.value, formula: r.formula, look: l})
}

// fill gives the empty cells of a row a look, so that bands and borders are whole.
func (s *sheet) fill(row, first, last int, l look) {
	for col := first; col <= last; col++ {
		if c := s.at(row, col); c.kind == blank && c.look == (look{}) {
			c.look = l
		}
	}
}

// merge joins cells; their look is that of the first.
func (s *sheet) merge(row, col, lastRow, lastCol int) {
	if row == lastRow && col == lastCol {
		return
	}
	s.merges = append(s.merges, [4]int{row, col, lastRow, lastCol})
	first := s.at(row, col).look
	for r := row; r <= lastRow; r++ {
		for c := col; c <= lastCol; c++ {
			s.at(r, c).look = first
		}
	}
}

// columns is the number of columns in use.
func (s *sheet) columns() int {
	most := len(s.widths)
	for _, row := range s.rows {
		most = max(most, len(row))
	}
	return most
}
