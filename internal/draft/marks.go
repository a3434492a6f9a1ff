package draft

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Marks are the marks of items in Korean plans (개조식), from the first level to
// the last: □ ○ - · and ※ for a remark.
var Marks = []string{"□", "○", "-", "·", "※"}

// remark is the mark that has no level among the others.
const remark = "※"

// Level is the level of a mark, from 1, or 0 for what is no mark.
func Level(mark string) int { return slices.Index(Marks, mark) + 1 }

// MarkOf returns the mark that a line begins with, or nothing, and how many bytes
// stand before what follows it: blanks, the mark, and the blank that makes it one.
func MarkOf(line string) (mark string, rest int) {
	at := len(line) - len(strings.TrimLeft(line, " \t\u3000"))
	r, size := utf8.DecodeRuneInString(line[at:])
	if Level(string(r)) == 0 {
		return "", 0
	}
	next, space := utf8.DecodeRuneInString(line[at+size:])
	if !blank(next) {
		return "", 0
	}
	return string(r), at + size + space
}

func blank(r rune) bool { return r == ' ' || r == '\t' || r == '\u3000' || r == '\u00a0' }

// SetMark gives the lines of a selection a mark. Where all of them have it
// already it is taken off, and so it is by the mark "". Blank lines stay blank
// unless they are all there is.
func SetMark(text string, from, to int, mark string) Change {
	p := page(text)
	from, to = p.clamp(from, to)
	start, end := p.lines(from, to)
	lines := strings.Split(p.text(start, end), "\n")
	if all(lines, mark) {
		mark = ""
	}
	single := len(lines) == 1
	for i, line := range lines {
		if strings.TrimSpace(line) != "" || single {
			lines[i] = marked(line, mark)
		}
	}
	return replaceLines(p, from, to, start, end, lines)
}

// Shift moves the items of a selection down (by 1) or up (by -1) among the levels
// □ ○ - ·. Remarks and lines without a mark stay, and no item leaves the levels.
func Shift(text string, from, to, by int) Change {
	p := page(text)
	from, to = p.clamp(from, to)
	start, end := p.lines(from, to)
	lines := strings.Split(p.text(start, end), "\n")
	for i, line := range lines {
		mark, _ := MarkOf(line)
		if mark == "" || mark == remark {
			continue
		}
		level := min(max(Level(mark)+by, 1), Level(remark)-1)
		lines[i] = marked(line, Marks[level-1])
	}
	return replaceLines(p, from, to, start, end, lines)
}

// SetHeading makes the lines of a selection headings of a level from 1 to 3; level
// 0, and the level that all of them have already, makes them plain lines.
func SetHeading(text string, from, to, level int) Change {
	p := page(text)
	from, to = p.clamp(from, to)
	start, end := p.lines(from, to)
	lines := strings.Split(p.text(start, end), "\n")
	sign := strings.Repeat("#", level)
	if all(lines, sign) {
		sign = ""
	}
	for i, line := range lines {
		if strings.TrimSpace(line) != "" || len(lines) == 1 {
			lines[i] = marked(line, sign)
		}
	}
	return replaceLines(p, from, to, start, end, lines)
}

// all reports whether every line that is not blank begins with a mark, or a
// heading's sign.
func all(lines []string, mark string) bool {
	found := false
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		own, _ := begin(line)
		if own != mark {
			return false
		}
		found = true
	}
	return found && mark != ""
}

// begin returns what a line begins with, a mark or the sign of a heading, and how
// many bytes it takes.
func begin(line string) (sign string, rest int) {
	if mark, rest := MarkOf(line); mark != "" {
		return mark, rest
	}
	bare := strings.TrimLeft(line, "#")
	if n := len(line) - len(bare); n > 0 && n <= 6 && (bare == "" || bare[0] == ' ') {
		return line[:n], len(line) - len(strings.TrimLeft(bare, " "))
	}
	return "", len(line) - len(strings.TrimLeft(line, " \t\u3000"))
}

// marked gives a line another mark or sign in place of its own.
func marked(line, mark string) string {
	_, rest := begin(line)
	words := strings.TrimLeft(line[rest:], " ")
	if mark == "" {
		return words
	}
	return mark + " " + words
}

// replaceLines puts lines in place of those from start to end. A selection of
// several lines selects them afterwards; a caret stays at its place in its line,
// behind the mark.
func replaceLines(p page, from, to, start, end int, lines []string) Change {
	put := strings.Join(lines, "\n")
	c := Change{From: start, To: end, Put: put}
	if len(lines) > 1 {
		c.Anchor, c.Caret = start, start+runes(put)
		return c
	}
	_, was := begin(p.text(start, end))
	_, now := begin(put)
	shift := runes(put[:now]) - runes(p.text(start, end)[:was])
	least := start + runes(put[:now])
	c.Anchor, c.Caret = max(from+shift, least), max(to+shift, least)
	limit := start + runes(put)
	c.Anchor, c.Caret = min(c.Anchor, limit), min(c.Caret, limit)
	return c
}
