package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// buildingMethods are the ways an equipment comes (구축방식).
var buildingMethods = []string{"purchase", "lease", "make"}

// newEquipment makes the form of facilities and equipment (연구시설·장비).
func newEquipment(d *desk) form {
	f := equipmentForm{d}
	return newRegister(d, listing{
		list: "equipment", key: "forms-people.equipment", first: "name/ko",
		make: f.fresh, line: f.line, cards: f.cards,
		shape: peopleForm(f).shape,
		orders: []order{
			{"forms-people.equipmentName", d.byWords(f.name)},
			{"forms-people.equipmentCost", d.byNumber(f.cost)},
		},
		columns: f.columns(),
	})
}

// equipmentForm is what the form of facilities and equipment knows of them.
type equipmentForm struct{ d *desk }

func (f equipmentForm) of(id plan.ID) *plan.Equipment {
	list := f.d.ed.Plan().Equipment
	for i := range list {
		if list[i].ID == id {
			return &list[i]
		}
	}
	return nil
}

func (f equipmentForm) fresh() any {
	e := plan.Equipment{Record: plan.Record{ID: plan.NewID()}, Method: "purchase", Quantity: 1}
	if lead := f.d.ed.Plan().Lead(); lead != nil {
		e.Organisation = lead.ID
	}
	return e
}

// line is the name, and the institution with the cost.
func (f equipmentForm) line(record plan.Path) (name, note string) {
	e := f.of(idIn(record))
	if e == nil {
		return "", ""
	}
	note = f.d.organisationName(e.Organisation)
	if e.Cost > 0 {
		if note != "" {
			note += " · "
		}
		note += f.d.T("common.amount", "amount", thousands(e.Cost))
	}
	return f.d.text(e.Name), note
}

func (f equipmentForm) name(id plan.ID) string {
	if e := f.of(id); e != nil {
		return f.d.text(e.Name)
	}
	return ""
}

func (f equipmentForm) cost(id plan.ID) int64 {
	if e := f.of(id); e != nil {
		return int64(e.Cost)
	}
	return 0
}

func (f equipmentForm) cards(set *fieldSet, at plan.Path) []fyne.CanvasObject {
	d := f.d
	build := look.Card(look.Heading(d.T("export.equipment.build")),
		half(
			set.text(spec{key: "forms-people.equipmentNameKo", path: at.Join("name", "ko")}),
			set.text(spec{key: "forms-people.equipmentNameEn", path: at.Join("name", "en")}),
		),
		set.choice(spec{key: "forms-people.equipmentOrganisation", path: at.Join("organisation")}, d.anyOrganisation()),
		set.bilingual(spec{key: "forms-people.equipmentSpec", path: at.Join("spec"), lines: 2}),
		half(
			set.choice(spec{key: "forms-people.equipmentMethod", path: at.Join("method")}, optionsOf(d, "export.equipment-method.", buildingMethods)),
			set.value(spec{key: "forms-people.equipmentQuantity", path: at.Join("quantity")}, wholeNumber),
		),
		half(
			set.value(spec{key: "forms-people.equipmentCost", path: at.Join("cost"), hint: "forms-people.hint.equipmentCost"}, inThousands),
			set.text(spec{key: "forms-people.zeus", path: at.Join("zeus")}),
		),
		half(
			set.value(spec{key: "forms-people.equipmentFrom", path: at.Join("from"), hint: "forms.hint.day"}, day),
			set.value(spec{key: "forms-people.equipmentTo", path: at.Join("to"), hint: "forms.hint.day"}, day),
		),
		set.bilingual(spec{key: "forms-people.equipmentPlace", path: at.Join("place")}),
		set.tick(spec{key: "forms-people.reviewed", path: at.Join("reviewed")}),
	)
	op := at.Join("operation")
	run := look.Card(look.Heading(d.T("export.equipment.run")),
		half(
			set.value(spec{key: "forms-people.runFrom", path: op.Join("from"), hint: "forms.hint.day"}, day),
			set.value(spec{key: "forms-people.runTo", path: op.Join("to"), hint: "forms.hint.day"}, day),
		),
		half(
			set.value(spec{key: "forms-people.yearlyCost", path: op.Join("yearlyCost")}, inThousands),
			set.value(spec{key: "forms-people.staff", path: op.Join("staff")}, wholeNumber),
		),
		set.bilingual(spec{key: "forms-people.use", path: op.Join("use"), lines: 2}),
		set.bilingual(spec{key: "forms-people.runPlace", path: op.Join("place")}),
	)
	return []fyne.CanvasObject{build, run, f.budget(set, at)}
}

// columns are those of a pasted table of equipment.
func (f equipmentForm) columns() []column {
	d := f.d
	organisation := choiceColumn("forms-people.equipmentOrganisation", 1, "organisation", nil)
	organisation.options, organisation.aliases = d.anyOrganisation, d.organisationAliases
	return []column{
		textColumn("forms-people.equipmentNameKo", 1, "name/ko"),
		organisation,
		wordColumn(d, "forms-people.equipmentMethod", 1, "method", "export.equipment-method.", buildingMethods),
		textColumn("forms-people.equipmentSpecKo", 1, "spec/ko"),
		valueColumn("forms-people.equipmentQuantity", 1, "quantity", wholeNumber),
		valueColumn("forms-people.equipmentCost", 1, "cost", inThousands),
		valueColumn("forms-people.equipmentFrom", 1, "from", day),
		valueColumn("forms-people.equipmentTo", 1, "to", day),
		textColumn("forms-people.equipmentPlaceKo", 1, "place/ko"),
		textColumn("forms-people.zeus", 1, "zeus"),
		tickColumn("forms-people.reviewed", 80, "reviewed"),
		valueColumn("forms-people.runFrom", 1, "operation/from", day),
		valueColumn("forms-people.runTo", 1, "operation/to", day),
		valueColumn("forms-people.yearlyCost", 1, "operation/yearlyCost", inThousands),
		valueColumn("forms-people.staff", 1, "operation/staff", wholeNumber),
		textColumn("forms-people.useKo", 1, "operation/use/ko"),
		textColumn("forms-people.runPlaceKo", 1, "operation/place/ko"),
		textColumn("forms-people.equipmentNameEn", 1, "name/en"),
		textColumn("forms-people.equipmentSpecEn", 1, "spec/en"),
		textColumn("forms-people.equipmentPlaceEn", 1, "place/en"),
		textColumn("forms-people.useEn", 1, "operation/use/en"),
		textColumn("forms-people.runPlaceEn", 1, "operation/place/en"),
	}
}
