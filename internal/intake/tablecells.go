package intake

import "strings"

// Cells parts a table as programs for tables put it on the clipboard: rows at line
// ends, cells at tabs, a cell that holds either in quotes, with quotes inside doubled.
// Rows without any words at the end are left out; the others stay, so that a row is
// counted as the user sees it.
func Cells(text string) [][]string {
	s := cellScanner{rest: strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")}
	for s.rest != "" {
		s.row()
	}
	for len(s.rows) > 0 && blank(s.rows[len(s.rows)-1]) {
		s.rows = s.rows[:len(s.rows)-1]
	}
	return s.rows
}

func blank(row []string) bool {
	for _, cell := range row {
		if strings.TrimSpace(cell) != "" {
			return false
		}
	}
	return true
}

type cellScanner struct {
	rest string
	rows [][]string
}

func (s *cellScanner) row() {
	var row []string
	for {
		cell, end := s.cell()
		row = append(row, cell)
		if end != '\t' {
			s.rows = append(s.rows, row)
			return
		}
	}
}

// cell takes one cell and what ends it: a tab, a line end, or 0 at the end.
func (s *cellScanner) cell() (cell string, end byte) {
	if strings.HasPrefix(s.rest, `"`) {
		if cell, after, ok := quoted(s.rest[1:]); ok {
			return cell, s.take(after)
		}
	}
	i := strings.IndexAny(s.rest, "\t\n")
	if i < 0 {
		i = len(s.rest)
	}
	cell = s.rest[:i]
	return cell, s.take(s.rest[i:])
}

// take goes behind the mark that ends a cell.
func (s *cellScanner) take(from string) byte {
	if from == "" {
		s.rest = ""
		return 0
	}
	s.rest = from[1:]
	return from[0]
}

// quoted reads up to the quote that ends a cell. A quote that no tab, line end or end
// of the text follows ends nothing: then the cell only begins with a quote.
func quoted(text string) (cell, after string, ok bool) {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '"' {
			b.WriteByte(text[i])
			continue
		}
		rest := text[i+1:]
		switch {
		case strings.HasPrefix(rest, `"`):
			b.WriteByte('"')
			i++
		case rest == "" || rest[0] == '\t' || rest[0] == '\n':
			return b.String(), rest, true
		default:
			return "", "", false
		}
	}
	return "", "", false
}
