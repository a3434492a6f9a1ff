package hangul_test

import (
	"strings"
	"testing"

	"moaplan/internal/hangul"
)

// kept are the differences from libhangul that are kept, all in the 3-set layouts.
// theirs and ours are what is being composed after the last key. docs/typing.md
// gives them too.
var kept = []struct{ keys, theirs, ours, why string }{
	{
		"fx", "\u115f\u1161\u11a8", "ㅏㄱ",
		"An incomplete syllable is spelled in compatibility jamo: neither Pretendard nor Nanum Myeongjo has conjoining jamo and their fillers.",
	},
	{
		"kx", "\u1100\u1160\u11a8", "ㄱㄱ",
		"The same with an initial and a final.",
	},
	{
		"kn", "\u1100\u1160\u11aa", "ㅅ",
		"Two initials make no cluster of finals: libhangul keeps the first and adds the cluster, so that two keys give three letters (ㄱ, ㄱㅅ). It has an option against it, which the comparisons set.",
	},
}

func TestComposer_DiffersFromLibhangulOnlyAsExplained(t *testing.T) {
	lib := newReference(t)
	for layout, name := range map[hangul.Layout]string{hangul.ThreeFinal: "3f", hangul.Three390: "39"} {
		for _, k := range kept {
			answers := lib.says(t, []string{k.keys}, name)
			theirs, _, _ := strings.Cut(answers[len(answers)-1][len("1 "):], "\t")
			if theirs != k.theirs {
				t.Errorf("%s, %q: libhangul says %+q, no longer %+q", layout, k.keys, theirs, k.theirs)
			}
			c := hangul.New(layout)
			for _, key := range k.keys {
				press(c, key)
			}
			if c.Preedit() != k.ours || k.why == "" {
				t.Errorf("%s, %q: %q, want %q", layout, k.keys, c.Preedit(), k.ours)
			}
		}
	}
}
