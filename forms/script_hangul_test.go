package forms

import (
	"strings"
	"unicode"
)

// The keys of the 2-set layout (두벌식) for the letters of a syllable, in the order in
// which Unicode numbers them. Two letters are two keys; capitals need Shift.
var (
	leadKeys  = strings.Fields("r R s e E f a q Q t T d w W c z x v g")
	vowelKeys = strings.Fields("k o i O j p u P h hk ho hl y n nj np nl b m ml l")
	finalKeys = strings.Fields("- r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g")
)

// syllableKeys are the keys of a Hangul syllable.
func syllableKeys(syllable rune) string {
	n := int(syllable - '가')
	tail := ""
	if n%28 > 0 {
		tail = finalKeys[n%28]
	}
	return leadKeys[n/588] + vowelKeys[n%588/28] + tail
}

// strokesFor reports whether a text is typed with the keys of the test's keyboard.
func (s *script) strokesFor(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool {
		return !unicode.Is(unicode.Hangul, r) && (r < ' ' || r > '~')
	}) && !strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Hangul, r) && (r < '가' || r > '힣') })
}

// typeKorean types a text on the keyboard, switching between Hangul and Latin letters
// as a person does.
func (s *script) typeKorean(text string) {
	s.t.Helper()
	for _, r := range text {
		switch {
		case r >= '가' && r <= '힣':
			s.korean()
			s.keys(syllableKeys(r))
		case unicode.IsLetter(r):
			s.latin()
			s.stroke(r)
		default:
			s.stroke(r)
		}
	}
}
