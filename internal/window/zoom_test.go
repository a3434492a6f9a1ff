//go:build !headless

package window

import (
	"os"
	"testing"
)

func TestZoom_IsThatShareOfWhatTheSystemAsksFor(t *testing.T) {
	for _, c := range []struct {
		was     string // of the variable
		system  float32
		percent int
		want    string
	}{
		{"", 0, 150, "1.50"}, // nobody says anything
		{"", 1, 120, "1.20"},
		{"", 2, 150, "3.00"},
		{"1.5", 1, 120, "1.80"},
		{"auto", 1, 130, "1.30"},
		{"1.5", 1, 100, "1.5"},
		{"", 1, 100, ""},
	} {
		t.Setenv(scaleVariable, c.was)
		if c.was == "" {
			if err := os.Unsetenv(scaleVariable); err != nil {
				t.Fatal(err)
			}
		}
		if err := zoom()(c.percent, c.system); err != nil {
			t.Fatal(err)
		}
		if got := os.Getenv(scaleVariable); got != c.want {
			t.Errorf("%d %% of %q and %v: %q, not %q", c.percent, c.was, c.system, got, c.want)
		}
	}
}
