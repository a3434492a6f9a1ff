package xlsx

import (
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

func TestSheetNames(t *testing.T) {
	long := strings.Repeat("가", 40)
	tests := []struct {
		name  string
		texts []string
		want  []string
	}{
		{"as it is", []string{"예시대학교병원 (예시)"}, []string{"예시대학교병원 (예시)"}},
		{"forbidden characters", []string{`a:b\c/d?e*f[g]`}, []string{"a b c d e f(g)"}},
		{"31 units stay", []string{long[:31*3]}, []string{long[:31*3]}},
		{"32 are cut", []string{long[:32*3]}, []string{long[:31*3]}},
		{"the same beginning", []string{long + "서울", long + "부산"}, []string{long[:31*3], long[:27*3] + " (2)"}},
		{"only case differs", []string{"Example", "EXAMPLE", "example"}, []string{"Example", "EXAMPLE (2)", "example (3)"}},
		{"only width differs", []string{"ABC", "ＡＢＣ"}, []string{"ABC", "ＡＢＣ (2)"}},
		{"a pair beyond U+FFFF is not parted", []string{strings.Repeat("a", 30) + "🧠"}, []string{strings.Repeat("a", 30)}},
		{"Excel's own name", []string{"History", "HISTORY"}, []string{"History (2)", "HISTORY (3)"}},
		{"quotes at the ends", []string{"'예시' 연구소'"}, []string{"예시' 연구소"}},
		{"lines and tabs", []string{"첫 줄\n둘째\t줄"}, []string{"첫 줄 둘째 줄"}},
		{"nothing left", []string{"", "??", " ' "}, []string{"기관", "기관 (2)", "기관 (3)"}},
		{"a name like a fixed sheet's", []string{"개요", "개요"}, []string{"개요", "개요 (2)"}},
		{"an escape", []string{"_x0041_"}, []string{"-x0041_"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			names := newSheetNames()
			f := excelize.NewFile()
			defer func() {
				if err := f.Close(); err != nil {
					t.Error(err)
				}
			}()
			for i, text := range tt.texts {
				got := names.take(text, "기관")
				if got != tt.want[i] {
					t.Errorf("%q became %q, want %q", text, got, tt.want[i])
				}
				if n := len(utf16.Encode([]rune(got))); n > maxSheetName {
					t.Errorf("%q has %d units", got, n)
				}
				before := len(f.GetSheetList())
				if _, err := f.NewSheet(got); err != nil || len(f.GetSheetList()) != before+1 {
					t.Errorf("%q is no sheet of its own: %v", got, err)
				}
			}
		})
	}
}

func FuzzSheetNames(f *testing.F) {
	f.Add("예시:기관", "예시/기관")
	f.Add("'", "History")
	f.Fuzz(func(t *testing.T, a, b string) {
		names := newSheetNames()
		seen := map[string]bool{"history": true}
		for _, text := range []string{a, b, a} {
			name := names.take(text, "기관")
			if name == "" || len(utf16.Encode([]rune(name))) > maxSheetName || strings.ContainsAny(name, `:\/?*[]`) ||
				strings.HasPrefix(name, "'") || strings.HasSuffix(name, "'") || seen[strings.ToLower(name)] {
				t.Errorf("%q became %q", text, name)
			}
			seen[strings.ToLower(name)] = true
		}
	})
}
