package typeset

import (
	"math"
	"strings"
)

// Locate returns the line that position at is on and its column, both from 0;
// the column counts runes. A position between two lines of a paragraph is at the
// start of the second. One outside the text counts as its start or end.
func (p *Paragraphs) Locate(at int) (line, column int) {
	at = min(max(at, 0), p.Len())
	q := &p.list[p.paragraphAt(at)]
	at -= q.start
	i := q.rowAt(at)
	return q.line + i, at - int(q.rows[i].start)
}

// Position returns the position of a column on a line: the reverse of
// [Paragraphs.Locate]. A column past the line's end gives the last position on
// it, which is before its line feed, before the last of the white space where it
// was wrapped, or before its last cluster where a word was split; a line outside
// the text gives the nearest.
func (p *Paragraphs) Position(line, column int) int {
	l := p.LineAt(line)
	at := l.Start + max(column, 0)
	if at < l.Next {
		return at
	}
	return p.lastOn(l)
}

// lastOn returns the last position on line l that is not inside a cluster.
func (p *Paragraphs) lastOn(l Line) int {
	stops := l.stops()
	if n := len(stops); n > 1 && !p.isLast(l) {
		return l.Start + stops[n-2]
	}
	return l.Next
}

// isLast reports the last line of the text, the only one that the position at
// its end is on.
func (p *Paragraphs) isLast(l Line) bool { return l.Start == p.LineAt(p.Count()-1).Start }

// After returns the end of the cluster at position at: where the caret goes by
// one step to the right. At the end of the text it stays.
func (p *Paragraphs) After(at int) int {
	line, column := p.Locate(at)
	l := p.LineAt(line)
	for _, stop := range l.stops() {
		if stop > column {
			return l.Start + stop
		}
	}
	return l.Next
}

// Before returns the start of the cluster before position at, or of the one it
// is inside: where the caret goes by one step to the left.
func (p *Paragraphs) Before(at int) int {
	line, column := p.Locate(at)
	l := p.LineAt(line)
	if column == 0 && line > 0 {
		l = p.LineAt(line - 1)
		column = l.Next - l.Start
	}
	before := 0
	for _, stop := range l.stops() {
		if stop < column {
			before = stop
		}
	}
	return l.Start + before
}

// X returns how far a column is from the start of its line, in the measurer's
// unit. White space that hangs counts here, so that the caret moves over it.
func (p *Paragraphs) X(line, column int) float64 {
	ends := p.LineAt(line).ends(p.m)
	return ends[min(max(column, 0), len(ends)-1)]
}

// Nearest returns the position on a line whose place is nearest to x: where the
// caret goes at a click. It is never inside a cluster.
func (p *Paragraphs) Nearest(line int, x float64) int {
	l := p.LineAt(line)
	ends, last := l.ends(p.m), p.lastOn(l)-l.Start
	best := 0
	for _, stop := range l.stops() {
		if stop <= last && math.Abs(ends[stop]-x) < math.Abs(ends[best]-x) {
			best = stop
		}
	}
	return l.Start + best
}

// each calls f for every character of the line, what hangs included.
func (l Line) each(f func(r rune, style int)) {
	for _, runs := range [2][]Run{l.Runs, l.Hung} {
		for _, run := range runs {
			for _, r := range run.Text {
				f(r, run.Style)
			}
		}
	}
}

// stops returns the columns where clusters start, and the one after the last.
func (l Line) stops() []int {
	stops := make([]int, 0, l.Next-l.Start+1)
	prev, flags, column := rune(lineFeed), 0, 0
	l.each(func(r rune, _ int) {
		if classOf(prev) == blank || !joins(prev, r, flags) {
			stops = append(stops, column)
		}
		prev, flags = r, countFlags(r, flags)
		column++
	})
	return append(stops, column)
}

// ends returns how far each column is from the line's start, and its end.
func (l Line) ends(m Measurer) []float64 {
	ends := make([]float64, 1, l.Next-l.Start+1)
	x := 0.0
	l.each(func(r rune, style int) {
		if r != lineFeed {
			x += advance(m, r, style)
		}
		ends = append(ends, x)
	})
	return ends
}

// Snap returns position at, or where it is inside a cluster, the cluster's end.
func (p *Paragraphs) Snap(at int) int {
	line, column := p.Locate(at)
	l := p.LineAt(line)
	for _, stop := range l.stops() {
		if stop >= column {
			return l.Start + stop
		}
	}
	return l.Next
}

// Paragraph returns where the paragraph at a position starts and ends, without
// its line feed. A position before a line feed belongs to the paragraph it ends.
func (p *Paragraphs) Paragraph(at int) (from, to int) {
	q := &p.list[p.paragraphAt(min(max(at, 0), p.Len()))]
	to = q.end()
	if strings.HasSuffix(q.text, "\n") {
		to--
	}
	return q.start, to
}

// Slice returns the text between two positions; outside the text is nothing.
func (p *Paragraphs) Slice(from, to int) string {
	from, to = max(from, 0), min(to, p.Len())
	if from >= to {
		return ""
	}
	first, last := p.paragraphAt(from), p.paragraphAt(to)
	a, b := &p.list[first], &p.list[last]
	start, end := a.byteAt(from-a.start), b.byteAt(to-b.start)
	if first == last {
		return a.text[start:end]
	}
	var s strings.Builder
	s.WriteString(a.text[start:])
	for i := first + 1; i < last; i++ {
		s.WriteString(p.list[i].text)
	}
	s.WriteString(b.text[:end])
	return s.String()
}
