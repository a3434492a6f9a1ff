package forms

import (
	"strconv"
	"strings"

	"moaplan/internal/picture"
	"moaplan/internal/plan"
)

// schedulePicture is the chart of all tasks, as it is saved.
func (d *desk) schedulePicture(width float64, m picture.Measure) picture.Picture {
	return picture.Schedules(d.scheduleOf(d.ed.Plan().Tasks), width, m)
}

// chart is the chart as it is edited: the year that is shown alone, the task that is
// being dragged, and a row for a new one.
func (f *schedule) chart() picture.Schedule {
	tasks := append([]plan.Task(nil), f.tasks()...)
	spare := true
	if held := f.chart_.drag; held.moved {
		if row := f.chosenRow(); row < len(tasks) {
			tasks[row] = held.draft
		} else {
			tasks, spare = append(tasks, held.draft), false
		}
	}
	s := f.d.scheduleOf(tasks)
	s.Headless = true
	for i := range tasks {
		s.Rows[i].Fault = tasks[i].ID != "" && f.d.found(plan.At("tasks", string(tasks[i].ID)))
	}
	s.Spare = spare && !f.d.ed.ReadOnly() && f.months() > 0
	s.SpareText = f.d.T("forms-plan.schedule.draw")
	for _, m := range f.d.ed.Plan().Period.YearMonths() {
		if m.Year == f.year {
			s.First, s.Last = m.First, m.Last
		}
	}
	return s
}

// scheduleOf puts tasks and what takes place beside them in the words of the window's
// language.
func (d *desk) scheduleOf(tasks []plan.Task) picture.Schedule {
	p := d.ed.Plan()
	s := picture.Schedule{Names: picture.Legend{
		d.T("common.role.lead"), d.T("common.role.joint"), d.T("forms-plan.schedule.others"),
	}}
	for i, m := range p.Period.YearMonths() {
		y := picture.ScheduleYear{Name: d.T("common.year.nth", "n", i+1)}
		if begins, _, ok := p.Period.MonthDays(m.First); ok {
			y.Name, y.Short = y.Name+" ("+strconv.Itoa(begins.Year)+")", y.Name
		}
		for n := m.First; n <= m.Last; n++ {
			begins, _, _ := p.Period.MonthDays(n)
			y.Months = append(y.Months, int(begins.Month))
		}
		s.Years = append(s.Years, y)
	}
	for _, t := range tasks {
		s.Rows = append(s.Rows, d.scheduleRow(t))
	}
	s.Lanes = append(d.trialLanes(p), append(d.visitLanes(p), d.licenceLanes(p)...)...)
	return s
}

func (d *desk) scheduleRow(t plan.Task) picture.ScheduleRow {
	row := picture.ScheduleRow{Name: d.text(t.Name), Output: firstLine(d.text(t.Output)), Start: t.Start, End: t.End, Part: picture.OtherPart}
	if row.Name == "" {
		row.Name = d.T("check.unnamed")
	}
	if o := d.ed.Plan().Organisation(t.Organisation); o != nil {
		switch o.Role {
		case plan.Lead:
			row.Part = picture.LeadPart
		case plan.Joint:
			row.Part = picture.JointPart
		}
	}
	row.Owner = strings.Join(d.ownersOf(t), " · ")
	return row
}

// ownersOf are the institution that does a task and those that help it.
func (d *desk) ownersOf(t plan.Task) []string {
	var names []string
	for _, id := range append([]plan.ID{t.Organisation}, t.Partners...) {
		if o := d.ed.Plan().Organisation(id); o != nil {
			names = append(names, d.nameOf(o))
		}
	}
	return names
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return line
}

// trialLanes are the trials with their months.
func (d *desk) trialLanes(p *plan.Plan) []picture.ScheduleLane {
	var lanes []picture.ScheduleLane
	for _, t := range p.Trials {
		if t.Start > 0 && t.End >= t.Start {
			lanes = append(lanes, picture.ScheduleLane{
				Name: d.T("forms-plan.lane.trial", "name", d.text(t.Name)),
				Over: []picture.ScheduleSpan{{Start: t.Start, End: t.End}},
			})
		}
	}
	return lanes
}

// visitLanes are the visits of each cooperation.
func (d *desk) visitLanes(p *plan.Plan) []picture.ScheduleLane {
	var lanes []picture.ScheduleLane
	for _, c := range p.Cooperation {
		lane := picture.ScheduleLane{Name: d.T("forms-plan.lane.cooperation", "name", d.organisationName(c.Organisation))}
		for _, v := range c.Visits {
			key := "forms-plan.lane.visit"
			if v.Inbound {
				key = "forms-plan.lane.inbound"
			}
			if v.Month > 0 {
				lane.Over = append(lane.Over, picture.ScheduleSpan{Name: d.w.T(key), Start: v.Month, End: v.Month})
			}
		}
		if len(lane.Over) > 0 {
			lanes = append(lanes, lane)
		}
	}
	return lanes
}

// licenceLanes are the months in which licences are applied for and granted.
func (d *desk) licenceLanes(p *plan.Plan) []picture.ScheduleLane {
	var lanes []picture.ScheduleLane
	for _, l := range p.Licences {
		lane := picture.ScheduleLane{Name: d.T("forms-plan.lane.licence", "name", d.text(l.Product))}
		if l.Submit > 0 {
			lane.Over = append(lane.Over, picture.ScheduleSpan{Name: d.T("forms-plan.lane.submit"), Start: l.Submit, End: l.Submit})
		}
		if l.Approve > 0 {
			lane.Over = append(lane.Over, picture.ScheduleSpan{Name: d.T("forms-plan.lane.approve"), Start: l.Approve, End: l.Approve})
		}
		if len(lane.Over) > 0 {
			lanes = append(lanes, lane)
		}
	}
	return lanes
}
