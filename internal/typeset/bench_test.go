package typeset

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// prose returns Korean text of n characters with some of everything in it, in
// paragraphs of about the given length (0: one paragraph).
func prose(n, paragraph int) string {
	const sentence = "본 과제는 다기관 의료데이터를 활용하여 인공지능(AI) 기반 진단 보조 소프트웨어를 개발하고, " +
		"「의료기기법」에 따른 인허가와 醫療資料의 표준화(HL7 FHIR)를 거쳐 2026년까지 총 1,600,000천원으로 사업화한다. "
	var s strings.Builder
	for count, in := 0, 0; count < n; {
		piece := sentence
		if left := n - count; left < utf8.RuneCountInString(piece) {
			piece = string([]rune(piece)[:left])
		}
		if in += utf8.RuneCountInString(piece); paragraph > 0 && in >= paragraph {
			piece, in = strings.TrimSuffix(piece, " ")+"\n", 0
		}
		s.WriteString(piece)
		count += utf8.RuneCountInString(piece)
	}
	return s.String()
}

// table measures as a font with cached widths does.
type table [0x10000]float32

func (t *table) Width(r rune, _ int) float64 {
	if r < 0x10000 {
		return float64(t[r])
	}
	return 1
}

func newTable() *table {
	t := new(table)
	for r := range t {
		t[r] = float32(cells(rune(r)))
	}
	return t
}

// reportRate adds the nanoseconds a character took.
func reportRate(b *testing.B, characters int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(characters), "ns/char")
}

// BenchmarkBreak163k breaks the text of a plan of 95 pages, at 44 syllables a line.
func BenchmarkBreak163k(b *testing.B) {
	runs, m := one(prose(163_000, 400)), newTable()
	b.ReportAllocs()
	for b.Loop() {
		Break(runs, 88, 0, m)
	}
	reportRate(b, 163_000)
}

// BenchmarkBreakCells breaks 4,000 short texts, the cells of a plan's tables.
func BenchmarkBreakCells(b *testing.B) {
	runs, m := one("연구개발 성과 활용 계획 수립"), newTable()
	b.ReportAllocs()
	for b.Loop() {
		for range 4000 {
			Break(runs, 12, 0, m)
		}
	}
}

// BenchmarkBreakNarrow breaks one long word, each line of which asks anew whether
// it fits.
func BenchmarkBreakNarrow(b *testing.B) {
	runs, m := one(strings.Repeat("가", 20_000)), newTable()
	for b.Loop() {
		Break(runs, 4, 0, m)
	}
	reportRate(b, 20_000)
}

// BenchmarkSplice20k types into a single paragraph of 20,000 characters.
func BenchmarkSplice20k(b *testing.B) {
	p := NewParagraphs(88, newTable())
	p.Set(prose(20_000, 0))
	b.ReportAllocs()
	for b.Loop() {
		if err := p.Splice(10_000, 1, "가"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSplice163k types into a paragraph of 400 characters of a long text.
func BenchmarkSplice163k(b *testing.B) {
	p := NewParagraphs(88, newTable())
	p.Set(prose(163_000, 400))
	for b.Loop() {
		if err := p.Splice(80_000, 1, "가"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkScreen asks for forty lines in the middle of a long text.
func BenchmarkScreen(b *testing.B) {
	p := NewParagraphs(88, newTable())
	p.Set(prose(163_000, 400))
	for b.Loop() {
		for y := range 40 {
			p.LineAt(1000 + y)
		}
	}
}

func BenchmarkClean163k(b *testing.B) {
	text := prose(163_000, 400)
	for b.Loop() {
		Clean(text)
	}
	reportRate(b, 163_000)
}
