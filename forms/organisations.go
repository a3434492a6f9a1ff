package forms

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// organisations is the form of the institutions: their list at the left, the
// chosen one's data beside it.
type organisations struct {
	*page
	chosen plan.ID
	ids    []plan.ID
	list   *fyne.Container
	detail *fyne.Container
	rows   map[plan.ID]*orgRow
	shape  string // what the detail's fields depend on: made anew when it changes
}

func newOrganisations(d *desk) form {
	f := &organisations{page: newPage(d), list: look.Column(1), detail: look.Column(look.Gap4)}
	add := look.NewButton(d.T("forms.organisations.add"), look.Main, f.add)
	if d.ed.ReadOnly() {
		add.Disable()
	}
	f.fill(d.T("forms.section.organisations"), d.T("forms.organisations.remark"), []fyne.CanvasObject{add},
		look.TopRow(look.Gap4, look.Fixed(226, 0, look.BareCard(look.Pad(5, f.list))), look.Grow(1, f.detail)))
	f.fresh = f.follow
	f.help_ = func() []fyne.CanvasObject {
		return []fyne.CanvasObject{guidance(d.T("forms.help"), look.Note(d.T("forms.organisations.help")))}
	}
	f.follow()
	return f
}

// follow makes list and detail anew where institutions came, went or moved.
func (f *organisations) follow() {
	p := f.d.ed.Plan()
	var ids []plan.ID
	for i := range p.Organisations {
		ids = append(ids, p.Organisations[i].ID)
	}
	if f.rows == nil || !slices.Equal(ids, f.ids) {
		f.ids = ids
		f.buildList()
	}
	if p.Organisation(f.chosen) == nil {
		f.chosen = ""
		if len(ids) > 0 {
			f.chosen = ids[0]
		}
		f.shape = ""
	}
	for i := range p.Organisations {
		o := &p.Organisations[i]
		f.rows[o.ID].show(f.d, o, o.ID == f.chosen)
	}
	if shape := f.shapeOf(); shape != f.shape {
		f.shape = shape
		f.buildDetail()
	}
}

// shapeOf is what decides which fields the detail has: the institution, whether
// it is abroad, and the people it can name as its investigator.
func (f *organisations) shapeOf() string {
	p := f.d.ed.Plan()
	o := p.Organisation(f.chosen)
	if o == nil {
		return "-"
	}
	shape := string(f.chosen)
	if o.Foreign() {
		shape += "|abroad"
	}
	for _, person := range p.PeopleOf(f.chosen) {
		shape += "|" + string(person.ID) + person.Name.Ko + person.Name.En
	}
	return shape
}

// orgRow is one institution of the list.
type orgRow struct {
	press *look.Press
	name  *look.Text
	role  *look.Text
}

func (r *orgRow) show(d *desk, o *plan.Organisation, chosen bool) {
	r.name.SetText(d.nameOf(o))
	r.role.SetText(d.T("common.role." + string(o.Role)))
	r.press.Choose(chosen)
}

// nameOf is an institution's name, or words for one that has none yet.
func (d *desk) nameOf(o *plan.Organisation) string {
	if name := d.text(o.Name); name != "" {
		return name
	}
	return d.T("check.unnamed-organisation")
}

func (f *organisations) buildList() {
	f.rows = map[plan.ID]*orgRow{}
	f.list.Objects = nil
	for _, id := range f.ids {
		r := &orgRow{
			name: look.NewText("", look.Style{Size: look.SizeTable, Bold: true}),
			role: look.NewText("", look.Style{Size: look.SizeNote, Colour: look.Ink2}),
		}
		r.press = look.NewPress(look.Inset(10, 5, 8, 5, look.Column(0, r.name, r.role)), 6, func() { f.choose(id) })
		f.rows[id] = r
		f.list.Add(r.press)
	}
	f.list.Refresh()
}

func (f *organisations) choose(id plan.ID) {
	f.commit()
	f.chosen = id
	f.refresh()
	f.d.reflow()
}

func (f *organisations) buildDetail() {
	f.fields.commit()
	f.d.keepCursor(f.inputs, f.buildFields)
}

func (f *organisations) buildFields() {
	f.fields = fieldSet{d: f.d}
	f.detail.Objects = nil
	if o := f.d.ed.Plan().Organisation(f.chosen); o != nil {
		f.detail.Objects = append([]fyne.CanvasObject{f.actions()}, organisationCards(f.d, &f.fields, o)...)
	}
	f.detail.Refresh()
}

// actions move the institution in the list or take it out.
func (f *organisations) actions() fyne.CanvasObject {
	d := f.d
	up := look.NewIcon(theme.MoveUpIcon(), d.T("common.move-up"), func() { f.move(-1) })
	down := look.NewIcon(theme.MoveDownIcon(), d.T("common.move-down"), func() { f.move(1) })
	remove := look.NewButton(d.T("forms.organisations.remove"), look.Grave, f.remove)
	if d.ed.ReadOnly() {
		up.SetDisabled(true)
		down.SetDisabled(true)
		remove.Disable()
	}
	return look.Row(look.Gap1, look.Grow(1, look.Heading(d.T("forms.organisations.detail"))), up, down, remove)
}

func (f *organisations) path() plan.Path { return plan.At("organisations", string(f.chosen)) }

// add puts a joint institution behind the last.
func (f *organisations) add() {
	f.commit()
	o := plan.Organisation{Record: plan.Record{ID: plan.NewID()}, Role: plan.Joint}
	if f.d.ed.Plan().Lead() == nil {
		o.Role = plan.Lead
	}
	op, err := f.d.ed.Plan().AppendOp("organisations", o)
	f.chosen = o.ID
	f.d.apply(plan.Name("edit.add", "what", "@forms.records.organisation"), plan.FromForm, op, err)
	f.show(f.path().Join("name", "ko"))
}

func (f *organisations) move(step int) {
	f.commit()
	at := slices.Index(f.ids, f.chosen)
	to := at + step
	if at < 0 || to < 0 || to >= len(f.ids) {
		return
	}
	var after plan.ID
	switch {
	case step > 0:
		after = f.ids[to]
	case to > 0:
		after = f.ids[to-1]
	}
	op, err := f.d.ed.Plan().MoveOp(f.path(), after)
	f.d.apply(plan.Name("edit.move", "what", "@forms.records.organisation"), plan.FromForm, op, err)
}

// remove takes the institution out with what belongs to it, after saying what
// that is.
func (f *organisations) remove() {
	f.commit()
	d := f.d
	o := d.ed.Plan().Organisation(f.chosen)
	if o == nil {
		return
	}
	r, err := removalOf(d.ed.Plan(), f.path(), f.chosen, "organisation")
	d.askRemoval(plan.Name("edit.remove", "what", both(o.Name)), d.T("forms.remove.organisation", "name", d.nameOf(o)), r, err)
}

// show chooses the institution of a place first.
func (f *organisations) show(path plan.Path) bool {
	if parts := path.Parts(); len(parts) > 1 && parts[0] == "organisations" && plan.ID(parts[1]) != f.chosen {
		f.chosen = plan.ID(parts[1])
		f.refresh()
	}
	return f.fields.show(path, f.scroll)
}

// both carries a text in both languages as an argument of a message.
func both(t plan.Text) string {
	if t.En == "" || t.Ko == t.En {
		return t.Ko
	}
	return t.In("ko") + "‖" + t.En
}
