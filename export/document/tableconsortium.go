package document

import (
	"moaplan/internal/picture"
	"moaplan/internal/plan"
)

// consortium is the organisation chart with who takes part and what each does.
func (b *builder) consortium(int) {
	if len(b.p.Organisations) == 0 {
		return
	}
	b.add(Picture{
		ID: b.newID("picture.consortium"), Label: b.figureLabel(), Caption: words(b.T("export.consortium")),
		Picture: picture.Consortium(b.consortiumOf(), PictureWidth, picture.PaperMeasure),
	})
	b.add(b.numbered(b.participation(), b.T("export.participation")))
	t := Table{Columns: columns(13, 24, 10, 12, 14, 40), Head: 1}
	t.Rows = []Row{b.head("consortium.role", "consortium.organisation", "consortium.kind", "consortium.head", "consortium.people", "consortium.task")}
	for _, role := range plan.Roles {
		for _, o := range b.p.Organisations {
			if o.Role == role {
				t.Rows = append(t.Rows, b.consortiumRow(o))
			}
		}
	}
	b.add(b.numbered(t, b.T("export.consortium.tasks")))
}

// PictureWidth is how wide pictures are made, points: the text's width on A4.
const PictureWidth = 482

func (b *builder) figureLabel() string {
	b.figures++
	return b.T("export.figure", "n", b.figures)
}

func (b *builder) consortiumOf() []picture.Member {
	var members []picture.Member
	for _, o := range b.p.Organisations {
		people := len(b.p.PeopleOf(o.ID))
		line := b.T("export.consortium.line", "people", people, "money", amountText(b.budget.FundingOf(o.ID).Total()))
		members = append(members, picture.Member{
			Role: string(o.Role), Foreign: o.Foreign(),
			Title: b.T("common.role."+string(o.Role)+".short") + " · " + b.plainText(o.Name),
			Lines: nonEmpty(line, b.named("common.ability.", string(o.Ability))),
		})
	}
	return members
}

func nonEmpty(lines ...string) []string {
	var out []string
	for _, l := range lines {
		if l != "" {
			out = append(out, l)
		}
	}
	return out
}

func (b *builder) consortiumRow(o plan.Organisation) Row {
	at := orgPath(o.ID)
	name, _, _, _ := b.investigator(o)
	n := len(b.p.PeopleOf(o.ID))
	people := ""
	switch {
	case n > 1 && o.Investigator != "":
		people = b.T("export.consortium.and-others", "n", n-1)
	case n > 0:
		people = b.T("export.people.n", "n", n)
	}
	task := b.text(o.Task, at.Join("task"))
	return row(label(b.roleName(o.Role)), value(b.text(o.Name, at.Join("name"))), centred(words(b.orgType(o))),
		centred(name), centred(words(people)), value(task, b.text(o.Reason, at.Join("reason"))))
}

// participation counts institutions and researchers by kind of institution.
func (b *builder) participation() Table {
	kinds := append([]plan.FormType{}, plan.FormTypes...)
	known := map[plan.FormType]bool{}
	for _, k := range kinds {
		known[k] = true
	}
	orgs, people := map[plan.FormType]int{}, map[plan.FormType]int{}
	for _, o := range b.p.Organisations {
		k := o.FormType
		if !known[k] {
			k = plan.FormOther
		}
		orgs[k]++
		people[k] += len(b.p.PeopleOf(o.ID))
	}
	t := Table{Head: 1, Size: 8, Columns: []Column{{Width: 14}}}
	head, first, second := row(label(b.T("export.participation.kind"))), row(label(b.T("export.participation.orgs"))), row(label(b.T("export.participation.people")))
	for _, k := range kinds {
		t.Columns = append(t.Columns, Column{Width: 8})
		head.Cells = append(head.Cells, label(b.formType(k)))
		first.Cells = append(first.Cells, centred(words(dash(orgs[k]))))
		second.Cells = append(second.Cells, centred(words(dash(people[k]))))
	}
	t.Columns = append(t.Columns, Column{Width: 8})
	head.Cells = append(head.Cells, label(b.T("common.total")))
	first.Cells = append(first.Cells, centred(words(dash(len(b.p.Organisations)))).strong())
	total := 0
	for _, n := range people {
		total += n
	}
	second.Cells = append(second.Cells, centred(words(dash(total))).strong())
	t.Rows = []Row{head, first, second}
	return t
}

// dash is a number, or a dash for none.
func dash(n int) string {
	if n == 0 {
		return "-"
	}
	return count(n)
}
