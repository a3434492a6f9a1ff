package forms

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
)

// NativeFiles asks for files in the system's own dialogs. Each call waits for the
// user and runs on another goroutine; an empty path without an error is the user's
// no. An error means that the system has no such dialog after all.
type NativeFiles interface {
	Available() bool
	Open(title, folder string, extensions []string) (path string, err error) // no extensions: any kind
	Save(title, suggested, extension string) (path string, err error)        // suggested with its folder
	Folder(title, folder string) (path string, err error)
}

// nativeFiles asks in the system's dialogs where it has them, else in the
// toolkit's. The window stays alive meanwhile; one dialog is open at a time.
type nativeFiles struct {
	w       *window
	native  NativeFiles
	toolkit filePicker
	open_   *bool // a dialog is open
}

// newFiles chooses how the window asks for files.
func newFiles(w *window, native NativeFiles) filePicker {
	toolkit := toolkitFiles{w}
	if native == nil {
		return toolkit
	}
	return nativeFiles{w, native, toolkit, new(bool)}
}

func (n nativeFiles) open(done func(string)) {
	n.ask(func() (string, error) {
		return n.native.Open(n.w.T("forms.files.open"), n.w.folder(), []string{planExtension})
	}, done, n.toolkit.open)
}

func (n nativeFiles) pick(title string, extensions []string, done func(string)) {
	folder := n.w.folder()
	n.ask(func() (string, error) { return n.native.Open(title, folder, extensions) }, done,
		func(done func(string)) { n.toolkit.pick(title, extensions, done) })
}

func (n nativeFiles) save(suggested, extension string, done func(string)) {
	title, at := n.w.T("forms.files.save"), filepath.Join(n.w.folder(), suggested)
	n.ask(func() (string, error) {
		path, err := n.native.Save(title, at, extension)
		if path != "" && !strings.EqualFold(filepath.Ext(path), extension) {
			path += extension
		}
		return path, err
	}, done, func(done func(string)) { n.toolkit.save(suggested, extension, done) })
}

func (n nativeFiles) folder(done func(string)) {
	title, folder := n.w.T("forms.files.folder"), n.w.folder()
	n.ask(func() (string, error) { return n.native.Folder(title, folder) }, func(path string) {
		n.w.settings.Folder = path
		n.w.keepSettings()
		done(path)
	}, n.toolkit.folder)
}

// ask runs a dialog of the system beside the interface. Where there is none, or it
// fails, the toolkit's takes its place. An answer that comes after the plan was
// closed is for nobody.
func (n nativeFiles) ask(dialog func() (string, error), done func(string), instead func(func(string))) {
	n.w.typing.Finish()
	switch {
	case *n.open_:
		return
	case !n.native.Available():
		instead(done)
		return
	}
	*n.open_ = true
	d := n.w.desk
	go func() {
		path, err := dialog()
		n.w.later(func() {
			*n.open_ = false
			switch {
			case n.w.desk != d:
			case err != nil:
				fyne.LogError("the system's file dialog", err)
				instead(done)
			case path != "":
				n.w.settings.Folder = filepath.Dir(path)
				done(path)
			}
		})
	}()
}
