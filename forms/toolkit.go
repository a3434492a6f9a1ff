package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"github.com/go-json-experiment/json"

	"moaplan/assets/i18n"
)

// toolkitWords are the words of the toolkit's own menus and dialogs, with the
// catalogue keys that hold them.
var toolkitWords = map[string]string{
	"Advanced": "advanced", "Cancel": "cancel", "Confirm": "confirm", "Copy": "copy", "Create Folder": "create-folder",
	"Cut": "cut", "Enter filename": "enter-filename", "Error": "error", "Favourites": "favourites", "File": "file",
	"Folder": "folder", "New Folder": "new-folder", "No": "no", "OK": "ok", "Open": "open", "Paste": "paste",
	"Quit": "quit", "Redo": "redo", "Save": "save", "Select all": "select-all", "Show Hidden Files": "show-hidden",
	"Undo": "undo", "Yes": "yes", "file.name": "name", "file.parent": "parent",
}

// useToolkitWords has the toolkit speak the window's language. It chooses by the
// system's locale alone, so the words are put in place of those of that locale.
func useToolkitWords(l i18n.Lang) {
	words := make(map[string]string, len(toolkitWords))
	for theirs, ours := range toolkitWords {
		words[theirs] = l.T("forms.toolkit." + ours)
	}
	data, err := json.Marshal(words)
	if err == nil {
		err = lang.AddTranslationsForLocale(data, lang.SystemLocale())
	}
	if err != nil {
		fyne.LogError("the toolkit's words", err)
	}
}
