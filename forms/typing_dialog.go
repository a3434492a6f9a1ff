package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/hangul"
)

// askTyping shows the settings of typing. Each choice works at once; the dialog is
// then shown anew, because what can be chosen depends on the method.
func (w *window) askTyping() {
	w.ask(w.T("typing.title"), w.typingForm(), look.Choice{Label: w.T("common.close"), Kind: look.Main})
}

func (w *window) typingForm() fyne.CanvasObject {
	own := w.settings.Typing.own(w.system.ownByDefault())
	chosen := 1
	if own {
		chosen = 0
	}
	method := look.NewSelect([]string{w.T("typing.method.own"), w.T("typing.method.system")}, "", func(i int) {
		w.useMethod(i == 0)
		w.askTyping()
	})
	method.Choose(chosen)
	box, _ := frame(w.T("typing.method"), look.Fixed(0, look.FieldHeight, method))
	parts := []fyne.CanvasObject{look.Column(look.Gap2, append([]fyne.CanvasObject{box}, w.methodNotes(own)...)...)}
	if own {
		parts = append(parts, w.layoutForm())
	}
	parts = append(parts, w.switchingKeys(own),
		look.Row(0, look.NewButton(w.T("typing.try"), look.Plain, w.tryTyping), look.Space()))
	return look.Column(look.Gap4, parts...)
}

// methodNotes say what the chosen method does, and when it comes.
func (w *window) methodNotes(own bool) []fyne.CanvasObject {
	note := func(words string, c look.Colour) fyne.CanvasObject {
		return look.NewText(words, look.Style{Size: look.SizeTable, Colour: c, Wrap: true})
	}
	var notes []fyne.CanvasObject
	switch {
	case own:
		notes = append(notes, note(w.T("typing.method.own.why"), look.Ink2))
	case w.system.finishes():
		notes = append(notes, note(w.T("typing.method.system.why"), look.Ink2))
	default:
		notes = append(notes, note(w.T("typing.method.system.why"), look.Ink2),
			note(w.T("typing.method.system.why.unfinished"), look.Warning))
	}
	if w.methodWaits() {
		notes = append(notes, note(w.T("typing.restart"), look.PrimaryInk))
	}
	return notes
}

// layoutForm holds what only the program's own method has.
func (w *window) layoutForm() fyne.CanvasObject {
	layouts := hangul.Layouts()
	words := make([]string, len(layouts))
	chosen := 0
	for i, l := range layouts {
		words[i] = w.T("typing.layout." + string(l))
		if l == w.settings.Typing.layout() {
			chosen = i
		}
	}
	layout := look.NewSelect(words, "", func(i int) { w.useLayout(layouts[i]) })
	layout.Choose(chosen)
	box, _ := frame(w.T("typing.layout"), look.Fixed(0, look.FieldHeight, layout))
	rightAlt := look.NewCheck(w.T("typing.right-alt"), func(on bool) {
		w.useRightAlt(on)
		w.askTyping()
	})
	rightAlt.SetTicked(!w.settings.Typing.NoRightAlt)
	return look.Column(look.Gap3, box, rightAlt)
}

// switchingKeys explains the keys.
func (w *window) switchingKeys(own bool) fyne.CanvasObject {
	small := func(words string, c look.Colour) fyne.CanvasObject {
		return look.NewText(words, look.Style{Size: look.SizeTable, Colour: c, Wrap: true})
	}
	line := func(what, keys string) fyne.CanvasObject {
		return look.TopRow(look.Gap3, look.Grow(2, small(what, look.Ink)), look.Grow(3, small(keys, look.Ink2)))
	}
	title := look.NewText(w.T("typing.keys"), look.Style{Size: look.SizeTable, Colour: look.Ink2})
	if !own {
		return look.Column(look.Gap1, title, small(w.T("typing.keys.system"), look.Ink))
	}
	keys := w.T("typing.keys.switch.keys")
	if !w.settings.Typing.NoRightAlt {
		keys = w.T("typing.keys.switch.keys.right-alt")
	}
	return look.Column(look.Gap1, title,
		line(w.T("typing.keys.switch"), keys), line(w.T("typing.keys.hanja"), w.T("typing.keys.hanja.keys")))
}
