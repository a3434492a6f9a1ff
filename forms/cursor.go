package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/textfield"
	"moaplan/internal/plan"
)

// inputField is a field that is typed into.
type inputField interface {
	field
	typedInto() *textfield.Field
}

func (f *textField) typedInto() *textfield.Field  { return f.input }
func (f *valueField) typedInto() *textfield.Field { return f.input }

// keepCursor has fields made anew without the cursor leaving the place it is in:
// it would stay in a field that nobody sees any more. inputs are the fields before
// and after.
func (d *desk) keepCursor(inputs func() *fieldSet, build func()) {
	path, caret, was := cursorIn(inputs())
	if was {
		d.leaveField()
	}
	build()
	set := inputs()
	if !was || set == nil {
		return
	}
	for _, f := range set.everything() {
		if in, ok := f.(inputField); ok && f.at() == path {
			d.w.win.Canvas().Focus(in.typedInto())
			putCaret(in.typedInto(), caret)
			return
		}
	}
}

// cursorIn is the place whose field has the cursor, and how many letters stand
// before it.
func cursorIn(set *fieldSet) (path plan.Path, caret int, ok bool) {
	if set == nil {
		return "", 0, false
	}
	for _, f := range set.everything() {
		if in, ok := f.(inputField); ok && in.typedInto().Focused() {
			return f.at(), in.typedInto().Editor().Caret(), true
		}
	}
	return "", 0, false
}

// putCaret puts the caret of a field behind so many letters.
func putCaret(input *textfield.Field, at int) {
	input.Editor().Select(at, at)
	input.Changed()
}

// begin puts the cursor where typing in a section begins: in the text that it is
// for, if there is one. In other sections nothing has the focus then, and Tab goes to
// the form's first control. Whoever goes through the navigation by keys stays in it.
func (d *desk) begin() {
	c := d.w.win.Canvas()
	if c.Focused() == fyne.Focusable(d.nav) {
		return
	}
	c.Unfocus() // a button of the section before would still be pressed by Return
	if f, ok := d.form.(interface{ start() *textfield.Field }); ok {
		c.Focus(f.start())
	}
}

// start is the chapter's text.
func (f *chapter) start() *textfield.Field { return f.input }

// leaveField takes the cursor out of a field that is about to go.
func (d *desk) leaveField() {
	if d.w.typing.Target() != nil {
		d.w.win.Canvas().Unfocus()
	}
}
