package typeset

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// cells measures as a terminal does: 2 for Hangul, Hanja, kana and full-width
// punctuation, 0 for combining marks, 1 for the rest.
var cells = Measure(func(r rune) float64 {
	switch c := classOf(r); {
	case c == extender:
		return 0
	case c == ideo, c&wide != 0, r >= hangulFirst && r <= hangulLast, r >= 0x1100 && r <= 0x115f:
		return 2
	case r >= 0x1160 && r <= 0x11ff:
		return 0
	}
	return 1
})

func one(text string) []Run { return []Run{{Text: text}} }

func texts(lines []Line) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = l.Text()
	}
	return out
}

func TestBreak_Lines(t *testing.T) {
	tests := []struct {
		name  string
		width float64
		text  string
		want  []string
	}{
		{"empty text has one empty line", 10, "", []string{""}},
		{"text that just fits", 9, "연구 개발", []string{"연구 개발"}},
		{"text one cell too long", 8, "연구 개발", []string{"연구", "개발"}},
		{"words stay whole", 14, "의료데이터를 분석하는 기술", []string{"의료데이터를", "분석하는 기술"}},
		{"word as long as the line", 12, "의료데이터를 분석", []string{"의료데이터를", "분석"}},
		{"word longer than the line starts where it stands", 10, "총 의료데이터분석", []string{"총 의료데", "이터분석"}},
		{"word longer than the line, alone", 8, "의료데이터분석기술", []string{"의료데이", "터분석기", "술"}},
		{"list mark with a long word", 8, "- 의료데이터분석", []string{"- 의료데", "이터분석"}},
		{"spaces at a break hang", 4, "연구    개발", []string{"연구", "개발"}},
		{"spaces at the end hang", 4, "연구   ", []string{"연구"}},
		{"indentation stays", 9, "  연구 개발 사업", []string{"  연구", "개발 사업"}},
		{"ideographic space is a space", 6, "연구　개발", []string{"연구", "개발"}},
		{"no-break space is none", 8, "연구 10\u00a0명", []string{"연구", "10\u00a0명"}},
		{"no-break space starts no line", 8, "가나다라\u00a0마바", []string{"가나다", "라\u00a0마바"}},
		{"no-break space ends no line", 9, "가나다라\u00a0마바", []string{"가나다", "라\u00a0마바"}},
		{"no-break space breaks where nothing else can", 3, "가\u00a0나다", []string{"가\u00a0", "나", "다"}},
		{"tab is a space", 4, "연구\t개발", []string{"연구", "개발"}},
		{"line feed ends a line", 20, "연구\n개발", []string{"연구", "개발"}},
		{"line feed at the end has an empty line after it", 20, "연구\n", []string{"연구", ""}},
		{"empty line between", 20, "연구\n\n개발", []string{"연구", "", "개발"}},

		{"Hanja breaks between characters", 6, "醫療資料分析", []string{"醫療資", "料分析"}},
		{"Hanja loses nothing at an odd width", 7, "醫療資料分析", []string{"醫療資", "料分析"}},
		{"Hanja after a word", 10, "연구 醫療資料", []string{"연구 醫療", "資料"}},
		{"particle stays with its Hanja", 8, "醫療資料를", []string{"醫療資", "料를"}},
		{"kana breaks between characters", 6, "ひらがなカナ", []string{"ひらが", "なカナ"}},
		{"small kana starts no line", 4, "カナチャ", []string{"カナ", "チャ"}},
		{"small kana starts no line, though it would", 6, "カナチャ", []string{"カナ", "チャ"}},
		{"length mark starts no line", 4, "カバー", []string{"カ", "バー"}},
		{"ideographic full stop stays", 4, "資料。分析", []string{"資", "料。", "分析"}},
		{"Hanja and Hangul form a word", 8, "가나 新기술", []string{"가나", "新기술"}},

		{"closing bracket stays with its word", 8, "연구 (개발)", []string{"연구", "(개발)"}},
		{"closing bracket starts no line, though a space stands before", 7, "가나 다라 )", []string{"가나", "다라 )"}},
		{"colon after a space starts no line", 8, "연구 기간 : 3년", []string{"연구", "기간 :", "3년"}},
		{"opening bracket ends no line, though a space follows", 8, "가나다 ( 라마 )", []string{"가나다", "( 라마 )"}},
		{"corner brackets", 10, "법률 「의료법」 제3조", []string{"법률", "「의료법」", "제3조"}},
		{"between corner brackets", 10, "「의료법」「약사법」", []string{"「의료법」", "「약사법」"}},
		{"name of a law with its particle", 14, "가 「의료법」에서 나", []string{"가", "「의료법」에서", "나"}},
		{"Hanja in corner brackets", 6, "醫療「資料」分析", []string{"醫療", "「資", "料」分", "析"}},
		{"long word splits before its closing bracket's letter", 6, "가나다)라", []string{"가나", "다)라"}},
		{"long word does not end a line with its opening bracket", 6, "가나(다라", []string{"가나", "(다라"}},
		{"only closing brackets break kinsoku", 4, "))))))", []string{"))))", "))"}},
		{"only opening brackets break kinsoku", 4, "「「「", []string{"「「", "「"}},
		{"double angle brackets", 8, "가나 《다》.", []string{"가나", "《다》."}},
		{"opening straight quote may start a line", 8, `가나 "다라" 마`, []string{"가나", `"다라"`, "마"}},
		{"closing straight quote starts no line", 6, `"가나다라"`, []string{`"가나`, `다라"`}},
		{"curly quotes", 8, "가나 “다”라", []string{"가나", "“다”라"}},
		{"apostrophe stays in its word", 6, "We don't", []string{"We", "don't"}},
		{"dot of a name starts no line", 7, "언어 가 .NET", []string{"언어", "가 .NET"}},

		{"number keeps its unit", 14, "총액 1,600,000천원", []string{"총액", "1,600,000천원"}},
		{"number is the last part of a word to break", 14, "정부지원금1,600,000천원", []string{"정부지원금", "1,600,000천원"}},
		{"number longer than the line", 4, "1234567", []string{"1234", "567"}},
		{"won sign keeps its number", 12, "사업비총액₩1,000", []string{"사업비총액", "₩1,000"}},
		{"won sign before a number ends no line", 11, "사업비총액₩1,000", []string{"사업비총액", "₩1,000"}},
		{"negative mark keeps its number", 5, "잔액△50", []string{"잔액", "△50"}},
		{"minus keeps its number", 5, "가나 -5", []string{"가나", "-5"}},
		{"percent starts no line", 7, "비율 50%", []string{"비율", "50%"}},
		{"percent after a space starts no line", 7, "비율 50 %", []string{"비율", "50 %"}},
		{"degrees start no line", 8, "체온은 37℃", []string{"체온은", "37℃"}},
		{"comparison keeps its number", 8, "정확도 ≥95%", []string{"정확도", "≥95%"}},
		{"p value", 8, "유의 p < 0.05", []string{"유의 p", "< 0.05"}},

		{"Latin words", 11, "The quick brown fox", []string{"The quick", "brown fox"}},
		{"long Latin word splits where needed", 5, "a Rindfleisch", []string{"a Rin", "dflei", "sch"}},
		{"hyphen between words", 8, "end-to-end", []string{"end-to-", "end"}},
		{"slash between words", 9, "현금/현물 비율", []string{"현금/현물", "비율"}},
		{"slash between words breaks", 8, "현금/현물 비율", []string{"현금/", "현물", "비율"}},
		{"middle dot between words breaks", 9, "진단·치료·예방", []string{"진단·", "치료·예방"}},
		{"middle dot of single letters does not", 6, "가 전·후", []string{"가", "전·후"}},
		{"middle dot starts no line", 6, "가나 · 다라", []string{"가나 ·", "다라"}},
		{"slash of a rate does not", 6, "천 원/월", []string{"천", "원/월"}},
		{"one letter and a hyphen", 7, "the X-ray", []string{"the", "X-ray"}},
		{"hyphen before a number", 9, "a COVID-19", []string{"a", "COVID-19"}},
		{"hyphen starts no line", 6, "가나다-라", []string{"가나", "다-라"}},
		{"date with slashes", 11, "기한 2024/05/01", []string{"기한", "2024/05/01"}},
		{"date with hyphens", 11, "기한 2024-05-01", []string{"기한", "2024-05-01"}},
		{"slash with spaces starts no line", 9, "현금 / 현물", []string{"현금 /", "현물"}},
		{"dash with spaces starts no line", 9, "서울 - 부산", []string{"서울 -", "부산"}},
		{"URL breaks after slashes", 24, "https://example.org/path/to/file", []string{"https://example.org/", "path/to/file"}},
		{"URL longer than the line", 12, "주소 https://example.org", []string{"주소 http", "s://example.", "org"}},
		{"middle dots part a list of words", 14, "가나 산업·과학·기술", []string{"가나 산업·", "과학·기술"}},

		{"mark stays with its base", 2, "ㄱe\u0301ㄴ", []string{"ㄱe\u0301", "ㄴ"}},
		{"conjoining jamo stay a syllable", 2, "\u1112\u1161\u11ab\u1100\u1173\u11af", []string{"\u1112\u1161\u11ab", "\u1100\u1173\u11af"}},
		{"final jamo stays with its syllable", 2, "가\u11ab나", []string{"가\u11ab", "나"}},
		{"astral Hanja", 4, "𠀀𠀁𠀂", []string{"𠀀𠀁", "𠀂"}},
		{"family emoji is one cluster", 3, "ab👩\u200d🔬c", []string{"ab", "👩\u200d🔬c"}},
		{"flags are pairs", 2, "🇰🇷🇺🇸", []string{"🇰🇷", "🇺🇸"}},
		{"glyph wider than the line", 1, "가나 다", []string{"가", "나", "다"}},
		{"no width at all", 0, "가 b", []string{"가", "b"}},
		{"width below zero", -5, "가b", []string{"가", "b"}},
		{"width that is not a number", math.NaN(), "가b", []string{"가", "b"}},
		{"no limit", math.Inf(1), "가 b c", []string{"가 b c"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Break(one(tt.text), tt.width, 0, cells)
			if !slices.Equal(texts(got), tt.want) {
				t.Errorf("got  %q\nwant %q", texts(got), tt.want)
			}
			checkWhole(t, one(tt.text), got)
		})
	}
}

