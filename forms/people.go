package forms

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/internal/plan"
)

// nobody is the filter's value for people of no institution of the plan.
const nobody = "-"

// newPeople makes the form of the researchers (참여연구자).
func newPeople(d *desk) form {
	f := peopleForm{d}
	return newRegister(d, listing{
		list: "people", key: "forms-people.person", first: "name/ko",
		make:  f.fresh,
		line:  f.line,
		shape: f.shape,
		cards: f.cards,
		orders: []order{
			{"forms-people.personName", d.byWords(f.name)},
			{"forms-people.organisation", d.byWords(f.organisation)},
			{"forms-people.monthlyPay", d.byNumber(f.pay)},
		},
		filter:  &filter{all: d.T("forms-people.filter.all"), options: f.filters, has: f.isOf},
		columns: f.columns(),
	})
}

// peopleForm is what the form of the researchers knows of them.
type peopleForm struct{ d *desk }

func (f peopleForm) plan() *plan.Plan { return f.d.ed.Plan() }

func (f peopleForm) at(record plan.Path) *plan.Person { return f.plan().Person(idIn(record)) }

// fresh is somebody of the institution that the list shows, else of the lead.
func (f peopleForm) fresh() any {
	p := plan.Person{Record: plan.Record{ID: plan.NewID()}}
	if lead := f.plan().Lead(); lead != nil {
		p.Organisation = lead.ID
	}
	if r, ok := f.d.form.(*register); ok && r.value != "" && r.value != nobody {
		p.Organisation = plan.ID(r.value)
	}
	return p
}

// line is the name and position, and the institution with the person's role in it.
func (f peopleForm) line(record plan.Path) (name, note string) {
	person := f.at(record)
	if person == nil {
		return "", ""
	}
	d := f.d
	parts := []string{}
	if o := f.plan().Organisation(person.Organisation); o != nil {
		if o.Investigator == person.ID {
			parts = append(parts, d.T("forms-people.investigator.short"))
		}
		parts = append(parts, d.nameOf(o))
	}
	if position := d.text(person.Position); position != "" {
		parts = append(parts, position)
	}
	return d.text(person.Name), strings.Join(parts, " · ")
}

func (f peopleForm) name(id plan.ID) string {
	if person := f.plan().Person(id); person != nil {
		return f.d.text(person.Name)
	}
	return ""
}

func (f peopleForm) organisation(id plan.ID) string {
	if person := f.plan().Person(id); person != nil {
		return f.d.organisationName(person.Organisation)
	}
	return ""
}

func (f peopleForm) pay(id plan.ID) int64 {
	if person := f.plan().Person(id); person != nil {
		return int64(person.MonthlyPay)
	}
	return 0
}

// shape is what the cards depend on beside the person: the years of the project and
// the names of the institutions.
func (f peopleForm) shape(plan.Path) string {
	p := f.plan()
	shape := ""
	for i := range p.Period.Years {
		shape += string(p.Period.Years[i].ID) + ":" + strconv.Itoa(p.Period.Years[i].Months()) + "|"
	}
	for i := range p.Organisations {
		shape += string(p.Organisations[i].ID) + p.Organisations[i].Name.Ko + p.Organisations[i].Name.En + "|"
	}
	return shape
}

// organisations are the choices of an institution.
func (f peopleForm) organisations() []option { return f.d.anyOrganisation() }

// anyOrganisation are all institutions as the choices of a field.
func (d *desk) anyOrganisation() []option { return d.organisationOptions(nil) }

// organisationAliases are an institution's names in both languages and before.
func (d *desk) organisationAliases(value string) []string {
	o := d.ed.Plan().Organisation(plan.ID(value))
	if o == nil {
		return nil
	}
	names := []string{o.Name.Ko, o.Name.En}
	for _, former := range o.FormerNames {
		names = append(names, former.Name.Ko, former.Name.En)
	}
	return names
}

// filters are the institutions that have people, and those of none.
func (f peopleForm) filters() []option {
	options := f.organisations()
	for i := range f.plan().People {
		if f.isOf(f.plan().People[i].ID, nobody) {
			return append(options, option{nobody, f.d.T("forms-people.filter.nobody")})
		}
	}
	return options
}

func (f peopleForm) isOf(id plan.ID, value string) bool {
	person := f.plan().Person(id)
	if person == nil {
		return false
	}
	if value == nobody {
		return f.plan().Organisation(person.Organisation) == nil
	}
	return string(person.Organisation) == value
}

func (f peopleForm) cards(set *fieldSet, record plan.Path) []fyne.CanvasObject {
	if f.at(record) == nil {
		return nil
	}
	return []fyne.CanvasObject{
		f.identity(set, record),
		f.contact(set, record),
		f.duty(set, record),
		f.status(set, record),
		f.pays(set, record),
		f.load(set, record),
		f.projects(set, record),
		f.education(set, record),
		f.career(set, record),
		f.achievements(set, record),
	}
}
