package pdf

import (
	"math"

	"moaplan/export/document"
)

// spans draws rows. A cell over several rows is opened with its first row and
// grows with each one placed below it; where the table goes on over a page, it
// is closed there and opened again, a label with its text.
type spans struct {
	layout *layout
	grid   *grid
	open   []*openCell
}

// openCell is a spanning cell that is being drawn.
type openCell struct {
	cell     *cell
	page     int
	rect     int // index of its rectangle among the page's operations
	from, to int // its text's operations
	y        float64
	bottom   float64
}

// row draws one row: the cells that begin in it, and the part of those that
// reach into it. again is a row of the head repeated on a further page.
func (s *spans) row(pg *Page, r int, y, h float64, again bool) {
	page := len(s.layout.paper.Pages) - 1
	for _, o := range s.open {
		if again && o.cell.row > r { // a row of the head does not reach into the body
			continue
		}
		if o.page != page {
			o.reopen(s, pg, page, y)
			o.repeat(s, pg, r, y)
		}
		o.grow(pg, s.grid, y+h)
	}
	for _, c := range s.grid.byRow[r] {
		s.begin(pg, c, page, y, h)
	}
	s.close(r)
}

// begin draws a cell, or opens it where it goes on in the rows below.
func (s *spans) begin(pg *Page, c *cell, page int, y, h float64) {
	o := &openCell{cell: c, page: page, rect: len(pg.Ops), y: y, bottom: y + h}
	x := s.layout.left + s.grid.spanWidth(0, c.col)
	s.box(pg, c, x, y, h)
	o.from = len(pg.Ops)
	s.text(pg, c, c.lines, x, y)
	o.to = len(pg.Ops)
	o.centre(pg, s.grid, 0, h)
	if c.rows > 1 {
		s.open = append(s.open, o)
	}
}

// reopen goes on with a cell at the top of a further page.
func (o *openCell) reopen(s *spans, pg *Page, page int, y float64) {
	o.page, o.rect, o.y, o.bottom = page, len(pg.Ops), y, y
	x := s.layout.left + s.grid.spanWidth(0, o.cell.col)
	s.box(pg, o.cell, x, y, 0)
	o.from, o.to = 0, 0
}

// repeat says a label again at the top of a further page, where the rows from r
// on that it still spans have room for it; grow then moves it to their middle.
func (o *openCell) repeat(s *spans, pg *Page, r int, y float64) {
	room := 0.0
	for i := r; i < o.cell.row+o.cell.rows; i++ {
		room += s.grid.heights[i]
	}
	if !o.cell.Label || s.grid.textHeight(o.cell) > room {
		return
	}
	o.from = len(pg.Ops)
	s.text(pg, o.cell, o.cell.lines, s.layout.left+s.grid.spanWidth(0, o.cell.col), y)
	o.to = len(pg.Ops)
}

// grow makes a cell reach further down and keeps its text in the middle.
func (o *openCell) grow(pg *Page, g *grid, bottom float64) {
	was := o.bottom - o.y
	o.bottom = bottom
	if r, ok := pg.Ops[o.rect].(Rect); ok {
		r.H = bottom - o.y
		pg.Ops[o.rect] = r
	}
	o.centre(pg, g, was, bottom-o.y)
}

// centre moves a cell's text to the middle of a new height.
func (o *openCell) centre(pg *Page, g *grid, was, now float64) {
	content := float64(len(o.cell.lines)) * g.leading
	top := func(h float64) float64 { return max(g.padY, (h-content)/2) }
	dy := top(now)
	if was > 0 {
		dy -= top(was)
	}
	for i := o.from; i < o.to; i++ {
		switch op := pg.Ops[i].(type) {
		case Text:
			op.Y += dy
			pg.Ops[i] = op
		case Link:
			op.Y += dy
			pg.Ops[i] = op
		}
	}
}

// close drops the cells that end with row r.
func (s *spans) close(r int) {
	kept := s.open[:0]
	for _, o := range s.open {
		if o.cell.row+o.cell.rows-1 > r {
			kept = append(kept, o)
		}
	}
	s.open = kept
}

