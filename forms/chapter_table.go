package forms

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/forms/textedit"
	"moaplan/forms/textfield"
	"moaplan/internal/draft"
)

// Bounds of a table that is made or edited in the dialog.
const (
	mostTableRows    = 60
	mostTableColumns = 12
	tableDialog      = 860 // its width
)

// table turns selected lines that are parted by tabs into a table, opens the one
// at the caret, or asks how large a new one is to be.
func (t *chapterTools) table() {
	editor := t.text.input.Editor()
	t.d.w.typing.Finish()
	if t.text.input.ReadOnly() {
		return
	}
	if made, ok := draft.TabTable(editor.Selected()); ok {
		t.act("table", func(s string, from, to int) draft.Change { return draft.InsertBlock(s, from, to, made.String(), true) })
		return
	}
	if there, from, to, ok := draft.TableAt(editor.Text(), editor.Caret()); ok {
		if len(there.Rows) <= mostTableRows && there.Columns() <= mostTableColumns {
			newTableDialog(t, there, from, to).ask()
		} else {
			t.d.w.inform(t.d.T("forms-chapter.table.edit"), t.d.T("forms-chapter.table.large"))
		}
		return
	}
	t.askTable()
}

// askTable asks for rows and columns of a new table.
func (t *chapterTools) askTable() {
	d := t.d
	rows, columns := textfield.NewPlain(d.w.typing), textfield.NewPlain(d.w.typing)
	rows.ShowText("3")
	columns.ShowText("3")
	rowBox, _ := frame(d.T("forms-chapter.table.rows"), rows)
	columnBox, _ := frame(d.T("forms-chapter.table.columns"), columns)
	make := func() {
		r, c := counted(rows.Text(), mostTableRows), counted(columns.Text(), mostTableColumns)
		t.act("table", func(s string, from, to int) draft.Change {
			made := draft.InsertBlock(s, to, to, draft.NewTable(r, c).String(), false)
			first := made.Caret - len([]rune(draft.NewTable(r, c).String())) + len("| ")
			made.Anchor, made.Caret = first, first
			return made
		})
	}
	d.w.ask(d.T("forms-chapter.table.new"), look.Column(look.Gap2, half(rowBox, columnBox), look.Note(d.T("forms-chapter.table.tabs"))),
		look.Choice{Label: d.T("forms-chapter.table.make"), Kind: look.Main, Do: make},
		look.Choice{Label: d.T("common.cancel"), Kind: look.Plain, Do: t.back})
	asked := d.w.asked
	for _, f := range []*textfield.Field{rows, columns} {
		f.OnSubmit(func() { asked.Hide(); make() })
		f.OnKey(func(e *fyne.KeyEvent) bool {
			if e.Name == fyne.KeyEscape {
				asked.Hide()
				t.back()
			}
			return e.Name == fyne.KeyEscape
		})
	}
	rows.Editor().SelectAll()
	d.w.win.Canvas().Focus(rows)
}

// counted is a number that was typed, from 1 to a bound.
func counted(typed string, most int) int {
	n, err := strconv.Atoi(strings.TrimSpace(typed))
	if err != nil {
		return 1
	}
	return min(max(n, 1), most)
}

// tableDialog edits a table of the text as a grid of fields. The text changes once,
// when the grid is accepted.
type tableGrid struct {
	t        *chapterTools
	table    draft.Table
	from, to int // of its lines in the text
	cells    [][]*textfield.Field
	body     *fyne.Container
	row, col int // of the cell that has the cursor
}

func newTableDialog(t *chapterTools, table draft.Table, from, to int) *tableGrid {
	return &tableGrid{t: t, table: table, from: from, to: to, body: look.Stack()}
}

