package hanja_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/image/font/sfnt"

	"moaplan/assets/fonts"
)

// How much of the table the one face with Hanja draws. docs/typing.md says it.
func TestTable_IsDrawnByNanumGothicAsTheDocsSay(t *testing.T) {
	gothic, err := sfnt.Parse(fonts.GothicRegularShared())
	if err != nil {
		t.Fatal(err)
	}
	var buffer sfnt.Buffer
	missing := func(r rune) bool {
		glyph, err := gothic.GlyphIndex(&buffer, r)
		return err != nil || glyph == 0
	}
	type count struct{ all, drawn int }
	var words, single, glossed count
	note := func(c *count, drawn bool) {
		c.all++
		if drawn {
			c.drawn++
		}
	}
	for _, line := range lines(t) {
		drawn := !strings.ContainsFunc(line.word, missing)
		if utf8.RuneCountInString(line.word) > 1 {
			note(&words, drawn)
			continue
		}
		note(&single, drawn)
		if line.gloss != "" {
			note(&glossed, drawn)
		}
	}
	if words != (count{275_031, 274_795}) || single != (count{28_471, 5_131}) || glossed != (count{7_756, 4_977}) {
		t.Errorf("words %v, single %v, with a gloss %v", words, single, glossed)
	}
}
