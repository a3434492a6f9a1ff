package hangul_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"moaplan/internal/hangul"
)

// FuzzCompose types anything. Whatever is typed, the text in single letters is the
// letters of the keys that no BackSpace took back: none lost, none doubled, none moved.
func FuzzCompose(f *testing.F) {
	for i, l := range hangul.Layouts() {
		for _, r := range rules {
			if r.layout == l {
				f.Add(byte(i), r.keys)
			}
		}
	}
	letters := make(map[hangul.Layout]map[rune]rune)
	for _, l := range hangul.Layouts() {
		letters[l] = make(map[rune]rune)
		for _, k := range hangul.Keys(l) {
			letters[l][k.Typed] = k.Letter
		}
	}
	f.Fuzz(func(t *testing.T, layout byte, keys string) {
		if !utf8.ValidString(keys) {
			return
		}
		l := hangul.Layouts()[int(layout)%len(hangul.Layouts())]
		c := hangul.New(l)
		var text strings.Builder // what the field would hold
		var kept []rune          // what was typed and not taken back
		for _, key := range keys {
			switch key {
			case backspace:
				if c.Backspace() {
					kept = kept[:len(kept)-1]
				}
			case flush:
				text.WriteString(c.Flush())
			default:
				commit, taken := c.Key(key)
				checkNormal(t, commit)
				text.WriteString(commit)
				letter, known := letters[l][key]
				if known != taken {
					t.Fatalf("%q: taken %v", key, taken)
				}
				if !taken {
					text.WriteRune(key)
					letter = key
				}
				kept = append(kept, letter)
			}
			checkNormal(t, c.Preedit())
			if c.Composing() != (c.Preedit() != "") {
				t.Fatalf("composing %v with %q", c.Composing(), c.Preedit())
			}
		}
		if got, want := singleLetters(text.String()+c.Preedit()), singleLetters(string(kept)); got != want {
			t.Fatalf("%s, %q: the text has %q, typed were %q", l, keys, got, want)
		}
		if last := c.Preedit(); c.Flush() != last || c.Composing() {
			t.Fatal("flush gives something else than the preedit, or leaves something")
		}
	})
}

func checkNormal(t *testing.T, text string) {
	t.Helper()
	if !utf8.ValidString(text) || !norm.NFC.IsNormalString(text) || inLetters.Replace(text) != text {
		t.Fatalf("%+q is no text in normal form C without conjoining jamo", text)
	}
}

// singleLetters spells a text in jamo, compound ones by their two letters.
func singleLetters(text string) string {
	var letters strings.Builder
	for _, r := range text {
		for _, letter := range partsOf(r) {
			if two, ok := inTwo[letter]; ok {
				letters.WriteString(two)
			} else {
				letters.WriteRune(letter)
			}
		}
	}
	return letters.String()
}

// partsOf takes a syllable apart; anything else is its own only part. (Normal form D
// would do, but for the joiners that the library adds to long runs of jamo.)
func partsOf(r rune) []rune {
	if r < '가' || r > '힣' {
		return []rune{r}
	}
	n := int(r - '가')
	parts := []rune{[]rune(conjoiningInitials)[n/588], []rune(conjoiningMedials)[n/28%21]}
	if n%28 > 0 {
		parts = append(parts, []rune(conjoiningFinals)[n%28-1])
	}
	return parts
}
