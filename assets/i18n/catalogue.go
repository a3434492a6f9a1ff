package i18n

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// catalogue is the sentences of one language, and what was wrong in its files.
type catalogue struct {
	sentences map[string]sentence
	keys      []string
	err       error
}

// load reads every file of a language's folder. It goes on after a fault: one
// damaged file must not silence the others.
func load(fsys fs.FS, lang Lang) catalogue {
	c := catalogue{sentences: make(map[string]sentence)}
	names, err := fs.Glob(fsys, string(lang)+"/*.toml")
	if err == nil && len(names) == 0 {
		err = fmt.Errorf("%s: no catalogue files", lang)
	}
	faults := []error{err}
	for _, name := range names {
		faults = append(faults, c.loadFile(fsys, name)...)
	}
	c.keys = slices.Sorted(maps.Keys(c.sentences))
	c.err = errors.Join(faults...)
	return c
}

func (c *catalogue) loadFile(fsys fs.FS, name string) []error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return []error{err}
	}
	// A map of strings refuses tables and numbers, so a key whose quotes were
	// forgotten ("a.b" written a.b) is a fault and not a silent nested table.
	var entries map[string]string
	if err := toml.Unmarshal(data, &entries); err != nil {
		return []error{withLine(name, err)}
	}
	var faults []error
	area := strings.TrimSuffix(path.Base(name), ".toml")
	for _, key := range slices.Sorted(maps.Keys(entries)) {
		if err := c.add(area, key, entries[key]); err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", name, err))
		}
	}
	return faults
}

// add takes one sentence. Keys begin with their file's name, which makes a
// duplicate over two files impossible and every key easy to find.
func (c *catalogue) add(area, key, text string) error {
	if !strings.HasPrefix(key, area+".") {
		return fmt.Errorf("key %q must begin with %q", key, area+".")
	}
	if _, ok := c.sentences[key]; ok {
		return fmt.Errorf("key %q is defined twice", key)
	}
	sentence, err := parseSentence(text)
	if err != nil {
		return fmt.Errorf("key %q: %w", key, err)
	}
	c.sentences[key] = sentence
	return nil
}

// withLine puts the file and line in front of a reader's error.
func withLine(name string, err error) error {
	var decode *toml.DecodeError
	if errors.As(err, &decode) {
		row, column := decode.Position()
		return fmt.Errorf("%s:%d:%d: %w", name, row, column, err)
	}
	return fmt.Errorf("%s: %w", name, err)
}
