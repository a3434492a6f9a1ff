package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
)

// menuWidth is the width of the window's menu at least.
const menuWidth float32 = 240

// showMenu shows the window's menu below an object.
func (w *window) showMenu(below fyne.CanvasObject) {
	w.typing.Finish()
	look.ShowMenu(below, menuWidth, w.menu()...)
}

// menu is what is not on the bars, with what is and its shortcuts.
func (w *window) menu() []look.Item {
	items := []look.Item{
		{Words: w.T("forms.menu.new"), Keys: keysFor("forms.menu.new"), Do: w.goToStart},
		{Words: w.T("forms.menu.open"), Keys: keysFor("forms.menu.open"), Do: w.askOpen},
	}
	if d := w.desk; d != nil {
		items = append(items,
			look.Item{Words: w.T("forms.menu.save"), Keys: keysFor("forms.menu.save"), Do: d.save},
			look.Item{Words: w.T("forms.menu.save-as"), Keys: keysFor("forms.menu.save-as"), Do: func() { d.saveAs(func() {}) }},
			look.Item{Words: w.T("forms.menu.export"), Keys: keysFor("forms.menu.export"), Do: func() { d.open(sectionExport) }},
		)
	}
	items = append(items, look.Item{}, look.Item{Words: w.T("forms.menu.language")})
	for _, l := range i18n.Langs() {
		items = append(items, look.Item{Words: w.T("common.language." + string(l)), Checked: l == w.lang, Do: func() { w.setLanguage(l) }})
	}
	items = append(items, look.Item{}, look.Item{Words: w.T("forms.menu.shade")})
	for _, s := range look.Shades {
		items = append(items, look.Item{Words: w.T("forms.shade." + string(s)), Checked: s == w.settings.shade(), Do: func() { w.setShade(s) }})
	}
	return append(items, look.Item{},
		look.Item{Words: w.T("forms-send.settings"), Keys: keysFor("forms-send.settings"), Do: w.askSettings},
		look.Item{Words: w.T("typing.menu"), Do: w.askTyping},
		look.Item{Words: w.T("forms-send.keys.sheet"), Keys: keysFor("forms-send.keys.sheet"), Do: w.showShortcuts},
		look.Item{Words: w.T("forms.menu.about"), Do: w.about})
}

func (w *window) about() {
	w.inform(w.T("common.app"), w.T("forms.about", "version", w.opts.Version))
}

// goToStart leaves the open plan for the start page, where a new one begins.
func (w *window) goToStart() {
	if w.desk == nil {
		return
	}
	w.leave(func() {
		w.closePlan(true)
		w.showStart()
	})
}

// askOpen asks for a plan's file and opens it.
func (w *window) askOpen() { w.files.open(w.open) }
