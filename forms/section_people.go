package forms

import "moaplan/internal/plan"

// Keys of the sections of people and of facilities and equipment.
const (
	sectionPeople    = "people"
	sectionEquipment = "equipment"
)

// peopleSections are the researchers, after the institutions.
func peopleSections(d *desk) []section {
	return []section{{
		key: sectionPeople, group: groupConsortium, title: d.T("forms-people.section.people"),
		parts: []string{"people"}, owns: []plan.Path{"people"}, make: newPeople,
	}}
}

// equipmentSections are the facilities and equipment, before the budget.
func equipmentSections(d *desk) []section {
	return []section{{
		key: sectionEquipment, group: groupMoney, title: d.T("forms-people.section.equipment"),
		owns: []plan.Path{"equipment"}, make: newEquipment,
	}}
}
