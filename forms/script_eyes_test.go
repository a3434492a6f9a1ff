package forms

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/test"
)

// The scripts run without a screen. With -eyes they run in a real window, before a
// person, with a pause after every act.
var (
	eyes = flag.Bool("eyes", false, "run the scripts in a real window")
	pace = flag.Duration("pace", 400*time.Millisecond, "pause after an act before a person's eyes; a key takes a tenth")
)

// realApp is the application of the real window, nil without one.
var realApp fyne.App

func TestMain(m *testing.M) {
	flag.Parse()
	if !*eyes {
		os.Exit(m.Run())
	}
	code, err := runBeforeEyes(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, "the scripts cannot be watched:", err)
		code = 1
	}
	os.Exit(code)
}

// runBeforeEyes gives the main goroutine to the toolkit's own application, as the
// program does, and runs the tests beside it. What the toolkit
// keeps lies in build/eyes.
func runBeforeEyes(m *testing.M) (code int, err error) {
	home, err := filepath.Abs(filepath.Join("..", "build", "eyes"))
	if err != nil {
		return 1, err
	}
	if err := os.MkdirAll(home, 0o700); err != nil {
		return 1, err
	}
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"} {
		if err := os.Setenv(name, home); err != nil {
			return 1, err
		}
	}
	app.SetMetadata(fyne.AppMetadata{ID: appID + ".eyes", Migrations: map[string]bool{"fyneDo": true}})
	realApp = app.NewWithID(appID + ".eyes")
	realApp.Lifecycle().SetOnStarted(func() {
		go func() {
			code = m.Run()
			fyne.Do(realApp.Quit)
		}()
	})
	realApp.Run()
	return code, nil
}

// watched is the real application with the settings of a first start.
type watched struct {
	fyne.App
	preferences fyne.Preferences
}

func (w watched) Preferences() fyne.Preferences { return w.preferences }

// application is the one that the script's window opens in: one without a screen, or
// the real one.
func (s *script) application(unseen func() fyne.App) fyne.App {
	if realApp == nil {
		return unseen()
	}
	preferences := test.NewApp().Preferences() // in memory
	fyne.SetCurrentApp(realApp)
	return watched{realApp, preferences}
}

// open makes the window. A real one is made on the goroutine that draws it; from then
// on that goroutine waits while the script acts, so that the two never meet, and draws
// in the pauses.
func (s *script) open(make func()) {
	if realApp == nil {
		make()
		return
	}
	fyne.DoAndWait(make)
	s.t.Cleanup(func() {
		close(s.back)
		fyne.DoAndWait(s.w.win.Hide)
	})
	s.hold()
	s.seen()
}

// hold keeps the goroutine that draws until the script lets it go.
func (s *script) hold() {
	held, back := make(chan struct{}), make(chan struct{})
	s.back = back
	fyne.Do(func() {
		close(held)
		<-back
	})
	<-held
}

// seen gives a person time to see what an act did.
func (s *script) seen() { s.draw(*pace) }

// seenKey does the same for one key.
func (s *script) seenKey() { s.draw(*pace / 10) }

func (s *script) draw(pause time.Duration) {
	if realApp == nil {
		return
	}
	close(s.back)
	time.Sleep(pause)
	s.hold()
}
