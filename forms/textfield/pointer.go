package textfield

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// doing is what the pointer is doing with its button down.
type doing uint8

const (
	nothing   doing = iota
	selecting       // by character, word or paragraph
	lifting         // pressed on the selection: a drag will move it
	moving          // dragging the selection
	barring         // dragging the scroll bar
)

// mouse is what a field knows of the pointer.
type mouse struct {
	doing   doing
	clicks  int
	last    time.Time
	at      fyne.Position // of the last press
	anchor  int           // where a selection by words or paragraphs began
	line    int           // where dragged text would go
	x       float32
	outside bool          // it would go nowhere
	grip    float32       // where the scroll bar was taken
	away    fyne.Position // the pointer in the window, while it drags
	stop    func()
}

func (m *mouse) moves() bool { return m.doing == moving }

func (m *mouse) drop(f *Field) (line int, x float32) {
	at := f.editor.At(m.line, float64(m.x))
	lines := f.editor.Lines()
	line, column := lines.Locate(at)
	return line, float32(lines.X(line, column))
}

// release ends what the pointer was doing.
func (m *mouse) release() {
	m.doing = nothing
	if m.stop != nil {
		m.stop()
		m.stop = nil
	}
}

// Clicks that belong together follow each other this fast, at the same place.
const (
	clickPause         = 400 * time.Millisecond
	clickReach float32 = 4
)

// point is the line at a place of the field, and how far it is from its start.
func (f *Field) point(at fyne.Position) (line int, x float64) {
	at = at.Subtract(f.origin())
	line = int(floor(at.Y / f.pitch()))
	if f.kind != long {
		line = 0
	}
	return min(max(line, 0), f.lineCount()-1), float64(at.X)
}

// MouseDown puts the caret, extends the selection, or takes hold of it. What was
// being composed is finished first.
func (f *Field) MouseDown(e *desktop.MouseEvent) {
	f.typing.disturb()
	f.typing.Finish()
	at := f.beforeFocus(e.Position)
	f.mouse.release()
	switch {
	case e.Button == desktop.MouseButtonSecondary:
		f.takeFocus()
		if !f.inSelection(at) {
			f.place(at, false)
		}
		return
	case e.Button != desktop.MouseButtonPrimary:
		return
	case f.onBar(e.Position):
		f.takeBar(e.Position)
		return
	}
	shift := e.Modifier&fyne.KeyModifierShift != 0
	if !f.focused {
		f.editor.Point(at.line, at.x, shift) // or the focus would scroll to where the caret was
	}
	f.takeFocus()
	f.countClick(e.Position)
	if f.mouse.clicks == 1 && !shift && f.inSelection(at) && !f.readOnly {
		f.mouse.doing = lifting
		return
	}
	f.mouse.doing = selecting
	f.press(at, shift)
}

// spot is a place of the text.
type spot struct {
	line int
	x    float64
}

// beforeFocus finds the place under the pointer while everything still stands
// where it was pressed: getting the focus scrolls a line to its caret.
func (f *Field) beforeFocus(at fyne.Position) spot {
	line, x := f.point(at)
	return spot{line, x}
}

func (f *Field) place(at spot, extend bool) {
	f.editor.Point(at.line, at.x, extend)
	f.redraw(true)
}

// near reports two places that a hand means as one.
func near(a, b fyne.Position) bool {
	d := a.Subtract(b)
	return max(d.X, -d.X) <= clickReach && max(d.Y, -d.Y) <= clickReach
}

// countClick tells a second and third click from a first.
func (f *Field) countClick(at fyne.Position) {
	m := &f.mouse
	now := f.typing.now()
	if near(at, m.at) && now.Sub(m.last) < clickPause {
		m.clicks++
	} else {
		m.clicks = 1
	}
	m.last, m.at = now, at
}

// press acts on a click by how many came before it.
func (f *Field) press(at spot, extend bool) {
	position := f.editor.At(at.line, at.x)
	switch {
	case extend:
		f.mouse.clicks = 1
		f.editor.Point(at.line, at.x, true)
	case f.mouse.clicks == 1:
		f.editor.Point(at.line, at.x, false)
	case f.mouse.clicks == 2:
		f.mouse.anchor = position
		f.editor.SelectWord(position)
	default:
		f.editor.SelectParagraph(position)
	}
	f.redraw(true)
}

// inSelection reports a place that is selected.
func (f *Field) inSelection(at spot) bool {
	from, to := f.editor.Selection()
	if from == to || !f.focused {
		return false
	}
	position := f.editor.At(at.line, at.x)
	if position < from || position > to {
		return false
	}
	for _, s := range f.stretches(from, to, at.line, at.line+1) {
		if x := float32(at.x); x >= s.from && x < s.to {
			return true
		}
	}
	return false
}

// MouseUp ends a click on the selection by putting the caret there.
func (f *Field) MouseUp(e *desktop.MouseEvent) {
	if f.mouse.doing == lifting {
		f.place(f.beforeFocus(e.Position), false)
	}
	if f.mouse.doing != moving {
		f.mouse.release()
	}
}

// Dragged extends the selection, moves the selected text, or scrolls by the bar.
func (f *Field) Dragged(e *fyne.DragEvent) {
	f.mouse.away = e.AbsolutePosition
	if f.mouse.doing == lifting && !near(e.Position, f.mouse.at) {
		f.mouse.doing = moving
	}
	f.drag(e.Position)
	if f.mouse.doing == selecting || f.mouse.doing == moving {
		f.watchEdges()
	}
}

func (f *Field) drag(to fyne.Position) {
	line, x := f.point(to)
	switch f.mouse.doing {
	case barring:
		f.dragBar(to)
	case moving:
		f.mouse.line, f.mouse.x, f.mouse.outside = line, float32(x), f.leftBehind(to)
		f.redraw(false)
	case selecting:
		f.dragSelection(line, x)
	}
}

func (f *Field) dragSelection(line int, x float64) {
	position := f.editor.At(line, x)
	switch f.mouse.clicks {
	case 1:
		f.editor.Point(line, x, true)
	case 2:
		f.editor.SelectWordsBetween(f.mouse.anchor, position)
	default:
		f.editor.SelectParagraphsBetween(f.mouse.anchor, position)
	}
	f.redraw(true)
}

// DragEnd puts dragged text down; with Ctrl it is copied.
func (f *Field) DragEnd() {
	if f.mouse.moves() && !f.mouse.outside {
		to := f.editor.At(f.mouse.line, float64(f.mouse.x))
		f.typing.Finish()
		f.editor.MoveSelection(to, f.typing.modifiers()&copying != 0)
	}
	f.endDrag()
}

// endDrag ends what the pointer was doing; dragged text stays where it is.
func (f *Field) endDrag() {
	moved := f.mouse.moves()
	f.mouse.release()
	if moved {
		f.redraw(true)
	}
}

// dropReach is how far outside the field text can still be let go: a hand that
// scrolls at the edge is a little beyond it.
const dropReach float32 = 24

// leftBehind reports a place so far outside that dragged text is not meant for
// the field.
func (f *Field) leftBehind(at fyne.Position) bool {
	size := f.Size()
	return at.X < -dropReach || at.Y < -dropReach || at.X > size.Width+dropReach || at.Y > size.Height+dropReach
}
