package sheet

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/forms/textfield"
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

// KeyDown follows Shift, for Shift+Tab, and tells the window of its own keys.
func (s *Sheet) KeyDown(e *fyne.KeyEvent) {
	s.typing.Command(e)
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

// step is where Tab goes: back with Shift. While a cell is open the keys are its
// editor's, and the system knows.
func (s *Sheet) step() int {
	shift := s.shift
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		shift = d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	if shift {
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

// newEditor makes the field over the active cell.
func (s *Sheet) newEditor(t *textfield.Typing) *textfield.Field {
	e := textfield.NewPlain(t)
	e.SetTakesTab(true) // it moves on
	e.SetTrailing(true)
	e.OnKey(s.editorKey)
	e.OnBlur(s.editorLeft)
	e.OnShortcut(s.editorShortcut)
	return e
}

// editorLeft commits; what cannot be read is given up, since nobody sees it.
func (s *Sheet) editorLeft() {
	if !s.editing {
		return
	}
	s.leaving = true
	if !s.commit() {
		s.close()
	}
	s.leaving = false
}

// editorKey commits and moves on, or gives up.
func (s *Sheet) editorKey(key *fyne.KeyEvent) bool {
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
		if s.commit() {
			s.next(s.step())
		}
	case fyne.KeyEscape:
		s.close()
	default:
		return false
	}
	return true
}

// editorShortcut keeps what is about the typed text; the rest is the window's.
func (s *Sheet) editorShortcut(shortcut fyne.Shortcut) bool {
	switch shortcut.(type) {
	case *fyne.ShortcutCopy, *fyne.ShortcutCut, *fyne.ShortcutPaste, *fyne.ShortcutSelectAll:
		return false
	}
	if s.commit() && s.OnShortcut != nil {
		s.OnShortcut(shortcut)
	}
	return true
}