func (g *tableGrid) ask() {
	d := g.t.d
	button := func(key string, do func()) fyne.CanvasObject {
		return look.NewButton(d.T("forms-chapter.table."+key), look.Compact, func() { g.read(); do(); g.fill() })
	}
	bar := look.Row(look.Gap1,
		button("add-row", func() { g.grow(1, 0) }), button("remove-row", func() { g.table.RemoveRow(g.row) }),
		button("add-column", func() { g.grow(0, 1) }), button("remove-column", func() { g.table.RemoveColumn(g.col) }), look.Space())
	g.fill()
	scroll := look.NewScroller(g.body)
	d.w.askWide(tableDialog, d.T("forms-chapter.table.edit"), look.Column(look.Gap2, bar, look.Fixed(0, 320, scroll)),
		look.Choice{Label: d.T("forms-chapter.table.accept"), Kind: look.Main, Do: g.accept},
		look.Choice{Label: d.T("common.cancel"), Kind: look.Plain, Do: g.t.back})
	g.focus()
}

// grow adds a row below the cursor's, or a column behind it.
func (g *tableGrid) grow(rows, columns int) {
	if rows > 0 && len(g.table.Rows) < mostTableRows {
		g.table.InsertRow(g.row + 1)
		g.row++
	}
	if columns > 0 && g.table.Columns() < mostTableColumns {
		g.table.InsertColumn(g.col + 1)
		g.col++
	}
}

// read takes what was typed into the table.
func (g *tableGrid) read() {
	g.t.d.w.typing.Finish()
	for i, row := range g.cells {
		for j, cell := range row {
			g.table.Rows[i][j] = cell.Text()
		}
	}
}

// fill makes the fields of the cells.
func (g *tableGrid) fill() {
	w := g.t.d.w
	g.cells = nil
	column := look.Column(look.Gap1)
	for i, row := range g.table.Rows {
		var fields []*textfield.Field
		line := make([]fyne.CanvasObject, len(row))
		for j, words := range row {
			f := textfield.NewLong(w.typing, 2)
			w.sayMenu(f)
			f.ShowText(words)
			f.OnFocus(func() { g.row, g.col = i, j })
			f.OnHeight(func() { g.body.Refresh() })
			f.OnKey(func(e *fyne.KeyEvent) bool { return g.takeKey(e) })
			fields = append(fields, f)
			line[j] = look.Grow(1, f)
		}
		g.cells = append(g.cells, fields)
		column.Add(look.TopRow(look.Gap1, line...))
		if i == 0 {
			column.Add(look.HLine())
		}
	}
	g.row, g.col = min(g.row, len(g.cells)-1), min(g.col, g.table.Columns()-1)
	g.body.Objects = []fyne.CanvasObject{column}
	g.body.Refresh()
	g.focus()
}

// takeKey goes from row to row at a cell's first and last line, and closes.
func (g *tableGrid) takeKey(e *fyne.KeyEvent) bool {
	w := g.t.d.w
	f := g.cells[g.row][g.col]
	at, _ := f.Editor().CaretLine()
	switch {
	case e.Name == fyne.KeyEscape:
		w.asked.Hide()
		g.t.back()
	case e.Name == fyne.KeyDown && at == f.Editor().Lines().Count()-1 && g.row < len(g.cells)-1:
		g.row++
		g.focus()
	case e.Name == fyne.KeyUp && at == 0 && g.row > 0:
		g.row--
		g.focus()
	default:
		return false
	}
	return true
}

// focus puts the cursor into the cell at hand.
func (g *tableGrid) focus() {
	f := g.cells[g.row][g.col]
	if w := g.t.d.w; w.asked != nil {
		w.win.Canvas().Focus(f)
		f.Editor().Move(textedit.TextEnd, false)
		f.Changed()
	}
}

// accept writes the table into the text in place of what was there.
func (g *tableGrid) accept() {
	g.read()
	g.t.act("table", func(s string, _, _ int) draft.Change {
		put := g.table.String()
		behind := g.from + len([]rune(put))
		return draft.Change{From: g.from, To: g.to, Put: put, Anchor: behind, Caret: behind}
	})
}
