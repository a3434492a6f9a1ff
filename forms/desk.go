package forms

import (
	"time"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/session"
)

// form is the middle of the window: one section of the plan.
type form interface {
	content() fyne.CanvasObject
	refresh()                  // the plan, its sums or its findings changed
	commit()                   // what was typed enters the plan
	show(path plan.Path) bool  // brings a place of the plan into sight
	help() []fyne.CanvasObject // what the side panel says of the section
	inputs() *fieldSet         // the fields that are shown, or nil
	scroller() *look.Scroller  // what scrolls, or nil
}

// desk is the window with an open plan.
type desk struct {
	w        *window
	ed       Editor
	sections []section
	current  section
	form     form

	frame  *frameBox
	top    *topBar
	nav    *navigation
	panel  *sidePanel
	status *statusBar
	body   *fyne.Container

	typed  field // the field that holds a value the plan does not have yet
	cancel func()

	edits int // how often the plan has changed since it was opened

	keyed     *textField // whose letters the session is taking in
	rest      *time.Timer
	waiting   bool // a part of the window is shown as it was before the last keys
	stepping  bool // back or forward in the history
	gathering bool // several steps at once: the window follows at the end
	stepped   *plan.Edit
	ended     bool
	builtFor  string // track and stage that the sections were made for

	exporting *exportRun    // under way, or the last one
	saving    *time.Timer   // by itself
	walkedTo  check.Finding // by the key that leads to the next one
	unmark    *time.Timer   // takes the mark off a field that was led to
}

func newDesk(w *window, ed Editor) *desk {
	d := &desk{w: w, ed: ed}
	d.cancel = ed.Subscribe(d.changed)
	d.build()
	d.waitForAutosave()
	return d
}

// T is a sentence of the catalogues in the window's language.
func (d *desk) T(key string, args ...any) string { return d.w.lang.T(key, args...) }

// text is a text of the plan or the call in the window's language.
func (d *desk) text(t plan.Text) string { return t.In(string(d.w.lang)) }

// say is a message of an edit or a finding in the window's language.
func (d *desk) say(m plan.Message) string { return check.Say(d.w.lang, m) }

// build makes everything anew, in the language and colours of the moment.
func (d *desk) build() {
	d.sections, d.builtFor = sectionsOf(d), d.trackAndStage()
	d.top = newTopBar(d)
	d.nav = newNavigation(d)
	d.panel = newSidePanel(d)
	d.status = newStatusBar(d)
	d.body = look.Stack()
	d.frame = newFrame(d)
	key := d.current.key
	if key == "" {
		key = sectionOverview
	}
	d.current = section{}
	d.turnTo(key)
}

// open shows a section and begins in it.
func (d *desk) open(key string) {
	if d.turnTo(key) || d.w.win.Canvas().Focused() == nil {
		d.begin()
	}
}

// turnTo shows a section and reports whether another one was shown before. What was
// typed in that one enters the plan first.
func (d *desk) turnTo(key string) bool {
	d.settle()
	next, ok := d.section(key)
	if !ok {
		next = d.sections[0]
	}
	turned := next.key != d.current.key || d.form == nil
	if turned {
		d.leaveField()
		d.current = next
		d.form = next.make(d)
		d.body.Objects = []fyne.CanvasObject{d.form.content()}
		d.body.Refresh()
		d.frame.drawer = false
		d.frame.Refresh()
	}
	d.refresh()
	return turned
}

// settle brings everything that was typed into the plan, with what was still being
// composed. Whatever acts on the plan begins with it.
func (d *desk) settle() {
	d.w.typing.Finish()
	if d.form != nil {
		d.form.commit()
	}
	d.typed = nil
}

// typing notes that a field holds a value that the plan does not have yet.
func (d *desk) typing(f field) {
	d.typed = f
	d.top.refresh()
}

// apply gives the session an edit of one operation, or tells why there is none.
func (d *desk) apply(name plan.Message, source plan.Source, op plan.Op, err error) {
	if err != nil {
		d.w.tell(err)
		return
	}
	d.do(name, source, op)
}

// do gives the session an edit; a refusal is told to the user.
func (d *desk) do(name plan.Message, source plan.Source, ops ...plan.Op) bool {
	return d.give(plan.NewEdit(name, source, ops...))
}

func (d *desk) give(e plan.Edit) bool {
	if err := d.ed.Do(e); err != nil {
		d.w.tell(err)
		d.refresh()
		return false
	}
	return true
}

// changed is told by the session. What comes from another goroutine waits for
// the interface's.
func (d *desk) changed(c session.Change) {
	switch c.Kind {
	case session.Edited, session.Saved:
		d.edits++
		if d.stepping {
			d.stepped = c.Edit
		}
		if d.gathering {
			return
		}
		if d.keyed != nil {
			d.followKey(d.keyed)
		} else {
			d.refresh()
		}
	case session.Checked:
		d.w.later(d.refreshChecked)
	case session.Trouble:
		d.w.later(func() { d.w.tell(c.Err) })
	}
}

// refresh shows the plan, its sums and findings as they are now.
func (d *desk) refresh() {
	if d.ended {
		return // closed meanwhile
	}
	d.waiting = false
	if d.builtFor != d.trackAndStage() {
		d.builtFor = d.trackAndStage()
		d.w.later(d.rebuilt) // the field that changed it is still at work
	}
	d.top.refresh()
	d.nav.refresh()
	d.form.refresh()
	d.panel.refresh()
	d.status.refresh()
	d.reflow()
}

// trackAndStage choose the chapters and papers that the call asks for.
func (d *desk) trackAndStage() string {
	p := d.ed.Plan()
	return p.Track + "|" + string(p.Stage)
}

// rebuilt makes the sections anew for another track or stage.
func (d *desk) rebuilt() {
	if !d.ended {
		d.w.rebuild()
	}
}

// reflow gives the form the room it needs after it changed.
func (d *desk) reflow() {
	if d.form == nil {
		return
	}
	if s := d.form.scroller(); s != nil {
		s.Reflow()
	}
}

// wheel scrolls the page around a field.
func (d *desk) wheel(e *fyne.ScrollEvent) {
	if s := d.form.scroller(); s != nil {
		s.Turn(e)
	}
}

// jump opens the section of a place in the plan and shows it there.
func (d *desk) jump(path plan.Path) bool {
	s, ok := d.sectionOf(path)
	if !ok {
		return false
	}
	d.open(s.key)
	if !d.form.show(path) {
		return false
	}
	d.markPlace(path)
	return true
}

// remarkOn shows the first finding of exactly this place below its field.
func (d *desk) remarkOn(r *remark, path plan.Path) {
	for _, f := range d.ed.Findings() {
		if f.Path == path && f.Severity != check.Advice {
			r.say(f.Text(d.w.lang), toneOf(f.Severity))
			return
		}
	}
	r.say("", look.Neutral)
}

func toneOf(s check.Severity) look.Tone {
	switch s {
	case check.Error:
		return look.Wrong
	case check.Warning:
		return look.Caution
	}
	return look.Neutral
}

// thousands writes an amount in 천원; zero is a dash.
func thousands(w plan.Won) string {
	if w == 0 {
		return "–"
	}
	return i18n.Thousands(int64(w))
}

// grouped writes a number with groups of three digits.
func grouped(n int) string { return i18n.Int(int64(n)) }
