package sheet

import "fyne.io/fyne/v2"

func (s *Sheet) heightOf(row int) float32 {
	if s.model.Row(row).Band {
		return bandHeight
	}
	return rowHeight
}

// headRows counts the rows of heads: two where columns are grouped.
func (s *Sheet) headRows() int {
	for _, h := range s.model.Heads() {
		if h.Group != "" {
			return 2
		}
	}
	return 1
}

func (s *Sheet) rowTop(row int) float32 {
	y := headHeight * float32(s.headRows())
	for r := range row {
		y += s.heightOf(r)
	}
	return y
}

// columnEdges are the left edges of the columns of cells and the right edge of
// the last, at the sheet's width.
func (s *Sheet) columnEdges() []float32 {
	heads := s.model.Heads()
	need := titleWidth
	for _, h := range heads {
		need += max(h.Width, minColumn)
	}
	spare := max(s.Size().Width-need, 0)
	// The title takes a part of what is left, the amounts share the rest.
	edge := titleWidth
	if len(heads) > 0 {
		edge += min(spare/4, 120)
		spare -= edge - titleWidth
	} else {
		edge += spare
	}
	edges := []float32{float32(int(edge))}
	for _, h := range heads {
		edge += max(h.Width, minColumn) + spare/float32(len(heads))
		edges = append(edges, float32(int(edge)))
	}
	return edges
}

// MinSize is what the grid needs; a narrower place scrolls.
func (s *Sheet) MinSize() fyne.Size {
	width := titleWidth
	for _, h := range s.model.Heads() {
		width += max(h.Width, minColumn)
	}
	return fyne.NewSize(width, s.rowTop(s.model.Rows()))
}

// at is the cell at a position; the column is -1 on a title.
func (s *Sheet) at(p fyne.Position) (row, column int, ok bool) {
	y := s.rowTop(0)
	row = -1
	for r := range s.model.Rows() {
		if h := s.heightOf(r); p.Y >= y && p.Y < y+h {
			row = r
			break
		} else {
			y += h
		}
	}
	if row < 0 {
		return 0, 0, false
	}
	edges := s.columnEdges()
	if p.X < edges[0] {
		return row, -1, true
	}
	for c := range len(edges) - 1 {
		if p.X < edges[c+1] {
			return row, c, true
		}
	}
	return 0, 0, false
}

// CellPosition is the middle of a cell, for the pointer.
func (s *Sheet) CellPosition(row, column int) fyne.Position {
	edges := s.columnEdges()
	return fyne.NewPos((edges[column]+edges[column+1])/2, s.rowTop(row)+s.heightOf(row)/2)
}
