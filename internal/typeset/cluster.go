package typeset

import "unicode"

const (
	hangulFirst, hangulLast = 0xac00, 0xd7a3
	hangulTails             = 28 // final consonants of a syllable, none included
	zeroWidthJoiner         = '\u200d'
)

// isExtender reports a character that is drawn as part of the one before it.
func isExtender(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case r == zeroWidthJoiner, r == '\u200c',
		r >= 0x1f3fb && r <= 0x1f3ff, // skin tones
		r >= 0xe0020 && r <= 0xe007f: // tags of flags
		return true
	}
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc)
}

// joins reports whether next belongs to the cluster that prev is part of: a
// combining mark to its base, a jamo to its syllable. flags is how many
// regional indicators end with prev, for they join in pairs.
func joins(prev, next rune, flags int) bool {
	if next < 0x300 { // Latin-1 and its like: the common case
		return false
	}
	if isJamo(next) || next >= hangulFirst && next <= hangulLast {
		return joinsJamo(prev, next)
	}
	if isExtender(next) {
		return true
	}
	if prev == zeroWidthJoiner {
		return isPictograph(next)
	}
	return isFlagLetter(next) && flags%2 == 1
}

// jamo kinds, for the rules of a Hangul syllable.
const (
	noJamo = iota
	lead
	vowel
	tail
	openSyllable
	closedSyllable
)

func isJamo(r rune) bool {
	return r >= 0x1100 && (r <= 0x11ff || r >= 0xa960 && r <= 0xa97c || r >= 0xd7b0 && r <= 0xd7fb)
}

func jamoKind(r rune) int {
	switch {
	case r < 0x1100:
		return noJamo
	case r <= 0x115f, r >= 0xa960 && r <= 0xa97c:
		return lead
	case r <= 0x11a7, r >= 0xd7b0 && r <= 0xd7c6:
		return vowel
	case r <= 0x11ff, r >= 0xd7cb && r <= 0xd7fb:
		return tail
	case r >= hangulFirst && r <= hangulLast:
		if (r-hangulFirst)%hangulTails == 0 {
			return openSyllable
		}
		return closedSyllable
	}
	return noJamo
}

// joinsJamo applies the syllable rules GB6 to GB8 of Unicode Annex 29.
func joinsJamo(prev, next rune) bool {
	if !isJamo(prev) && !isJamo(next) { // two whole syllables: the common case
		return false
	}
	n := jamoKind(next)
	switch jamoKind(prev) {
	case lead:
		return n == lead || n == vowel || n == openSyllable || n == closedSyllable
	case vowel, openSyllable:
		return n == vowel || n == tail
	case tail, closedSyllable:
		return n == tail
	}
	return false
}

// countFlags returns how many regional indicators end with r.
func countFlags(r rune, flags int) int {
	if isFlagLetter(r) {
		return flags + 1
	}
	return 0
}

func isFlagLetter(r rune) bool { return r >= 0x1f1e6 && r <= 0x1f1ff }

func isPictograph(r rune) bool {
	return r >= 0x1f000 && r <= 0x1faff || r >= 0x2190 && r <= 0x2bff
}
