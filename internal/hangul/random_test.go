package hangul_test

import (
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/unicode/norm"

	data "moaplan/assets/hanja"
	"moaplan/internal/hangul"
)

// vocabulary is the readings of the table of Hanja: 200,000 real words.
var vocabulary = sync.OnceValues(func() ([]string, error) {
	table, err := data.Table()
	if err != nil {
		return nil, err
	}
	var words []string
	last := ""
	for line := range strings.Lines(table) {
		reading, _, found := strings.Cut(line, ":")
		if found && !strings.HasPrefix(line, "#") && reading != last {
			words = append(words, reading)
			last = reading
		}
	}
	return words, nil
})

// endings follow words: particles and verbs, with what Hanja words lack (ㅆ, ㄶ, ㅄ).
var endings = []string{
	"", "", "을", "를", "이", "가", "은", "는", "에서", "으로", "까지", "하였습니다", "합니다.", "했다", "않는다", "없음", "겠습니까?",
	"됐고", "읽었다", "앉아", "밟는", "핥았다", "읊조려", "젊은", "뚫고", "넋이", "외곬으로", "값이", "꽃의", "빨래", "쐬어", "쨌든", "뛰어", "얘기", "계", " ", ", ", "1", "(", ")",
}

// hands knows how each jamo is typed in a layout.
type hands struct {
	initials, medials, finals map[rune][]rune
	all                       []rune
}

func handsOn(l hangul.Layout) hands {
	h := hands{initials: map[rune][]rune{}, medials: map[rune][]rune{}, finals: map[rune][]rune{}}
	learn := func(part map[rune][]rune, is bool, k hangul.Key) {
		if is {
			part[k.Letter] = append(part[k.Letter], k.Typed)
		}
	}
	for _, k := range hangul.Keys(l) {
		if k.Sign {
			continue
		}
		h.all = append(h.all, k.Typed)
		learn(h.initials, k.AsInitial, k)
		learn(h.medials, k.AsMedial, k)
		learn(h.finals, k.AsFinal, k)
	}
	return h
}

// inTwo takes a compound jamo apart into its two letters.
var inTwo = map[rune]string{
	'ㄲ': "ㄱㄱ", 'ㄸ': "ㄷㄷ", 'ㅃ': "ㅂㅂ", 'ㅆ': "ㅅㅅ", 'ㅉ': "ㅈㅈ",
	'ㅘ': "ㅗㅏ", 'ㅙ': "ㅗㅐ", 'ㅚ': "ㅗㅣ", 'ㅝ': "ㅜㅓ", 'ㅞ': "ㅜㅔ", 'ㅟ': "ㅜㅣ", 'ㅢ': "ㅡㅣ",
	'ㄳ': "ㄱㅅ", 'ㄵ': "ㄴㅈ", 'ㄶ': "ㄴㅎ", 'ㄺ': "ㄹㄱ", 'ㄻ': "ㄹㅁ", 'ㄼ': "ㄹㅂ", 'ㄽ': "ㄹㅅ", 'ㄾ': "ㄹㅌ", 'ㄿ': "ㄹㅍ", 'ㅀ': "ㄹㅎ", 'ㅄ': "ㅂㅅ",
}

// keysOf is how a text is typed; what is not Hangul stands for itself.
func (h hands) keysOf(rng *rand.Rand, text string) []rune {
	var keys []rune
	for _, r := range norm.NFD.String(text) {
		switch {
		case r >= 0x1100 && r <= 0x1112:
			keys = append(keys, fingersFor(rng, h.initials, []rune(conjoiningInitials)[r-0x1100])...)
		case r >= 0x1161 && r <= 0x1175:
			keys = append(keys, fingersFor(rng, h.medials, []rune(conjoiningMedials)[r-0x1161])...)
		case r >= 0x11a8 && r <= 0x11c2:
			keys = append(keys, fingersFor(rng, h.finals, []rune(conjoiningFinals)[r-0x11a8])...)
		case r >= ' ' && r <= '~':
			keys = append(keys, r)
		}
	}
	return keys
}

// fingersFor are the keys of one jamo, one of them by chance if it has several.
func fingersFor(rng *rand.Rand, part map[rune][]rune, letter rune) []rune {
	if keys := part[letter]; len(keys) > 0 {
		return []rune{keys[rng.IntN(len(keys))]}
	}
	var keys []rune
	for _, half := range inTwo[letter] {
		keys = append(keys, part[half][0])
	}
	return keys
}

// any returns a key of noise: mostly jamo, often BackSpace, some of everything.
func (h hands) any(rng *rand.Rand) rune {
	switch n := rng.IntN(100); {
	case n < 68:
		return h.all[rng.IntN(len(h.all))]
	case n < 84:
		return backspace
	case n < 88:
		return flush
	default:
		return rune(' ' + rng.IntN('~'-' '+1))
	}
}

// sequence returns keys as someone types: words, words with slips, or noise.
func (h hands) sequence(rng *rand.Rand, words []string) string {
	var keys []rune
	kind := rng.IntN(10)
	if kind < 3 {
		for range 1 + rng.IntN(24) {
			keys = append(keys, h.any(rng))
		}
		return string(keys)
	}
	for range 1 + rng.IntN(2) {
		keys = append(keys, h.keysOf(rng, words[rng.IntN(len(words))]+endings[rng.IntN(len(endings))])...)
	}
	if kind < 5 {
		return string(keys)
	}
	var slips []rune
	for _, key := range keys {
		switch rng.IntN(6) {
		case 0:
			slips = append(slips, h.any(rng), backspace)
		case 1:
			slips = append(slips, h.any(rng))
		}
		slips = append(slips, key)
		for rng.IntN(5) == 0 {
			slips = append(slips, backspace)
		}
	}
	return string(slips)
}

// compareRandom compares so many sequences, the same for the same seed, and returns
// the number of keys.
func compareRandom(t *testing.T, lib reference, l hangul.Layout, seed uint64, sequences int) (keys int) {
	t.Helper()
	words, err := vocabulary()
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(seed, 0x68616e67756c))
	h := handsOn(l)
	const portion = 10_000
	for done := 0; done < sequences; done += portion {
		batch := make([]string, min(portion, sequences-done))
		for i := range batch {
			batch[i] = h.sequence(rng, words)
		}
		keys += lib.compare(t, l, batch)
	}
	return keys
}

func TestComposer_DoesAsLibhangulWithRandomKeys(t *testing.T) {
	lib := newReference(t)
	for _, l := range hangul.Layouts() {
		if keys := compareRandom(t, lib, l, 1, 20_000); keys < 20_000*8 {
			t.Errorf("%s: only %d keys in 20,000 sequences", l, keys)
		}
	}
}

// The random words are what is meant: typed without slips, they come out as they are.
func TestComposer_WritesRealWords(t *testing.T) {
	words, err := vocabulary()
	if err != nil {
		t.Fatal(err)
	}
	if len(words) < 100_000 {
		t.Fatalf("only %d words", len(words))
	}
	rng := rand.New(rand.NewPCG(2, 2))
	for _, l := range hangul.Layouts() {
		h, written := handsOn(l), 0
		for _, word := range words {
			if strings.ContainsFunc(word, func(r rune) bool { return r < '가' || r > '힣' }) {
				continue
			}
			written++
			if got := strings.Replace(typed(l, string(h.keysOf(rng, word))), "|", "", 1); got != word {
				t.Fatalf("%s: %s is written %s", l, word, got)
			}
		}
		if written < len(words)*9/10 {
			t.Errorf("%s: only %d of %d words were typed", l, written, len(words))
		}
	}
}
