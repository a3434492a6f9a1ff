package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/internal/plan"
)

// newOrganisations makes the form of the institutions.
func newOrganisations(d *desk) form {
	return newRegister(d, listing{
		list: "organisations", key: "forms-people.organisation", first: "name/ko", belongs: "organisation",
		make:   d.freshOrganisation,
		line:   d.organisationLine,
		shape:  d.organisationShape,
		remove: d.removeOrganisation,
		orders: []order{{"forms-people.organisationName", d.byWords(d.organisationName)}},
		cards: func(set *fieldSet, record plan.Path) []fyne.CanvasObject {
			if o := d.organisationAt(record); o != nil {
				return organisationCards(d, set, o)
			}
			return nil
		},
		columns: organisationColumns(d),
	})
}

// freshOrganisation is a joint institution, or the lead where there is none.
func (d *desk) freshOrganisation() any {
	o := plan.Organisation{Record: plan.Record{ID: plan.NewID()}, Role: plan.Joint}
	if d.ed.Plan().Lead() == nil {
		o.Role = plan.Lead
	}
	return o
}

// organisationAt is the institution of a path, or nil.
func (d *desk) organisationAt(record plan.Path) *plan.Organisation {
	return d.ed.Plan().Organisation(idIn(record))
}

// idIn is the ID of the record that a path leads to.
func idIn(record plan.Path) plan.ID {
	parts := record.Parts()
	return plan.ID(parts[len(parts)-1])
}

func (d *desk) organisationLine(record plan.Path) (name, note string) {
	o := d.organisationAt(record)
	if o == nil {
		return "", ""
	}
	return d.text(o.Name), d.T("common.role." + string(o.Role))
}

func (d *desk) organisationName(id plan.ID) string {
	if o := d.ed.Plan().Organisation(id); o != nil {
		return d.text(o.Name)
	}
	return ""
}

// organisationShape is what decides which fields an institution has: whether it is
// abroad, and the people it can name as its investigator.
func (d *desk) organisationShape(record plan.Path) string {
	o := d.organisationAt(record)
	if o == nil {
		return "-"
	}
	shape := ""
	if o.Foreign() {
		shape = "abroad"
	}
	for _, person := range d.ed.Plan().PeopleOf(o.ID) {
		shape += "|" + string(person.ID) + person.Name.Ko + person.Name.En
	}
	return shape
}

// nameOf is an institution's name, or words for one that has none yet.
func (d *desk) nameOf(o *plan.Organisation) string {
	if name := d.text(o.Name); name != "" {
		return name
	}
	return d.T("check.unnamed-organisation")
}

// removeOrganisation takes the institution out, or puts another in its place, after
// saying what hangs on it.
func (d *desk) removeOrganisation(record plan.Path) {
	if o := d.organisationAt(record); o != nil {
		d.askDeparture(o.ID)
	}
}

// both carries a text in both languages as an argument of a message.
func both(t plan.Text) string {
	if t.En == "" || t.Ko == t.En {
		return t.Ko
	}
	return t.In("ko") + "‖" + t.En
}

// organisationColumns are those of a pasted table of institutions.
func organisationColumns(d *desk) []column {
	return []column{
		textColumn("orgNameKo", 1, "name/ko"),
		textColumn("orgNameEn", 1, "name/en"),
		choiceColumn("role", 1, "role", optionsOf(d, "common.role.", plan.Roles)),
		choiceColumn("legalType", 1, "legalType", optionsOf(d, "common.legal-type.", plan.LegalTypes)),
		choiceColumn("formType", 1, "formType", optionsOf(d, "forms.form-type.", plan.FormTypes)),
		choiceColumn("ability", 1, "ability", optionsOf(d, "common.ability.", plan.Abilities)),
		textColumn("businessNo", 1, "businessNo"),
		textColumn("corporateNo", 1, "corporateNo"),
		textColumn("addressKo", 1, "address/ko"),
		textColumn("addressEn", 1, "address/en"),
		textColumn("country", 1, "country"),
		valueColumn("founded", 1, "founded", day),
		valueColumn("employees", 1, "employees", wholeNumber),
	}
}
