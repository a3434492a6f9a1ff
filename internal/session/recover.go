package session

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
	"moaplan/internal/store"
)

// recover replays the journal of the plan's file, if there is one that builds on
// what the file holds. A journal that fails keeps no plan from being opened: the
// first edit tells of it.
func (s *Session) recover() {
	if s.options.StateDir == "" || s.ReadOnly() {
		return
	}
	name := journalName(s.options.StateDir, s.file.Plan.ID, s.path)
	r, err := readJournal(name)
	if isMissing(err) {
		s.beginJournal()
		return
	}
	if err == nil {
		err = s.takeUp(r)
	}
	if s.stale = err != nil || r.damaged; s.stale {
		// What cannot be used is put aside, never thrown away.
		if aside := s.putAside(name, err == nil); aside != nil {
			s.journal.stop(aside)
			return
		}
	}
	if err != nil {
		s.beginJournal()
	} else if err := s.journal.resume(name, r.length, len(r.entries)); err != nil {
		s.journal.stop(err)
	}
}

// takeUp replays what the saved state does not have yet.
func (s *Session) takeUp(r recovered) error {
	from, err := r.continuesFrom(s.file.Base)
	if err != nil {
		return err
	}
	return s.replay(r.entries[from:])
}

// putAside gives a journal another name, or copies it there, where no other one
// lies.
func (s *Session) putAside(name string, keep bool) error {
	base := fmt.Sprintf("%s.%d", strings.TrimSuffix(name, ".journal"), s.options.Clock().Unix())
	aside := base + ".old"
	for n := 2; ; n++ {
		if _, err := os.Lstat(aside); err != nil {
			break // free, or a folder in which nothing can be kept
		}
		aside = fmt.Sprintf("%s-%d.old", base, n)
	}
	if !keep {
		return os.Rename(name, aside)
	}
	content, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	return store.WriteFile(aside, content)
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
	blobs := map[string][]byte{}
	var h history
	for _, e := range entries {
		switch {
		case e.Edit != nil:
			if err := trial.Apply(*e.Edit); err != nil {
				return err
			}
			h.replay(e.Step, *e.Edit)
		case e.Blob != "":
			blobs[e.Blob] = e.Data
		}
	}
	maps.Copy(s.file.Blobs, blobs)
	s.file.Plan, s.history = trial, h
	s.recovered = countSteps(entries)
	s.revision = s.recovered
	return nil
}

// countSteps counts the steps as the user made them: a word that was typed is one,
// however many keys it took.
func countSteps(entries []entry) int {
	n := 0
	for _, e := range entries {
		if e.Edit != nil && (e.Step != stepJoin || n == 0) {
			n++
		}
	}
	return n
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
			found = append(found, Unsaved{Journal: name, Title: f.Plan.Title, Steps: countSteps(r.entries)})
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
	s.recovered = countSteps(r.entries)
	if s.stale = r.damaged; s.stale {
		err = s.putAside(journal, true)
	}
	if err != nil {
		s.journal.stop(err)
	} else {
		s.beginJournal()
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
	f := &store.File{Plan: p, Blobs: map[string][]byte{}, Newer: p.Format > plan.Format}
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
