package forms

import (
	"unicode/utf8"

	"moaplan/internal/plan"
)

// undo takes the last step back, whatever section it was in.
func (d *desk) undo() { d.step(d.ed.Undo) }

// redo does it again.
func (d *desk) redo() { d.step(d.ed.Redo) }

func (d *desk) step(move func() (plan.Message, bool, error)) { d.steps(1, move) }

// showStep brings the text that a step back or forward changed into sight, with
// the caret behind the change. Other steps are left to the eye.
func (d *desk) showStep(e plan.Edit) {
	for _, op := range e.Ops {
		if op.Kind != plan.Splice {
			continue
		}
		if !d.jump(op.Path) {
			return
		}
		if f, ok := d.textFieldOf(op.Path); ok {
			putCaret(f.input, op.At+utf8.RuneCountInString(op.Put))
		}
		return
	}
}

// textFieldOf is the field that a text of the plan is typed into, if it is shown.
func (d *desk) textFieldOf(path plan.Path) (*textField, bool) {
	set := d.form.inputs()
	if set == nil {
		return nil, false
	}
	for _, f := range set.everything() {
		if t, ok := f.(*textField); ok && t.at() == path {
			return t, true
		}
	}
	return nil, false
}