// checkWhole fails unless the lines' runs with what hangs are the text, style by
// style, and the places of each line are right.
func checkWhole(t *testing.T, runs []Run, lines []Line) {
	t.Helper()
	var got []Run
	at := 0
	for i, l := range lines {
		drawn, hung := len([]rune(plain(l.Runs))), len([]rune(plain(l.Hung)))
		if l.Start != at || l.End != at+drawn || l.Next != at+drawn+hung {
			t.Fatalf("line %d: places %d %d %d, want %d %d %d", i, l.Start, l.End, l.Next, at, at+drawn, at+drawn+hung)
		}
		at = l.Next
		got = append(append(got, l.Runs...), l.Hung...)
	}
	if !slices.Equal(merge(got), merge(runs)) {
		t.Fatalf("text changed:\ngot  %+v\nwant %+v", merge(got), merge(runs))
	}
}

// merge joins neighbouring runs of one style and leaves out empty ones.
func merge(runs []Run) (out []Run) {
	for _, r := range runs {
		switch {
		case r.Text == "":
		case len(out) > 0 && out[len(out)-1].Style == r.Style:
			out[len(out)-1].Text += r.Text
		default:
			out = append(out, r)
		}
	}
	return out
}

func TestBreak_FirstLine(t *testing.T) {
	tests := []struct {
		name         string
		width, first float64
		text         string
		want         []string
	}{
		{"indented", 10, 2, "가나 다라 마바", []string{"가나", "다라 마바"}},
		{"indented, just fits", 11, 2, "가나 다라 마바", []string{"가나 다라", "마바"}},
		{"hanging", 9, -2, "가나 다라 마 바사 아자", []string{"가나 다라", "마 바사", "아자"}},
		{"hanging, just fits", 9, -3, "가나 다라 마 바사 아자", []string{"가나 다라 마", "바사 아자"}},
		{"word that fits a whole line only stays whole", 10, 4, "가나다라마", []string{"", "가나다라마"}},
		{"word longer than a whole line starts beside the label", 10, 4, "가나다라마바", []string{"가나다", "라마바"}},
		{"no room beside the label", 10, 10, "가나다라마바", []string{"", "가나다라마", "바"}},
		{"label wider than the line", 10, 30, "가 나", []string{"", "가 나"}},
		{"glyph wider than any line", 1, 1, "가", []string{"가"}},
		{"only the first line is indented", 6, 2, "가나\n가나다", []string{"가나", "가나다"}},
		{"empty text", 6, 2, "", []string{""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Break(one(tt.text), tt.width, tt.first, cells)
			if !slices.Equal(texts(got), tt.want) {
				t.Errorf("got %q, want %q", texts(got), tt.want)
			}
			checkWhole(t, one(tt.text), got)
		})
	}
}

