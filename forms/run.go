package forms

import (
	"fmt"
	"runtime/debug"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"moaplan/assets/i18n"
)

// appID names the program to the desktop and its preferences.
const appID = "kr.moaplan.desktop"

// Options say how the window begins.
type Options struct {
	Path    string    // a plan's file; empty: the start page
	Lang    i18n.Lang // asked for at the start; empty: as chosen before, else the system's
	Locale  string    // of the system, such as "ko_KR.UTF-8"; empty: the toolkit finds it
	Version string
	Backend Backend
	Native  NativeFiles // the system's file dialogs; nil: only the toolkit's

	// UseCalls has the program use the call files of a folder beside the built-in
	// ones; empty: none. The error says what is wrong in them, and the others are used.
	UseCalls func(folder string) error

	// Zoom sets how much larger everything is drawn than the system asks for, in
	// percent; nil: it cannot be changed.
	Zoom func(percent int, system float32) error
}

// Run shows the window and returns when it is closed. A file that cannot be
// opened is told in the window, over the start page. A fault of the program ends
// it with a sentence instead of a trace; the recovery journal has kept the work.
func Run(o Options) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			fyne.LogError(string(debug.Stack()), fmt.Errorf("%v", fault))
			err = i18n.Fault(fmt.Errorf("%v", fault), "forms.crashed")
		}
	}()
	app.SetMetadata(fyne.AppMetadata{
		ID: appID, Name: o.Lang.T("common.app"), Version: o.Version,
		Migrations: map[string]bool{"fyneDo": true},
	})
	a := app.NewWithID(appID)
	started := keepMethodOut(a.Preferences())
	w := newWindow(a, o, o.Backend)
	w.begin()
	w.win.Show() // the toolkit opens the display at the latest here
	started()
	w.startTyping()
	w.offerTrial()
	a.Run()
	return nil
}

// begin shows the plan that was asked for, or the start page.
func (w *window) begin() {
	w.showStart()
	if w.opts.Path != "" {
		w.open(w.opts.Path)
	}
}
