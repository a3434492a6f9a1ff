package check_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/internal/check"
)

// The example plans are without error and warning. All that is left is advice
// that names something nobody could confirm, and stands in the golden list.
func TestExamples_HaveOnlyTheAdviceOfTheGoldenList(t *testing.T) {
	c := theCall(t)
	var list strings.Builder
	for _, track := range []string{"rnd", "commercialisation"} {
		for _, f := range check.Run(example(t, track), c, check.Facts{}) {
			if f.Severity != check.Advice {
				t.Errorf("%s: %s %s %s: %s", track, f.Severity, f.Rule, f.Path, f.Text(i18n.Ko))
				continue
			}
			if f.Citation.Certainty.Confirmed() {
				t.Errorf("%s: %s advises, though its source is confirmed", track, f.Rule)
			}
			list.WriteString(track + " " + f.Rule + " " + string(f.Path) + "\n")
			for _, lang := range i18n.Langs() {
				list.WriteString("\t" + f.Text(lang) + "\n\t" + f.Source(c, lang) + "\n")
			}
		}
	}
	golden := filepath.Join("testdata", "advice.golden")
	if *update {
		if err := os.WriteFile(golden, []byte(list.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if list.String() != string(want) {
		t.Errorf("got\n%s\nwant\n%s", list.String(), want)
	}
}
