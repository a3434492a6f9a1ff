package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// visitTable lists the stays at either side, each on a few lines: when and who, where,
// and for what.
func visitTable(d *desk, f *fieldSet, at plan.Path) fyne.CanvasObject {
	return f.table(&records{
		list: at.Join("visits"), key: "forms-field.visit",
		empty: "forms-field.visits.empty",
		body:  func(s *fieldSet, record plan.Path) fyne.CanvasObject { return visitLines(d, s, record) },
		columns: []column{
			valueColumn("forms-field.visitMonth", 1, "month", d.projectMonth()), valueColumn("forms-field.visitDays", 1, "days", wholeNumber),
			valueColumn("forms-field.visitPeople", 1, "people", wholeNumber), tickColumn("forms-field.inbound", 40, "inbound"),
			textColumn("forms-field.visitPlace", 1, "place/ko"), textColumn("forms-field.visitPlaceEn", 1, "place/en"),
			textColumn("forms-field.visitPurpose", 1, "purpose/ko"), textColumn("forms-field.visitPurposeEn", 1, "purpose/en"),
		},
		make: func() any { return plan.Visit{Record: plan.Record{ID: plan.NewID()}} },
	})
}

func visitLines(d *desk, s *fieldSet, at plan.Path) fyne.CanvasObject {
	return look.Column(look.Gap1+2,
		look.TopRow(look.Gap2,
			look.Grow(3, s.value(spec{key: "forms-field.visitMonth", path: at.Join("month"), hint: "forms-field.hint.month"}, d.projectMonth())),
			look.Grow(2, s.value(spec{key: "forms-field.visitDays", path: at.Join("days")}, wholeNumber)),
			look.Grow(2, s.value(spec{key: "forms-field.visitPeople", path: at.Join("people")}, wholeNumber)),
		),
		s.tick(spec{key: "forms-field.inbound", path: at.Join("inbound")}),
		s.bilingual(spec{key: "forms-field.visitPlace", path: at.Join("place")}),
		s.bilingual(spec{key: "forms-field.visitPurpose", path: at.Join("purpose")}),
	)
}
