package forms

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/forms/textfield"
	"moaplan/internal/plan"
	"moaplan/internal/plan/departure"
)

// Ways in which an institution leaves.
const (
	leavesAlone = iota
	leavesToExisting
	leavesToNew
)

// departing is the dialog of an institution that leaves the plan: how it leaves,
// who takes its place and its role, and what becomes of each thing that hangs on it.
type departing struct {
	d       *desk
	id      plan.ID
	hanging []departure.Hanging
	way     int
	to      plan.ID // an existing institution
	lead    plan.ID
	fates   map[departure.Group]departure.Fate
	name    plan.Text // of a new institution
	fault   string    // why it could not be done
	fields  [2]*textfield.Field
}

// departureWidth and the height of what scrolls in the dialog, at most.
const (
	departureWidth float32 = 720
	departureRoom  float32 = 330 // of the window's height for what does not scroll
)

// askDeparture takes an institution out of the plan. Where nothing hangs on it and
// it is not the lead, it goes at once: undo brings it back.
func (d *desk) askDeparture(id plan.ID) {
	d.settle()
	p := d.ed.Plan()
	a := &departing{d: d, id: id, hanging: departure.Of(p, id), fates: map[departure.Group]departure.Fate{}}
	if len(a.hanging) == 0 && !departure.NeedsLead(p, id) {
		a.carryOut()
		return
	}
	a.show()
}

// show asks, or asks again with what was chosen so far.
func (a *departing) show() {
	d := a.d
	o := d.ed.Plan().Organisation(a.id)
	if o == nil {
		return
	}
	column := look.Column(look.Gap4)
	scroll := look.NewScroller(look.Inset(2, 2, look.Gap4, 2, column))
	var fill func()
	fill = func() {
		d.w.typing.Finish()
		column.Objects = a.parts(fill)
		column.Refresh()
		scroll.Reflow()
	}
	fill()
	room := max(d.w.win.Canvas().Size().Height-departureRoom, 160)
	words := d.T("forms-begin.leaves.do." + a.wayKey())
	kind := look.Main
	if a.way == leavesAlone {
		kind = look.Grave
	}
	ways := look.NewTabs([]string{d.T("forms-begin.leaves.alone"), d.T("forms-begin.leaves.existing"), d.T("forms-begin.leaves.new")}, func(i int) {
		a.read()
		a.way, a.fault = i, ""
		a.fates = map[departure.Group]departure.Fate{} // each way has its own usual ones
		a.show()
	})
	ways.Choose(a.way)
	body := look.Column(look.Gap3, ways, look.Fixed(0, min(room, max(column.MinSize().Height+20, 120)), scroll), look.Note(d.T("forms.remove.undo")))
	if a.fault != "" {
		body.Add(look.NewText(a.fault, look.Style{Size: look.SizeTable, Colour: look.Wrong.Ink(), Wrap: true}))
	}
	d.w.askWide(departureWidth, d.T("forms-begin.leaves.title", "name", d.nameOf(o)), body,
		look.Choice{Label: words, Kind: kind, Do: a.do},
		look.Choice{Label: d.T("common.cancel"), Kind: look.Plain})
	if a.way == leavesToNew && a.fields[0] != nil {
		d.w.win.Canvas().Focus(a.fields[0])
	} else {
		d.w.win.Canvas().Focus(ways)
	}
}

func (a *departing) wayKey() string {
	if a.way == leavesAlone {
		return "alone"
	}
	return "replace"
}

// parts are who takes the place, who the lead, and the groups.
func (a *departing) parts(again func()) []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	a.fields = [2]*textfield.Field{}
	switch a.way {
	case leavesToExisting:
		objects = append(objects, a.institution("forms-begin.leaves.to", &a.to, again))
	case leavesToNew:
		objects = append(objects, a.newName())
	}
	if departure.NeedsLead(a.d.ed.Plan(), a.id) && a.way == leavesAlone {
		objects = append(objects, a.institution("forms-begin.leaves.lead", &a.lead, again))
	}
	if a.way == leavesAlone && len(a.others()) > 0 && len(a.hanging) > 0 {
		objects = append(objects, a.institution("forms-begin.leaves.moved-to", &a.to, again))
	}
	if len(a.hanging) > 0 {
		objects = append(objects, look.Column(look.Gap2, append([]fyne.CanvasObject{look.Heading(a.d.T("forms-begin.leaves.hanging"))}, a.groups()...)...))
	}
	return objects
}

// others are the institutions that stay.
func (a *departing) others() []*plan.Organisation {
	var list []*plan.Organisation
	p := a.d.ed.Plan()
	for i := range p.Organisations {
		if o := &p.Organisations[i]; o.ID != a.id {
			list = append(list, o)
		}
	}
	return list
}

