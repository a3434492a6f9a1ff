package session

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
	"moaplan/internal/store"
)

// recover replays the journal of the plan's file, if there is one that builds on
// what the file holds.
func (s *Session) recover() error {
	if s.options.StateDir == "" || s.ReadOnly() {
		return nil
	}
	name := journalName(s.options.StateDir, s.file.Plan.ID, s.path)
	r, err := readJournal(name)
	if isMissing(err) {
		return s.startJournal()
	}
	if err == nil {
		var from int
		if from, err = r.continuesFrom(s.file.Base); err == nil {
			if err = s.replay(r.entries[from:]); err == nil {
				return s.journal.resume(name, r.length, len(r.entries))
			}
		}
	}
	// What cannot be used is put aside, never thrown away.
	aside := fmt.Sprintf("%s.%d.old", strings.TrimSuffix(name, ".journal"), s.options.Clock().Unix())
	if renamed := os.Rename(name, aside); renamed != nil {
		return i18n.Fault(renamed, "session.journal-failed", "detail", renamed.Error())
	}
	s.stale = true
	return s.startJournal()
}

// continuesFrom finds the first entry that the saved state with a hash does not
// have yet.
func (r recovered) continuesFrom(base string) (int, error) {
	if r.header.Base == base {
		return 0, nil
	}
	for i := len(r.entries) - 1; i >= 0; i-- {
		if r.entries[i].Saving == base {
			return i + 1, nil
		}
	}
	return 0, fmt.Errorf("the journal builds on another version of the plan")
}

// replay applies the entries to a copy first, so that a journal that does not
// fit changes nothing.
func (s *Session) replay(entries []entry) error {
	trial := s.file.Plan.Clone()
	var h history
	steps := 0
	for _, e := range entries {
		switch {
		case e.Edit != nil:
			if err := trial.Apply(*e.Edit); err != nil {
				return err
			}
			h.replay(e.Step, *e.Edit)
			steps++
		case e.Blob != "":
			s.file.Blobs[e.Blob] = e.Data
		}
	}
	s.file.Plan, s.history = trial, h
	s.recovered = steps
	s.revision = steps
	return nil
}

func (h *history) replay(how step, e plan.Edit) {
	switch {
	case how == stepUndo && len(h.done) > 0:
		h.undo()
	case how == stepRedo && len(h.undone) > 0:
		h.redo()
	case how == stepDo || how == stepJoin:
		h.push(e)
	}
}

// Unsaved is a plan that was never saved and is known from its journal alone.
type Unsaved struct {
	Journal string // the journal's file
	Title   plan.Text
	Steps   int
}

// FindUnsaved lists the journals of plans that were never saved, for the start
// page to offer.
func FindUnsaved(stateDir string) []Unsaved {
	names, err := filepath.Glob(filepath.Join(stateDir, "*-unsaved.journal"))
	if err != nil {
		return nil // the pattern is fixed; a folder with odd marks has no journals to offer
	}
	var found []Unsaved
	for _, name := range names {
		if f, r, err := fromJournal(name); err == nil {
			found = append(found, Unsaved{Journal: name, Title: f.Plan.Title, Steps: len(r.entries)})
		}
	}
	return found
}

// OpenUnsaved brings back a plan that was never saved.
func OpenUnsaved(journal string, o Options) (*Session, error) {
	f, r, err := fromJournal(journal)
	if err != nil {
		return nil, i18n.Fault(err, "session.journal-unreadable", "detail", err.Error())
	}
	s, err := prepare(f, "", o)
	if err != nil {
		return nil, err
	}
	s.savedMark = -1
	s.recovered = len(r.entries)
	if err := s.startJournal(); err != nil {
		return nil, err
	}
	s.checker.begin()
	return s, nil
}

func fromJournal(name string) (*store.File, recovered, error) {
	r, err := readJournal(name)
	if err != nil {
		return nil, r, err
	}
	p, err := plan.Decode(r.header.Initial)
	if err != nil {
		return nil, r, err
	}
	f := &store.File{Plan: p, Blobs: map[string][]byte{}}
	s := &Session{file: f}
	if err := s.replay(r.entries); err != nil {
		return nil, r, err
	}
	return f, r, nil
}

// DefaultStateDir is the folder of the recovery journals on this system.
func DefaultStateDir() (string, error) {
	if dir := os.Getenv("MOAPLAN_STATE"); dir != "" {
		return dir, nil
	}
	if dir := os.Getenv("XDG_STATE_HOME"); dir != "" {
		return filepath.Join(dir, "moaplan"), nil
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "moaplan", "recovery"), nil
}
