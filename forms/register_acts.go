package forms

import (
	"slices"

	"moaplan/internal/plan"
)

// what is the name of one record of the list, in edits.
func (r *register) what() string { return "@" + wordsKey("records", r.l.key) }

// add puts a fresh record behind the last, and the cursor into it.
func (r *register) add() {
	if r.d.ed.ReadOnly() {
		return
	}
	r.d.settle()
	if r.l.add != nil {
		r.l.add()
		return
	}
	was := r.order()
	op, err := r.d.ed.Plan().AppendOp(r.l.list, r.l.make())
	r.d.apply(plan.Name("edit.add", "what", r.what()), plan.FromForm, op, err)
	r.goToNew(was)
}

// goToNew chooses the first record that was not there before, with the cursor in it.
func (r *register) goToNew(was []plan.ID) {
	for _, id := range r.order() {
		if !slices.Contains(was, id) {
			r.choose(id)
			r.fields.show(r.path().Join(r.l.first), r.scroll)
			return
		}
	}
}

// duplicate puts a copy of the chosen record behind it.
func (r *register) duplicate() {
	if r.d.ed.ReadOnly() || r.chosen == "" {
		return
	}
	r.d.settle()
	was := r.order()
	op, err := r.d.ed.Plan().CopyOp(r.path())
	r.d.apply(plan.Name("edit.duplicate", "what", r.what()), plan.FromForm, op, err)
	r.goToNew(was)
}

// canMove reports whether the chosen record can change places with the one before or
// behind it: only while the list is shown in the plan's order.
func (r *register) canMove(step int) bool {
	at := slices.Index(r.shown, r.chosen)
	return r.sorted == 0 && at >= 0 && at+step >= 0 && at+step < len(r.shown)
}

// move puts the chosen record before or behind its neighbour in the list.
func (r *register) move(step int) {
	if r.d.ed.ReadOnly() || !r.canMove(step) {
		return
	}
	r.d.settle()
	neighbour := r.shown[slices.Index(r.shown, r.chosen)+step]
	after := neighbour
	if step < 0 {
		after = before(r.order(), neighbour)
	}
	op, err := r.d.ed.Plan().MoveOp(r.path(), after)
	r.d.apply(plan.Name("edit.move", "what", r.what()), plan.FromForm, op, err)
}

// before is the record that stands before another one, empty at the front.
func before(order []plan.ID, id plan.ID) plan.ID {
	if i := slices.Index(order, id); i > 0 {
		return order[i-1]
	}
	return ""
}

// remove takes the chosen record out with what belongs to it, after saying what that
// is.
func (r *register) remove() {
	d := r.d
	if d.ed.ReadOnly() || r.chosen == "" {
		return
	}
	d.settle()
	if r.l.remove != nil {
		r.l.remove(r.path())
		return
	}
	name, _ := r.l.line(r.path())
	if name == "" {
		name = r.words("unnamed")
	}
	removal, err := removalOf(d.ed.Plan(), r.path(), r.chosen, r.l.belongs)
	d.askRemoval(plan.Name("edit.remove", "what", name), r.words("asked", "name", name), removal, err)
}
