package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"moaplan/forms/look"
)

// entry is the field that text is typed into. Undo and redo are the plan's, so
// they and every shortcut that is not about the field's own text go to the
// window. It stands behind [newLineField] and [newTextField] alone.
type entry struct {
	widget.Entry
	edge       *canvas.Rectangle
	box        fyne.CanvasObject
	least      int                      // lines shown at least, for long text
	rows       int                      // lines shown now
	onShortcut func(fyne.Shortcut) bool // reports whether it took the shortcut
	onKey      func(*fyne.KeyEvent) bool
	onBlur     func()
}

// newLineField returns a field for one line.
func newLineField() *entry {
	e := &entry{}
	e.ExtendBaseWidget(e)
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.box = look.Fixed(0, look.FieldHeight, e.framed())
	return e
}

// framed draws the field's edge sharply; the toolkit's own lies between pixels.
func (e *entry) framed() fyne.CanvasObject {
	e.edge = canvas.NewRectangle(look.Of(look.Surface))
	e.edge.CornerRadius = 6
	e.showEdge(false)
	return look.Stack(e.edge, e)
}

func (e *entry) showEdge(focused bool) {
	e.edge.StrokeColor, e.edge.StrokeWidth = look.Of(look.Edge), 1
	if focused {
		e.edge.StrokeColor, e.edge.StrokeWidth = look.Of(look.PrimaryInk), 2
	}
	e.edge.Refresh()
}

// newTextField returns a field for text of any length, so many lines high at
// least.
func newTextField(lines int) *entry {
	e := &entry{}
	e.ExtendBaseWidget(e)
	e.MultiLine = true
	e.TextStyle = look.LongText
	e.Wrapping = fyne.TextWrapWord
	e.Scroll = fyne.ScrollVerticalOnly
	e.least = max(lines, 2)
	e.SetMinRowsVisible(e.least)
	e.box = e.framed()
	return e
}

// mostLines bounds how high a field for long text grows with its text.
const mostLines = 14

// grow makes a field for long text as high as its text needs, and reports
// whether that changed.
func (e *entry) grow() bool {
	width := e.Size().Width - 2*theme.InnerPadding() - 4
	if !e.MultiLine || width <= 0 {
		return false
	}
	lines := min(max(look.CountLines(e.Text, width, theme.TextSize()), e.least), mostLines)
	if lines == e.rows {
		return false
	}
	e.rows = lines
	e.SetMinRowsVisible(lines)
	e.Refresh()
	return true
}

// FocusGained marks the edge.
func (e *entry) FocusGained() {
	e.Entry.FocusGained()
	e.showEdge(true)
}

// FocusLost ends the typing.
func (e *entry) FocusLost() {
	e.Entry.FocusLost()
	e.showEdge(false)
	if e.onBlur != nil {
		e.onBlur()
	}
}

// TypedKey lets the owner have a key first.
func (e *entry) TypedKey(key *fyne.KeyEvent) {
	if e.onKey != nil && e.onKey(key) {
		return
	}
	e.Entry.TypedKey(key)
}

// TypedShortcut gives the window what is not the field's.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	if e.onShortcut != nil && e.onShortcut(s) {
		return
	}
	e.Entry.TypedShortcut(s)
}

// show replaces the text without telling, and keeps the cursor beside the
// letters it stood at where they are still there.
func (e *entry) show(text string) {
	if e.Text == text {
		return
	}
	was, cursor := []rune(e.Text), e.CursorTextOffset()
	changed := e.OnChanged
	e.OnChanged = nil
	e.SetText(text)
	e.OnChanged = changed
	if !e.MultiLine {
		e.CursorColumn = movedCursor(was, []rune(text), cursor)
		e.Refresh()
	}
}

// movedCursor is where a cursor at an offset of a text belongs in another one:
// where it was if it stood before the change, else behind the change with the
// letters it stood at.
func movedCursor(was, now []rune, cursor int) int {
	head, tail := commonEnds(was, now)
	switch {
	case cursor < head:
		return cursor
	case cursor >= len(was)-tail:
		return cursor + len(now) - len(was)
	}
	return len(now) - tail
}

// commonEnds counts the letters that two texts share at the front and behind.
func commonEnds(a, b []rune) (head, tail int) {
	shorter := min(len(a), len(b))
	for head < shorter && a[head] == b[head] {
		head++
	}
	for tail < shorter-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	return head, tail
}
