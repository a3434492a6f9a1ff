package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/assets/i18n"
	"moaplan/forms/textedit"
	"moaplan/forms/textfield"
	"moaplan/internal/hangul"
)

// Input methods, as the settings name them.
const (
	ownMethod    = "own"
	systemMethod = "system"
)

// typingSettings are how text is typed, remembered from one run to the next.
type typingSettings struct {
	Method     string `json:"method,omitzero"` // empty: what is usual on this system
	Layout     string `json:"layout,omitzero"` // empty: 2-set
	NoRightAlt bool   `json:"noRightAlt,omitzero"`
	Korean     *bool  `json:"korean,omitempty"` // as last switched; nil: never
	Tried      bool   `json:"tried,omitzero"`   // the trial was offered
}

// own reports whether the program's own composer is chosen.
func (s typingSettings) own(usually bool) bool {
	switch s.Method {
	case ownMethod:
		return true
	case systemMethod:
		return false
	}
	return usually
}

func (s typingSettings) layout() hangul.Layout {
	if l, ok := hangul.ParseLayout(s.Layout); ok {
		return l
	}
	return hangul.TwoSet
}

// korean is the state to begin with: as it was left, else the window's language.
func (s typingSettings) korean(l i18n.Lang) bool {
	if s.Korean != nil {
		return *s.Korean
	}
	return l == i18n.Ko
}

// beginTyping makes what the window's fields share: the input method and the keys
// that switch it.
func (w *window) beginTyping() {
	w.typing = textfield.NewTyping(w.newMethod(w.settings.Typing.own(w.system.ownByDefault())))
	w.typing.RightAlt(!w.settings.Typing.NoRightAlt)
	w.typing.OnChange(w.typingChanged)
	w.typing.OnCommand(w.takeCommand)
	w.typing.OnNoHanja(w.noHanja)
	if w.system.places() {
		w.typing.OnPlace(w.placeMethod)
	}
	if c, ok := w.win.Canvas().(desktop.Canvas); ok {
		c.SetOnKeyDown(func(e *fyne.KeyEvent) { w.typing.KeyDown(e) })
		c.SetOnKeyUp(func(e *fyne.KeyEvent) { w.typing.KeyUp(e) })
	}
}

func (w *window) newMethod(own bool) textedit.InputMethod {
	if !own {
		return textedit.NewSystem(w.system.finish, w.system.composing)
	}
	m := textedit.NewOwn(w.settings.Typing.layout())
	m.SetKorean(w.settings.Typing.korean(w.lang))
	return m
}

// startTyping keeps the system's input method out of the window, now that there is
// one, if the program composes.
func (w *window) startTyping() {
	if !w.typing.Method().Own() {
		return
	}
	if err := w.system.detach(); err != nil {
		fyne.LogError("keeping the system's input method out", err)
		w.typing.Use(w.newMethod(false))
	}
}

// typingChanged remembers the state and shows it.
func (w *window) typingChanged() {
	if m := w.typing.Method(); m.Own() && m.Korean() != w.settings.Typing.korean(w.lang) {
		korean := m.Korean()
		w.settings.Typing.Korean = &korean
		w.keepSettings()
	}
	if w.desk != nil {
		w.desk.status.mark.Refresh()
	}
}

// useMethod changes the input method, at once where the system lets it be changed.
func (w *window) useMethod(own bool) {
	w.settings.Typing.Method = systemMethod
	if own {
		w.settings.Typing.Method = ownMethod
	}
	w.keepSettings()
	if !w.system.live() || own == w.typing.Method().Own() {
		return
	}
	w.typing.Finish()
	change := w.system.attach
	if own {
		change = w.system.detach
	}
	if err := change(); err != nil {
		w.tell(i18n.Fault(err, "typing.failed"))
		return
	}
	korean := w.settings.Typing.korean(w.lang)
	w.typing.Use(w.newMethod(own))
	if m := w.typing.Method(); own && m.Korean() != korean {
		w.typing.Toggle() // the system's method did not know what was typed before
	}
}

// methodWaits reports whether the chosen method comes with the next start.
func (w *window) methodWaits() bool {
	return w.settings.Typing.own(w.system.ownByDefault()) != w.typing.Method().Own()
}

// useLayout changes the keyboard layout of the program's own method.
func (w *window) useLayout(l hangul.Layout) {
	w.settings.Typing.Layout = string(l)
	w.keepSettings()
	if m, ok := w.typing.Method().(*textedit.Own); ok {
		m.SetLayout(l)
	}
}

// useRightAlt sets whether the right Alt key switches.
func (w *window) useRightAlt(on bool) {
	w.settings.Typing.NoRightAlt = !on
	w.keepSettings()
	w.typing.RightAlt(on)
}
