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
	mu     sync.Mutex
	name   string
	file   *os.File
	seq    int
	timer  *time.Timer
	failed func(error) // told of a failure, once until it works again
	broken bool
}

// journalName is where the journal of a plan at a path lies. The path is part of
// the name because a copied file has the same plan ID.
func journalName(folder string, id plan.ID, path string) string {
	key := "unsaved"
	if path != "" {
		if abs, err := filepath.Abs(path); err == nil {
			path = abs
		}
		key = store.Hash([]byte(path))[:16]
	}
	return filepath.Join(folder, string(id)+"-"+key+".journal")
}

// start begins a fresh journal in place of an old one.
func (j *journal) start(name string, h header) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return err
	}
	line, err := json.Marshal(h)
	if err != nil {
		return err
	}
	if err := store.WriteFile(name, seal(line)); err != nil {
		return err
	}
	if err := j.shut(); err != nil {
		return err
	}
	if j.name != "" && j.name != name {
		if err := os.Remove(j.name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	j.name, j.seq = name, 0
	return j.reopen()
}

// resume goes on writing behind the lines that were replayed, cutting off a line
// that was torn.
func (j *journal) resume(name string, length int64, seq int) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if err := os.Truncate(name, length); err != nil {
		return err
	}
	j.name, j.seq = name, seq
	return j.reopen()
}

func (j *journal) reopen() error {
	file, err := os.OpenFile(j.name, os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	j.file = file
	return nil
}

// append writes one line; durable asks for it to be on the disk at return.
func (j *journal) append(e entry, durable bool) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.file == nil {
		return nil
	}
	e.Seq = j.seq + 1
	line, err := json.Marshal(e)
	if err != nil {
		return err
	}
	if _, err := j.file.Write(seal(line)); err != nil {
		j.report(err)
		return err
	}
	j.seq++
	j.broken = false
	if durable {
		return j.file.Sync()
	}
	if j.timer == nil {
		j.timer = time.AfterFunc(syncEvery, j.sync)
	}
	return nil
}

func (j *journal) sync() {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.timer = nil
	if j.file == nil {
		return
	}
	if err := j.file.Sync(); err != nil {
		j.report(err)
	}
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
	err := j.file.Sync()
	if closed := j.file.Close(); err == nil {
		err = closed
	}
	j.file = nil
	return err
}

// close ends the journal; discard removes it, because everything is saved or was
// thrown away on purpose.
func (j *journal) close(discard bool) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	err := j.shut()
	if discard && j.name != "" {
		if removed := os.Remove(j.name); removed != nil && !errors.Is(removed, fs.ErrNotExist) {
			err = errors.Join(err, removed)
		}
	}
	return err
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

func unseal(line []byte) ([]byte, error) {
	if len(line) < 10 || line[8] != ' ' || line[len(line)-1] != '\n' {
		return nil, errTorn
	}
	if body := line[9 : len(line)-1]; bytes.Equal(seal(body), line) {
		return body, nil
	}
	return nil, errTorn
}

// recovered is what a journal held.
type recovered struct {
	header  header
	entries []entry
	length  int64 // bytes up to the end of the last whole line
	torn    bool  // something followed that could not be read
}

// readJournal reads a journal up to the first line that is torn or out of order.
func readJournal(name string) (r recovered, err error) {
	file, err := os.Open(name)
	if err != nil {
		return r, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	reader := bufio.NewReader(io.LimitReader(file, maxLine))
	for first := true; ; first = false {
		line, err := reader.ReadBytes('\n')
		if len(line) == 0 && errors.Is(err, io.EOF) && !first {
			return r, nil
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return r, err
		}
		body, err := unseal(line)
		if first {
			if err == nil {
				err = json.Unmarshal(body, &r.header)
			}
			if err != nil || r.header.Journal != 1 {
				return r, fmt.Errorf("journal %s: its first line cannot be read", name)
			}
			r.length += int64(len(line))
			continue
		}
		var e entry
		if err == nil {
			err = json.Unmarshal(body, &e)
		}
		if err != nil || e.Seq != len(r.entries)+1 {
			r.torn = true
			return r, nil
		}
		r.entries = append(r.entries, e)
		r.length += int64(len(line))
	}
}
