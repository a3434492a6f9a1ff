// Package draft knows the text of a chapter as its writer types it: the marks of
// its items (개조식), headings, bold words, tables, footnotes, captions. What a
// toolbar or a key does to such a text is a function here, from the text and a
// selection to one [Change] of it; nothing is drawn, parsed to a tree or stored.
//
// Positions are runes of the text, as the text field and the plan's edits count
// them.
package draft

import "unicode/utf8"

// Change replaces what stands between two positions. Anchor and Caret are the
// selection afterwards; they are equal where nothing is selected.
type Change struct {
	From, To      int
	Put           string
	Anchor, Caret int
}

// Apply returns the text with the change made.
func (c Change) Apply(text string) string {
	runes := []rune(text)
	return string(runes[:c.From]) + c.Put + string(runes[c.To:])
}

// None reports a change that leaves the text as it is.
func (c Change) None(text string) bool {
	return c.Put == string([]rune(text)[c.From:c.To])
}

// Trim leaves out of a change what it does not change at its ends, so that undo
// leads to the place that matters.
func (c Change) Trim(text string) Change {
	cut, put := []rune(text)[c.From:c.To], []rune(c.Put)
	n := min(len(cut), len(put))
	head, tail := 0, 0
	for head < n && cut[head] == put[head] {
		head++
	}
	for tail < n-head && cut[len(cut)-1-tail] == put[len(put)-1-tail] {
		tail++
	}
	c.From, c.To, c.Put = c.From+head, c.To-tail, string(put[head:len(put)-tail])
	return c
}

// page is a text by its runes, with what finds its lines.
type page []rune

// line returns where the line of a position begins and ends, without its line
// feed.
func (p page) line(at int) (from, to int) {
	for from = at; from > 0 && p[from-1] != '\n'; from-- {
	}
	for to = at; to < len(p) && p[to] != '\n'; to++ {
	}
	return from, to
}

// lines returns where the lines of a selection begin and end. A selection that
// ends right behind a line feed does not reach into the next line.
func (p page) lines(from, to int) (int, int) {
	if to > from && p[to-1] == '\n' {
		to--
	}
	start, _ := p.line(from)
	_, end := p.line(to)
	return start, end
}

func (p page) text(from, to int) string { return string(p[from:to]) }

// clamp brings a selection into order and into the text.
func (p page) clamp(from, to int) (int, int) {
	from, to = min(from, to), max(from, to)
	return min(max(from, 0), len(p)), min(max(to, 0), len(p))
}

func runes(s string) int { return utf8.RuneCountInString(s) }
