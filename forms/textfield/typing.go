package textfield

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/forms/textedit"
	"moaplan/internal/hangul/hanja"
)

// Typing is what the fields of one window share: the input method, the keys that
// switch it, and which field is typed into.
//
// What is being composed becomes text before anything else happens to it: a
// field ends the composition before a shortcut, a key that moves, a click, a
// paste, a menu, and when it loses the focus. Whoever acts on the plan without
// any of these (a save by the clock, a window that closes) calls
// [Typing.Finish] first.
//
// It is the interface goroutine's alone.
type Typing struct {
	im       textedit.InputMethod
	focused  *Field
	changed  []func()
	rightAlt bool
	lone     bool // right Alt is down and nothing else came since
	space    bool // Space went down and has not been typed yet
	swallow  bool // the blank that follows a Shift+Space
	held     fyne.KeyModifier
	faces    *faces
	follows  bool
	grown    map[*Field]struct{}
	failed   func(word string)
	command  func(name fyne.KeyName, held fyne.KeyModifier)
	placed   func(at fyne.Position, size fyne.Size)
	warmed   bool

	modifiers func() fyne.KeyModifier
	now       func() time.Time
	after     func(time.Duration, func()) (stop func())
}

// NewTyping returns what a window's fields share, with an input method.
func NewTyping(im textedit.InputMethod) *Typing {
	t := &Typing{im: im, rightAlt: true, grown: map[*Field]struct{}{}, now: time.Now}
	t.modifiers = t.heldNow
	t.after = onScreen
	return t
}

// onScreen calls back after a time on the interface goroutine, where there is a
// screen to look at; the toolkit's test driver has none, and no such goroutine.
func onScreen(pause time.Duration, f func()) (stop func()) {
	if _, ok := fyne.CurrentApp().Driver().(desktop.Driver); !ok {
		return func() {}
	}
	stopped := false // also where the timer has already sent its call off
	timer := time.AfterFunc(pause, func() {
		fyne.Do(func() {
			if !stopped {
				f()
			}
		})
	})
	return func() { stopped = true; timer.Stop() }
}

// Method is the input method in use.
func (t *Typing) Method() textedit.InputMethod { return t.im }

// Use changes to another input method. What is being composed becomes text, and
// the new one takes over whether Korean is typed.
func (t *Typing) Use(im textedit.InputMethod) {
	t.Finish()
	t.im.Focus(nil)
	korean := t.im.Korean()
	t.im = im
	im.SetKorean(korean)
	if f := t.focused; f != nil && f.takesMethod() {
		im.Focus(target{f})
		t.place(f)
	}
	t.tell()
}

// Finish ends the composition: what is on the screen becomes text.
func (t *Typing) Finish() { t.im.Finish() }

// Toggle changes between Korean and Latin letters.
func (t *Typing) Toggle() {
	t.Finish()
	t.im.SetKorean(!t.im.Korean())
	t.tell()
}

// OnChange is told when the input method, its state, or the kind of field that
// is typed into changed.
func (t *Typing) OnChange(f func()) { t.changed = append(t.changed, f) }

// OnNoHanja is told of a word for which there are no Hanja, when they were asked
// for; the word is empty where none stands at the caret.
func (t *Typing) OnNoHanja(f func(word string)) { t.failed = f }

// OnPlace is told where the caret is in the window, in the toolkit's units, with the
// height of its line, while a method of the system's types into a field: wherever the
// caret or the field has moved. Finding it takes a walk through all that the window
// holds, so it is left out where nobody asks.
func (t *Typing) OnPlace(f func(at fyne.Position, size fyne.Size)) { t.placed = f }

// place tells where the caret of a field is.
func (t *Typing) place(f *Field) {
	if t.placed == nil || t.im.Own() || t.focused != f || f.shown == nil || f.making {
		return
	}
	if f.canvas() == nil {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(f)
	caret, size := f.caretBox()
	t.placed(at.Add(caret), size)
}

func (t *Typing) tell() {
	for _, f := range t.changed {
		f()
	}
}

// Target is the field that is typed into, nil for none.
func (t *Typing) Target() *Field { return t.focused }

// Composes reports whether the field that is typed into takes Hangul. Where
// nothing has the focus it does, so that the mark shows what will be typed.
func (t *Typing) Composes() bool { return t.focused == nil || t.focused.composes() }

// focus makes a field the one that is typed into.
func (t *Typing) focus(f *Field) {
	t.focused = f
	t.lone, t.space, t.swallow = false, false, false
	if f != nil && f.takesMethod() {
		t.im.Focus(target{f})
		t.warm()
	} else {
		t.im.Focus(nil)
	}
	t.tell()
}

// warm reads the table of Hanja beside the interface, once somebody types: the
// first menu would have to wait for it.
func (t *Typing) warm() {
	if !t.warmed {
		t.warmed = true
		go hanja.Warm()
	}
}

// leave is the field's that loses the focus.
func (t *Typing) leave(f *Field) {
	t.Finish()
	if t.focused == f {
		t.focus(nil)
	}
}

// Moved tells the fields that the page around them was scrolled or laid out
// anew. From the first call on, those that grow with their text draw only what
// is in sight of the window; without any, they draw it all.
func (t *Typing) Moved() {
	t.follows = true
	for f := range t.grown {
		f.moved()
	}
	if t.focused != nil {
		t.place(t.focused)
	}
}

// facesOf are the faces at the theme's size of type.
func (t *Typing) facesOf(size float32) *faces {
	if t.faces == nil || t.faces.size != size {
		t.faces = newFaces(size)
	}
	return t.faces
}

// heldNow is which modifiers are down: as the system says, or else as the keys
// that came say.
func (t *Typing) heldNow() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return t.held
}

// Shifted reports whether Shift is held.
func (t *Typing) Shifted() bool { return t.shift() == textedit.ShiftDown }

func (t *Typing) shift() textedit.Shift {
	if t.modifiers()&fyne.KeyModifierShift != 0 {
		return textedit.ShiftDown
	}
	return textedit.ShiftUp
}
