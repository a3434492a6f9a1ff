package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

const (
	ctrl      = fyne.KeyModifierShortcutDefault
	ctrlShift = fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift
)

// keys are the window's shortcuts beside undo and redo, which the toolkit names
// itself.
func (w *window) keys() map[desktop.CustomShortcut]func() {
	onDesk := func(f func(*desk)) func() {
		return func() {
			if w.desk != nil {
				f(w.desk)
			}
		}
	}
	return map[desktop.CustomShortcut]func(){
		{KeyName: fyne.KeyZ, Modifier: ctrlShift}:   onDesk((*desk).redo),
		{KeyName: fyne.KeyS, Modifier: ctrl}:        onDesk((*desk).save),
		{KeyName: fyne.KeyS, Modifier: ctrlShift}:   onDesk(func(d *desk) { d.saveAs(func() {}) }),
		{KeyName: fyne.KeyO, Modifier: ctrl}:        w.askOpen,
		{KeyName: fyne.KeyN, Modifier: ctrl}:        w.goToStart,
		{KeyName: fyne.KeyE, Modifier: ctrl}:        onDesk(func(d *desk) { d.open(sectionExport) }),
		{KeyName: fyne.KeyQ, Modifier: ctrl}:        w.close,
		{KeyName: fyne.KeyPageDown, Modifier: ctrl}: onDesk(func(d *desk) { d.neighbour(1) }),
		{KeyName: fyne.KeyPageUp, Modifier: ctrl}:   onDesk(func(d *desk) { d.neighbour(-1) }),
	}
}

// addShortcuts has the canvas take the shortcuts where no field has the focus.
func (w *window) addShortcuts() {
	c := w.win.Canvas()
	for key := range w.keys() {
		c.AddShortcut(&key, func(s fyne.Shortcut) { w.takeShortcut(s) })
	}
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape && w.asked != nil {
			w.asked.Hide()
		}
	})
	c.AddShortcut(&fyne.ShortcutUndo{}, func(s fyne.Shortcut) { w.takeShortcut(s) })
	c.AddShortcut(&fyne.ShortcutRedo{}, func(s fyne.Shortcut) { w.takeShortcut(s) })
}

// takeShortcut acts on a shortcut of the window and reports whether it is one.
func (w *window) takeShortcut(s fyne.Shortcut) bool {
	w.typing.Finish()
	if w.asked != nil {
		return true // a question is open
	}
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		if w.desk != nil {
			w.desk.undo()
		}
		return true
	case *fyne.ShortcutRedo:
		if w.desk != nil {
			w.desk.redo()
		}
		return true
	case *desktop.CustomShortcut:
		if act, ok := w.keys()[desktop.CustomShortcut{KeyName: s.KeyName, Modifier: s.Modifier}]; ok {
			act()
			return true
		}
	}
	return false
}

func (d *desk) takeShortcut(s fyne.Shortcut) bool { return d.w.takeShortcut(s) }

// neighbour opens the section before or behind the one that is open.
func (d *desk) neighbour(step int) {
	for i, s := range d.sections {
		if s.key == d.current.key {
			if next := i + step; next >= 0 && next < len(d.sections) {
				d.open(d.sections[next].key)
			}
			return
		}
	}
}
