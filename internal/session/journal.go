package session

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"moaplan/internal/plan"
	"moaplan/internal/store"
)

// journal is the recovery journal: what happened since the plan was last saved,
// a line a step, each with a sequence number and a checksum.
//
// The disk is waited for beside the interface: lines that come while it is busy
// wait in memory and are written as soon as it is done.
type journal struct {
	mu      sync.Mutex
	idle    *sync.Cond // syncing ended
	syncing bool       // the file is on its way to the disk, without mu
	name    string
	file    *os.File // nil where none is kept
	off     error    // why none is kept although one should be
	length  int64    // bytes of the whole lines in the file
	seq     int
	waiting [][]byte // lines that could not be written yet, in order
	torn    bool     // a part of a line stands behind the whole ones
	timer   *time.Timer
	flush   func(*os.File) error
	failed  func(error) // told of a failure, once until it works again
	broken  bool
}

func newJournal() *journal {
	j := &journal{flush: (*os.File).Sync}
	j.idle = sync.NewCond(&j.mu)
	return j
}

// journalName is where the journal of a plan at a path lies. The path is part of
// the name because a copied file has the same plan ID.
func journalName(folder string, id plan.ID, path string) string {
	key := "unsaved"
	if path != "" {
		key = store.Hash([]byte(realPath(path)))[:16]
	}
	return filepath.Join(folder, string(id)+"-"+key+".journal")
}

// realPath is the one path of a file that can be reached by several: relative, by
// links or, on Windows, in other letters.
func realPath(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	return path
}

// start begins a fresh journal with its first entries in place of an old one. On
// an error the old one, if there is any, goes on.
func (j *journal) start(name string, h header, first []entry) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	content, err := firstLines(h, first)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(name), 0o700)
	}
	if err != nil {
		return j.without(err)
	}
	old, ours := j.name, j.isOurs()
	// Closed first, because Windows replaces no file that is open.
	shut := j.shut()
	if err := store.WriteFile(name, content); err != nil {
		if old != "" {
			shut = errors.Join(shut, j.reopen())
		}
		return j.without(errors.Join(err, shut))
	}
	// What could not be written or closed of the old one stands in the new one.
	j.name, j.seq, j.length, j.waiting, j.torn = name, len(first), int64(len(content)), nil, false
	if err := j.reopen(); err != nil {
		return j.without(err)
	}
	j.off, j.broken = nil, false
	if ours && old != name {
		return removed(old)
	}
	return nil
}

// without notes why no journal is kept, if none is.
func (j *journal) without(err error) error {
	if j.file == nil {
		j.off = err
	}
	return err
}

// stop leaves the journal off for a reason that the next edit tells.
func (j *journal) stop(err error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.off = err
}

// resume goes on behind the lines that were replayed, without what followed them.
// The file is made anew: another session may still hold the old one.
func (j *journal) resume(name string, length int64, seq int) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	content, err := os.ReadFile(name)
	if err == nil {
		err = store.WriteFile(name, content[:min(length, int64(len(content)))])
	}
	if err != nil {
		return j.without(err)
	}
	j.name, j.seq, j.length = name, seq, length
	return j.without(j.reopen())
}

func (j *journal) reopen() error {
	file, err := os.OpenFile(j.name, os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	j.file = file
	return nil
}

// append writes one line; durable asks for it to be on the disk at return. A line
// that cannot be written waits, so that none is ever missing between others; the
// failure is told.
func (j *journal) append(e entry, durable bool) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.file == nil {
		if j.off != nil {
			j.report(j.off)
		}
		return
	}
	e.Seq = j.seq + 1
	line, err := e.encode()
	if err != nil {
		j.report(err)
		return
	}
	j.seq++
	j.waiting = append(j.waiting, line)
	if j.syncing && !durable {
		return // written when the disk is done
	}
	j.rest()
	if err := j.write(); err != nil {
		j.report(err)
		return
	}
	if durable {
		j.settle()
	} else {
		j.syncSoon()
	}
}

// write writes the lines that wait. What a full disk took of a line is cut off
// again: a line behind half a line could not be read.
func (j *journal) write() error {
	for len(j.waiting) > 0 {
		if j.torn {
			if err := os.Truncate(j.name, j.length); err != nil {
				return err
			}
			j.torn = false
		}
		n, err := j.file.Write(j.waiting[0])
		if err != nil {
			j.torn = n > 0
			return err
		}
		j.length += int64(n)
		j.waiting = j.waiting[1:]
	}
	return nil
}

// tell reports a failure that its caller met.
func (j *journal) tell(err error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.report(err)
}

func (j *journal) report(err error) {
	if !j.broken && j.failed != nil {
		go j.failed(err)
	}
	j.broken = true
}

func (j *journal) shut() error {
	j.rest()
	if j.timer != nil {
		j.timer.Stop()
		j.timer = nil
	}
	if j.file == nil {
		return nil
	}
	err := j.write()
	if synced := j.flush(j.file); err == nil {
		err = synced
	}
	if closed := j.file.Close(); err == nil {
		err = closed
	}
	j.file = nil
	return err
}

// isOurs reports whether the file of the journal's name is still the one that is
// written: a later session of the same plan may have put its own there.
func (j *journal) isOurs() bool {
	if j.file == nil {
		return false
	}
	held, err := j.file.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(j.name)
	return err == nil && os.SameFile(held, there)
}

// close ends the journal; discard removes it, because everything is saved or was
// thrown away on purpose.
func (j *journal) close(discard bool) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	ours := j.isOurs()
	err := j.shut()
	switch {
	case !discard:
		return err
	case ours:
		return removed(j.name) // whatever else went wrong went with it
	}
	return nil
}

func removed(name string) error {
	if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
