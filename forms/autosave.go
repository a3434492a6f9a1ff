package forms

import (
	"time"

	"fyne.io/fyne/v2"
)

// autosaves are the choices of how often a plan is saved by itself, in minutes.
var autosaves = []int{0, 1, 5}

// autosaveWait is how long saving waits while something is being typed or asked.
const autosaveWait = 5 * time.Second

// waitForAutosave starts the clock anew: at a plan's opening, and when the setting
// changes.
func (d *desk) waitForAutosave() {
	if d.saving != nil {
		d.saving.Stop()
		d.saving = nil
	}
	if minutes := d.w.settings.Autosave; minutes > 0 {
		d.autosaveIn(d.w.minute * time.Duration(minutes))
	}
}

func (d *desk) autosaveIn(wait time.Duration) {
	d.saving = time.AfterFunc(wait, func() { d.w.later(d.autosave) })
}

// autosave saves a plan that has a file and changes. A plan that was never saved
// has no place yet; one whose file was changed by another program is left to the
// user: the refusal is told, and the clock stands still until the next save by hand.
func (d *desk) autosave() {
	if d.ended || d.w.settings.Autosave == 0 {
		return
	}
	if d.bare() || d.waiting || d.w.asked != nil {
		d.autosaveIn(min(autosaveWait, d.w.minute))
		return
	}
	if d.ed.Path() != "" && d.ed.Dirty() && !d.ed.ReadOnly() {
		if err := d.ed.Save(); err != nil {
			fyne.LogError("saving by itself", err)
			d.saving = nil
			d.w.tell(err)
			return
		}
		d.notice(d.T("forms-send.autosaved"))
		d.w.remember()
	}
	d.waitForAutosave()
}