func TestBreak_RunBoundaryInsideAWordIsNoOpportunity(t *testing.T) {
	runs := []Run{{"연구 의료", 0}, {"데이터", 1}, {"", 3}, {"를 ", 2}, {"\n분석", 0}}
	got := Break(runs, 12, 0, cells)
	want := []Line{
		{Runs: []Run{{"연구", 0}}, Hung: []Run{{" ", 0}}, Width: 4, Start: 0, End: 2, Next: 3},
		{Runs: []Run{{"의료", 0}, {"데이터", 1}, {"를", 2}}, Hung: []Run{{" ", 2}, {"\n", 0}}, Width: 12, Hard: true, Start: 3, End: 9, Next: 11},
		{Runs: []Run{{"분석", 0}}, Width: 4, Hard: true, Start: 11, End: 13, Next: 13},
	}
	for i := range want {
		if i >= len(got) || !sameLine(got[i], want[i]) {
			t.Errorf("line %d: got %+v\nwant %+v", i, got, want[i])
		}
	}
}

func sameLine(a, b Line) bool {
	return slices.Equal(a.Runs, b.Runs) && slices.Equal(a.Hung, b.Hung) && a.Width == b.Width && a.Hard == b.Hard &&
		a.Spaces == b.Spaces && a.Start == b.Start && a.End == b.End && a.Next == b.Next
}

