// Package session holds an open plan with its call, its history, its recovery
// journal, its findings and those who watch it. It is the only thing that
// changes a plan: every change is a [plan.Edit] given to [Session.Do].
//
// A session belongs to one goroutine, the interface's; only the checking runs
// beside it, on a copy.
package session

import (
	"errors"
	"strings"
	"sync"
	"time"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/store"
)

// Options are what a session needs from outside.
type Options struct {
	Clock    func() time.Time // nil: time.Now
	StateDir string           // where the recovery journals lie; empty: none is kept

	// Find returns the call of an ID; nil knows the built-in calls alone.
	Find func(id string) (*call.Call, error)

	// Measure finds the facts that need layout; nil leaves them out. It runs on
	// another goroutine, on a copy of the plan.
	Measure func(*plan.Plan, *call.Call, func(string) []byte) (check.Facts, error)
}

// Session is an open plan.
type Session struct {
	options Options
	path    string
	call    *call.Call

	mu       sync.RWMutex // guards file.Plan and file.Blobs against the checker's copying
	file     *store.File
	revision int

	history   history
	savedAt   time.Time
	savedMark int // revision that was saved last
	recovered int
	stale     bool
	budget    *plan.Budget
	journal   *journal
	checker   *checker

	watchers watchers
}

// New opens a session on a plan that is in memory; an empty path means that it
// has not been saved yet. The recovery journal begins at once.
func New(f *store.File, path string, o Options) (*Session, error) {
	s, err := prepare(f, path, o)
	if err != nil {
		return nil, err
	}
	if path == "" {
		s.savedMark = -1
	}
	s.beginJournal()
	s.checker.begin()
	return s, nil
}

// Open reads a plan's file and replays what its recovery journal holds beyond
// it. [Session.Recovered] tells how many steps that were.
func Open(path string, o Options) (*Session, error) {
	f, err := store.Open(path)
	if err != nil {
		return nil, err
	}
	s, err := prepare(f, path, o)
	if err != nil {
		return nil, err
	}
	s.recover()
	s.checker.begin()
	return s, nil
}

func prepare(f *store.File, path string, o Options) (*Session, error) {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.Find == nil {
		o.Find = call.Find
	}
	c, err := o.Find(f.Plan.Call)
	if err != nil {
		return nil, i18n.Fault(err, "session.unknown-call", "call", f.Plan.Call)
	}
	if _, ok := c.Track(f.Plan.Track); !ok {
		return nil, i18n.Fault(nil, "session.unknown-track", "call", f.Plan.Call, "track", f.Plan.Track)
	}
	if f.Blobs == nil {
		f.Blobs = map[string][]byte{}
	}
	s := &Session{options: o, path: path, call: c, file: f, journal: newJournal()}
	s.watchers.all = map[int]func(Change){}
	s.journal.failed = func(err error) { s.notify(Change{Kind: Trouble, Err: journalFault(err)}) }
	s.checker = newChecker(s)
	return s, nil
}

// Plan is the open plan. It is read only, and only on the session's goroutine.
func (s *Session) Plan() *plan.Plan { return s.file.Plan }

// Call is the call for proposals of the plan.
func (s *Session) Call() *call.Call { return s.call }

// Track is the track of the call.
func (s *Session) Track() call.Track {
	t, _ := s.call.Track(s.file.Plan.Track)
	return t
}

// Path is the plan's file, empty before it is first saved.
func (s *Session) Path() string { return s.path }

// Dirty reports whether the plan has changes that its file does not have.
func (s *Session) Dirty() bool { return s.revision != s.savedMark }

// SavedAt is when the plan was last saved in this session, or the zero time.
func (s *Session) SavedAt() time.Time { return s.savedAt }

// ReadOnly reports whether the plan can only be looked at.
func (s *Session) ReadOnly() bool { return s.file.Newer }

// Recovered counts the steps that were replayed from the journal at opening.
func (s *Session) Recovered() int { return s.recovered }

// StaleJournal reports whether a journal was found that does not belong to what
// the file holds now, or is damaged. It was put aside, and what could not be read
// of it was not used.
func (s *Session) StaleJournal() bool { return s.stale }

// Budget is the scenario marked for submission, computed once after each edit
// that changes it.
func (s *Session) Budget() *plan.Budget {
	if s.budget == nil {
		s.budget = s.file.Plan.Budget("")
	}
	return s.budget
}

