package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// newDataSets makes the form of the medical data and their reviews (의료데이터·윤리).
func newDataSets(d *desk) form {
	return newRegister(d, listing{
		list: "dataSets", key: "forms-field.dataSet", first: "name/ko",
		make:  func() any { return plan.DataSet{Record: plan.Record{ID: plan.NewID()}} },
		line:  d.dataSetLine,
		shape: d.institutionsShape,
		cards: func(set *fieldSet, record plan.Path) []fyne.CanvasObject { return dataSetCards(d, set, record) },
		help:  func(plan.Path) []fyne.CanvasObject { return d.callHelp("data-ethics") },
		orders: []order{
			{"forms-field.dataName", d.byWords(func(id plan.ID) string { name, _ := d.dataSetLine(plan.At("dataSets", string(id))); return name })},
			{"forms-field.dataOrganisation", d.byWords(func(id plan.ID) string { return d.organisationName(d.dataSet(id).Organisation) })},
			{"forms-field.dataCount", d.byNumber(func(id plan.ID) int64 { return int64(d.dataSet(id).Count) })},
		},
		filter: &filter{
			all:     d.T("forms-field.every-institution"),
			options: func() []option { return d.organisationOptions(nil) },
			has:     func(record plan.ID, value string) bool { return d.dataSet(record).Organisation == plan.ID(value) },
		},
		columns: []column{
			textColumn("forms-field.dataName", 1, "name/ko"), textColumn("forms-field.dataNameEn", 1, "name/en"),
			d.organisationColumn("forms-field.dataOrganisation", "organisation"),
			textColumn("forms-field.modality", 1, "modality/ko"), textColumn("forms-field.modalityEn", 1, "modality/en"),
			valueColumn("forms-field.dataCount", 1, "count", wholeNumber), textColumn("forms-field.dataUnit", 1, "unit"),
			textColumn("forms-field.dataPeriod", 1, "period"),
			textColumn("forms-field.labels", 1, "labels/ko"), textColumn("forms-field.labelsEn", 1, "labels/en"),
			textColumn("forms-field.pseudonymised", 1, "pseudonymised/ko"), textColumn("forms-field.pseudonymisedEn", 1, "pseudonymised/en"),
		},
	})
}

// dataSet is the set of data of an ID, an empty one where it is gone.
func (d *desk) dataSet(id plan.ID) plan.DataSet {
	for _, s := range d.ed.Plan().DataSets {
		if s.ID == id {
			return s
		}
	}
	return plan.DataSet{}
}

func (d *desk) dataSetLine(record plan.Path) (name, note string) {
	s := d.dataSet(idIn(record))
	return d.text(s.Name), joined(d.organisationName(s.Organisation), d.T("forms-field.irb-is", "state", d.reviewWords(s.IRB)))
}

func dataSetCards(d *desk, f *fieldSet, at plan.Path) []fyne.CanvasObject {
	institutions := d.organisationOptions(nil)
	return []fyne.CanvasObject{
		look.Card(look.Heading(d.T("forms-field.data.what")),
			f.bilingual(spec{key: "forms-field.dataName", path: at.Join("name"), hint: "forms-field.hint.data-name"}),
			f.choice(spec{key: "forms-field.dataOrganisation", path: at.Join("organisation")}, d.orNone(institutions)),
			f.bilingual(spec{key: "forms-field.modality", path: at.Join("modality")}),
			third(
				f.value(spec{key: "forms-field.dataCount", path: at.Join("count")}, wholeNumber),
				f.text(spec{key: "forms-field.dataUnit", path: at.Join("unit"), hint: "forms-field.hint.data-unit"}),
				f.text(spec{key: "forms-field.dataPeriod", path: at.Join("period"), hint: "forms-field.hint.data-period"}),
			),
			f.bilingual(spec{key: "forms-field.labels", path: at.Join("labels"), lines: 2}),
		),
		reviewCard(d, f, d.T("forms-field.irb"), at.Join("irb")),
		reviewCard(d, f, d.T("forms-field.drb"), at.Join("drb")),
		look.Card(look.Heading(d.T("forms-field.data.protection")),
			f.bilingual(spec{key: "forms-field.pseudonymised", path: at.Join("pseudonymised"), lines: 3}),
			f.tick(spec{key: "forms-field.transfer", path: at.Join("transfer")}),
			f.choice(spec{key: "forms-field.transferTo", path: at.Join("transferTo")}, d.orNone(institutions)),
			f.bilingual(spec{key: "forms-field.legalGround", path: at.Join("legalGround"), lines: 2}),
		),
	}
}
