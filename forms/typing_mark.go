package forms

import (
	"strings"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"moaplan/forms/look"
)

// typingMark says in the status bar whether Hangul or Latin letters are typed, and
// switches when it is clicked; the field keeps the cursor. With the system's input
// method, whose state is the system's to show, it names that and opens the settings
// of typing.
type typingMark struct {
	widget.BaseWidget
	w       *window
	box     *fyne.Container
	hovered bool
	keys    bool           // the keys that do the same are shown
	said    string         // what is to be known about the last key, for a moment
	saying  int            // how often something was said
	before  fyne.Focusable // what had the cursor when the mark was pressed
}

func newTypingMark(w *window) *typingMark {
	m := &typingMark{w: w, box: look.Row(look.Gap2)}
	m.ExtendBaseWidget(m)
	m.fill()
	return m
}

// Label names the mark.
func (m *typingMark) Label() string { return m.w.T("typing.mark") }

// korean is the state that is shown.
func (m *typingMark) korean() bool {
	return m.w.typing.Method().Korean() && m.w.typing.Composes()
}

// Refresh shows the state anew.
func (m *typingMark) Refresh() {
	m.fill()
	m.BaseWidget.Refresh()
}

func (m *typingMark) fill() {
	m.box.Objects = nil
	if m.said != "" {
		m.box.Add(look.NewText(m.said, look.Style{Size: look.SizeNote, Colour: look.Warning}))
	}
	if !m.w.typing.Method().Own() {
		m.box.Add(look.Chip(m.w.T("typing.mark.system"), look.Neutral))
		return
	}
	if m.keys && m.said == "" {
		m.box.Add(m.hint())
	}
	ground := canvas.NewRectangle(look.Of(look.Surface))
	ground.CornerRadius, ground.StrokeColor, ground.StrokeWidth = 5, look.Of(look.Edge), 1
	if m.hovered {
		ground.StrokeColor = look.Of(look.PrimaryInk)
	}
	// A field of numbers or a password takes Latin letters whatever the state is.
	muted := !m.w.typing.Composes()
	m.box.Add(look.Stack(ground, look.Pad(2, look.Row(0,
		stateHalf(m.w.T("typing.mark.korean"), m.korean(), muted),
		stateHalf(m.w.T("typing.mark.latin"), !m.korean(), muted)))))
}

// sayingLasts is how long a sentence beside the mark stays.
const sayingLasts = 4 * time.Second

// say shows a sentence beside the mark for a moment, where the eye of who types
// looks for what the keyboard does. It takes the keys from nobody.
func (m *typingMark) say(words string) {
	m.saying++
	now := m.saying
	m.saidNow(words)
	time.AfterFunc(sayingLasts, func() {
		m.w.later(func() {
			if m.saying == now {
				m.saidNow("")
			}
		})
	})
}

func (m *typingMark) saidNow(words string) {
	if m.said == words {
		return
	}
	m.said = words
	m.Refresh()
	if m.w.desk != nil {
		m.w.desk.status.box.Refresh()
	}
}

// noHanja says that there are none of a word. Where no word stands, and of whole
// sentences that are selected, it says so in other words.
func (w *window) noHanja(word string) {
	if w.desk == nil {
		return
	}
	words := w.T("typing.hanja.none", "word", word)
	switch {
	case word == "":
		words = w.T("typing.hanja.nothing")
	case utf8.RuneCountInString(word) > hanjaQuoted || strings.Contains(word, "\n"):
		words = w.T("typing.hanja.none.selected")
	}
	w.desk.status.mark.say(words)
}

// hanjaQuoted is how long a word may be to be quoted.
const hanjaQuoted = 10

// hint names the keys that do what a click does.
func (m *typingMark) hint() fyne.CanvasObject {
	keys := m.w.T("typing.mark.keys")
	if !m.w.settings.Typing.NoRightAlt {
		keys = m.w.T("typing.mark.keys.right-alt")
	}
	return look.NewText(keys, look.Style{Size: look.SizeNote, Colour: look.Ink2})
}

// stateHalf is one of the two states, marked where it is on.
func stateHalf(words string, on, muted bool) fyne.CanvasObject {
	ground, ink := look.Clear, look.Ink2
	switch {
	case on && muted:
		ground, ink = look.Sunken, look.Ink2
	case on:
		ground, ink = look.PrimarySoft, look.PrimaryInk
	}
	back := canvas.NewRectangle(look.Of(ground))
	back.CornerRadius = 4
	text := look.NewText(words, look.Style{Size: look.SizeNote, Colour: ink, Bold: on, Tight: true, Align: fyne.TextAlignCenter})
	return look.Stack(back, look.Fixed(22, 0, look.Inset(4, 1, 4, 1, text)))
}

// MouseDown remembers who has the cursor, which the click is about to take.
func (m *typingMark) MouseDown(*desktop.MouseEvent) { m.before = m.w.win.Canvas().Focused() }

// MouseUp does nothing.
func (m *typingMark) MouseUp(*desktop.MouseEvent) {}

// Tapped switches, or opens the settings where the system's method is in use.
func (m *typingMark) Tapped(*fyne.PointEvent) {
	before := m.before
	m.before = nil
	if !m.w.typing.Method().Own() {
		m.w.askTyping()
		return
	}
	m.w.typing.Toggle()
	if before != nil {
		m.w.win.Canvas().Focus(before)
	}
}

// MouseIn shows the keys that do the same, where the bar has room for them.
func (m *typingMark) MouseIn(*desktop.MouseEvent) {
	bar := m.w.desk.status
	m.hover(true, bar.free.Size().Width > m.hint().MinSize().Width+look.Gap4)
}

// MouseMoved does nothing.
func (m *typingMark) MouseMoved(*desktop.MouseEvent) {}

// MouseOut hides them.
func (m *typingMark) MouseOut() { m.hover(false, false) }

func (m *typingMark) hover(on, keys bool) {
	m.hovered, m.keys = on, keys
	m.Refresh()
	if m.w.desk != nil {
		m.w.desk.status.box.Refresh()
	}
}

// Cursor is a hand.
func (m *typingMark) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws the two states.
func (m *typingMark) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(m.box)
}
