package document_test

import (
	"strings"
	"testing"
	"time"

	"moaplan/assets/i18n"
	"moaplan/export/document"
	"moaplan/export/document/documenttest"
	"moaplan/internal/plan"
)

// body builds a document of one chapter and returns the blocks of its text.
func body(t testing.TB, source string) (string, *document.Document) {
	t.Helper()
	p := documenttest.Small()
	p.Chapters = []plan.Chapter{{Record: plan.Record{ID: "need"}, Text: plan.Ko(source)}}
	p.Figures = []plan.Figure{{Record: plan.Record{ID: "f1"}, File: "a.png", Caption: plan.Ko("구성도"), Source: plan.Ko("예시"), Width: 60}}
	c := documenttest.Call()
	c.Parts = c.Parts[3:4]
	c.Chapters = c.Chapters[:1]
	d := document.Build(p, c, nil, document.Options{})
	text := d.Text()
	if at := strings.Index(text, "\n!"); at >= 0 {
		text = text[:at+1]
	}
	_, text, _ = strings.Cut(text, "#chapter.need\n")
	return strings.TrimSuffix(text, "\n"), d
}

func TestMarkdown_ReadsWhatWritersOfPlansType(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{
			"the mark decides the level, not the indentation", "□ 하나\n      ○ 둘\n- 셋\n · 넷\n※ 다섯",
			"item1 □ 하나\nitem2 ○ 둘\nitem3 - 셋\nitem4 · 넷\nitem5 ※ 다섯",
		},
		{"lines after an item continue it", "□ 하나\n  이어짐\n    또 이어짐\n○ 둘", "item1 □ 하나 이어짐 또 이어짐\nitem2 ○ 둘"},
		{"a blank line ends an item", "○ 하나\n\n문단", "item2 ○ 하나\npara 문단"},
		{"an item ends a paragraph", "문단\n○ 하나", "para 문단\nitem2 ○ 하나"},
		{"a mark without a space is text", "○하나\n-둘", "para ○하나 -둘"},
		{"without □ and ○ a hyphen is a list of Markdown", "- 하나\n- 둘\n  - 셋", "item1 • 하나\nitem1 • 둘\nitem2 - 셋"},
		{"numbers and their paragraphs", "1. 하나\n\n   더\n2. 둘", "item1 1. 하나\nitem1 더\nitem1 2. 둘"},
		{"a list may start at another number", "3) 셋\n4) 넷", "item1 3) 셋\nitem1 4) 넷"},
		{"a date begins no list", "2024. 8. 1. 착수\n\n8. 1. 착수", "para 2024. 8. 1. 착수\npara 8. 1. 착수"},
		{"bold before a particle", "**95%**이상, **‘핵심’**을, 가**(나)**다", "para **95%**이상, **‘핵심’**을, 가**(나)**다"},
		{"bold and italics", "*가* _나_ **다** ***라***", "para _가_ _나_ **다** **_라_**"},
		{"code keeps its stars", "`**95%**이상` 끝", "para `**95%**이상` 끝"},
		{"stars that mark nothing stay", "5 * 3 * 2 ** 가", "para 5 * 3 * 2 ** 가"},
		{"fields", "총 {{total.all}}천원, {{ people.count }}명", "para 총 {47,500}천원, {2}명"},
		{"fields of years and institutions", "{{year1.months}} {{org:b.name}} {{year2.government}}", "para {5} {예시대학교병원} {5,000}"},
		{"an unknown field is seen", "{{total.nothing}} {{year9.all}} {{org:zz.name}}", "para {[{{total.nothing}}?]} {[{{year9.all}}?]} {[{{org:zz.name}}?]}"},
		{"headings are numbered by their place", "# 하나\n## 둘\n### 셋\n# 넷", "h2 1-1) 하나 #section\nh3 (1) 둘 #section.2\nh4 가. 셋 #section.3\nh2 1-2) 넷 #section.4"},
		{"a heading with its own number gets none", "# 1) 하나\n# 가. 둘", "h2 1) 하나 #section\nh2 가. 둘 #section.2"},
		{
			"caption before a table", "표: 비교 (출처: 예시 (2024))\n| 가 | 나 |\n|---|--:|\n| 1,200 | 5% |",
			"table 표 1 비교 (예시 (2024))\n  ‖ [가] | [나]\n  | 1,200 | 5%",
		},
		{"caption after a table", "| 가 |\n|---|\n| 다 |\n표: 뒤 (예시)", "table 표 1 뒤 (예시)\n  ‖ [가]\n  | 다"},
		{"a caption without a table is text", "표: 없음\n\n문단", "para 표: 없음\npara 문단"},
		{"a table right below an item", "○ 하나\n| 가 | 나 |\n|---|---|\n| 다 | 라 |", "item2 ○ 하나\ntable\n  ‖ [가] | [나]\n  | 다 | 라"},
		{"no cell is lost", "| 가 |\n|---|\n| 다 | 라 | 마 |", "table\n  ‖ [가]\n  | 다 | 라 | 마"},
		{"bars in code and escaped", "| `가|나` | 다\\|라 |\n|---|---|", "table\n  ‖ [`가|나`] | [다|라]"},
		{"a line break in a cell", "| 가<br>나 |\n|---|", "table\n  ‖ [가 ⏎ 나]"},
		{"a figure stands by itself", "앞 ![](figure:f1) 뒤", "para 앞\nfigure 그림 1 구성도 (예시) <figures/a.png> 60%\npara 뒤"},
		{"a figure that is not there is seen", "![그림](figure:zz)", "missing 그림 [figure:zz?]"},
		{"a picture from elsewhere is seen", "![그림](https://example.org/a.png)", "para 그림[https://example.org/a.png]"},
		{"footnotes are numbered", "가[^b] 나[^a]\n\n[^a]: 둘째\n[^b]: 첫째", "para 가^1) 나^2)\nnote 1) 첫째\nnote 2) 둘째"},
		{"a footnote that nothing refers to is text", "가\n\n[^x]: 버려지지 않음", "para 가\npara [^x]: 버려지지 않음"},
		{"HTML is text", "<b>가</b> <script>나</script>", "para <b>가</b> <script>나</script>"},
		{"definitions of links are text", "[가]: https://example.org", "para [가]: https://example.org"},
		{"links keep their address", "[가](https://example.org)와 <https://example.org/b>", "para 가<https://example.org>와 https://example.org/b<https://example.org/b>"},
		{"escapes", `\*가\* \□`, `para *가* \□`},
		{"a hard break", "가  \n나", "para 가\n나"},
		{"a quotation", "> 가\n> 나", "quote 가 나"},
		{"code keeps its lines", "```\n가  나\n  다\n```", "code `가  나`\ncode `  다`"},
		{"decomposed Hangul is composed", "\u1112\u1161\u11ab", "para 한"},
		{"invisible characters leave no trace", "가\u200b나\ufeff", "para 가나"},
		{"full-width indentation", "\u3000○ 가", "item2 ○ 가"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got, _ := body(t, test.source); got != test.want {
				t.Errorf("\n got %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestMarkdown_TooMuchIsPrintedAsTypedAndSaid(t *testing.T) {
	tests := []struct{ name, source, key string }{
		{"twelve lists are read", strings.Repeat("> ", 12) + "가", ""},
		{"thirteen are not", strings.Repeat("> ", 13) + "가", "export.problem.too-deep"},
		{"a text of a megabyte is read", strings.Repeat("가나다라 마바사\n\n", 1<<20/25), ""},
		{"a longer one is not", strings.Repeat("가나다라 마바사\n\n", 1<<20/23), "export.problem.too-long"},
		{"nor are many items without a blank line too much", strings.Repeat("□ 가나다라 마바사\n", 1<<14/22), ""},
		{"nor is a paragraph without an end", strings.Repeat("가나다라 마바사\n", 1<<14/22), "export.problem.long-paragraph"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, d := body(t, test.source)
			key := ""
			for _, p := range d.Problems {
				key = p.Message.Key
				if p.Path != "chapters/need/text/ko" {
					t.Errorf("the problem points to %s", p.Path)
				}
			}
			if key != test.key {
				t.Errorf("problem %q, want %q", key, test.key)
			}
			want, got := strings.Count(test.source, "가"), strings.Count(d.Text(), "가")
			if got < want {
				t.Errorf("%d of %d lines are printed", got, want)
			}
		})
	}
}

func TestMarkdown_HostileTextTakesNoLongTime(t *testing.T) {
	for name, source := range map[string]string{
		"brackets":    strings.Repeat("[", 16_000),
		"links":       strings.Repeat("[a](", 4_000),
		"stars":       strings.Repeat("*a ", 5_000),
		"stars both":  strings.Repeat("a**b", 4_000),
		"underscores": strings.Repeat("_a*", 5_000),
		"backquotes":  strings.Repeat("`a``", 4_000),
		"fields":      strings.Repeat("{{", 8_000),
		"footnotes":   strings.Repeat("[^a]", 4_000),
		"bars":        strings.Repeat("|", 30_000) + "\n" + strings.Repeat("|-", 15_000),
		"pictures":    strings.Repeat("![](figure:f1)", 1_100),
		"items":       strings.Repeat("□ 가\n○ 나\n", 20_000),
	} {
		start := time.Now()
		body(t, source)
		if took := time.Since(start); took > 15*time.Second { // under the race detector on a busy machine; well below a second otherwise
			t.Errorf("%s took %v", name, took)
		}
	}
}

// Hangul never vanishes, whatever Markdown makes of what stands around it.
func FuzzMarkdown(f *testing.F) {
	for _, seed := range []string{
		"□ 가\n○ 나\n- 다\n※ 라", "표: 가 (출처: 나)\n| 가 | 나 |\n|--|--|\n| 다 | 라 |", "**가%**나[^1]\n\n[^1]: 다",
		"1. 가\n   - 나\n     > 다", "```\n가\n```\n{{total.all}} ![가](figure:f1)", "가\n===\n나\n---\n", "| 가 |\n|-|\n|나|다|라|",
		"[가]: 나\n\n[가][나]", "\u1112\u1161\u11ab ㈜①", "- - - 가\n\n    나\n\t다",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		text, d := body(t, source)
		var links strings.Builder // addresses and languages of code blocks are not printed
		for _, want := range hangulOf(source) {
			links.WriteRune(want)
		}
		if strings.ContainsAny(source, "(<`~!") {
			return
		}
		if got, want := len(hangulOf(text)), links.Len()/3; got < want {
			t.Errorf("%d of %d syllables are left: %q\n%s", got, want, source, d.Text())
		}
	})
}

// hangulOf are the syllables of a text.
func hangulOf(s string) []rune {
	var out []rune
	for _, r := range s {
		if r >= '가' && r <= '힣' {
			out = append(out, r)
		}
	}
	return out
}

func TestFields_EveryOneHasAValueAndAName(t *testing.T) {
	fields := document.Fields(documenttest.Small(), "", i18n.Ko)
	if len(fields) < 40 {
		t.Fatalf("only %d fields", len(fields))
	}
	for _, f := range fields {
		if strings.Contains(f.Title.Ko+f.Title.En, "⟦") || f.Title.Ko == "" || f.Title.En == "" {
			t.Errorf("%s is named %q", f.Name, f.Title)
		}
		got, d := body(t, "{{"+f.Name+"}}")
		if len(d.Problems) > 0 {
			t.Errorf("%s is unknown", f.Name)
		}
		if want := strings.TrimSpace("para {" + f.Value + "}"); f.Value != "" && got != want {
			t.Errorf("%s prints %q, want %q", f.Name, got, want)
		}
	}
}
