package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/forms/textedit"
	"moaplan/forms/textfield"
	"moaplan/internal/plan"
)

// finder looks for words in the whole plan, lists where they stand, leads there
// and replaces them. It lies in the place of the side panel while it is open.
type finder struct {
	d       *desk
	sought  sought
	query   *textfield.Field
	put     *textfield.Field
	counted *look.Text
	list    *look.List
	one     *look.Button
	all     *look.Button
	object  fyne.CanvasObject

	hits   []plan.Hit
	at     int              // of the hits, the one that was led to; -1 for none
	fresh  bool             // a new query: the next hit is the first one
	marked *textfield.Field // whose selection is shown as found
	report string           // what the last replacement did
}

// sought is what the finder was asked.
type sought struct {
	query   plan.Query
	put     string
	before  fyne.Focusable // what had the cursor
	replace bool           // the cursor begins in the replacement
}

// find opens the finder, with what is selected as its query.
func (d *desk) find(replace bool) {
	d.w.typing.Finish()
	s := sought{replace: replace}
	if old := d.panel.finder; old != nil {
		s = old.sought
		s.replace = replace
	}
	if field := d.w.typing.Target(); field != nil && (d.panel.finder == nil || field != d.panel.finder.query && field != d.panel.finder.put) {
		s.before = field
		if words := field.Editor().Selected(); words != "" && len(words) < 200 {
			s.query.Text = words
		}
	}
	d.settle()
	d.panel.find(s)
	d.frame.Refresh()
	d.panel.finder.focus()
}

// find shows a finder in the panel's place.
func (p *sidePanel) find(s sought) {
	p.finder = newFinder(p.d, s)
	p.stack.Objects = []fyne.CanvasObject{p.finder.object}
	p.stack.Refresh()
}

// closeFinder brings the side panel back, and the cursor to where it was.
func (d *desk) closeFinder() {
	f := d.panel.finder
	if f == nil {
		return
	}
	d.w.typing.Finish()
	f.unmark()
	d.panel.finder = nil
	d.panel.stack.Objects = []fyne.CanvasObject{d.panel.scroll}
	d.panel.stack.Refresh()
	d.frame.Refresh()
	d.refresh()
	d.w.win.Canvas().Unfocus()
	if f.sought.before != nil {
		d.w.win.Canvas().Focus(f.sought.before)
	}
}

// findNext leads to the next or the last hit; without a finder it opens one.
func (d *desk) findNext(step int) {
	d.w.typing.Finish()
	if d.panel.finder == nil {
		d.find(false)
		return
	}
	d.panel.finder.step(step)
}

func newFinder(d *desk, s sought) *finder {
	f := &finder{d: d, sought: s, at: -1, fresh: true}
	f.query, f.put = f.line(s.query.Text, "forms-find.query.hint"), f.line(s.put, "forms-find.put.hint")
	f.query.OnSplice(func(textedit.Splice) { f.ask() })
	f.put.OnSplice(func(textedit.Splice) { f.sought.put = f.put.Text() })
	f.query.OnSubmit(func() { f.stepFrom(f.query, 1) })
	f.put.OnSubmit(f.replaceOne)
	f.counted = look.NewText("", look.Style{Size: look.SizeNote, Colour: look.Ink2, Wrap: true})
	f.list = look.NewList(f.row, f.lead)
	f.list.OnKey(f.takeKey)
	f.list.OnShortcut(d.takeShortcut)

	caps := look.NewCheck(d.T("forms-find.case"), func(on bool) { f.sought.query.Case = on; f.ask() })
	word := look.NewCheck(d.T("forms-find.word"), func(on bool) { f.sought.query.Word = on; f.ask() })
	caps.SetTicked(s.query.Case)
	word.SetTicked(s.query.Word)
	back := look.NewButton(d.T("forms-find.previous"), look.Compact, func() { f.step(-1) })
	next := look.NewButton(d.T("forms-find.next"), look.Compact, func() { f.step(1) })
	f.one = look.NewButton(d.T("forms-find.replace"), look.Compact, f.replaceOne)
	f.all = look.NewButton(d.T("forms-find.replace-all"), look.Compact, f.replaceAll)
	shut := look.NewButton(d.T("common.close"), look.Quiet, d.closeFinder)

	head := look.Row(look.Gap2, look.Grow(1, look.Heading(d.T("forms-find.title"))), shut)
	queryBox, _ := frame(d.T("forms-find.query"), f.query)
	putBox, _ := frame(d.T("forms-find.put"), f.put)
	top := look.Column(look.Gap2, head, queryBox, look.Row(look.Gap3, caps, word, look.Space()),
		look.Row(look.Gap1+2, back, next, look.Space()), putBox, look.Row(look.Gap1+2, f.one, f.all, look.Space()), f.counted)
	f.object = look.Inset(look.Gap4, look.Gap4, look.Gap4, look.Gap4, look.Column(look.Gap2, top, look.Grow(1, f.list)))
	f.search()
	return f
}

// line is a field of the finder.
func (f *finder) line(words, hint string) *textfield.Field {
	field := textfield.NewLine(f.d.w.typing)
	f.d.w.sayMenu(field)
	field.ShowText(words)
	field.SetHint(f.d.T(hint))
	field.OnShortcut(f.d.takeShortcut)
	field.OnKey(f.takeKey)
	return field
}

// takeKey closes by Escape; the arrows go to the hits.
func (f *finder) takeKey(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyEscape:
		f.d.closeFinder()
	case fyne.KeyDown:
		f.stepFrom(f.query, 1)
	case fyne.KeyUp:
		f.stepFrom(f.query, -1)
	default:
		return false
	}
	return true
}

// focus puts the cursor into the query, or into the replacement where it is known
// what is looked for.
func (f *finder) focus() {
	field := f.query
	if f.sought.replace && f.sought.query.Text != "" {
		field = f.put
	}
	f.d.w.win.Canvas().Focus(field)
	field.Editor().SelectAll()
	field.Changed()
}
