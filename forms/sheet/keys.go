package sheet

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// AcceptsTab has Tab move inside the grid; Escape leaves it.
func (s *Sheet) AcceptsTab() bool { return true }

// FocusGained shows the active cell.
func (s *Sheet) FocusGained() {
	s.focused = true
	s.Refresh()
}

// FocusLost shows it more quietly.
func (s *Sheet) FocusLost() {
	s.focused = false
	s.shift = false
	s.Refresh()
}

// KeyDown follows Shift, for Shift+Tab.
func (s *Sheet) KeyDown(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		s.shift = true
	}
}

// KeyUp follows Shift.
func (s *Sheet) KeyUp(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		s.shift = false
	}
}

// TypedRune replaces what the active cell holds.
func (s *Sheet) TypedRune(r rune) {
	if r == ' ' && s.toggle() {
		return
	}
	s.open(string(r), true)
}

// TypedKey moves the active cell, opens or empties it.
func (s *Sheet) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		s.move(-1, 0)
	case fyne.KeyDown:
		s.move(1, 0)
	case fyne.KeyLeft:
		s.move(0, -1)
	case fyne.KeyRight:
		s.move(0, 1)
	case fyne.KeyHome:
		s.Select(s.row, 0)
	case fyne.KeyEnd:
		s.Select(s.row, len(s.model.Heads())-1)
	case fyne.KeyTab:
		s.next(s.step())
	case fyne.KeyReturn, fyne.KeyEnter:
		if !s.toggle() {
			s.move(1, 0)
		}
	case fyne.KeyF2:
		s.open("", false)
	case fyne.KeyDelete, fyne.KeyBackspace:
		s.empty()
	case fyne.KeyEscape:
		s.leave()
	}
}

func (s *Sheet) step() int {
	if s.shift {
		return -1
	}
	return 1
}

// toggle opens or closes the rows below the active one.
func (s *Sheet) toggle() bool {
	row := s.model.Row(s.row)
	if row.Open == Flat || row.OnOpen == nil {
		return false
	}
	row.OnOpen()
	return true
}

// leave gives the keys to what stands behind the grid.
func (s *Sheet) leave() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.FocusNext()
	}
}

// TypedShortcut copies and pastes the active cell; the rest is the window's.
func (s *Sheet) TypedShortcut(shortcut fyne.Shortcut) {
	switch shortcut := shortcut.(type) {
	case *fyne.ShortcutCopy:
		shortcut.Clipboard.SetContent(s.model.Cell(s.row, s.column).Typed)
	case *fyne.ShortcutCut:
		shortcut.Clipboard.SetContent(s.model.Cell(s.row, s.column).Typed)
		s.empty()
	case *fyne.ShortcutPaste:
		s.paste(shortcut.Clipboard.Content())
	default:
		if s.OnShortcut != nil {
			s.OnShortcut(shortcut)
		}
	}
}

// paste puts one amount into the active cell.
func (s *Sheet) paste(content string) {
	cell := s.model.Cell(s.row, s.column)
	if !cell.Editable {
		s.say(cell.Why)
		return
	}
	if fault, ok := s.model.Commit(s.row, s.column, strings.TrimSpace(content)); !ok {
		s.say(fault)
	}
}

// MouseDown makes the cell under the pointer active.
func (s *Sheet) MouseDown(e *desktop.MouseEvent) { s.press(e.Position) }

// MouseUp does nothing.
func (s *Sheet) MouseUp(*desktop.MouseEvent) {}

// Tapped takes the focus, and opens or closes the rows below a title.
func (s *Sheet) Tapped(e *fyne.PointEvent) {
	row, column, ok := s.at(e.Position)
	if !ok {
		return
	}
	if r := s.model.Row(row); column < 0 && r.OnOpen != nil {
		if s.Commit() {
			s.row = row
			r.OnOpen()
		}
		return
	}
	s.press(e.Position)
}

func (s *Sheet) press(p fyne.Position) {
	row, column, ok := s.at(p)
	if !ok || column < 0 || s.model.Row(row).Band {
		return
	}
	if s.editing && row == s.row && column == s.column {
		return
	}
	s.Select(row, column)
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil && !s.editing {
		c.Focus(s)
	}
}

// DoubleTapped opens the cell under the pointer.
func (s *Sheet) DoubleTapped(e *fyne.PointEvent) {
	if _, column, ok := s.at(e.Position); ok && column >= 0 {
		s.press(e.Position)
		s.open("", false)
	}
}

// editor is the field over the active cell.
type editor struct {
	widget.Entry
	sheet *Sheet
	shift bool
}

func newEditor(s *Sheet) *editor {
	e := &editor{sheet: s}
	e.ExtendBaseWidget(e)
	e.Wrapping = fyne.TextWrapOff
	e.Scroll = fyne.ScrollNone
	return e
}

// AcceptsTab keeps Tab for moving on.
func (e *editor) AcceptsTab() bool { return true }

// KeyDown follows Shift.
func (e *editor) KeyDown(key *fyne.KeyEvent) {
	if key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight {
		e.shift = true
	}
	e.Entry.KeyDown(key)
}

// KeyUp follows Shift.
func (e *editor) KeyUp(key *fyne.KeyEvent) {
	if key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight {
		e.shift = false
	}
	e.Entry.KeyUp(key)
}

// FocusLost commits; what cannot be read is given up, since nobody sees it.
func (e *editor) FocusLost() {
	e.Entry.FocusLost()
	s := e.sheet
	if !s.editing {
		return
	}
	s.leaving = true
	if !s.commit() {
		s.close()
	}
	s.leaving = false
}

// TypedKey commits and moves on, or gives up.
func (e *editor) TypedKey(key *fyne.KeyEvent) {
	s := e.sheet
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		if s.commit() {
			s.move(1, 0)
		}
	case fyne.KeyUp:
		if s.commit() {
			s.move(-1, 0)
		}
	case fyne.KeyTab:
		step := 1
		if e.shift {
			step = -1
		}
		if s.commit() {
			s.next(step)
		}
	case fyne.KeyEscape:
		s.close()
	default:
		e.Entry.TypedKey(key)
	}
}

// TypedShortcut keeps what is about the typed text; the rest is the window's.
func (e *editor) TypedShortcut(shortcut fyne.Shortcut) {
	switch shortcut.(type) {
	case *fyne.ShortcutCopy, *fyne.ShortcutCut, *fyne.ShortcutPaste, *fyne.ShortcutSelectAll:
		e.Entry.TypedShortcut(shortcut)
		return
	}
	if e.sheet.commit() && e.sheet.OnShortcut != nil {
		e.sheet.OnShortcut(shortcut)
	}
}
