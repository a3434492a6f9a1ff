package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"moaplan/export/document"
	"moaplan/forms/look"
)

// table draws a table with its caption above it, as it is printed.
func (g *galley) table(t document.Table) fyne.CanvasObject {
	parts := []fyne.CanvasObject{}
	if caption := captionOf(t.Label, t.Caption); len(caption) > 0 {
		parts = append(parts, newFlow(caption, flowStyle{size: look.SizeNote, align: fyne.TextAlignCenter}))
	}
	if t.Unit != "" {
		parts = append(parts, newFlow([]document.Inline{{Text: t.Unit}}, flowStyle{size: look.SizeTiny, align: fyne.TextAlignTrailing}))
	}
	parts = append(parts, newPrinted(t))
	if len(t.Source) > 0 {
		source := append([]document.Inline{{Text: g.d.T("forms-chapter.preview.source")}}, t.Source...)
		parts = append(parts, newFlow(source, flowStyle{size: look.SizeTiny}))
	}
	return look.Column(3, parts...)
}

// printed is a table of the document: cells with their spans, columns as wide in
// relation to each other as on paper.
type printed struct {
	widget.BaseWidget
	table  document.Table
	cells  []printedCell
	rows   int
	width  float32
	height float32
	drawn  []fyne.CanvasObject
}

// printedCell is a cell at its place in the grid.
type printedCell struct {
	cell       document.Cell
	flow       *flow
	row, col   int
	rows, cols int
}

const (
	cellPadX float32 = 6
	cellPadY float32 = 3
)

func newPrinted(t document.Table) *printed {
	p := &printed{table: t, rows: len(t.Rows)}
	taken := map[[2]int]bool{}
	for r, row := range t.Rows {
		col := 0
		for _, c := range row.Cells {
			for taken[[2]int{r, col}] {
				col++
			}
			at := printedCell{cell: c, row: r, col: col, rows: max(c.RowSpan, 1), cols: max(c.Span, 1)}
			at.rows = min(at.rows, p.rows-r)
			at.flow = newFlow(c.Text, p.cellStyle(c, r, col))
			for i := range at.rows {
				for j := range at.cols {
					taken[[2]int{r + i, col + j}] = true
				}
			}
			p.cells = append(p.cells, at)
			col += at.cols
		}
	}
	p.ExtendBaseWidget(p)
	return p
}

func (p *printed) cellStyle(c document.Cell, row, col int) flowStyle {
	style := flowStyle{size: look.SizeNote, bold: c.Bold || c.Label}
	align := c.Align
	if align == document.Auto && col < len(p.table.Columns) {
		align = p.table.Columns[col].Align
	}
	switch {
	case c.Label || row < p.table.Head, align == document.Centre:
		style.align = fyne.TextAlignCenter
	case align == document.End:
		style.align = fyne.TextAlignTrailing
	}
	return style
}

// MinSize is as high as the rows at the width it was last given.
func (p *printed) MinSize() fyne.Size { return fyne.NewSize(60, max(p.height, 20)) }

// Resize sets the table anew where the width changed.
func (p *printed) Resize(size fyne.Size) {
	if size.Width != p.width && size.Width > 0 {
		p.width = size.Width
		p.paint()
	}
	p.BaseWidget.Resize(size)
}

// edges are where the columns begin, and where the last one ends.
func (p *printed) edges() []float32 {
	columns := len(p.table.Columns)
	for _, c := range p.cells {
		columns = max(columns, c.col+c.cols)
	}
	weights, needs := make([]float32, columns), make([]float32, columns)
	for i := range weights {
		weights[i] = 1
		if i < len(p.table.Columns) && p.table.Columns[i].Width > 0 {
			weights[i] = float32(p.table.Columns[i].Width)
		}
	}
	for _, c := range p.cells {
		if c.cols == 1 {
			needs[c.col] = max(needs[c.col], c.flow.longestWord()+2*cellPadX+2)
		}
	}
	return addUp(shares(p.width, weights, needs))
}

