package forms

import (
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// addFigure asks for a picture, puts it into the plan as a figure, and tells its ID.
func (d *desk) addFigure(done func(id plan.ID)) {
	d.chooseFigure(func(op plan.Op, id plan.ID) {
		if d.do(plan.Name("edit.add", "what", "@forms-field.records.figure"), plan.FromForm, op) {
			done(id)
		}
	})
}

// chooseFigure asks for a picture and gives the operation that adds it to the plan, so
// that more can be done in the same step.
func (d *desk) chooseFigure(done func(op plan.Op, id plan.ID)) {
	if d.ed.ReadOnly() {
		return
	}
	d.w.files.pick(d.T("forms-field.figure.choose"), pictureExtensions, func(path string) {
		d.settle()
		op, id, err := d.figureFrom(path)
		if err != nil {
			d.w.tell(err)
			return
		}
		done(op, id)
	})
}

// figureFrom keeps a picture in the plan and gives the operation that adds its figure.
// What cannot be a figure is refused with words for the user.
func (d *desk) figureFrom(path string) (plan.Op, plan.ID, error) {
	name, err := d.ed.TakeFigure(path)
	if err != nil {
		return plan.Op{}, "", err
	}
	f := plan.Figure{Record: plan.Record{ID: plan.NewID()}, File: name}
	op, err := d.ed.Plan().AppendOp("figures", f)
	return op, f.ID, err
}

// addFigures adds several pictures as one step. Those that cannot be taken are told
// together, and the others are added all the same.
func (d *desk) addFigures(paths []string, done func(ids []plan.ID)) {
	d.takeFigures(paths, func(ops []plan.Op, ids []plan.ID) {
		if d.do(plan.Name("edit.add", "what", "@forms-field.records.figure"), plan.FromForm, ops...) {
			done(ids)
		}
	})
}

// takeFigures keeps several pictures and gives the operations that add their figures,
// so that more can be done in the same step.
func (d *desk) takeFigures(paths []string, done func(ops []plan.Op, ids []plan.ID)) {
	d.settle()
	var ops []plan.Op
	var ids []plan.ID
	var faults []string
	for _, path := range paths {
		op, id, err := d.figureFrom(path)
		if err != nil {
			faults = append(faults, i18n.Say(d.w.lang, err))
			continue
		}
		if len(ids) > 0 {
			op.After = ids[len(ids)-1]
		}
		ops, ids = append(ops, op), append(ids, id)
	}
	if len(ops) > 0 {
		done(ops, ids)
	}
	if len(faults) > 0 {
		d.w.inform(d.T("forms.trouble"), strings.Join(faults, "\n"))
	}
}

// replaceFigure puts another picture in place of a figure's; caption and places stay.
func (d *desk) replaceFigure(at plan.Path) {
	d.w.files.pick(d.T("forms-field.figure.choose"), pictureExtensions, func(path string) {
		d.settle()
		name, err := d.ed.TakeFigure(path)
		if err != nil {
			d.w.tell(err)
			return
		}
		op, err := d.ed.Plan().SetOp(at.Join("file"), name)
		d.apply(plan.Name("forms-field.edit.replace-figure"), plan.FromForm, op, err)
	})
}

// removeFigure takes a figure out. Where texts show it, the user is asked first, and
// its marks go with it.
func (d *desk) removeFigure(at plan.Path) {
	id := idIn(at)
	uses := check.FigureUses(d.ed.Plan())[id]
	ops, err := check.RemoveFigure(d.ed.Plan(), id)
	if err != nil {
		d.w.tell(err)
		return
	}
	do := func() { d.do(plan.Name("edit.remove", "what", "@forms-field.records.figure"), plan.FromForm, ops...) }
	if len(uses) == 0 {
		do()
		return
	}
	body := []fyne.CanvasObject{look.Body(d.T("forms-field.figure.used-in"))}
	for _, use := range uses {
		body = append(body, look.Label("· "+d.useWords(use)))
	}
	body = append(body, look.Note(d.T("forms.remove.undo")))
	name, _ := d.figureLine(at)
	if name == "" {
		name = d.T("forms-field.list.figure.unnamed")
	}
	d.w.ask(d.T("forms-field.list.figure.asked", "name", name), look.Column(look.Gap2, body...),
		look.Choice{Label: d.T("forms-field.figure.remove-all"), Kind: look.Grave, Do: do},
		look.Choice{Label: d.T("common.cancel"), Kind: look.Plain})
}
