package document

import (
	"strings"

	"moaplan/internal/plan"
)

// people are the leaders of the institutions with their education and career,
// and the researchers of each institution.
func (b *builder) people(int) {
	for _, o := range b.p.Organisations {
		if person := b.p.Person(o.Investigator); person != nil {
			b.personForm(b.T("export.people.investigator", "role", b.roleName(o.Role), "name", b.plainText(o.Name)), *person)
		}
	}
	for _, person := range b.p.People {
		if o := b.p.Organisation(person.Organisation); len(person.Career) > 0 && (o == nil || o.Investigator != person.ID) {
			b.personForm(b.T("export.people.other", "name", b.plainText(person.Name)), person)
		}
	}
	for _, o := range b.p.Organisations {
		if people := b.p.PeopleOf(o.ID); len(people) > 0 {
			b.researchers(b.T("export.people.of", "name", b.plainText(o.Name), "n", len(people)), people)
		}
	}
	var strays []plan.Person
	for _, person := range b.p.People {
		if b.p.Organisation(person.Organisation) == nil {
			strays = append(strays, person)
		}
	}
	if len(strays) > 0 {
		b.researchers(b.T("export.people.stray"), strays)
	}
}

// personForm is who a person is, with education and career.
func (b *builder) personForm(caption string, person plan.Person) {
	at := personPath(person.ID)
	t := Table{Columns: columns(14, 20, 30, 16, 20)}
	t.Rows = []Row{
		row(label(b.T("export.people.identity")).rows(3), label(b.T("export.people.name")), value(b.text(person.Name, at.Join("name"))).strong(),
			label(b.T("export.people.position")), value(b.text(person.Position, at.Join("position")))),
		row(label(b.T("export.people.organisation")), value(b.orgName(person.Organisation)), label(b.T("export.people.research-no")), value(plain(person.ResearchNo, at.Join("researchNo")))),
		row(label(b.T("export.people.phone")), value(join(" / ", plain(person.Phone, at.Join("phone")), plain(person.Mobile, at.Join("mobile")))),
			label(b.T("export.people.email")), value(plain(person.Email, at.Join("email")))),
	}
	var education []Row
	for _, e := range person.Education {
		ep := at.Join("education", string(e.ID))
		education = append(education, row(centred(words(years(e.From, e.To))), value(b.text(e.School, ep.Join("school"))),
			value(join(" · ", b.text(e.Major, ep.Join("major")), b.text(e.Degree, ep.Join("degree")))).span(2)))
	}
	var career []Row
	for _, c := range person.Career {
		cp := at.Join("career", string(c.ID))
		career = append(career, row(centred(words(years(c.From, c.To))), value(b.text(c.Organisation, cp.Join("organisation"))),
			value(b.text(c.Work, cp.Join("work"))).span(2)))
	}
	t.Rows = append(t.Rows, spanned(label(b.T("export.people.education")), education)...)
	t.Rows = append(t.Rows, spanned(label(b.T("export.people.career")), career)...)
	b.add(b.numbered(t, caption))
}

// years is a time of someone's life, as the person wrote it.
func years(from, to string) string {
	if from == "" && to == "" {
		return ""
	}
	return strings.TrimSpace(from + " ~ " + to)
}

// researchers is the table of the people of one institution.
func (b *builder) researchers(caption string, people []plan.Person) {
	t := Table{Head: 1, Size: 8, Columns: columns(5, 14, 12, 15, 16, 17, 20, 9, 8)}
	t.Rows = []Row{b.head("people.no", "people.name", "people.position", "people.identity-no", "people.degree", "people.duty", "people.charges", "people.pay", "people.held")}
	for i, person := range people {
		t.Rows = append(t.Rows, b.researcher(i+1, person))
	}
	b.add(b.numbered(t, caption))
}

func (b *builder) researcher(n int, person plan.Person) Row {
	at := personPath(person.ID)
	name := b.text(person.Name, at.Join("name"))
	var marks []string
	if person.NewHire {
		marks = append(marks, strings.TrimSpace(b.T("export.people.new")+" "+b.date(person.HiredOn)))
	}
	if person.Support {
		marks = append(marks, b.T("export.people.support"))
	}
	if person.External {
		marks = append(marks, b.T("export.people.external"))
	}
	name = join("\n", name, words(strings.Join(marks, ", ")), plain(person.OtherEmployer, at.Join("otherEmployer")))
	degree := join("\n", words(b.named("export.degree.", string(person.Degree))), b.degrees(person, at))
	principal, joint := heldCounts(person)
	return row(centred(words(count(n))), centred(name), centred(b.text(person.Position, at.Join("position"))),
		centred(plain(person.ResearchNo, at.Join("researchNo")), dateAt(b.date(person.Born), at.Join("born")), words(b.named("export.gender.", person.Gender))),
		centred(degree), value(b.text(person.Duty, at.Join("duty"))), centred(words(b.chargeLines(person))), centred(words(b.payKinds(person))),
		centred(words(b.T("export.people.held-counts", "principal", principal, "joint", joint))))
}

// degrees are what a researcher has studied; those of someone whose form is
// printed stand there.
func (b *builder) degrees(person plan.Person, at plan.Path) []Inline {
	o := b.p.Organisation(person.Organisation)
	inForm := len(person.Career) > 0 || o != nil && o.Investigator == person.ID
	var out []Inline
	for i, e := range person.Education {
		if inForm && i < len(person.Education)-1 {
			continue
		}
		ep := at.Join("education", string(e.ID))
		out = join("\n", out, join(", ", b.text(e.Degree, ep.Join("degree")), b.text(e.Major, ep.Join("major"))),
			b.text(e.School, ep.Join("school")), plain(e.To, ep.Join("to")))
	}
	return out
}

// chargeLines are the months and rates of each year.
func (b *builder) chargeLines(person plan.Person) string {
	var lines []string
	for _, c := range person.Charges {
		if c.Months == 0 && c.Cash+c.InKind+c.Unpaid == 0 {
			continue
		}
		lines = append(lines, noBreak(b.T("export.people.charge", "year", b.yearOf(c.ID), "months", c.Months, "rate", percent(c.Cash+c.InKind+c.Unpaid))))
	}
	return strings.Join(lines, "\n")
}

// payKinds names how the person is paid: in cash, in kind, unpaid.
func (b *builder) payKinds(person plan.Person) string {
	var cash, kind, unpaid bool
	for _, c := range person.Charges {
		cash, kind, unpaid = cash || c.Cash > 0, kind || c.InKind > 0, unpaid || c.Unpaid > 0
	}
	var names []string
	if cash {
		names = append(names, b.T("common.cash"))
	}
	if kind {
		names = append(names, b.T("common.in-kind"))
	}
	if unpaid {
		names = append(names, b.T("common.unpaid"))
	}
	return strings.Join(names, "\n")
}

// heldCounts counts the running projects that a person leads and takes part in.
func heldCounts(person plan.Person) (principal, joint int) {
	for _, h := range person.Projects {
		if h.State != "running" || h.Excluded {
			continue
		}
		if h.Role == "principal" {
			principal++
		} else {
			joint++
		}
	}
	return principal, joint
}
