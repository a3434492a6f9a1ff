package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"maps"
	"slices"
	"time"

	"github.com/xuri/excelize/v2"
)

// zipTime stands for every time in the file, so that the same plan gives the same
// bytes; it is the earliest that a zip can hold.
var zipTime = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// packer collects the parts of the file, which excelize hands over in no fixed
// order, and writes them in order and at one time. It puts the escapes in place of
// their marks.
type packer struct {
	to    io.Writer
	parts map[string]*bytes.Buffer
}

func newPacker(to io.Writer) excelize.ZipWriter {
	return &packer{to: to, parts: map[string]*bytes.Buffer{}}
}

// Create begins a part.
func (p *packer) Create(name string) (io.Writer, error) {
	if _, twice := p.parts[name]; twice {
		return nil, errors.New("the part " + name + " stands twice in the workbook")
	}
	p.parts[name] = new(bytes.Buffer)
	return p.parts[name], nil
}

// AddFS is no way to write a workbook.
func (p *packer) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the zip.
func (p *packer) Close() error {
	w := zip.NewWriter(p.to)
	for _, name := range slices.Sorted(maps.Keys(p.parts)) {
		part, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: zipTime})
		if err != nil {
			return err
		}
		content := p.parts[name].Bytes()
		if bytes.Contains(content, escapeMarkBytes) {
			content = bytes.ReplaceAll(content, escapeMarkBytes, []byte("_x005F_"))
		}
		if _, err := part.Write(content); err != nil {
			return err
		}
	}
	return w.Close()
}

var escapeMarkBytes = []byte(string(escapeMark))
