package forms

import (
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// Values of a person's fields, whose words are those of the standard form.
var (
	genders          = []string{"male", "female"}
	degrees          = []plan.Degree{plan.Bachelor, plan.Master, plan.Doctor}
	achievementKinds = []string{"paper", "patent", "other"}
	heldStates       = []string{"applied", "running", "done"}
	heldRoles        = []string{"principal", "jointPrincipal", "researcher", "consigned"}
)

// identity is who the person is, and whether an institution's investigator.
func (f peopleForm) identity(set *fieldSet, at plan.Path) fyne.CanvasObject {
	d := f.d
	return look.Card(look.Heading(d.T("forms-people.card.identity")),
		half(
			set.text(spec{key: "forms-people.personNameKo", path: at.Join("name", "ko")}),
			set.text(spec{key: "forms-people.personNameEn", path: at.Join("name", "en")}),
		),
		set.choice(spec{key: "forms-people.organisation", path: at.Join("organisation")}, f.organisations()),
		f.investigator(set, at),
		set.bilingual(spec{key: "forms-people.position", path: at.Join("position")}),
		half(
			set.value(spec{key: "forms-people.born", path: at.Join("born"), hint: "forms.hint.day"}, day),
			set.choice(spec{key: "forms-people.gender", path: at.Join("gender")}, optionsOf(d, "export.gender.", genders)),
		),
		set.text(spec{key: "forms-people.researchNo", path: at.Join("researchNo")}),
	)
}

// investigator says of which institutions the person is the investigator, and lets
// the person become that of the own one.
func (f peopleForm) investigator(set *fieldSet, at plan.Path) fyne.CanvasObject {
	d, id := f.d, idIn(at)
	words := look.NewText("", look.Style{Size: look.SizeTable, Colour: look.PrimaryInk, Bold: true, Wrap: true})
	name := look.NewButton(d.T("forms-people.investigator.name"), look.Gentle, func() {
		if person := f.at(at); person != nil {
			d.settle()
			op, err := d.ed.Plan().SetOp(plan.At("organisations", string(person.Organisation), "investigator"), id)
			d.apply(editOf("investigator"), plan.FromForm, op, err)
		}
	})
	row := look.Row(0, name, look.Space())
	both := look.Column(look.Gap1, words, row)
	set.follow(func() {
		var of []string
		for i := range d.ed.Plan().Organisations {
			if o := &d.ed.Plan().Organisations[i]; o.Investigator == id {
				of = append(of, d.T("forms-people.investigator.of", "name", d.nameOf(o), "role", d.T("common.role."+string(o.Role))))
			}
		}
		words.SetText(strings.Join(of, "\n"))
		person := f.at(at)
		free := person != nil && d.ed.Plan().Organisation(person.Organisation) != nil &&
			d.ed.Plan().Organisation(person.Organisation).Investigator == ""
		words.Hidden, row.Hidden = len(of) == 0, !free || d.ed.ReadOnly()
		both.Hidden = words.Hidden && row.Hidden
	})
	return both
}

func (f peopleForm) contact(set *fieldSet, at plan.Path) fyne.CanvasObject {
	return look.Card(look.Heading(f.d.T("forms-people.card.contact")),
		half(
			set.text(spec{key: "forms-people.phone", path: at.Join("phone")}),
			set.text(spec{key: "forms-people.mobile", path: at.Join("mobile")}),
		),
		set.text(spec{key: "forms-people.email", path: at.Join("email")}),
	)
}

func (f peopleForm) duty(set *fieldSet, at plan.Path) fyne.CanvasObject {
	return look.Card(look.Heading(f.d.T("forms-people.card.duty")),
		set.bilingual(spec{key: "forms-people.duty", path: at.Join("duty"), lines: 2}))
}

// status is what decides how the person may be paid.
func (f peopleForm) status(set *fieldSet, at plan.Path) fyne.CanvasObject {
	d := f.d
	courses := append([]option{{"", d.T("forms-people.degree.none")}}, optionsOf(d, "export.degree.", degrees)...)
	return look.Card(look.Heading(d.T("forms-people.card.status")),
		half(
			set.choice(spec{key: "forms-people.degree", path: at.Join("degree")}, courses),
			set.text(spec{key: "forms-people.otherEmployer", path: at.Join("otherEmployer"), hint: "forms-people.hint.otherEmployer"}),
		),
		look.Column(0,
			set.tick(spec{key: "forms-people.pooled", path: at.Join("pooled")}),
			set.tick(spec{key: "forms-people.support", path: at.Join("support")}),
			set.tick(spec{key: "forms-people.external", path: at.Join("external")}),
			set.tick(spec{key: "forms-people.newHire", path: at.Join("newHire")}),
		),
		half(set.value(spec{key: "forms-people.hiredOn", path: at.Join("hiredOn"), hint: "forms.hint.day"}, day), look.Space()),
	)
}
