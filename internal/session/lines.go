package session

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"moaplan/internal/plan"
)

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
