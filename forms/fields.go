package forms

import (
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// spec names one field of a form: the words of its label stand in the
// catalogues, see [wordsKey].
type spec struct {
	key   string
	path  plan.Path
	hint  string // catalogue key of what an empty field shows
	lines int    // more than 1: a field for long text

	// missing makes the record that the path leads through, where the plan has
	// none yet: an operation that inserts it with the value.
	missing func(value any) (plan.Op, error)
}

// field is one field of a form, bound to a path of the plan.
type field interface {
	at() plan.Path
	refresh()                  // shows the plan's value, unless it is being typed over
	commit()                   // brings what was typed into the plan
	target() fyne.Focusable    // takes the focus
	object() fyne.CanvasObject // the field with its label
}

// wordsKey is the catalogue key of the words of a field (kind "field"), of a table's
// records ("records") or of the button that adds one ("add"): forms.field.KEY. A key
// that begins with a catalogue's name and a dot stands in that catalogue: the words of
// the field "forms-plan.goal" are forms-plan.field.goal.
func wordsKey(kind, key string) string {
	if area, rest, ok := strings.Cut(key, "."); ok {
		return area + "." + kind + "." + rest
	}
	return "forms." + kind + "." + key
}

// editOf names the edit of a field, in whatever language it is shown later.
func editOf(key string) plan.Message {
	return plan.Name("edit.field", "field", "@"+wordsKey("field", key))
}

// fieldSet is the fields of one form.
type fieldSet struct {
	d      *desk
	all    []field
	tables []*records
	shows  []func() // what only shows the plan, and is refreshed with the fields
}

func (s *fieldSet) add(f field) fyne.CanvasObject {
	s.all = append(s.all, f)
	f.refresh()
	return f.object()
}

func (s *fieldSet) refresh() {
	for _, f := range s.all {
		f.refresh()
	}
	for _, t := range s.tables {
		t.refresh()
	}
	for _, show := range s.shows {
		show()
	}
}

// follow has something that only shows the plan follow it.
func (s *fieldSet) follow(show func()) {
	s.shows = append(s.shows, show)
	show()
}

// remarkOn is a line that says what was found of a place that has no field of its own;
// it is there only while there is something.
func (s *fieldSet) remarkOn(path plan.Path) fyne.CanvasObject {
	r := &remark{text: look.NewText("", look.Style{Size: look.SizeNote, Wrap: true})}
	s.follow(func() { s.d.remarkOn(r, path) })
	return r.text
}

// commit brings everything into the plan that is not there yet: the syllable that
// is being composed, and values that are being typed.
func (s *fieldSet) commit() {
	s.d.w.typing.Finish()
	for _, f := range s.all {
		f.commit()
	}
	for _, t := range s.tables {
		t.set.commit()
	}
}

// find returns the field of a path, or the first one below it.
func (s *fieldSet) find(path plan.Path) (field, bool) {
	fields := s.everything()
	for _, f := range fields {
		if f.at() == path {
			return f, true
		}
	}
	for _, f := range fields {
		if f.at().Under(path) || path.Under(f.at()) {
			return f, true
		}
	}
	return nil, false
}

// everything are the fields with those of the tables' rows.
func (s *fieldSet) everything() []field {
	fields := append([]field(nil), s.all...)
	for _, t := range s.tables {
		fields = append(fields, t.set.all...)
	}
	return fields
}

// show brings the field of a path into sight and gives it the focus.
func (s *fieldSet) show(path plan.Path, scroll *look.Scroller) bool {
	for _, t := range s.tables {
		t.reveal(path)
	}
	f, ok := s.find(path)
	if !ok {
		return false
	}
	if scroll != nil {
		scroll.Reflow()
		scroll.ShowObject(f.object())
	}
	s.d.w.win.Canvas().Focus(f.target())
	return true
}

// label is the words of a field, in the label's place.
func (s *fieldSet) label(key string) string { return s.d.T(wordsKey("field", key)) }

// frame sets the label above a control and keeps a line for a remark below it,
// which is there only while there is one.
func frame(label string, control fyne.CanvasObject) (fyne.CanvasObject, *remark) {
	r := &remark{text: look.NewText("", look.Style{Size: look.SizeNote, Wrap: true})}
	r.text.Hide()
	objects := []fyne.CanvasObject{control, r.text}
	if label != "" {
		title := look.NewText(label, look.Style{Size: look.SizeTable, Colour: look.Ink2})
		objects = append([]fyne.CanvasObject{title}, objects...)
	}
	return look.Column(look.Gap1-1, objects...), r
}

// remark is the line below a field.
type remark struct{ text *look.Text }

func (r *remark) say(words string, tone look.Tone) {
	if words == "" {
		r.text.Hide()
		r.text.SetText("")
		return
	}
	r.text.SetText(words)
	r.text.SetColour(tone.Ink())
	r.text.Show()
}
