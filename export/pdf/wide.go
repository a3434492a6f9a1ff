package pdf

import "moaplan/export/document"

// tooWide reports whether a table's numbers do not fit beside each other even in
// the smallest type.
func (l *layout) tooWide(t document.Table) bool {
	if len(t.Columns) < 8 && len(t.Rows) > 0 && len(t.Rows[0].Cells) < 8 {
		return false
	}
	counting := l.counting
	l.counting = false
	g := l.newGrid(t, smallestSize)
	l.counting = counting
	return g.columns > 1 && sum(g.leastWidths((*shaped).longestNumber)) > l.width
}

// cutColumns parts a table that is too wide into tables of columns that fit, one
// below the other. A cell over several columns keeps its text where it begins.
func (l *layout) cutColumns(t document.Table) []document.Table {
	counting := l.counting
	l.counting = false
	g := l.newGrid(t, smallestSize)
	l.counting = counting
	least := g.leastWidths((*shaped).longestNumber)
	var parts []document.Table
	for from := 0; from < g.columns; {
		to, width := from, 0.0
		for to < g.columns && (to == from || width+least[to] <= l.width) {
			width += least[to]
			to++
		}
		parts = append(parts, g.columnsOf(from, to))
		from = to
	}
	last := len(parts) - 1
	for i := range parts {
		if i > 0 {
			parts[i].Label, parts[i].Caption, parts[i].ID = "", nil, ""
		}
		if i < last {
			parts[i].Source = nil
		}
	}
	return parts
}

// columnsOf is the part of a table from one column up to another.
func (g *grid) columnsOf(from, to int) document.Table {
	t := g.table
	t.Columns = make([]document.Column, to-from)
	for i := range t.Columns {
		if from+i < len(g.table.Columns) {
			t.Columns[i] = g.table.Columns[from+i]
		}
	}
	t.Rows = make([]document.Row, g.rows)
	for r := range t.Rows {
		for col := from; col < to; col++ {
			for _, c := range g.byRow[r] {
				first := max(c.col, from)
				if first != col || c.col+c.cols <= from {
					continue
				}
				part := c.Cell
				if c.col < from {
					part.Text = nil
				}
				part.Span, part.RowSpan = min(c.col+c.cols, to)-first, c.rows
				t.Rows[r].Cells = append(t.Rows[r].Cells, part)
			}
		}
	}
	return t
}
