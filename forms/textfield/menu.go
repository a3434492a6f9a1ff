package textfield

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
)

// TappedSecondary opens the context menu at the pointer.
func (f *Field) TappedSecondary(e *fyne.PointEvent) { f.openMenu(e.AbsolutePosition) }

// openMenu opens the context menu at a place of the window. What was being
// composed is text by then.
func (f *Field) openMenu(at fyne.Position) {
	c := f.canvas()
	if c == nil || f.words == (Words{}) {
		return
	}
	f.typing.Finish()
	look.ShowMenuAt(c, at, f.menuItems()...)
}

// openMenuAtCaret opens it by a key: below the caret, or at the edge of the field
// beyond which the caret is, as when all of a long text is selected.
func (f *Field) openMenuAtCaret() {
	line, x := f.editor.CaretLine()
	at := f.origin().AddXY(float32(x), float32(line+1)*f.pitch())
	at.X = min(max(at.X, 0), f.Size().Width)
	at.Y = min(max(at.Y, 0), f.Size().Height)
	f.openMenu(fyne.CurrentApp().Driver().AbsolutePositionForObject(f).Add(at))
}

// menuItems are the lines of the context menu. What is not possible now is shown
// all the same, so that everything stands where it always does.
func (f *Field) menuItems() []look.Item {
	w, clipboard := f.words, fyne.CurrentApp().Clipboard()
	selected := f.editor.Selected() != ""
	items := []look.Item{
		{Words: w.Cut, Keys: w.Keys.Cut, Off: !selected || f.readOnly, Do: func() { f.cutTo(clipboard) }},
		{Words: w.Copy, Keys: w.Keys.Copy, Off: !selected, Do: func() { f.copyTo(clipboard) }},
		{
			Words: w.Paste, Keys: w.Keys.Paste, Off: f.readOnly || clipboard.Content() == "",
			Do: func() { f.pasteFrom(clipboard) },
		},
		{},
		{Words: w.SelectAll, Keys: w.Keys.SelectAll, Off: f.editor.Lines().Len() == 0, Do: f.selectAll},
	}
	if f.composes() {
		if list, _ := f.offers(); len(list) > 0 {
			items = append(items, look.Item{}, look.Item{Words: w.Hanja, Keys: w.Keys.Hanja, Do: f.convert})
		}
	}
	return items
}
