package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
)

// close ends the program, after asking about what is not saved.
func (w *window) close() {
	w.leave(func() {
		w.closePlan(true)
		w.win.Close()
	})
}

// leave goes on once nothing is left to save, or the user gives it up.
func (w *window) leave(then func()) {
	w.typing.Finish()
	d := w.desk
	if d != nil {
		d.settle()
	}
	if d == nil || d.ed.ReadOnly() || !d.worthSaving() {
		then()
		return
	}
	w.ask(w.T("forms.leave.title"), look.Body(w.T("forms.leave", "title", d.titleOf())),
		look.Choice{Label: w.T("forms.leave.save"), Kind: look.Main, Do: func() { d.saveThen(then) }},
		look.Choice{Label: w.T("forms.leave.discard"), Kind: look.Grave, Do: then},
		look.Choice{Label: w.T("common.cancel"), Kind: look.Plain},
	)
}

// worthSaving reports whether something would be lost: a plan that was only
// looked at, such as an example, is not asked about.
func (d *desk) worthSaving() bool {
	if d.ed.Path() == "" {
		_, changed := d.ed.CanUndo()
		return changed
	}
	return d.ed.Dirty()
}

// save writes the plan to its file, or asks where the first time.
func (d *desk) save() { d.saveThen(func() {}) }

func (d *desk) saveThen(then func()) {
	d.settle()
	switch {
	case d.ed.ReadOnly():
		d.w.inform(d.T("forms.read-only.title"), d.T("forms.read-only"))
	case d.ed.Path() == "":
		d.saveAs(then)
	default:
		if d.saved(d.ed.Save()) {
			then()
		}
	}
}

// saveAs asks for a file and writes the plan there; a file that is there already
// is only written over after asking.
func (d *desk) saveAs(then func()) {
	d.settle()
	d.w.files.save(d.suggestedName(planExtension), planExtension, func(path string) {
		write := func() {
			if d.saved(d.ed.SaveAs(path)) {
				then()
			}
		}
		if !d.w.back.Exists(path) || path == d.ed.Path() {
			write()
			return
		}
		d.w.ask(d.T("forms.overwrite.title"), look.Body(d.T("forms.overwrite", "path", path)),
			look.Choice{Label: d.T("forms.overwrite.do"), Kind: look.Grave, Do: write},
			look.Choice{Label: d.T("common.cancel"), Kind: look.Plain},
		)
	})
}

func (d *desk) saved(err error) bool {
	d.refresh()
	if err != nil {
		d.w.tell(err)
		return false
	}
	d.w.remember()
	d.waitForAutosave()
	return true
}

// launch opens a file in the system's program for it.
func (w *window) launch(path string) { w.outside(path, w.back.Launch) }

// reveal shows a file in the system's file manager.
func (w *window) reveal(path string) { w.outside(path, w.back.Reveal) }

// outside hands a file to another program, beside the interface: a starter may
// take seconds to answer.
func (w *window) outside(path string, hand func(string) error) {
	go func() {
		err := hand(path)
		if err == nil {
			return
		}
		fyne.LogError("handing over "+path, err)
		w.later(func() { w.inform(w.T("forms.trouble"), w.T("forms.cannot-open", "path", path)) })
	}()
}
