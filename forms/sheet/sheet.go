package sheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"moaplan/forms/textedit"
	"moaplan/forms/textfield"
)

// Measures of the grid, in the toolkit's units.
const (
	rowHeight  float32 = 32
	bandHeight float32 = 30
	headHeight float32 = 28
	titleWidth float32 = 196
	minColumn  float32 = 62
)

// Sheet shows a [Model] and lets its cells be typed into. Arrows, Tab, Return,
// Home and End move; typing replaces, F2 or a double click edits, Escape gives
// up; Delete empties.
type Sheet struct {
	widget.BaseWidget
	model       Model
	typing      *textfield.Typing
	row, column int
	focused     bool
	shift       bool
	editor      *textfield.Field
	editing     bool
	leaving     bool

	OnShortcut func(fyne.Shortcut) bool  // what is the window's
	OnActive   func(row, column int)     // the active cell changed
	OnFault    func(words string)        // something could not be done, or why not
	OnReveal   func(top, bottom float32) // the active cell must come into sight
}

// New returns a sheet of a model with the first cell active that can be typed
// into. Its cells hold numbers: nothing is composed in them.
func New(m Model, t *textfield.Typing) *Sheet {
	s := &Sheet{model: m, typing: t}
	s.editor = s.newEditor(t)
	s.editor.Hide()
	s.ExtendBaseWidget(s)
	s.settle()
	if !m.Cell(s.row, s.column).Editable {
		s.next(1)
	}
	return s
}

// Active is the place of the active cell.
func (s *Sheet) Active() (row, column int) { return s.row, s.column }

// Editing reports whether the active cell is open, and what stands in its editor.
func (s *Sheet) Editing() (typed string, open bool) { return s.editor.Text(), s.editing }

// Editor is what is typed into while a cell is open.
func (s *Sheet) Editor() fyne.Focusable { return s.editor }

// Select makes a cell active; what was open is committed first.
func (s *Sheet) Select(row, column int) {
	if s.editing && !s.commit() {
		return
	}
	s.row, s.column = row, column
	s.settle()
	s.say("")
	if s.OnActive != nil {
		s.OnActive(s.row, s.column)
	}
	if s.OnReveal != nil {
		top := s.rowTop(s.row)
		s.OnReveal(top, top+s.heightOf(s.row))
	}
	s.Refresh()
}

// settle keeps the active cell inside the grid and off the bands.
func (s *Sheet) settle() {
	rows, columns := s.model.Rows(), len(s.model.Heads())
	s.row, s.column = min(max(s.row, 0), max(rows-1, 0)), min(max(s.column, 0), max(columns-1, 0))
	for s.row < rows-1 && s.model.Row(s.row).Band {
		s.row++
	}
}

func (s *Sheet) say(words string) {
	if s.OnFault != nil {
		s.OnFault(words)
	}
}

// move goes so many rows and columns on, passing over bands.
func (s *Sheet) move(rows, columns int) {
	row := s.row + rows
	for rows != 0 && row >= 0 && row < s.model.Rows() && s.model.Row(row).Band {
		row += rows
	}
	if row < 0 || row >= s.model.Rows() {
		row = s.row
	}
	s.Select(row, min(max(s.column+columns, 0), len(s.model.Heads())-1))
}

// next goes to the next cell to the right that can be typed into, then to the
// next row.
func (s *Sheet) next(step int) {
	columns := len(s.model.Heads())
	if columns == 0 {
		return
	}
	at := s.row*columns + s.column
	for i := at + step; i >= 0 && i < s.model.Rows()*columns; i += step {
		row, column := i/columns, i%columns
		if !s.model.Row(row).Band && s.model.Cell(row, column).Editable {
			s.Select(row, column)
			return
		}
	}
}

// open begins to edit the active cell; what it held is replaced or kept.
func (s *Sheet) open(typed string, replace bool) {
	cell := s.model.Cell(s.row, s.column)
	if !cell.Editable || s.model.Row(s.row).Band {
		s.say(cell.Why)
		return
	}
	if !replace {
		typed = cell.Typed
	}
	s.editing = true
	s.editor.ShowText(typed)
	s.editor.Editor().Move(textedit.TextEnd, false)
	s.editor.Show()
	s.Refresh()
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s.editor)
	}
}

// Commit closes the editor and gives the model what was typed; false leaves it
// open with a fault.
func (s *Sheet) Commit() bool { return !s.editing || s.commit() }

func (s *Sheet) commit() bool {
	cell := s.model.Cell(s.row, s.column)
	if typed := s.editor.Text(); typed != cell.Typed {
		if fault, ok := s.model.Commit(s.row, s.column, typed); !ok {
			s.say(fault)
			return false
		}
	}
	s.close()
	return true
}

// close hides the editor and gives the keys back to the grid.
func (s *Sheet) close() {
	if !s.editing {
		return
	}
	s.editing = false
	s.editor.Hide()
	s.say("")
	s.Refresh()
	c := fyne.CurrentApp().Driver().CanvasForObject(s)
	if c != nil && c.Focused() == fyne.Focusable(s.editor) && !s.leaving {
		c.Focus(s)
	}
}

// empty takes the amount out of the active cell.
func (s *Sheet) empty() {
	cell := s.model.Cell(s.row, s.column)
	if !cell.Editable {
		s.say(cell.Why)
		return
	}
	if fault, ok := s.model.Commit(s.row, s.column, ""); !ok {
		s.say(fault)
	}
}
