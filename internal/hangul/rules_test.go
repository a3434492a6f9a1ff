package hangul_test

import (
	"strings"
	"testing"

	"moaplan/internal/hangul"
)

// rules are the rules of the package comment, each with the keys where it just holds
// and those where it just does not. text is what is committed, then | and the preedit.
var rules = []struct {
	layout           hangul.Layout
	rule, keys, text string
}{
	{hangul.TwoSet, "empty: a consonant is the initial", "r", "|ㄱ"},
	{hangul.TwoSet, "empty: a vowel is the medial", "k", "|ㅏ"},
	{hangul.TwoSet, "Shift gives double consonants", "REQTW", "ㄲㄸㅃㅆ|ㅉ"},
	{hangul.TwoSet, "Shift gives ㅒ and ㅖ", "OP", "ㅒ|ㅖ"},
	{hangul.TwoSet, "Shift changes no other key", "GKS", "|한"},
	{hangul.TwoSet, "two equal consonants stay two", "rrk", "ㄱ|가"},
	{hangul.TwoSet, "a cluster of finals stands alone", "rt", "|ㄳ"},
	{hangul.TwoSet, "no cluster, no one letter", "rs", "ㄱ|ㄴ"},
	{hangul.TwoSet, "a third consonant begins anew", "rtt", "ㄳ|ㅅ"},
	{hangul.TwoSet, "a lone cluster gives its last to a vowel", "rtk", "ㄱ|사"},
	{hangul.TwoSet, "a compound vowel without initial", "hk", "|ㅘ"},
	{hangul.TwoSet, "two vowels that are none together", "kh", "ㅏ|ㅗ"},
	{hangul.TwoSet, "a vowel alone takes no final", "kr", "ㅏ|ㄱ"},
	{hangul.TwoSet, "every compound vowel", "rhkrhorhlrnjrnprnlrml", "과괘괴궈궤귀|긔"},
	{hangul.TwoSet, "no compound vowel of three", "rhkl", "과|ㅣ"},
	{hangul.TwoSet, "initial, medial, final", "gks", "|한"},
	{hangul.TwoSet, "ㄲ and ㅆ are finals", "qkRrkT", "밖|갔"},
	{hangul.TwoSet, "ㄸ is no final", "rkE", "가|ㄸ"},
	{hangul.TwoSet, "ㅃ is no final", "rkQ", "가|ㅃ"},
	{hangul.TwoSet, "ㅉ is no final", "rkW", "가|ㅉ"},
	{hangul.TwoSet, "a compound final", "rkqt", "|값"},
	{hangul.TwoSet, "every compound final", "rkrt rksw rksg rkfr rkfa rkfq rkft rkfx rkfv rkfg rkqt", "갃 갅 갆 갉 갊 갋 갌 갍 갎 갏 |값"},
	{hangul.TwoSet, "finals that are no compound", "rkrr", "각|ㄱ"},
	{hangul.TwoSet, "a compound final splits before a vowel", "rkqtl", "갑|시"},
	{hangul.TwoSet, "a final moves before a vowel", "rkrk", "가|가"},
	{hangul.TwoSet, "a double final moves whole", "rkTj", "가|써"},
	{hangul.TwoSet, "ㅇ moves as well", "rkdk", "가|아"},
	{hangul.TwoSet, "BackSpace takes the last of a compound final", "rkqt\b", "|갑"},
	{hangul.TwoSet, "BackSpace takes the final", "rkq\b", "|가"},
	{hangul.TwoSet, "BackSpace takes a double final at once", "rkT\b", "|가"},
	{hangul.TwoSet, "BackSpace takes the last of a compound vowel", "rhk\b", "|고"},
	{hangul.TwoSet, "BackSpace takes the vowel", "rk\b", "|ㄱ"},
	{hangul.TwoSet, "BackSpace takes the initial", "r\b", "|"},
	{hangul.TwoSet, "BackSpace takes the last of a lone cluster", "rt\bk", "|가"},
	{hangul.TwoSet, "BackSpace stays within the syllable", "rkqtl\b\b\b", "갑|"},
	{hangul.TwoSet, "after BackSpace the final may come again", "rkq\br", "|각"},
	{hangul.TwoSet, "a digit ends the syllable", "rk1", "가1|"},
	{hangul.TwoSet, "a space ends the syllable", "gks rmf", "한 |글"},
	{hangul.TwoSet, "flush ends the syllable", "rk\fr", "가|ㄱ"},
	{hangul.TwoSet, "a sentence", "rnrwprhdehddusrn rPghlrtj.", "국제공동연구 계획서.|"},

	{hangul.ThreeFinal, "initial, medial, final", "mfs", "|한"},
	{hangul.ThreeFinal, "no final moves", "kfxf", "각|ㅏ"},
	{hangul.ThreeFinal, "equal initials double", "kkf", "|까"},
	{hangul.ThreeFinal, "ㄴㄴ is no initial", "hh", "ㄴ|ㄴ"},
	{hangul.ThreeFinal, "initials make no cluster of finals", "kn", "ㄱ|ㅅ"},
	{hangul.ThreeFinal, "equal finals double", "ifxx", "|맊"},
	{hangul.ThreeFinal, "a compound final by two keys", "kf3q", "|값"},
	{hangul.ThreeFinal, "a compound final by one key", "kfX", "|값"},
	{hangul.ThreeFinal, "BackSpace takes one key's compound at once", "kfX\b", "|가"},
	{hangul.ThreeFinal, "a compound vowel by either ㅗ", "k/fkvf", "과|과"},
	{hangul.ThreeFinal, "ㅢ has a key", "j8", "|의"},
	{hangul.ThreeFinal, "a medial after a final begins anew", "kxf", "ㄱㄱ|ㅏ"},
	{hangul.ThreeFinal, "no initial: letters", "fx", "|ㅏㄱ"},
	{hangul.ThreeFinal, "a sign commits the syllable", "kf?", "가!|"},
	{hangul.ThreeFinal, "digits are where Shift is", "JKL:YUIOPH", "1234567890|"},
	{hangul.ThreeFinal, "a space ends the syllable", "mfs kgw", "한 |글"},
	{hangul.ThreeFinal, "a sentence", "k9xlckvau/ajesk9 k7m/dxnt.", "국제공동연구 계획서.|"},

	{hangul.Three390, "initial, medial, final", "mfs", "|한"},
	{hangul.Three390, "ㄲ is a key", "ifF", "|맊"},
	{hangul.Three390, "ㅒ is on R", "jR", "|얘"},
	{hangul.Three390, "compound finals without a key", "mfsl", "한|ㅈ"},
	{hangul.Three390, "ㄵ by two keys", "jfs!", "|앉"},
	{hangul.Three390, "digits are where Shift is", "NM<>JKLUIO", "0123456789|"},
	{hangul.Three390, "signs as on an American keyboard", "kf@", "가@|"},
}

