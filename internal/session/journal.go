package session

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"moaplan/internal/plan"
	"moaplan/internal/store"
)

// syncEvery bounds what a power cut can take: a line is handed to the system at
// once and reaches the disk within this time.
const syncEvery = time.Second

// maxLine bounds one line of a journal that is read, in bytes.
const maxLine = 512 << 20

// header is the first line of a journal: which plan and which saved state the
// lines below build on.
type header struct {
	Journal int            `json:"journal"`
	Plan    plan.ID        `json:"plan"`
	Path    string         `json:"path,omitzero"`     // empty: not saved yet
	Base    string         `json:"base"`              // hash of the saved plan.json
	Initial jsontext.Value `json:"initial,omitempty"` // the whole plan, where there is no saved file
	Call    string         `json:"call,omitzero"`
}

// step tells what an edit of the journal was to the history.
type step string

const (
	stepDo   step = "do"
	stepJoin step = "join" // a further keystroke of the step before
	stepUndo step = "undo"
	stepRedo step = "redo"
)

// entry is one line below the header: an edit, a file added to the plan, or the
// announcement that a save with a hash is about to happen.
type entry struct {
	Seq    int        `json:"seq"`
	Step   step       `json:"step,omitzero"`
	Edit   *plan.Edit `json:"edit,omitzero"`
	Blob   string     `json:"blob,omitzero"`
	Data   []byte     `json:"data,omitempty"`
	Saving string     `json:"saving,omitzero"`
}

// journal is the recovery journal: what happened since the plan was last saved,
// a line a step, each with a sequence number and a checksum.
type journal struct {
	mu      sync.Mutex
	name    string
	file    *os.File // nil where none is kept
	off     error    // why none is kept although one should be
	length  int64    // bytes of the whole lines in the file
	seq     int
	waiting [][]byte // lines that could not be written yet, in order
	torn    bool     // a part of a line stands behind the whole ones
	timer   *time.Timer
	failed  func(error) // told of a failure, once until it works again
	broken  bool
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

func firstLines(h header, first []entry) ([]byte, error) {
	line, err := json.Marshal(h, jsontext.AllowInvalidUTF8(true)) // a path may be any bytes
	if err != nil {
		return nil, err
	}
	content := seal(line)
	for i, e := range first {
		e.Seq = i + 1
		if line, err = e.encode(); err != nil {
			return nil, err
		}
		content = append(content, line...)
	}
	return content, nil
}

// encode writes the entry as a line. A name that is not valid UTF-8, such as a
// file's in the name of an edit, must not keep the edit out of the journal.
func (e entry) encode() ([]byte, error) {
	line, err := json.Marshal(e, jsontext.AllowInvalidUTF8(true))
	if err != nil {
		return nil, err
	}
	return seal(line), nil
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
	if err := j.write(); err != nil {
		j.report(err)
		return
	}
	if durable {
		j.settle()
	} else if j.timer == nil {
		j.timer = time.AfterFunc(syncEvery, j.sync)
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

func (j *journal) sync() {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.timer = nil
	if j.file != nil {
		j.settle()
	}
}

// settle puts what is written on the disk.
func (j *journal) settle() {
	if err := j.file.Sync(); err != nil {
		j.report(err)
		return
	}
	j.broken = len(j.waiting) > 0
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
	if j.timer != nil {
		j.timer.Stop()
		j.timer = nil
	}
	if j.file == nil {
		return nil
	}
	err := j.write()
	if synced := j.file.Sync(); err == nil {
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

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// seal ends a line with its checksum.
func seal(line []byte) []byte {
	var sum [4]byte
	crc := crc32.Checksum(line, castagnoli)
	for i := range sum {
		sum[i] = byte(crc >> (24 - 8*i))
	}
	return append(append(append([]byte(hex.EncodeToString(sum[:])), ' '), line...), '\n')
}

var errTorn = errors.New("the line is torn")

// unseal reads the value of a line whose checksum is right.
func unseal(line []byte, into any) error {
	if len(line) < 10 || line[8] != ' ' || line[len(line)-1] != '\n' {
		return errTorn
	}
	body := line[9 : len(line)-1]
	if !bytes.Equal(seal(body), line) {
		return errTorn
	}
	return json.Unmarshal(body, into)
}

// recovered is what a journal held.
type recovered struct {
	header  header
	entries []entry
	length  int64 // bytes up to the end of the last whole line
	damaged bool  // a whole line could not be read: it and what follows are not used
}

// readJournal reads a journal up to the first line that is torn or out of order.
func readJournal(name string) (r recovered, err error) {
	file, err := os.Open(name)
	if err != nil {
		return r, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if r, err = parseJournal(file); err != nil {
		err = fmt.Errorf("journal %s: %w", name, err)
	}
	return r, err
}

func parseJournal(in io.Reader) (r recovered, err error) {
	reader := bufio.NewReader(in)
	line, err := readLine(reader)
	if err == nil {
		err = unseal(line, &r.header)
	}
	if err != nil || r.header.Journal != 1 {
		return r, errors.Join(errors.New("its first line cannot be read"), err)
	}
	r.length = int64(len(line))
	for {
		line, err := readLine(reader)
		switch {
		case errors.Is(err, io.EOF):
			return r, nil // at its end, or at a line that a crash tore
		case err != nil && !errors.Is(err, errTorn):
			return r, err
		}
		var e entry
		if err != nil || unseal(line, &e) != nil || e.Seq != len(r.entries)+1 {
			r.damaged = true
			return r, nil
		}
		r.entries = append(r.entries, e)
		r.length += int64(len(line))
	}
}

// readLine reads a line with its end; io.EOF where there is no whole one any more,
// errTorn where it is longer than any that is written.
func readLine(reader *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		part, err := reader.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case len(line) > maxLine:
			return nil, errTorn
		case !errors.Is(err, bufio.ErrBufferFull):
			return line, err
		}
	}
}
