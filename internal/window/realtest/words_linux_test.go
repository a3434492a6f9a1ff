//go:build !headless

package realtest

import (
	"math/rand/v2"
	"strings"
)

// words are what such plans are written with, and syllables whose final letters
// move to the next one or do not.
var words = strings.Fields(`국제공동연구 계획서를 작성합니다 주관연구개발기관 공동연구개발기관 의료기기 소프트웨어 임상시험 데이터를 수집하고
	분석하여 확보하였다 않는다 읽고 값을 닭이 앉아서 괜찮은 꿰뚫어 빨갛게 쪼개어 왜냐하면 의의와 웬만한 뒤쫓는 핥아 삶의 여덟 없애고 까닭
	각각 학교 꽃밭 떡볶이 쌓았던 얘기 계약 예산 원가 위험 훼손 희망`)

// latinWords are typed between them, after a switch.
var latinWords = strings.Fields("AI SaMD FHIR ISO GMP deep learning Python version CNN")

// endings close a sentence.
var endings = []string{".", ",", "?", "!", ":", ";"}

// draft is a text as it is typed: with mistakes that are taken back.
type draft struct {
	typed string // with '\b' for BackSpace
	text  string // what stands there at the end
}

// compose makes sentences in which so many syllables or a few more are typed, always
// the same ones for a seed.
func compose(seed uint64, syllables int) draft {
	r := rand.New(rand.NewPCG(seed, 0))
	var typed, text strings.Builder
	add := func(s string) { typed.WriteString(s); text.WriteString(s) }
	count := 0
	for n := 0; count < syllables; n++ {
		switch {
		case n > 0 && r.IntN(8) == 0:
			add(endings[r.IntN(len(endings))])
			if r.IntN(4) == 0 {
				add("\n")
			} else {
				add(" ")
			}
		case n > 0:
			add(" ")
		}
		word := ""
		switch r.IntN(12) {
		case 0:
			add(latinWords[r.IntN(len(latinWords))])
		case 1:
			add([]string{"3", "12", "(2024)", "50%"}[r.IntN(4)])
		case 2, 3: // any syllables at all
			for range 1 + r.IntN(4) {
				word += string(anySyllable(r))
			}
		default:
			word = words[r.IntN(len(words))]
		}
		for _, syllable := range word {
			if r.IntN(16) == 0 {
				typed.WriteString(mistake(r))
				count++
			}
			add(string(syllable))
			count++
		}
	}
	return draft{typed.String(), text.String()}
}

// mistake is a wrong syllable and the BackSpaces that take it back: letter by letter
// while it is being composed, at once when it stands.
func mistake(r *rand.Rand) string {
	wrong := anySyllable(r)
	if r.IntN(2) == 0 {
		return string(wrong) + strings.Repeat("\b", len(lettersOf(wrong)))
	}
	return string(wrong) + " \b\b"
}

// anySyllable is one of the 11,172.
func anySyllable(r *rand.Rand) rune { return rune('가' + r.IntN(11172)) }
