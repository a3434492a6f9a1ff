package forms

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"moaplan/forms/look"
	"moaplan/internal/check"
)

// navigation lists the sections by group, each with the mark of its state and
// the number of its errors and warnings. It takes the focus as one: arrows move,
// Return opens.
type navigation struct {
	widget.BaseWidget
	d       *desk
	rows    []*navRow
	scroll  *look.Scroller
	pointed int // row the arrows stand on
	focused bool
	shown   string // the section whose row was last brought into sight
}

func newNavigation(d *desk) *navigation {
	n := &navigation{d: d}
	var objects []fyne.CanvasObject
	group := groupNone
	for _, s := range d.sections {
		if s.group != group {
			group = s.group
			words := look.NewText(d.T("forms.group."+group), look.Style{Size: look.SizeTiny, Colour: look.Ink2})
			objects = append(objects, look.Inset(look.Gap3-2, look.Gap3, look.Gap2, 2, words))
		}
		row := newNavRow(n, s)
		n.rows = append(n.rows, row)
		objects = append(objects, row)
	}
	n.scroll = look.NewScroller(look.Inset(look.Gap2, look.Gap3, look.Gap2, look.Gap3, look.Column(1, objects...)))
	n.ExtendBaseWidget(n)
	return n
}

// CreateRenderer shows the scrolled list.
func (n *navigation) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(n.scroll) }

func (n *navigation) refresh() {
	findings := n.d.ed.Findings()
	progress := check.ProgressOf(n.d.ed.Plan(), n.d.ed.Call(), n.d.ed.Budget())
	for i, row := range n.rows {
		own := row.section.findings(findings)
		if row.section.key == sectionFindings {
			own = findings
		}
		errors, warnings := check.Count(own, check.Error), check.Count(own, check.Warning)
		row.show(n.d.stateOf(row.section, progress, own), errors, warnings)
		row.pointed = n.focused && i == n.pointed
		row.choose(row.section.key == n.d.current.key)
	}
	if n.shown != n.d.current.key {
		n.showCurrent()
	}
}

// showCurrent brings the row of the open section into sight, once: afterwards the
// user may scroll away.
func (n *navigation) showCurrent() {
	for _, row := range n.rows {
		if row.section.key == n.d.current.key && n.scroll.Size().Height > 0 {
			n.scroll.ShowObject(row)
			n.shown = row.section.key
		}
	}
}

// stateOf is the state of a section: complete where all its parts are and nothing in
// it is wrong.
func (d *desk) stateOf(s section, progress []check.Progress, own []check.Finding) look.Progress {
	switch {
	case s.tool:
		return look.NoProgress
	case len(s.parts) == 0:
		return d.stateOfRecords(s, own)
	}
	filled, complete := 0, true
	for _, p := range progress {
		if slices.Contains(s.parts, p.Part) {
			filled += p.Filled
			complete = complete && p.Complete()
		}
	}
	switch {
	case complete && filled > 0 && check.Count(own, check.Error) == 0:
		return look.Complete
	case filled > 0:
		return look.UnderWay
	}
	return look.NotBegun
}

// stateOfRecords is the state of a section that no plan has to fill in: complete where
// its lists have records of which nothing blocks or warns.
func (d *desk) stateOfRecords(s section, own []check.Finding) look.Progress {
	records := 0
	for _, list := range s.owns {
		if ids, err := d.ed.Plan().OrderOf(list); err == nil {
			records += len(ids)
		}
	}
	switch open := check.Count(own, check.Error)+check.Count(own, check.Warning) > 0; {
	case records == 0 && !open:
		return look.NotBegun
	case open:
		return look.UnderWay
	}
	return look.Complete
}

// FocusGained shows where the arrows stand.
func (n *navigation) FocusGained() {
	n.focused = true
	n.pointed = max(slices.IndexFunc(n.rows, func(r *navRow) bool { return r.section.key == n.d.current.key }), 0)
	n.refresh()
}

// FocusLost takes the pointer away.
func (n *navigation) FocusLost() { n.focused = false; n.refresh() }

// TypedRune opens by a blank, which comes behind its key: the section that opens
// does not get it then.
func (n *navigation) TypedRune(r rune) {
	if r == ' ' {
		n.open()
	}
}

