package textfield

import (
	"runtime"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/forms/textedit"
)

// KeyDown gives the keys that switch to the window's typing, and the Hanja key
// its task.
func (f *Field) KeyDown(e *fyne.KeyEvent) {
	if f.typing.KeyDown(e) {
		return
	}
	if isHanjaKey(e) && f.typing.im.Own() && f.composes() {
		f.convert()
	}
}

// KeyUp tells the window's typing.
func (f *Field) KeyUp(e *fyne.KeyEvent) { f.typing.KeyUp(e) }

// TypedRune enters a character: through the input method, or as it is.
func (f *Field) TypedRune(r rune) {
	if f.typing.swallows(r) || f.readOnly || unicode.IsControl(r) {
		return
	}
	if f.takesMethod() && f.typing.im.Rune(r, f.typing.shift()) {
		return
	}
	f.editor.Insert(string(r))
	f.redraw(true)
}

// TypedKey moves, deletes and leaves. A key that types a character does nothing
// here: the character follows.
func (f *Field) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeySpace && f.typing.typedSpace():
		return
	case e.Name == fyne.KeyBackspace, types(e.Name):
	default:
		f.typing.Finish()
	}
	if f.onKey != nil && f.onKey(e) {
		return
	}
	switch e.Name {
	case fyne.KeyBackspace:
		if !f.readOnly && !f.typing.im.Backspace() {
			f.erase(textedit.Left)
		}
	case fyne.KeyDelete:
		f.erase(textedit.Right)
	case fyne.KeyReturn, fyne.KeyEnter:
		f.typedReturn()
	case fyne.KeyEscape:
		if f.mouse.moves() {
			f.endDrag()
		} else {
			f.unselect()
		}
	case fyne.KeyF9:
		if f.composes() {
			f.convert()
		}
	case desktop.KeyMenu:
		f.openMenuAtCaret()
	case fyne.KeyF10:
		if f.typing.shift() == textedit.ShiftDown {
			f.openMenuAtCaret()
		}
	default:
		if m, ok := motions[e.Name]; ok {
			f.move(m, f.typing.shift() == textedit.ShiftDown)
		}
	}
}

// motions are what keys do by themselves, and with Shift.
var motions = map[fyne.KeyName]textedit.Motion{
	fyne.KeyLeft: textedit.Left, fyne.KeyRight: textedit.Right,
	fyne.KeyUp: textedit.Up, fyne.KeyDown: textedit.Down,
	fyne.KeyHome: textedit.LineStart, fyne.KeyEnd: textedit.LineEnd,
	fyne.KeyPageUp: textedit.PageUp, fyne.KeyPageDown: textedit.PageDown,
}

// types reports a key that leaves the composition alone: a character follows it,
// or it is a modifier. Unnamed keys are those of signs the toolkit does not name.
func types(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyUnknown, fyne.KeySpace, desktop.KeyCapsLock:
		return true
	}
	return len(name) == 1 || modifierOf(name) != 0
}

func (f *Field) move(m textedit.Motion, extend bool) {
	f.typing.Finish()
	if m == textedit.PageUp || m == textedit.PageDown {
		f.editor.SetPage(f.page())
	}
	f.editor.Move(m, extend)
	f.redraw(true)
}

// page is how many lines a page key moves: those in sight but one.
func (f *Field) page() int {
	height := f.view()
	if top, bottom, known := f.inWindow(); known && !f.fixed {
		height = bottom - top
	} else if c := f.canvas(); c != nil {
		height = min(height, c.Size().Height)
	}
	return max(int(height/f.pitch())-1, 1)
}

func (f *Field) erase(m textedit.Motion) {
	if !f.readOnly {
		f.editor.Delete(m)
		f.redraw(true)
	}
}

func (f *Field) typedReturn() {
	switch {
	case f.kind != long:
		if f.onSubmit != nil {
			f.onSubmit()
		}
	case !f.readOnly:
		f.editor.Insert("\n")
		f.redraw(true)
	}
}

func (f *Field) unselect() {
	if at := f.editor.Caret(); f.editor.Selected() != "" {
		f.editor.Select(at, at)
		f.redraw(true)
	}
}

// act is what a shortcut does: a motion, a deletion, or more.
type act struct {
	motion textedit.Motion
	erase  bool
}

type chord struct {
	name fyne.KeyName
	with fyne.KeyModifier
}

// chords are the shortcuts of motion and deletion, Shift aside, by system.
var chords = chordsOf(runtime.GOOS)

func chordsOf(system string) map[chord]act {
	word, far := fyne.KeyModifierControl, fyne.KeyModifierControl
	if system == "darwin" {
		word, far = fyne.KeyModifierAlt, fyne.KeyModifierSuper
	}
	list := map[chord]act{
		{fyne.KeyLeft, word}:      {motion: textedit.WordLeft},
		{fyne.KeyRight, word}:     {motion: textedit.WordRight},
		{fyne.KeyUp, word}:        {motion: textedit.ParagraphUp},
		{fyne.KeyDown, word}:      {motion: textedit.ParagraphDown},
		{fyne.KeyHome, far}:       {motion: textedit.TextStart},
		{fyne.KeyEnd, far}:        {motion: textedit.TextEnd},
		{fyne.KeyBackspace, word}: {motion: textedit.WordLeft, erase: true},
		{fyne.KeyDelete, word}:    {motion: textedit.WordRight, erase: true},
	}
	if system == "darwin" {
		list[chord{fyne.KeyLeft, far}] = act{motion: textedit.LineStart}
		list[chord{fyne.KeyRight, far}] = act{motion: textedit.LineEnd}
		list[chord{fyne.KeyUp, far}] = act{motion: textedit.TextStart}
		list[chord{fyne.KeyDown, far}] = act{motion: textedit.TextEnd}
		list[chord{fyne.KeyBackspace, far}] = act{motion: textedit.LineStart, erase: true}
	}
	return list
}

// TypedShortcut asks the owner first; undo and redo are never the field's.
func (f *Field) TypedShortcut(s fyne.Shortcut) {
	f.typing.Finish()
	if f.onShortcut != nil && f.onShortcut(s) {
		return
	}
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		f.selectAll()
	case *fyne.ShortcutCopy:
		f.copyTo(s.Clipboard)
	case *fyne.ShortcutCut:
		f.cutTo(s.Clipboard)
	case *fyne.ShortcutPaste:
		f.pasteFrom(s.Clipboard)
	case *desktop.CustomShortcut:
		f.typedChord(s)
	}
}

func (f *Field) typedChord(s *desktop.CustomShortcut) {
	a, ok := chords[chord{s.KeyName, s.Modifier &^ fyne.KeyModifierShift}]
	switch {
	case !ok:
	case a.erase:
		f.erase(a.motion)
	default:
		f.move(a.motion, s.Modifier&fyne.KeyModifierShift != 0)
	}
}
