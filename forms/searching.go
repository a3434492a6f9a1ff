package forms

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"moaplan/forms/textedit"
	"moaplan/forms/textfield"
)

// onSearch does something whenever what stands in a search field changes, the syllable
// that is being composed included.
func onSearch(f *textfield.Field, do func()) {
	last := ""
	changed := func() {
		if now := strings.Join(searched(f), " "); now != last {
			last = now
			do()
		}
	}
	f.OnSplice(func(textedit.Splice) { changed() })
	f.OnCaret(func(float32, float32) { changed() })
}

// searched are the words of a search field as [letterwise] leaves them. A consonant
// that waits for its vowel is not one yet.
func searched(f *textfield.Field) []string {
	e := f.Editor()
	text := e.Lines().Text()
	if from, to := e.Composing(); to-from == 1 {
		if r := []rune(e.Lines().Slice(from, to))[0]; r >= 'ㄱ' && r <= 'ㆎ' {
			text = f.Text()
		}
	}
	return strings.Fields(letterwise(text))
}

// letterwise parts syllables into their letters, so that a syllable is found while its
// last consonant is still missing, and makes capitals small.
func letterwise(text string) string { return norm.NFD.String(strings.ToLower(text)) }
