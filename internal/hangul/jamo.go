package hangul

// A part of a syllable is spelled by its compatibility jamo, and 0 is no part.
const none rune = 0

// The parts of precomposed syllables in the order of Unicode (chapter 3.12), the
// index being the part's number; a final's number counts from 1.
var (
	initialNumber = numbers("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", 0)
	medialNumber  = numbers("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ", 0)
	finalNumber   = numbers("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ", 1)
)

const (
	firstSyllable = '가'
	medials       = 21
	finals        = 28 // with none
)

func numbers(letters string, from int) map[rune]int {
	of := make(map[rune]int)
	for _, letter := range letters {
		of[letter] = from + len(of)
	}
	return of
}

// pair is two jamo typed one after the other.
type pair struct{ first, last rune }

var (
	doubles     = compounds("ㄱㄱㄲ ㄷㄷㄸ ㅂㅂㅃ ㅅㅅㅆ ㅈㅈㅉ")
	vowels      = compounds("ㅗㅏㅘ ㅗㅐㅙ ㅗㅣㅚ ㅜㅓㅝ ㅜㅔㅞ ㅜㅣㅟ ㅡㅣㅢ")
	clusters    = compounds("ㄱㅅㄳ ㄴㅈㄵ ㄴㅎㄶ ㄹㄱㄺ ㄹㅁㄻ ㄹㅂㄼ ㄹㅅㄽ ㄹㅌㄾ ㄹㅍㄿ ㄹㅎㅀ ㅂㅅㅄ")
	finalTwins  = compounds("ㄱㄱㄲ ㅅㅅㅆ")
	clusterEnds = ends(clusters)
)

// compounds reads triples: first, last, and what they make together.
func compounds(triples string) map[pair]rune {
	of := make(map[pair]rune)
	letters := []rune(triples)
	for i := 0; i+2 < len(letters); i += 4 {
		of[pair{letters[i], letters[i+1]}] = letters[i+2]
	}
	return of
}

func ends(of map[pair]rune) map[rune]pair {
	parts := make(map[rune]pair)
	for p, compound := range of {
		parts[compound] = p
	}
	return parts
}

// syllable is what is being composed; the zero value is nothing.
type syllable struct{ initial, medial, final rune }

// text spells a syllable: one character if it has initial and medial, else its jamo.
func (s syllable) text() string {
	if s.initial != none && s.medial != none {
		n := (initialNumber[s.initial]*medials+medialNumber[s.medial])*finals + finalNumber[s.final]
		return string(rune(firstSyllable + n))
	}
	var letters [3]rune
	jamo := letters[:0]
	for _, part := range [...]rune{s.initial, s.medial, s.final} {
		if part != none {
			jamo = append(jamo, part)
		}
	}
	return string(jamo)
}
