package sheet

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"moaplan/forms/look/looktest"
	"moaplan/forms/textedit"
	"moaplan/forms/textfield"
	"moaplan/internal/hangul"
)

// numbers is a grid of three columns with a heading, three rows that can be
// typed into and a sum that cannot.
type numbers struct {
	cells  [5][3]int
	opened int
}

func (n *numbers) Heads() []Head {
	return []Head{{Group: "1", Title: "a", Width: 70}, {Group: "1", Title: "b", Width: 70}, {Title: "c", Width: 70}}
}
func (n *numbers) Rows() int { return 5 }

func (n *numbers) Row(row int) Row {
	r := Row{Title: strconv.Itoa(row), Band: row == 0, Strong: row == 4}
	if row == 2 {
		r.Open, r.OnOpen = Closed, func() { n.opened++ }
	}
	return r
}

func (n *numbers) Cell(row, column int) Cell {
	if row == 4 {
		return Cell{Text: "=", Why: "a sum"}
	}
	v := n.cells[row][column]
	return Cell{Text: strconv.Itoa(v), Typed: strconv.Itoa(v), Editable: true, Hatched: column == 2}
}

func (n *numbers) Commit(row, column int, typed string) (string, bool) {
	if typed == "" {
		typed = "0"
	}
	v, err := strconv.Atoi(typed)
	if err != nil {
		return "no number", false
	}
	n.cells[row][column] = v
	return "", true
}

func shown(t *testing.T) (*Sheet, *numbers, fyne.Canvas) {
	t.Helper()
	looktest.App(t)
	n := &numbers{}
	s := New(n, textfield.NewTyping(textedit.NewOwn(hangul.TwoSet)))
	w := test.NewTempWindow(t, s)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(700, 300))
	w.Canvas().Focus(s)
	return s, n, w.Canvas()
}

func press(c fyne.Canvas, names ...fyne.KeyName) {
	for _, name := range names {
		c.Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func TestSheet_BeginsAtTheFirstCellThatCanBeTypedInto(t *testing.T) {
	s, _, _ := shown(t)
	if row, column := s.Active(); row != 1 || column != 0 {
		t.Errorf("it begins at %d, %d", row, column)
	}
}

func TestSheet_TypingReplacesReturnGoesDownTabGoesRight(t *testing.T) {
	s, n, c := shown(t)
	test.Type(s, "4")
	c.Focused().TypedRune('2')
	press(c, fyne.KeyReturn)
	if row, column := s.Active(); n.cells[1][0] != 42 || row != 2 || column != 0 {
		t.Errorf("%d at 1, 0; active is %d, %d", n.cells[1][0], row, column)
	}
	test.Type(s, "7")
	press(c, fyne.KeyTab)
	if row, column := s.Active(); n.cells[2][0] != 7 || row != 2 || column != 1 {
		t.Errorf("%d at 2, 0; active is %d, %d", n.cells[2][0], row, column)
	}
	s.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(c, fyne.KeyTab)
	s.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if row, column := s.Active(); row != 2 || column != 0 {
		t.Errorf("Shift+Tab went to %d, %d", row, column)
	}
}

func TestSheet_TheMouseChoosesOpensAndTogglesRows(t *testing.T) {
	s, n, c := shown(t)
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: s.CellPosition(3, 1)}})
	if row, column := s.Active(); row != 3 || column != 1 {
		t.Fatalf("a click chose %d, %d", row, column)
	}
	s.DoubleTapped(&fyne.PointEvent{Position: s.CellPosition(3, 1)})
	if typed, open := s.Editing(); !open || typed != "0" {
		t.Errorf("a double click opened %v with %q", open, typed)
	}
	c.Focused().TypedRune('5')
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: s.CellPosition(1, 0)}})
	if n.cells[3][1] != 5 {
		t.Errorf("a click elsewhere left %d", n.cells[3][1])
	}
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, s.CellPosition(2, 0).Y)})
	if row, _ := s.Active(); n.opened != 1 || row != 2 {
		t.Errorf("a click on a title opened it %d times; active row %d", n.opened, row)
	}
	if _, _, ok := s.at(fyne.NewPos(5, 5000)); ok {
		t.Error("there is a cell below the grid")
	}
}

func TestSheet_CopyCutAndPasteOneCell(t *testing.T) {
	s, n, _ := shown(t)
	clipboard := test.NewClipboard()
	n.cells[1][0] = 12
	s.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	s.Select(2, 1)
	s.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	s.TypedShortcut(&fyne.ShortcutCut{Clipboard: clipboard})
	if n.cells[1][0] != 12 || n.cells[2][1] != 0 || clipboard.Content() != "12" {
		t.Errorf("%v, clipboard %q", n.cells, clipboard.Content())
	}
}

func TestSheet_LeavingTheFieldCommitsOrGivesUp(t *testing.T) {
	s, n, c := shown(t)
	test.Type(s, "3")
	c.Unfocus()
	if n.cells[1][0] != 3 {
		t.Error("leaving lost the amount")
	}
	c.Focus(s)
	test.Type(s, "x")
	c.Unfocus()
	if _, open := s.Editing(); open || n.cells[1][0] != 3 {
		t.Errorf("open %v, the cell holds %d", open, n.cells[1][0])
	}
}

func TestSheet_SaysWhyACellCannotBeTypedInto(t *testing.T) {
	s, _, _ := shown(t)
	said := ""
	s.OnFault = func(words string) { said = words }
	s.Select(4, 0)
	test.Type(s, "1")
	if _, open := s.Editing(); open || said != "a sum" {
		t.Errorf("open %v, said %q", open, said)
	}
	said = ""
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if said != "a sum" {
		t.Errorf("said %q", said)
	}
}
