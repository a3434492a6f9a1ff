// Package looktest gives the tests of the forms their application.
package looktest

import (
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"moaplan/forms/look"
)

var shared = sync.OnceValue(test.NewApp)

// App returns an application in light colours, with an empty clipboard and without
// the preferences of these keys. It is one for all tests of a package: for each new
// application the toolkit reads all faces again, and its shaper keeps the old ones,
// some hundred megabytes for every few tests.
func App(t testing.TB, keys ...string) fyne.App {
	t.Helper()
	a := shared()
	fyne.SetCurrentApp(a)
	if a.Settings().Theme() != look.Theme(look.Light) {
		a.Settings().SetTheme(look.Theme(look.Light))
	}
	for _, key := range keys {
		a.Preferences().RemoveValue(key)
	}
	a.Clipboard().SetContent("")
	return a
}
