package forms

import (
	"slices"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"golang.org/x/text/unicode/norm"

	"moaplan/forms/look"
	"moaplan/forms/textedit"
	"moaplan/forms/textfield"
	"moaplan/internal/draft"
	"moaplan/internal/plan"
)

// textField types into a text of the plan. Each change enters the plan at once,
// as a splice, which the session joins to whole words; only the syllable that is
// being composed is not there yet, and whatever happens next ends it.
type textField struct {
	d     *desk
	spec  spec
	input *textfield.Field
	box   fyne.CanvasObject
	note  *remark
	count func(letters int)
	as    *plan.Message // what the change is called that is being made, nil for typing
	with  []plan.Op     // what belongs to the same step, before it
	bare  bool          // something is being composed that the plan does not have yet
}

// text adds a field for a text.
func (s *fieldSet) text(sp spec) fyne.CanvasObject {
	return s.add(s.newText(sp, s.label(sp.key)))
}

// cell adds a field for a text without a label, for tables.
func (s *fieldSet) cell(sp spec) fyne.CanvasObject { return s.add(s.newText(sp, "")) }

func (s *fieldSet) newText(sp spec, label string) *textField {
	f := &textField{d: s.d, spec: sp}
	if sp.lines > 1 {
		f.input = textfield.NewLong(s.d.w.typing, sp.lines)
		f.input.OnPaste(func(from, to int) {
			if p, _ := f.tidy(from, to, true); len(p.Notes) > 0 {
				s.d.notice(s.d.tidyWords(p))
			}
		})
	} else {
		f.input = textfield.NewLine(s.d.w.typing)
	}
	f.box, f.note = frame(label, f.input)
	s.d.wire(f.input, sp.hint)
	f.input.OnSplice(f.spliced)
	f.input.OnCaret(f.followCaret)
	f.input.OnHeight(s.d.reflow)
	return f
}

// wire connects a field with the window: shortcuts, wheel, menu, read-only.
func (d *desk) wire(input *textfield.Field, hint string) {
	d.w.sayMenu(input)
	input.OnShortcut(d.takeShortcut)
	input.OnWheel(d.wheel)
	input.SetReadOnly(d.ed.ReadOnly())
	if hint != "" {
		input.SetHint(d.T(hint))
	}
}

// sayMenu gives a field the words of its menu.
func (w *window) sayMenu(input *textfield.Field) {
	input.Words(textfield.Words{
		Cut: w.T("forms.toolkit.cut"), Copy: w.T("forms.toolkit.copy"), Paste: w.T("forms.toolkit.paste"),
		SelectAll: w.T("forms.toolkit.select-all"), Hanja: w.T("typing.keys.hanja"),
		Keys: textfield.Keys{
			Cut: w.T("forms.keys.cut"), Copy: w.T("forms.keys.copy"), Paste: w.T("forms.keys.paste"),
			SelectAll: w.T("forms.keys.select-all"), Hanja: w.T("typing.keys.hanja.keys"),
		},
	})
}

func (f *textField) at() plan.Path             { return f.spec.path }
func (f *textField) target() fyne.Focusable    { return f.input }
func (f *textField) object() fyne.CanvasObject { return f.box }

// commit does nothing: what was typed is in the plan. What is being composed is
// ended for all fields together, by [fieldSet.commit].
func (f *textField) commit() {}

func (f *textField) current() string {
	text, _ := f.d.ed.Plan().TextAt(f.spec.path)
	return text
}

// refresh shows the plan's text. A step back or forward moves the caret to what
// it changed; otherwise the caret stays with its letters.
func (f *textField) refresh() {
	now := f.current()
	if f.d.stepping {
		f.input.ShowTextAt(now)
	} else {
		f.input.ShowText(now)
	}
	f.counted(now)
	f.d.remarkOn(f.note, f.spec.path)
}

func (f *textField) counted(text string) {
	if f.count != nil {
		f.count(utf8.RuneCountInString(text))
	}
}

// spliced brings a change into the plan. Where the session refuses it, the field
// shows the plan's text again.
func (f *textField) spliced(s textedit.Splice) {
	ops, err := f.ops(s)
	if err != nil {
		f.d.w.tell(err)
	}
	name, source := editOf(f.spec.key), sourceOf(s)
	ops = append(slices.Clip(f.with), ops...)
	if f.as != nil {
		name, source = *f.as, plan.FromForm
	}
	if err != nil || !f.d.letters(f, plan.NewEdit(name, source, ops...)) {
		f.input.ShowText(f.current())
		return
	}
	f.counted(f.current())
}

// act makes a change of the text that is more than typing, as one undo step of
// its own name, and leaves the cursor in the field with the selection it says.
func (f *textField) act(name plan.Message, change func(text string, from, to int) draft.Change) {
	f.d.w.typing.Finish()
	f.d.w.win.Canvas().Focus(f.input)
	if f.input.ReadOnly() {
		return
	}
	e := f.input.Editor()
	from, to := e.Selection()
	text := e.Text()
	c := change(text, from, to)
	if part := c.Trim(text); !part.None(text) {
		f.as = &name
		e.Replace(part.From, part.To, part.Put)
		f.as = nil
	}
	e.Select(c.Anchor, c.Caret)
	f.input.Changed()
}

// ops are the operations of a change. A record that the plan does not have yet is
// inserted with its first letters.
func (f *textField) ops(s textedit.Splice) ([]plan.Op, error) {
	splice := plan.Op{Kind: plan.Splice, Path: f.spec.path, At: s.At, Cut: s.Cut, Put: norm.NFC.String(s.Put)}
	if _, there := f.d.ed.Plan().TextAt(f.spec.path); there || f.spec.missing == nil {
		return []plan.Op{splice}, nil
	}
	insert, err := f.spec.missing("")
	return []plan.Op{insert, splice}, err
}

// sourceOf tells keystrokes, which join to words, from what is a step of its own:
// a paste, a cut, a Return, a selection that is deleted.
func sourceOf(s textedit.Splice) plan.Source {
	switch cut, put := utf8.RuneCountInString(s.Cut), utf8.RuneCountInString(s.Put); {
	case put == 1 && s.Put != "\n", put == 0 && cut == 1:
		return plan.FromTyping
	case put > 1:
		return plan.FromPaste
	}
	return plan.FromForm
}

// followCaret keeps the caret's line in sight of the page, and the saved mark
// with what is being composed.
func (f *textField) followCaret(top, bottom float32) {
	if s := f.d.form.scroller(); s != nil {
		s.ShowPart(f.input, top, bottom)
	}
	from, to := f.input.Editor().Composing()
	if bare := from < to; bare != f.bare {
		f.bare = bare
		f.d.top.refresh()
	}
}

// narrowPair is the width below which a text's two languages stand below each other.
const narrowPair float32 = 470

// bilingual adds two fields for a text in both languages, side by side, or above
// each other for long text.
func (s *fieldSet) bilingual(sp spec) fyne.CanvasObject {
	ko, en := sp, sp
	ko.path, en.path = sp.path.Join("ko"), sp.path.Join("en")
	label := s.label(sp.key)
	left := s.add(s.newText(ko, s.d.T("forms.in-korean", "label", label)))
	right := s.add(s.newText(en, s.d.T("forms.in-english", "label", label)))
	return look.Pair(look.Gap3, narrowPair, left, right)
}
