package store

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"moaplan/assets/examples"
	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// Example is the example plan of a call's track, with a fresh plan ID. The
// texts of its chapters stand beside it as Markdown files.
func Example(call, track string) (*File, error) {
	return exampleFrom(examples.Files, call, track)
}

func exampleFrom(files fs.FS, call, track string) (*File, error) {
	folder := path.Join(call, track)
	encoded, err := fs.ReadFile(files, path.Join(folder, planName))
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrInvalid) {
		return nil, i18n.Fault(err, "store.no-example", "call", call, "track", track)
	} else if err != nil {
		return nil, err
	}
	p, err := plan.Decode(encoded)
	if err != nil {
		return nil, fmt.Errorf("example %s: %w", folder, err)
	}
	p.ID = plan.NewID()
	f := &File{Plan: p, Blobs: map[string][]byte{}}
	if err := f.takeChapters(files, path.Join(folder, "chapters")); err != nil {
		return nil, err
	}
	if err := f.takeFigures(files, path.Join(folder, "figures")); err != nil {
		return nil, err
	}
	if encoded, err = p.Encode(); err != nil {
		return nil, err
	}
	f.Base = Hash(encoded)
	return f, nil
}

// takeChapters reads KEY.md and KEY.en.md into the chapters.
func (f *File) takeChapters(files fs.FS, folder string) error {
	entries, err := fs.ReadDir(files, folder)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		name, isText := strings.CutSuffix(entry.Name(), ".md")
		if !isText {
			continue
		}
		content, err := fs.ReadFile(files, path.Join(folder, entry.Name()))
		if err != nil {
			return err
		}
		key, english := strings.CutSuffix(name, ".en")
		chapter := f.Plan.Chapter(plan.ID(key))
		if chapter == nil {
			f.Plan.Chapters = append(f.Plan.Chapters, plan.Chapter{Record: plan.Record{ID: plan.ID(key)}})
			chapter = &f.Plan.Chapters[len(f.Plan.Chapters)-1]
		}
		text := strings.TrimSpace(string(content))
		if english {
			chapter.Text.En = text
		} else {
			chapter.Text.Ko = text
		}
	}
	return nil
}

func (f *File) takeFigures(files fs.FS, folder string) error {
	entries, err := fs.ReadDir(files, folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return err
	}
	for _, entry := range entries {
		if entry.IsDir() || path.Ext(entry.Name()) != ".png" {
			continue
		}
		content, err := fs.ReadFile(files, path.Join(folder, entry.Name()))
		if err != nil {
			return err
		}
		f.Blobs["figures/"+entry.Name()] = content
	}
	return nil
}
