package forms

import (
	"moaplan/internal/plan"
)

// paste offers the table on the clipboard as new records.
func (r *register) paste() {
	if len(r.l.columns) == 0 {
		return
	}
	pasting{
		d: r.d, list: r.l.list, what: r.what(), columns: r.l.columns, make: r.l.make,
		done: func(fresh []plan.ID) {
			r.choose(fresh[0])
			r.d.w.win.Canvas().Focus(r.list)
		},
	}.ask()
}

// copyTable copies what the list shows, in its order, as a table.
func (r *register) copyTable() {
	if len(r.l.columns) > 0 && len(r.shown) > 0 {
		r.d.settle()
		r.d.copyRecords(r.l.list, r.shown, r.l.columns)
	}
}
