package forms

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/internal/check"
	"moaplan/internal/session"
)

// exportRun is an export under way, or the last one: the window stays usable
// meanwhile, and the page of the export may be left and opened again.
type exportRun struct {
	job     session.Documents
	made    int // documents that are made so far
	running bool
	err     error
	cancel  context.CancelFunc
	ended   func(*exportRun) // on the interface's goroutine
}

// cancelled reports that the user ended it.
func (r *exportRun) cancelled() bool { return errors.Is(r.err, context.Canceled) }

// beginExport writes documents beside the interface. One export runs at a time.
func (d *desk) beginExport(job session.Documents, ended func(*exportRun)) {
	if d.exporting != nil && d.exporting.running {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	r := &exportRun{job: job, running: true, cancel: cancel, ended: ended}
	d.exporting = r
	work := d.ed.Export(job)
	d.showExport()
	go func() {
		err := work(ctx, func(made int) {
			d.w.later(func() {
				r.made = made
				d.showExport()
			})
		})
		cancel()
		d.w.later(func() { d.endExport(r, err) })
	}()
}

func (d *desk) endExport(r *exportRun, err error) {
	r.running, r.err = false, err
	if d.ended {
		return
	}
	if err != nil && !r.cancelled() {
		fyne.LogError("exporting", err)
	}
	d.showExport()
	r.ended(r)
}

// showExport has the page of the export, if it is open, show how far it is.
func (d *desk) showExport() {
	if f, ok := d.form.(*export); ok && !d.ended {
		f.showRun()
	}
}

// filesOf are the files a job writes.
func filesOf(job session.Documents) []string {
	var files []string
	for _, path := range []string{job.PDF, job.XLSX} {
		if path != "" {
			files = append(files, path)
		}
	}
	return files
}

// print makes the PDF and opens it in the system's program, from where it can be
// printed. It bears the draft mark while there are errors; the file is made anew
// each time and is none of the user's.
func (d *desk) print() {
	d.settle()
	folder, err := d.w.back.Scratch()
	if err != nil {
		d.w.tell(err)
		return
	}
	job := session.Documents{
		PDF:   filepath.Join(folder, d.exportName()+".pdf"),
		Lang:  i18n.Ko,
		Draft: check.Count(d.ed.Findings(), check.Error) > 0,
	}
	if d.w.settings.ExportLang != "" {
		job.Lang = i18n.Lang(d.w.settings.ExportLang)
	}
	d.notice(d.T("forms-send.print.running"))
	d.beginExport(job, func(r *exportRun) {
		switch {
		case r.cancelled():
			d.notice(d.T("forms-send.export.cancelled"))
		case r.err != nil:
			d.w.tell(r.err)
		default:
			d.notice(d.T("forms-send.print.done"))
			d.w.launch(r.job.PDF)
		}
	})
}

// exportName is the name of exported files without their endings.
func (d *desk) exportName() string { return fileName(d.suggestedName("")) }
