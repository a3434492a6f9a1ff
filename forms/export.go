package forms

import (
	"path/filepath"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/forms/textfield"
	"moaplan/internal/check"
	"moaplan/internal/session"
)

// export is the form that writes the documents: which, where, in which language.
type export struct {
	*page
	folder    string
	pdf, xlsx *look.Check
	draft     *look.Check
	name      *textfield.Field
	lang      *look.Select
	where     *look.Text
	state     *fyne.Container
	begin     *look.Button
	running   bool
	errors    int // findings that allow a draft only
}

func newExport(d *desk) form {
	f := &export{page: newPage(d), state: look.Column(look.Gap2), folder: d.w.folder(), errors: -1}
	f.pdf = look.NewCheck(d.T("forms.export.pdf"), func(bool) { f.follow() })
	f.xlsx = look.NewCheck(d.T("forms.export.xlsx"), func(bool) { f.follow() })
	f.draft = look.NewCheck(d.T("forms.export.draft"), func(bool) {})
	f.pdf.SetTicked(true)
	f.xlsx.SetTicked(true)
	f.name = textfield.NewLine(d.w.typing)
	d.wire(f.name, "")
	f.name.SetReadOnly(false) // what cannot be changed can be exported
	f.name.ShowText(fileName(d.suggestedName("")))
	words := make([]string, 0, 2)
	for _, l := range i18n.Langs() {
		words = append(words, d.T("common.language."+string(l)))
	}
	f.lang = look.NewSelect(words, "", nil)
	f.lang.Choose(0)
	f.where = look.NewText("", look.Style{Size: look.SizeTable})
	choose := look.NewButton(d.T("forms.files.other-folder"), look.Plain, func() {
		d.w.files.folder(func(path string) {
			f.folder = path
			f.follow()
		})
	})
	f.begin = look.NewButton(d.T("forms.export.begin"), look.Main, f.write)
	nameBox, _ := frame(d.T("forms.export.name"), f.name)
	langBox, _ := frame(d.T("forms.export.language"), f.lang)
	whereBox, _ := frame(d.T("forms.files.in"), look.Row(look.Gap2, look.Grow(1, f.where), choose))
	f.fill(d.T("forms.section.export"), d.T("forms.export.remark"), nil,
		look.Card(look.Heading(d.T("forms.export.what")), look.Column(look.Gap1, f.pdf, f.xlsx)),
		look.Card(look.Heading(d.T("forms.export.where")), nameBox, whereBox, half(langBox, look.Space())),
		look.Card(f.draft, look.Note(d.T("forms.export.draft.note"))),
		look.Row(look.Gap3, f.begin, look.Space()),
		f.state,
	)
	f.fresh = f.follow
	f.help_ = func() []fyne.CanvasObject {
		return []fyne.CanvasObject{guidance(d.T("forms.help"), look.Note(d.T("forms.export.help")))}
	}
	f.follow()
	return f
}

// follow keeps the page with the plan: with errors, only a draft can be written.
func (f *export) follow() {
	f.where.SetText(f.folder)
	if errors := check.Count(f.d.ed.Findings(), check.Error); errors != f.errors {
		f.errors = errors
		if errors > 0 {
			f.draft.SetTicked(true)
			f.draft.SetDisabled(true)
		} else {
			f.draft.SetDisabled(false)
		}
		f.state.Objects = nil
		if errors > 0 {
			f.state.Add(f.blocked(errors))
		}
		f.state.Refresh()
	}
	if f.running || !f.pdf.Ticked() && !f.xlsx.Ticked() {
		f.begin.Disable()
	} else {
		f.begin.Enable()
	}
}

func (f *export) blocked(errors int) fyne.CanvasObject {
	see := look.NewButton(f.d.T("forms.export.see"), look.Compact, func() { f.d.open(sectionFindings) })
	words := look.NewText(f.d.T("forms.export.errors", "n", errors), look.Style{Size: look.SizeTable, Wrap: true})
	return look.Soft(look.ErrorSoft, look.Gap3, look.Row(look.Gap3, look.Grow(1, words), see))
}

// job is what the page asks for.
func (f *export) job() session.Documents {
	name := fileName(f.name.Text())
	if name == "" {
		name = fileName(f.d.suggestedName(""))
	}
	job := session.Documents{Lang: i18n.Langs()[max(f.lang.Chosen(), 0)], Draft: f.draft.Ticked()}
	if f.pdf.Ticked() {
		job.PDF = filepath.Join(f.folder, name+".pdf")
	}
	if f.xlsx.Ticked() {
		job.XLSX = filepath.Join(f.folder, name+".xlsx")
	}
	return job
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

// write begins the export, after asking about files that are there already.
func (f *export) write() {
	if f.running {
		return
	}
	f.d.settle()
	job := f.job()
	for _, path := range filesOf(job) {
		if f.d.w.back.Exists(path) {
			f.d.w.ask(f.d.T("forms.overwrite.title"), look.Body(f.d.T("forms.overwrite", "path", path)),
				look.Choice{Label: f.d.T("forms.overwrite.do"), Kind: look.Main, Do: func() { f.run(job) }},
				look.Choice{Label: f.d.T("common.cancel"), Kind: look.Plain})
			return
		}
	}
	f.run(job)
}

// run writes beside the interface, and tells how far it is.
func (f *export) run(job session.Documents) {
	d := f.d
	f.running = true
	f.follow()
	bar := widget.NewProgressBar()
	bar.Max = float64(len(filesOf(job)))
	bar.TextFormatter = func() string { return strconv.Itoa(int(bar.Value)) + "/" + strconv.Itoa(int(bar.Max)) }
	f.say(look.Label(d.T("forms.export.running")), bar)
	work := d.ed.Export(job)
	go func() {
		err := work(func(done int) { d.w.later(func() { bar.SetValue(float64(done)) }) })
		d.w.later(func() { f.ended(job, err) })
	}()
}

func (f *export) say(objects ...fyne.CanvasObject) {
	f.state.Objects = objects
	f.state.Refresh()
	canvas.Refresh(f.state)
	f.d.reflow()
	f.scroll.ShowObject(f.state)
}

// ended tells what was written and offers to open it.
func (f *export) ended(job session.Documents, err error) {
	d := f.d
	f.running = false
	f.follow()
	if err != nil {
		words := look.NewText(i18n.Say(d.w.lang, err), look.Style{Size: look.SizeTable, Wrap: true})
		f.say(look.Soft(look.ErrorSoft, look.Gap3, words))
		return
	}
	rows := []fyne.CanvasObject{look.Heading(d.T("forms.export.done"))}
	for _, path := range filesOf(job) {
		open := look.NewButton(d.T("common.open"), look.Compact, func() { d.w.launch(path) })
		folder := look.NewButton(d.T("forms.export.folder"), look.Compact, func() { d.w.reveal(path) })
		rows = append(rows, look.Row(look.Gap2, look.Grow(1, look.Label(filepath.Base(path))), open, folder))
	}
	f.say(look.Soft(look.OKSoft, look.Gap3, look.Column(look.Gap2, rows...)))
}