// styled makes text of style 1 twice as wide, as a test of bold.
type styled struct{}

func (styled) Width(r rune, style int) float64 { return cells(r) * float64(1+style) }

func TestBreak_MeasuresEachStyle(t *testing.T) {
	got := Break([]Run{{"가나", 0}, {" 다", 1}, {" 라", 0}}, 10, 0, styled{})
	if want := []string{"가나 다", "라"}; !slices.Equal(texts(got), want) || got[0].Width != 10 {
		t.Errorf("got %q of width %v, want %q of 10", texts(got), got[0].Width, want)
	}
}

func TestBreak_WidthsThatAreNoWidthsCountAsZero(t *testing.T) {
	odd := Measure(func(r rune) float64 { return map[rune]float64{'a': -3, 'b': math.NaN(), 'c': 1}[r] })
	got := Break(one("abcabc"), 1, 0, odd)
	if want := []string{"abcab", "c"}; !slices.Equal(texts(got), want) || got[0].Width != 1 {
		t.Errorf("got %q of width %v, want %q of 1", texts(got), got[0].Width, want)
	}
}

func TestBreak_FitsTheWidthItMeasured(t *testing.T) {
	tenth := Measure(func(rune) float64 { return 0.1 })         // sums of which are never exact
	if got := Break(one("가가가"), 0.3, 0, tenth); len(got) != 1 { // 0.1+0.1+0.1 > 0.3
		t.Errorf("width 0.3: %d lines, want 1", len(got))
	}
	text := strings.Repeat("가", 100)
	for _, width := range []float64{100 * 0.1, Break(one(text), 1000, 0, tenth)[0].Width} {
		if got := Break(one(text), width, 0, tenth); len(got) != 1 {
			t.Errorf("width %v: %d lines, want 1", width, len(got))
		}
	}
	if got := Break(one(text), 9.99, 0, tenth); len(got) != 2 {
		t.Errorf("width 9.99: %d lines, want 2", len(got))
	}
}

func TestBreak_InvalidTextPassesThrough(t *testing.T) {
	text := "가\xff\xe3나 \xed\xa0\x80다"
	for width := range 12 {
		checkWhole(t, one(text), Break(one(text), float64(width), 0, cells))
	}
}
