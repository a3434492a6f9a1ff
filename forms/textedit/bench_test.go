package textedit

import (
	"fmt"
	"strings"
	"testing"

	"moaplan/internal/hangul"
	"moaplan/internal/typeset"
)

const benchWidth = 88 // cells: 44 syllables a line

// long returns Korean text of n characters in paragraphs of the given length; 0 is
// one paragraph, below zero one paragraph of one word, where each change moves all
// lines behind it.
func long(n, paragraph int) string {
	sentence := []rune("본 과제는 다기관 의료데이터를 활용하여 인공지능(AI) 기반 진단 보조 소프트웨어를 개발하고, 2026년까지 총 1,600,000천원으로 사업화한다. ")
	if paragraph < 0 {
		sentence = []rune("연구개발과제의목표와내용및추진전략")
	}
	text := make([]rune, n)
	for i := range text {
		text[i] = sentence[i%len(sentence)]
		if paragraph > 0 && i%paragraph == paragraph-1 {
			text[i] = '\n'
		}
	}
	return string(text)
}

type place struct {
	name string
	at   func(n int) int
}

var places = []place{
	{"start", func(int) int { return 0 }},
	{"middle", func(n int) int { return n / 2 }},
	{"end", func(n int) int { return n }},
}

var layouts = []struct {
	name      string
	paragraph int
}{{"100 paragraphs", 1}, {"one paragraph", 0}, {"one word", -1}}

// benchEditor returns an editor with a text of n characters, its input method and
// a listener that takes the splices.
func benchEditor(n, paragraph int) (*Editor, *Own) {
	e := New(Options{Width: benchWidth, Measure: cachedCells()})
	im := NewOwn(hangul.TwoSet)
	e.SetFinisher(im.Finish)
	e.OnSplice(func(Splice) {})
	e.Show(long(n, paragraph*n/100))
	im.Focus(e)
	im.SetKorean(true)
	return e, im
}

// cachedCells measures as a font does, by a table.
func cachedCells() typeset.Measurer {
	var table [0x10000]float32
	for r := range table {
		table[r] = float32(cells(rune(r)))
	}
	return typeset.Measure(func(r rune) float64 {
		if r < 0x10000 {
			return float64(table[r])
		}
		return 1
	})
}

// BenchmarkKey types two syllables by five keys and deletes them again by a sixth
// step. The time is that of one step, the caret's place included.
func BenchmarkKey(b *testing.B) {
	for _, n := range []int{20_000, 200_000} {
		for _, layout := range layouts {
			e, im := benchEditor(n, layout.paragraph)
			for _, p := range places {
				b.Run(fmt.Sprintf("%d/%s/%s", n, layout.name, p.name), func(b *testing.B) {
					e.Select(p.at(n), p.at(n))
					b.ReportAllocs()
					for i := 0; b.Loop(); i++ {
						if i%6 < 5 {
							im.Rune(rune("gksrm"[i%6]), ShiftUnknown)
						} else {
							e.Delete(Left)
							e.Delete(Left)
						}
						e.CaretLine()
					}
				})
			}
		}
	}
}

// BenchmarkMotion moves the caret in a paragraph of 200,000 characters.
func BenchmarkMotion(b *testing.B) {
	for name, m := range map[string]Motion{"Right": Right, "Down": Down, "WordRight": WordRight, "LineEnd": LineEnd, "PageDown": PageDown} {
		b.Run(name, func(b *testing.B) {
			e, _ := benchEditor(200_000, 0)
			for b.Loop() {
				e.Move(m, false)
				e.CaretLine()
			}
		})
	}
}

// BenchmarkShowSame shows the text that is there, as a refresh after each key does.
func BenchmarkShowSame(b *testing.B) {
	e, _ := benchEditor(200_000, 0)
	text := strings.Clone(e.Text())
	for b.Loop() {
		e.Show(text)
	}
}

func BenchmarkResize(b *testing.B) {
	for _, n := range []int{20_000, 200_000} {
		for _, layout := range layouts {
			b.Run(fmt.Sprintf("%d/%s", n, layout.name), func(b *testing.B) {
				e, _ := benchEditor(n, layout.paragraph)
				m := cachedCells()
				for i := 0; b.Loop(); i++ {
					e.Resize(float64(benchWidth-i%2), m)
				}
			})
		}
	}
}
