package forms

import (
	"slices"

	"fyne.io/fyne/v2"
	"github.com/go-json-experiment/json"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// severalField chooses any number of records by their IDs, such as the institutions
// at which a trial is done.
type severalField struct {
	d       *desk
	spec    spec
	options []option
	sel     *look.Several
	box     fyne.CanvasObject
	note    *remark
}

// several adds a field for any number of values, as a list of IDs of the plan.
func (s *fieldSet) several(sp spec, options []option) fyne.CanvasObject {
	return s.add(s.newSeveral(sp, options))
}

func (s *fieldSet) newSeveral(sp spec, options []option) *severalField {
	f := &severalField{d: s.d, spec: sp, options: options}
	words := make([]string, len(options))
	for i, o := range options {
		words[i] = o.words
	}
	f.sel = look.NewSeveral(words, s.d.T("forms.choose"), f.pick)
	if s.d.ed.ReadOnly() {
		f.sel.Disable()
	}
	f.box, f.note = frame(s.label(sp.key), f.sel)
	return f
}

func (f *severalField) at() plan.Path             { return f.spec.path }
func (f *severalField) target() fyne.Focusable    { return f.sel }
func (f *severalField) object() fyne.CanvasObject { return f.box }
func (f *severalField) commit()                   {} // a choice enters the plan at once

// stored are the IDs of the plan, those that are no option among them.
func (f *severalField) stored() []plan.ID {
	var ids []plan.ID
	if v, err := f.d.ed.Plan().ValueAt(f.spec.path); err == nil && len(v) > 0 {
		if json.Unmarshal(v, &ids) != nil {
			return nil
		}
	}
	return ids
}

func (f *severalField) refresh() {
	var chosen []int
	ids := f.stored()
	for i, o := range f.options {
		if slices.Contains(ids, plan.ID(o.value)) {
			chosen = append(chosen, i)
		}
	}
	f.sel.Choose(chosen...)
	f.d.remarkOn(f.note, f.spec.path)
}

// pick adds an ID behind the others, or takes it out; the order of the rest stays.
func (f *severalField) pick(i int, chosen bool) {
	id := plan.ID(f.options[i].value)
	ids := slices.DeleteFunc(f.stored(), func(other plan.ID) bool { return other == id })
	if chosen {
		ids = append(ids, id)
	}
	if len(ids) == 0 {
		ids = nil // as an empty list is stored
	}
	op, err := f.d.ed.Plan().SetOp(f.spec.path, ids)
	f.d.apply(editOf(f.spec.key), plan.FromForm, op, err)
	f.d.reflow()
}

// organisationOptions are the plan's institutions, to be named by a field.
func (d *desk) organisationOptions(which func(*plan.Organisation) bool) []option {
	var options []option
	p := d.ed.Plan()
	for i := range p.Organisations {
		if o := &p.Organisations[i]; which == nil || which(o) {
			options = append(options, option{string(o.ID), d.nameOf(o)})
		}
	}
	return options
}
