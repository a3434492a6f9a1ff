// Package textedittest holds an input method and a target that record what is
// asked of them, for tests of what types into a text.
package textedittest

import (
	"fmt"
	"slices"
	"testing"

	"moaplan/forms/textedit"
)

// Log is what happened, in order. Several fakes may share one, and tests add
// their own events (a save, say) to see what came before.
type Log struct{ calls []string }

// Add notes an event.
func (l *Log) Add(event string) { l.calls = append(l.calls, event) }

// Calls returns the events so far.
func (l *Log) Calls() []string { return slices.Clone(l.calls) }

// Reset forgets the events.
func (l *Log) Reset() { l.calls = nil }

// Check fails the test unless exactly these events happened since the last Reset,
// and resets.
func (l *Log) Check(t testing.TB, want ...string) {
	t.Helper()
	if !slices.Equal(l.calls, want) {
		t.Errorf("calls %q, want %q", l.calls, want)
	}
	l.Reset()
}

// CheckFinishedBefore fails the test unless the event happened and a Finish came
// before it with nothing typed between the two.
func (l *Log) CheckFinishedBefore(t testing.TB, event string) {
	t.Helper()
	at := slices.Index(l.calls, event)
	for i := at - 1; i >= 0; i-- {
		if l.calls[i] == "Finish" {
			return
		}
		if len(l.calls[i]) > 4 && l.calls[i][:4] == "Rune" {
			break
		}
	}
	t.Errorf("%q: no Finish before %q", l.calls, event)
}

// Fake is an input method that records the calls. It composes what Held says:
// Finish commits it, Backspace takes its last character, Rune adds to it.
type Fake struct {
	Log
	Held   string // what is being composed
	Passes bool   // characters are not taken: as with Latin letters
	System bool   // it says that it is the system's
	target textedit.Target
	korean bool
}

var _ textedit.InputMethod = (*Fake)(nil)

// Focus implements [textedit.InputMethod]; it records "Focus" or "Focus none".
func (f *Fake) Focus(t textedit.Target) {
	if t == nil {
		f.Add("Focus none")
	} else {
		f.Add("Focus")
	}
	f.commit()
	f.target = t
}

// Rune implements [textedit.InputMethod]; it records the character.
func (f *Fake) Rune(r rune, _ textedit.Shift) bool {
	f.Add("Rune " + string(r))
	if f.Passes || f.target == nil {
		f.commit()
		return false
	}
	f.Held += string(r)
	f.target.Compose(f.Held)
	return true
}

// Backspace implements [textedit.InputMethod].
func (f *Fake) Backspace() bool {
	f.Add("Backspace")
	if f.Held == "" || f.target == nil {
		return false
	}
	held := []rune(f.Held)
	f.Held = string(held[:len(held)-1])
	f.target.Compose(f.Held)
	return true
}

// Finish implements [textedit.InputMethod].
func (f *Fake) Finish() {
	f.Add("Finish")
	f.commit()
}

func (f *Fake) commit() {
	held := f.Held
	if f.Held = ""; held != "" && f.target != nil {
		f.target.Commit(held)
	}
}

// Target returns what is being typed into, nil for nothing.
func (f *Fake) Target() textedit.Target { return f.target }

// Korean implements [textedit.InputMethod].
func (f *Fake) Korean() bool { return f.korean }

// SetKorean implements [textedit.InputMethod]; it records the state.
func (f *Fake) SetKorean(korean bool) {
	f.Add(fmt.Sprintf("SetKorean %v", korean))
	f.commit()
	f.korean = korean
}

// Own implements [textedit.InputMethod].
func (f *Fake) Own() bool { return !f.System }

// Target records what an input method does to a text.
type Target struct{ Log }

var _ textedit.Target = (*Target)(nil)

// Compose implements [textedit.Target]; it records "Compose " and the text.
func (t *Target) Compose(preedit string) { t.Add("Compose " + preedit) }

// Commit implements [textedit.Target]; it records "Commit " and the text.
func (t *Target) Commit(text string) { t.Add("Commit " + text) }
