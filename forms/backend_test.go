package forms

import (
	"os"
	"path/filepath"
	"sync"

	"moaplan/internal/call"
	"moaplan/internal/session"
	"moaplan/internal/store"
)

// testBackend opens real sessions without recovery journals.
type testBackend struct {
	options session.Options
	wrap    func(Editor) Editor
	found   []session.Unsaved

	mu                 sync.Mutex
	scratch            string   // folder
	launched, revealed []string // files that the system's programs were asked to show
	noProgram          error    // what they say
}

func (b *testBackend) wrapped(s *session.Session, err error) (Editor, error) {
	if err != nil {
		return nil, err
	}
	if b.wrap != nil {
		return b.wrap(s), nil
	}
	return s, nil
}

func (b *testBackend) Calls() ([]*call.Call, error) { return call.Builtin() }

func (b *testBackend) Open(path string) (Editor, error) {
	return b.wrapped(session.Open(path, b.options))
}

func (b *testBackend) Begin(begin session.Beginning) (Editor, error) {
	c, err := call.Find(begin.Call)
	if err != nil {
		return nil, err
	}
	return b.wrapped(session.Begin(c, begin, b.options))
}

func (b *testBackend) LookAt(begin session.Beginning) (session.Earlier, error) {
	c, err := call.Find(begin.Call)
	if err != nil {
		return session.Earlier{}, err
	}
	return session.LookAt(c, begin)
}

func (b *testBackend) Example(callID, track string) (Editor, error) {
	f, err := store.Example(callID, track)
	if err != nil {
		return nil, err
	}
	return b.wrapped(session.New(f, "", b.options))
}

func (b *testBackend) Unsaved() []session.Unsaved { return b.found }

func (b *testBackend) OpenUnsaved(journal string) (Editor, error) {
	return b.wrapped(session.OpenUnsaved(journal, b.options))
}

func (b *testBackend) Exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func (b *testBackend) Home() string { return os.TempDir() }

func (b *testBackend) Scratch() (string, error) { return b.scratch, nil }

func (b *testBackend) Write(path string, data []byte) error { return store.WriteFile(path, data) }

func (b *testBackend) Launch(path string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.launched = append(b.launched, path)
	return b.noProgram
}

// asked counts the files that the system's programs were asked for.
func (b *testBackend) asked() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.launched) + len(b.revealed)
}

// refuse has the system's programs say no.
func (b *testBackend) refuse(err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.noProgram = err
}

func (b *testBackend) Reveal(path string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.revealed = append(b.revealed, path)
	return b.noProgram
}

// chosenFiles answers the questions for files.
type chosenFiles struct {
	dir, name string
	asked     int
}

func (f *chosenFiles) path(extension string) string { return filepath.Join(f.dir, f.name+extension) }

func (f *chosenFiles) open(done func(string)) {
	f.asked++
	done(f.path(planExtension))
}

// pick answers with the file of the name, whose extension the name has already.
func (f *chosenFiles) pick(_ string, _ []string, done func(string)) {
	f.asked++
	done(f.path(""))
}

func (f *chosenFiles) save(_, extension string, done func(string)) {
	f.asked++
	done(f.path(extension))
}

func (f *chosenFiles) folder(done func(string)) {
	f.asked++
	done(f.dir)
}

// beginPlan begins an empty plan of the first track: the guide is left at its first
// step.
func (s *script) beginPlan() {
	s.t.Helper()
	s.press(s.T("forms.start.begin"))
	s.press(s.T("forms-begin.later"))
}
