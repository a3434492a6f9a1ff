package forms

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// shapeOf is what decides which fields are below the chart: the chosen task, and the
// institutions that can be named.
func (f *schedule) shapeOf() string {
	return string(f.chosen) + "|" + strconv.FormatBool(f.folded) + "|" + f.d.organisationsShape()
}

// organisationsShape changes with the institutions that a field can name.
func (d *desk) organisationsShape() string {
	var shape strings.Builder
	for i := range d.ed.Plan().Organisations {
		o := &d.ed.Plan().Organisations[i]
		shape.WriteString(string(o.ID) + d.nameOf(o) + "|")
	}
	return shape.String()
}

// taskCards are the fields of the chosen task.
func (f *schedule) taskCards(set *fieldSet) []fyne.CanvasObject {
	d := f.d
	if f.chosen == "" {
		return nil
	}
	if f.folded {
		return []fyne.CanvasObject{f.taskActions()}
	}
	at := plan.At("tasks", string(f.chosen))
	owners := d.organisationOptions(nil)
	return []fyne.CanvasObject{look.Column(look.Gap3, f.taskActions(),
		set.bilingual(spec{key: "forms-plan.taskName", path: at.Join("name"), hint: "forms-plan.hint.task"}),
		half(
			set.choice(spec{key: "forms-plan.taskOrganisation", path: at.Join("organisation")}, owners),
			half(
				set.value(spec{key: "forms-plan.taskStart", path: at.Join("start")}, d.projectMonth()),
				set.value(spec{key: "forms-plan.taskEnd", path: at.Join("end")}, d.projectMonth()),
			),
		),
		set.several(spec{key: "forms-plan.taskPartners", path: at.Join("partners")}, owners),
		set.bilingual(spec{key: "forms-plan.taskOutput", path: at.Join("output"), lines: 2, hint: "forms-plan.hint.output"}),
	)}
}

// taskActions move the task in the list, double it or take it out.
func (f *schedule) taskActions() fyne.CanvasObject {
	d := f.d
	icons := []*look.Icon{
		look.NewIcon(theme.MoveUpIcon(), d.T("common.move-up"), func() { f.reorder(-1) }),
		look.NewIcon(theme.MoveDownIcon(), d.T("common.move-down"), func() { f.reorder(1) }),
		look.NewIcon(theme.ContentCopyIcon(), d.T("forms-plan.task.duplicate"), f.duplicate),
		look.NewIcon(theme.DeleteIcon(), d.T("forms-plan.task.remove"), f.remove),
	}
	row := []fyne.CanvasObject{look.Grow(1, look.Heading(d.T("forms-plan.schedule.chosen")))}
	for _, icon := range icons {
		icon.SetDisabled(d.ed.ReadOnly())
		row = append(row, icon)
	}
	fold := look.NewIcon(theme.MenuDropDownIcon(), d.T("forms-plan.schedule.fold"), func() { f.fold(true) })
	if f.folded {
		fold = look.NewIcon(theme.MenuDropUpIcon(), d.T("forms-plan.schedule.unfold"), func() { f.fold(false) })
	}
	row = append(row, fold)
	return look.Row(look.Gap1, row...)
}

// tableRows is the schedule as a table, with the days of its months.
func (f *schedule) tableRows() [][]string {
	d, p := f.d, f.d.ed.Plan()
	rows := [][]string{{
		d.T("forms-plan.field.taskName"), d.T("forms-plan.field.taskOrganisation"), d.T("forms-plan.field.taskPartners"),
		d.T("forms-plan.field.taskStart"), d.T("forms-plan.field.taskEnd"),
		d.T("forms-plan.table.first"), d.T("forms-plan.table.last"), d.T("forms-plan.field.taskOutput"),
	}}
	for _, t := range p.Tasks {
		var partners []string
		for _, id := range t.Partners {
			partners = append(partners, d.organisationName(id))
		}
		first, last := "", ""
		if begins, _, ok := p.Period.MonthDays(t.Start); ok {
			first = begins.String()
		}
		if _, ends, ok := p.Period.MonthDays(t.End); ok {
			last = ends.String()
		}
		rows = append(rows, []string{
			d.text(t.Name), d.organisationName(t.Organisation), strings.Join(partners, ", "),
			monthText(t.Start), monthText(t.End), first, last, d.text(t.Output),
		})
	}
	return rows
}

// pasting is a table of tasks on the clipboard.
func (f *schedule) pasting() pasting {
	d := f.d
	return pasting{
		d: d, list: "tasks", what: "@forms-plan.records.task",
		columns: []column{
			textColumn("forms-plan.taskName", 1, "name/ko"), choiceColumn("forms-plan.taskOrganisation", 1, "organisation", d.organisationOptions(nil)),
			valueColumn("forms-plan.taskStart", 1, "start", d.projectMonth()), valueColumn("forms-plan.taskEnd", 1, "end", d.projectMonth()),
			textColumn("forms-plan.taskOutput", 1, "output/ko"),
		},
		make: func() any { return plan.Task{Record: plan.Record{ID: plan.NewID()}} },
		done: func(fresh []plan.ID) { f.choose(fresh[0]) },
	}
}

// tableMenu offers what is done with a table as a whole: it is pasted and copied.
func (d *desk) tableMenu(paste func() pasting, rows func() [][]string) fyne.CanvasObject {
	var icon *look.Icon
	icon = look.NewIcon(theme.MoreHorizontalIcon(), d.T("forms-register.table"), func() {
		look.ShowMenu(icon, menuWidth,
			look.Item{Words: d.T("forms-register.paste"), Off: d.ed.ReadOnly(), Do: func() { paste().ask() }},
			look.Item{Words: d.T("forms-send.copy-table"), Do: func() { d.settle(); d.copyTable(rows()) }})
	})
	return icon
}

func monthText(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
