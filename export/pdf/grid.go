package pdf

import (
	"regexp"
	"strings"

	"moaplan/export/document"
	"moaplan/internal/typeset"
)

// grid is a table with every cell in its place.
type grid struct {
	table   document.Table
	size    float64
	leading float64
	padX    float64
	padY    float64
	columns int
	rows    int
	cells   []*cell
	byRow   [][]*cell // cells that begin in each row
	widths  []float64
	heights []float64
}

// cell is a cell with its text shaped and, once widths are known, broken.
type cell struct {
	document.Cell
	row, col   int
	rows, cols int
	text       *shaped
	lines      []cellLine
	align      document.Align
}

// cellLine is a line of a cell; hang is how far it is moved in, behind the mark
// of an item.
type cellLine struct {
	line typeset.Line
	text *shaped
	hang float64
}

func (l *layout) newGrid(t document.Table, size float64) *grid {
	g := &grid{table: t, size: size, leading: size * 1.36, padX: 3.5, padY: 2.6, rows: len(t.Rows)}
	if l.setting != nil {
		g.padY = l.setting.pad
	}
	if size < 8 {
		g.padX = 2.2
	}
	if t.Plain {
		g.padX = 0
	}
	g.place()
	for _, c := range g.cells {
		face := Sans
		if c.Bold {
			face = SansBold
		}
		c.text = l.shape(c.Text, look{face: face, size: size, colour: black})
		c.align = g.alignOf(c)
	}
	return g
}

// place gives every cell its row and column. A cell that would reach beyond the
// last row is cut to it; a row with more cells than columns makes the table
// wider, so that no cell is lost.
func (g *grid) place() {
	g.columns = len(g.table.Columns)
	taken := map[[2]int]bool{}
	for r, row := range g.table.Rows {
		g.byRow = append(g.byRow, nil)
		col := 0
		for _, c := range row.Cells {
			for taken[[2]int{r, col}] {
				col++
			}
			placed := &cell{Cell: c, row: r, col: col, rows: min(max(c.RowSpan, 1), g.rows-r), cols: max(c.Span, 1)}
			for y := range placed.rows {
				for x := range placed.cols {
					taken[[2]int{r + y, col + x}] = true
				}
			}
			col += placed.cols
			g.columns = max(g.columns, col)
			g.cells = append(g.cells, placed)
			g.byRow[r] = append(g.byRow[r], placed)
		}
	}
	g.fill(taken)
}

// fill puts empty cells where a row has too few.
func (g *grid) fill(taken map[[2]int]bool) {
	for r := range g.rows {
		for col := 0; col < g.columns; col++ {
			if !taken[[2]int{r, col}] {
				c := &cell{row: r, col: col, rows: 1, cols: 1}
				g.cells = append(g.cells, c)
				g.byRow[r] = append(g.byRow[r], c)
			}
		}
	}
}

// alignOf decides where a cell's text stands: as it says, as its column says,
// in the middle for labels.
func (g *grid) alignOf(c *cell) document.Align {
	switch {
	case c.Align != document.Auto:
		return c.Align
	case c.Label || c.row < g.table.Head:
		return document.Centre
	case c.col < len(g.table.Columns) && g.table.Columns[c.col].Align != document.Auto:
		return g.table.Columns[c.col].Align
	}
	return document.Left
}

// breakLines breaks the text of every cell to its width.
func (g *grid) breakLines() {
	for _, c := range g.cells {
		c.lines = g.linesOf(c)
	}
}

// linesOf breaks a cell's text. Each of its paragraphs that begins with the mark
// of an item hangs behind it.
func (g *grid) linesOf(c *cell) []cellLine {
	if len(c.text.runs) == 0 {
		return nil
	}
	width := g.spanWidth(c.col, c.cols) - 2*g.padX
	var out []cellLine
	for _, part := range c.text.paragraphs() {
		hang := part.hang()
		for i, line := range typeset.Break(part.runs, width-hang, -hang, part) {
			at := hang
			if i == 0 {
				at = 0
			}
			out = append(out, cellLine{line: line, text: part, hang: at})
		}
	}
	return out
}

// paragraphs cuts a shaped text at its line feeds.
func (s *shaped) paragraphs() []*shaped {
	out := []*shaped{{looks: s.looks}}
	for _, r := range s.runs {
		for i, part := range strings.Split(r.Text, "\n") {
			if i > 0 {
				out = append(out, &shaped{looks: s.looks})
			}
			if part != "" {
				last := out[len(out)-1]
				last.runs = append(last.runs, typeset.Run{Text: part, Style: r.Style})
			}
		}
	}
	return out
}

var cellMark = regexp.MustCompile(`^(?:[-·•○□※]|[①-⑳]|\(?\d{1,2}[.)]) `)

// hang is the width of the mark that a paragraph begins with.
func (s *shaped) hang() float64 {
	if len(s.runs) == 0 {
		return 0
	}
	mark := cellMark.FindString(s.runs[0].Text)
	w := 0.0
	for _, r := range mark {
		w += s.Width(r, s.runs[0].Style)
	}
	return w
}

func (g *grid) spanWidth(col, cols int) float64 {
	w := 0.0
	for i := col; i < min(col+cols, len(g.widths)); i++ {
		w += g.widths[i]
	}
	return w
}

// textHeight is how high a cell's text is, with the space around it.
func (g *grid) textHeight(c *cell) float64 {
	return float64(len(c.lines))*g.leading + 2*g.padY
}

// setHeights makes every row as high as its highest cell asks; a cell over
// several rows makes its last one higher where it must.
func (g *grid) setHeights() {
	g.unspan()
	g.heights = make([]float64, g.rows)
	for i := range g.heights {
		g.heights[i] = g.leading + 2*g.padY
	}
	for _, c := range g.cells {
		if c.rows == 1 {
			g.heights[c.row] = max(g.heights[c.row], g.textHeight(c))
		}
	}
	for _, c := range g.cells {
		if c.rows == 1 {
			continue
		}
		sum := 0.0
		for r := c.row; r < c.row+c.rows; r++ {
			sum += g.heights[r]
		}
		if need := g.textHeight(c); need > sum {
			g.heights[c.row+c.rows-1] += need - sum
		}
	}
}

// unspan keeps a cell over several rows, whose text is nearly as high as a page,
// to its first row, which can be cut.
func (g *grid) unspan() {
	for _, c := range g.cells {
		if c.rows == 1 || g.textHeight(c) < 0.7*textHeight {
			continue
		}
		for r := c.row + 1; r < c.row+c.rows; r++ {
			empty := &cell{row: r, col: c.col, rows: 1, cols: c.cols, Cell: document.Cell{Label: c.Label}}
			g.cells = append(g.cells, empty)
			g.byRow[r] = append(g.byRow[r], empty)
		}
		c.rows = 1
	}
}

// height is the height of all rows.
func (g *grid) height() float64 {
	sum := 0.0
	for _, h := range g.heights {
		sum += h
	}
	return sum
}
