package forms

import (
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// Sections of what is done in the field, beside the chapters that speak of it.
const (
	sectionCooperation = "cooperation"
	sectionData        = "data"
	sectionTrials      = "trials"
)

// fieldSections are foreign cooperation, medical data, and trials with licences.
func fieldSections(d *desk) []section {
	list := []section{
		{
			key: sectionCooperation, parts: []string{"tables/cooperation"},
			owns: []plan.Path{"cooperation"}, make: newCooperation,
		},
		{key: sectionData, parts: []string{"tables/datasets"}, owns: []plan.Path{"dataSets"}, make: newDataSets},
		{key: sectionTrials, owns: []plan.Path{"trials", "licences"}, make: newTrials},
	}
	for i := range list {
		list[i].group, list[i].title = groupResearch, d.T("forms.section."+list[i].key)
	}
	return list
}

// callHelp is what the call asks of a chapter and what evaluators will ask, beside
// the records that the chapter prints as a table.
func (d *desk) callHelp(chapter string) []fyne.CanvasObject {
	c, ok := d.ed.Call().Chapter(chapter)
	if !ok {
		return nil
	}
	track := d.ed.Plan().Track
	var parts []fyne.CanvasObject
	if words := d.text(c.GuidanceFor(track)); words != "" {
		parts = append(parts, guidance(d.T("forms.chapter.what"), look.Note(words)))
	}
	var lines []fyne.CanvasObject
	for _, q := range c.QuestionsFor(track) {
		mark := look.NewText("?", look.Style{Size: look.SizeNote, Colour: look.PrimaryInk, Bold: true})
		lines = append(lines, look.TopRow(look.Gap2, mark, look.Grow(1, look.NewText(d.text(q), look.Style{Size: look.SizeNote, Wrap: true}))))
	}
	if len(lines) > 0 {
		parts = append(parts, guidance(d.T("forms.chapter.questions"), lines...))
	}
	return parts
}

// orNone sets the choice of nothing before the others, so that a choice can be taken
// back.
func (d *desk) orNone(options []option) []option {
	return append([]option{{"", d.T("forms-field.none")}}, options...)
}

// institutionsShape changes where a field that names institutions has to be made anew.
func (d *desk) institutionsShape(plan.Path) string {
	var shape strings.Builder
	p := d.ed.Plan()
	for i := range p.Organisations {
		o := &p.Organisations[i]
		shape.WriteString(string(o.ID) + "|" + d.text(o.Name) + "|" + string(o.LegalType) + "|" + o.Country + "\n")
	}
	return shape.String()
}

// reviewStates and reviewTypes are those of an ethics or data review.
var (
	reviewStates = []plan.ReviewState{plan.ReviewPlanned, plan.ReviewSubmitted, plan.ReviewApproved, plan.ReviewExempt, plan.ReviewNotNeeded}
	reviewTypes  = []string{"full", "expedited", "exempt"}
)

// reviewCard is how far an ethics or data review is: its state first, then who
// reviews, how, and when.
func reviewCard(d *desk, f *fieldSet, title string, at plan.Path) fyne.CanvasObject {
	return look.Card(look.Heading(title),
		half(
			f.choice(spec{key: "forms-field.reviewState", path: at.Join("state")}, d.orNone(optionsOf(d, "export.review.", reviewStates))),
			f.choice(spec{key: "forms-field.reviewType", path: at.Join("type")}, d.orNone(optionsOf(d, "export.review-type.", reviewTypes))),
		),
		f.bilingual(spec{key: "forms-field.reviewBoard", path: at.Join("board")}),
		third(
			f.value(spec{key: "forms-field.reviewPlanned", path: at.Join("planned"), hint: "forms.hint.day"}, day),
			f.value(spec{key: "forms-field.reviewApproved", path: at.Join("approved"), hint: "forms.hint.day"}, day),
			f.text(spec{key: "forms-field.reviewNumber", path: at.Join("number")}),
		),
	)
}

// reviewWords are the state of a review with the day that belongs to it.
func (d *desk) reviewWords(r plan.Review) string {
	if r.State == plan.ReviewNone {
		return d.T("forms-field.undecided")
	}
	words := d.T("export.review." + string(r.State))
	switch {
	case r.State == plan.ReviewApproved && !r.Approved.IsZero():
		words += " " + r.Approved.String()
	case r.State != plan.ReviewApproved && !r.Planned.IsZero():
		words += " " + r.Planned.String()
	}
	return words
}

// organisationColumn names an institution in a table that is pasted or copied.
func (d *desk) organisationColumn(key, member string) column {
	return column{key: key, weight: 1, member: member, options: func() []option { return d.organisationOptions(nil) }}
}