func (n *navigation) open() { n.d.open(n.rows[n.pointed].section.key) }

// TypedKey moves by the arrows and opens by Return.
func (n *navigation) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		n.pointed = max(n.pointed-1, 0)
	case fyne.KeyDown:
		n.pointed = min(n.pointed+1, len(n.rows)-1)
	case fyne.KeyHome:
		n.pointed = 0
	case fyne.KeyEnd:
		n.pointed = len(n.rows) - 1
	case fyne.KeyReturn, fyne.KeyEnter:
		n.open()
		return
	default:
		return
	}
	n.scroll.ShowObject(n.rows[n.pointed])
	n.refresh()
}

// navRow is one section of the navigation.
type navRow struct {
	widget.BaseWidget
	nav     *navigation
	section section
	ground  *canvas.Rectangle
	title   *look.Text
	mark    *fyne.Container
	counts  *fyne.Container
	hovered bool
	chosen  bool
	pointed bool
	state   look.Progress
	errors  int
	warns   int
}

func newNavRow(n *navigation, s section) *navRow {
	r := &navRow{nav: n, section: s, state: -1}
	r.ground = canvas.NewRectangle(look.Of(look.Clear))
	r.ground.CornerRadius = 6
	r.title = look.NewText(s.title, look.Style{Size: look.SizeTable, Wrap: true, Tight: true})
	r.mark, r.counts = look.Stack(), look.Row(look.Gap1)
	r.ExtendBaseWidget(r)
	return r
}

func (r *navRow) show(state look.Progress, errors, warnings int) {
	if state == r.state && errors == r.errors && warnings == r.warns {
		return
	}
	r.state, r.errors, r.warns = state, errors, warnings
	r.mark.Objects = []fyne.CanvasObject{look.Mark(state)}
	r.counts.Objects = nil
	if errors > 0 {
		r.counts.Add(look.Count(strconv.Itoa(errors), look.Wrong))
	}
	if warnings > 0 {
		r.counts.Add(look.Count(strconv.Itoa(warnings), look.Caution))
	}
	r.Refresh()
}

func (r *navRow) choose(chosen bool) {
	r.chosen = chosen
	colour := look.Ink
	ground := look.Of(look.Clear)
	switch {
	case chosen:
		colour, ground = look.PrimaryInk, look.Of(look.PrimarySoft)
	case r.hovered:
		ground = look.Of(look.Sunken)
	}
	r.title.SetColour(colour)
	r.title.SetBold(chosen)
	r.ground.FillColor, r.ground.StrokeWidth, r.ground.StrokeColor = ground, 0, look.Of(look.Clear)
	if r.pointed {
		r.ground.StrokeColor, r.ground.StrokeWidth = look.Of(look.PrimaryInk), 2
	}
	r.ground.Refresh()
}

// Tapped opens the section, and leaves the navigation if the keys were there.
func (r *navRow) Tapped(*fyne.PointEvent) {
	d := r.nav.d
	if r.nav.focused {
		d.w.win.Canvas().Unfocus()
	}
	d.open(r.section.key)
}

// MouseIn tints the row.
func (r *navRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.choose(r.chosen) }

// MouseMoved does nothing.
func (r *navRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tint off.
func (r *navRow) MouseOut() { r.hovered = false; r.choose(r.chosen) }

// Cursor is a hand.
func (r *navRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws mark, title and counts on the ground.
func (r *navRow) CreateRenderer() fyne.WidgetRenderer {
	row := look.Row(look.Gap2, look.Fixed(10, 0, look.Row(0, r.mark)), look.Grow(1, r.title), r.counts)
	return &navRowRenderer{all: look.Stack(r.ground, look.Inset(look.Gap3-2, 7, look.Gap2, 7, row))}
}

type navRowRenderer struct{ all *fyne.Container }

func (r *navRowRenderer) Destroy() {}
func (r *navRowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(80, max(r.all.MinSize().Height, 30))
}
func (r *navRowRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.all} }
func (r *navRowRenderer) Layout(size fyne.Size)        { r.all.Resize(size) }

func (r *navRowRenderer) Refresh() {
	size := r.all.Size()
	r.all.Resize(fyne.Size{})
	r.all.Resize(size)
	r.all.Refresh()
}
