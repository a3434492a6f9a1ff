package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// newRounds makes the list of what partners were asked for, and when they answered.
func newRounds(d *desk) form {
	return newRegister(d, listing{
		list: "rounds", key: "forms-field.round", first: "organisation",
		make:  d.freshRound,
		line:  d.roundLine,
		shape: d.institutionsShape,
		cards: func(set *fieldSet, record plan.Path) []fyne.CanvasObject { return roundCards(d, set, record) },
		filter: &filter{
			all:     d.T("forms-field.every-institution"),
			options: func() []option { return d.organisationOptions(nil) },
			has:     func(record plan.ID, value string) bool { return d.round(record).Organisation == plan.ID(value) },
		},
		columns: []column{
			d.organisationColumn("forms-field.roundOrganisation", "organisation"), valueColumn("forms-field.roundNumber", 1, "number", wholeNumber),
			valueColumn("forms-field.sentOn", 1, "sentOn", day), valueColumn("forms-field.dueOn", 1, "dueOn", day),
			valueColumn("forms-field.returnedOn", 1, "returnedOn", day), textColumn("forms-field.roundNote", 1, "note"),
		},
	})
}

func (d *desk) freshRound() any {
	return plan.Round{Record: plan.Record{ID: plan.NewID()}, Number: 1}
}

// round is the request of an ID, an empty one where it is gone.
func (d *desk) round(id plan.ID) plan.Round {
	for _, r := range d.ed.Plan().Rounds {
		if r.ID == id {
			return r
		}
	}
	return plan.Round{}
}

func (d *desk) roundLine(record plan.Path) (name, note string) {
	r := d.round(idIn(record))
	note = d.T("forms-field.round.nth", "n", r.Number)
	switch {
	case !r.ReturnedOn.IsZero():
		note = joined(note, d.T("forms-field.round.returned", "day", r.ReturnedOn))
	case !r.DueOn.IsZero():
		note = joined(note, d.T("forms-field.papers.until", "day", r.DueOn))
	}
	return d.organisationName(r.Organisation), note
}

func roundCards(d *desk, f *fieldSet, at plan.Path) []fyne.CanvasObject {
	card := []fyne.CanvasObject{
		look.Heading(d.T("forms-field.round.what")),
		half(
			f.choice(spec{key: "forms-field.roundOrganisation", path: at.Join("organisation")}, d.orNone(d.organisationOptions(nil))),
			f.value(spec{key: "forms-field.roundNumber", path: at.Join("number")}, wholeNumber),
		),
		third(
			f.value(spec{key: "forms-field.sentOn", path: at.Join("sentOn"), hint: "forms.hint.day"}, day),
			f.value(spec{key: "forms-field.dueOn", path: at.Join("dueOn"), hint: "forms.hint.day"}, day),
			f.value(spec{key: "forms-field.returnedOn", path: at.Join("returnedOn"), hint: "forms.hint.day"}, day),
		),
		f.text(spec{key: "forms-field.roundNote", path: at.Join("note"), lines: 2}),
	}
	if base := d.round(idIn(at)).Base; base != "" {
		card = append(card, look.Note(d.T("forms-field.round.base", "name", base)))
	}
	return []fyne.CanvasObject{look.Card(card...)}
}
