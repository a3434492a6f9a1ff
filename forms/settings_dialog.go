package forms

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
)

// scales are the choices of how large everything is drawn, in percent.
var scales = []int{100, 110, 120, 130, 140, 150}

// settingsWidth is the width of the settings, in the toolkit's units.
const settingsWidth float32 = 600

// askSettings shows the settings. Each choice works at once and is remembered; the
// dialog is then shown anew, in the language and size of the moment.
func (w *window) askSettings() {
	w.askWide(settingsWidth, w.T("forms-send.settings.title"), w.settingsForm(),
		look.Choice{Label: w.T("common.close"), Kind: look.Main})
}

func (w *window) settingsForm() fyne.CanvasObject {
	body := look.Column(look.Gap3,
		half(w.languageChoice(), w.shadeChoice()),
		half(w.scaleChoice(), w.autosaveChoice()),
		w.folderChoice("forms-send.settings.folder", w.settings.Folder, w.back.Home(), func(path string) {
			w.settings.Folder = path
			w.keepSettings()
		}),
		w.callsChoice(),
		look.Row(look.Gap2, look.NewButton(w.T("typing.menu"), look.Plain, w.askTyping), look.Space()),
	)
	body.Resize(fyne.NewSize(settingsWidth-2*look.Gap5, 0)) // breaks its texts
	height := body.MinSize().Height
	most := w.win.Canvas().Size().Height - 190
	if height <= most {
		return body
	}
	return look.Fixed(0, max(most, 160), look.NewScroller(look.Inset(0, 0, look.Gap3, 0, body)))
}

// choiceOf is a labelled choice that shows the settings anew once it is made.
func (w *window) choiceOf(key string, words []string, chosen int, pick func(int)) fyne.CanvasObject {
	choice := look.NewSelect(words, "", func(i int) {
		pick(i)
		w.askSettings()
	})
	choice.Choose(chosen)
	box, _ := frame(w.T(key), look.Fixed(0, look.FieldHeight, choice))
	return box
}

func (w *window) languageChoice() fyne.CanvasObject {
	langs := i18n.Langs()
	words := make([]string, len(langs))
	for i, l := range langs {
		words[i] = w.T("common.language." + string(l))
	}
	return w.choiceOf("forms.menu.language", words, slices.Index(langs, w.lang), func(i int) { w.setLanguage(langs[i]) })
}

func (w *window) shadeChoice() fyne.CanvasObject {
	words := make([]string, len(look.Shades))
	for i, s := range look.Shades {
		words[i] = w.T("forms.shade." + string(s))
	}
	return w.choiceOf("forms.menu.shade", words, slices.Index(look.Shades, w.settings.shade()), func(i int) { w.setShade(look.Shades[i]) })
}

func (w *window) scaleChoice() fyne.CanvasObject {
	words := make([]string, len(scales))
	for i, s := range scales {
		words[i] = w.T("forms.percent", "n", s)
	}
	if w.opts.Zoom == nil {
		return look.Space()
	}
	return w.choiceOf("forms-send.settings.scale", words, slices.Index(scales, w.settings.scale()), func(i int) { w.setScale(scales[i]) })
}

func (w *window) autosaveChoice() fyne.CanvasObject {
	words := make([]string, len(autosaves))
	for i, minutes := range autosaves {
		words[i] = w.T("forms-send.settings.autosave.every", "n", minutes)
		if minutes == 0 {
			words[i] = w.T("forms-send.settings.autosave.off")
		}
	}
	return w.choiceOf("forms-send.settings.autosave", words, max(slices.Index(autosaves, w.settings.Autosave), 0), func(i int) {
		w.settings.Autosave = autosaves[i]
		w.keepSettings()
		if w.desk != nil {
			w.desk.waitForAutosave()
		}
	})
}

// folderChoice is a folder with the button that changes it, and the one that
// forgets it.
func (w *window) folderChoice(key, chosen, usual string, pick func(path string)) fyne.CanvasObject {
	where, colour := chosen, look.Ink
	if chosen == "" {
		where, colour = usual, look.Ink2
	}
	choose := look.NewButton(w.T("forms.files.other-folder"), look.Plain, func() {
		if w.asked != nil {
			w.asked.Hide()
		}
		w.files.folder(func(path string) {
			pick(path)
			w.askSettings()
		})
	})
	row := []fyne.CanvasObject{look.Grow(1, look.NewText(where, look.Style{Size: look.SizeTable, Colour: colour})), choose}
	if chosen != "" {
		row = append(row, look.NewButton(w.T("forms-send.settings.forget"), look.Plain, func() {
			pick("")
			w.askSettings()
		}))
	}
	box, _ := frame(w.T(key), look.Row(look.Gap2, row...))
	return box
}

// callsChoice is the folder of the user's own call files, with what is wrong in
// them: file, line, and what to do.
func (w *window) callsChoice() fyne.CanvasObject {
	if w.opts.UseCalls == nil {
		return look.Space()
	}
	box := w.folderChoice("forms-send.settings.calls", w.settings.Calls, w.T("forms-send.settings.calls.none"), func(path string) {
		w.settings.Calls = path
		w.keepSettings()
		w.readCalls()
	})
	column := look.Column(look.Gap1, box, look.Note(w.T("forms-send.settings.calls.note")))
	if w.callsFault != nil {
		words := look.NewText(firstLines(i18n.Say(w.lang, w.callsFault), mostFaults), look.Style{Size: look.SizeNote, Wrap: true})
		column.Add(look.Soft(look.ErrorSoft, look.Gap2, words))
	}
	return column
}

// mostFaults bounds the faults of call files that the settings show.
const mostFaults = 10

func firstLines(text string, most int) string {
	lines := strings.Split(text, "\n")
	if len(lines) > most {
		lines = append(lines[:most], "…")
	}
	return strings.Join(lines, "\n")
}

// readCalls has the program use the call files of the chosen folder.
func (w *window) readCalls() {
	if w.opts.UseCalls == nil {
		return
	}
	w.callsFault = w.opts.UseCalls(w.settings.Calls)
	if w.callsFault != nil {
		fyne.LogError("the folder of call files", w.callsFault)
	}
	if w.start != nil {
		w.showStart()
	}
}

// scale is how large everything is drawn, in percent.
func (s settings) scale() int {
	if slices.Contains(scales, s.Scale) {
		return s.Scale
	}
	return 100
}

// setScale draws everything in another size, at once.
func (w *window) setScale(percent int) {
	w.settings.Scale = percent
	w.keepSettings()
	w.zoom()
	size, scale := w.win.Canvas().Size(), w.win.Canvas().Scale()
	w.app.Settings().SetTheme(look.Theme(w.settings.shade())) // the toolkit reads the size again
	if now := w.win.Canvas().Scale(); now > 0 && now != scale {
		// It keeps the content's measure and would let the window grow off the screen.
		w.win.Resize(fyne.NewSize(size.Width*scale/now, size.Height*scale/now))
	}
	w.rebuild()
}

// zoom tells the toolkit the chosen size.
func (w *window) zoom() {
	if w.opts.Zoom == nil {
		return
	}
	if err := w.opts.Zoom(w.settings.scale(), w.app.Settings().Scale()); err != nil {
		fyne.LogError("the size of "+strconv.Itoa(w.settings.scale())+" percent", err)
	}
}
