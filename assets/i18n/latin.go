package i18n

import (
	"strings"
	"unicode"
)

func isLatin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// latinFinal reads the Latin word at the end of the runes as Korean does.
// Abbreviations are spelt by letter names. Other words follow the transcription
// rules (외래어 표기법) as far as spelling shows the sound, which is a good guess
// and not certain: English spelling does not decide it.
func latinFinal(runes []rune) final {
	start := len(runes)
	for start > 0 && isLatin(runes[start-1]) {
		start--
	}
	word := string(runes[start:])
	if isSpelt(word) {
		return letterFinal(unicode.ToUpper(runes[len(runes)-1]))
	}
	return wordFinal(strings.ToLower(word))
}

// isSpelt tells abbreviations (IRB, AI, mRNA, pdf, x) from words (Hospital,
// MoaPlan, HOSPITAL): capitals at the end, no vowel, or a single letter.
func isSpelt(word string) bool {
	if len(word) == 1 || !strings.ContainsAny(strings.ToLower(word), "aeiouy") {
		return true
	}
	upper := func(b byte) bool { return b >= 'A' && b <= 'Z' }
	if word == strings.ToUpper(word) {
		return len(word) < 6
	}
	return upper(word[len(word)-1])
}

// letterFinal is how a letter's name ends: 엘 and 알, 엠 and 엔; all others in a
// vowel.
func letterFinal(letter rune) final {
	switch letter {
	case 'L', 'R':
		return rieul
	case 'M', 'N':
		return consonant
	}
	return vowel
}

// wordFinal guesses the ending of a lower-case word by its last letters.
func wordFinal(word string) final {
	if stem, ok := strings.CutSuffix(word, "e"); ok && len(stem) > 1 {
		switch stem[len(stem)-1] {
		case 'l':
			return rieul // file 파일, module 모듈
		case 'm', 'n':
			return consonant // name 네임, online 온라인
		}
		return vowel // space 스페이스, date 데이트
	}
	if strings.HasSuffix(word, "ng") || strings.HasSuffix(word, "ck") {
		return consonant // testing 테스팅, block 블록
	}
	before := word[len(word)-2]
	switch word[len(word)-1] {
	case 'l':
		return rieul
	case 'm', 'n':
		return consonant
	case 'c', 'p', 'b':
		// clinic 클리닉, group 그룹, web 웹; but camp 캠프
		if isVowel(before) || before == 'p' {
			return consonant
		}
	case 't':
		// net 넷, robot 로봇; but beat 비트, test 테스트
		if isVowel(before) && !(len(word) > 2 && isVowel(word[len(word)-3])) {
			return consonant
		}
	case 'k':
		if strings.HasSuffix(word, "ook") {
			return consonant // notebook 노트북
		}
	}
	return vowel
}

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
