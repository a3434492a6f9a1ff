package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

const (
	ctrl      = fyne.KeyModifierShortcutDefault
	ctrlShift = fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift
	shift     = fyne.KeyModifierShift
)

// chord is a key with what is held down beside it.
type chord = desktop.CustomShortcut

// Groups of the shortcuts, in the order of their sheet.
const (
	groupFile = "file"
	groupEdit = "edit"
	groupGo   = "go"
	groupHelp = "help"
)

var shortcutGroups = []string{groupFile, groupEdit, groupGo, groupHelp}

// shortcut is one of the window's shortcuts. Keys and their sheet come from the
// same table.
type shortcut struct {
	chord chord
	group string
	words string        // catalogue key of what it does
	do    func(*window) // on any page
	desk  func(*desk)   // only where a plan is open
}

// shortcuts is the table of all shortcuts of the window. Keys without Ctrl or Alt are
// taken before any field sees them, see [window.takeCommand]; the toolkit itself
// names those of undo and redo.
func shortcuts() []shortcut {
	return []shortcut{
		{chord: chord{KeyName: fyne.KeyS, Modifier: ctrl}, group: groupFile, words: "forms.menu.save", desk: (*desk).save},
		{chord: chord{KeyName: fyne.KeyS, Modifier: ctrlShift}, group: groupFile, words: "forms.menu.save-as", desk: func(d *desk) { d.saveAs(func() {}) }},
		{chord: chord{KeyName: fyne.KeyO, Modifier: ctrl}, group: groupFile, words: "forms.menu.open", do: (*window).askOpen},
		{chord: chord{KeyName: fyne.KeyN, Modifier: ctrl}, group: groupFile, words: "forms.menu.new", do: (*window).goToStart},
		{chord: chord{KeyName: fyne.KeyE, Modifier: ctrl}, group: groupFile, words: "forms.menu.export", desk: func(d *desk) { d.open(sectionExport) }},
		{chord: chord{KeyName: fyne.KeyP, Modifier: ctrl}, group: groupFile, words: "forms-send.keys.print", desk: (*desk).print},
		{chord: chord{KeyName: fyne.KeyQ, Modifier: ctrl}, group: groupFile, words: "forms-send.keys.quit", do: (*window).close},

		{chord: chordUndo, group: groupEdit, words: "common.undo", desk: (*desk).undo},
		{chord: chord{KeyName: fyne.KeyY, Modifier: ctrl}, group: groupEdit, words: "common.redo", desk: (*desk).redo},
		{chord: chord{KeyName: fyne.KeyZ, Modifier: ctrlShift}, group: groupEdit, words: "common.redo", desk: (*desk).redo},
		{chord: chord{KeyName: fyne.KeyH, Modifier: ctrlShift}, group: groupEdit, words: "forms-send.keys.history", desk: func(d *desk) { d.top.showHistory() }},
		{chord: chord{KeyName: fyne.KeyF, Modifier: ctrl}, group: groupEdit, words: "forms-find.keys.find", desk: func(d *desk) { d.find(false) }},
		{chord: chord{KeyName: fyne.KeyH, Modifier: ctrl}, group: groupEdit, words: "forms-find.keys.replace", desk: func(d *desk) { d.find(true) }},
		{chord: chord{KeyName: fyne.KeyF3}, group: groupEdit, words: "forms-find.keys.next", desk: func(d *desk) { d.findNext(1) }},
		{chord: chord{KeyName: fyne.KeyF3, Modifier: shift}, group: groupEdit, words: "forms-find.keys.previous", desk: func(d *desk) { d.findNext(-1) }},

		{chord: chord{KeyName: fyne.KeyF8}, group: groupGo, words: "forms-send.keys.next-finding", desk: func(d *desk) { d.nextFinding(1) }},
		{chord: chord{KeyName: fyne.KeyF8, Modifier: shift}, group: groupGo, words: "forms-send.keys.previous-finding", desk: func(d *desk) { d.nextFinding(-1) }},
		{chord: chord{KeyName: fyne.KeyPageDown, Modifier: ctrl}, group: groupGo, words: "forms-send.keys.next-section", desk: func(d *desk) { d.neighbour(1) }},
		{chord: chord{KeyName: fyne.KeyPageUp, Modifier: ctrl}, group: groupGo, words: "forms-send.keys.previous-section", desk: func(d *desk) { d.neighbour(-1) }},

		{chord: chord{KeyName: fyne.KeyComma, Modifier: ctrl}, group: groupHelp, words: "forms-send.settings", do: (*window).askSettings},
		{chord: chord{KeyName: fyne.KeyF1}, group: groupHelp, words: "forms-send.keys.sheet", do: (*window).showShortcuts},
	}
}

var chordUndo = chord{KeyName: fyne.KeyZ, Modifier: ctrl}

// command reports whether a chord is taken at its key, before fields: the toolkit
// makes no shortcut of it.
func command(c chord) bool { return c.Modifier&^fyne.KeyModifierShift == 0 }

// act does what a chord stands for and reports whether there is such a shortcut.
func (w *window) act(c chord) bool {
	for _, s := range shortcuts() {
		if s.chord != c {
			continue
		}
		switch {
		case s.do != nil:
			s.do(w)
		case w.desk != nil:
			s.desk(w.desk)
		}
		return true
	}
	return false
}

// addShortcuts has the canvas take the shortcuts where no field has the focus.
func (w *window) addShortcuts() {
	c := w.win.Canvas()
	for _, s := range shortcuts() {
		if !command(s.chord) {
			c.AddShortcut(&s.chord, func(s fyne.Shortcut) { w.takeShortcut(s) })
		}
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
		return w.act(chordUndo)
	case *fyne.ShortcutRedo:
		return w.act(chord{KeyName: fyne.KeyY, Modifier: ctrl})
	case *desktop.CustomShortcut:
		return w.act(chord{KeyName: s.KeyName, Modifier: s.Modifier})
	}
	return false
}

// takeCommand acts on a key that goes down, before any field gets it, if it is one
// of the window's: F1, F8. What has the focus gets the key all the same, and has no
// use for it.
func (w *window) takeCommand(name fyne.KeyName, held fyne.KeyModifier) {
	c := chord{KeyName: name, Modifier: held}
	if !command(c) || w.asked != nil {
		return
	}
	for _, s := range shortcuts() {
		if s.chord == c {
			w.typing.Finish()
			w.act(c)
			return
		}
	}
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
