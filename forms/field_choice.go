package forms

import (
	"fyne.io/fyne/v2"
	"github.com/go-json-experiment/json"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// option is one choice of a field: the value in the plan, and its words.
type option struct{ value, words string }

// choiceField chooses one of several values.
type choiceField struct {
	d       *desk
	spec    spec
	options []option
	sel     *look.Select
	box     fyne.CanvasObject
	note    *remark
}

// choice adds a field for one of several values.
func (s *fieldSet) choice(sp spec, options []option) fyne.CanvasObject {
	return s.add(s.newChoice(sp, options, s.label(sp.key)))
}

// choiceCell adds the same without a label, for tables.
func (s *fieldSet) choiceCell(sp spec, options []option) fyne.CanvasObject {
	return s.add(s.newChoice(sp, options, ""))
}

func (s *fieldSet) newChoice(sp spec, options []option, label string) *choiceField {
	f := &choiceField{d: s.d, spec: sp, options: options}
	words := make([]string, len(options))
	for i, o := range options {
		words[i] = o.words
	}
	f.sel = look.NewSelect(words, s.d.T("forms.choose"), f.pick)
	if s.d.ed.ReadOnly() {
		f.sel.Disable()
	}
	f.box, f.note = frame(label, f.sel)
	return f
}

func (f *choiceField) at() plan.Path             { return f.spec.path }
func (f *choiceField) target() fyne.Focusable    { return f.sel }
func (f *choiceField) object() fyne.CanvasObject { return f.box }
func (f *choiceField) commit()                   {} // a choice enters the plan at once

func (f *choiceField) refresh() {
	current, _ := f.d.ed.Plan().TextAt(f.spec.path)
	chosen := -1
	for i, o := range f.options {
		if o.value == current {
			chosen = i
		}
	}
	f.sel.Choose(chosen)
	f.d.remarkOn(f.note, f.spec.path)
}

func (f *choiceField) pick(i int) {
	op, err := f.d.ed.Plan().SetOp(f.spec.path, f.options[i].value)
	if err != nil && f.spec.missing != nil {
		op, err = f.spec.missing(f.options[i].value)
	}
	f.d.apply(editOf(f.spec.key), plan.FromForm, op, err)
}

// tickField says yes or no.
type tickField struct {
	d    *desk
	spec spec
	tick *look.Check
	box  fyne.CanvasObject
	note *remark
}

// tick adds a field for yes or no.
func (s *fieldSet) tick(sp spec) fyne.CanvasObject {
	return s.add(s.newTick(sp, s.label(sp.key)))
}

// tickCell adds the same without words, for tables.
func (s *fieldSet) tickCell(sp spec) fyne.CanvasObject { return s.add(s.newTick(sp, "")) }

func (s *fieldSet) newTick(sp spec, label string) *tickField {
	f := &tickField{d: s.d, spec: sp}
	f.tick = look.NewCheck(label, f.pick)
	f.tick.SetDisabled(s.d.ed.ReadOnly())
	f.box, f.note = frame("", f.tick)
	return f
}

func (f *tickField) at() plan.Path             { return f.spec.path }
func (f *tickField) target() fyne.Focusable    { return f.tick }
func (f *tickField) object() fyne.CanvasObject { return f.box }
func (f *tickField) commit()                   {} // a tick enters the plan at once

func (f *tickField) refresh() {
	ticked := false
	if v, err := f.d.ed.Plan().ValueAt(f.spec.path); err == nil && len(v) > 0 {
		if json.Unmarshal(v, &ticked) != nil {
			ticked = false
		}
	}
	f.tick.SetTicked(ticked)
	f.d.remarkOn(f.note, f.spec.path)
}

func (f *tickField) pick(ticked bool) {
	op, err := f.d.ed.Plan().SetOp(f.spec.path, ticked)
	if err != nil && f.spec.missing != nil {
		op, err = f.spec.missing(ticked)
	}
	f.d.apply(editOf(f.spec.key), plan.FromForm, op, err)
}
