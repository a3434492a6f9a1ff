package textfield

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"moaplan/forms/look/looktest"
	"moaplan/forms/textedit"
	"moaplan/internal/hangul"
)

// person sits before a window with fields and acts as the real window's events
// come: a key goes down, is typed, gives a character, and comes up.
type person struct {
	t       *testing.T
	win     fyne.Window
	typing  *Typing
	field   *Field // the one that is acted upon
	splices []textedit.Splice
	held    fyne.KeyModifier
	time    time.Time
	later   []*func() // what waits for a time to pass
}

// sit opens a window with a field in it, of a size, that has the focus. The
// person types Korean.
func sit(t *testing.T, make func(*Typing) *Field, width, height float32) *person {
	t.Helper()
	own := textedit.NewOwn(hangul.TwoSet)
	own.SetKorean(true)
	return sitWith(t, own, make, width, height)
}

func sitWith(t *testing.T, im textedit.InputMethod, make func(*Typing) *Field, width, height float32) *person {
	t.Helper()
	p := &person{t: t, time: time.Date(2024, 5, 1, 10, 0, 0, 0, time.UTC)}
	looktest.App(t)
	p.typing = NewTyping(im)
	p.typing.modifiers = func() fyne.KeyModifier { return p.held }
	p.typing.now = func() time.Time { return p.time }
	p.typing.after = func(_ time.Duration, f func()) func() {
		p.later = append(p.later, &f)
		return func() { f = nil }
	}
	p.win = test.NewTempWindow(t, &fyne.Container{})
	p.win.SetPadded(false)
	p.win.Resize(fyne.NewSize(900, 600))
	p.field = p.add(make, 20, 20, width, height)
	p.win.Canvas().Focus(p.field)
	return p
}

// add puts another field into the window.
func (p *person) add(make func(*Typing) *Field, x, y, width, height float32) *Field {
	f := make(p.typing)
	f.OnSplice(func(s textedit.Splice) { p.splices = append(p.splices, s) })
	box := p.win.Content().(*fyne.Container)
	box.Add(f)
	f.Move(fyne.NewPos(x, y))
	f.Resize(fyne.NewSize(width, height))
	return f
}

func newLong(lines int) func(*Typing) *Field {
	return func(t *Typing) *Field { return NewLong(t, lines) }
}

func newFixed(t *Typing) *Field {
	f := NewLong(t, 2)
	f.SetFixed(true)
	return f
}

// pass lets time pass: everything that waits happens once.
func (p *person) pass(d time.Duration) {
	p.time = p.time.Add(d)
	waiting := p.later
	p.later = nil
	for _, f := range waiting {
		if *f != nil {
			(*f)()
		}
	}
}

// names are the toolkit's names of keys that have a character of another name.
var names = map[rune]fyne.KeyName{' ': fyne.KeySpace, '.': fyne.KeyPeriod, ',': fyne.KeyComma}

// keys types the keys of an American keyboard that give these characters.
func (p *person) keys(keys string) {
	for _, r := range keys {
		name := fyne.KeyName(strings.ToUpper(string(r)))
		if known, ok := names[r]; ok {
			name = known
		}
		was := p.held
		if r >= 'A' && r <= 'Z' {
			p.held |= fyne.KeyModifierShift
		}
		p.down(name)
		p.typed(name)
		if f := p.focus(); f != nil {
			f.TypedRune(r)
		}
		p.up(name)
		p.held = was
	}
}

// press presses keys without a character.
func (p *person) press(names ...fyne.KeyName) {
	for _, name := range names {
		p.down(name)
		p.typed(name)
		p.up(name)
	}
}

func (p *person) focus() fyne.Focusable { return p.win.Canvas().Focused() }

func (p *person) down(name fyne.KeyName) { p.downEvent(&fyne.KeyEvent{Name: name}) }

func (p *person) downEvent(e *fyne.KeyEvent) {
	p.held |= modifierOf(e.Name)
	if f, ok := p.focus().(desktop.Keyable); ok {
		f.KeyDown(e)
	}
}

func (p *person) up(name fyne.KeyName) {
	p.held &^= modifierOf(name)
	if f, ok := p.focus().(desktop.Keyable); ok {
		f.KeyUp(&fyne.KeyEvent{Name: name})
	}
}

