package forms

import (
	"time"

	"moaplan/internal/plan"
)

// typingRest is how long the typing pauses before the rest of the window follows
// what was typed.
const typingRest = 150 * time.Millisecond

// letters gives the session what was typed into a field and reports whether it
// took it; a refusal is told. Every keystroke comes through here: what shows the
// text follows at once, all else when the typing rests.
func (d *desk) letters(f *textField, e plan.Edit) bool {
	d.keyed = f
	err := d.ed.Do(e)
	d.keyed = nil
	if err != nil {
		d.w.tell(err)
	}
	return err == nil
}

// followKey is what a keystroke changes at once: the saved mark, what can be
// undone, and other fields of the same text.
func (d *desk) followKey(f *textField) {
	d.top.refresh()
	if set := d.form.inputs(); set != nil {
		set.echo(f)
	}
	d.refreshAtRest()
}

// echo shows in the other fields of a place what was typed into one of them.
func (s *fieldSet) echo(from *textField) {
	for _, f := range s.all {
		if f != field(from) && f.at() == from.at() {
			f.refresh()
		}
	}
	for _, t := range s.tables {
		t.set.echo(from)
	}
}

// refreshAtRest refreshes the window once no key has come for a moment.
func (d *desk) refreshAtRest() {
	d.waiting = true
	if d.rest == nil {
		d.rest = time.AfterFunc(typingRest, func() { d.w.later(d.refreshWaiting) })
		return
	}
	d.rest.Reset(typingRest)
}

func (d *desk) refreshWaiting() {
	if d.waiting {
		d.refresh()
	}
}

// refreshChecked shows new findings; while someone types they come with the rest.
func (d *desk) refreshChecked() {
	if !d.waiting {
		d.refresh()
	}
}

// end stops what the desk still waits for; its plan is closed.
func (d *desk) end() {
	d.ended = true
	if d.saving != nil {
		d.saving.Stop()
	}
	if d.exporting != nil {
		d.exporting.cancel()
	}
	d.cancel()
	if d.rest != nil {
		d.rest.Stop()
	}
}
