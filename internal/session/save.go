package session

import (
	"errors"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"

	"moaplan/assets/i18n"
	"moaplan/internal/store"
)

// Save writes the plan to its file.
func (s *Session) Save() error { return s.SaveAs(s.path) }

// SaveAs writes the plan to a file, which becomes its file. On an error the old
// file, the plan in memory and the journal are as they were. A journal that
// cannot begin anew is reported as trouble: the plan is saved.
func (s *Session) SaveAs(path string) error {
	if path == "" {
		return i18n.Fault(nil, "session.no-path")
	}
	if s.ReadOnly() {
		return i18n.Fault(nil, "store.newer-not-saved", "path", path)
	}
	if path == s.path && s.changedOnDisk() {
		return i18n.Fault(nil, "session.changed-on-disk", "path", path)
	}
	encoded, err := s.file.Plan.Encode()
	if err != nil {
		return err
	}
	// The journal announces the save, so that a crash between the save and the
	// journal's fresh start is understood at the next opening.
	s.journal.append(entry{Saving: store.Hash(encoded)}, true)
	if err := store.Save(path, s.file); err != nil {
		return err
	}
	s.path = path
	s.savedAt, s.savedMark = s.options.Clock(), s.revision
	s.history.closed = true
	if err := s.startJournal(); err != nil {
		s.journal.tell(err)
	}
	s.notify(Change{Kind: Saved})
	return nil
}

// changedOnDisk reports whether the plan's file holds another plan than the one
// that was read from it or last written to it: someone else has saved since. A
// file that is gone or damaged holds nothing to be lost.
func (s *Session) changedOnDisk() bool {
	there, err := store.Open(s.path)
	return err == nil && there.Base != s.file.Base
}

// Close ends the session. With discard, unsaved changes are thrown away with
// their journal; without, they wait in the journal for the next opening.
func (s *Session) Close(discard bool) error {
	s.checker.end()
	return s.journal.close(discard || !s.Dirty())
}

// beginJournal starts the journal of a plan that was just opened. Where it cannot
// be kept, the first edit tells so.
func (s *Session) beginJournal() {
	if err := s.startJournal(); err != nil {
		s.journal.stop(err)
	}
}

func (s *Session) startJournal() error {
	if s.options.StateDir == "" || s.ReadOnly() {
		return nil
	}
	h := header{Journal: 1, Plan: s.file.Plan.ID, Base: s.file.Base, Call: s.file.Plan.Call}
	var first []entry
	if s.path == "" {
		initial, err := s.file.Plan.Encode()
		if err != nil {
			return err
		}
		h.Initial = initial
		for _, name := range slices.Sorted(maps.Keys(s.file.Blobs)) {
			first = append(first, entry{Blob: name, Data: s.file.Blobs[name]})
		}
	} else if abs, err := filepath.Abs(s.path); err == nil {
		h.Path = abs
	}
	return s.journal.start(journalName(s.options.StateDir, s.file.Plan.ID, s.path), h, first)
}

// journalFault is the sentence for a journal that fails.
func journalFault(err error) error {
	detail := err.Error()
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		detail = pathErr.Err.Error()
	}
	return i18n.Fault(err, "session.journal-failed", "detail", detail)
}

// isMissing reports an error that only says that a file is not there.
func isMissing(err error) bool { return errors.Is(err, fs.ErrNotExist) }
