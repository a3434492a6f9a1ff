package forms

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"moaplan/forms/look"
	"moaplan/forms/textfield"
)

// filePicker asks the user for files and folders.
type filePicker interface {
	open(done func(path string))
	pick(title string, extensions []string, done func(path string)) // no extensions: files of any kind
	save(suggested, extension string, done func(path string))
	folder(done func(path string))
}

// toolkitFiles asks in dialogs of the toolkit. The place to save is asked for as
// folder and name, because the toolkit's own dialog empties a file as soon as it
// is chosen.
type toolkitFiles struct{ w *window }

func (t toolkitFiles) open(done func(string)) {
	t.pick(t.w.T("forms.files.open"), []string{planExtension}, done)
}

func (t toolkitFiles) pick(title string, extensions []string, done func(string)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil {
			t.w.tell(err)
			return
		}
		if r == nil {
			return
		}
		path := r.URI().Path()
		if err := r.Close(); err != nil {
			fyne.LogError("closing the chosen file", err)
		}
		t.w.settings.Folder = filepath.Dir(path)
		done(path)
	}, t.w.win)
	if len(extensions) > 0 {
		d.SetFilter(storage.NewExtensionFileFilter(extensions))
	}
	t.begin(d)
	d.SetTitleText(title)
	d.SetConfirmText(t.w.T("common.open"))
	d.SetDismissText(t.w.T("common.cancel"))
	d.Show()
	d.Resize(fyne.NewSize(860, 560))
}

// begin starts a dialog in the folder of the last file.
func (t toolkitFiles) begin(d interface{ SetLocation(fyne.ListableURI) }) {
	if uri, err := storage.ListerForURI(storage.NewFileURI(t.w.folder())); err == nil {
		d.SetLocation(uri)
	}
}

func (t toolkitFiles) folder(done func(string)) {
	d := dialog.NewFolderOpen(func(uri fyne.ListableURI, err error) {
		if err != nil {
			t.w.tell(err)
			return
		}
		if uri != nil {
			t.w.settings.Folder = uri.Path()
			t.w.keepSettings()
			done(uri.Path())
		}
	}, t.w.win)
	t.begin(d)
	d.SetTitleText(t.w.T("forms.files.folder"))
	d.SetConfirmText(t.w.T("forms.files.choose"))
	d.SetDismissText(t.w.T("common.cancel"))
	d.Show()
	d.Resize(fyne.NewSize(860, 560))
}

func (t toolkitFiles) save(suggested, extension string, done func(string)) {
	w := t.w
	name := textfield.NewLine(w.typing)
	w.sayMenu(name)
	name.ShowText(strings.TrimSuffix(suggested, extension))
	name.Editor().SelectAll() // the first letter typed takes its place
	folder := look.NewText(w.folder(), look.Style{Size: look.SizeTable, Colour: look.Ink2})
	choose := look.NewButton(w.T("forms.files.other-folder"), look.Plain, func() {
		w.typing.Finish()
		typed := name.Text()
		t.folder(func(string) { t.save(typed, extension, done) })
	})
	nameBox, _ := frame(w.T("forms.files.name"), name)
	folderBox, _ := frame(w.T("forms.files.in"), look.Row(look.Gap2, look.Grow(1, folder), choose))
	accept := func() {
		w.typing.Finish()
		if chosen := fileName(name.Text()); chosen != "" {
			done(filepath.Join(w.folder(), chosen+extension))
		}
	}
	name.OnKey(func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyEscape {
			w.asked.Hide()
		}
		return e.Name == fyne.KeyEscape
	})
	name.OnSubmit(func() {
		w.asked.Hide()
		accept()
	})
	w.ask(w.T("forms.files.save"), look.Column(look.Gap3, nameBox, folderBox),
		look.Choice{Label: w.T("common.save"), Kind: look.Main, Do: accept},
		look.Choice{Label: w.T("common.cancel"), Kind: look.Plain})
	w.win.Canvas().Focus(name)
}

// folder is where files are looked for and kept: that of the plan, else of the
// last file, else the user's own.
func (w *window) folder() string {
	switch {
	case w.settings.Folder != "" && w.back.Exists(w.settings.Folder):
		return w.settings.Folder
	case w.desk != nil && w.desk.ed.Path() != "":
		return filepath.Dir(w.desk.ed.Path())
	}
	return w.back.Home()
}

// suggestedName is a file's name made of the plan's title.
func (d *desk) suggestedName(extension string) string {
	name := fileName(d.ed.Plan().Title.Ko)
	if name == "" {
		name = fileName(d.text(d.ed.Plan().Title))
	}
	if name == "" {
		name = d.T("forms.files.default-name")
	}
	return name + extension
}

// fileName is a text without what file systems refuse, of at most 60 letters.
func fileName(text string) string {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`\/:*?"<>|`, r) {
			return ' '
		}
		return r
	}, text)
	runes := []rune(strings.Join(strings.Fields(clean), " "))
	return strings.Trim(string(runes[:min(len(runes), 60)]), " .")
}
