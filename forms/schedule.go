package forms

import (
	"slices"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/picture"
	"moaplan/internal/plan"
)

// schedule is the form of the tasks: the chart, in which they are moved, and the
// fields of the chosen one below it. Each scrolls by itself, so that both stay in
// sight.
type schedule struct {
	*shapedPage
	chosen plan.ID // empty: the row on which a new task is drawn
	year   plan.ID // the year that is shown alone; empty: all
	chart_ *gantt
	years  *look.Tabs
	ids    []plan.ID // of the strip of years
	about  *look.Text
	heads  *painted       // years and months above the chart
	view   *look.Scroller // of the chart; the page's scroller is that of the fields
	lower  *fyne.Container
	folded bool // the fields are put away, for more room
	dock   *fyne.Container
}

func newSchedule(d *desk) form {
	f := &schedule{shapedPage: newShapedPage(d)}
	f.about = look.NewText("", look.Style{Size: look.SizeNote, Colour: look.Ink2, Wrap: true})
	f.chart_ = newGantt(f)
	f.years = look.NewTabs(nil, func(i int) { f.showYear(f.ids[i]) })
	if tasks := f.tasks(); len(tasks) > 0 {
		f.chosen = tasks[0].ID
	}
	add := look.NewButton(d.T("forms-plan.task.add"), look.Main, f.insert)
	if d.ed.ReadOnly() {
		add.Disable()
	}
	f.shape = f.shapeOf
	f.shapedPage.make = f.taskCards
	f.lay(add)
	f.fresh = f.followAll
	f.help_ = func() []fyne.CanvasObject {
		return []fyne.CanvasObject{
			guidance(d.T("forms.help"), look.Note(d.T("forms-plan.schedule.help"))),
			guidance(d.T("forms-plan.schedule.keys"), look.Note(d.T("forms-plan.schedule.keys.list"))),
		}
	}
	f.followAll()
	return f
}

// widestChart bounds the chart, which needs no line to be readable.
const widestChart float32 = 2000

// lay sets the chart below its years and months, and the fields below the chart.
func (f *schedule) lay(add fyne.CanvasObject) {
	d := f.d
	head := look.Row(look.Gap2, look.Grow(1, look.Title(d.T("forms-plan.section.schedule"))), d.tableMenu(f.pasting, f.tableRows),
		d.pictureSaver(d.T("forms-plan.section.schedule"), d.schedulePicture), add)
	f.heads = newPainted(pictureScale, func(width float64, m picture.Measure) picture.Picture {
		return picture.LayGantt(f.chart(), width, m).Head()
	})
	f.view = look.NewScroller(f.chart_)
	chart := look.Card(f.years, f.about, look.Grow(1, look.Column(0, f.heads, look.Grow(1, f.view))))
	upper := look.AtMost(widestChart, look.Inset(26, look.Gap4, 26, look.Gap3, look.Column(look.Gap3, head, look.Grow(1, chart))))
	f.lower = look.AtMost(widest, look.Inset(26, look.Gap3, 26, look.Gap3, f.cards))
	f.scroll = look.NewScroller(f.lower)
	f.scroll.OnMoved(d.w.typing.Moved)
	f.dock = newDock(upper, f.scroll, f.lower)
}

func (f *schedule) content() fyne.CanvasObject { return f.dock }

// followAll keeps strip, chart and fields with the plan.
func (f *schedule) followAll() {
	f.followYears()
	if _, ok := f.task(f.chosen); !ok {
		f.chosen = ""
	}
	f.follow()
	f.heads.Refresh()
	f.chart_.Refresh()
	f.sayMonths()
	if f.chosen == "" {
		f.lower.Hide()
	} else {
		f.lower.Show()
	}
	f.dock.Layout.Layout(f.dock.Objects, f.dock.Size())
	f.view.Reflow()
}