// institution chooses one of those that stay.
func (a *departing) institution(label string, into *plan.ID, again func()) fyne.CanvasObject {
	list := a.others()
	words := make([]string, len(list))
	chosen := -1
	for i, o := range list {
		words[i] = joined(a.d.nameOf(o), a.d.T("common.role."+string(o.Role)))
		if o.ID == *into {
			chosen = i
		}
	}
	s := look.NewSelect(words, a.d.T("forms.choose"), func(i int) {
		*into = list[i].ID
		a.fault = ""
		again()
	})
	s.Choose(chosen)
	box, _ := frame(a.d.T(label), s)
	return box
}

// newName asks for the name of a new institution.
func (a *departing) newName() fyne.CanvasObject {
	d := a.d
	make := func(label, text string) (*textfield.Field, fyne.CanvasObject) {
		f := textfield.NewLine(d.w.typing)
		d.w.sayMenu(f)
		f.OnShortcut(d.takeShortcut)
		f.ShowText(text)
		f.OnKey(func(e *fyne.KeyEvent) bool {
			if e.Name == fyne.KeyEscape && d.w.asked != nil {
				d.w.asked.Hide()
			}
			return e.Name == fyne.KeyEscape
		})
		box, _ := frame(d.T("forms.field."+label), f)
		return f, box
	}
	ko, koBox := make("orgNameKo", a.name.Ko)
	en, enBox := make("orgNameEn", a.name.En)
	ko.SetHint(d.T("forms.hint.organisation"))
	a.fields = [2]*textfield.Field{ko, en}
	return look.Column(look.Gap2, half(koBox, enBox), look.Note(d.T("forms-begin.leaves.new.note")))
}

// read takes in the name that was typed.
func (a *departing) read() {
	a.d.w.typing.Finish()
	if a.fields[0] != nil {
		a.name.Ko, a.name.En = strings.TrimSpace(a.fields[0].Text()), strings.TrimSpace(a.fields[1].Text())
	}
}

// do carries the departure out, or asks again where something is missing.
func (a *departing) do() {
	a.read()
	switch {
	case a.way == leavesToNew && a.name.Empty():
		a.fault = a.d.T("forms-begin.leaves.no-name")
	case a.way == leavesToExisting && a.to == "":
		a.fault = a.d.T("forms-begin.leaves.no-target")
	default:
		a.carryOut()
		return
	}
	a.show()
}

// choice is what was chosen, for the edit.
func (a *departing) choice() departure.Choice {
	c := departure.Choice{Fates: map[departure.Group]departure.Fate{}, Lead: a.lead}
	for _, h := range a.hanging {
		c.Fates[h.Group] = a.fate(h.Group)
	}
	switch a.way {
	case leavesToNew:
		c.New, c.Lead = &plan.Organisation{Record: plan.Record{ID: plan.NewID()}, Name: a.name}, ""
	case leavesToExisting:
		c.To, c.Lead = a.to, ""
	default:
		c.To = a.to
	}
	return c
}

func (a *departing) carryOut() {
	d := a.d
	o := d.ed.Plan().Organisation(a.id)
	if o == nil {
		return
	}
	c := a.choice()
	name := plan.Name("edit.remove", "what", both(o.Name))
	if a.way != leavesAlone {
		name = plan.Name("edit.replace", "what", both(o.Name))
	}
	e, clashes, err := departure.Edit(d.ed.Plan(), a.id, c)
	switch {
	case errors.Is(err, departure.ErrNoLead):
		a.fault = d.T("forms-begin.leaves.no-lead")
	case errors.Is(err, departure.ErrNoTarget):
		a.fault = d.T("forms-begin.leaves.no-target")
	case err != nil:
		d.w.tell(err)
		return
	}
	if err != nil {
		a.show()
		return
	}
	e.Name = name
	if !d.give(e) {
		return
	}
	if to := c.To; c.New != nil || a.way == leavesToExisting {
		if c.New != nil {
			to = c.New.ID
		}
		d.jump(plan.At("organisations", string(to), "name", "ko"))
	}
	a.tellClashes(clashes)
}

// tellClashes says what met at the other institution and how it was settled.
func (a *departing) tellClashes(clashes []departure.Clash) {
	if len(clashes) == 0 {
		return
	}
	counts := map[departure.ClashKind]int{}
	var order []departure.ClashKind
	for _, c := range clashes {
		if counts[c.Kind] == 0 {
			order = append(order, c.Kind)
		}
		counts[c.Kind]++
	}
	var lines []string
	for _, kind := range order {
		lines = append(lines, a.d.T("forms-begin.clash."+string(kind), "n", counts[kind]))
	}
	a.d.w.inform(a.d.T("forms-begin.clash"), strings.Join(lines, "\n"))
}
