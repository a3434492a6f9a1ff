package textfield

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"moaplan/forms/look"
	"moaplan/internal/typeset"
)

// redraw shows the text as it is now; with follow the caret is brought into
// sight. A field that was never shown draws when it is.
func (f *Field) redraw(follow bool) {
	f.scrollTo(f.offset.Y) // the text may have become shorter
	if follow {
		f.keepCaret()
	}
	f.tellHeight()
	if f.shown != nil {
		f.pane.draw()
	}
	if follow {
		f.startBlink()
		f.tellCaret()
	}
	f.typing.place(f)
}

// moved draws what has come into sight by the scrolling of the page.
func (f *Field) moved() {
	f.located = false
	if f.shown == nil || f.fixed || f.lineCount() <= windowful {
		return
	}
	if first, last := f.sight(); first != f.pane.first || last != f.pane.last {
		f.pane.draw()
	}
}

// drawnLine is a line as it is to be drawn.
type drawnLine struct {
	number int
	text   string
	ink    color.Color
}

// row is a line as it is drawn: one text for each stretch in one face.
type row struct {
	drawnLine
	from, to float32 // the part of it that is drawn
	texts    []*canvas.Text
}

// draw brings the objects in line with the text. What did not change is left
// alone.
func (p *pane) draw() {
	f := p.f
	at := f.origin()
	p.content.Move(at.SubtractXY(around, around+f.calm()))
	first, last := f.sight()
	p.first, p.last = first, last
	p.drawRows(p.linesToDraw(first, last))
	p.drawMarks(first, last)
	p.drawComposition(first, last)
	p.drawCaret()
	p.drawBar()
	p.gather()
	canvas.Refresh(p)
}

// linesToDraw are the lines in sight: of the text, or of the hint where there is
// none.
func (p *pane) linesToDraw(first, last int) []drawnLine {
	f := p.f
	lines := f.editor.Lines()
	if lines.Len() == 0 && f.hint != "" {
		return p.hintLines()
	}
	ink := look.Of(look.Ink)
	if f.readOnly {
		ink = look.Of(look.Ink2)
	}
	drawn := make([]drawnLine, 0, last-first)
	for n := first; n < last; n++ {
		drawn = append(drawn, drawnLine{n, lines.LineAt(n).Text(), ink})
	}
	if f.kind != long && !f.focused && len(drawn) == 1 && f.room() > 0 {
		drawn[0].text = f.faces.cut(drawn[0].text, f.room()+0.5)
	}
	return drawn
}

func (p *pane) hintLines() []drawnLine {
	f := p.f
	ink := look.Of(look.Ink3)
	if f.kind != long {
		return []drawnLine{{0, f.faces.cut(f.hint, max(f.room(), 1)), ink}}
	}
	var drawn []drawnLine
	for n, l := range typeset.Break([]typeset.Run{{Text: f.hint}}, f.wrapWidth(), 0, f.faces) {
		drawn = append(drawn, drawnLine{n, l.Text(), ink})
	}
	return drawn
}

// drawRows takes a line that is already drawn somewhere as it is, and moves it
// where it belongs; only the others are written into what is left over.
func (p *pane) drawRows(wanted []drawnLine) {
	old := map[string][]*row{}
	for _, r := range p.rows {
		old[r.text] = append(old[r.text], r)
	}
	next, used := make([]*row, len(wanted)), map[*row]bool{}
	take := func(i int, fits func(*row) bool) {
		for _, r := range old[wanted[i].text] {
			if !used[r] && r.ink == wanted[i].ink && fits(r) {
				next[i], used[r] = r, true
				return
			}
		}
	}
	for i := range wanted {
		take(i, func(r *row) bool { return r.number == wanted[i].number })
	}
	for i := range wanted {
		if next[i] == nil {
			take(i, func(*row) bool { return true })
		}
	}
	spare := p.rows
	for i, w := range wanted {
		if next[i] == nil {
			for len(spare) > 0 && used[spare[0]] {
				spare = spare[1:]
			}
			if len(spare) > 0 {
				next[i], spare = spare[0], spare[1:]
				used[next[i]] = true
			} else {
				next[i] = &row{drawnLine: drawnLine{number: -1}}
			}
		}
		p.place(next[i], w)
	}
	p.rows = next
}

// place writes a line into a row, or moves it there.
func (p *pane) place(r *row, w drawnLine) {
	from, to := p.columns()
	whole := r.text == w.text && r.ink == w.ink && r.from == from && r.to == to
	if whole && r.number == w.number {
		return
	}
	f := p.f
	y := float32(w.number) * f.pitch()
	n := 0
	for _, piece := range f.faces.pieces(w.text) {
		if piece.end < from || piece.x > to {
			continue
		}
		if n == len(r.texts) {
			r.texts = append(r.texts, canvas.NewText("", nil))
		}
		t := r.texts[n]
		n++
		p.touched++
		t.Move(fyne.NewPos(piece.x, y+p.above(piece.face)))
		if whole && t.Text == piece.text {
			continue
		}
		t.Text, t.Color, t.TextSize = piece.text, w.ink, f.faces.size
		t.FontSource = piece.face.resource()
		t.Resize(fyne.NewSize(ceil(piece.end-piece.x), f.faces.line(piece.face).high))
		t.Refresh()
	}
	r.drawnLine, r.from, r.to, r.texts = w, from, to, r.texts[:n]
}

// columns is the part of a line that is drawn: all of it where lines are broken,
// and what is in sight, with as much again beside it, where they are not.
func (p *pane) columns() (from, to float32) {
	const step = 512
	if p.f.kind == long {
		return 0, 1 << 20
	}
	from = floor(p.f.offset.X/step)*step - step
	return from, from + ceil(p.f.Size().Width/step)*step + 3*step
}

// above is the space from a line's top to the text in a face, with all baselines
// at the same height.
func (p *pane) above(f face) float32 {
	body := p.f.faces.line(faceText)
	return round((p.f.pitch()-body.high)/2) + body.base - p.f.faces.line(f).base
}

// gather lists the objects, the lower ones first.
func (p *pane) gather() {
	objects := p.content.Objects[:0]
	for _, m := range p.marks {
		objects = append(objects, m)
	}
	for _, r := range p.rows {
		for _, t := range r.texts {
			objects = append(objects, t)
		}
	}
	for _, l := range p.line {
		objects = append(objects, l)
	}
	p.content.Objects = append(objects, p.caret, p.drop)
}

func (p *pane) markColour() color.Color {
	if p.f.focused || p.f.found {
		return theme.Color(theme.ColorNameSelection)
	}
	return theme.Color(theme.ColorNameHover)
}
