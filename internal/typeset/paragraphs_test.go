package typeset

import (
	"slices"
	"strings"
	"testing"
)

func newText(text string, width float64) *Paragraphs {
	p := NewParagraphs(width, cells)
	p.Set(text)
	return p
}

func TestParagraphs_Splice(t *testing.T) {
	const text = "연구 개발\n의료 분석\n\n끝"
	tests := []struct {
		name    string
		at, cut int
		put     string
		want    string
	}{
		{"types at the start", 0, 0, "새 ", "새 연구 개발\n의료 분석\n\n끝"},
		{"types inside a word", 1, 0, "x", "연x구 개발\n의료 분석\n\n끝"},
		{"types at the end", 14, 0, "!", "연구 개발\n의료 분석\n\n끝!"},
		{"types on an empty line", 12, 0, "가", "연구 개발\n의료 분석\n가\n끝"},
		{"deletes a word", 0, 3, "", "개발\n의료 분석\n\n끝"},
		{"joins two paragraphs", 5, 1, "", "연구 개발의료 분석\n\n끝"},
		{"splits a paragraph", 8, 1, "\n", "연구 개발\n의료\n분석\n\n끝"},
		{"adds an empty line at the end", 14, 0, "\n", "연구 개발\n의료 분석\n\n끝\n"},
		{"replaces over paragraphs", 1, 12, "가\n나\n다", "연가\n나\n다끝"},
		{"deletes all", 0, 14, "", ""},
		{"changes nothing", 3, 0, "", text},
		{"pastes what is not valid", 0, 1, "\xff\xff", "\ufffd구 개발\n의료 분석\n\n끝"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := newText(text, 6)
			if err := p.Splice(tt.at, tt.cut, tt.put); err != nil {
				t.Fatal(err)
			}
			checkText(t, p, tt.want)
		})
	}
}

// checkText fails unless p holds the text in the lines Break makes of it, and
// finds each position where it is.
func checkText(t *testing.T, p *Paragraphs, want string) {
	t.Helper()
	if got := p.Text(); got != want {
		t.Fatalf("text %q, want %q", got, want)
	}
	lines := Break(one(want), p.width, 0, p.m)
	if got := p.Lines(); !slices.EqualFunc(got, lines, sameLine) {
		t.Fatalf("%q: lines %+v\nwant %+v", want, got, lines)
	}
	if p.Count() != len(lines) || p.Len() != len([]rune(want)) {
		t.Fatalf("%d lines and %d runes, want %d and %d", p.Count(), p.Len(), len(lines), len([]rune(want)))
	}
	at := 0
	for y, l := range lines {
		if got := p.LineAt(y); !sameLine(got, l) {
			t.Fatalf("line %d: %+v, want %+v", y, got, l)
		}
		for ; at < l.Next || y == len(lines)-1 && at == l.Next; at++ {
			line, column := p.Locate(at)
			if line != y || column != at-l.Start || p.Position(line, column) != at {
				t.Fatalf("%q: position %d is at %d:%d, which is position %d", want, at, line, column, p.Position(line, column))
			}
		}
	}
}

func TestParagraphs_SpliceOutsideTheTextIsAnError(t *testing.T) {
	const huge = int(^uint(0) >> 1)
	for _, bad := range [][2]int{{-1, 0}, {0, -1}, {4, 0}, {0, 4}, {3, 1}, {1, huge}, {huge, huge}} {
		p := newText("가나다", 6)
		if err := p.Splice(bad[0], bad[1], "x"); err == nil {
			t.Errorf("at %d, cut %d: no error", bad[0], bad[1])
		}
		checkText(t, p, "가나다")
	}
	p := newText("가나다", 6)
	if err := p.Splice(3, 0, "x"); err != nil {
		t.Errorf("at the end: %v", err)
	}
}

func TestParagraphs_SpliceWrapsOnlyWhatItTouches(t *testing.T) {
	asked := 0
	counting := Measure(func(r rune) float64 { asked++; return cells(r) })
	p := NewParagraphs(20, counting)
	p.Set(strings.Repeat("의료데이터 분석\n", 1000))
	asked = 0
	if err := p.Splice(4500, 0, "가"); err != nil {
		t.Fatal(err)
	}
	if asked > 20 {
		t.Errorf("%d characters were measured for one paragraph of 10", asked)
	}
}

func TestParagraphs_Resize(t *testing.T) {
	p := newText("연구 개발\n의료 분석", 4)
	p.Resize(20, cells)
	checkText(t, p, "연구 개발\n의료 분석")
	if p.Count() != 2 {
		t.Errorf("%d lines, want 2", p.Count())
	}
}

