package pdf

import (
	"unicode/utf8"

	"moaplan/export/document"
	"moaplan/internal/typeset"
)

// prose is how a block of running text is set.
type prose struct {
	look    look
	leading float64 // height of a line
	indent  float64 // of all lines from the left margin
	first   float64 // of the first line, beyond the others
	before  float64
	after   bool // glued to what follows: a heading
	align   document.Align
	justify bool
	mark    string // drawn before the first line
	markGap float64
	newPage bool
	placed  func(page int, y float64)
}

// Sizes of the paper's text, points.
const (
	bodySize  = 11
	bodyLead  = 17.2
	tableSize = 9
	smallSize = 9
)

// headingLooks are the sizes of headings by level.
var headingLooks = [6]struct{ size, before float64 }{1: {15, 20}, 2: {12.5, 15}, 3: {11.5, 12}, 4: {11, 10}, 5: {10.5, 8}}

func (l *layout) heading(h document.Heading) {
	level := min(max(h.Level, 1), 5)
	k := headingLooks[level]
	text := h.Text
	if h.Number != "" {
		text = append([]document.Inline{{Text: h.Number + " "}}, text...)
	}
	title := document.PlainText(text)
	p := prose{
		look: look{face: SansBold, size: k.size, colour: black}, leading: k.size * 1.5, before: k.before,
		after: true, newPage: h.NewPage,
	}
	p.placed = func(page int, y float64) {
		l.paper.Dests[h.ID] = Dest{page, y}
		l.starts = append(l.starts, chapterStart{h.Chapter, level, page, y})
	}
	l.setProse(text, p)
	l.bookmark(title, level, h.ID)
	l.flow.add(strip{height: 3, glue: true})
}

// bookmark adds to the outline; a level deeper than the one before by more than
// one is made to follow it.
func (l *layout) bookmark(title string, level int, id string) {
	if level > 4 {
		return
	}
	deepest := 0
	if n := len(l.paper.Outline); n > 0 {
		deepest = l.paper.Outline[n-1].Level + 1
	}
	l.paper.Outline = append(l.paper.Outline, Bookmark{Title: title, Level: min(level-1, deepest), Dest: id})
}

func (l *layout) paragraph(b document.Paragraph) {
	body := look{face: Serif, size: bodySize, colour: black}
	p := prose{look: body, leading: bodyLead, before: 4}
	switch b.Style {
	case document.Body:
		p.first, p.justify = bodySize, true
	case document.Banner:
		p.look = look{face: SerifBold, size: 21, colour: black}
		p.leading, p.align = 34, document.Centre
	case document.Centred:
		p.look.size, p.leading, p.align = 10.5, 16, document.Centre
	case document.Right:
		p.look.size, p.leading, p.align = 10.5, 17, document.End
	case document.Small:
		p.look = look{face: Sans, size: smallSize, colour: grey}
		p.leading = 14
	case document.Quoted:
		p.indent, p.justify = 18, true
		p.look.size, p.leading = 10.5, 16.5
	case document.Code:
		p.look = look{face: Mono, size: 9, colour: black}
		p.indent, p.leading, p.before = 12, 13, 0
	case document.Missing:
		p.look.colour = missed
	}
	l.setProse(b.Text, p)
}

// itemLooks are the places of the official marks by level.
var itemIndents = [6]float64{1: 0, 2: 11, 3: 23, 4: 34, 5: 23}

func (l *layout) item(b document.Item, follows bool) {
	level := min(max(b.Level, 1), 5)
	p := prose{
		look: look{face: Serif, size: bodySize, colour: black}, leading: bodyLead, justify: true, mark: b.Mark, before: 2.5, markGap: 4,
	}
	p.indent = itemIndents[level]
	switch b.Mark {
	case "□":
		p.before = 9
		if utf8.RuneCountInString(document.PlainText(b.Text)) <= 80 {
			p.look.face = SansBold
			p.after = true // a bold line is the title of what follows
		}
	case "※":
		p.look = look{face: Sans, size: 9.5, colour: grey}
		p.leading = 15
	case "○", "-", "·":
	default:
		p.indent = 6 + 15*float64(level-1)
	}
	if !follows && p.before < 5 {
		p.before = 5
	}
	hang := l.markWidth(p) + p.markGap
	if b.Mark == "" {
		p.markGap = 0
		hang = 12
	}
	p.indent += hang
	l.setProse(b.Text, p)
}

func (l *layout) markWidth(p prose) float64 {
	if p.mark == "" {
		return 0
	}
	s := l.shape([]document.Inline{{Text: p.mark}}, p.look)
	return s.measure()
}

// measure is how wide the whole text is on one line.
func (s *shaped) measure() float64 {
	w := 0.0
	for _, r := range s.runs {
		for _, c := range r.Text {
			w += s.Width(c, r.Style)
		}
	}
	return w
}

// setProse sets a block of running text: at least two of its lines stand
// together at the foot and at the head of a page.
func (l *layout) setProse(text []document.Inline, p prose) {
	if l.setting != nil {
		p.before = l.setting.gap
		p.leading *= (1 + l.setting.size/tableSize) / 2
	}
	s := l.shape(text, p.look)
	width := l.width - p.indent
	lines := typeset.Break(s.runs, width, p.first, s)
	for i, line := range lines {
		st := strip{height: p.leading, draw: l.lineDrawer(s, line, i, p, width)}
		if i == 0 {
			st.before, st.placed, st.newPage = p.before, p.placed, p.newPage
		}
		last := len(lines) - 1
		st.glue = i < last && (i == 0 || i == last-1) || p.after && i == last
		l.flow.add(st)
	}
}

// lineDrawer draws one line of a block.
func (l *layout) lineDrawer(s *shaped, line typeset.Line, i int, p prose, width float64) func(*Page, float64) {
	return func(pg *Page, y float64) {
		baseline := y + (p.leading+(ascent-descent)*p.look.size)/2
		x, room := l.left+p.indent, width
		if i == 0 {
			x, room = x+p.first, room-p.first
			l.drawMark(pg, p, baseline)
		}
		gap := 0.0
		switch p.align {
		case document.Centre:
			x += (room - line.Width) / 2
		case document.End:
			x += room - line.Width
		default:
			if p.justify {
				gap = typeset.Justify(line, room)
			}
		}
		s.drawLine(pg, line, x, baseline, gap)
	}
}

// drawMark draws the mark of an item before its first line.
func (l *layout) drawMark(pg *Page, p prose, baseline float64) {
	if p.mark == "" {
		return
	}
	s := l.shape([]document.Inline{{Text: p.mark}}, p.look)
	x := l.left + p.indent - p.markGap - s.measure()
	for _, line := range typeset.Break(s.runs, textWidth, 0, s) {
		s.drawLine(pg, line, x, baseline, 0)
	}
}

// notes sets the footnotes of a text below a short line.
func (l *layout) notes(b document.Notes) {
	l.flow.add(strip{height: 5, before: 8, glue: true, draw: func(pg *Page, y float64) {
		pg.Ops = append(pg.Ops, Line{X1: l.left, Y1: y + 1, X2: l.left + 140, Y2: y + 1, Width: 0.5, Colour: rule})
	}})
	for _, n := range b.Notes {
		mark := l.noteMark(n.Number)
		p := prose{look: look{face: Serif, size: 8.5, colour: black}, leading: 12.5, before: 1, justify: true, mark: mark, markGap: 3}
		p.indent = l.markWidth(p) + p.markGap
		l.setProse(n.Text, p)
	}
}
