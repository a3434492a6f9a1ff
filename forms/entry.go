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
	hasFocus   bool
	box        fyne.CanvasObject
	least      int        // lines shown at least, for long text
	fixed      bool       // as high as its place, whatever the text
	rows       int        // lines shown now
	cover      *look.Text // the beginning of a text too long for its line
	covering   *fyne.Container
	onShortcut func(fyne.Shortcut) bool // reports whether it took the shortcut
	onKey      func(*fyne.KeyEvent) bool
	onBlur     func()
	onWheel    func(*fyne.ScrollEvent)
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
	// The toolkit's field swallows the wheel even where it has nothing to scroll.
	wheel := look.NewWheel(func(event *fyne.ScrollEvent) {
		if e.onWheel != nil {
			e.onWheel(event)
		}
	})
	e.cover = look.NewText("", look.Style{})
	ground := canvas.NewRectangle(look.Of(look.Surface))
	ground.CornerRadius, ground.StrokeColor, ground.StrokeWidth = 6, look.Of(look.Edge), 1
	e.covering = look.Stack(ground, look.Inset(theme.InnerPadding(), 0, theme.InnerPadding(), 0, e.cover))
	e.covering.Hide()
	return look.Stack(e.edge, e, e.covering, wheel)
}

// showCover lays the beginning of a text that is too long for its line over the
// field, ending with …, until the field gets the focus.
func (e *entry) showCover(focused bool) {
	width := e.Size().Width - 2*theme.InnerPadding()
	tooLong := !e.MultiLine && width > 0 && fyne.MeasureText(e.Text, theme.TextSize(), fyne.TextStyle{}).Width > width
	if !tooLong || focused || e.Disabled() {
		e.covering.Hide()
		return
	}
	e.cover.SetText(e.Text)
	e.covering.Show()
}

// Resize measures again whether the text fits.
func (e *entry) Resize(size fyne.Size) {
	e.Entry.Resize(size)
	e.showCover(e.hasFocus)
}

func (e *entry) showEdge(focused bool) {
	e.hasFocus = focused
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
const mostLines = 400

// grow makes a field for long text as high as its text needs, and reports
// whether that changed.
func (e *entry) grow() bool {
	width := e.Size().Width - 2*theme.InnerPadding() - 4
	if !e.MultiLine || e.fixed || width <= 0 {
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
	e.showCover(true)
}

// FocusLost ends the typing.
func (e *entry) FocusLost() {
	e.Entry.FocusLost()
	e.showEdge(false)
	e.showCover(false)
	if e.onBlur != nil {
		e.onBlur()
	}
}

// AcceptsTab is always false: Tab leaves a field for long text too, so that the
// keyboard reaches what stands behind it.
func (e *entry) AcceptsTab() bool { return false }

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
		e.CursorColumn = 0
		if e.hasFocus {
			e.CursorColumn = movedCursor(was, []rune(text), cursor)
		}
		e.Refresh()
	}
	e.showCover(e.hasFocus)
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
