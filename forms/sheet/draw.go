package sheet

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"moaplan/forms/look"
)

// CreateRenderer draws the grid.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{s: s, frame: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

// renderer keeps its rectangles and texts and uses them again, so that a typed
// amount costs no new objects.
type renderer struct {
	s       *Sheet
	boxes   pool[*canvas.Rectangle]
	texts   pool[*canvas.Text]
	hatches pool[*canvas.Image]
	frame   *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) MinSize() fyne.Size           { return r.s.MinSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *renderer) Layout(fyne.Size) { r.draw() }

func (r *renderer) Refresh() {
	r.draw()
	canvas.Refresh(r.s)
}

// draw places everything anew: grounds, hairlines, texts, and over them the
// frame of the active cell and the editor.
func (r *renderer) draw() {
	s := r.s
	s.settle()
	r.boxes.begin()
	r.texts.begin()
	r.hatches.begin()
	edges := s.columnEdges()
	right := edges[len(edges)-1]
	r.heads(edges)
	y := s.rowTop(0)
	for row := range s.model.Rows() {
		height := s.heightOf(row)
		r.row(row, edges, y, height)
		r.box(0, y, right, 1, look.Line)
		y += height
	}
	r.verticals(edges, 0, s.rowTop(0))
	r.active(edges)
	r.objects = r.objects[:0]
	r.objects = append(r.objects, r.boxes.used()...)
	r.objects = append(r.objects, r.hatches.used()...)
	r.objects = append(r.objects, r.texts.used()...)
	r.objects = append(r.objects, r.frame, s.editor)
}

// verticals are the hairlines between groups of columns, over one row.
func (r *renderer) verticals(edges []float32, y, height float32) {
	heads := r.s.model.Heads()
	for i, edge := range edges[:len(edges)-1] {
		if i == 0 || heads[i].Group != heads[i-1].Group || heads[i].Group == "" {
			r.box(edge, y, 1, height, look.Line)
		}
	}
}

func (r *renderer) heads(edges []float32) {
	s := r.s
	heads := s.model.Heads()
	rows := s.headRows()
	height := headHeight * float32(rows)
	r.box(0, 0, edges[len(edges)-1], height, look.Sunken)
	for start := 0; start < len(heads); {
		end := start + 1
		for end < len(heads) && heads[end].Group == heads[start].Group && heads[start].Group != "" {
			end++
		}
		if heads[start].Group == "" {
			r.words(heads[start].Title, edges[start], edges[start+1], 0, height, fyne.TextAlignCenter, look.Ink2, true, look.SizeNote)
			start = end
			continue
		}
		r.words(heads[start].Group, edges[start], edges[end], 0, headHeight, fyne.TextAlignCenter, look.Ink, true, look.SizeNote)
		r.box(edges[start], headHeight, edges[end]-edges[start], 1, look.Line)
		for i := start; i < end; i++ {
			if heads[i].Ground != "" {
				r.box(edges[i], headHeight+1, edges[i+1]-edges[i], headHeight-1, heads[i].Ground)
			}
			ink := look.Ink2
			if heads[i].Ink != "" {
				ink = heads[i].Ink
			}
			r.words(heads[i].Title, edges[i], edges[i+1], headHeight, headHeight, fyne.TextAlignCenter, ink, false, look.SizeNote)
		}
		start = end
	}
}

func (r *renderer) row(row int, edges []float32, y, height float32) {
	s := r.s
	data := s.model.Row(row)
	right := edges[len(edges)-1]
	if data.Band || data.Strong {
		r.box(0, y, right, height, look.Sunken)
	}
	left := 12 + 14*float32(data.Indent)
	if data.Open != Flat {
		r.toggleMark(left, y, height, data.Open)
		left += 14
	}
	ink, size := look.Ink, look.SizeTable
	if data.Band {
		ink, size = look.Ink2, look.SizeNote
	}
	used := r.words(data.Title, left, edges[0]-6, y, height, fyne.TextAlignLeading, ink, data.Strong || data.Band, size)
	if data.Note != "" {
		r.words(data.Note, left+used+6, edges[0]-4, y, height, fyne.TextAlignLeading, look.Ink3, false, look.SizeTiny)
	}
	if data.Band {
		return
	}
	r.verticals(edges, y, height)
	for column := range len(edges) - 1 {
		r.cell(s.model.Cell(row, column), edges[column], edges[column+1], y, height)
	}
}

