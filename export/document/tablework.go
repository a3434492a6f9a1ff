package document

import (
	"fmt"

	"moaplan/internal/plan"
)

// goals is the table of goals and contents by year and institution.
func (b *builder) goals(int) {
	if len(b.p.Goals) == 0 {
		return
	}
	t := Table{Columns: columns(9, 17, 30, 44), Head: 1}
	t.Rows = []Row{b.head("goals.year", "goals.organisation", "goals.goal", "goals.content")}
	done := map[plan.ID]bool{}
	for i, y := range b.p.Period.Years {
		var rows []Row
		for _, o := range b.p.Organisations {
			for _, g := range b.p.Goals {
				if g.Year == y.ID && g.Organisation == o.ID {
					rows = append(rows, b.goalRow(g))
					done[g.ID] = true
				}
			}
		}
		t.Rows = append(t.Rows, spanned(label(b.year(i+1)), rows)...)
	}
	for _, g := range b.p.Goals { // of a year or institution that is gone
		if !done[g.ID] {
			t.Rows = append(t.Rows, spanned(label("-"), []Row{b.goalRow(g)})...)
		}
	}
	b.add(b.numbered(t, b.T("export.goals")))
}

func (b *builder) goalRow(g plan.Goal) Row {
	at := plan.At("goals", string(g.ID))
	who := b.orgName(g.Organisation)
	if o := b.p.Organisation(g.Organisation); o != nil {
		who = join("\n", who, words("("+b.T("common.role."+string(o.Role)+".short")+")"))
	}
	return row(centred(who), value(b.text(g.Goal, at.Join("goal"))), value(b.text(g.Content, at.Join("content"))))
}

// spanned puts one cell before rows, spanning all of them.
func spanned(first Cell, rows []Row) []Row {
	for i := range rows {
		if i == 0 {
			rows[i].Cells = append([]Cell{first.rows(len(rows))}, rows[i].Cells...)
		}
	}
	return rows
}

// indicators is the table of performance indicators with their targets.
func (b *builder) indicators(int) {
	if len(b.p.Indicators) == 0 {
		return
	}
	years := b.p.Period.Years
	widths := []float64{22, 8, 8, 16, 11}
	heads := []string{
		b.T("export.indicators.name"), b.T("export.indicators.unit"), b.T("export.indicators.weight"),
		b.T("export.indicators.best"), b.T("export.indicators.today"),
	}
	for i := range years {
		widths = append(widths, 9)
		heads = append(heads, b.year(i+1))
	}
	t := Table{Columns: columns(append(widths, 24)...), Head: 1, Rows: []Row{labels(append(heads, b.T("export.indicators.method"))...)}}
	sum := 0
	for _, x := range b.p.Indicators {
		t.Rows = append(t.Rows, b.indicatorRow(x, years))
		sum += x.Weight
	}
	t.Rows = append(t.Rows, row(label(b.T("common.total")).span(2), centred(words(count(sum))),
		centred(words("-")).span(len(years)+3)))
	b.add(b.numbered(t, b.T("export.indicators")))
}

func (b *builder) indicatorRow(x plan.Indicator, years []plan.Year) Row {
	at := plan.At("indicators", string(x.ID))
	holder := b.text(x.BestHolder, at.Join("bestHolder"))
	if len(holder) > 0 {
		holder = append(append(words("("), holder...), Inline{Text: ")"})
	}
	r := row(value(b.text(x.Name, at.Join("name"))), centred(plain(x.Unit, at.Join("unit"))), centred(words(count(x.Weight))),
		centred(plain(x.Best, at.Join("best")), holder), centred(plain(x.Today, at.Join("today"))))
	for _, y := range years {
		r.Cells = append(r.Cells, centred(b.target(x.Targets, y.ID, at.Join("targets"))))
	}
	return Row{append(r.Cells, value(b.text(x.Method, at.Join("method"))))}
}

// target is the value to reach in a year.
func (b *builder) target(targets []plan.Target, year plan.ID, at plan.Path) []Inline {
	for _, t := range targets {
		if t.ID == year {
			return plain(t.Value, at.Join(string(t.ID), "value"))
		}
	}
	return nil
}

// schedule is the table of tasks by month, one for each year.
func (b *builder) schedule(int) {
	if len(b.p.Tasks) == 0 {
		return
	}
	first := 1
	for i, y := range b.p.Period.Years {
		n := y.Months()
		last := first + n - 1
		if t, ok := b.scheduleOf(i, y, first, last); ok {
			b.add(t)
		}
		first = last + 1
	}
	b.lateTasks(first)
}

func (b *builder) scheduleOf(i int, y plan.Year, first, last int) (Table, bool) {
	n := last - first + 1
	if n < 1 {
		return Table{}, false
	}
	widths := []float64{26, 18}
	for range n {
		widths = append(widths, 2.6)
	}
	t := Table{Columns: columns(append(widths, 24)...), Head: 2}
	head := row(label(b.T("export.schedule.task")).rows(2), label(b.T("export.schedule.organisation")).rows(2),
		label(b.T("export.schedule.months")).span(n), label(b.T("export.schedule.output")).rows(2))
	var months Row
	for m := range n {
		months.Cells = append(months.Cells, label(fmt.Sprint(int(y.Start.AddMonths(m).Month))))
	}
	t.Rows = []Row{head, months}
	for _, task := range b.p.Tasks {
		if task.End >= first && task.Start <= last && task.Start > 0 {
			t.Rows = append(t.Rows, b.taskRow(task, first, last))
		}
	}
	return b.numbered(t, b.T("export.schedule", "year", b.year(i+1))), len(t.Rows) > 2
}

func (b *builder) taskRow(task plan.Task, first, last int) Row {
	at := plan.At("tasks", string(task.ID))
	who := b.orgName(task.Organisation)
	for _, id := range task.Partners {
		who = join(", ", who, b.orgName(id))
	}
	r := row(value(b.text(task.Name, at.Join("name"))), value(who))
	for m := first; m <= last; m++ {
		r.Cells = append(r.Cells, Cell{Bar: m >= task.Start && m <= task.End})
	}
	var output []Inline
	if task.End <= last { // the result stands in the year in which it comes
		output = b.text(task.Output, at.Join("output"))
	}
	return Row{append(r.Cells, value(output))}
}

// lateTasks lists tasks outside the project's months: they are in no year's
// table and must not vanish.
func (b *builder) lateTasks(end int) {
	t := Table{Columns: columns(40, 20, 40), Head: 1, Rows: []Row{b.head("schedule.task", "schedule.organisation", "schedule.output")}}
	for _, task := range b.p.Tasks {
		if task.Start > 0 && task.Start < end && task.End >= task.Start {
			continue
		}
		at := plan.At("tasks", string(task.ID))
		t.Rows = append(t.Rows, row(value(b.text(task.Name, at.Join("name"))), value(b.orgName(task.Organisation)),
			value(b.text(task.Output, at.Join("output")))))
	}
	if len(t.Rows) > 1 {
		b.add(b.numbered(t, b.T("export.schedule.outside")))
	}
}
