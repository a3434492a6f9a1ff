package hangul

// Layout names an arrangement of jamo on the keyboard. The values are kept in settings.
type Layout string

// The layouts. TwoSet (두벌식, KS X 5002) is what nearly everyone types; ThreeFinal
// (세벌식 최종) and Three390 (세벌식 390) have keys of their own for finals.
const (
	TwoSet     Layout = "2set"
	ThreeFinal Layout = "3final"
	Three390   Layout = "390"
)

// Layouts returns every layout, the usual one first.
func Layouts() []Layout { return []Layout{TwoSet, ThreeFinal, Three390} }

// ParseLayout reads a layout's name as kept in settings; false for an unknown one.
func ParseLayout(s string) (Layout, bool) {
	for _, l := range Layouts() {
		if string(l) == s {
			return l, true
		}
	}
	return "", false
}

// role is what a key gives.
type role uint8

const (
	nothing role = iota
	consonant
	vowel
	initial
	medial
	final
	sign
)

// key is what one key of a layout gives: a jamo, spelled as compatibility jamo
// whatever its role, or a sign.
type key struct {
	role   role
	letter rune
}

// keyboard holds a layout's keys by the character an American keyboard types.
type keyboard [128]key

func (k *keyboard) at(r rune) key {
	if r < 0 || int(r) >= len(k) {
		return key{}
	}
	return k[r]
}

// keyboardOf returns the keys of a layout; those of the 2-set for an unknown one.
func keyboardOf(l Layout) *keyboard {
	switch l {
	case ThreeFinal:
		return &threeFinal
	case Three390:
		return &three390
	default:
		return &twoSet
	}
}

// group says that keys, read from left to right, give letters of one role.
type group struct {
	role          role
	keys, letters string
}

func keyboardFrom(groups ...group) keyboard {
	var k keyboard
	for _, g := range groups {
		keys, letters := []rune(g.keys), []rune(g.letters)
		for i, r := range keys {
			k[r] = key{g.role, letters[i]}
		}
	}
	return k
}

// The rows of letters of a keyboard, from the top, first the left hand's then the right's.
var twoSet = keyboardFrom(
	group{consonant, "qwert" + "asdfg" + "zxcv", "ㅂㅈㄷㄱㅅ" + "ㅁㄴㅇㄹㅎ" + "ㅋㅌㅊㅍ"},
	group{vowel, "yuiop" + "hjkl" + "bnm", "ㅛㅕㅑㅐㅔ" + "ㅗㅓㅏㅣ" + "ㅠㅜㅡ"},
	// With Shift the top row has the double consonants, ㅒ and ㅖ; the rest stays.
	group{consonant, "QWERT" + "ASDFG" + "ZXCV", "ㅃㅉㄸㄲㅆ" + "ㅁㄴㅇㄹㅎ" + "ㅋㅌㅊㅍ"},
	group{vowel, "YUIOP" + "HJKL" + "BNM", "ㅛㅕㅑㅒㅖ" + "ㅗㅓㅏㅣ" + "ㅠㅜㅡ"},
)

// What both 3-set layouts have without Shift: initials right, medials in the
// middle, finals left. ㅗ and ㅜ have a second key, for compounds.
var threeSet = []group{
	{initial, "0" + "yuiop" + "hjkl;'" + "nm", "ㅋ" + "ㄹㄷㅁㅊㅍ" + "ㄴㅇㄱㅈㅂㅌ" + "ㅅㅎ"},
	{medial, "456789" + "ert" + "dfg" + "cvb" + "/", "ㅛㅠㅑㅖㅢㅜ" + "ㅕㅐㅓ" + "ㅣㅏㅡ" + "ㅔㅗㅜ" + "ㅗ"},
	{final, "123" + "qw" + "as" + "zx", "ㅎㅆㅂ" + "ㅅㄹ" + "ㅇㄴ" + "ㅁㄱ"},
	{sign, ",.", ",."},
}

var threeFinal = keyboardFrom(append(threeSet[:len(threeSet):len(threeSet)],
	group{medial, "G", "ㅒ"},
	group{final, "!@#$%" + "QWERT" + "ASDF" + "ZXCV", "ㄲㄺㅈㄿㄾ" + "ㅍㅌㄵㅀㄽ" + "ㄷㄶㄼㄻ" + "ㅊㅄㅋㄳ"},
	group{sign, "^&*()_+", "=“”'~;+"},
	group{sign, "`~-=[]\\{}|", "*※)>(<:%/\\"},
	group{sign, "YUIOP" + "HJKL:\"" + "BNM<>?", "56789" + "01234·" + "?-\",.!"},
)...)

var three390 = keyboardFrom(append(threeSet[:len(threeSet):len(threeSet)],
	group{medial, "R", "ㅒ"},
	group{final, "!" + "QWE" + "ASDF" + "ZXCV", "ㅈ" + "ㅍㅌㅋ" + "ㄷㄶㄺㄲ" + "ㅊㅄㄻㅀ"},
	group{sign, "@#$%^&*()_+", "@#$%^&*()_+"},
	group{sign, "`~-=[]\\{}|", "`~-=[]\\{}|"},
	group{sign, "TYUIOP" + "GHJKL:\"" + "BNM<>?", ";<789>" + "/'456:\"" + "!0123?"},
)...)
