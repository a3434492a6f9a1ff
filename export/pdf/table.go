package pdf

import (
	"moaplan/export/document"
)

// table sets a table with its caption above, its unit to the right and its
// source below.
func (l *layout) table(t document.Table) {
	if l.tooWide(t) {
		for _, part := range l.cutColumns(t) {
			l.fittingTable(part)
		}
		return
	}
	l.fittingTable(t)
}

func (l *layout) fittingTable(t document.Table) {
	size := t.Size
	if size == 0 {
		size = tableSize
	}
	if l.setting != nil {
		size = min(size, l.setting.size)
	}
	g := l.gridOf(t, size)
	l.tableHead(t)
	strips := l.rowStrips(g)
	if len(t.Source) > 0 && len(strips) > 0 {
		strips[len(strips)-1].glue = true
	}
	l.flow.add(strips...)
	l.source(t.Source)
	if l.setting == nil {
		l.flow.add(strip{height: 6})
	}
}

// gridOf makes a table's grid as wide as the text, counting each character that
// cannot be drawn once.
func (l *layout) gridOf(t document.Table, size float64) *grid {
	first := l.newGrid(t, size)
	counting := l.counting
	l.counting = false
	g := l.fitGrid(first, l.width, func(s float64) *grid { return l.newGrid(t, s) })
	l.counting = counting
	return g
}

// tableHead sets the caption and the unit line.
func (l *layout) tableHead(t document.Table) {
	caption := l.captionOf(t.Label, t.Caption)
	before := 8.0
	if l.setting != nil {
		before = l.setting.gap
	}
	if len(caption) > 0 {
		l.setProse(caption, prose{
			look: look{face: SansBold, size: 9.5, colour: black}, leading: 15, before: before, after: true, align: document.Centre,
			placed: func(page int, y float64) {
				if t.ID != "" {
					l.paper.Dests[t.ID] = Dest{page, y}
				}
			},
		})
		before = 0
	}
	if t.Unit != "" {
		l.setProse([]document.Inline{{Text: t.Unit}}, prose{
			look: look{face: Sans, size: 8.5, colour: black}, leading: 13, before: before, after: true, align: document.End,
		})
		before = 0
	}
	l.flow.add(strip{height: 1.5, before: max(before-1.5, 0), glue: true})
}

// captionOf is "표 1. caption".
func (l *layout) captionOf(label string, caption []document.Inline) []document.Inline {
	if label == "" {
		return caption
	}
	if len(caption) == 0 {
		return []document.Inline{{Text: label}}
	}
	return append([]document.Inline{{Text: label + ". "}}, caption...)
}

// source sets where a table or figure was taken from.
func (l *layout) source(text []document.Inline) {
	if len(text) == 0 {
		return
	}
	text = append([]document.Inline{{Text: l.word("export.source") + ": "}}, text...)
	l.setProse(text, prose{look: look{face: Sans, size: 8.5, colour: grey}, leading: 13, before: 1.5, align: document.End})
}

// rowStrips makes a strip of every row. Rows of the head repeat; rows that a
// cell spans stay together until the cell's text has room.
func (l *layout) rowStrips(g *grid) []strip {
	open := &spans{layout: l, grid: g}
	strips := make([]strip, g.rows)
	head := min(g.table.Head, g.rows)
	for r := range g.rows {
		strips[r] = strip{
			height: g.heights[r],
			glue:   r < head-1 || r < g.rows-1 && r < head,
			draw:   func(pg *Page, y float64) { open.row(pg, r, y, g.heights[r], false) },
			split:  func(h float64) (strip, strip, bool) { return l.splitRow(g, open, r, h) },
		}
		if r >= head {
			for h := range head {
				strips[r].again = append(strips[r].again, strip{
					height: g.heights[h], draw: func(pg *Page, y float64) { open.row(pg, h, y, g.heights[h], true) },
				})
			}
		}
		if l.spannedAfter(g, r) {
			strips[r].glue = true
		}
	}
	g.keepTogether(strips, head)
	return strips
}

// lastRows are the rows that a table ends with on its last page: the sums of cash
// and in kind, the grand total and the ratio before them stay together.
const lastRows = 4

// keepTogether keeps a small table on one page, and of a larger one its first and
// its last rows.
func (g *grid) keepTogether(strips []strip, head int) {
	if g.height() < 0.3*textHeight {
		for r := range len(strips) - 1 {
			strips[r].glue = true
		}
		return
	}
	height := 0.0
	for r := head; r < min(head+2, len(strips)-1) && height < 0.2*textHeight; r++ {
		height += g.heights[r]
		strips[r].glue = true
	}
	height = 0.0
	for r := len(strips) - 1; r > max(head, len(strips)-lastRows) && height+g.heights[r]+g.heights[r-1] < 0.3*textHeight; r-- {
		height += g.heights[r]
		strips[r-1].glue = true
	}
}

// spannedAfter reports whether a cell that reaches beyond row r has not had room
// for its text up to it, or binds no more than two rows.
func (l *layout) spannedAfter(g *grid, r int) bool {
	for _, c := range g.cells {
		if c.rows == 1 || c.row > r || c.row+c.rows-1 <= r {
			continue
		}
		sum := 0.0
		for i := c.row; i <= r; i++ {
			sum += g.heights[i]
		}
		if two := sum + g.heights[r+1]; g.textHeight(c) > sum || c.rows == 2 && two < 0.3*textHeight {
			return true
		}
	}
	return false
}
