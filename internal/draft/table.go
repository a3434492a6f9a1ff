package draft

import (
	"regexp"
	"slices"
	"strings"
)

// Table is a table of Markdown: its rows, the first of which is its head, all of
// them as wide as the widest.
type Table struct {
	Rows   [][]string
	Aligns []string // ":--", ":-:", "--:" or "" by column
}

// NewTable is an empty table.
func NewTable(rows, columns int) Table {
	t := Table{Rows: make([][]string, max(rows, 1))}
	for i := range t.Rows {
		t.Rows[i] = make([]string, max(columns, 1))
	}
	t.square()
	return t
}

// Columns is how many columns it has.
func (t Table) Columns() int { return len(t.Aligns) }

// square makes all rows as wide as the widest.
func (t *Table) square() {
	width := len(t.Aligns)
	for _, row := range t.Rows {
		width = max(width, len(row))
	}
	for i := range t.Rows {
		for len(t.Rows[i]) < width {
			t.Rows[i] = append(t.Rows[i], "")
		}
	}
	for len(t.Aligns) < width {
		t.Aligns = append(t.Aligns, "")
	}
}

// InsertRow adds an empty row before the one at a place; the head stays the first.
func (t *Table) InsertRow(at int) {
	t.Rows = slices.Insert(t.Rows, min(max(at, 1), len(t.Rows)), make([]string, t.Columns()))
}

// RemoveRow takes a row out; the last one stays.
func (t *Table) RemoveRow(at int) {
	if len(t.Rows) > 1 {
		t.Rows = slices.Delete(t.Rows, at, at+1)
	}
}

// InsertColumn adds an empty column before the one at a place.
func (t *Table) InsertColumn(at int) {
	for i := range t.Rows {
		t.Rows[i] = slices.Insert(t.Rows[i], min(at, len(t.Rows[i])), "")
	}
	t.Aligns = slices.Insert(t.Aligns, min(at, len(t.Aligns)), "")
}

// RemoveColumn takes a column out; the last one stays.
func (t *Table) RemoveColumn(at int) {
	if t.Columns() < 2 {
		return
	}
	for i := range t.Rows {
		t.Rows[i] = slices.Delete(t.Rows[i], at, at+1)
	}
	t.Aligns = slices.Delete(t.Aligns, at, at+1)
}

// String is the table as Markdown, without a line feed at its end.
func (t Table) String() string {
	t.square()
	var s strings.Builder
	for i, row := range t.Rows {
		s.WriteByte('|')
		for _, cell := range row {
			s.WriteString(" " + written(cell) + " |")
		}
		if i == 0 {
			s.WriteString("\n|")
			for _, align := range t.Aligns {
				if align == "" {
					align = "---"
				}
				s.WriteString(align + "|")
			}
		}
		if i < len(t.Rows)-1 {
			s.WriteByte('\n')
		}
	}
	return s.String()
}

// written is what a cell holds as it stands in a row: bars escaped, lines parted
// by <br>.
func written(cell string) string {
	lines := strings.Split(strings.TrimSpace(cell), "\n")
	for i, line := range lines {
		lines[i] = strings.Join(strings.Fields(line), " ")
	}
	return strings.ReplaceAll(strings.Join(lines, "<br>"), "|", `\|`)
}

var (
	delimiterRow = regexp.MustCompile(`^[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$`)
	lineBreak    = regexp.MustCompile(`(?i)<br[ ]*/?>`)
	captionLine  = regexp.MustCompile(`^[ \t]*(?:표|Table)[ \t]*:`)
)

// isDelimiter reports the row of dashes below a table's head.
func isDelimiter(line string) bool {
	return strings.Contains(line, "|") && delimiterRow.MatchString(line)
}

