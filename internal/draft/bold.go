package draft

import (
	"slices"
	"strings"
	"unicode"
)

const boldSign = "**"

// Bold makes a selection bold, or plain where all of it is bold. Without one it
// does so to the word at the caret, and where there is none it puts the signs of
// bold around the caret. Signs never stand beside blanks, where they would mean
// nothing, and never reach over the end of a line.
func Bold(text string, from, to int) Change {
	p := page(text)
	from, to = p.clamp(from, to)
	if from == to {
		if c, ok := boldAround(p, from); ok {
			return c
		}
		from, to = p.word(from)
	}
	start, end := p.lines(from, to)
	var parts []boldLine
	at, on := start, true
	for _, line := range strings.Split(p.text(start, end), "\n") {
		l := readBold(line, from-at, to-at)
		on = on && l.allBold()
		parts = append(parts, l)
		at += runes(line) + 1
	}
	c := Change{From: start, To: end}
	var put strings.Builder
	c.Anchor, c.Caret = -1, start
	at = start
	for i, l := range parts {
		if i > 0 {
			put.WriteByte('\n')
			at++
		}
		words, first, last := l.write(!on)
		if first >= 0 {
			if c.Anchor < 0 {
				c.Anchor = at + first
			}
			c.Caret = at + last
		}
		put.WriteString(words)
		at += runes(words)
	}
	c.Put = put.String()
	if c.Anchor < 0 {
		c.Anchor, c.Caret = from, to
	}
	return c
}

// boldAround puts the signs around a caret that stands at no word, and takes them
// away again where nothing came between.
func boldAround(p page, at int) (Change, bool) {
	if at >= 2 && at+2 <= len(p) && p.text(at-2, at+2) == boldSign+boldSign {
		return Change{From: at - 2, To: at + 2, Anchor: at - 2, Caret: at - 2}, true
	}
	if from, to := p.word(at); from < to {
		return Change{}, false
	}
	return Change{From: at, To: at, Put: boldSign + boldSign, Anchor: at + 2, Caret: at + 2}, true
}

// word is the word (어절) at a position, with the signs of bold left out.
func (p page) word(at int) (from, to int) {
	part := func(r rune) bool { return !unicode.IsSpace(r) && r != '*' && r != '|' }
	for from = at; from > 0 && part(p[from-1]); from-- {
	}
	for to = at; to < len(p) && part(p[to]); to++ {
	}
	if word := p.text(from, to); Level(word) > 0 || strings.Trim(word, "#") == "" {
		return at, at // the mark of an item, the sign of a heading
	}
	return from, to
}

// boldLine is a line without its signs of bold: which letters are bold, and which
// are selected.
type boldLine struct {
	letters        []rune
	bold, selected []bool
	head           int // letters of its mark, which are never bold
}

// readBold reads a line with what is selected of it, by positions in the line.
func readBold(line string, from, to int) boldLine {
	var l boldLine
	signs := boldSigns(line)
	_, head := begin(line)
	l.head = runes(line[:head])
	on := false
	all := []rune(line)
	for i := 0; i < len(all); i++ {
		if slices.Contains(signs, i) {
			on = !on
			i++
			continue
		}
		l.letters = append(l.letters, all[i])
		l.bold = append(l.bold, on)
		l.selected = append(l.selected, i >= from && i < to && len(l.letters) > l.head)
	}
	return l
}

// boldSigns lists where in a line the signs of bold stand, in pairs. Signs in code
// or behind a backslash are text, and so is one that is left over.
func boldSigns(line string) []int {
	var at []int
	all := []rune(line)
	code := false
	for i := 0; i < len(all); i++ {
		switch {
		case all[i] == '\\':
			i++
		case all[i] == '`':
			code = !code
		case !code && all[i] == '*' && i+1 < len(all) && all[i+1] == '*':
			opens := len(at)%2 == 0
			beside := i + 2
			if !opens {
				beside = i - 1
			}
			if beside >= 0 && beside < len(all) && !unicode.IsSpace(all[beside]) {
				at = append(at, i)
			}
			i++
		}
	}
	if len(at)%2 == 1 {
		at = at[:len(at)-1]
	}
	return at
}

// allBold reports whether no selected letter is plain.
func (l boldLine) allBold() bool {
	for i, s := range l.selected {
		if s && !l.bold[i] && !unicode.IsSpace(l.letters[i]) {
			return false
		}
	}
	return true
}

// write gives the selected letters their weight and returns the line with its
// signs, and where in it the selection begins and ends; -1 where there is none.
func (l boldLine) write(on bool) (line string, first, last int) {
	first = -1
	for i, s := range l.selected {
		if s {
			l.bold[i] = on
		}
	}
	l.mend()
	var out []rune
	was := false
	sign := []rune(boldSign)
	for i, r := range l.letters {
		if l.bold[i] != was {
			out, was = append(out, sign...), l.bold[i]
		}
		if l.selected[i] {
			if first < 0 {
				first = len(out)
			}
			last = len(out) + 1
		}
		out = append(out, r)
	}
	if was {
		out = append(out, sign...)
	}
	return string(out), first, last
}

// mend has bold begin and end at letters: blanks at its sides are plain, and
// blanks between two bold words are bold.
func (l boldLine) mend() {
	n := len(l.letters)
	for i := 0; i < n; {
		if !unicode.IsSpace(l.letters[i]) {
			i++
			continue
		}
		end := i
		for end < n && unicode.IsSpace(l.letters[end]) {
			end++
		}
		inside := i > 0 && end < n && l.bold[i-1] && l.bold[end]
		for ; i < end; i++ {
			l.bold[i] = inside
		}
	}
}
