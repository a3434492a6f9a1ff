//go:build !headless

package window

import (
	"os"
	"strconv"
)

// scaleVariable tells the toolkit how large to draw; it reads it whenever the theme
// changes.
const scaleVariable = "FYNE_SCALE"

// zoom returns what draws everything larger: percent of what the variable said at
// the start, or else of what the toolkit's own settings say.
func zoom() func(percent int, system float32) error {
	was, set := os.LookupEnv(scaleVariable)
	return func(percent int, system float32) error {
		base := float64(system)
		if v, err := strconv.ParseFloat(was, 32); set && err == nil && v > 0 {
			base = v
		}
		if base <= 0 { // the toolkit's settings say nothing
			base = 1
		}
		switch {
		case percent != 100:
			return os.Setenv(scaleVariable, strconv.FormatFloat(base*float64(percent)/100, 'f', 2, 64))
		case set:
			return os.Setenv(scaleVariable, was)
		}
		return os.Unsetenv(scaleVariable)
	}
}