// shares parts a width by weights, but gives each column at least what its longest
// word needs, where there is room for all of them: the screen is narrower than paper.
func shares(width float32, weights, needs []float32) []float32 {
	widths := make([]float32, len(weights))
	fixed := make([]bool, len(weights))
	for {
		left, total := width, float32(0)
		for i, w := range weights {
			if fixed[i] {
				left -= needs[i]
			} else {
				total += w
			}
		}
		again := false
		for i, w := range weights {
			widths[i] = needs[i]
			if !fixed[i] {
				widths[i] = left * w / total
			}
			if !fixed[i] && widths[i] < needs[i] {
				fixed[i], again = true, true
			}
		}
		if again && left > 0 {
			continue
		}
		if left <= 0 { // too narrow for the words: by the weights alone
			return shares(width, weights, make([]float32, len(weights)))
		}
		return widths
	}
}

// addUp is where columns of these widths begin, and where the last one ends.
func addUp(widths []float32) []float32 {
	edges := make([]float32, len(widths)+1)
	sum := float32(0)
	for i, w := range widths {
		sum += w
		edges[i+1] = whole(sum)
	}
	return edges
}

func (p *printed) paint() {
	x := p.edges()
	heights := make([]float32, p.rows)
	for i := range heights {
		heights[i] = whole(look.SizeNote*1.5) + 2*cellPadY
	}
	for _, several := range []bool{false, true} { // cells of one row first
		for _, c := range p.cells {
			if (c.rows > 1) != several {
				continue
			}
			c.flow.Resize(fyne.NewSize(max(x[c.col+c.cols]-x[c.col]-2*cellPadX, 12), 0))
			need := c.flow.MinSize().Height + 2*cellPadY
			for i := range c.rows {
				need -= heights[c.row+i]
			}
			if need > 0 {
				heights[c.row+c.rows-1] += need
			}
		}
	}
	y := make([]float32, p.rows+1)
	for i, h := range heights {
		y[i+1] = y[i] + h
	}
	p.height = y[p.rows] + 1
	p.drawn = nil
	for _, c := range p.cells {
		p.cell(c, fyne.NewPos(x[c.col], y[c.row]), fyne.NewSize(x[c.col+c.cols]-x[c.col], y[c.row+c.rows]-y[c.row]))
	}
	p.Refresh()
}

func (p *printed) cell(c printedCell, at fyne.Position, size fyne.Size) {
	ground := canvas.NewRectangle(look.Of(look.Surface))
	if c.cell.Label || c.row < p.table.Head {
		ground.FillColor = look.Of(look.Sunken)
	}
	if c.cell.Bar {
		ground.FillColor = look.Of(look.PrimarySoft)
	}
	if !p.table.Plain {
		ground.StrokeColor, ground.StrokeWidth = look.Of(look.Edge), 1
	}
	ground.Move(at)
	ground.Resize(size.AddWidthHeight(1, 1)) // neighbours share their line
	text := c.flow.MinSize().Height
	c.flow.Move(at.AddXY(cellPadX, whole((size.Height-text)/2)))
	c.flow.Resize(fyne.NewSize(max(size.Width-2*cellPadX, 12), text))
	p.drawn = append(p.drawn, ground, c.flow)
}

// CreateRenderer shows the cells.
func (p *printed) CreateRenderer() fyne.WidgetRenderer { return &printedRenderer{p} }

type printedRenderer struct{ p *printed }

func (r *printedRenderer) Destroy()                     {}
func (r *printedRenderer) Layout(fyne.Size)             {}
func (r *printedRenderer) MinSize() fyne.Size           { return r.p.MinSize() }
func (r *printedRenderer) Refresh()                     { canvas.Refresh(r.p) }
func (r *printedRenderer) Objects() []fyne.CanvasObject { return r.p.drawn }
