package document

import (
	"regexp"
	"unicode/utf8"

	extast "github.com/yuin/goldmark/extension/ast"
)

// table appends a table of Markdown with the caption that stands before it.
func (w *walker) table(n *extast.Table) {
	t := Table{Head: 1, ID: w.b.newID("table")}
	widest := make([]int, len(n.Alignments))
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		_, head := r.(*extast.TableHeader)
		row := Row{}
		for c := r.FirstChild(); c != nil; c = c.NextSibling() {
			text := trimmed(w.inlines(c, Inline{}))
			if i := len(row.Cells); i < len(widest) {
				widest[i] = max(widest[i], visualWidth(PlainText(text)))
			}
			cell := Cell{Text: text, Label: head}
			if i := len(row.Cells); !head && i < len(n.Alignments) && n.Alignments[i] == extast.AlignNone && numeric.MatchString(PlainText(text)) {
				cell.Align = End
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	for i, a := range n.Alignments {
		t.Columns = append(t.Columns, Column{Width: float64(min(max(widest[i], 6), 48)), Align: alignOf(a)})
	}
	if w.caption != nil {
		t.Caption, t.Source = cutCaption(trimmed(w.inlines(w.caption, Inline{})))
		t.Label = w.b.tableLabel()
		w.caption = nil
	}
	w.b.add(t)
}

// numeric is a cell that holds a number; it stands to the right unless its column
// says otherwise.
var numeric = regexp.MustCompile(`^[-+△▲▽▼±<>≥≤]?\s?[₩$€]?\d[\d,.]*\s?(%|%p|천원|백만원|억원|원|명|건|회|편|개|배)?$`)

func alignOf(a extast.Alignment) Align {
	switch a {
	case extast.AlignLeft:
		return Left
	case extast.AlignCenter:
		return Centre
	case extast.AlignRight:
		return End
	}
	return Auto
}

// visualWidth counts half-width columns: Hangul and Hanja take two.
func visualWidth(s string) int {
	n := 0
	for _, r := range s {
		if utf8.RuneLen(r) > 2 {
			n++
		}
		n++
	}
	return n
}
