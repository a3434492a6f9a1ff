package typeset

import "unicode"

// class says how a character behaves at a line break. The low bits are one of
// the kinds below; wide and joined are flags.
type class uint8

const (
	letter   class = iota // part of a word: Hangul, Latin, symbols, whatever is not below
	blank                 // white space a line may break at; hangs there
	digit                 // keeps with digits, signs before it and the unit after it
	ideo                  // Hanja, kana: breaks on either side of another one
	opening               // ends no line
	closing               // starts no line
	sign                  // ends no line when a digit follows directly: ₩ $ + △
	hyphen                // may end a line between two words
	slash                 // may end a line between two words; starts none
	glue                  // no-break space and hyphen: no break on either side
	quote                 // straight quotation mark: opening or closing by what stands beside it
	extender              // belongs to the character before it

	kind   class = 0x1f // mask of the kinds above
	wide   class = 0x40 // full-width punctuation: stands among Hanja like one of them
	joined class = 0x80 // no cluster boundary before this character
)

const (
	openers     = "([{<‘“‹«⁽"
	wideOpeners = "「『【〈《〔〖〘〚〝（［｛｟｢＜"
	closers     = ")]}>’”›»⁾" + ",.!?:;%‰‱℃℉°′″…‥~¢‼⁇⁈⁉"
	wideClosers = "」』】〉》〕〗〙〛〞〟）］｝｠｣＞" + "、。，．！？：；％￠｡､･・～〜" +
		"々〻ゝゞヽヾーｰ゛゜ﾞﾟ" + // repeat, length and voice marks
		"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯ" // small kana
	signs   = "₩$￦￥¥＄€£￡+±−＋#№△▲▽▼≤≥≦≧="
	hyphens = "-‐–—－"
	slashes = "/／·‧ㆍ" // the middle dots of a list of words (진단·치료) break as it does
)

// asciiClass and otherClass hold what the strings above list.
var (
	asciiClass [128]class
	otherClass = map[rune]class{
		noBreakSpace: glue, '\u2007': glue, '\u202f': glue, '\u2060': glue, '\ufeff': glue, '\u2011': glue,
		'\u1680': blank, '\u205f': blank, '\u3000': blank, '\u2028': blank, '\u2029': blank, '\u0085': blank,
	}
)

func init() {
	list := func(c class, set string) {
		for _, r := range set {
			if r < 128 {
				asciiClass[r] = c
			} else {
				otherClass[r] = c
			}
		}
	}
	list(blank, " \t\n\v\f\r")
	list(digit, "0123456789")
	list(opening, openers)
	list(opening|wide, wideOpeners)
	list(closing, closers)
	list(closing|wide, wideClosers)
	list(sign, signs)
	list(hyphen, hyphens) // before a digit a sign: see inNumber
	list(slash, slashes)
	list(quote, `"'`)
}

// classOf returns the class of a character by itself.
func classOf(r rune) class {
	switch {
	case r < 128:
		if r < 0 {
			return letter
		}
		return asciiClass[r]
	case r >= hangulFirst && r <= hangulLast:
		return letter
	case r >= 0x4e00 && r <= 0x9fff:
		return ideo
	}
	if c, ok := otherClass[r]; ok {
		return c
	}
	switch {
	case r >= 0x2000 && r <= 0x200a:
		return blank
	case isExtender(r):
		return extender
	case isIdeographic(r):
		return ideo
	case unicode.IsDigit(r):
		return digit
	}
	return letter
}

// isIdeographic reports Hanja outside the main block, kana and bopomofo.
// Enclosed and squared characters (㈜, ㎏) are not: they belong to a word.
func isIdeographic(r rune) bool {
	switch {
	case r >= 0x2e80 && r <= 0x2fdf, r == 0x3006, r == 0x3007,
		r >= 0x3041 && r <= 0x312f, r >= 0x31a0 && r <= 0x31bf, r >= 0x31f0 && r <= 0x31ff,
		r >= 0x3400 && r <= 0x4dbf, r >= 0xf900 && r <= 0xfaff,
		r >= 0xff66 && r <= 0xff9d, r >= 0x20000 && r <= 0x3fffd:
		return true
	}
	return false
}
