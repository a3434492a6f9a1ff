package typeset

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Run is a stretch of text in one style. What the number of a style means
// (bold, italics, a substitute font) is the caller's business.
type Run struct {
	Text  string
	Style int
}

// Measurer says how wide characters are. Width is asked once for each character
// of the text, so it should look its answer up rather than compute it. A width
// below zero or not a number counts as zero.
type Measurer interface {
	// Width returns the advance width of r in the given style.
	Width(r rune, style int) float64
}

// Measure is the advance width of one character, and a [Measurer] for text that
// has one style only.
type Measure func(r rune) float64

// Width returns the advance width of r in any style.
func (f Measure) Width(r rune, _ int) float64 { return f(r) }

// Line is one line of broken text.
type Line struct {
	// Runs is what is drawn, without the white space at its end. They share
	// the text that was broken.
	Runs []Run
	// Hung is the white space at the line's end, its line feed included. It is
	// neither drawn nor counted: Runs and Hung of all lines are the whole text.
	Hung []Run
	// Width is the sum of the widths of Runs.
	Width float64
	// Spaces is how many gaps of the line may be stretched: spaces and no-break
	// spaces between its words, from the last tab on.
	Spaces int
	// Hard says that the line ends a paragraph, by a line feed or by the end
	// of the text. It is not to be justified.
	Hard bool
	// Start, End and Next are places in the whole text, counted in runes: of
	// the first character, after the last drawn one, and of the next line.
	Start, End, Next int
}

// Text returns what is drawn of the line.
func (l Line) Text() string { return plain(l.Runs) }

func plain(runs []Run) string {
	if len(runs) == 1 {
		return runs[0].Text
	}
	var s strings.Builder
	for _, r := range runs {
		s.WriteString(r.Text)
	}
	return s.String()
}

// mostStretch is how many average characters a gap may grow by. In body text of
// forty syllables a line, the longest word that does not fit any more asks for
// about one; beyond this a ragged line reads better than one full of holes.
const mostStretch = 1.0

// Justify returns what each of the line's [Line.Spaces] gaps is to be widened
// by for the line to be width wide. It is zero where a line is not to be
// stretched: at the end of a paragraph, without gaps, already as wide, or when
// the gaps would grow by more than an average character.
func Justify(line Line, width float64) (gap float64) {
	if line.Hard || line.Spaces == 0 {
		return 0
	}
	gap = (width - line.Width) / float64(line.Spaces)
	characters := 0
	for _, r := range line.Runs {
		characters += utf8.RuneCountInString(r.Text)
	}
	limit := mostStretch * line.Width / float64(characters)
	if !(gap > 0 && gap <= limit) || math.IsInf(gap, 0) {
		return 0
	}
	return gap
}

// Place calls put for each stretch of the line that can be drawn as one text,
// with its distance from the start of the line, when each stretchable gap is
// widened by gap (see [Justify]). A stretch ends after a widened space or where
// the style changes; without a gap the stretches are the runs.
func (l Line) Place(m Measurer, gap float64, put func(x float64, r Run)) {
	x, start := 0.0, 0
	from, to := stretchable(l.Runs)
	for _, r := range l.Runs {
		done := 0
		place := func(end int) {
			piece := r.Text[done:end]
			put(x, Run{Text: piece, Style: r.Style})
			x += textWidth(piece, r.Style, m)
			done = end
		}
		for i, c := range r.Text {
			if gap != 0 && isGap(c) && start+i >= from && start+i < to {
				place(i + utf8.RuneLen(c))
				x += gap
			}
		}
		if done < len(r.Text) {
			place(len(r.Text))
		}
		start += len(r.Text)
	}
}

func isGap(r rune) bool { return r == ' ' || r == noBreakSpace }

func textWidth(text string, style int, m Measurer) (w float64) {
	for _, r := range text {
		w += advance(m, r, style)
	}
	return w
}

func advance(m Measurer, r rune, style int) float64 {
	if w := m.Width(r, style); w > 0 {
		return w
	}
	return 0
}

// stretchable returns the bytes of the line between which its gaps may be
// widened: after its indentation and its last tab, and up to its last character
// that is not white space.
func stretchable(runs []Run) (from, to int) {
	start, indented := 0, true
	for _, r := range runs {
		tail := r.Text
		if t := strings.LastIndexByte(tail, '\t'); t >= 0 {
			tail, indented = tail[t+1:], true
		}
		if indented {
			rest := strings.TrimLeftFunc(tail, unicode.IsSpace)
			from = start + len(r.Text) - len(rest)
			indented = rest == ""
		}
		if drawn := strings.TrimRightFunc(r.Text, unicode.IsSpace); drawn != "" {
			to = start + len(drawn)
		}
		start += len(r.Text)
	}
	return from, to
}

// countGaps returns how many gaps of the line may be widened.
func countGaps(runs []Run) (n int) {
	from, to := stretchable(runs)
	for _, r := range runs {
		if lo, hi := max(from, 0), min(to, len(r.Text)); lo < hi {
			n += strings.Count(r.Text[lo:hi], " ") + strings.Count(r.Text[lo:hi], "\u00a0")
		}
		from, to = from-len(r.Text), to-len(r.Text)
	}
	return n
}
