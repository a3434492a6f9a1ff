package forms

import (
	"moaplan/internal/plan"
)

// settleDrag brings a bar that was dragged into the plan; where there was no task
// yet, one begins.
func (f *schedule) settleDrag(done drag) {
	if done.task.ID == "" {
		t := done.draft
		t.ID = plan.NewID()
		f.give(t)
		return
	}
	f.place(done.task, done.draft)
}

// place gives a task its months, as one step.
func (f *schedule) place(was, now plan.Task) {
	var ops []plan.Op
	at := plan.At("tasks", string(was.ID))
	for _, m := range []struct {
		member   string
		was, now int
	}{{"start", was.Start, now.Start}, {"end", was.End, now.End}} {
		if m.was == m.now {
			continue
		}
		op, err := f.d.ed.Plan().SetOp(at.Join(m.member), m.now)
		if err != nil {
			f.d.w.tell(err)
			return
		}
		ops = append(ops, op)
	}
	if len(ops) > 0 {
		f.d.do(plan.Name("forms-plan.edit.months", "name", taskName(was)), plan.FromForm, ops...)
	} else {
		f.followAll()
	}
}

func taskName(t plan.Task) string {
	if t.Name.Empty() {
		return "@check.unnamed"
	}
	return both(t.Name)
}

// shift moves the chosen task by months. One without months gets the first that is
// shown.
func (f *schedule) shift(by int) {
	f.alter(func(t plan.Task) plan.Task { return t.Shifted(by, f.months()) })
}

// stretch moves the first month of the chosen task, its last one, or both.
func (f *schedule) stretch(start, end int) {
	f.alter(func(t plan.Task) plan.Task { return t.Stretched(start, end, f.months()) })
}

func (f *schedule) alter(change func(plan.Task) plan.Task) {
	f.commit()
	t, ok := f.task(f.chosen)
	if !ok || f.d.ed.ReadOnly() || f.months() == 0 {
		return
	}
	if !t.Planned() {
		first := f.chart_.laid.First
		f.place(t, t.Spread(first, first, f.months()))
		return
	}
	f.place(t, change(t))
}

// insert puts a new task without months behind the chosen one, the cursor in its name.
func (f *schedule) insert() { f.give(plan.Task{Record: plan.Record{ID: plan.NewID()}}) }

func (f *schedule) give(t plan.Task) {
	f.commit()
	if f.d.ed.ReadOnly() {
		return
	}
	p := f.d.ed.Plan()
	op, err := p.AppendOp("tasks", t)
	if f.chosen != "" {
		op, err = p.InsertOp("tasks", t, f.chosen)
	}
	if err != nil {
		f.d.w.tell(err)
		return
	}
	if f.d.do(plan.Name("edit.add", "what", "@forms-plan.records.task"), plan.FromForm, op) {
		f.choose(t.ID)
		f.openFields()
	}
}

// duplicate puts the same task again behind the chosen one.
func (f *schedule) duplicate() {
	if t, ok := f.task(f.chosen); ok {
		t.Record = plan.Record{ID: plan.NewID()}
		f.give(t)
	}
}

func (f *schedule) remove() {
	f.commit()
	if _, ok := f.task(f.chosen); !ok || f.d.ed.ReadOnly() {
		return
	}
	row := f.chosenRow()
	op, err := f.d.ed.Plan().RemoveOp(plan.At("tasks", string(f.chosen)))
	f.d.apply(plan.Name("edit.remove", "what", "@forms-plan.records.task"), plan.FromForm, op, err)
	f.chooseRow(min(row, max(len(f.tasks())-1, 0)))
}

// reorder moves the chosen task up or down in the list.
func (f *schedule) reorder(step int) {
	f.commit()
	tasks, at := f.tasks(), f.chosenRow()
	to := at + step
	if at >= len(tasks) || to < 0 || to >= len(tasks) || f.d.ed.ReadOnly() {
		return
	}
	var after plan.ID
	switch {
	case step > 0:
		after = tasks[to].ID
	case to > 0:
		after = tasks[to-1].ID
	}
	op, err := f.d.ed.Plan().MoveOp(plan.At("tasks", string(f.chosen)), after)
	f.d.apply(plan.Name("edit.move", "what", "@forms-plan.records.task"), plan.FromForm, op, err)
}

// openFields puts the cursor into the name of the chosen task; on the row of a new
// one, it begins.
func (f *schedule) openFields() {
	if f.chosen == "" {
		f.insert()
		return
	}
	f.fold(false)
	f.fields.show(plan.At("tasks", string(f.chosen), "name", "ko"), f.scroll)
}
