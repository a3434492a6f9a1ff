package document

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// tableParser turns the lines of a paragraph into a table. It reads what the
// common Markdown tables look like, but a row with more cells than the head
// makes the table wider, where others drop what is too much.
type tableParser struct{}

var delimiterRow = regexp.MustCompile(`^[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$`)

func (tableParser) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines, src := node.Lines(), reader.Source()
	at := delimiterIn(lines, src)
	if at < 0 {
		return
	}
	var rows [][]text.Segment
	columns := 0
	for i := at - 1; i < lines.Len(); i++ {
		cells := splitCells(lines.At(i), src)
		columns = max(columns, len(cells))
		if i != at {
			rows = append(rows, cells)
		}
	}
	table := extast.NewTable()
	table.Alignments = alignments(splitCells(lines.At(at), src), src, columns)
	for i, cells := range rows {
		row := extast.NewTableRow(table.Alignments)
		for _, segment := range cells {
			cell := extast.NewTableCell()
			cell.Lines().Append(segment)
			row.AppendChild(row, cell)
		}
		if i == 0 {
			table.AppendChild(table, extast.NewTableHeader(row))
		} else {
			table.AppendChild(table, row)
		}
	}
	parent := node.Parent()
	parent.InsertAfter(parent, node, table)
	if at == 1 {
		parent.RemoveChild(parent, node)
		return
	}
	lines.SetSliced(0, at-1)
	last := lines.At(lines.Len() - 1)
	lines.Set(lines.Len()-1, last.TrimRightSpace(src))
}

// delimiterIn finds the row of dashes below a row with a bar, or -1.
func delimiterIn(lines *text.Segments, src []byte) int {
	for i := 1; i < lines.Len(); i++ {
		line, above := lines.At(i), lines.At(i-1)
		if value := bytes.TrimRight(line.Value(src), "\n"); delimiterRow.Match(value) && bytes.ContainsRune(value, '|') &&
			bytes.ContainsRune(above.Value(src), '|') {
			return i
		}
	}
	return -1
}

// splitCells cuts a row at its bars, except escaped ones and those in code.
func splitCells(line text.Segment, src []byte) []text.Segment {
	line = line.TrimLeftSpace(src)
	line = line.TrimRightSpace(src)
	start, end := line.Start, line.Stop
	if start < end && src[start] == '|' {
		start++
	}
	var cells []text.Segment
	code := 0 // how many backquotes opened the code that is being read
	from := start
	for i := start; i < end; i++ {
		switch src[i] {
		case '\\':
			i++
		case '`':
			n := 1
			for i+n < end && src[i+n] == '`' {
				n++
			}
			if code == 0 && bytes.Contains(src[i+n:end], bytes.Repeat([]byte{'`'}, n)) {
				code = n
			} else if code == n {
				code = 0
			}
			i += n - 1
		case '|':
			if code == 0 {
				cells = append(cells, cellSegment(from, i, src))
				from = i + 1
			}
		}
	}
	if from < end || len(cells) == 0 {
		cells = append(cells, cellSegment(from, end, src))
	}
	return cells
}

func cellSegment(from, to int, src []byte) text.Segment {
	s := text.NewSegment(min(from, to), to)
	s = s.TrimLeftSpace(src)
	return s.TrimRightSpace(src)
}

func alignments(cells []text.Segment, src []byte, columns int) []extast.Alignment {
	out := make([]extast.Alignment, columns)
	for i := range out {
		out[i] = extast.AlignNone
		if i >= len(cells) {
			continue
		}
		mark := string(cells[i].Value(src))
		left, right := strings.HasPrefix(mark, ":"), strings.HasSuffix(mark, ":")
		switch {
		case left && right:
			out[i] = extast.AlignCenter
		case left:
			out[i] = extast.AlignLeft
		case right:
			out[i] = extast.AlignRight
		}
	}
	return out
}
