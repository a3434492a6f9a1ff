package textedit

import (
	"strings"
	"unicode"
)

// kind is what a character is to the motions by words.
type kind int

const (
	blank kind = iota
	inWord
	mark // punctuation and symbols
)

// unitSigns belong to the number before them.
const unitSigns = "%‰°℃℉′″"

// view is a stretch of the text, as runes, from position base on; the characters
// beside it are there, too.
type view struct {
	base int
	r    []rune
}

// around returns a view of the text between two positions and one character
// beside each.
func (e *Editor) around(from, to int) view {
	from, to = max(from-2, 0), min(to+2, e.lines.Len())
	return view{from, []rune(e.lines.Slice(from, to))}
}

// at returns the character at a position, a line end outside the text.
func (v view) at(i int) rune {
	if i -= v.base; i >= 0 && i < len(v.r) {
		return v.r[i]
	}
	return '\n'
}

func (v view) kind(i int) kind {
	r := v.at(i)
	switch {
	case unicode.IsSpace(r):
		return blank
	case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '_', isUnit(r):
		return inWord
	}
	before, after := v.at(i-1), v.at(i+1)
	switch {
	case strings.ContainsRune(unitSigns, r) && unicode.IsDigit(before),
		(r == '.' || r == ',') && unicode.IsDigit(before) && unicode.IsDigit(after),
		(r == '\'' || r == '’') && unicode.IsLetter(before) && unicode.IsLetter(after):
		return inWord
	}
	return mark
}

// isUnit reports the squared units and abbreviations of East Asia: ㎏, ㎡, ㈜.
func isUnit(r rune) bool { return r >= 0x3200 && r <= 0x33ff }

// isStop reports a place where motions by words stop: the start of a word or of
// signs, and the end of a paragraph.
func (v view) isStop(i int) bool {
	if v.at(i) == '\n' {
		return true
	}
	k := v.kind(i)
	return k != blank && k != v.kind(i-1)
}

// firstView is how many characters a search for a word looks at first.
const firstView = 64

// wordAfter returns the next stop behind a position.
func (e *Editor) wordAfter(at int) int {
	end := e.lines.Len()
	i := at + 1
	for n := firstView; i < end; n *= 2 {
		v, to := e.around(i, i+n), min(i+n, end)
		for ; i < to; i++ {
			if v.isStop(i) && e.lines.Snap(i) == i {
				return i
			}
		}
	}
	return end
}

// wordBefore returns the next stop before a position.
func (e *Editor) wordBefore(at int) int {
	i := at - 1
	for n := firstView; i > 0; n *= 2 {
		v, to := e.around(i-n, i), max(i-n, 0)
		for ; i > to; i-- {
			if v.isStop(i) && e.lines.Snap(i) == i {
				return i
			}
		}
	}
	return 0
}

// wordAt returns the word, blanks or signs at a position, or before it at the end
// of a paragraph.
func (e *Editor) wordAt(at int) (from, to int) {
	first, last := e.lines.Paragraph(at)
	if at == last && at > first {
		at = e.lines.Before(at)
	}
	if first == last {
		return at, at
	}
	from, to = at, at
	k := e.around(at, at+1).kind(at)
	for n := firstView; from > first; n *= 2 {
		v, end := e.around(from-n, from), max(from-n, first)
		for from > end && v.kind(from-1) == k {
			from--
		}
		if from > end {
			break
		}
	}
	for n := firstView; to < last; n *= 2 {
		v, end := e.around(to, to+n), min(to+n, last)
		for to < end && v.kind(to) == k {
			to++
		}
		if to < end {
			break
		}
	}
	if e.lines.Snap(from) != from {
		from = e.lines.Before(from)
	}
	return from, e.lines.Snap(to)
}
