package typeset

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

func TestJustify(t *testing.T) {
	line := func(text string, hard bool) Line {
		l := Break(one(text), 1000, 0, cells)[0]
		l.Hard = hard
		return l
	}
	tests := []struct {
		name  string
		line  Line
		width float64
		want  float64
	}{
		{"shares what is left among the gaps", line("가나 다라 마바", false), 16, 1},
		{"last line of a paragraph", line("가나 다라 마바", true), 16, 0},
		{"line as wide already", line("가나 다라 마바", false), 14, 0},
		{"line wider than the width", line("가나 다라 마바", false), 10, 0},
		{"one word", line("가나다라마바", false), 16, 0},
		{"indentation is no gap", line("  가나 다라", false), 12, 1},
		{"gap just at one character", line("가나 다", false), 7 + 1.0*7/4, 1.0 * 7 / 4},
		{"gap just above one character", line("가나 다", false), 7 + 1.0*7/4 + 0.01, 0},
		{"empty line", Line{}, 10, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Justify(tt.line, tt.width); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestLine_Spaces(t *testing.T) {
	tests := []struct {
		text string
		want int
	}{
		{"가나다", 0},
		{"가 나 다", 2},
		{"가 나 다   ", 2},
		{"  가 나", 1},
		{"\u3000가 나", 1},
		{"10\u00a0명 참여", 2},
		{"가 나\t다 라", 1},
		{"가 나\t  다 라", 1},
		{"가  나", 2},
		{"가 나\u00a0", 1},
		{"\u00a0", 0},
	}
	for _, tt := range tests {
		for at := range tt.text { // however the text is cut into runs
			got := Break([]Run{{tt.text[:at], 0}, {tt.text[at:], 1}}, 100, 0, cells)
			if got[0].Spaces != tt.want {
				t.Errorf("%q cut at %d: %d, want %d", tt.text, at, got[0].Spaces, tt.want)
			}
		}
	}
}

func TestLine_Place(t *testing.T) {
	line := Break([]Run{{" 가 나", 0}, {"다 라", 1}}, 100, 0, cells)[0]
	tests := []struct {
		gap  float64
		want string
	}{
		{0, "0:0< 가 나> 6:1<다 라>"},
		{3, "0:0< 가 > 7:0<나> 9:1<다 > 15:1<라>"},
	}
	for _, tt := range tests {
		var got []string
		line.Place(cells, tt.gap, func(x float64, r Run) {
			got = append(got, fmt.Sprintf("%v:%d<%s>", x, r.Style, r.Text))
		})
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("gap %v: got %s, want %s", tt.gap, s, tt.want)
		}
	}
}

func TestLine_JustifiedLineEndsAtTheWidth(t *testing.T) {
	const width = 88 // a page's line
	lines := Break(one(strings.Repeat("본 과제는 의료 데이터를 활용한 인공지능 기술을 개발하고 사업화한다. ", 20)), width, 0, cells)
	stretched := 0
	for _, l := range lines {
		gap := Justify(l, width)
		if gap > 0 {
			stretched++
		}
		end := 0.0
		l.Place(cells, gap, func(x float64, r Run) { end = x + textWidth(r.Text, r.Style, cells) })
		if !l.Hard && math.Abs(end-width) > 1e-9 {
			t.Errorf("%q ends at %v", l.Text(), end)
		}
	}
	if stretched == 0 {
		t.Error("no line was stretched")
	}
}

func TestClassOf_EveryListedCharacterHasItsClass(t *testing.T) {
	for _, list := range []struct {
		set  string
		want class
	}{
		{openers, opening},
		{wideOpeners, opening | wide},
		{closers, closing},
		{wideClosers, closing | wide},
		{signs, sign},
		{hyphens, hyphen},
		{slashes, slash},
	} {
		for _, r := range list.set { // fails if a character stands in two lists
			if got := classOf(r); got != list.want {
				t.Errorf("%q is %#x, want %#x", r, got, list.want)
			}
		}
	}
	// What the rules of Korean typesetting name must be listed at all.
	for _, r := range "」』】〉》)]}。、，,.!?:;％%℃" {
		if classOf(r)&kind != closing {
			t.Errorf("%q may start a line", r)
		}
	}
	for _, r := range "「『【〈《([{" {
		if classOf(r)&kind != opening {
			t.Errorf("%q may end a line", r)
		}
	}
}

func TestClusters_AreNotParted(t *testing.T) {
	whole := []string{
		"가", "a", "e\u0301\u0302", "\u1112\u1161\u11ab", "\u1112\u1161", "하\u11ab", "한\u11ab",
		"\u1100\u1112\u1161", "\u1112\u1160", "か\u3099", "👩\u200d🔬", "👍🏽", "🇰🇷", "\r",
	}
	for _, text := range whole {
		l := Break(one(text), 1000, 0, cells)[0]
		if n := len(l.stops()) - 1; n != 1 {
			t.Errorf("%+q: %d clusters", text, n)
		}
	}
	apart := []string{"가나", "ㅎㅏ", "\u11ab\u1112", "\u1161\u1112", "🇰🇷🇺🇸", " \u0301", "한\u1161", "a\u1161"}
	for _, text := range apart {
		l := Break(one(text), 1000, 0, cells)[0]
		if n := len(l.stops()) - 1; n != 2 {
			t.Errorf("%+q: %d clusters", text, n)
		}
	}
	if got := texts(Break(one(strings.Join(whole[:13], "")), 0, 0, cells)); !slices.Equal(got, whole[:13]) {
		t.Errorf("got %+q", got)
	}
}
