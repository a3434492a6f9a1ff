package document

import (
	"strconv"
	"strings"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// achievements are the papers, patents and other results of the people.
func (b *builder) achievements(int) {
	for _, person := range b.p.People {
		if len(person.Achievements) == 0 {
			continue
		}
		t := Table{Columns: columns(9, 34, 20, 13, 9, 15), Head: 1, Size: 8.5}
		t.Rows = []Row{b.head("achievements.kind", "achievements.title", "achievements.source", "achievements.date", "achievements.country", "achievements.part")}
		for _, a := range person.Achievements {
			at := personPath(person.ID).Join("achievements", string(a.ID))
			t.Rows = append(t.Rows, row(label(b.named("export.achievement.", a.Kind)), value(b.text(a.Title, at.Join("title")), b.text(a.Relevance, at.Join("relevance"))),
				value(plain(a.Source, at.Join("source")), plain(a.Number, at.Join("number"))), centred(dateAt(b.date(a.Date), at.Join("date"))),
				centred(words(b.foreignCountry(a.Country))), centred(b.text(a.Part, at.Join("part")))))
		}
		b.add(b.numbered(t, b.T("export.achievements.of", "name", b.plainText(person.Name))))
	}
}

// foreignCountry is a country's name, nothing where none is given.
func (b *builder) foreignCountry(code string) string {
	if code == "" {
		return ""
	}
	return b.country(code)
}

// projects are the national projects that the people applied for, carry out or
// carried out.
func (b *builder) projects(int) {
	t := Table{Columns: columns(13, 10, 30, 18, 14, 22, 13, 9), Head: 1, Size: 8, Unit: b.T("common.unit.thousand-won.label")}
	t.Rows = []Row{b.head("projects.person", "projects.state", "projects.title", "projects.ministry", "projects.role", "projects.span", "projects.amount", "projects.rate")}
	for _, person := range b.p.People {
		var rows []Row
		for _, h := range person.Projects {
			rows = append(rows, b.heldRow(person, h))
		}
		t.Rows = append(t.Rows, spanned(labelOf(b.text(person.Name, personPath(person.ID).Join("name"))), rows)...)
	}
	if len(t.Rows) > 1 {
		b.add(b.numbered(t, b.T("export.projects")))
	}
}

func (b *builder) heldRow(person plan.Person, h plan.HeldProject) Row {
	at := personPath(person.ID).Join("projects", string(h.ID))
	title := b.text(h.Title, at.Join("title"))
	if h.Excluded {
		title = join("\n", title, join(": ", words(b.T("export.projects.excluded")), plain(h.Reason, at.Join("reason"))))
	}
	rate := ""
	if h.Rate > 0 {
		rate = percent(h.Rate) + "%"
	}
	return row(centred(words(b.named("export.project-state.", h.State))), value(title),
		value(plain(h.Ministry, at.Join("ministry")), plain(h.Agency, at.Join("agency"))),
		centred(words(b.named("export.project-role.", h.Role)), b.text(h.Organisation, at.Join("organisation"))),
		centred(dateAt(b.span(h.Start, h.End), at.Join("start"))), amountAt(h.Amount, at.Join("amount")), centred(words(rate)))
}

// equipment is the plan of building and of running facilities and machines.
func (b *builder) equipment(int) {
	if len(b.p.Equipment) == 0 {
		return
	}
	build := Table{Columns: columns(16, 18, 10, 20, 7, 13, 20, 14), Head: 1, Unit: b.T("common.unit.thousand-won.label"), Size: 8.5}
	build.Rows = []Row{b.head("equipment.organisation", "equipment.name", "equipment.method", "equipment.spec", "equipment.quantity", "equipment.cost", "equipment.span", "equipment.place")}
	run := Table{Columns: columns(18, 20, 14, 9, 28, 16), Head: 1, Unit: b.T("common.unit.thousand-won.label"), Size: 8.5}
	run.Rows = []Row{b.head("equipment.name", "equipment.run-span", "equipment.yearly", "equipment.staff", "equipment.use", "equipment.run-place")}
	for _, e := range b.p.Equipment {
		at := plan.At("equipment", string(e.ID))
		name := b.text(e.Name, at.Join("name"))
		if e.ZEUS != "" {
			name = join("\n", name, append(words("ZEUS "), plain(e.ZEUS, at.Join("zeus"))...))
		}
		build.Rows = append(build.Rows, row(value(b.orgName(e.Organisation)), value(name), centred(words(b.named("export.equipment-method.", e.Method))),
			value(b.text(e.Spec, at.Join("spec"))), centred(words(count(e.Quantity))), amountAt(e.Cost, at.Join("cost")),
			centred(dateAt(b.span(e.From, e.To), at.Join("from"))), value(b.text(e.Place, at.Join("place")))))
		o, op := e.Operation, at.Join("operation")
		run.Rows = append(run.Rows, row(value(b.text(e.Name, at.Join("name"))), centred(dateAt(b.span(o.From, o.To), op.Join("from"))),
			amountAt(o.YearlyCost, op.Join("yearlyCost")), centred(words(count(o.Staff))), value(b.text(o.Use, op.Join("use"))), value(b.text(o.Place, op.Join("place")))))
	}
	b.add(b.numbered(build, b.T("export.equipment.build")), b.numbered(run, b.T("export.equipment.run")))
}

// references are the numbered entries of the bibliography.
func (b *builder) references(int) {
	for i, r := range b.p.References {
		at := plan.At("references", string(r.ID))
		text := plain(r.Text, at.Join("text"))
		if url := strings.TrimSpace(r.URL); url != "" {
			text = join(" ", text, []Inline{{Text: url, Link: url, Path: at.Join("url")}})
		}
		b.add(Item{Level: 1, Mark: "[" + strconv.Itoa(i+1) + "]", Text: text})
	}
}

// attachments is the list of the papers that go with the plan.
func (b *builder) attachments(int) {
	t := Table{Columns: columns(6, 46, 26, 14, 8), Head: 1, Size: 8}
	t.Rows = []Row{b.head("attachments.no", "attachments.name", "attachments.organisation", "attachments.state", "attachments.pages")}
	add := func(name, organisation []Inline, a plan.Attachment) {
		n := strconv.Itoa(len(t.Rows))
		state := b.T("export.attachment.open")
		if a.State != "" {
			state = b.named("export.attachment.", a.State)
		}
		t.Rows = append(t.Rows, row(centred(words(n)), value(name), centred(organisation), centred(words(state)), centred(words(count(a.Pages)))))
	}
	listed := map[plan.ID]bool{}
	for _, spec := range b.call().Attachments {
		for _, place := range b.placesOf(spec) {
			id := plan.AttachmentID(spec.ID, place)
			listed[id] = true
			add(words(b.phrase(spec.Title)), b.orgName(place), b.attachmentOf(id))
		}
	}
	for _, a := range b.p.Attachments {
		if !listed[a.ID] {
			add(b.text(a.Name, plan.At("attachments", string(a.ID), "name")), b.orgName(a.Organisation), a)
		}
	}
	if len(t.Rows) > 1 {
		b.add(b.numbered(t, b.T("export.attachments")))
	}
}

// placesOf are the institutions of which the call wants a paper, or the project.
func (b *builder) placesOf(spec call.AttachmentSpec) []plan.ID {
	if spec.Wanted(call.Subject{Plan: b.p, Budget: b.budget}) {
		return []plan.ID{""}
	}
	var places []plan.ID
	for i := range b.p.Organisations {
		if spec.Wanted(call.Subject{Plan: b.p, Organisation: &b.p.Organisations[i], Budget: b.budget}) {
			places = append(places, b.p.Organisations[i].ID)
		}
	}
	return places
}

func (b *builder) attachmentOf(id plan.ID) plan.Attachment {
	for _, a := range b.p.Attachments {
		if a.ID == id {
			return a
		}
	}
	return plan.Attachment{}
}
