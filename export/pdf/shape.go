package pdf

import (
	"fmt"
	"slices"
	"strings"

	"moaplan/export/document"
	"moaplan/internal/plan"
	"moaplan/internal/typeset"
)

// look is how a stretch of text is drawn. The style numbers of typeset's runs
// index the looks of a shaped text.
type look struct {
	face   Face
	size   float64
	colour Colour
	slant  bool
	rise   float64 // of a footnote's mark above the baseline
	link   string
	path   plan.Path
}

// shaped is text cut into runs of one look each, which typeset can break.
type shaped struct {
	runs  []typeset.Run
	looks []look
}

// Width makes shaped a measurer of its own runs.
func (s *shaped) Width(r rune, style int) float64 {
	l := &s.looks[style]
	w := l.face.width(r)
	if w < 0 {
		if r == noBreakSpace {
			w = l.face.width(' ')
		} else {
			return 0
		}
	}
	return float64(w) * l.size / 1000
}

const noBreakSpace = '\u00a0'

// shape cuts inlines into runs. base is the look of plain text. A character that
// the face lacks is set in another one; what no face has becomes a placeholder
// and is counted.
func (l *layout) shape(text []document.Inline, base look) *shaped {
	s := &shaped{}
	for _, in := range text {
		own := lookOf(in, base)
		for len(in.Text) > 0 {
			face, n := faceFor(in.Text, own.face)
			part := in.Text[:n]
			in.Text = in.Text[n:]
			if face == faces {
				part = l.placeholders(part, in.Path)
				face = own.face
			}
			styled := own
			styled.face = face
			s.add(strings.ReplaceAll(part, "\t", "    "), styled)
		}
	}
	if len(s.looks) == 0 {
		s.looks = []look{base} // empty text has a look too: it is as high as a line
	}
	return s
}

func (s *shaped) add(text string, style look) {
	n := len(s.looks)
	if n > 0 && len(s.runs) > 0 && s.looks[n-1] == style {
		s.runs[len(s.runs)-1].Text += text
		return
	}
	s.looks = append(s.looks, style)
	s.runs = append(s.runs, typeset.Run{Text: text, Style: n})
}

// lookOf is the look of an inline.
func lookOf(in document.Inline, base look) look {
	own := base
	own.path = in.Path
	if in.Bold && own.face != SerifBold && own.face != SansBold {
		own.face++
	}
	if in.Code {
		own.face = Mono
		own.size *= 0.92
	}
	own.slant = in.Italic
	if in.Note > 0 {
		own.rise = 0.35 * own.size
		own.size *= 0.62
	}
	if in.Link != "" {
		own.link, own.colour = in.Link, blue
	}
	return own
}

// faceFor returns the face for the first characters of a text, the one wanted
// where it has them, and how many bytes it is good for. No face at all is faces.
func faceFor(text string, wanted Face) (Face, int) {
	chosen := faces + 1
	for i, r := range text {
		f := faceOf(r, wanted)
		if chosen > faces {
			chosen = f
		}
		if f != chosen {
			return chosen, i
		}
	}
	return chosen, len(text)
}

func faceOf(r rune, wanted Face) Face {
	if r == '\n' || r == '\t' || r == noBreakSpace || wanted.width(r) >= 0 {
		return wanted
	}
	for _, f := range substitutes[wanted] {
		if f.width(r) >= 0 {
			return f
		}
	}
	return faces
}

// placeholders stands for characters that no face has, and counts them.
func (l *layout) placeholders(text string, path plan.Path) string {
	var s strings.Builder
	for _, r := range text {
		fmt.Fprintf(&s, "[U+%04X]", r)
		l.undrawable(path, r)
	}
	return s.String()
}

// undrawable counts a character that no face has. Shaping the same text twice
// (a table tried in several widths) must not count twice, so counts are kept
// only while l.counting is set.
func (l *layout) undrawable(path plan.Path, r rune) {
	if !l.counting {
		return
	}
	i := slices.IndexFunc(l.result.Undrawable, func(u Undrawable) bool { return u.Path == path && u.Rune == r })
	if i < 0 {
		l.result.Undrawable = append(l.result.Undrawable, Undrawable{Path: path, Rune: r})
		i = len(l.result.Undrawable) - 1
	}
	l.result.Undrawable[i].Count++
}

// drawLine puts one line of shaped text on a page with its baseline at y.
func (s *shaped) drawLine(pg *Page, line typeset.Line, x, y, gap float64) {
	line.Place(s, gap, func(dx float64, r typeset.Run) {
		k := s.looks[r.Style]
		text := strings.ReplaceAll(r.Text, string(noBreakSpace), " ")
		trimmed := strings.TrimRight(text, " ")
		if trimmed == "" {
			return
		}
		pg.Ops = append(pg.Ops, Text{
			X: x + dx, Y: y - k.rise, Face: k.face, Size: k.size, Text: trimmed, Colour: k.colour, Slant: k.slant, Path: k.path,
		})
		if k.link != "" {
			pg.link(x+dx, y, k.face.Width(trimmed, k.size), k.size, k.link)
		}
	})
}

// link makes a stretch of text above a baseline lead to its target.
func (p *Page) link(x, y, w, size float64, target string) {
	link := Link{X: x, Y: y - ascent*size, W: w, H: (ascent + descent) * size}
	if dest, ok := strings.CutPrefix(target, "#"); ok {
		link.Dest = dest
	} else {
		link.URL = target
	}
	p.Ops = append(p.Ops, link)
}