// typed does what the window does with a key: Tab leaves, a modifier makes a
// shortcut, all others are typed.
func (p *person) typed(name fyne.KeyName) {
	c := p.win.Canvas()
	if name == fyne.KeyTab && p.held&^fyne.KeyModifierShift == 0 {
		if f, ok := p.focus().(fyne.Tabbable); !ok || !f.AcceptsTab() {
			if p.held == 0 {
				c.FocusNext()
			} else {
				c.FocusPrevious()
			}
			return
		}
	}
	if s := p.shortcut(name); s != nil {
		if f, ok := p.focus().(fyne.Shortcutable); ok {
			f.TypedShortcut(s)
			return
		}
	}
	if f := p.focus(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func (p *person) shortcut(name fyne.KeyName) fyne.Shortcut {
	clipboard := fyne.CurrentApp().Clipboard()
	switch p.held {
	case 0:
		return nil
	case fyne.KeyModifierControl:
		switch name {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyV:
			return &fyne.ShortcutPaste{Clipboard: clipboard}
		case fyne.KeyC, fyne.KeyInsert:
			return &fyne.ShortcutCopy{Clipboard: clipboard}
		case fyne.KeyX:
			return &fyne.ShortcutCut{Clipboard: clipboard}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		}
	case fyne.KeyModifierShift:
		switch name {
		case fyne.KeyInsert:
			return &fyne.ShortcutPaste{Clipboard: clipboard}
		case fyne.KeyDelete:
			return &fyne.ShortcutCut{Clipboard: clipboard}
		}
		return nil
	}
	if modifierOf(name) != 0 {
		return nil
	}
	return &desktop.CustomShortcut{KeyName: name, Modifier: p.held}
}

// with presses a key while modifiers are down.
func (p *person) with(held fyne.KeyModifier, name fyne.KeyName) {
	was := p.held
	p.held |= held
	p.press(name)
	p.held = was
}

func (p *person) ctrl(name fyne.KeyName)  { p.with(fyne.KeyModifierControl, name) }
func (p *person) shift(name fyne.KeyName) { p.with(fyne.KeyModifierShift, name) }

// special presses a key that only its scan code tells.
func (p *person) special(scan int) {
	e := &fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: scan}}
	p.downEvent(e)
	if f := p.focus(); f != nil {
		f.TypedKey(e)
	}
}

// text checks the field's text as it is seen, what is being composed included.
func (p *person) text(want string) {
	p.t.Helper()
	if got := p.field.editor.Lines().Text(); got != want {
		p.t.Errorf("the field shows %q, want %q", got, want)
	}
}

// stored checks what the plan was told: the splices make this text of nothing.
func (p *person) stored(want string) {
	p.t.Helper()
	var have []rune
	for _, s := range p.splices {
		cut := []rune(s.Cut)
		if s.At+len(cut) > len(have) || string(have[s.At:s.At+len(cut)]) != s.Cut {
			p.t.Fatalf("splice %+v does not fit %q", s, string(have))
		}
		have = append(append(append([]rune(nil), have[:s.At]...), []rune(s.Put)...), have[s.At+len(cut):]...)
	}
	if string(have) != want {
		p.t.Errorf("the plan has %q, want %q", string(have), want)
	}
}

// caret checks where the caret is, of the text as it is seen.
func (p *person) caret(want int) {
	p.t.Helper()
	if got := p.field.editor.Caret(); got != want {
		p.t.Errorf("the caret is at %d, want %d", got, want)
	}
}

// selected checks what is selected.
func (p *person) selected(want string) {
	p.t.Helper()
	if got := p.field.editor.Selected(); got != want {
		p.t.Errorf("%q is selected, want %q", got, want)
	}
}

// write puts a text into the field as if it had been typed.
func (p *person) write(text string) {
	p.field.editor.Insert(text)
	p.field.Changed()
}

// isComposing checks what is underlined.
func (p *person) isComposing(want string) {
	p.t.Helper()
	if got := p.field.editor.Lines().Slice(p.field.editor.Composing()); got != want {
		p.t.Errorf("%q is being composed, want %q", got, want)
	}
}
