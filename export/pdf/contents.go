package pdf

import (
	"fmt"

	"moaplan/export/document"
	"moaplan/internal/typeset"
)

func (l *layout) noteMark(n int) string { return fmt.Sprintf("%d)", n) }

// contentsEntry is a line of the table of contents whose page is not known yet.
type contentsEntry struct {
	id       string
	page     int // the page of the contents it stands on
	right, y float64
	size     float64
	face     Face
}

// contentsPages sets the table of contents. The headings are known before they
// are placed; their page numbers are filled in at the end.
func (l *layout) contentsPages(b document.Contents) {
	l.flow.flush()
	l.flow.page()
	l.setProse([]document.Inline{{Text: b.Title}}, prose{
		look: look{face: SansBold, size: 16, colour: black}, leading: 30, align: document.Centre, after: true,
		placed: func(page int, y float64) { l.paper.Dests["contents"] = Dest{page, y} },
	})
	l.bookmark(b.Title, 1, "contents")
	l.flow.add(strip{height: 8, glue: true})
	var headings []document.Heading
	for _, block := range l.doc.Blocks {
		if h, ok := block.(document.Heading); ok && h.Level <= b.Depth {
			headings = append(headings, h)
		}
	}
	leading := contentsLeading(headings)
	for _, h := range headings {
		l.contentsLine(h, leading)
	}
	l.flow.flush()
	l.flow.page()
}

// contentsLook is how entries of a level are set.
func contentsLook(level int) (k look, indent, before float64) {
	switch level {
	case 1:
		return look{face: SansBold, size: 11, colour: black}, 0, 6
	case 2:
		return look{face: Sans, size: 10.5, colour: black}, 14, 1
	}
	return look{face: Sans, size: 10, colour: grey}, 30, 0
}

// contentsLeading is the height of a line: somewhat less than usual where all
// entries then stand on one page.
func contentsLeading(headings []document.Heading) float64 {
	const usual, least = 18, 13.5
	room := textHeight - 60.0 // without the title
	for _, h := range headings {
		_, _, before := contentsLook(h.Level)
		room -= before
	}
	leading := room / float64(max(1, len(headings)))
	if leading >= usual || leading < least {
		return usual
	}
	return leading
}

const numberRoom = 34 // of the page number at the right

func (l *layout) contentsLine(h document.Heading, leading float64) {
	k, indent, before := contentsLook(h.Level)
	text := h.Text
	if h.Number != "" {
		text = append([]document.Inline{{Text: h.Number + " "}}, text...)
	}
	counting := l.counting
	l.counting = false // the heading itself counts
	s := l.shape(text, k)
	l.counting = counting
	lines := typeset.Break(s.runs, l.width-indent-numberRoom, 0, s)
	for i, line := range lines {
		st := strip{height: leading, glue: i < len(lines)-1}
		if i == 0 {
			st.before = before
		}
		last := i == len(lines)-1
		st.draw = func(pg *Page, y float64) {
			baseline := y + (leading+(ascent-descent)*k.size)/2
			s.drawLine(pg, line, l.left+indent, baseline, 0)
			pg.Ops = append(pg.Ops, Link{X: l.left + indent, Y: y, W: l.width - indent, H: leading, Dest: h.ID})
			if last {
				l.contents = append(l.contents, contentsEntry{
					id: h.ID, page: len(l.paper.Pages) - 1, right: l.left + l.width, y: baseline, size: k.size, face: k.face,
				})
				l.leader(pg, l.left+indent+line.Width+6, baseline)
			}
		}
		l.flow.add(st)
	}
}

// leader is the dotted line to the page number.
func (l *layout) leader(pg *Page, from, baseline float64) {
	to := l.left + l.width - numberRoom + 8
	if to-from > 8 {
		pg.Ops = append(pg.Ops, Line{X1: from, Y1: baseline - 2.5, X2: to, Y2: baseline - 2.5, Width: 0.6, Colour: grey, Dash: 1.2})
	}
}

// fillContents writes the page numbers, which are known now.
func (l *layout) fillContents() {
	for _, e := range l.contents {
		dest, ok := l.paper.Dests[e.id]
		if !ok {
			continue
		}
		s := fmt.Sprint(dest.Page + 1)
		w := e.face.Width(s, e.size)
		pg := &l.paper.Pages[e.page]
		pg.Ops = append(pg.Ops, Text{X: e.right - w, Y: e.y, Face: e.face, Size: e.size, Text: s, Colour: black})
	}
}
