package store

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// Bytes packs the file. The same content always gives the same bytes. What could
// not be opened again is refused.
func (f *File) Bytes() (packed []byte, base string, err error) {
	encoded, err := f.Plan.Encode()
	if err != nil {
		return nil, "", err
	}
	if err := f.readable(encoded); err != nil {
		return nil, "", err
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(w, flate.DefaultCompression)
	})
	if err := addEntry(z, planName, encoded); err != nil {
		return nil, "", err
	}
	for _, name := range slices.Sorted(maps.Keys(f.Blobs)) {
		if err := addEntry(z, name, f.Blobs[name]); err != nil {
			return nil, "", err
		}
	}
	if err := z.Close(); err != nil {
		return nil, "", err
	}
	if out.Len() > maxFileSize {
		return nil, "", errTooLarge
	}
	return out.Bytes(), Hash(encoded), nil
}

// readable holds the content against what [Read] accepts.
func (f *File) readable(encoded []byte) error {
	total := len(encoded)
	for name, content := range f.Blobs {
		if !safeName(name) || name == planName {
			return fmt.Errorf("the name %q is not allowed", name)
		}
		if total += len(content); len(content) > maxEntrySize {
			return errTooLarge
		}
	}
	if len(encoded) > maxPlanSize || total > maxTotalSize || len(f.Blobs) >= maxEntries {
		return errTooLarge
	}
	return nil
}

func addEntry(z *zip.Writer, name string, content []byte) error {
	header := &zip.FileHeader{Name: name, Method: zip.Deflate}
	switch strings.ToLower(path.Ext(name)) {
	case ".png", ".jpg", ".jpeg", ".pdf", Extension:
		header.Method = zip.Store // compressed already
	}
	w, err := z.CreateHeader(header)
	if err != nil {
		return err
	}
	_, err = w.Write(content)
	return err
}

// Save writes the file in place of what is there, keeping the version before as
// NAME.moaplan.bak. It never leaves half a file, and never writes over a plan of
// a newer format. On success the file's Base is that of the new bytes.
func Save(name string, f *File) error {
	if f.Newer || f.Plan.Format > plan.Format {
		return i18n.Fault(nil, "store.newer-not-saved", "path", name)
	}
	target, err := resolveTarget(name)
	if err != nil {
		return err
	}
	if newerAt(target) {
		return i18n.Fault(nil, "store.newer-not-written", "path", name)
	}
	packed, base, err := f.Bytes()
	if errors.Is(err, errTooLarge) {
		return i18n.Fault(err, "store.too-large-to-save", "path", name)
	} else if err != nil {
		return i18n.Fault(err, "store.cannot-write", "path", name, "detail", err.Error())
	}
	if err := replace(target, packed, true); err != nil {
		return writeFault(err, name)
	}
	f.Base = base
	return nil
}

// WriteFile puts a finished document in place as a whole: the old file stays
// until the new one is complete.
func WriteFile(name string, content []byte) error {
	target, err := resolveTarget(name)
	if err != nil {
		return err
	}
	if err := replace(target, content, false); err != nil {
		return writeFault(err, name)
	}
	return nil
}

// resolveTarget follows a symbolic link, so that the link stays, and refuses a
// target that must not be written over: a folder, a device, a file that is
// protected against writing, which renaming would get around.
func resolveTarget(name string) (string, error) {
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return name, nil
	}
	if err != nil {
		return "", writeFault(err, name)
	}
	switch {
	case info.IsDir():
		return "", i18n.Fault(nil, "store.is-a-folder", "path", name)
	case !info.Mode().IsRegular():
		return "", i18n.Fault(nil, "store.not-a-file", "path", name)
	case info.Mode().Perm()&0o222 == 0:
		return "", i18n.Fault(nil, "store.not-writable", "path", name)
	}
	real, err := filepath.EvalSymlinks(name)
	if err != nil {
		return "", writeFault(err, name)
	}
	return real, nil
}

// newerAt reports whether a later version of the program wrote the file of a
// path, also where this one cannot read more of it than its format number.
func newerAt(name string) bool {
	z, err := zip.OpenReader(name)
	if err != nil {
		return false // not there, or no plan
	}
	format := 0
	for _, entry := range z.File {
		if entry.Name == planName {
			format = formatIn(entry)
		}
	}
	_ = z.Close() // it was only read
	return format > plan.Format
}

// formatIn is the format number of a packed plan.json, 0 where it has none.
func formatIn(entry *zip.File) int {
	encoded, err := readEntry(entry)
	if err != nil {
		return 0
	}
	format, err := plan.FormatOf(encoded)
	if err != nil {
		return 0
	}
	return format
}

// writeFault names the reason a write failed in the user's words.
func writeFault(err error, name string) error {
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return i18n.Fault(err, "store.no-such-folder", "path", name, "folder", filepath.Dir(name))
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), isInUse(err):
		return i18n.Fault(err, "store.not-writable", "path", name)
	case isDiskFull(err):
		return i18n.Fault(err, "store.disk-full", "path", name)
	}
	return i18n.Fault(err, "store.cannot-write", "path", name, "detail", cause(err))
}

// replace writes content beside the target, syncs it and renames it over.
func replace(target string, content []byte, keep bool) (err error) {
	folder := filepath.Dir(target)
	// A short name of its own: the target's with something added could be too long.
	temp, err := os.CreateTemp(folder, ".moaplan-*.tmp")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, removeIfThere(temp.Name()))
		}
	}()
	if _, err = temp.Write(content); err == nil {
		err = temp.Sync()
	}
	if closed := temp.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	mode := os.FileMode(0o644)
	if info, statErr := os.Stat(target); statErr == nil {
		mode = info.Mode().Perm()
		if keep {
			if err = keepPrevious(target); err != nil {
				return err
			}
		}
	}
	if err = os.Chmod(temp.Name(), mode); err != nil {
		return err
	}
	if err = renameOver(temp.Name(), target); err != nil {
		return err
	}
	return syncFolder(folder)
}

// keepPrevious gives the present version a second name. A link costs nothing;
// where the file system has none, the bytes are copied.
func keepPrevious(target string) error {
	staged := filepath.Join(filepath.Dir(target), ".moaplan-"+string(plan.NewID())+".tmp")
	if err := os.Link(target, staged); err != nil {
		content, err := os.ReadFile(target)
		if err != nil {
			return err
		}
		if err := os.WriteFile(staged, content, 0o600); err != nil {
			return errors.Join(err, removeIfThere(staged))
		}
	}
	err := renameOver(staged, target+".bak")
	// Renaming does nothing where both are the same file already, as after a save
	// that failed halfway.
	return errors.Join(err, removeIfThere(staged))
}

func removeIfThere(name string) error {
	if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
