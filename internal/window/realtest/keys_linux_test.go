//go:build !headless

package realtest

import (
	"fmt"
	"strings"
	"unicode"
)

// The keys of the 2-set layout (두벌식) for the letters of a syllable, in the order in
// which Unicode numbers them. Two letters are two keys; capitals need Shift.
var (
	leads  = strings.Fields("r R s e E f a q Q t T d w W c z x v g")
	vowels = strings.Fields("k o i O j p u P h hk ho hl y n nj np nl b m ml l")
	finals = strings.Fields("- r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g")
)

// lettersOf are the keys of a Hangul syllable as an American keyboard names them.
func lettersOf(syllable rune) string {
	n := int(syllable - '가')
	tail := ""
	if n%28 > 0 {
		tail = finals[n%28]
	}
	return leads[n/588] + vowels[n%588/28] + tail
}

func isSyllable(r rune) bool { return r >= '가' && r <= '힣' }

// keyNames are the names that X gives to keys whose character is no letter or digit.
var keyNames = map[rune]string{
	' ': "space", '\n': "Return", '\b': "BackSpace", '.': "period", ',': "comma", '-': "minus", ';': "semicolon", '/': "slash",
	':': "shift+semicolon", '?': "shift+slash", '(': "shift+9", ')': "shift+0", '!': "shift+1", '%': "shift+5", '\'': "apostrophe",
}

// keyOf is the key, with Shift where needed, that types a character of an American
// keyboard.
func keyOf(r rune) string {
	switch {
	case keyNames[r] != "":
		return keyNames[r]
	case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
		return string(r)
	case r >= 'A' && r <= 'Z':
		return "shift+" + string(unicode.ToLower(r))
	}
	panic(fmt.Sprintf("no key types %q", r)) // a test's own text
}

// typist turns text into keys and presses the switch wherever the text goes from
// Hangul to Latin letters or back. It knows which of them the window types now.
type typist struct {
	latin bool
	swap  string // the key that switches
}

// keys are the keys of a text.
func (t *typist) keys(text string) []string {
	var keys []string
	for _, r := range text {
		hangul := isSyllable(r)
		if (hangul && t.latin) || (!hangul && unicode.IsLetter(r) && !t.latin) {
			keys = append(keys, t.swap)
			t.latin = !t.latin
		}
		if !hangul {
			keys = append(keys, keyOf(r))
			continue
		}
		for _, letter := range lettersOf(r) {
			keys = append(keys, keyOf(letter))
		}
	}
	return keys
}