// Blob is a file of the plan, nil where there is none.
func (s *Session) Blob(name string) []byte { return s.file.Blobs[name] }

// AddBlob keeps a file (a figure, an attachment) in the plan and returns the
// name under which records refer to it. The same content has the same name. It
// refuses what would make the plan's file too large to be opened again.
func (s *Session) AddBlob(folder, ext string, data []byte) (string, error) {
	if s.ReadOnly() {
		return "", i18n.Fault(nil, "session.read-only")
	}
	if !s.file.CanHold(len(data)) {
		return "", i18n.Fault(nil, "session.file-too-large")
	}
	name := folder + "/" + store.Hash(data)[:20] + plainExtension(ext)
	if _, there := s.file.Blobs[name]; there {
		return name, nil
	}
	s.mu.Lock()
	s.file.Blobs[name] = data
	s.mu.Unlock()
	s.journal.append(entry{Blob: name, Data: data}, false)
	return name, nil
}

// plainExtension is a file's extension in small letters, or nothing where it is
// none that every system takes.
func plainExtension(ext string) string {
	ext = strings.ToLower(ext)
	letters, dotted := strings.CutPrefix(ext, ".")
	if !dotted || len(letters) > 8 || strings.Trim(letters, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
		return ""
	}
	return ext
}

// Do applies an edit: journaled, undoable, checked and told to the watchers. On
// an error nothing has changed. An edit without operations does nothing.
func (s *Session) Do(e plan.Edit) error {
	if len(e.Ops) == 0 {
		return nil
	}
	if e.ID == "" {
		e.ID = plan.NewID()
	}
	if e.At.IsZero() {
		e.At = s.options.Clock().UTC()
	}
	if err := s.apply(e); err != nil {
		return err
	}
	how := stepDo
	if s.history.push(e) {
		how = stepJoin
	}
	s.told(how, e)
	return nil
}

func (s *Session) apply(e plan.Edit) error {
	if s.ReadOnly() {
		return i18n.Fault(nil, "session.read-only")
	}
	s.mu.Lock()
	err := s.file.Plan.Apply(e)
	if err == nil && !s.followsCall() {
		err = errors.Join(errOtherCall, s.file.Plan.Apply(e.Inverse()))
	}
	if err == nil {
		if e.ChangesBudget() {
			s.budget = nil
		}
		s.revision++
	}
	s.mu.Unlock()
	if err != nil {
		return i18n.Fault(err, "session.edit-refused", "detail", err.Error())
	}
	return nil
}

var errOtherCall = errors.New("the plan would follow a call or a track that is not there")

// followsCall reports whether the plan still follows the session's call: with
// another one its file could not be opened again.
func (s *Session) followsCall() bool {
	_, known := s.call.Track(s.file.Plan.Track)
	return known && s.file.Plan.Call == s.call.ID
}

// told journals a step and tells the watchers. A journal that cannot be written
// is reported as trouble; the edit stands, since it is in memory.
func (s *Session) told(how step, e plan.Edit) {
	s.journal.append(entry{Step: how, Edit: &e}, false)
	if isTyping(how, e) {
		s.checker.wakeAtRest()
	} else {
		s.checker.wake()
	}
	s.notify(Change{Kind: Edited, Edit: &e})
}

// CanUndo names the step that Undo takes back.
func (s *Session) CanUndo() (plan.Message, bool) {
	e, ok := s.history.lastDone()
	return e.Name, ok
}

// CanRedo names the step that Redo does again.
func (s *Session) CanRedo() (plan.Message, bool) {
	e, ok := s.history.lastUndone()
	return e.Name, ok
}

// Undo takes the last step back and names it; false if there is none.
func (s *Session) Undo() (plan.Message, bool, error) {
	e, ok := s.history.lastDone()
	if !ok {
		return plan.Message{}, false, nil
	}
	back := e.Inverse()
	if err := s.apply(back); err != nil {
		return e.Name, false, err
	}
	s.history.undo()
	s.told(stepUndo, back)
	return e.Name, true, nil
}

// Redo does the last step that was taken back again; false if there is none.
func (s *Session) Redo() (plan.Message, bool, error) {
	e, ok := s.history.lastUndone()
	if !ok {
		return plan.Message{}, false, nil
	}
	if err := s.apply(e); err != nil {
		return e.Name, false, err
	}
	s.history.redo()
	s.told(stepRedo, e)
	return e.Name, true, nil
}
