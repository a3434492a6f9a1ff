package typeset

import (
	"slices"
	"unicode/utf8"
)

// join makes one paragraph of the start of one, of text, and of the rest of
// another; either may be missing (nil). Lines of the first that the change cannot
// have touched stay; what follows is broken anew until the lines are again those
// of the other.
func (p *Paragraphs) join(head *paragraph, upto int, put string, tail *paragraph, from int) paragraph {
	var start, rest string
	if head != nil {
		start = head.text[:head.byteAt(upto)]
	}
	if tail != nil {
		rest = tail.text[tail.byteAt(from):]
	}
	q := paragraph{text: start + put + rest}
	kept, met, by := p.rewrap(q.text, head, upto, tail, from, upto+utf8.RuneCountInString(put)-from)
	if head != nil {
		q.rows = append(q.rows, head.rows[:kept]...)
	}
	q.rows = append(q.rows, p.b.rows...)
	if tail != nil {
		q.rows = by.appendMoved(q.rows, tail.rows[met:])
	}
	return q
}

// change replaces what is between two places of a paragraph.
func (p *Paragraphs) change(q *paragraph, upto int, put string, from int) {
	text := q.text[:q.byteAt(upto)] + put + q.text[q.byteAt(from):]
	kept, met, by := p.rewrap(text, q, upto, q, from, upto+utf8.RuneCountInString(put)-from)
	q.text = text
	q.rows = slices.Replace(q.rows, kept, met, p.b.rows...)
	tail := q.rows[kept+len(p.b.rows):]
	by.appendMoved(tail[:0], tail)
}

// shift is what a change moves the text behind it by.
type shift struct{ runes, bytes, reach int32 }

// appendMoved adds rows to others, moved.
func (s shift) appendMoved(to, rows []row) []row {
	for _, r := range rows {
		to = append(to, r.moved(s.runes, s.bytes, s.reach))
	}
	return to
}

// rewrap breaks a paragraph's text where it is new, as join describes, into p.b.rows.
// runes is how many more characters stand before the rest of tail now. kept is how
// many rows of head come before the new ones, met the first row of tail that comes
// behind.
func (p *Paragraphs) rewrap(text string, head *paragraph, upto int, tail *paragraph, from, runes int) (kept, met int, by shift) {
	at := row{before: [2]class{blank, blank}}
	if head != nil {
		kept = head.keep(upto)
		r := head.rows[kept]
		at = row{start: r.start, from: r.from, before: r.before}
		if kept > 0 {
			at.reach = head.rows[kept-1].reach
		}
	}
	b := p.breaker()
	if tail == nil {
		b.wrapFrom(text, at, firstPart, nil)
		return kept, 0, by
	}
	by = shift{runes: int32(runes), bytes: int32(len(text) - len(tail.text))}
	met = tail.rowFrom(from)
	b.wrapFrom(text, at, firstPart, func(now row) bool {
		for met < len(tail.rows) && tail.rows[met].start+by.runes < now.start {
			met++
		}
		by.reach = now.reach
		return met < len(tail.rows) && tail.rows[met].start+by.runes == now.start && tail.rows[met].before == now.before
	})
	if len(b.rows) > 0 && b.rows[len(b.rows)-1].hard {
		met = len(tail.rows)
	}
	return kept, met, by
}

// keep returns how many rows a change from a rune on leaves as they are.
func (q *paragraph) keep(rune int) int {
	i := q.rowAt(rune)
	for i > 0 && int(q.rows[i-1].reach) > rune {
		i--
	}
	return i
}

// rowFrom returns the first row that starts at a rune or behind it.
func (q *paragraph) rowFrom(rune int) int {
	i := q.rowAt(rune)
	if int(q.rows[i].start) < rune {
		i++
	}
	return i
}
