package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained shows that keys reach the chart.
func (g *gantt) FocusGained() { g.focused = true; g.Refresh() }

// FocusLost shows that they no longer do.
func (g *gantt) FocusLost() { g.focused, g.shift = false, false; g.Refresh() }

// TypedRune does nothing: names are typed into the fields below.
func (g *gantt) TypedRune(rune) {}

// KeyDown follows Shift, which lengthens a bar instead of moving it.
func (g *gantt) KeyDown(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		g.shift = true
	}
}

// KeyUp follows Shift.
func (g *gantt) KeyUp(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		g.shift = false
	}
}

// TypedKey chooses a row, moves its bar, opens its fields, adds and removes.
func (g *gantt) TypedKey(e *fyne.KeyEvent) {
	f := g.f
	switch e.Name {
	case fyne.KeyUp:
		f.chooseRow(f.chosenRow() - 1)
	case fyne.KeyDown:
		f.chooseRow(f.chosenRow() + 1)
	case fyne.KeyHome:
		f.chooseRow(0)
	case fyne.KeyEnd:
		f.chooseRow(len(f.tasks()))
	case fyne.KeyLeft:
		g.arrow(-1)
	case fyne.KeyRight:
		g.arrow(1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		f.openFields()
	case fyne.KeyInsert:
		f.insert()
	case fyne.KeyDelete, fyne.KeyBackspace:
		f.remove()
	case fyne.KeyEscape:
		if g.drag.grip != noGrip {
			g.giveUp()
		}
	}
}

// arrow moves the bar by a month, or with Shift its end.
func (g *gantt) arrow(by int) {
	if g.shift {
		g.f.stretch(0, by)
	} else {
		g.f.shift(by)
	}
}

// TypedShortcut copies, duplicates and reorders; the rest is the window's.
func (g *gantt) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		g.f.d.copyTable(g.f.tableRows())
		return
	case *fyne.ShortcutPaste:
		g.f.pasting().ask()
		return
	case *desktop.CustomShortcut:
		if g.custom(*s) {
			return
		}
	}
	g.f.d.takeShortcut(s)
}

func (g *gantt) custom(s desktop.CustomShortcut) bool {
	switch s {
	case desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt}:
		g.f.reorder(-1)
	case desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt}:
		g.f.reorder(1)
	case desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt}:
		g.f.stretch(-1, 0)
	case desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierAlt}:
		g.f.stretch(1, 0)
	case desktop.CustomShortcut{KeyName: fyne.KeyD, Modifier: fyne.KeyModifierShortcutDefault}:
		g.f.duplicate()
	default:
		return false
	}
	return true
}