// toggleMark is a small triangle, drawn as the toolkit's fonts have none.
func (r *renderer) toggleMark(x, y, height float32, t Toggle) {
	const long, thick = 7, 1.6
	middle := y + height/2
	r.box(x, middle-thick/2, long, thick, look.Ink2)
	if t == Closed {
		r.box(x+long/2-thick/2, middle-long/2, thick, long, look.Ink2)
	}
}

func (r *renderer) cell(c Cell, left, right, y, height float32) {
	if c.Ground != "" {
		r.box(left+1, y+1, right-left-1, height-1, c.Ground)
	}
	if c.Hatched {
		image := r.hatches.next(func() *canvas.Image {
			i := canvas.NewImageFromImage(hatch())
			i.FillMode, i.ScaleMode = canvas.ImageFillStretch, canvas.ImageScalePixels
			return i
		})
		image.Move(fyne.NewPos(left+1, y+1))
		image.Resize(fyne.NewSize(right-left-1, height-1))
	}
	ink := c.Ink
	if ink == "" {
		ink = look.Ink
	}
	r.words(c.Text, left+4, right-8, y, height, fyne.TextAlignTrailing, ink, c.Bold, look.SizeTable)
}

// active frames the active cell and puts the editor over it.
func (r *renderer) active(edges []float32) {
	s := r.s
	if s.model.Rows() == 0 || len(edges) < 2 {
		r.frame.Hide()
		return
	}
	x, y := edges[s.column], s.rowTop(s.row)
	size := fyne.NewSize(edges[s.column+1]-x+1, s.heightOf(s.row)+1)
	r.frame.FillColor, r.frame.StrokeWidth = look.Of(look.Clear), 2
	if s.editing {
		r.frame.FillColor = look.Of(look.Surface) // over what the cell holds still
	}
	r.frame.StrokeColor = look.Of(look.Edge)
	if s.focused || s.editing {
		r.frame.StrokeColor = look.Of(look.PrimaryInk)
	}
	r.frame.Move(fyne.NewPos(x, y))
	r.frame.Resize(size)
	r.frame.Show()
	if s.editing {
		s.editor.Move(fyne.NewPos(x, y))
		s.editor.Resize(size)
	}
}

func (r *renderer) box(x, y, w, h float32, c look.Colour) {
	b := r.boxes.next(func() *canvas.Rectangle { return canvas.NewRectangle(nil) })
	b.FillColor = look.Of(c)
	b.Move(fyne.NewPos(x, y))
	b.Resize(fyne.NewSize(w, h))
}

// words sets one line between two edges, cut where it does not fit, and returns
// its width.
func (r *renderer) words(text string, left, right, y, height float32, align fyne.TextAlign, ink look.Colour, bold bool, size float32) float32 {
	if text == "" || right <= left {
		return 0
	}
	style := fyne.TextStyle{Bold: bold}
	width := fyne.MeasureText(text, size, style).Width
	if align == fyne.TextAlignLeading && width > right-left {
		text = look.Cut(text, right-left, size, bold)
		width = right - left
	}
	t := r.texts.next(func() *canvas.Text { return canvas.NewText("", nil) })
	t.Text, t.TextSize, t.TextStyle, t.Alignment, t.Color = text, size, style, align, look.Of(ink)
	own := t.MinSize()
	t.Move(fyne.NewPos(left, float32(int(y+(height-own.Height)/2+0.5))))
	t.Resize(fyne.NewSize(right-left, own.Height))
	return width
}