func TestParagraphs_LocateAndPosition(t *testing.T) {
	// Lines: "연구" + space, "의료데" + split, "이터" + feed, "끝".
	p := newText("연구 의료데이터\n끝", 6)
	for _, tt := range []struct{ at, line, column int }{
		{-5, 0, 0},
		{0, 0, 0},
		{2, 0, 2},  // after 연구, before the space
		{3, 1, 0},  // after the space
		{5, 1, 2},  // before the last syllable of the split
		{6, 2, 0},  // between the parts of the word
		{8, 2, 2},  // before the line feed
		{9, 3, 0},  // after it
		{10, 3, 1}, // the end
		{99, 3, 1},
	} {
		if line, column := p.Locate(tt.at); line != tt.line || column != tt.column {
			t.Errorf("position %d: got %d:%d, want %d:%d", tt.at, line, column, tt.line, tt.column)
		}
	}
	for _, tt := range []struct{ line, column, at int }{
		{0, 99, 2}, {1, 99, 5}, {2, 99, 8}, {3, 99, 10}, {0, -1, 0}, {-1, 0, 0}, {99, 0, 9}, {99, 99, 10},
	} {
		if at := p.Position(tt.line, tt.column); at != tt.at {
			t.Errorf("%d:%d: got %d, want %d", tt.line, tt.column, at, tt.at)
		}
	}
}

func TestParagraphs_CaretStepsByClusters(t *testing.T) {
	p := newText("가e\u0301 \u1112\u1161\n나", 6)
	want := []int{0, 1, 3, 4, 6, 7, 8}
	var right, left []int
	for at := 0; ; at = p.After(at) {
		right = append(right, at)
		if at == p.Len() {
			break
		}
	}
	for at := p.Len(); ; at = p.Before(at) {
		left = append([]int{at}, left...)
		if at == 0 {
			break
		}
	}
	if !slices.Equal(right, want) || !slices.Equal(left, want) {
		t.Errorf("to the right %v, to the left %v, want %v", right, left, want)
	}
	if p.After(8) != 8 || p.Before(0) != 0 || p.After(2) != 3 || p.Before(2) != 1 {
		t.Error("steps at the ends or from inside a cluster are wrong")
	}
}

func TestParagraphs_XAndNearest(t *testing.T) {
	p := newText("가e\u0301  나다라", 6) // "가é", two spaces hang, "나다라"
	for column, want := range []float64{0, 2, 3, 3, 4, 5, 5} {
		if x := p.X(0, column); x != want {
			t.Errorf("column %d: x %v, want %v", column, x, want)
		}
	}
	for _, tt := range []struct {
		line int
		x    float64
		want int
	}{
		{0, -1, 0},
		{0, 0.9, 0},
		{0, 1.1, 1},
		{0, 2.4, 1},
		{0, 2.6, 3},
		{0, 100, 4},
		{1, 0, 5},
		{1, 3.1, 7},
		{1, 6, 8},
		{1, 100, 8},
	} {
		if at := p.Nearest(tt.line, tt.x); at != tt.want {
			t.Errorf("line %d at %v: got %d, want %d", tt.line, tt.x, at, tt.want)
		}
	}
}

func FuzzParagraphs(f *testing.F) {
	for i, s := range samples {
		f.Add(s, samples[(i+1)%len(samples)], []byte{0, 0, 3, 40, 5, 200, 9, 255, 7, byte(i)}, byte(2*i))
	}
	f.Fuzz(func(t *testing.T, text, put string, steps []byte, width byte) {
		p := newText(text, float64(width%60))
		now, source := []rune(valid(text)), []rune(valid(put))
		for len(steps) >= 4 {
			at := int(steps[0]) * len(now) / 255
			cut := int(steps[1]) % (len(now) - at + 1)
			from := int(steps[2]) * len(source) / 255
			piece := source[from:min(from+int(steps[3])%40, len(source))]
			steps = steps[4:]
			if err := p.Splice(at, cut, string(piece)); err != nil {
				t.Fatal(err)
			}
			now = slices.Replace(now, at, at+cut, piece...)
		}
		checkText(t, p, string(now))
		checkCaret(t, p)
	})
}

// checkCaret fails unless the caret reaches the end of the text and comes back
// by the same steps, and a click on each place finds it.
func checkCaret(t *testing.T, p *Paragraphs) {
	t.Helper()
	for at := 0; at < p.Len(); {
		next := p.After(at)
		if next <= at || p.Before(next) != at {
			t.Fatalf("%q: step from %d to %d, and back to %d", p.Text(), at, next, p.Before(next))
		}
		at = next
	}
	for y := range p.Count() {
		l := p.LineAt(y)
		for column := range l.Next - l.Start {
			at := p.Nearest(y, p.X(y, column))
			if line, c := p.Locate(at); line != y || p.Before(p.After(at)) != at && at != p.Len() {
				t.Fatalf("%q: click on %d:%d gives %d:%d", p.Text(), y, column, line, c)
			}
		}
	}
}
