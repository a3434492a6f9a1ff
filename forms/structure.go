package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/picture"
	"moaplan/internal/plan"
)

// structure shows the consortium as it is: a picture of the institutions by role with
// their people, money and task, and the same as a table that leads to each.
type structure struct {
	*page
	image *linked
	table *fyne.Container
}

func newStructure(d *desk) form {
	f := &structure{page: newPage(d), table: look.Column(0)}
	f.image = newLinked(d, d.structurePicture)
	f.fill(d.T("forms-plan.section.structure"), d.T("forms-plan.structure.remark"), []fyne.CanvasObject{
		d.tableCopier(d.structureRows), d.pictureSaver(d.T("forms-plan.section.structure"), d.structurePicture),
	}, look.Card(f.image), look.Card(f.table))
	f.fresh = f.follow
	f.follow()
	return f
}

func (f *structure) follow() {
	f.image.Refresh()
	f.table.Objects = f.rows()
	f.table.Refresh()
}

// rows lead to the institutions, and to the task of one that has none.
func (f *structure) rows() []fyne.CanvasObject {
	d := f.d
	p := d.ed.Plan()
	rows := []fyne.CanvasObject{look.Heading(d.T("forms-plan.structure.table"))}
	if len(p.Organisations) == 0 {
		add := look.NewButton(d.T("forms-plan.structure.begin"), look.Main, func() { d.open(sectionOrganisations) })
		return append(rows, look.Inset(0, look.Gap2, 0, look.Gap2, look.Note(d.T("forms-plan.structure.empty"))), look.Row(0, add, look.Space()))
	}
	for i := range p.Organisations {
		o := &p.Organisations[i]
		at := plan.At("organisations", string(o.ID))
		task, ink := d.text(o.Task), look.Ink2
		if task == "" {
			task, ink = d.T("forms-plan.structure.no-task"), look.Warning
		}
		role := look.NewText(d.T("common.role."+string(o.Role)), look.Style{Size: look.SizeNote, Colour: look.Ink2})
		words := look.Column(2,
			look.Row(look.Gap2, look.NewText(d.nameOf(o), look.Style{Size: look.SizeTable, Bold: true}), look.Grow(1, role)),
			look.NewText(d.peopleAndMoney(o), look.Style{Size: look.SizeNote}),
			look.NewText(task, look.Style{Size: look.SizeNote, Colour: ink, Wrap: true}))
		row := look.TopRow(look.Gap3, look.Grow(1, words), look.NewButton(d.T("forms.go"), look.Compact, func() { d.jump(at) }))
		rows = append(rows, look.Inset(0, look.Gap2, 0, look.Gap2, look.HLine()), row)
	}
	return rows
}

// structurePicture is the consortium with what each institution does.
func (d *desk) structurePicture(width float64, m picture.Measure) picture.Picture {
	members := d.members()
	for i := range members {
		members[i].Task = firstLine(d.text(d.ed.Plan().Organisations[i].Task))
	}
	return picture.Consortium(members, width, m)
}

// consortiumPicture is the institutions by role, with what each brings.
func (d *desk) consortiumPicture(width float64, m picture.Measure) picture.Picture {
	return picture.Consortium(d.members(), width, m)
}

// members are the institutions in the words of the window's language.
func (d *desk) members() []picture.Member {
	p := d.ed.Plan()
	members := make([]picture.Member, len(p.Organisations))
	for i := range p.Organisations {
		o := &p.Organisations[i]
		lines := []string{d.T("common.role." + string(o.Role))}
		if n := len(p.PeopleOf(o.ID)); n > 0 {
			lines = append(lines, d.T("forms.consortium.people", "n", n))
		}
		if money := d.ed.Budget().Share(o); money > 0 {
			lines = append(lines, d.T("forms.consortium.money", "amount", grouped(int(money/million))))
		}
		if o.Ability != "" {
			lines = append(lines, d.T("common.ability."+string(o.Ability)))
		}
		members[i] = picture.Member{ID: string(o.ID), Role: string(o.Role), Foreign: o.Foreign(), Title: d.nameOf(o), Lines: lines}
	}
	return members
}

// peopleAndMoney are how many take part and what it costs.
func (d *desk) peopleAndMoney(o *plan.Organisation) string {
	amount := i18n.Thousands(int64(d.ed.Budget().Share(o)))
	return d.T("forms-plan.structure.shares", "n", len(d.ed.Plan().PeopleOf(o.ID)), "amount", amount)
}

// structureRows is the consortium as a table.
func (d *desk) structureRows() [][]string {
	p := d.ed.Plan()
	rows := [][]string{{
		d.T("forms.field.role"), d.T("forms.field.orgNameKo"), d.T("forms-plan.table.people"),
		d.T("forms-plan.table.money"), d.T("forms.field.orgTask"),
	}}
	for i := range p.Organisations {
		o := &p.Organisations[i]
		rows = append(rows, []string{
			d.T("common.role." + string(o.Role)), d.nameOf(o), grouped(len(p.PeopleOf(o.ID))),
			i18n.Thousands(int64(d.ed.Budget().Share(o))), d.text(o.Task),
		})
	}
	return rows
}

// linked is a picture whose boxes lead to what they stand for.
type linked struct {
	painted
	d      *desk
	boxes  []picture.Shape
	cursor desktop.Cursor
}

func newLinked(d *desk, draw func(float64, picture.Measure) picture.Picture) *linked {
	l := &linked{d: d, cursor: desktop.DefaultCursor}
	l.scale = pictureScale
	l.draw = func(width float64, m picture.Measure) picture.Picture {
		drawn := draw(width, m)
		l.boxes = l.boxes[:0]
		for _, s := range drawn.Shapes {
			if s.Kind == picture.Box && s.ID != "" {
				l.boxes = append(l.boxes, s)
			}
		}
		return drawn
	}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer shows the shapes.
func (l *linked) CreateRenderer() fyne.WidgetRenderer { return &paintedRenderer{&l.painted} }

// boxAt is what stands at a place of the picture.
func (l *linked) boxAt(at fyne.Position) (id plan.ID, ok bool) {
	x, y := float64(at.X/l.scale), float64(at.Y/l.scale)
	for _, b := range l.boxes {
		if x >= b.X && x < b.X+b.W && y >= b.Y && y < b.Y+b.H {
			return plan.ID(b.ID), true
		}
	}
	return "", false
}

// Tapped opens the institution of a box.
func (l *linked) Tapped(e *fyne.PointEvent) {
	if id, ok := l.boxAt(e.Position); ok {
		l.d.jump(plan.At("organisations", string(id)))
	}
}

// MouseIn does nothing.
func (l *linked) MouseIn(*desktop.MouseEvent) {}

// MouseMoved shows by the pointer whether a press would lead anywhere.
func (l *linked) MouseMoved(e *desktop.MouseEvent) {
	l.cursor = desktop.DefaultCursor
	if _, ok := l.boxAt(e.Position); ok {
		l.cursor = desktop.PointerCursor
	}
}

// MouseOut does nothing.
func (l *linked) MouseOut() {}

// Cursor is a hand over a box.
func (l *linked) Cursor() desktop.Cursor { return l.cursor }
