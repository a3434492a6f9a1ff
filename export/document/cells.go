package document

import "moaplan/internal/plan"

// Short makers of cells, so that tables read like the tables they make.

func label(s string) Cell { return Cell{Text: words(s), Label: true, Align: Centre} }

func labelOf(text []Inline) Cell { return Cell{Text: text, Label: true, Align: Centre} }

func value(text ...[]Inline) Cell { return Cell{Text: join("\n", text...)} }

func centred(text ...[]Inline) Cell { return Cell{Text: join("\n", text...), Align: Centre} }

func amount(w plan.Won) Cell { return Cell{Text: words(won(w)), Align: End} }

// amountAt is an amount that stands in the plan as it is.
func amountAt(w plan.Won, path plan.Path) Cell {
	return Cell{Text: []Inline{{Text: won(w), Path: path}}, Align: End}
}

func (c Cell) span(n int) Cell { c.Span = n; return c }
func (c Cell) rows(n int) Cell { c.RowSpan = n; return c }
func (c Cell) strong() Cell    { c.Bold = true; return c }
func (c Cell) centre() Cell    { c.Align = Centre; return c }
func (c Cell) left() Cell      { c.Align = Left; return c }

func row(cells ...Cell) Row { return Row{Cells: cells} }

// labels is a row of shaded cells.
func labels(names ...string) Row {
	var r Row
	for _, n := range names {
		r.Cells = append(r.Cells, label(n))
	}
	return r
}

// columns makes columns of relative widths, all with the alignment their
// contents ask for.
func columns(widths ...float64) []Column {
	out := make([]Column, len(widths))
	for i, w := range widths {
		out[i].Width = w
	}
	return out
}

// list makes a header and columns of the same length.
func (b *builder) head(keys ...string) Row {
	var r Row
	for _, k := range keys {
		r.Cells = append(r.Cells, label(b.T("export."+k)))
	}
	return r
}
