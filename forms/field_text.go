package forms

import (
	"time"

	"fyne.io/fyne/v2"
	"golang.org/x/text/unicode/norm"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// typingPause is how long the typing rests before it enters the plan; leaving
// the field enters it at once.
const typingPause = 400 * time.Millisecond

// textField types into a text of the plan. What is typed becomes a splice of the
// letters that changed, which the session joins to whole words.
type textField struct {
	d     *desk
	spec  spec
	entry *entry
	box   fyne.CanvasObject
	note  *remark
	timer *time.Timer
	shown string // the plan's text when it was last shown
	count func(text string)
}

// text adds a field for a text.
func (s *fieldSet) text(sp spec) fyne.CanvasObject {
	return s.add(s.newText(sp, s.label(sp.key)))
}

// cell adds a field for a text without a label, for tables.
func (s *fieldSet) cell(sp spec) fyne.CanvasObject { return s.add(s.newText(sp, "")) }

func (s *fieldSet) newText(sp spec, label string) *textField {
	e := newLineField()
	if sp.lines > 1 {
		e = newTextField(sp.lines)
	}
	if sp.hint != "" {
		e.PlaceHolder = s.d.T(sp.hint)
	}
	f := &textField{d: s.d, spec: sp, entry: e}
	f.box, f.note = frame(label, e.box)
	s.d.wire(e, f.commit)
	e.OnChanged = func(text string) {
		f.counted(text)
		if e.grow() {
			s.d.reflow()
		}
		f.typed()
	}
	return f
}

// wire connects an entry with the window: shortcuts, leaving, and read-only.
func (d *desk) wire(e *entry, commit func()) {
	e.onShortcut = d.takeShortcut
	e.onBlur = commit
	e.onWheel = d.wheel
	if d.ed.ReadOnly() {
		e.Disable()
	}
}

func (f *textField) counted(text string) {
	if f.count != nil {
		f.count(text)
	}
}

func (f *textField) typed() {
	f.d.typing(f)
	if f.timer != nil {
		f.timer.Stop()
	}
	f.timer = time.AfterFunc(typingPause, func() { f.d.w.later(f.commit) })
}

func (f *textField) at() plan.Path             { return f.spec.path }
func (f *textField) target() fyne.Focusable    { return f.entry }
func (f *textField) object() fyne.CanvasObject { return f.box }

func (f *textField) current() string {
	text, _ := f.d.ed.Plan().TextAt(f.spec.path)
	return text
}

func (f *textField) refresh() {
	now := f.current()
	if f.entry.Text == f.shown || f.shown != now {
		f.entry.show(now)
		f.shown = now
	}
	f.counted(f.entry.Text)
	f.entry.grow()
	f.d.remarkOn(f.note, f.spec.path)
}

// commit enters what was typed. It does nothing where the plan has it already.
func (f *textField) commit() {
	if f.timer != nil {
		f.timer.Stop()
	}
	text := norm.NFC.String(f.entry.Text)
	was := f.current()
	if text == was || f.entry.Text == f.shown {
		return
	}
	f.shown = text
	op, err := f.op(was, text)
	f.d.apply(editOf(f.spec.key), plan.FromTyping, op, err)
}

func (f *textField) op(was, text string) (plan.Op, error) {
	p := f.d.ed.Plan()
	if _, there := p.TextAt(f.spec.path); !there && f.spec.missing != nil {
		return f.spec.missing(text)
	}
	old, now := []rune(was), []rune(text)
	head, tail := commonEnds(old, now)
	return p.SpliceOp(f.spec.path, head, len(old)-head-tail, string(now[head:len(now)-tail]))
}

// bilingual adds two fields for a text in both languages, side by side, or above
// each other for long text.
func (s *fieldSet) bilingual(sp spec) fyne.CanvasObject {
	ko, en := sp, sp
	ko.path, en.path = sp.path.Join("ko"), sp.path.Join("en")
	label := s.label(sp.key)
	left := s.add(s.newText(ko, s.d.T("forms.in-korean", "label", label)))
	right := s.add(s.newText(en, s.d.T("forms.in-english", "label", label)))
	return look.TopRow(look.Gap3, look.Grow(1, left), look.Grow(1, right))
}
