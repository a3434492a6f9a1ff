package picture

import (
	"unicode/utf8"

	"moaplan/internal/typeset"
)

// wrap breaks a text into lines that fit.
func wrap(s string, width, size float64, bold bool, m Measure) []string {
	measure := typeset.Measure(func(r rune) float64 { return m(string(r), size, bold) })
	var out []string
	for _, l := range typeset.Break([]typeset.Run{{Text: s}}, width, 0, measure) {
		out = append(out, l.Text())
	}
	return out
}

// PaperMeasure is how wide text is in a Korean typeface, near enough to lay out
// boxes without loading one: Hangul and Hanja are nearly square, digits and
// Latin letters a little over half as wide.
func PaperMeasure(s string, size float64, bold bool) float64 {
	w := 0.0
	for _, r := range s {
		switch {
		case r == ' ':
			w += 0.33
		case r > 0xffff: // printed as [U+1F600]
			w += 5.6
		case utf8.RuneLen(r) > 2:
			w += 0.95
		case r >= 'A' && r <= 'Z', r == 'm', r == 'w', r == '@', r == '%':
			w += 0.8
		default:
			w += 0.6
		}
	}
	if bold {
		w *= 1.04
	}
	return w * size
}
