package forms

import (
	"time"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/assets/icon"
	"moaplan/forms/look"
	"moaplan/forms/textfield"
)

// window is the program's window: the start page, or a desk with an open plan.
type window struct {
	opts     Options
	app      fyne.App
	win      fyne.Window
	back     Backend
	files    filePicker
	settings settings
	typing   *textfield.Typing
	system   typingSystem
	lang     i18n.Lang
	later    func(func()) // runs on the interface's goroutine; called from others
	clock    func() time.Time

	desk  *desk  // nil on the start page
	start *start // nil while a plan is open
	asked *look.Modal

	minute     time.Duration // of autosave
	callsFault error         // of the user's own call files

	told []string // sentences told to the user, the newest last
}

func newWindow(a fyne.App, o Options, back Backend) *window {
	w := &window{opts: o, app: a, back: back, later: fyne.Do, clock: time.Now}
	w.settings = loadSettings(a.Preferences())
	w.lang = w.settings.language(o.Lang, o.Locale)
	w.files = newFiles(w, o.Native)
	w.minute = time.Minute
	w.zoom()
	w.readCalls()
	if t := look.Theme(w.settings.shade()); a.Settings().Theme() != t {
		a.Settings().SetTheme(t) // has the toolkit read all faces again
	}
	useToolkitWords(w.lang)
	w.win = a.NewWindow(w.T("common.app"))
	w.win.SetIcon(fyne.NewStaticResource("moaplan.png", icon.PNG()))
	w.win.SetPadded(false)
	w.win.Resize(fyne.NewSize(1440, 900))
	w.win.SetCloseIntercept(w.close)
	w.win.SetMaster()
	w.win.SetOnDropped(w.dropped)
	w.system = nativeMethod{w}
	w.beginTyping()
	w.addShortcuts()
	return w
}

// T is a sentence of the catalogues in the window's language.
func (w *window) T(key string, args ...any) string { return w.lang.T(key, args...) }

// showStart shows the start page.
func (w *window) showStart() {
	w.desk = nil
	w.start = newStart(w)
	w.win.SetTitle(w.T("common.app"))
	w.win.SetContent(w.start.object())
}

// showPlan shows an open plan.
func (w *window) showPlan(ed Editor, section string) {
	w.start = nil
	w.desk = newDesk(w, ed)
	w.win.SetContent(w.desk.frame)
	if section != "" {
		w.desk.open(section)
	}
	w.desk.refresh()
	w.remember()
	switch {
	case ed.ReadOnly():
		w.inform(w.T("forms.read-only.title"), w.T("forms.read-only"))
	case ed.Recovered() > 0:
		w.inform(w.T("forms.recovered.title"), w.T("forms.recovered", "n", ed.Recovered()))
	case ed.StaleJournal():
		w.inform(w.T("forms.recovered.title"), w.T("forms.stale-journal"))
	}
}

// rebuild makes the content anew after the language or the colours changed.
func (w *window) rebuild() {
	if w.desk == nil {
		w.rebuildStart()
		return
	}
	d := w.desk
	d.settle()
	d.keepCursor(func() *fieldSet { return d.form.inputs() }, func() {
		d.build()
		w.win.SetContent(d.frame)
		d.refresh()
	})
}

// setLanguage changes the language of everything in the window.
func (w *window) setLanguage(l i18n.Lang) {
	w.lang = l
	w.settings.Language = string(l)
	w.keepSettings()
	useToolkitWords(l)
	w.rebuild()
}

// setShade changes between light and dark.
func (w *window) setShade(s look.Shade) {
	w.settings.Shade = string(s)
	w.keepSettings()
	w.app.Settings().SetTheme(look.Theme(s))
	w.rebuild()
}

// tell shows a failure in the user's words. The same failure is not told twice
// over itself.
func (w *window) tell(err error) {
	if err == nil {
		return
	}
	fyne.LogError("told to the user", err)
	w.inform(w.T("forms.trouble"), i18n.Say(w.lang, err))
}

// inform shows a message that wants no answer.
func (w *window) inform(title, words string) {
	w.told = append(w.told, words)
	w.ask(title, look.Body(words), look.Choice{Label: w.T("common.close"), Kind: look.Main})
}

// ask shows a question; a question that is open already is closed unanswered.
func (w *window) ask(title string, content fyne.CanvasObject, choices ...look.Choice) {
	w.typing.Finish()
	if w.asked != nil {
		w.asked.Hide()
	}
	m := look.ShowModal(w.win.Canvas(), title, content, choices...)
	w.asked = m
	m.OnHide(func() {
		if w.asked == m {
			w.asked = nil
		}
	})
}

// open opens a plan's file in place of what is open.
func (w *window) open(path string) {
	w.leave(func() {
		// The same plan again: what was just given up must not come back from its
		// journal.
		if w.desk != nil && w.desk.ed.Path() == path {
			w.closePlan(true)
		}
		ed, err := w.back.Open(path)
		if err != nil {
			if w.desk == nil {
				w.showStart()
			}
			w.forgetMissing(path, err)
			w.tell(err)
			return
		}
		w.replace(ed, "")
	})
}

// replace closes what is open and shows another plan.
func (w *window) replace(ed Editor, section string) {
	w.closePlan(true)
	w.showPlan(ed, section)
}

// dropTaker is a form that has a use for files dropped on the window. It reports
// whether it took them.
type dropTaker interface {
	drop(at fyne.Position, paths []string) bool
}

// dropped gives files that were dropped on the window to the form that is shown, or
// else opens the first as a plan.
func (w *window) dropped(at fyne.Position, uris []fyne.URI) {
	var paths []string
	for _, uri := range uris {
		if uri.Scheme() == "file" {
			paths = append(paths, uri.Path())
		}
	}
	if len(paths) == 0 || w.asked != nil {
		return
	}
	if w.desk != nil {
		if form, ok := w.desk.form.(dropTaker); ok && form.drop(at, paths) {
			return
		}
	}
	w.openDropped(paths)
}

// closePlan ends the open plan, if there is one. With discard, what is not saved
// is given up: the user was asked before.
func (w *window) closePlan(discard bool) {
	if w.desk == nil {
		return
	}
	w.typing.Finish()
	w.remember()
	w.desk.end()
	if err := w.desk.ed.Close(discard); err != nil {
		fyne.LogError("closing the plan", err)
	}
	w.desk = nil
}
