package session

import (
	"sync"

	"moaplan/internal/plan"
)

// ChangeKind tells what happened to a session.
type ChangeKind int

// Kinds of changes.
const (
	Edited  ChangeKind = iota // the plan changed, on the caller's goroutine
	Checked                   // findings or facts are new, on another goroutine
	Saved                     // the plan was saved, on the caller's goroutine
	Trouble                   // journal or layout failed, on another goroutine
)

// Change is told to those who watch a session.
type Change struct {
	Kind ChangeKind
	Edit *plan.Edit // Edited: what was applied, undone or done again
	Err  error      // Trouble
}

// watchers are those who are told of changes.
type watchers struct {
	sync.Mutex
	next int
	all  map[int]func(Change)
}

// Subscribe has f told of every change until cancel is called. Edited and Saved
// come on the session's goroutine, the others on another one.
func (s *Session) Subscribe(f func(Change)) (cancel func()) {
	w := &s.watchers
	w.Lock()
	defer w.Unlock()
	id := w.next
	w.next++
	w.all[id] = f
	return func() {
		w.Lock()
		defer w.Unlock()
		delete(w.all, id)
	}
}

func (s *Session) notify(c Change) {
	w := &s.watchers
	w.Lock()
	told := make([]func(Change), 0, len(w.all))
	for id := range w.next {
		if f, ok := w.all[id]; ok {
			told = append(told, f)
		}
	}
	w.Unlock()
	for _, f := range told {
		f(c)
	}
}
