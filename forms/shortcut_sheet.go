package forms

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/forms/textedit"
	"moaplan/forms/textfield"
)

// sheetHeight bounds the list of shortcuts; a longer one scrolls.
const sheetHeight float32 = 420

// keysOf are the words of a chord, as they stand on the keys.
func keysOf(c chord) string {
	mac := runtime.GOOS == "darwin"
	var parts []string
	for _, m := range []struct {
		held       fyne.KeyModifier
		words, mac string
	}{
		{fyne.KeyModifierControl, "Ctrl", "⌃"},
		{fyne.KeyModifierAlt, "Alt", "⌥"},
		{fyne.KeyModifierShift, "Shift", "⇧"},
		{fyne.KeyModifierSuper, "Win", "⌘"},
	} {
		switch {
		case c.Modifier&m.held == 0:
		case mac:
			parts = append(parts, m.mac)
		default:
			parts = append(parts, m.words)
		}
	}
	name := string(c.KeyName)
	switch c.KeyName {
	case fyne.KeyPageDown:
		name = "PgDn"
	case fyne.KeyPageUp:
		name = "PgUp"
	}
	if mac {
		return strings.Join(append(parts, name), "")
	}
	return strings.Join(append(parts, name), "+")
}

// keysFor are the keys that do what these words say, empty where there are none.
func keysFor(words string) string {
	for _, s := range shortcuts() {
		if s.words == words {
			return keysOf(s.chord)
		}
	}
	return ""
}

// showShortcuts shows every shortcut, by group, with a field to search them.
func (w *window) showShortcuts() {
	rows := look.Column(0)
	scroll := look.NewScroller(rows)
	search := textfield.NewLine(w.typing)
	w.sayMenu(search)
	search.SetHint(w.T("forms-send.keys.search"))
	fill := func() {
		rows.Objects = w.shortcutRows(search.Text())
		rows.Refresh()
		scroll.Reflow()
	}
	search.OnSplice(func(textedit.Splice) { fill() })
	search.OnKey(func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyEscape && w.asked != nil {
			w.asked.Hide()
		}
		return e.Name == fyne.KeyEscape
	})
	fill()
	height := min(sheetHeight, w.win.Canvas().Size().Height-220)
	w.ask(w.T("forms-send.keys.title"), look.Column(look.Gap3, search, look.Fixed(0, max(height, 120), scroll)),
		look.Choice{Label: w.T("common.close"), Kind: look.Main})
	w.win.Canvas().Focus(search)
}

// shortcutRows are the shortcuts that have the searched words in what they do or in
// their keys.
func (w *window) shortcutRows(searched string) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	searched = strings.ToLower(strings.TrimSpace(searched))
	for _, group := range shortcutGroups {
		var own []fyne.CanvasObject
		for _, s := range shortcuts() {
			what, keys := w.T(s.words), keysOf(s.chord)
			if s.group != group || !strings.Contains(strings.ToLower(what+" "+keys), searched) {
				continue
			}
			row := look.Row(look.Gap3, look.Grow(1, look.NewText(what, look.Style{Size: look.SizeTable})),
				look.NewText(keys, look.Style{Size: look.SizeTable, Bold: true, Colour: look.Ink2}))
			own = append(own, look.Inset(0, 4, look.Gap3, 4, row))
		}
		if len(own) > 0 {
			title := look.NewText(w.T("forms-send.keys.group."+group), look.Style{Size: look.SizeNote, Colour: look.PrimaryInk, Bold: true})
			rows = append(append(rows, look.Inset(0, look.Gap3, 0, 2, title)), own...)
		}
	}
	if len(rows) == 0 {
		rows = append(rows, look.Inset(0, look.Gap4, 0, 0, look.Body(w.T("forms-send.keys.none"))))
	}
	return rows
}
