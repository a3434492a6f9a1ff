package xlsx

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"

	"moaplan/internal/typeset"
)

// maxSheetName is the most UTF-16 units of a sheet's name.
const maxSheetName = 31

// sheetNames gives out names that Excel accepts, each once.
type sheetNames struct{ taken map[string]bool }

func newSheetNames() *sheetNames {
	// Excel keeps this name for itself, in any case.
	return &sheetNames{taken: map[string]bool{"history": true}}
}

// take makes a sheet's name of a text: without the characters Excel refuses, short
// enough, and different from every other one, also when upper and lower case and
// full and half width are not told apart.
func (n *sheetNames) take(text, fallback string) string {
	base := usable(text)
	if base == "" {
		base = usable(fallback)
	}
	for i := 1; ; i++ {
		suffix := ""
		if i > 1 {
			suffix = fmt.Sprintf(" (%d)", i)
		}
		name := trimName(shorten(base, maxSheetName-len(suffix))) + suffix
		key := strings.ToLower(norm.NFKC.String(name))
		if !n.taken[key] {
			n.taken[key] = true
			return name
		}
	}
}

// usable drops what a sheet's name may not hold. A bracket becomes a round one, so
// that a mark such as [예시] stays readable.
func usable(text string) string {
	clean := strings.Map(func(r rune) rune {
		switch r {
		case ':', '\\', '/', '?', '*', '\n', '\t', '\u2028', '\ufffd':
			return ' '
		case '[':
			return '('
		case ']':
			return ')'
		case escapeMark: // programs differ in reading an escape in a name
			return '-'
		}
		return r
	}, markEscapes(typeset.Clean(text)))
	return trimName(strings.Join(strings.Fields(clean), " "))
}

// trimName takes away what may not stand at the ends of a name.
func trimName(s string) string { return strings.Trim(s, " '\u00a0\u3000") }

// shorten keeps the first characters of a text, at most so many UTF-16 units.
func shorten(s string, units int) string {
	for at, r := range s {
		if units -= utf16.RuneLen(r); units < 0 {
			return s[:at]
		}
	}
	return s
}