// typed presses keys; what was committed and what stands behind it come back, the
// characters of keys that are no Hangul included.
func typed(l hangul.Layout, keys string) string {
	c := hangul.New(l)
	var text strings.Builder
	for _, key := range keys {
		switch key {
		case backspace:
			c.Backspace()
		case flush:
			text.WriteString(c.Flush())
		default:
			commit, taken := c.Key(key)
			text.WriteString(commit)
			if !taken {
				text.WriteRune(key)
			}
		}
	}
	return text.String() + "|" + c.Preedit()
}

func TestComposer_FollowsItsRules(t *testing.T) {
	for _, r := range rules {
		if got := typed(r.layout, r.keys); got != r.text {
			t.Errorf("%s, %s: %q gives %q, want %q", r.layout, r.rule, r.keys, got, r.text)
		}
	}
}

func TestComposer_FollowsItsRulesAsLibhangulDoes(t *testing.T) {
	lib := newReference(t)
	for _, l := range hangul.Layouts() {
		var sequences []string
		for _, r := range rules {
			if r.layout == l {
				sequences = append(sequences, r.keys)
			}
		}
		lib.compare(t, l, sequences)
	}
}

// Every single key, and every pair of keys, before and behind what may be composed.
func TestComposer_TakesEveryPairOfKeysAsLibhangulDoes(t *testing.T) {
	lib := newReference(t)
	for _, l := range hangul.Layouts() {
		var sequences []string
		for first := ' '; first <= '~'; first++ {
			for second := ' '; second <= '~'; second++ {
				pair := string([]rune{first, second})
				sequences = append(sequences, pair+"\b\b\b", "rk"+pair+"\f", "kfx"+pair, "rkqt"+pair+"k")
			}
		}
		lib.compare(t, l, sequences)
	}
}

func TestComposer_SaysWhetherItComposes(t *testing.T) {
	c := hangul.New(hangul.TwoSet)
	for _, step := range []struct {
		key       rune
		composing bool
	}{{'r', true}, {'k', true}, {' ', false}, {'r', true}, {backspace, false}, {backspace, false}, {'k', true}, {flush, false}} {
		if press(c, step.key); c.Composing() != step.composing {
			t.Errorf("after %q: composing %v", step.key, c.Composing())
		}
	}
}

func TestComposer_GivesKeysBeyondTheKeyboardBack(t *testing.T) {
	for _, key := range []rune{'가', 'é', 0x7f, 0x80, -1, '\U0001F600'} {
		c := hangul.New(hangul.TwoSet)
		c.Key('r')
		if commit, taken := c.Key(key); commit != "ㄱ" || taken {
			t.Errorf("%q: %q, %v", key, commit, taken)
		}
	}
}

func TestParseLayout_KnowsEveryLayoutAndNoOther(t *testing.T) {
	for _, l := range hangul.Layouts() {
		if got, ok := hangul.ParseLayout(string(l)); got != l || !ok {
			t.Errorf("%s: %s, %v", l, got, ok)
		}
	}
	for _, s := range []string{"", "2", "2SET", "4set"} {
		if _, ok := hangul.ParseLayout(s); ok {
			t.Errorf("%q is taken for a layout", s)
		}
	}
}
