package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"moaplan/forms/look"
)

// topBar names the plan, says whether it is saved, and holds what is done to the
// plan as a whole.
type topBar struct {
	d          *desk
	box        fyne.CanvasObject
	title      *look.Text
	saved      *look.Button
	undo, redo *look.Button
	history    *look.Icon
	help       *look.Button
	menu       *look.Icon
	shown      topState
}

// topState is what the top bar says. It is compared first: the bar follows every
// keystroke, and hardly ever has anything new to say.
type topState struct {
	title, saved, panel         string
	unsaved, undo, redo, noHelp bool
}

func newTopBar(d *desk) *topBar {
	t := &topBar{d: d}
	t.title = look.NewText("", look.Style{Bold: true})
	t.menu = look.NewIcon(theme.MenuIcon(), d.T("forms.menu"), func() { d.w.showMenu(t.menu) }).KeepCursor()
	t.saved = look.NewButton("", look.Quiet, d.save).KeepCursor()
	t.undo = look.NewButton(d.T("common.undo"), look.Plain, d.undo).KeepCursor()
	t.redo = look.NewButton(d.T("common.redo"), look.Plain, d.redo).KeepCursor()
	t.history = look.NewIcon(theme.MenuDropDownIcon(), d.T("forms-send.keys.history"), t.showHistory).KeepCursor()
	t.help = look.NewButton("", look.Quiet, func() { d.frame.togglePanel() }).KeepCursor()
	check := look.NewButton(d.T("forms.check"), look.Plain, func() { d.open(sectionFindings) })
	export := look.NewButton(d.T("common.export"), look.Main, func() { d.open(sectionExport) })
	track := look.Chip(d.text(d.ed.Track().Title), look.Neutral)
	short := look.NewText(d.text(d.ed.Call().Short), look.Style{Size: look.SizeTable, Colour: look.Ink2})
	left := look.Row(look.Gap3, t.menu, look.Shrink(t.title), track, look.Grow(1, short))
	row := look.Row(look.Gap2, look.Grow(1, left), t.saved, look.Row(0, t.undo, t.history), t.redo, t.help, check, export)
	t.box = look.Inset(look.Gap3, 0, look.Gap4, 0, row)
	return t
}

func (t *topBar) object() fyne.CanvasObject { return t.box }

// titleOf is the plan's title, or words for one that has none yet.
func (d *desk) titleOf() string {
	if title := d.text(d.ed.Plan().Title); title != "" {
		return title
	}
	return d.T("forms.untitled")
}

func (t *topBar) refresh() {
	now := t.state()
	if now == t.shown {
		return
	}
	if now.title != t.shown.title {
		t.title.SetText(now.title)
		t.d.w.win.SetTitle(t.d.T("forms.window-title", "title", now.title))
	}
	t.shown = now
	t.saved.SetLabel(now.saved)
	enable(t.saved, now.unsaved)
	enable(t.undo, now.undo)
	enable(t.redo, now.redo)
	t.history.SetDisabled(!now.undo && !now.redo)
	t.help.SetLabel(now.panel)
	if now.noHelp {
		t.help.Hide()
	} else {
		t.help.Show()
	}
	t.box.Refresh()
}

func (t *topBar) state() topState {
	d := t.d
	now := topState{title: d.titleOf(), saved: d.savedState(), unsaved: d.unsaved() && !d.ed.ReadOnly(), noHelp: d.current.wide}
	_, now.undo = d.ed.CanUndo()
	now.undo = now.undo || d.bare()
	_, now.redo = d.ed.CanRedo()
	now.panel = d.T("forms.panel.show")
	if d.frame != nil && d.frame.panelShown() {
		now.panel = d.T("forms.panel.hide")
	}
	return now
}

func enable(b *look.Button, can bool) {
	if can {
		b.Enable()
	} else {
		b.Disable()
	}
}

// unsaved reports whether the plan's file lacks something that is on the screen.
func (d *desk) unsaved() bool { return d.ed.Dirty() || d.bare() }

// bare reports whether something is on the screen that the plan does not have
// yet: a value that is being typed, a syllable that is being composed.
func (d *desk) bare() bool {
	if d.typed != nil {
		return true
	}
	input := d.w.typing.Target()
	if input == nil {
		return false
	}
	from, to := input.Editor().Composing()
	return from < to
}

// savedState says in words whether the plan is saved.
func (d *desk) savedState() string {
	switch {
	case d.ed.ReadOnly():
		return d.T("forms.saved.read-only")
	case d.ed.Path() == "":
		return d.T("forms.saved.never")
	case d.unsaved():
		return d.T("forms.saved.not")
	case d.ed.SavedAt().IsZero():
		return d.T("forms.saved")
	}
	return d.T("forms.saved.at", "time", d.ed.SavedAt().Local().Format("15:04"))
}
