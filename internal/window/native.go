//go:build !headless

package window

import (
	"errors"
	"path/filepath"

	"github.com/ncruces/zenity"
)

// native asks for files in the system's own dialogs: those of Windows and macOS,
// and on Linux those of the program zenity, where it is installed.
type native struct{}

func (native) Available() bool { return zenity.IsAvailable() }

func (native) Open(title, folder string, extensions []string) (string, error) {
	options := []zenity.Option{zenity.Title(title), within(folder), zenity.Modal()}
	if len(extensions) > 0 {
		patterns := make([]string, len(extensions))
		for i, e := range extensions {
			patterns[i] = "*" + e
		}
		options = append(options, zenity.FileFilters{{Name: title, Patterns: patterns, CaseFold: true}})
	}
	return answer(zenity.SelectFile(options...))
}

// Save does not ask about a file that is there already: the window does, for the
// name with its ending.
func (native) Save(title, suggested, extension string) (string, error) {
	return answer(zenity.SelectFileSave(zenity.Title(title), zenity.Filename(absolute(suggested)), zenity.Modal(),
		zenity.FileFilters{{Name: title, Patterns: []string{"*" + extension}, CaseFold: true}}))
}

func (native) Folder(title, folder string) (string, error) {
	return answer(zenity.SelectFile(zenity.Title(title), zenity.Directory(), within(folder), zenity.Modal()))
}

// within begins a dialog in a folder, which such names tell by their last
// separator.
func within(folder string) zenity.Option {
	return zenity.Filename(absolute(folder) + string(filepath.Separator))
}

// absolute is a path as the dialogs want it: they run elsewhere.
func absolute(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	return abs
}

// answer makes a no of the user an empty path.
func answer(path string, err error) (string, error) {
	if errors.Is(err, zenity.ErrCanceled) {
		return "", nil
	}
	return path, err
}
