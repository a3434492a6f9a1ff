package typeset

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// stretches are what long paragraphs are made of, to make lines that depend on what
// is far from their start: words longer than a line, rows of quotation marks, of
// flags and of marks, numbers, characters without width.
var stretches = []string{
	"연구 개발을 ", "의료데이터분석기술개발및실증", "醫療資料分析", "\"", "'\"'", " ", "    ", "(", ")", "1,600,000천원", "a\u0301", "\u0301",
	strings.Repeat("\u0301", 40), "🇰🇷", "🇰", "\u1112", "\u1161", "가", "·", "/", "-", "end-to-end", "\u00a0", "₩", "\t", "\n",
	strings.Repeat("가", 30), strings.Repeat("1", 30), strings.Repeat(")", 20), "「引用」", "진단·치료 ", "x",
}

func stretch(arg byte) string { return stretches[int(arg)%len(stretches)] }

// FuzzRewrap changes a long paragraph at places all over it and fails unless its
// lines are always those of Break, and each line says no less than it depends on.
func FuzzRewrap(f *testing.F) {
	f.Add(byte(12), []byte{0, 1, 2, 3, 0, 1, 5, 0}, []byte{9, 1, 3, 200, 0, 25, 128, 5, 13, 20, 9, 0})
	f.Add(byte(3), []byte{6, 6, 6, 13, 13, 14, 3, 3, 4, 11, 12}, []byte{100, 3, 14, 50, 0, 12, 0, 1, 3, 255, 0, 25})
	f.Fuzz(func(t *testing.T, width byte, made, steps []byte) {
		if len(made) > 60 || len(steps) > 60 {
			return
		}
		var text strings.Builder
		for _, arg := range made {
			text.WriteString(stretch(arg))
		}
		checkRewrap(t, text.String(), float64(width%40), steps)
	})
}

func checkRewrap(t *testing.T, text string, width float64, steps []byte) {
	t.Helper()
	p := newText(text, width)
	now := []rune(text)
	for ; len(steps) >= 3; steps = steps[3:] {
		at := int(steps[0]) * len(now) / 255
		cut := min(int(steps[1])%7, len(now)-at)
		put := stretch(steps[2])
		if err := p.Splice(at, cut, put); err != nil {
			t.Fatal(err)
		}
		now = slices.Replace(now, at, at+cut, []rune(put)...)
		was := fmt.Sprintf("%d, %d, %q", at, cut, put)
		if got := p.Text(); got != string(now) {
			t.Fatalf("%s: text %q, want %q", was, got, string(now))
		}
		if want := Break(one(string(now)), width, 0, cells); !slices.EqualFunc(p.Lines(), want, sameLine) {
			t.Fatalf("%s at width %v: %q\n got %q\nwant %q", was, width, string(now), texts(p.Lines()), texts(want))
		}
	}
	for i := range p.list {
		fresh := p.wrap(p.list[i].text)
		for j, r := range p.list[i].rows {
			want := fresh[j]
			if r.reach < want.reach {
				t.Fatalf("row %d of %q reaches to %d, but says %d", j, p.list[i].text, want.reach, r.reach)
			}
			r.reach = want.reach // may be kept larger
			if r != want {
				t.Fatalf("row %d of %q: %+v, want %+v", j, p.list[i].text, r, want)
			}
		}
	}
}

func TestParagraphs_RandomChangesOfALongParagraph(t *testing.T) {
	for seed := range uint64(200) {
		random := rand.New(rand.NewPCG(seed, 1))
		var text strings.Builder
		for range 5 + random.IntN(200) {
			text.WriteString(stretch(byte(random.IntN(256))))
		}
		steps := make([]byte, 60)
		for i := range steps {
			steps[i] = byte(random.IntN(256))
		}
		checkRewrap(t, strings.ReplaceAll(text.String(), "\n", " "), float64(random.IntN(40)), steps)
	}
}

// A paragraph longer than what is loaded at once, without a place to break at.
func TestParagraphs_RandomChangesOfOneLongWord(t *testing.T) {
	for _, width := range []float64{1, 30, 10_000, 30_000} {
		checkRewrap(t, strings.Repeat("가나다라마바사아자차", 1000), width,
			[]byte{128, 1, 17, 0, 0, 11, 255, 0, 15, 10, 3, 5, 200, 1, 25, 199, 2, 9})
	}
}

func TestParagraphs_SpliceBreaksOnlyTheLinesItChanges(t *testing.T) {
	asked := 0
	counting := Measure(func(r rune) float64 { asked++; return cells(r) })
	p := NewParagraphs(88, counting)
	p.Set(prose(200_000, 0))
	for _, at := range []int{0, 100_000, 200_000} {
		asked = 0
		if err := p.Splice(at, 0, "가"); err != nil {
			t.Fatal(err)
		}
		if asked > 8000 {
			t.Errorf("at %d, %d characters of 200,000 were measured", at, asked)
		}
	}
}

func TestParagraphs_SliceSnapAndParagraph(t *testing.T) {
	p := newText("가e\u0301나\n다\n", 6)
	for _, tt := range []struct {
		from, to int
		want     string
	}{{0, 3, "가e\u0301"}, {3, 6, "나\n다"}, {0, 99, "가e\u0301나\n다\n"}, {-1, 1, "가"}, {7, 7, ""}, {5, 2, ""}, {6, 7, "\n"}} {
		if got := p.Slice(tt.from, tt.to); got != tt.want {
			t.Errorf("%d-%d: %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
	for _, tt := range []struct{ at, snap, from, to int }{{0, 0, 0, 4}, {1, 1, 0, 4}, {2, 3, 0, 4}, {4, 4, 0, 4}, {5, 5, 5, 6}, {7, 7, 7, 7}} {
		if got := p.Snap(tt.at); got != tt.snap {
			t.Errorf("snap %d: %d, want %d", tt.at, got, tt.snap)
		}
		if from, to := p.Paragraph(tt.at); from != tt.from || to != tt.to {
			t.Errorf("paragraph at %d: %d-%d, want %d-%d", tt.at, from, to, tt.from, tt.to)
		}
	}
}

// BenchmarkSplice types into the start, the middle and the end of long texts.
func BenchmarkSplice(b *testing.B) {
	for _, size := range []int{20_000, 200_000} {
		for _, paragraph := range []int{200, 0} {
			text := prose(size, paragraph)
			for _, at := range []int{0, size / 2, size - 1} {
				b.Run(fmt.Sprintf("%d/by %d/at %d", size, paragraph, at), func(b *testing.B) {
					p := NewParagraphs(88, newTable())
					p.Set(text)
					b.ReportAllocs()
					for i := 0; b.Loop(); i++ {
						if err := p.Splice(at, i%2, []string{"가", ""}[i%2]); err != nil {
							b.Fatal(err)
						}
					}
				})
			}
		}
	}
}
