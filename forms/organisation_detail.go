package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// organisationCards are the fields of one institution.
func organisationCards(d *desk, f *fieldSet, o *plan.Organisation) []fyne.CanvasObject {
	at := plan.At("organisations", string(o.ID))
	cards := []fyne.CanvasObject{
		organisationKind(d, f, at),
		look.Card(look.Heading(d.T("forms.organisations.part")),
			f.bilingual(spec{key: "orgTask", path: at.Join("task"), lines: 3}),
			f.bilingual(spec{key: "orgReason", path: at.Join("reason"), lines: 2}),
		),
		organisationPlace(d, f, o, at),
		organisationPeople(d, f, o, at),
	}
	if !o.Foreign() {
		cards = append(cards, organisationMoney(d, f, at), organisationStudents(d, f, at), organisationFinances(d, f, at))
	}
	return append(cards, organisationNames(d, f, at))
}

func organisationKind(d *desk, f *fieldSet, at plan.Path) fyne.CanvasObject {
	return look.Card(look.Heading(d.T("forms.organisations.kind")),
		f.text(spec{key: "orgNameKo", path: at.Join("name", "ko"), hint: "forms.hint.organisation"}),
		f.text(spec{key: "orgNameEn", path: at.Join("name", "en")}),
		half(
			f.choice(spec{key: "role", path: at.Join("role")}, optionsOf(d, "common.role.", plan.Roles)),
			f.choice(spec{key: "ability", path: at.Join("ability")}, optionsOf(d, "common.ability.", plan.Abilities)),
		),
		half(
			f.choice(spec{key: "legalType", path: at.Join("legalType")}, optionsOf(d, "common.legal-type.", plan.LegalTypes)),
			f.choice(spec{key: "formType", path: at.Join("formType")}, optionsOf(d, "forms.form-type.", plan.FormTypes)),
		),
	)
}

func organisationPlace(d *desk, f *fieldSet, o *plan.Organisation, at plan.Path) fyne.CanvasObject {
	objects := []fyne.CanvasObject{look.Heading(d.T("forms.organisations.place"))}
	if !o.Foreign() {
		objects = append(objects, half(
			f.text(spec{key: "businessNo", path: at.Join("businessNo"), hint: "forms.hint.business-no"}),
			f.text(spec{key: "corporateNo", path: at.Join("corporateNo"), hint: "forms.hint.corporate-no"}),
		))
	}
	objects = append(objects,
		f.text(spec{key: "addressKo", path: at.Join("address", "ko")}),
		f.text(spec{key: "addressEn", path: at.Join("address", "en")}),
		third(
			f.text(spec{key: "country", path: at.Join("country"), hint: "forms.hint.country"}),
			f.value(spec{key: "founded", path: at.Join("founded"), hint: "forms.hint.day"}, day),
			f.value(spec{key: "employees", path: at.Join("employees")}, wholeNumber),
		),
	)
	return look.Card(objects...)
}

func organisationPeople(d *desk, f *fieldSet, o *plan.Organisation, at plan.Path) fyne.CanvasObject {
	people := d.ed.Plan().PeopleOf(o.ID)
	options := make([]option, len(people))
	for i, person := range people {
		options[i] = option{string(person.ID), d.text(person.Name)}
	}
	objects := []fyne.CanvasObject{look.Heading(d.T("forms.organisations.people"))}
	if len(options) > 0 {
		objects = append(objects, half(f.choice(spec{key: "investigator", path: at.Join("investigator")}, options), look.Space()))
	}
	objects = append(objects, contact(d, f, "head", at.Join("head"))...)
	return look.Card(append(objects, contact(d, f, "working", at.Join("working"))...)...)
}