// box draws a cell's ground and border.
func (s *spans) box(pg *Page, c *cell, x, y, h float64) {
	if s.grid.table.Plain {
		pg.Ops = append(pg.Ops, Rect{X: x, Y: y, W: s.grid.spanWidth(c.col, c.cols), H: h})
		return
	}
	r := Rect{X: x, Y: y, W: s.grid.spanWidth(c.col, c.cols), H: h, Stroke: &rule, Width: 0.45}
	if c.Label {
		r.Fill = &shade
	}
	pg.Ops = append(pg.Ops, r)
	if c.Bar {
		thick := min(h*0.5, 9)
		pg.Ops = append(pg.Ops, Rect{X: x, Y: y + (h-thick)/2, W: r.W, H: thick, Fill: &bar})
	}
}

// text draws lines of a cell with the first one's top at y.
func (s *spans) text(pg *Page, c *cell, lines []cellLine, x, y float64) {
	g := s.grid
	room := g.spanWidth(c.col, c.cols) - 2*g.padX
	for i, line := range lines {
		at := x + g.padX + line.hang
		switch c.align {
		case document.Centre:
			at = x + g.padX + (room-line.line.Width)/2
		case document.End:
			at = x + g.padX + room - line.line.Width
		}
		baseline := y + float64(i)*g.leading + (g.leading+(ascent-descent)*g.size)/2
		line.text.drawLine(pg, line.line, at, baseline, 0)
	}
}

// splitRow cuts a row that is higher than a page: as many lines of each cell as
// there is room for, and the rest below.
func (l *layout) splitRow(g *grid, open *spans, r int, room float64) (first, rest strip, ok bool) {
	n := int(math.Floor((room - 2*g.padY) / g.leading))
	if n < 2 {
		return strip{}, strip{}, false
	}
	return l.rowPart(g, open, r, 0, n, false), l.rowRest(g, open, r, n), true
}

// rowPart draws n lines of each cell of a row from line from. With the last part
// cells that go on below are opened.
func (l *layout) rowPart(g *grid, open *spans, r, from, n int, last bool) strip {
	h := float64(n)*g.leading + 2*g.padY
	return strip{height: h, draw: func(pg *Page, y float64) {
		page := len(l.paper.Pages) - 1
		for _, o := range open.open {
			if o.page != page {
				o.reopen(open, pg, page, y)
			}
			o.grow(pg, g, y+h)
		}
		for _, c := range g.byRow[r] {
			x := l.left + g.spanWidth(0, c.col)
			if last && c.rows > 1 {
				open.open = append(open.open, &openCell{cell: c, page: page, rect: len(pg.Ops), y: y, bottom: y + h})
			}
			open.box(pg, c, x, y, h)
			open.text(pg, c, part(c.lines, from, n), x, y+g.padY)
		}
	}}
}

func part(lines []cellLine, from, n int) []cellLine {
	from = min(from, len(lines))
	return lines[from:min(from+n, len(lines))]
}

// rowRest is the strip of what is left of a cut row from line from.
func (l *layout) rowRest(g *grid, open *spans, r, from int) strip {
	left := 0
	for _, c := range g.byRow[r] {
		left = max(left, len(c.lines)-from)
	}
	s := l.rowPart(g, open, r, from, left, true)
	draw := s.draw
	s.draw = func(pg *Page, y float64) {
		draw(pg, y)
		open.close(r)
	}
	for h := range min(g.table.Head, r) {
		s.again = append(s.again, strip{height: g.heights[h], draw: func(pg *Page, y float64) { open.row(pg, h, y, g.heights[h], true) }})
	}
	s.split = func(room float64) (strip, strip, bool) {
		n := int(math.Floor((room - 2*g.padY) / g.leading))
		if n < 2 {
			return strip{}, strip{}, false
		}
		return l.rowPart(g, open, r, from, n, false), l.rowRest(g, open, r, from+n), true
	}
	return s
}
