package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"moaplan/forms/look"
	"moaplan/internal/intake"
)

const (
	pasteWidth float32 = 760
	pasteCell  float32 = 118 // width of a column
)

const (
	pasteRowsShown  = 8 // rows that the preview shows; the others are counted
	pasteFaultsShow = 5 // faults that it says; all can be copied
)

// preview shows what a pasted table would add, and what of it cannot be read.
func (p pasting) preview(table intake.Table) {
	d := p.d
	how := d.T("forms-register.paste.by-order")
	if table.Named {
		how = d.T("forms-register.paste.by-heads")
	}
	rows := ""
	if more := len(table.Rows) - pasteRowsShown; more > 0 {
		rows = d.T("forms-register.paste.more", "n", more)
	}
	sample, turn := p.sample(table)
	parts := []fyne.CanvasObject{look.Note(how), sample, look.Row(look.Gap1, append([]fyne.CanvasObject{look.Grow(1, look.Note(rows))}, turn...)...)}
	choices := []look.Choice{{
		Label: d.T("forms-register.paste.do", "n", len(table.Rows)), Kind: look.Main, Do: func() { p.add(table) },
	}}
	if len(table.Problems) > 0 {
		parts = append(parts, p.faults(table))
		choices = append(choices, look.Choice{Label: d.T("forms-register.paste.copy-faults"), Kind: look.Plain, Do: func() {
			p.copyFaults(table)
			p.preview(table)
		}})
	}
	choices = append(choices, look.Choice{Label: d.T("common.cancel"), Kind: look.Plain})
	d.w.askWide(pasteWidth, d.T("forms-register.paste.title"), look.Column(look.Gap3, parts...), choices...)
}

// sample is the first rows as they would enter the plan, each below its column, and
// what turns to the columns that have no room.
func (p pasting) sample(table intake.Table) (shown fyne.CanvasObject, turn []fyne.CanvasObject) {
	d, members := p.d, p.members()
	cell := func(words string, s look.Style) fyne.CanvasObject {
		s.Size = look.SizeNote
		return look.Fixed(pasteCell, 0, look.Shrink(look.NewText(words, s)))
	}
	heads := make([]fyne.CanvasObject, len(table.Found))
	for i, found := range table.Found {
		words := d.T("forms-register.paste.not-taken")
		if found >= 0 {
			words = members[found].title(d.w.lang)
		}
		heads[i] = cell(words, look.Style{Bold: true, Colour: look.Ink2})
	}
	rows := look.Column(look.Gap1, look.Row(look.Gap2, heads...), look.HLine())
	for _, row := range table.Rows[:min(len(table.Rows), pasteRowsShown)] {
		cells := make([]fyne.CanvasObject, len(row.Cells))
		for i, c := range row.Cells {
			style := look.Style{}
			words := c.Text
			if c.Bad {
				style.Colour = look.Error
				words = "✕ " + words
			}
			cells[i] = cell(words, style)
		}
		rows.Add(look.Row(look.Gap2, cells...))
	}
	scroll := container.NewHScroll(look.Pad(look.Gap2, rows))
	shown = look.BareCard(look.Fixed(0, rows.MinSize().Height+2*look.Gap2+look.Gap3, scroll))
	wide := rows.MinSize().Width + 2*look.Gap2
	if wide <= pasteWidth-2*look.Gap5 {
		return shown, nil
	}
	by := func(step float32) func() {
		return func() {
			most := max(scroll.Content.MinSize().Width-scroll.Size().Width, 0)
			scroll.ScrollToOffset(fyne.NewPos(min(max(scroll.Offset.X+step, 0), most), 0))
		}
	}
	return shown, []fyne.CanvasObject{
		look.NewIcon(theme.NavigateBackIcon(), d.T("forms-register.paste.left"), by(-3*(pasteCell+look.Gap2))),
		look.NewIcon(theme.NavigateNextIcon(), d.T("forms-register.paste.right"), by(3*(pasteCell+look.Gap2))),
	}
}

// faults says what of the table cannot be read, and what happens to it.
func (p pasting) faults(table intake.Table) fyne.CanvasObject {
	d := p.d
	lines := []fyne.CanvasObject{look.NewText(d.T("forms-register.paste.faults", "n", len(table.Problems)),
		look.Style{Size: look.SizeTable, Bold: true, Colour: look.Warning, Wrap: true})}
	for _, problem := range table.Problems[:min(len(table.Problems), pasteFaultsShow)] {
		lines = append(lines, look.Note("· "+d.sayProblem(problem)))
	}
	if more := len(table.Problems) - pasteFaultsShow; more > 0 {
		lines = append(lines, look.Note(d.T("forms-register.paste.more-faults", "n", more)))
	}
	return look.Soft(look.WarningSoft, look.Gap3, look.Column(look.Gap1, lines...))
}

// copyFaults copies the cells that cannot be read, with their places and the reasons.
func (p pasting) copyFaults(table intake.Table) {
	d := p.d
	rows := [][]string{{
		d.T("forms-register.paste.fault.row"), d.T("forms-register.paste.fault.column"),
		d.T("forms-register.paste.fault.head"), d.T("forms-register.paste.fault.text"), d.T("forms-register.paste.fault.reason"),
	}}
	for _, problem := range table.Problems {
		row := ""
		if problem.Row > 0 {
			row = grouped(problem.Row)
		}
		rows = append(rows, []string{row, grouped(problem.Column), problem.Head, problem.Text, d.T(problem.Fault)})
	}
	d.copyTable(rows)
}
