package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"moaplan/forms/look"
	"moaplan/forms/textfield"
)

// registerWidth is the width of a register's list.
const registerWidth float32 = 240

// registerActs are what is pressed in a register.
type registerActs struct {
	add, remove         *look.Button
	copy, up, down, all *look.Icon
}

// build makes the frame: title and button above, the list at the left, the cards at
// the right, each scrolled for itself.
func (r *register) build() {
	d := r.d
	r.acts.add = look.NewButton(r.words("add"), look.Main, r.add)
	words := look.Column(2, look.Title(r.words("title")),
		look.NewText(r.words("remark"), look.Style{Size: look.SizeTable, Colour: look.Ink2, Wrap: true}))
	head := look.Row(look.Gap2, look.Grow(1, words), r.acts.add)
	r.empty = look.NewText(r.words("empty"), look.Style{Colour: look.Ink2, Wrap: true})
	r.scroll = look.NewScroller(look.Inset(0, 0, look.Gap3, look.Gap5, look.Column(look.Gap4, r.actions(), r.empty, r.detail)))
	r.scroll.OnMoved(d.w.typing.Moved)
	body := look.EvenRow(look.Gap4, look.Fixed(registerWidth, 0, r.buildList()), look.Grow(1, r.scroll))
	r.object = look.AtMost(widest, look.Inset(26, look.Gap4+2, 26-look.Gap3, look.Gap4, look.Column(look.Gap3, head, look.Grow(1, body))))
}

// buildList makes the list with what chooses and counts above and below it.
func (r *register) buildList() fyne.CanvasObject {
	d := r.d
	r.search = textfield.NewLine(d.w.typing)
	d.w.sayMenu(r.search)
	r.search.SetHint(d.T("forms-register.search"))
	onSearch(r.search, r.showList)
	r.search.OnShortcut(d.takeShortcut)
	r.search.OnKey(r.searchKey)
	tools := look.Column(look.Gap1+1, r.search)
	if len(r.l.orders) > 0 {
		r.sorting = look.NewSelect(r.orderWords(), "", r.sort)
		r.sorting.Choose(0)
		tools.Add(r.sorting)
	}
	if r.l.filter != nil {
		r.filters = look.NewSelect(nil, "", r.pickFilter)
		tools.Add(r.filters)
	}
	r.list = look.NewList(r.row, func(i int) { r.choose(r.shown[i]) })
	r.list.OnKey(r.listKey)
	r.list.OnShortcut(r.listShortcut)
	r.count = look.NewText("", look.Style{Size: look.SizeNote, Colour: look.Ink2})
	return look.BareCard(look.Column(0,
		look.Pad(look.Gap2-2, tools), look.HLine(),
		look.Grow(1, look.Pad(2, r.list)), look.HLine(),
		look.Inset(look.Gap3, 3, look.Gap3, 4, r.count)))
}

// actions are above the cards: what is done with the chosen record, and with the
// whole table.
func (r *register) actions() fyne.CanvasObject {
	d := r.d
	a := &r.acts
	a.up = look.NewIcon(theme.MoveUpIcon(), d.T("common.move-up"), func() { r.move(-1) })
	a.down = look.NewIcon(theme.MoveDownIcon(), d.T("common.move-down"), func() { r.move(1) })
	a.copy = look.NewIcon(theme.ContentCopyIcon(), d.T("forms-register.duplicate"), r.duplicate)
	a.all = look.NewIcon(theme.MoreHorizontalIcon(), d.T("forms-register.more"), r.showMore)
	a.remove = look.NewButton(r.words("remove"), look.Grave, r.remove)
	return look.Row(look.Gap1, look.Space(), a.up, a.down, a.copy, a.remove, a.all)
}

// showActs greys what cannot be done now.
func (r *register) showActs() {
	locked, none := r.d.ed.ReadOnly(), r.chosen == ""
	if locked {
		r.acts.add.Disable()
	}
	if locked || none {
		r.acts.remove.Disable()
	} else {
		r.acts.remove.Enable()
	}
	r.acts.copy.SetDisabled(locked || none)
	r.acts.up.SetDisabled(locked || !r.canMove(-1))
	r.acts.down.SetDisabled(locked || !r.canMove(1))
	if none {
		r.empty.Show()
	} else {
		r.empty.Hide()
	}
}

// showMore offers what is done with the chosen record and with the whole table, with
// the keys.
func (r *register) showMore() {
	d := r.d
	locked, none := d.ed.ReadOnly(), r.chosen == ""
	items := []look.Item{
		{Words: d.T("forms-register.duplicate"), Keys: d.T("forms-register.keys.duplicate"), Off: locked || none, Do: r.duplicate},
		{Words: d.T("common.move-up"), Keys: d.T("forms-register.keys.up"), Off: locked || !r.canMove(-1), Do: func() { r.move(-1) }},
		{Words: d.T("common.move-down"), Keys: d.T("forms-register.keys.down"), Off: locked || !r.canMove(1), Do: func() { r.move(1) }},
		{Words: r.words("remove"), Keys: d.T("forms-register.keys.remove"), Off: locked || none, Do: r.remove},
	}
	if len(r.l.columns) > 0 {
		items = append(items, look.Item{},
			look.Item{Words: d.T("forms-register.paste"), Keys: d.T("forms.keys.paste"), Off: locked, Do: r.paste},
			look.Item{Words: d.T("forms-register.copy"), Keys: d.T("forms.keys.copy"), Off: none, Do: r.copyTable})
	}
	look.ShowMenu(r.acts.all, menuWidth, items...)
}
