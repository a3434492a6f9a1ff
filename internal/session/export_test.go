package session

import (
	"bytes"
	"os"

	"moaplan/internal/store"
)

// SealForTest ends a journal line with its checksum.
func SealForTest(line string) []byte { return seal([]byte(line)) }

// ReadForTest is what a journal's reader makes of bytes.
type ReadForTest struct {
	Base    string
	Seqs    []int
	Length  int64
	Damaged bool

	read recovered
}

// ParseForTest reads the bytes of a journal.
func ParseForTest(data []byte) (ReadForTest, error) {
	r, err := parseJournal(bytes.NewReader(data))
	out := ReadForTest{Base: r.header.Base, Length: r.length, Damaged: r.damaged, read: r}
	for _, e := range r.entries {
		out.Seqs = append(out.Seqs, e.Seq)
	}
	return out, err
}

// ReplayForTest replays what was read onto a file.
func (r ReadForTest) ReplayForTest(f *store.File) (*store.File, error) {
	s := &Session{file: f}
	err := s.replay(r.read.entries)
	return s.file, err
}

// BreakJournalForTest has every write of the journal fail, as on a full disk that
// took a part of a line; mend lets it write again.
func (s *Session) BreakJournalForTest(part string) (mend func() error, err error) {
	j := s.journal
	j.mu.Lock()
	defer j.mu.Unlock()
	if _, err := j.file.WriteString(part); err != nil {
		return nil, err
	}
	j.torn = part != ""
	if err := j.file.Close(); err != nil {
		return nil, err
	}
	return func() error {
		j.mu.Lock()
		defer j.mu.Unlock()
		return j.reopen()
	}, nil
}

// SlowDiskForTest has the journal's file reach the disk through flush.
func (s *Session) SlowDiskForTest(flush func()) {
	j := s.journal
	j.mu.Lock()
	defer j.mu.Unlock()
	j.flush = func(f *os.File) error {
		flush()
		return f.Sync()
	}
}

// SyncForTest has the journal reach the disk now, as its timer does.
func (s *Session) SyncForTest() { s.journal.sync() }
