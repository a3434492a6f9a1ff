package session

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"moaplan/assets/i18n"
	"moaplan/export/pdf"
	"moaplan/internal/store"
)

// Folders of a plan's file, in which a name begins; records name what is behind it.
const (
	figuresFolder     = "figures"
	attachmentsFolder = "attachments"
)

// What is taken into a plan may be so large, in MB: a plan's file has room for a few
// hundred MB, and is written as a whole each time it is saved.
const (
	mostFigure     = 30
	mostAttachment = 100
)

// PictureExtensions are the ends of the names of files that can be figures.
var PictureExtensions = []string{".png", ".jpg", ".jpeg", ".gif"}

// TakeFigure keeps a picture of this machine in the plan and returns its name below
// figures/, as [plan.Figure] bears it. It refuses, in words for the user, what is no
// PNG, JPEG or GIF, is damaged, or is larger than the documents can print.
func (s *Session) TakeFigure(file string) (string, error) {
	data, err := readFile(file, mostFigure)
	if err != nil {
		return "", err
	}
	return s.takePicture(filepath.Base(file), data)
}

func (s *Session) takePicture(name string, data []byte) (string, error) {
	width, height, format, err := pdf.PictureSize(data)
	switch {
	case errors.Is(err, pdf.ErrTooLarge):
		return "", i18n.Fault(err, "files.picture-too-fine", "name", name, "width", i18n.Int(int64(width)), "height", i18n.Int(int64(height)),
			"side", i18n.Int(pdf.MaxPictureSide), "pixels", i18n.Int(pdf.MaxPicturePixels/10_000))
	case err != nil:
		return "", i18n.Fault(err, "files.not-a-picture", "name", name)
	}
	if _, err := pdf.Preview(data, 1); err != nil {
		return "", i18n.Fault(err, "files.damaged-picture", "name", name)
	}
	return s.keep(figuresFolder, "."+strings.Replace(format, "jpeg", "jpg", 1), data)
}

// TakeAttachment keeps a file of this machine in the plan and returns its name below
// attachments/, as [plan.Attachment] bears it.
func (s *Session) TakeAttachment(file string) (string, error) {
	data, err := readFile(file, mostAttachment)
	if err != nil {
		return "", err
	}
	return s.keep(attachmentsFolder, filepath.Ext(file), data)
}

// keep adds a file and returns its name without the folder.
func (s *Session) keep(folder, ext string, data []byte) (string, error) {
	name, err := s.AddBlob(folder, ext, data)
	return strings.TrimPrefix(name, folder+"/"), err
}

// Figure is the picture of a name below figures/, nil where there is none.
func (s *Session) Figure(name string) []byte { return s.Blob(path.Join(figuresFolder, name)) }

// Attachment is the file of a name below attachments/, nil where there is none.
func (s *Session) Attachment(name string) []byte { return s.Blob(path.Join(attachmentsFolder, name)) }

// WriteAttachment writes a paper that the plan keeps to a file of this machine.
func (s *Session) WriteAttachment(name, file string) error {
	data := s.Attachment(name)
	if data == nil {
		return i18n.Fault(nil, "files.no-blob", "name", name)
	}
	return store.WriteFile(file, data)
}

// readFile reads a file of at most so many MB.
func readFile(file string, most int64) ([]byte, error) {
	name := filepath.Base(file)
	limit := most << 20
	info, err := os.Stat(file)
	switch {
	case err != nil:
		return nil, i18n.Fault(err, "files.cannot-read", "name", name, "detail", systemCause(err))
	case !info.Mode().IsRegular():
		return nil, i18n.Fault(nil, "files.no-file", "name", name)
	case info.Size() > limit:
		return nil, tooLarge(name, info.Size(), most)
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, i18n.Fault(err, "files.cannot-read", "name", name, "detail", systemCause(err))
	}
	// The file may grow meanwhile: one byte more than allowed tells.
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	err = errors.Join(err, f.Close())
	switch {
	case err != nil:
		return nil, i18n.Fault(err, "files.cannot-read", "name", name, "detail", systemCause(err))
	case int64(len(data)) > limit:
		return nil, tooLarge(name, int64(len(data)), most)
	case len(data) == 0:
		return nil, i18n.Fault(nil, "files.empty", "name", name)
	}
	return data, nil
}

func tooLarge(name string, size, most int64) error {
	return i18n.Fault(nil, "files.too-large", "name", name, "size", i18n.Int((size+1<<20-1)>>20), "most", i18n.Int(most))
}

// systemCause is the system's own words, without the path that the sentence names.
func systemCause(err error) string {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err.Error()
	}
	return err.Error()
}
