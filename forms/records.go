package forms

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"moaplan/forms/look"
	"moaplan/forms/textfield"
	"moaplan/internal/plan"
)

// records is a table of a list of the plan, a record a row. Records are added,
// duplicated, moved, removed, and pasted as a table; what is shown can be sorted and
// searched, and copied as a table.
type records struct {
	d       *desk
	list    plan.Path
	key     string // of its words and of its edits
	columns []column
	make    func() any             // a fresh record
	removed func(record plan.Path) // nil: simply taken out
	most    int                    // 0: any number
	across  bool                   // a record a column: few records with many values
	empty   string                 // catalogue key of what is said where there is no record; empty: nothing

	// body shows a record as a block with fields of its own instead of a row of cells:
	// for records with more values than a row has room for. nil: a row.
	body func(set *fieldSet, record plan.Path) fyne.CanvasObject

	ids    []plan.ID
	set    *fieldSet
	rows   *fyne.Container
	heads  *fyne.Container
	adder  *look.Button
	more   *look.Icon
	search *textfield.Field
	none   *look.Text
	sorted int // 0: as in the plan; else by columns[sorted-1]
	falls  bool
	box    fyne.CanvasObject
}

// table adds a table of records to a form.
func (s *fieldSet) table(t *records) fyne.CanvasObject {
	t.d, t.set, t.rows = s.d, &fieldSet{d: s.d}, look.Column(look.Gap1+2)
	t.adder = look.NewButton(t.d.T(wordsKey("add", t.key)), look.Compact, t.add)
	t.more = look.NewIcon(theme.MoreHorizontalIcon(), t.d.T("forms-register.table"), t.showMore)
	t.none = look.Note("")
	if t.empty != "" {
		t.none.SetText(t.d.T(t.empty))
	}
	if s.d.ed.ReadOnly() {
		t.adder.Disable()
	}
	t.heads = look.Row(look.Gap2)
	parts := []fyne.CanvasObject{t.heads, t.none, t.rows, t.foot()}
	if t.across || t.body != nil {
		parts = parts[1:]
	}
	t.box = look.Column(look.Gap1+2, parts...)
	s.tables = append(s.tables, t)
	t.build()
	return t.box
}

func (t *records) order() []plan.ID {
	ids, err := t.d.ed.Plan().OrderOf(t.list)
	if err != nil {
		return nil // the record that holds the list is gone; so will be this form
	}
	return ids
}

func (t *records) build() {
	t.d.keepCursor(func() *fieldSet { return t.set }, t.buildAnew)
}

func (t *records) buildAnew() {
	t.ids = slices.Clone(t.order())
	t.set.all = nil
	t.rows.Objects = nil
	t.buildHeads()
	switch {
	case t.across:
		t.buildAcross()
	case t.body != nil:
		t.buildBlocks()
	default:
		t.buildRows()
	}
	t.showFoot()
	t.rows.Refresh()
}

func (t *records) buildRows() {
	for _, id := range t.showing() {
		record := t.list.Join(string(id))
		var cells []fyne.CanvasObject
		for _, c := range t.columns {
			cells = append(cells, c.sized(c.cell(t.set, record)))
		}
		t.rows.Add(look.TopRow(look.Gap2, append(cells, look.Inset(0, 3, 0, 0, t.acts(record)))...))
	}
}

// buildBlocks sets each record as a block of its own fields.
func (t *records) buildBlocks() {
	for _, id := range t.showing() {
		record := t.list.Join(string(id))
		number := look.NewText(grouped(slices.Index(t.ids, id)+1), look.Style{Size: look.SizeNote, Bold: true, Colour: look.Ink2})
		head := look.Row(look.Gap2, look.Grow(1, number), t.acts(record))
		t.rows.Add(look.SmallCard(look.Column(0, head, t.body(t.set, record))))
	}
}

// buildAcross sets the records side by side, their values below each other.
func (t *records) buildAcross() {
	for i, c := range t.columns {
		label := look.NewText(c.title(t.d.w.lang), look.Style{Size: look.SizeTable, Colour: look.Ink2})
		cells := []fyne.CanvasObject{look.Fixed(130, 0, label)}
		for _, id := range t.ids {
			record := t.list.Join(string(id))
			value := c.cell(t.set, record)
			if i == 0 {
				value = look.Row(2, look.Grow(1, value), t.remover(record))
			}
			cells = append(cells, look.Grow(1, value))
		}
		t.rows.Add(look.Row(look.Gap2, cells...))
	}
}

// acts are what is done with one record.
func (t *records) acts(record plan.Path) fyne.CanvasObject {
	var more *look.Icon
	more = look.NewIcon(theme.MoreVerticalIcon(), t.d.T("forms-register.row"), func() { t.showRowMenu(more, record) })
	return look.Row(0, more, t.remover(record))
}

func (t *records) remover(record plan.Path) fyne.CanvasObject {
	remove := look.NewIcon(theme.CancelIcon(), t.d.T("common.delete"), func() { t.take(record) })
	remove.SetDisabled(t.d.ed.ReadOnly())
	return remove
}

func (t *records) refresh() {
	if !slices.Equal(t.ids, t.order()) {
		t.build()
	}
	t.set.refresh()
}

// add puts a fresh record behind the last and the cursor into it.
func (t *records) add() {
	t.d.settle()
	t.unhide()
	op, err := t.d.ed.Plan().AppendOp(t.list, t.make())
	t.d.apply(plan.Name("edit.add", "what", t.what()), plan.FromForm, op, err)
	if n := len(t.ids); n > 0 && err == nil {
		t.set.show(t.list.Join(string(t.ids[n-1])), nil)
	}
}

func (t *records) what() string { return "@" + wordsKey("records", t.key) }

func (t *records) take(record plan.Path) {
	t.d.settle()
	if t.removed != nil {
		t.removed(record)
		return
	}
	op, err := t.d.ed.Plan().RemoveOp(record)
	t.d.apply(plan.Name("edit.remove", "what", t.what()), plan.FromForm, op, err)
}

// duplicate puts a copy of a record behind it.
func (t *records) duplicate(record plan.Path) {
	t.d.settle()
	op, err := t.d.ed.Plan().CopyOp(record)
	t.d.apply(plan.Name("edit.duplicate", "what", t.what()), plan.FromForm, op, err)
	if err == nil {
		t.set.show(op.Path, nil)
	}
}

// move puts a record before or behind its neighbour in the plan.
func (t *records) move(record plan.Path, step int) {
	t.d.settle()
	order := t.order()
	to := slices.Index(order, idIn(record)) + step
	if to < 0 || to >= len(order) {
		return
	}
	after := order[to]
	if step < 0 {
		after = before(order, order[to])
	}
	op, err := t.d.ed.Plan().MoveOp(record, after)
	t.d.apply(plan.Name("edit.move", "what", t.what()), plan.FromForm, op, err)
}
