package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// shownField shows what follows from the plan and is not typed, or the findings of a
// place that has no field of its own.
type shownField struct {
	words func() string // brings the object up to date; what text, if any, then says
	text  *look.Text
	note  *remark
	box   fyne.CanvasObject
}

// computed shows words that follow from other fields.
func (s *fieldSet) computed(words func() string) fyne.CanvasObject {
	f := &shownField{words: words, text: look.NewText("", look.Style{Size: look.SizeTable, Bold: true})}
	f.box = f.text
	return s.add(f)
}

// noted shows the findings of a place that holds other places: they lead to the first
// field below it.
func (s *fieldSet) noted(path plan.Path) fyne.CanvasObject {
	f := &shownField{}
	f.note = &remark{text: look.NewText("", look.Style{Size: look.SizeNote, Wrap: true})}
	f.note.text.Hide()
	f.box = f.note.text
	f.words = func() string { s.d.remarkOn(f.note, path); return "" }
	return s.add(f)
}

// at is no place that is edited: nothing leads to it.
func (f *shownField) at() plan.Path             { return "-" }
func (f *shownField) commit()                   {}
func (f *shownField) target() fyne.Focusable    { return nil }
func (f *shownField) object() fyne.CanvasObject { return f.box }

func (f *shownField) refresh() {
	words := f.words()
	if f.text != nil {
		f.text.SetText(words)
	}
}

// actField is a button in a field's place: it does what brings a value into the plan
// that cannot be typed, such as a file.
type actField struct {
	path   plan.Path
	button *look.Button
}

// act has a place of the plan lead to a button.
func (s *fieldSet) act(path plan.Path, button *look.Button) fyne.CanvasObject {
	return s.add(&actField{path, button})
}

func (f *actField) at() plan.Path             { return f.path }
func (f *actField) commit()                   {}
func (f *actField) refresh()                  {}
func (f *actField) target() fyne.Focusable    { return f.button }
func (f *actField) object() fyne.CanvasObject { return f.button }
