package typeset

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The norm package keeps to texts in which at most thirty combining marks stand in
// a row: it puts a joiner into longer ones, and sorts them by pieces that depend on
// what came before. So rows near that length go another way. A row is counted as
// it is when decomposed, where each character gives at most three marks.
const (
	mostMarks   = 27
	suspectRows = 8 // shorter rows than this have no more than mostMarks
)

// Compose returns the normal form (NFC) of a text, without the joiners (U+034F) that
// the norm package adds to long rows of marks; those in the text may go too, as they
// do in [Clean]. What a part of it becomes, from one that
// composes with nothing before it to the next, depends on nothing else.
func Compose(s string) string {
	if !hasSuspectRow(s) {
		if norm.NFC.IsNormalString(s) {
			return s
		}
		return composed(s)
	}
	var all strings.Builder
	for s != "" {
		end := nextBoundary(s)
		all.WriteString(composePart(s[:end]))
		s = s[end:]
	}
	return all.String()
}

// hasSuspectRow reports that more than suspectRows characters in a row compose
// with those before them.
func hasSuspectRow(s string) bool {
	row := 0
	for i, r := range s {
		if r < 0x300 || r >= hangulFirst && r <= hangulLast || startsPart(s[i:]) {
			row = 0
		} else if row++; row > suspectRows {
			return true
		}
	}
	return false
}

func startsPart(s string) bool { return norm.NFC.PropertiesString(s).BoundaryBefore() }

// nextBoundary returns the byte at which the next part of the text starts.
func nextBoundary(s string) int {
	_, first := utf8.DecodeRuneInString(s)
	for i := first; i < len(s); {
		if startsPart(s[i:]) {
			return i
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		i += n
	}
	return len(s)
}

// composePart composes one part, by the definition of the normal form where it has
// too many marks for the norm package.
func composePart(s string) string {
	var all []rune
	row, longest := 0, 0 // where the marks at the end of all start; their longest row
	order := func() {
		longest = max(longest, len(all)-row)
		slices.SortStableFunc(all[row:], func(a, b rune) int { return combiningClass(a) - combiningClass(b) })
	}
	for _, r := range s {
		for _, d := range norm.NFD.String(string(r)) {
			if combiningClass(d) == 0 {
				order()
				row = len(all) + 1
			}
			all = append(all, d)
		}
	}
	if order(); longest > mostMarks {
		return string(composeAll(all))
	}
	return composed(s)
}

// composed is the norm package's form without the joiners that it puts in, also
// into a row of thirty-one ㅠ. Those that were in the text are gone before.
func composed(s string) string {
	return strings.ReplaceAll(norm.NFC.String(s), string(joinerNFC), "")
}

// composeAll joins each character of a decomposed text with the base before it
// where there is one character for both and nothing between them keeps them apart.
func composeAll(all []rune) []rune {
	out := all[:0]
	base, last := -1, 0 // the base in out, and the class of what was left behind it
	for _, r := range all {
		class := combiningClass(r)
		if base >= 0 && (last < class || last == 0 && base == len(out)-1) {
			if pair := []rune(norm.NFC.String(string(out[base]) + string(r))); len(pair) == 1 {
				out[base] = pair[0]
				continue
			}
		}
		if last = class; class == 0 {
			base = len(out)
		}
		out = append(out, r)
	}
	return out
}

func combiningClass(r rune) int { return int(norm.NFD.PropertiesString(string(r)).CCC()) }
