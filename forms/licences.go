package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// newLicenceList makes the form of the market approvals to be obtained (인허가).
func newLicenceList(d *desk) form {
	return newRegister(d, listing{
		list: "licences", key: "forms-field.licence", first: "product/ko",
		make:  func() any { return plan.Licence{Record: plan.Record{ID: plan.NewID()}} },
		line:  d.licenceLine,
		shape: d.institutionsShape,
		cards: func(set *fieldSet, record plan.Path) []fyne.CanvasObject { return licenceCards(d, set, record) },
		help:  func(plan.Path) []fyne.CanvasObject { return d.callHelp("trials-licences") },
		orders: []order{
			{"forms-field.licenceProduct", d.byWords(func(id plan.ID) string { return d.text(d.licence(id).Product) })},
			{"forms-field.licenceCountry", d.byWords(func(id plan.ID) string { return d.licence(id).Country })},
			{"forms-field.licenceSubmit", d.byNumber(func(id plan.ID) int64 { return -int64(d.licence(id).Submit) })},
		},
		columns: []column{
			textColumn("forms-field.licenceProduct", 1, "product/ko"), textColumn("forms-field.licenceProductEn", 1, "product/en"),
			d.organisationColumn("forms-field.licenceOrganisation", "organisation"), textColumn("forms-field.licenceCountry", 1, "country"),
			textColumn("forms-field.authority", 1, "authority/ko"), textColumn("forms-field.authorityEn", 1, "authority/en"),
			textColumn("forms-field.licenceClass", 1, "class"),
			textColumn("forms-field.licenceRoute", 1, "route/ko"), textColumn("forms-field.licenceRouteEn", 1, "route/en"),
			valueColumn("forms-field.licenceSubmit", 1, "submit", d.projectMonth()), valueColumn("forms-field.licenceApprove", 1, "approve", d.projectMonth()),
			textColumn("forms-field.standards", 1, "standards/ko"), textColumn("forms-field.standardsEn", 1, "standards/en"),
		},
	})
}

// licence is the market approval of an ID, an empty one where it is gone.
func (d *desk) licence(id plan.ID) plan.Licence {
	for _, l := range d.ed.Plan().Licences {
		if l.ID == id {
			return l
		}
	}
	return plan.Licence{}
}

func (d *desk) licenceLine(record plan.Path) (name, note string) {
	l := d.licence(idIn(record))
	note = joined(l.Country, d.text(l.Authority))
	if l.Submit > 0 {
		note = joined(note, d.T("forms-field.submitted-in", "month", d.calendarMonth(l.Submit)))
	}
	return d.text(l.Product), note
}

func licenceCards(d *desk, f *fieldSet, at plan.Path) []fyne.CanvasObject {
	return []fyne.CanvasObject{
		look.Card(look.Heading(d.T("forms-field.licence.what")),
			f.bilingual(spec{key: "forms-field.licenceProduct", path: at.Join("product"), lines: 2}),
			f.choice(spec{key: "forms-field.licenceOrganisation", path: at.Join("organisation")}, d.orNone(d.organisationOptions(nil))),
			half(
				f.text(spec{key: "forms-field.licenceCountry", path: at.Join("country"), hint: "forms.hint.country"}),
				f.text(spec{key: "forms-field.licenceClass", path: at.Join("class")}),
			),
			f.bilingual(spec{key: "forms-field.authority", path: at.Join("authority")}),
		),
		look.Card(look.Heading(d.T("forms-field.licence.way")),
			f.bilingual(spec{key: "forms-field.licenceRoute", path: at.Join("route"), lines: 2}),
			half(
				f.value(spec{key: "forms-field.licenceSubmit", path: at.Join("submit"), hint: "forms-field.hint.month"}, d.projectMonth()),
				f.value(spec{key: "forms-field.licenceApprove", path: at.Join("approve"), hint: "forms-field.hint.month"}, d.projectMonth()),
			),
			f.bilingual(spec{key: "forms-field.standards", path: at.Join("standards"), lines: 2}),
		),
	}
}
