package formstest

import (
	"errors"
	"sync"
	"testing"

	"moaplan/forms"
	"moaplan/internal/call"
	"moaplan/internal/session"
	"moaplan/internal/store"
)

// onlyOpens opens one plan without keeping a journal, and knows no others.
type onlyOpens struct {
	t  testing.TB
	ed *patient
}

var errOnlyOpens = errors.New("the layout only opens plans")

func (*onlyOpens) Calls() ([]*call.Call, error) { return call.Builtin() }

func (b *onlyOpens) Open(path string) (forms.Editor, error) {
	f, err := store.Open(path)
	if err != nil {
		b.t.Errorf("opening %s to lay it out: %v", path, err)
		return nil, err
	}
	s, err := session.New(f, path, session.Options{Measure: session.MeasureLayout})
	if err != nil {
		return nil, err
	}
	b.ed = &patient{Session: s}
	return b.ed, nil
}

func (*onlyOpens) Begin(session.Beginning) (forms.Editor, error) {
	return nil, errOnlyOpens
}

func (*onlyOpens) LookAt(session.Beginning) (session.Earlier, error) {
	return session.Earlier{}, errOnlyOpens
}
func (*onlyOpens) Example(string, string) (forms.Editor, error) { return nil, errOnlyOpens }
func (*onlyOpens) Unsaved() []session.Unsaved                   { return nil }
func (*onlyOpens) OpenUnsaved(string) (forms.Editor, error)     { return nil, errOnlyOpens }
func (*onlyOpens) Exists(string) bool                           { return false }
func (*onlyOpens) Home() string                                 { return "." }
func (*onlyOpens) Scratch() (string, error)                     { return "", errOnlyOpens }
func (*onlyOpens) Write(string, []byte) error                   { return errOnlyOpens }
func (*onlyOpens) Launch(string) error                          { return errOnlyOpens }
func (*onlyOpens) Reveal(string) error                          { return errOnlyOpens }

// settle shows the findings of the plan as it is, below their fields.
func (b *onlyOpens) settle() {
	if b.ed != nil {
		b.ed.Settle()
		b.ed.tell()
	}
}

// patient keeps what other goroutines tell of a session until the layout's own
// goroutine asks for it: the toolkit's driver for tests has no queue for them.
type patient struct {
	*session.Session

	mu   sync.Mutex
	told []func()
}

// Subscribe tells f of changes, those of other goroutines later.
func (p *patient) Subscribe(f func(session.Change)) (cancel func()) {
	return p.Session.Subscribe(func(c session.Change) {
		if c.Kind == session.Edited || c.Kind == session.Saved {
			f(c)
			return
		}
		p.mu.Lock()
		defer p.mu.Unlock()
		p.told = append(p.told, func() { f(c) })
	})
}

func (p *patient) tell() {
	p.mu.Lock()
	told := p.told
	p.told = nil
	p.mu.Unlock()
	for _, f := range told {
		f()
	}
}
