package i18n

import (
	"strings"
	"unicode"
)

// final is what a Korean word ends in when read aloud.
type final int

const (
	unknown   final = iota // cannot be read: both forms are written
	vowel                  // no final consonant
	rieul                  // ㄹ, after which 으로 is 로
	consonant              // any other final consonant
)

// pair is a particle's form after a consonant, after a vowel, and the form
// official documents use when the word cannot be read.
type pair struct{ afterConsonant, afterVowel, both string }

var particlePairs = []pair{
	{"은", "는", "은(는)"},
	{"이", "가", "이(가)"},
	{"을", "를", "을(를)"},
	{"과", "와", "과(와)"},
	{"으로", "로", "(으)로"},
	{"이나", "나", "(이)나"},
	{"이라", "라", "(이)라"},
	{"이며", "며", "(이)며"},
}

func pairOf(particle string) (pair, bool) {
	for _, p := range particlePairs {
		if particle == p.afterConsonant || particle == p.afterVowel {
			return p, true
		}
	}
	return pair{}, false
}

func isParticle(particle string) bool {
	_, ok := pairOf(particle)
	return ok
}

// Particle returns the form of a Korean particle that fits the word before it.
// particle is either form of 은/는, 이/가, 을/를, 과/와, 으로/로, 이나/나, 이라/라,
// 이며/며; anything else is returned unchanged. Digits are read as numbers, Latin
// capitals letter by letter, other Latin words roughly as they are transcribed.
// Text in brackets and closing quotation marks is passed over, as the National
// Institute of Korean Language advises: 병원(예시)은, ‘과제’를.
func Particle(word, particle string) string {
	p, ok := pairOf(particle)
	if !ok {
		return particle
	}
	switch end := finalOf(word); {
	case end == unknown:
		return p.both
	case end == vowel, end == rieul && p.afterConsonant == "으로":
		return p.afterVowel
	}
	return p.afterConsonant
}

// finalOf finds how a word ends.
func finalOf(word string) final {
	runes := []rune(spoken(word))
	if len(runes) == 0 {
		return unknown
	}
	last := runes[len(runes)-1]
	switch {
	case last >= '가' && last <= '힣':
		return hangulFinal(last)
	case last >= '0' && last <= '9':
		return numberFinal(runes)
	case isLatin(last):
		return latinFinal(runes)
	}
	return signFinals[last]
}

// spoken cuts from the end what is not read: spaces, quotes, closing marks, and a
// bracket with its content unless nothing stands before it.
func spoken(word string) string {
	for {
		word = strings.TrimRightFunc(word, func(r rune) bool {
			return unicode.IsSpace(r) || strings.ContainsRune(`.,;:!?'"’”」』》〉…*_`+"`", r)
		})
		cut, ok := withoutBracket(word)
		if !ok {
			return word
		}
		word = cut
	}
}

var brackets = map[rune]rune{')': '(', '）': '（', ']': '[', '】': '【'}

// withoutBracket removes one bracket at the end; a word that is nothing but the
// bracket gives the bracket's content instead.
func withoutBracket(word string) (string, bool) {
	runes := []rune(word)
	last := len(runes) - 1
	if last < 0 {
		return word, false
	}
	opening, ok := brackets[runes[last]]
	if !ok {
		return word, false
	}
	depth := 0
	for i := last; i >= 0; i-- {
		switch runes[i] {
		case runes[last]:
			depth++
		case opening:
			depth--
		}
		if depth == 0 {
			if before := string(runes[:i]); strings.TrimSpace(before) != "" {
				return before, true
			}
			return string(runes[i+1 : last]), true
		}
	}
	return string(runes[:last]), true
}

// hangulFinal reads the final consonant out of a composed syllable, which is
// U+AC00 + (initial×21 + vowel)×28 + final.
func hangulFinal(r rune) final {
	switch (r - '가') % 28 {
	case 0:
		return vowel
	case 8:
		return rieul
	}
	return consonant
}

// signFinals is how signs after a number are read: 퍼센트, 도, 원, 달러 …
var signFinals = map[rune]final{
	'%': vowel, '％': vowel, '‰': rieul, '℃': vowel, '°': vowel, '￦': consonant, '₩': consonant,
	'$': vowel, '€': vowel, '㎏': consonant, '㎎': consonant, 'ℓ': vowel, '㎜': vowel, '㎝': vowel,
	'㎞': vowel, '㎡': vowel, '□': unknown, '○': unknown,
}

// digitFinals is 영 일 이 삼 사 오 육 칠 팔 구.
var digitFinals = [10]final{
	consonant, rieul, vowel, consonant, vowel, vowel, consonant, rieul, rieul, vowel,
}

// numberFinal reads the number at the end of the runes. A whole number that ends
// in zeros ends in its unit: 십, 백, 천, 만 and 억 have a final consonant, 조 has
// none. After a decimal point digits are read one by one.
func numberFinal(runes []rune) final {
	last := runes[len(runes)-1]
	if last != '0' {
		return digitFinals[last-'0']
	}
	zeros, only := 0, true
	for i := len(runes) - 1; i >= 0; i-- {
		r := runes[i]
		if r == '.' && i > 0 && unicode.IsDigit(runes[i-1]) {
			return consonant // 1.0 일 점 영
		}
		if r != ',' && !unicode.IsDigit(r) {
			break
		}
		if only && r == '0' {
			zeros++
		} else if r != ',' {
			only = false
		}
	}
	if !only && zeros >= 12 && zeros < 16 {
		return vowel // 조, 십조, 백조, 천조
	}
	return consonant
}
