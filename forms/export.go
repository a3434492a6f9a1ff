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

// mostListed bounds the errors that the page of the export lists.
const mostListed = 8

// export is the form that writes the documents: which, where, in which language.
type export struct {
	*page
	folder    string
	pdf, xlsx *look.Check
	draft     *look.Check
	name      *textfield.Field
	lang      *look.Select
	where     *look.Text
	errors    *fyne.Container // what stands in the way of a final document
	state     *fyne.Container
	begin     *look.Button
	refused   bool // it was tried in spite of errors
}

func newExport(d *desk) form {
	f := &export{page: newPage(d), errors: look.Column(look.Gap2), state: look.Column(look.Gap2), folder: d.w.folder()}
	f.pdf = look.NewCheck(d.T("forms.export.pdf"), func(bool) { f.follow() })
	f.xlsx = look.NewCheck(d.T("forms.export.xlsx"), func(bool) { f.follow() })
	f.draft = look.NewCheck(d.T("forms.export.draft"), func(bool) { f.follow() })
	f.pdf.SetTicked(true)
	f.xlsx.SetTicked(true)
	f.name = textfield.NewLine(d.w.typing)
	d.wire(f.name, "")
	f.name.SetReadOnly(false) // what cannot be changed can be exported
	f.name.ShowText(d.exportName())
	f.name.Editor().SelectAll() // for whoever comes by Tab
	f.chooseLanguage()
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
		f.errors,
		look.Row(look.Gap3, f.begin, look.Space()),
		f.state,
	)
	f.fresh = f.follow
	f.help_ = func() []fyne.CanvasObject {
		return []fyne.CanvasObject{guidance(d.T("forms.help"), look.Note(d.T("forms.export.help")))}
	}
	f.follow()
	f.showRun()
	return f
}

// chooseLanguage makes the choice of the documents' language, as chosen last.
func (f *export) chooseLanguage() {
	d := f.d
	words := make([]string, 0, 2)
	chosen := 0
	for i, l := range i18n.Langs() {
		words = append(words, d.T("common.language."+string(l)))
		if string(l) == d.w.settings.ExportLang {
			chosen = i
		}
	}
	f.lang = look.NewSelect(words, "", func(i int) {
		d.w.settings.ExportLang = string(i18n.Langs()[i])
		d.w.keepSettings()
	})
	f.lang.Choose(chosen)
}

// follow keeps the page with the plan: its errors are listed where a final
// document is asked for.
func (f *export) follow() {
	f.where.SetText(f.folder)
	errors := f.blocking()
	f.errors.Objects = nil
	if len(errors) > 0 {
		f.errors.Add(f.blocked(errors))
	} else {
		f.refused = false
	}
	f.errors.Refresh()
	if f.running() || !f.pdf.Ticked() && !f.xlsx.Ticked() {
		f.begin.Disable()
	} else {
		f.begin.Enable()
	}
	f.d.reflow()
}

// blocking are the errors that allow nothing but a draft.
func (f *export) blocking() []check.Finding {
	var errors []check.Finding
	for _, finding := range f.d.ed.Findings() {
		if finding.Severity == check.Error && !f.draft.Ticked() {
			errors = append(errors, finding)
		}
	}
	return errors
}

// blocked says what stands in the way: in short at first, each error with its way
// in once the export was tried.
func (f *export) blocked(errors []check.Finding) fyne.CanvasObject {
	d := f.d
	see := look.NewButton(d.T("forms.export.see"), look.Compact, func() { d.open(sectionFindings) })
	words := look.NewText(d.T("forms.export.errors", "n", len(errors)), look.Style{Size: look.SizeTable, Bold: f.refused, Wrap: true})
	rows := []fyne.CanvasObject{look.Row(look.Gap3, look.Grow(1, words), see)}
	if f.refused {
		for _, finding := range errors[:min(len(errors), mostListed)] {
			text := look.NewText(finding.Text(d.w.lang), look.Style{Size: look.SizeTable, Wrap: true})
			row := []fyne.CanvasObject{look.Grow(1, text)}
			if _, ok := d.sectionOf(finding.Path); ok {
				row = append(row, look.NewButton(d.goWords(finding.Path), look.Compact, func() { d.jump(finding.Path) }))
			}
			rows = append(rows, look.Row(look.Gap3, row...))
		}
	}
	return look.Soft(look.ErrorSoft, look.Gap3, look.Column(look.Gap2, rows...))
}

// job is what the page asks for.
func (f *export) job() session.Documents {
	name := fileName(f.name.Text())
	if name == "" {
		name = f.d.exportName()
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

func (f *export) running() bool { return f.d.exporting != nil && f.d.exporting.running }

// write begins the export, unless errors stand in the way, after asking about
// files that are there already.
func (f *export) write() {
	if f.running() {
		return
	}
	d := f.d
	d.settle()
	if len(f.blocking()) > 0 {
		f.refused = true
		f.follow()
		f.scroll.ShowObject(f.errors)
		return
	}
	job := f.job()
	do := func() { d.beginExport(job, func(*exportRun) {}) }
	for _, path := range filesOf(job) {
		if d.w.back.Exists(path) {
			d.unlessThere(path, do)
			return
		}
	}
	do()
}

// showRun shows how far the export is, or what came of it.
func (f *export) showRun() {
	r := f.d.exporting
	f.follow()
	if r == nil {
		return
	}
	switch {
	case r.running:
		f.say(f.progress(r))
	case r.cancelled():
		f.say(look.Soft(look.Sunken, look.Gap3, look.Label(f.d.T("forms-send.export.cancelled"))))
	case r.err != nil:
		words := look.NewText(i18n.Say(f.d.w.lang, r.err), look.Style{Size: look.SizeTable, Wrap: true})
		f.say(look.Soft(look.ErrorSoft, look.Gap3, words))
	default:
		f.say(look.Soft(look.OKSoft, look.Gap3, f.written(r)))
	}
}

// progress is the bar of a running export with the way to end it.
func (f *export) progress(r *exportRun) fyne.CanvasObject {
	bar := widget.NewProgressBar()
	bar.Max = float64(len(filesOf(r.job)))
	bar.TextFormatter = func() string { return strconv.Itoa(int(bar.Value)) + "/" + strconv.Itoa(int(bar.Max)) }
	bar.SetValue(float64(r.made))
	cancel := look.NewButton(f.d.T("forms-send.export.cancel"), look.Plain, r.cancel)
	return look.Column(look.Gap2, look.Label(f.d.T("forms.export.running")), look.Row(look.Gap3, look.Grow(1, bar), cancel))
}

// written lists what was written, each with the ways to see it.
func (f *export) written(r *exportRun) fyne.CanvasObject {
	d := f.d
	rows := []fyne.CanvasObject{look.Heading(d.T("forms.export.done"))}
	for _, path := range filesOf(r.job) {
		open := look.NewButton(d.T("common.open"), look.Compact, func() { d.w.launch(path) })
		folder := look.NewButton(d.T("forms.export.folder"), look.Compact, func() { d.w.reveal(path) })
		rows = append(rows, look.Row(look.Gap2, look.Grow(1, look.Label(filepath.Base(path))), open, folder))
	}
	return look.Column(look.Gap2, rows...)
}

func (f *export) say(objects ...fyne.CanvasObject) {
	f.state.Objects = objects
	f.state.Refresh()
	canvas.Refresh(f.state)
	f.d.reflow()
	f.scroll.ShowObject(f.state)
}
