package forms

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// records is a table of a list of the plan, a record a row, with rows added and
// removed by the user.
type records struct {
	d       *desk
	list    plan.Path
	key     string // of its words and of its edits
	columns []column
	make    func() any             // a fresh record
	removed func(record plan.Path) // nil: simply taken out
	most    int                    // 0: any number
	across  bool                   // a record a column: few records with many values
	ids     []plan.ID
	set     *fieldSet
	rows    *fyne.Container
	adder   *look.Button
	box     fyne.CanvasObject
}

// table adds a table of records to a form.
func (s *fieldSet) table(t *records) fyne.CanvasObject {
	t.d, t.set, t.rows = s.d, &fieldSet{d: s.d}, look.Column(look.Gap1+2)
	t.adder = look.NewButton(t.d.T(wordsKey("add", t.key)), look.Compact, t.add)
	if s.d.ed.ReadOnly() {
		t.adder.Disable()
	}
	if t.across {
		t.box = look.Column(look.Gap1+2, t.rows, look.Row(0, t.adder, look.Space()))
		s.tables = append(s.tables, t)
		t.build()
		return t.box
	}
	var heads []fyne.CanvasObject
	for _, c := range t.columns {
		words := ""
		if c.key != "" {
			words = t.set.label(c.key)
		}
		heads = append(heads, c.sized(look.NewText(words, look.Style{Size: look.SizeNote, Colour: look.Ink2})))
	}
	heads = append(heads, look.Fixed(28, 0, look.Space()))
	t.box = look.Column(look.Gap1+2, look.Row(look.Gap2, heads...), t.rows, look.Row(0, t.adder, look.Space()))
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
	if t.across {
		t.buildAcross()
	} else {
		t.buildRows()
	}
	if t.most > 0 && len(t.ids) >= t.most {
		t.adder.Hide()
	} else {
		t.adder.Show()
	}
	t.rows.Refresh()
}

func (t *records) buildRows() {
	for _, id := range t.ids {
		record := t.list.Join(string(id))
		var cells []fyne.CanvasObject
		for _, c := range t.columns {
			cells = append(cells, c.sized(c.cell(t.set, record)))
		}
		t.rows.Add(look.TopRow(look.Gap2, append(cells, look.Inset(0, 3, 0, 0, t.remover(record)))...))
	}
}

// buildAcross sets the records side by side, their values below each other.
func (t *records) buildAcross() {
	for i, c := range t.columns {
		label := look.NewText(t.set.label(c.key), look.Style{Size: look.SizeTable, Colour: look.Ink2})
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
	op, err := t.d.ed.Plan().AppendOp(t.list, t.make())
	t.d.apply(plan.Name("edit.add", "what", "@"+wordsKey("records", t.key)), plan.FromForm, op, err)
	if n := len(t.ids); n > 0 && err == nil {
		t.set.show(t.list.Join(string(t.ids[n-1])), nil)
	}
}

func (t *records) take(record plan.Path) {
	t.d.settle()
	if t.removed != nil {
		t.removed(record)
		return
	}
	op, err := t.d.ed.Plan().RemoveOp(record)
	t.d.apply(plan.Name("edit.remove", "what", "@"+wordsKey("records", t.key)), plan.FromForm, op, err)
}