// contact are the fields of someone who answers for an institution.
func contact(d *desk, f *fieldSet, key string, at plan.Path) []fyne.CanvasObject {
	title := look.NewText(d.T("forms.field."+key), look.Style{Size: look.SizeTable, Bold: true, Colour: look.Ink2})
	return []fyne.CanvasObject{
		title,
		third(
			f.text(spec{key: "contactName", path: at.Join("name")}),
			f.text(spec{key: "contactPosition", path: at.Join("position")}),
			f.text(spec{key: "contactEmail", path: at.Join("email")}),
		),
		third(
			f.text(spec{key: "contactPhone", path: at.Join("phone")}),
			f.text(spec{key: "contactMobile", path: at.Join("mobile")}),
			f.text(spec{key: "researchNo", path: at.Join("researchNo")}),
		),
	}
}

// organisationMoney is what decides the shares an institution bears.
func organisationMoney(d *desk, f *fieldSet, at plan.Path) fyne.CanvasObject {
	return look.Card(look.Heading(d.T("forms.organisations.money")),
		half(
			f.value(spec{key: "overheadRate", path: at.Join("overheadRate")}, percent),
			f.value(spec{key: "averageSales", path: at.Join("averageSales")}, inThousands),
		),
		look.Column(0,
			f.tick(spec{key: "sharesCost", path: at.Join("sharesCost")}),
			f.tick(spec{key: "startup", path: at.Join("startup")}),
			f.tick(spec{key: "exempt", path: at.Join("exempt")}),
		),
		third(
			f.text(spec{key: "centreName", path: at.Join("centre", "name")}),
			f.text(spec{key: "centreNumber", path: at.Join("centre", "number")}),
			f.value(spec{key: "centreDay", path: at.Join("centre", "recognised"), hint: "forms.hint.day"}, day),
		),
	)
}

// organisationStudents is the institution's own standard of student pay by degree.
func organisationStudents(d *desk, f *fieldSet, at plan.Path) fyne.CanvasObject {
	list := at.Join("studentPay")
	cells := make([]fyne.CanvasObject, len(degrees))
	for i, degree := range degrees {
		id := plan.ID(degree)
		cells[i] = f.value(spec{
			key: "forms-people.student-" + string(degree), path: list.Join(string(id), "monthly"),
			missing: func(value any) (plan.Op, error) {
				monthly, _ := value.(plan.Won)
				return d.ed.Plan().AppendOp(list, plan.StudentPay{Record: plan.Record{ID: id}, Monthly: monthly})
			},
		}, inWon)
	}
	return look.Card(look.Heading(d.T("forms-people.card.studentPay")), third(cells[0], cells[1], cells[2]),
		look.Note(d.T("forms-people.studentPay.how")))
}

// financeMembers are the amounts of a business year that the form asks for.
var financeMembers = []string{"sales", "assets", "debt", "equity", "currentAssets", "currentDebt", "capital", "research"}

// organisationFinances are three business years.
func organisationFinances(d *desk, f *fieldSet, at plan.Path) fyne.CanvasObject {
	columns := []column{valueColumn("finance-year", 1, "year", plainYear)}
	for _, member := range financeMembers {
		columns = append(columns, valueColumn("finance-"+member, 1, member, inThousands))
	}
	title := d.T("forms.organisations.finances") + " " + d.T("common.unit.thousand-won.label")
	return look.Card(look.Heading(title), f.table(&records{
		list: at.Join("finances"), key: "finance", most: 3, across: true, columns: columns,
		make: func() any { return plan.Finance{Record: plan.Record{ID: plan.NewID()}} },
	}))
}

// organisationNames are the names an institution bore before, by which a rest of
// the old name is found in the text.
func organisationNames(d *desk, f *fieldSet, at plan.Path) fyne.CanvasObject {
	return look.Card(look.Heading(d.T("forms.organisations.names")), f.table(&records{
		list: at.Join("formerNames"), key: "formerName",
		columns: []column{
			textColumn("orgNameKo", 1, "name/ko"),
			textColumn("orgNameEn", 1, "name/en"),
		},
		make: func() any { return plan.FormerName{Record: plan.Record{ID: plan.NewID()}} },
	}))
}
