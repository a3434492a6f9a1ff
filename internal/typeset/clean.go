package typeset

import (
	"strings"
	"unicode/utf8"
)

const (
	lineFeed     = '\n'
	noBreakSpace = '\u00a0'
	dropped      = rune(-1)
	// joinerNFC is the combining grapheme joiner.
	joinerNFC = '\u034f'
)

// Clean is what every exporter and every input does to text before anything
// else, so that what is stored, measured, drawn and compared is the same:
//
//   - Invalid UTF-8, and the two values XML cannot hold (U+FFFE, U+FFFF),
//     become U+FFFD, which is visible and can be reported.
//   - CRLF, a lone CR, and the other line ends that word processors paste
//     (vertical tab, form feed, NEL, U+2028, U+2029) become a line feed: to
//     strip them would join two words.
//   - Other C0 and C1 controls except the tab, zero-width spaces and joiners,
//     the byte order mark, variation selectors, bidirectional controls, tags
//     and other invisible format characters go. So does the soft hyphen: Korean
//     documents do not hyphenate, and one inside a word would defeat searching.
//   - Blanks that Korean fonts do not draw become the one they do: fixed-width
//     spaces and the Hangul filler a space, narrow no-break and figure spaces a
//     no-break space. No-break and ideographic spaces stay.
//   - The rest is composed (NFC), so that decomposed Hangul from macOS becomes
//     syllables.
//
// Jamo fillers (U+115F, U+1160) stay, being part of Old Hangul syllables.
// Clean(Clean(s)) equals Clean(s).
func Clean(s string) string {
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.Map(cleanRune, s)
	return Compose(s)
}

// cleanRune returns what stands for r in clean text, or dropped.
func cleanRune(r rune) rune {
	switch {
	case r < 0xa0:
		return cleanControl(r)
	case r < 0x2000:
		return cleanLow(r)
	case r < 0x2070:
		return cleanGeneral(r)
	case r == 0x3164, r == 0xffa0: // Hangul fillers: blanks as wide as a letter
		return ' '
	case r >= 0xfe00 && r <= 0xfe0f, // variation selectors
		r >= 0xfff9 && r <= 0xfffb, // interlinear annotation
		r >= 0x1bca0 && r <= 0x1bca3, r >= 0x1d173 && r <= 0x1d17a,
		r >= 0xe0000 && r <= 0xe0fff, // tags, more variation selectors
		r == 0xfeff:
		return dropped
	case r == 0xfffe, r == 0xffff:
		return utf8.RuneError
	}
	return r
}

// cleanControl treats ASCII and the C1 controls.
func cleanControl(r rune) rune {
	switch {
	case r == '\t', r == lineFeed:
		return r
	case r == '\r', r == '\v', r == '\f', r == 0x85:
		return lineFeed
	case r < ' ', r >= 0x7f:
		return dropped
	}
	return r
}

// cleanLow treats U+00A0 to U+1FFF.
func cleanLow(r rune) rune {
	switch {
	case r == 0xad, // soft hyphen
		r == joinerNFC,
		r == 0x61c,               // Arabic letter mark
		r == 0x17b4, r == 0x17b5, // Khmer inherent vowels
		r >= 0x180b && r <= 0x180f: // Mongolian selectors and separator
		return dropped
	case r == 0x1680: // ogham space
		return ' '
	}
	return r
}

// cleanGeneral treats U+2000 to U+206F, general punctuation.
func cleanGeneral(r rune) rune {
	switch {
	case r == 0x2007, r == 0x202f:
		return noBreakSpace
	case r <= 0x200a, r == 0x205f:
		return ' '
	case r == 0x2028, r == 0x2029:
		return lineFeed
	case r >= 0x200b && r <= 0x200f, // zero-width space and joiners, marks of direction
		r >= 0x202a && r <= 0x202e,
		r >= 0x2060:
		return dropped
	}
	return r
}
