package draft

import (
	"regexp"
	"strconv"
	"strings"
)

// listStart is a list of Markdown: a sign or a number and a blank.
var listStart = regexp.MustCompile(`^([ \t]*)([*+]|\d{1,3}[.)])([ \t]+)`)

// dateStart is a date at the start of a line, which is no list.
var dateStart = regexp.MustCompile(`^[ \t]*\d{1,4}\.[ \t]*\d{1,2}\.`)

// Return is what the Return key does in a list: the next line gets the mark, or the
// next number, of the line; a line that has nothing but its mark loses it. It
// reports false where the key only ends the line.
func Return(text string, from, to int) (Change, bool) {
	p := page(text)
	from, to = p.clamp(from, to)
	start, end := p.line(from)
	line := p.text(start, end)
	mark, rest := listMark(line)
	if mark == "" || from < start+runes(line[:rest]) {
		return Change{}, false
	}
	if from == to && strings.TrimSpace(line[rest:]) == "" {
		return Change{From: start, To: end, Anchor: start, Caret: start}, true
	}
	put := "\n" + mark
	behind := from + runes(put)
	return Change{From: from, To: to, Put: put, Anchor: behind, Caret: behind}, true
}

// listMark is what the next line of a list begins with, blanks and all, and how
// many bytes the line's own beginning takes.
func listMark(line string) (mark string, rest int) {
	if own, rest := MarkOf(line); own != "" {
		return line[:rest], rest
	}
	found := listStart.FindStringSubmatch(line)
	if found == nil || dateStart.MatchString(line) {
		return "", 0
	}
	sign := found[2]
	if n, err := strconv.Atoi(sign[:len(sign)-1]); err == nil && len(sign) > 1 {
		sign = strconv.Itoa(n+1) + sign[len(sign)-1:]
	}
	return found[1] + sign + found[3], len(found[0])
}

// Insert puts words in place of a selection, with the caret behind them.
func Insert(text string, from, to int, words string) Change {
	from, to = page(text).clamp(from, to)
	behind := from + runes(words)
	return Change{From: from, To: to, Put: words, Anchor: behind, Caret: behind}
}

// InsertBlock puts a block (a table, a figure) on lines of its own behind the line
// of a selection, or in its place where the line is blank, with a blank line
// behind it, so that what follows does not belong to it. With over, it takes the
// place of the selected lines.
func InsertBlock(text string, from, to int, block string, over bool) Change {
	p := page(text)
	from, to = p.clamp(from, to)
	start, end := p.lines(from, to)
	lead, tail := "", ""
	switch {
	case over, strings.TrimSpace(p.text(start, end)) == "":
	default:
		start, lead = end, "\n"
	}
	if next := p.behind(end); next != "" {
		tail = "\n"
	}
	c := Change{From: start, To: end, Put: lead + block + tail}
	c.Caret = start + runes(lead+block)
	c.Anchor = c.Caret
	return c
}

// behind is the line that follows one that ends at a position, "" where that is
// blank or there is none.
func (p page) behind(end int) string {
	if end >= len(p) {
		return ""
	}
	from, to := p.line(end + 1)
	return strings.TrimSpace(p.text(from, to))
}

var (
	footnoteUsed = regexp.MustCompile(`\[\^([^\]\n]+)\]`)
	footnoteText = regexp.MustCompile(`(?m)^\[\^[^\]\n]+\]:`)
)

// Footnote puts the sign of a new footnote behind a selection and its words at the
// end of the text, as one change. The caret is behind the sign.
func Footnote(text string, from, to int, words string) Change {
	p := page(text)
	_, at := p.clamp(from, to)
	used := map[string]bool{}
	for _, m := range footnoteUsed.FindAllStringSubmatch(text, -1) {
		used[m[1]] = true
	}
	n := 1
	for used[strconv.Itoa(n)] {
		n++
	}
	sign := "[^" + strconv.Itoa(n) + "]"
	rest := strings.TrimRight(p.text(at, len(p)), " \t\n")
	gap := "\n\n"
	whole := p.text(0, at) + rest
	if last := whole[strings.LastIndexByte(whole, '\n')+1:]; footnoteText.MatchString(last) {
		gap = "\n"
	}
	words = strings.Join(strings.Fields(words), " ")
	behind := at + runes(sign)
	return Change{From: at, To: len(p), Put: sign + rest + gap + sign + ": " + words, Anchor: behind, Caret: behind}
}
