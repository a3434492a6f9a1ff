package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

var contractStates = []plan.ContractState{plan.ContractIntent, plan.ContractMOU, plan.ContractDraft, plan.ContractSigned}

// newCooperation makes the form of the joint research with foreign institutions
// (국제협력).
func newCooperation(d *desk) form {
	return newRegister(d, listing{
		list: "cooperation", key: "forms-field.cooperation", first: "organisation",
		make:  d.freshCooperation,
		line:  d.cooperationLine,
		shape: d.cooperationShape,
		cards: func(set *fieldSet, record plan.Path) []fyne.CanvasObject { return cooperationCards(d, set, record) },
		help: func(plan.Path) []fyne.CanvasObject {
			return append([]fyne.CanvasObject{guidance(d.T("forms-field.cooperation.money.help.title"), look.Note(d.T("forms-field.cooperation.money.help")))},
				d.callHelp("cooperation")...)
		},
		columns: []column{
			{key: "forms-field.partner", weight: 1, member: "organisation", options: d.partners},
			choiceColumn("forms-field.contractState", 1, "state", optionsOf(d, "export.contract.", contractStates)),
			valueColumn("forms-field.signedOn", 1, "signedOn", day),
			textColumn("forms-field.need", 1, "need/ko"), textColumn("forms-field.needEn", 1, "need/en"),
			textColumn("forms-field.work", 1, "work/ko"), textColumn("forms-field.workEn", 1, "work/en"),
			textColumn("forms-field.sites", 1, "sites/ko"), textColumn("forms-field.sitesEn", 1, "sites/en"),
			textColumn("forms-field.dataTerms", 1, "data/ko"), textColumn("forms-field.dataTermsEn", 1, "data/en"),
			textColumn("forms-field.ip", 1, "ip/ko"), textColumn("forms-field.ipEn", 1, "ip/en"),
		},
	})
}

// freshCooperation is with the first foreign institution that has none yet.
func (d *desk) freshCooperation() any {
	c := plan.Cooperation{Record: plan.Record{ID: plan.NewID()}}
	p := d.ed.Plan()
	for i := range p.Organisations {
		o := &p.Organisations[i]
		if o.Foreign() && c.Organisation == "" && !d.cooperates(o.ID) {
			c.Organisation = o.ID
		}
	}
	return c
}

func (d *desk) cooperates(organisation plan.ID) bool {
	for _, c := range d.ed.Plan().Cooperation {
		if c.Organisation == organisation {
			return true
		}
	}
	return false
}

// cooperation is the cooperation of an ID, an empty one where it is gone.
func (d *desk) cooperation(id plan.ID) plan.Cooperation {
	for _, c := range d.ed.Plan().Cooperation {
		if c.ID == id {
			return c
		}
	}
	return plan.Cooperation{}
}

func (d *desk) cooperationLine(record plan.Path) (name, note string) {
	c := d.cooperation(idIn(record))
	note = d.T("forms-field.undecided")
	if c.State != plan.ContractNone {
		note = d.T("export.contract." + string(c.State))
	}
	if !c.SignedOn.IsZero() {
		note = joined(note, c.SignedOn.String())
	}
	return d.organisationName(c.Organisation), note
}

// cooperationShape changes with the institutions and with the years, each of which
// has a line of money.
func (d *desk) cooperationShape(record plan.Path) string {
	shape := d.institutionsShape(record)
	for _, y := range d.ed.Plan().Period.Years {
		shape += "|" + string(y.ID)
	}
	return shape
}

// partners are the foreign institutions, and whatever a cooperation names beside them.
func (d *desk) partners() []option {
	return d.organisationOptions(func(o *plan.Organisation) bool { return o.Foreign() || d.cooperates(o.ID) })
}

func cooperationCards(d *desk, f *fieldSet, at plan.Path) []fyne.CanvasObject {
	long := func(key, member string, lines int) fyne.CanvasObject {
		return f.bilingual(spec{key: "forms-field." + key, path: at.Join(member), lines: lines})
	}
	contract := []fyne.CanvasObject{
		look.Heading(d.T("forms-field.cooperation.contract")),
		f.choice(spec{key: "forms-field.partner", path: at.Join("organisation")}, d.orNone(d.partners())),
	}
	if len(d.partners()) == 0 {
		contract = append(contract, look.Note(d.T("forms-field.cooperation.no-partner")),
			look.Row(0, look.NewButton(d.T("forms-field.cooperation.to-partners"), look.Compact, func() { d.open(sectionOrganisations) }), look.Space()))
	}
	contract = append(contract,
		half(
			f.choice(spec{key: "forms-field.contractState", path: at.Join("state")}, d.orNone(optionsOf(d, "export.contract.", contractStates))),
			f.value(spec{key: "forms-field.signedOn", path: at.Join("signedOn"), hint: "forms.hint.day"}, day),
		),
		long("contract", "contract", 2),
	)
	return []fyne.CanvasObject{
		look.Card(contract...),
		look.Card(look.Heading(d.T("forms-field.cooperation.work")), long("need", "need", 3), long("work", "work", 3), long("sites", "sites", 2)),
		look.Card(look.Heading(d.T("forms-field.cooperation.terms")), long("dataTerms", "data", 3), long("ip", "ip", 3)),
		look.Card(look.Heading(d.T("forms-field.cooperation.visits")), visitTable(d, f, at)),
		paymentCard(d, f, at),
	}
}
