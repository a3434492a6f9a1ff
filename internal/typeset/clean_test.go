package typeset

import (
	"strings"
	"testing"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/text/unicode/norm"
)

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"clean text stays", "연구 개발 (R&D) 「법」 1,600,000천원\n○ 항목\t값", "연구 개발 (R&D) 「법」 1,600,000천원\n○ 항목\t값"},
		{"empty text", "", ""},
		{"decomposed Hangul is composed", "\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"},
		{"decomposed Latin is composed", "cafe\u0301", "café"},
		{"Hanja of the compatibility block becomes the common one", "\uf914", "樂"},
		{"a letter with no composed form keeps its mark", "ㄱ\u0301", "ㄱ\u0301"},
		{"syllable of Old Hangul keeps its filler", "\u1112\u1160", "\u1112\u1160"},
		{"CRLF and CR", "a\r\nb\rc\r\n", "a\nb\nc\n"},
		{"line ends of word processors", "a\vb\fc\u0085d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"},
		{"controls", "a\x00b\x07c\x1bd\x7fe\u0080f\u009fg", "abcdefg"},
		{"zero-width characters", "a\u200bb\u200cc\u200dd\ufeffe\u2060f", "abcdef"},
		{"soft hyphen", "연\u00ad구", "연구"},
		{"variation selectors", "☑\ufe0f葛\U000e0100", "☑葛"},
		{"bidirectional controls", "\u200ea\u202eb\u202c\u2067c\u2069\u061c", "abc"},
		{"composes over what was stripped", "e\u200d\u0301", "é"},
		{"no-break space stays", "10\u00a0명", "10\u00a0명"},
		{"narrow no-break space", "10\u202f000\u2007원", "10\u00a0000\u00a0원"},
		{"fixed-width spaces", "a\u2003b\u2009c\u205fd", "a b c d"},
		{"Hangul filler is a space", "가\u3164나\uffa0다", "가 나 다"},
		{"ideographic space stays", "가\u3000나", "가\u3000나"},
		{"invalid UTF-8 shows", "가\xff\xfe나\xed\xa0\x80", "가\ufffd나\ufffd"},
		{"truncated UTF-8 shows", "가\xea\xb0", "가\ufffd"},
		{"what XML cannot hold shows", "a\uffff\ufffeb", "a\ufffd\ufffdb"},
		{"astral characters stay", "𠀀😀", "𠀀😀"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Clean(tt.in); got != tt.want {
				t.Errorf("got %+q, want %+q", got, tt.want)
			}
		})
	}
}

func TestClean_AddsNothingToLongRowsOfMarks(t *testing.T) {
	in := "e" + strings.Repeat("\u0301", 100)
	if got := Clean(in); utf8.RuneCountInString(got) != 100 || strings.ContainsRune(got, '\u034f') {
		t.Errorf("got %+q", got)
	}
}

func TestClean_AddsNothingToLongRowsOfVowels(t *testing.T) {
	in := strings.Repeat("ㅠ", 40) + "e\u0301"
	if got, want := Clean(in), strings.Repeat("ㅠ", 40)+"\u00e9"; got != want {
		t.Errorf("got %+q", got)
	}
}

// What a part of a text becomes does not depend on the rest: else a change in one
// place would have to clean the whole again.
func TestClean_OfAPartIsThatOfTheWhole(t *testing.T) {
	for marks := range 40 {
		for more := range 9 {
			part := "ㅒ" + strings.Repeat("\u0323", marks) + "\u0344" + strings.Repeat("\u0323", more) + "\u1161"
			for _, before := range []string{"", "가", strings.Repeat("\u0323", 33), "e\u0301"} {
				if got, want := Clean(before+part), Clean(before)+Clean(part); got != want {
					t.Fatalf("%d and %d marks behind %+q: %+q, want %+q", marks, more, before, got, want)
				}
			}
		}
	}
}

func TestClean_DoesNotCopyCleanText(t *testing.T) {
	text := strings.Repeat("의료데이터 분석 (R&D)\n", 100)
	if got := Clean(text); unsafe.StringData(got) != unsafe.StringData(text) {
		t.Error("copied")
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range samples {
		f.Add(s)
	}
	f.Add("\u1112\u200d\u1161\ufffe\u3164\r\r\n" + strings.Repeat("\u0316\u0301", 20))
	f.Fuzz(func(t *testing.T, s string) {
		got := Clean(s)
		if again := Clean(got); again != got {
			t.Fatalf("%+q becomes %+q, then %+q", s, got, again)
		}
		if !utf8.ValidString(got) {
			t.Fatalf("%+q is not valid", got)
		}
		for _, r := range got {
			if r < ' ' && r != '\n' && r != '\t' || cleanRune(r) != r {
				t.Fatalf("%+q holds %U", got, r)
			}
		}
		if !norm.NFC.IsNormalString(got) && !hasLongRow(got) {
			t.Fatalf("%+q is not composed", got)
		}
	})
}

// hasLongRow reports more combining marks in a row than the norm package takes
// for normal.
func hasLongRow(s string) bool {
	row := 0
	for _, r := range norm.NFD.String(s) {
		if row++; norm.NFD.PropertiesString(string(r)).CCC() == 0 {
			row = 0
		}
		if row >= 30 || r == joinerNFC {
			return true
		}
	}
	return false
}
