//go:build !headless

package window

import (
	"os"
	"path/filepath"
	"runtime"

	"moaplan/assets/i18n"
	"moaplan/forms"
	"moaplan/internal/call"
	"moaplan/internal/session"
	"moaplan/internal/store"
	"moaplan/internal/version"
)

// Open shows the window with the plan of a path, or the start page for an empty
// one, and returns when it is closed.
func Open(path string) error {
	dir, err := session.DefaultStateDir()
	if err != nil {
		return i18n.Fault(err, "session.journal-failed", "detail", err.Error())
	}
	own := &calls{}
	lang, _ := i18n.ParseLang(os.Getenv("MOAPLAN_LANG"))
	return forms.Run(forms.Options{
		Path: path, Lang: lang, Locale: locale(), Version: version.String(),
		Backend: backend{session.Options{StateDir: dir, Measure: session.MeasureLayout, Find: own.find}, own},
		Native:  native{}, Zoom: zoom(), UseCalls: own.use,
	})
}

// locale is the language the desktop asks for, where the environment says it. A
// Linux desktop that says none is taken as Korean, like a machine's "C".
func locale() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := os.Getenv(name); value != "" {
			return value
		}
	}
	if runtime.GOOS == "linux" {
		return "C"
	}
	return ""
}

// backend works on this machine's files.
type backend struct {
	options session.Options
	calls   *calls
}

// opened makes an editor of a session. One that failed to open must be no
// editor, not an editor that is nil inside.
func opened(s *session.Session, err error) (forms.Editor, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}

func (b backend) Calls() ([]*call.Call, error) { return b.calls.all() }

func (b backend) Open(path string) (forms.Editor, error) {
	return opened(session.Open(path, b.options))
}

func (b backend) Begin(begin session.Beginning) (forms.Editor, error) {
	c, err := b.calls.find(begin.Call)
	if err != nil {
		return nil, err
	}
	return opened(session.Begin(c, begin, b.options))
}

func (b backend) LookAt(begin session.Beginning) (session.Earlier, error) {
	c, err := b.calls.find(begin.Call)
	if err != nil {
		return session.Earlier{}, err
	}
	return session.LookAt(c, begin)
}

func (b backend) Example(callID, track string) (forms.Editor, error) {
	f, err := store.Example(callID, track)
	if err != nil {
		return nil, err
	}
	return opened(session.New(f, "", b.options))
}

func (b backend) Unsaved() []session.Unsaved { return session.FindUnsaved(b.options.StateDir) }

func (b backend) OpenUnsaved(journal string) (forms.Editor, error) {
	return opened(session.OpenUnsaved(journal, b.options))
}

func (backend) Exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func (backend) Home() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return home
}

// Scratch is a folder of the user's cache, which the system may empty.
func (backend) Scratch() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", i18n.Fault(err, "session.scratch-failed", "detail", err.Error())
	}
	dir := filepath.Join(cache, "moaplan", "documents")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", i18n.Fault(err, "session.scratch-failed", "detail", err.Error())
	}
	return dir, nil
}

func (backend) Write(path string, data []byte) error { return store.WriteFile(path, data) }
