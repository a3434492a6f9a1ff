package forms

import (
	"testing"

	"fyne.io/fyne/v2/lang"

	"moaplan/assets/i18n"
)

func TestToolkit_SpeaksTheWindowsLanguageInItsOwnDialogs(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.En, i18n.Ko, i18n.En, i18n.Ko} {
		begin(t, l)
		for theirs, ours := range toolkitWords {
			if got, want := lang.X(theirs, "?"), l.T("forms.toolkit."+ours); got != want {
				t.Errorf("%s: %q says %q, not %q", l, theirs, got, want)
			}
		}
	}
}
