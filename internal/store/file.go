// Package store reads and writes a plan's file: a zip that holds plan.json and
// beside it figures/*, attachments/* and history/*.
//
// A file is replaced as a whole: written to a temporary file in the same folder,
// synced and renamed over, with the version before kept as NAME.moaplan.bak.
package store

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// Extension ends the name of a plan's file.
const Extension = ".moaplan"

// Bounds on what is read, so that a hostile or damaged file costs little.
const (
	maxFileSize  = 512 << 20 // bytes of the zip
	maxPlanSize  = 64 << 20  // bytes of plan.json
	maxEntrySize = 256 << 20 // bytes of one entry
	maxTotalSize = 1 << 30   // bytes of all entries
	maxEntries   = 10_000
)

const planName = "plan.json"

// File is an open plan with everything its file holds.
type File struct {
	Plan *plan.Plan

	// Blobs are all other entries of the zip by name ("figures/x.png"). An entry
	// this version does not know is kept as it is.
	Blobs map[string][]byte

	// Newer tells that a later version of the program wrote the file. It can be
	// looked at, but never be written over.
	Newer bool

	// Base is the hash of the bytes of plan.json as they were read or last
	// written; the recovery journal names it.
	Base string
}

// Hash is the name of the bytes of a plan.json.
func Hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// Open reads a plan's file. Errors are [i18n.Error] values that name the path
// and what to do.
func Open(name string) (*File, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, i18n.Fault(err, "store.no-such-file", "path", name)
	case errors.Is(err, fs.ErrPermission):
		return nil, i18n.Fault(err, "store.no-permission", "path", name)
	case err != nil:
		return nil, i18n.Fault(err, "store.cannot-read", "path", name, "detail", cause(err))
	case info.IsDir():
		return nil, i18n.Fault(nil, "store.is-a-folder", "path", name)
	case info.Mode()&fs.ModeDevice != 0:
		return nil, i18n.Fault(nil, "store.not-a-plan", "path", name)
	case info.Size() > maxFileSize:
		return nil, i18n.Fault(nil, "store.too-large", "path", name)
	}
	data, err := readAtMost(name, info.Size(), maxFileSize)
	switch {
	case errors.Is(err, errTooLarge):
		return nil, i18n.Fault(err, "store.too-large", "path", name)
	case errors.Is(err, fs.ErrPermission):
		return nil, i18n.Fault(err, "store.no-permission", "path", name)
	case err != nil:
		return nil, i18n.Fault(err, "store.cannot-read", "path", name, "detail", cause(err))
	}
	return Read(data, name)
}

// readAtMost reads so many bytes at most of a file that should have a size; it may
// grow meanwhile, or be a pipe.
func readAtMost(name string, size, limit int64) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	content := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead))
	_, err = content.ReadFrom(io.LimitReader(file, limit+1))
	if closed := file.Close(); err == nil {
		err = closed
	}
	if int64(content.Len()) > limit {
		return nil, errTooLarge
	}
	return content.Bytes(), err
}

// cause is the system's own words, without the path that the sentence names.
func cause(err error) string {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err.Error()
	}
	return err.Error()
}

// Read reads the bytes of a plan's file; name stands in the errors.
func Read(data []byte, name string) (*File, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
			return nil, i18n.Fault(err, "store.damaged", "path", name, "detail", err.Error())
		}
		return nil, i18n.Fault(err, "store.not-a-plan", "path", name)
	}
	if len(z.File) > maxEntries {
		return nil, i18n.Fault(nil, "store.too-large", "path", name)
	}
	f := &File{Blobs: map[string][]byte{}}
	var encoded []byte
	total := 0
	for _, entry := range z.File {
		if strings.HasSuffix(entry.Name, "/") {
			continue
		}
		if !safeName(entry.Name) {
			return nil, i18n.Fault(nil, "store.unsafe-name", "path", name, "entry", entry.Name)
		}
		content, err := readEntry(entry)
		if errors.Is(err, errTooLarge) {
			return nil, i18n.Fault(err, "store.too-large", "path", name)
		} else if err != nil {
			return nil, i18n.Fault(err, "store.damaged", "path", name, "detail", entry.Name+": "+err.Error())
		}
		if total += len(content); total > maxTotalSize {
			return nil, i18n.Fault(errTooLarge, "store.too-large", "path", name)
		}
		if entry.Name == planName {
			encoded = content
		} else {
			f.Blobs[entry.Name] = content
		}
	}
	if encoded == nil {
		return nil, i18n.Fault(nil, "store.not-a-plan", "path", name)
	}
	if err := f.decode(encoded, name); err != nil {
		return nil, err
	}
	return f, nil
}

func (f *File) decode(encoded []byte, name string) error {
	format, err := plan.FormatOf(encoded)
	if err == nil && format < 1 {
		err = fmt.Errorf("format %d", format)
	}
	if err != nil {
		return i18n.Fault(err, "store.damaged", "path", name, "detail", err.Error())
	}
	f.Newer = format > plan.Format
	p, err := plan.Decode(encoded)
	if err != nil {
		if f.Newer {
			return i18n.Fault(err, "store.newer-unreadable", "path", name, "format", format)
		}
		return i18n.Fault(err, "store.damaged", "path", name, "detail", err.Error())
	}
	f.Plan, f.Base = p, Hash(encoded)
	return nil
}

var errTooLarge = errors.New("larger than a plan may be")

func readEntry(entry *zip.File) ([]byte, error) {
	limit := int64(maxEntrySize)
	if entry.Name == planName {
		limit = maxPlanSize
	}
	if entry.UncompressedSize64 > uint64(limit) {
		return nil, errTooLarge
	}
	r, err := entry.Open()
	if err != nil {
		return nil, err
	}
	// The declared size may lie: read one byte more than allowed and see.
	content, err := io.ReadAll(io.LimitReader(r, limit+1))
	if closed := r.Close(); err == nil {
		err = closed
	}
	if int64(len(content)) > limit {
		return nil, errTooLarge
	}
	return content, err
}

// CanHold reports whether an entry of so many bytes fits into the file beside
// what it holds already, so that the file can be opened again.
func (f *File) CanHold(size int) bool {
	// Room for plan.json as large as it may be, and for the zip's own table.
	const room = maxFileSize - 2*maxPlanSize
	total := size
	for _, content := range f.Blobs {
		total += len(content)
	}
	return size <= maxEntrySize && total <= room && len(f.Blobs) < maxEntries-1
}

// safeName reports whether an entry's name stays inside the plan's file when it
// is written somewhere.
func safeName(name string) bool {
	return fs.ValidPath(name) && path.Clean(name) == name && !strings.ContainsAny(name, "\\:\x00") && len(name) < 512
}
