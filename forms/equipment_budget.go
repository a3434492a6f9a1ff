package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// budget shows the cost lines that pay for the equipment, and links lines with it.
func (f equipmentForm) budget(set *fieldSet, at plan.Path) fyne.CanvasObject {
	d := f.d
	lines := look.Column(look.Gap1)
	sum := look.NewText("", look.Style{Size: look.SizeTable, Bold: true, Wrap: true})
	var link *look.Select
	var free []plan.Line
	link = look.NewSelect(nil, d.T("forms-people.link.choose"), func(i int) {
		chosen := free[i].ID
		link.Choose(-1)
		f.link(chosen, idIn(at))
	})
	if d.ed.ReadOnly() {
		link.Disable()
	}
	shown := ""
	set.follow(func() {
		e := f.of(idIn(at))
		if e == nil {
			return
		}
		var linked []plan.Line
		var total plan.Won
		linked, free, total = d.ed.Budget().FacilityLines(e.Organisation, e.ID)
		words := make([]string, len(free))
		for i, l := range free {
			words[i] = f.lineWords(l)
		}
		link.SetOptions(words)
		link.Hidden = len(free) == 0
		sum.SetText(f.linkedSum(len(linked), total, e.Cost))
		if now := f.linkedShape(linked); now != shown {
			shown = now
			f.showLinked(lines, linked)
		}
	})
	return look.Card(look.Heading(d.T("forms-people.card.budget")), lines, sum, link)
}

func (f equipmentForm) linkedShape(linked []plan.Line) string {
	shape := "-"
	for _, l := range linked {
		shape += string(l.ID) + f.lineWords(l) + "|"
	}
	return shape
}

// showLinked sets a row for each line that pays for the equipment.
func (f equipmentForm) showLinked(rows *fyne.Container, linked []plan.Line) {
	d := f.d
	rows.Objects = nil
	for _, l := range linked {
		id := l.ID
		words := look.NewText(f.lineWords(l), look.Style{Size: look.SizeTable})
		unlink := look.NewIcon(theme.CancelIcon(), d.T("forms-people.unlink"), func() { f.link(id, "") })
		unlink.SetDisabled(d.ed.ReadOnly())
		see := look.NewButton(d.T("forms.go"), look.Compact, func() { d.jump(plan.At("lines", string(id), "amount")) })
		rows.Add(look.Row(look.Gap2, look.Grow(1, words), see, unlink))
	}
	rows.Refresh()
}

// link has a cost line pay for an equipment, or for none.
func (f equipmentForm) link(line, equipment plan.ID) {
	d := f.d
	d.settle()
	op, err := d.ed.Plan().SetOp(plan.At("lines", string(line), "equipment"), equipment)
	d.apply(editOf("forms-people.lineEquipment"), plan.FromForm, op, err)
}

// lineWords are a line's year, item or name, kind and amount.
func (f equipmentForm) lineWords(l plan.Line) string {
	d := f.d
	name := d.text(l.Name)
	if name == "" {
		name = d.T("common.cost." + string(l.Category))
		if item, ok := d.ed.Call().On(d.ed.Plan().Notice.Date).Item(l.Category, l.Item); ok {
			name = d.text(item.Title)
		}
	}
	kind := d.T("common.cash")
	if l.Kind == plan.InKind {
		kind = d.T("common.in-kind")
	}
	return d.T("forms-people.link.line", "year", d.T("common.year.nth", "n", d.ed.Plan().Period.Number(l.Year)),
		"name", name, "kind", kind, "amount", thousands(l.Amount))
}

// linkedSum compares what the lines come to with the cost of the equipment.
func (f equipmentForm) linkedSum(n int, total, cost plan.Won) string {
	switch {
	case n == 0:
		return f.d.T("forms-people.link.none")
	case total == cost || cost == 0:
		return f.d.T("forms-people.link.sum", "n", n, "amount", thousands(total))
	}
	return f.d.T("forms-people.link.differs", "n", n, "amount", thousands(total), "cost", thousands(cost))
}