func (f *schedule) followYears() {
	d := f.d
	f.ids = []plan.ID{""}
	labels := []string{d.T("forms-plan.schedule.all")}
	at := 0
	for i, y := range d.ed.Plan().Period.Years {
		if y.ID == f.year {
			at = i + 1
		}
		f.ids = append(f.ids, y.ID)
		labels = append(labels, d.T("common.year.nth", "n", i+1))
	}
	f.year = f.ids[at]
	showTabs(f.years, labels, at)
}

// showTabs gives a strip its words and its choice; it is made anew only for others.
func showTabs(strip *look.Tabs, labels []string, at int) {
	if !slices.Equal(labels, strip.Labels()) {
		strip.SetLabels(labels)
	}
	if len(labels) > 0 {
		strip.Choose(at)
	}
}

func (f *schedule) showYear(id plan.ID) {
	f.year = id
	f.followAll()
	f.d.reflow()
}

func (f *schedule) tasks() []plan.Task { return f.d.ed.Plan().Tasks }

func (f *schedule) task(id plan.ID) (plan.Task, bool) {
	for _, t := range f.tasks() {
		if t.ID == id && id != "" {
			return t, true
		}
	}
	return plan.Task{}, false
}

// taskIn is the task of a row of the chart; the last row has none.
func (f *schedule) taskIn(row int) (plan.Task, bool) {
	if f.chart_.drag.moved && row == f.chosenRow() {
		return f.chart_.drag.draft, true
	}
	if tasks := f.tasks(); row >= 0 && row < len(tasks) {
		return tasks[row], true
	}
	return plan.Task{}, false
}

func (f *schedule) months() int { return f.d.ed.Plan().Period.Months() }

// chosenRow is the row of the chosen task, or the one behind the last task.
func (f *schedule) chosenRow() int {
	tasks := f.tasks()
	for i := range tasks {
		if tasks[i].ID == f.chosen {
			return i
		}
	}
	return len(tasks)
}

func (f *schedule) chooseRow(row int) {
	tasks := f.tasks()
	id := plan.ID("")
	if row = max(row, 0); row < len(tasks) {
		id = tasks[row].ID
	}
	f.choose(id)
}

func (f *schedule) choose(id plan.ID) {
	f.commit()
	if id != f.chosen {
		f.chosen = id
		f.followAll()
		f.d.reflow()
	}
	if f.chart_.laid.Rows() > 0 {
		y, h := f.chart_.laid.Row(min(f.chosenRow(), f.chart_.laid.Rows()-1))
		f.view.ShowPart(f.chart_, float32(y)*pictureScale, float32(y+h)*pictureScale)
	}
}

// sayMonths tells which days the months of the chosen task are.
func (f *schedule) sayMonths() {
	d, p := f.d, f.d.ed.Plan()
	t, ok := f.taskIn(f.chosenRow())
	first, _, begins := p.Period.MonthDays(t.Start)
	_, last, ends := p.Period.MonthDays(t.End)
	switch {
	case f.months() == 0:
		f.about.SetText(d.T("forms-plan.schedule.no-period"))
	case ok && begins && ends && t.Planned():
		f.about.SetText(d.T("forms-plan.schedule.days", "start", t.Start, "end", t.End, "first", first.String(), "last", last.String(), "n", t.End-t.Start+1))
	case ok:
		f.about.SetText(d.T("forms-plan.schedule.unplanned"))
	default:
		f.about.SetText(d.T("forms-plan.schedule.empty"))
	}
}

// fold puts the fields away, or brings them back.
func (f *schedule) fold(folded bool) {
	if folded != f.folded {
		f.commit()
		f.folded = folded
		f.followAll()
		f.d.reflow()
	}
}

// show chooses the task of a place first; a finding about all of them leads to the
// chart.
func (f *schedule) show(path plan.Path) bool {
	parts := path.Parts()
	if parts[0] != "tasks" {
		return false
	}
	if len(parts) > 1 {
		f.choose(plan.ID(parts[1]))
		f.fold(false)
		if f.fields.show(path, f.scroll) {
			return true
		}
	}
	f.view.ShowObject(f.chart_)
	f.d.w.win.Canvas().Focus(f.chart_)
	return true
}
