package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

var trialPhases = []string{"exploratory", "confirmatory", "retrospective", "feasibility"}

// newTrials makes the forms of the trials and of the licences (임상·인허가).
func newTrials(d *desk) form {
	return newTabForm(d,
		&part{owns: []plan.Path{"trials"}, make: newTrialList, label: func() string {
			return d.T("forms-field.tab.trials", "n", len(d.ed.Plan().Trials))
		}},
		&part{owns: []plan.Path{"licences"}, make: newLicenceList, label: func() string {
			return d.T("forms-field.tab.licences", "n", len(d.ed.Plan().Licences))
		}},
	)
}

func newTrialList(d *desk) form {
	name := func(id plan.ID) string { return d.text(d.trial(id).Name) }
	return newRegister(d, listing{
		list: "trials", key: "forms-field.trial", first: "name/ko",
		make:  func() any { return plan.Trial{Record: plan.Record{ID: plan.NewID()}} },
		line:  d.trialLine,
		shape: d.institutionsShape,
		cards: func(set *fieldSet, record plan.Path) []fyne.CanvasObject { return trialCards(d, set, record) },
		help:  func(plan.Path) []fyne.CanvasObject { return d.callHelp("trials-licences") },
		orders: []order{
			{"forms-field.trialName", d.byWords(name)},
			{"forms-field.subjects", d.byNumber(func(id plan.ID) int64 { return int64(d.trial(id).Subjects) })},
		},
		columns: []column{
			textColumn("forms-field.trialName", 1, "name/ko"), textColumn("forms-field.trialNameEn", 1, "name/en"),
			d.organisationColumn("forms-field.trialOrganisation", "organisation"),
			choiceColumn("forms-field.trialPhase", 1, "phase", optionsOf(d, "export.trial-phase.", trialPhases)),
			valueColumn("forms-field.subjects", 1, "subjects", wholeNumber),
			valueColumn("forms-field.trialStart", 1, "start", d.projectMonth()), valueColumn("forms-field.trialEnd", 1, "end", d.projectMonth()),
			textColumn("forms-field.endpoint", 1, "endpoint/ko"), textColumn("forms-field.endpointEn", 1, "endpoint/en"),
			textColumn("forms-field.basis", 1, "basis/ko"), textColumn("forms-field.basisEn", 1, "basis/en"),
		},
	})
}

// trial is the trial of an ID, an empty one where it is gone.
func (d *desk) trial(id plan.ID) plan.Trial {
	for _, t := range d.ed.Plan().Trials {
		if t.ID == id {
			return t
		}
	}
	return plan.Trial{}
}

func (d *desk) trialLine(record plan.Path) (name, note string) {
	t := d.trial(idIn(record))
	if t.Phase != "" {
		note = d.wordOf("export.trial-phase.", t.Phase, trialPhases)
	}
	if t.Start > 0 && t.End > 0 {
		note = joined(note, d.T("forms-field.from-to", "from", d.calendarMonth(t.Start), "to", d.calendarMonth(t.End)))
	}
	return d.text(t.Name), note
}

// wordOf is the word of a value that should be one of a few; any other value, such as
// one of a later version, is shown as it is.
func (d *desk) wordOf(prefix, value string, known []string) string {
	for _, k := range known {
		if k == value {
			return d.T(prefix + value)
		}
	}
	return value
}

func trialCards(d *desk, f *fieldSet, at plan.Path) []fyne.CanvasObject {
	institutions := d.organisationOptions(nil)
	return []fyne.CanvasObject{
		look.Card(look.Heading(d.T("forms-field.trial.what")),
			f.bilingual(spec{key: "forms-field.trialName", path: at.Join("name"), hint: "forms-field.hint.trial-name"}),
			half(
				f.choice(spec{key: "forms-field.trialOrganisation", path: at.Join("organisation")}, d.orNone(institutions)),
				f.choice(spec{key: "forms-field.trialPhase", path: at.Join("phase")}, d.orNone(optionsOf(d, "export.trial-phase.", trialPhases))),
			),
			f.several(spec{key: "forms-field.trialSites", path: at.Join("sites")}, institutions),
			half(
				f.value(spec{key: "forms-field.trialStart", path: at.Join("start"), hint: "forms-field.hint.month"}, d.projectMonth()),
				f.value(spec{key: "forms-field.trialEnd", path: at.Join("end"), hint: "forms-field.hint.month"}, d.projectMonth()),
			),
			f.bilingual(spec{key: "forms-field.cro", path: at.Join("cro")}),
		),
		look.Card(look.Heading(d.T("forms-field.trial.design")),
			f.bilingual(spec{key: "forms-field.trialDesign", path: at.Join("design"), lines: 3}),
			f.bilingual(spec{key: "forms-field.endpoint", path: at.Join("endpoint"), lines: 2}),
			half(f.value(spec{key: "forms-field.subjects", path: at.Join("subjects")}, wholeNumber), look.Space()),
			f.bilingual(spec{key: "forms-field.basis", path: at.Join("basis"), lines: 3}),
			f.bilingual(spec{key: "forms-field.trialRoute", path: at.Join("route"), lines: 2}),
		),
		reviewCard(d, f, d.T("forms-field.irb"), at.Join("irb")),
	}
}