// TableAt finds the table that a position is in, and where its lines begin and end.
func TableAt(text string, at int) (t Table, from, to int, ok bool) {
	p := page(text)
	at, _ = p.clamp(at, at)
	from, to = p.line(at)
	if !strings.Contains(p.text(from, to), "|") {
		return t, 0, 0, false
	}
	for from > 0 {
		start, end := p.line(from - 1)
		if !strings.Contains(p.text(start, end), "|") {
			break
		}
		from = start
	}
	for to < len(p) {
		start, end := p.line(to + 1)
		if !strings.Contains(p.text(start, end), "|") {
			break
		}
		to = end
	}
	lines := strings.Split(p.text(from, to), "\n")
	head := slices.IndexFunc(lines, isDelimiter)
	if head < 1 {
		return t, 0, 0, false
	}
	for _, line := range lines[:head-1] {
		from += runes(line) + 1
	}
	if at < from {
		return t, 0, 0, false // a line above the table that has a bar
	}
	for i, line := range lines[head-1:] {
		if i != 1 {
			t.Rows = append(t.Rows, cells(line))
		}
	}
	for _, cell := range cells(lines[head]) {
		t.Aligns = append(t.Aligns, alignOf(cell))
	}
	t.square()
	return t, from, to, true
}

// alignOf is the alignment that a cell of the row of dashes says.
func alignOf(cell string) string {
	left, right := strings.HasPrefix(cell, ":"), strings.HasSuffix(cell, ":")
	switch {
	case left && right:
		return ":-:"
	case left:
		return ":--"
	case right:
		return "--:"
	}
	return ""
}

// cells cuts a row at its bars, except escaped ones and those in code.
func cells(line string) []string {
	line = strings.TrimPrefix(strings.TrimSpace(line), "|")
	var list []string
	var cell strings.Builder
	code, escaped := false, false
	end := func() {
		list = append(list, lineBreak.ReplaceAllString(strings.TrimSpace(cell.String()), "\n"))
		cell.Reset()
	}
	for _, r := range line {
		switch {
		case escaped && r != '|':
			cell.WriteByte('\\')
			cell.WriteRune(r)
			escaped = false
			continue
		case escaped:
			cell.WriteRune(r)
			escaped = false
			continue
		case r == '\\':
			escaped = true
			continue
		case r == '`':
			code = !code
		case r == '|' && !code:
			end()
			continue
		}
		cell.WriteRune(r)
	}
	if escaped {
		cell.WriteByte('\\')
	}
	if strings.TrimSpace(cell.String()) != "" || len(list) == 0 {
		end()
	}
	return list
}

// TabTable reads lines that are parted by tabs, as a spreadsheet copies them. It
// needs two columns and, in all lines that are not blank, a tab.
func TabTable(text string) (Table, bool) {
	var t Table
	for line := range strings.Lines(strings.Trim(text, "\n")) {
		line = strings.TrimRight(line, "\n")
		if strings.TrimSpace(line) == "" {
			continue
		}
		if !strings.Contains(line, "\t") {
			return Table{}, false
		}
		row := strings.Split(line, "\t")
		for i := range row {
			row[i] = strings.TrimSpace(row[i])
		}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) == 0 {
		return Table{}, false
	}
	t.square()
	return t, true
}

// Caption puts the caption of a table above the one that a position is in, word and
// colon, and the caret behind it; where there is a caption already, its words are
// selected. Without a table it begins a line of its own behind the position's. The
// word is that of the text's language: 표 or Table.
func Caption(text string, at int, word string) Change {
	p := page(text)
	at, _ = p.clamp(at, at)
	begin := word + ": "
	if _, from, _, ok := TableAt(text, at); ok {
		if from > 0 {
			start, end := p.line(from - 1)
			if found := captionLine.FindString(p.text(start, end)); found != "" {
				words := start + runes(found)
				for words < end && p[words] == ' ' {
					words++
				}
				return Change{From: start, To: start, Anchor: words, Caret: end}
			}
		}
		behind := from + runes(begin)
		return Change{From: from, To: from, Put: begin + "\n", Anchor: behind, Caret: behind}
	}
	return InsertBlock(text, at, at, begin, false)
}
