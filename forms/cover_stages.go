package forms

import (
	"slices"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// coverStages are the stages (단계) that the project's years are divided into, if any.
func coverStages(d *desk, f *fieldSet) fyne.CanvasObject {
	return look.Column(look.Gap2, look.Heading(d.T("forms-field.stages")), f.table(&records{
		list: "period/stages", key: "forms-field.stage", empty: "forms-field.stages.empty",
		columns: []column{
			textColumn("forms-field.stageName", 1, "name/ko"),
			textColumn("forms-field.stageNameEn", 1, "name/en"),
		},
		make:    func() any { return d.nextStage() },
		removed: d.removeStage,
	}))
}

// nextStage bears the number behind the last.
func (d *desk) nextStage() plan.DevStage {
	n := len(d.ed.Plan().Period.Stages) + 1
	return plan.DevStage{
		Record: plan.Record{ID: plan.NewID()},
		Name:   plan.Text{Ko: i18n.Ko.T("forms-field.stages.nth", "n", n), En: i18n.En.T("forms-field.stages.nth", "n", n)},
	}
}

// removeStage takes a stage out with its goal; its years belong to none then.
func (d *desk) removeStage(record plan.Path) {
	id := idIn(record)
	p := d.ed.Plan()
	r, err := removalOf(p, record, id, "")
	if goal := plan.At("summary", "stages", string(id)); err == nil && p.Has(goal) {
		var op plan.Op
		op, err = p.RemoveOp(goal)
		r.ops = append(r.ops, op)
		r.count(goal)
	}
	d.askRemoval(plan.Name("edit.remove", "what", "@forms-field.records.stage"), d.T("forms-field.stages.asked", "name", d.stageName(id)), r, err)
}

func (d *desk) stageName(id plan.ID) string {
	for i, s := range d.ed.Plan().Period.Stages {
		if s.ID != id {
			continue
		}
		if name := d.text(s.Name); name != "" {
			return name
		}
		return d.T("forms-field.stages.nth", "n", i+1)
	}
	return ""
}

func (d *desk) stageOptions() []option {
	options := d.orNone(nil)
	for _, s := range d.ed.Plan().Period.Stages {
		options = append(options, option{string(s.ID), d.stageName(s.ID)})
	}
	return options
}

// liveChoice chooses one of values that the plan itself has, and offers those of the
// moment.
type liveChoice struct {
	*choiceField
	fresh func() []option
}

// liveChoiceCell adds one without a label, for tables.
func (s *fieldSet) liveChoiceCell(sp spec, fresh func() []option) fyne.CanvasObject {
	return s.add(&liveChoice{s.newChoice(sp, fresh(), ""), fresh})
}

func (f *liveChoice) refresh() {
	if options := f.fresh(); !slices.Equal(options, f.options) {
		words := make([]string, len(options))
		for i, o := range options {
			words[i] = o.words
		}
		f.options = options
		f.sel.SetOptions(words)
	}
	f.choiceField.refresh()
}
