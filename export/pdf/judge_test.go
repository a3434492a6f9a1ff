package pdf_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"moaplan/assets/i18n"
	"moaplan/export/document"
	"moaplan/export/document/documenttest"
	"moaplan/export/pdf"
	"moaplan/internal/call"
	"moaplan/internal/plan"
	"moaplan/internal/store"
)

// run runs a program that the tests need; make test installs it.
func run(t testing.TB, name string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatalf("%s is missing: install the packages poppler-utils and qpdf (make test does)", name)
	}
	out, err := exec.Command(path, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return string(out)
}

// written writes a document to a file of the test.
func written(t testing.TB, d *document.Document) (string, pdf.Result) {
	t.Helper()
	var b bytes.Buffer
	result, err := pdf.Write(&b, d, pdf.Options{})
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "plan.pdf")
	if err := os.WriteFile(name, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return name, result
}

func full(o document.Options) *document.Document {
	return document.Build(documenttest.Full(), documenttest.Call(), nil, o)
}

func example(t testing.TB, track string, o document.Options) *document.Document {
	t.Helper()
	c, err := call.Find("msit-2024-medical-sw")
	if err != nil {
		t.Fatal(err)
	}
	f, err := store.Example(c.ID, track)
	if err != nil {
		t.Fatal(err)
	}
	return document.Build(f.Plan, c, func(n string) []byte { return f.Blobs[n] }, o)
}

// chapter is a document with one text.
func chapter(source string) *document.Document {
	p := documenttest.Small()
	p.Chapters = []plan.Chapter{{Record: plan.Record{ID: "need"}, Text: plan.Ko(source)}}
	c := documenttest.Call()
	c.Chapters = c.Chapters[:1]
	c.Parts = []call.Part{{Kind: "cover"}, {Kind: "contents"}, {Kind: "body"}}
	return document.Build(p, c, nil, document.Options{})
}

var pageFoot = regexp.MustCompile(`(?m)^- \d+ -$`)

// extracted is a PDF's text in the order in which it was drawn, composed and
// without white space and page numbers.
func extracted(t testing.TB, file string) string {
	t.Helper()
	text := run(t, "pdftotext", "-raw", "-enc", "UTF-8", file, "-")
	return squeeze(pageFoot.ReplaceAllString(strings.ReplaceAll(text, "\f", "\n"), ""))
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, norm.NFC.String(s))
}

// leaves are the texts of a document's blocks, each of which must be found whole.
func leaves(blocks []document.Block) []string {
	var out []string
	add := func(text []document.Inline) {
		if s := squeeze(document.PlainText(text)); s != "" {
			out = append(out, placeholders(s))
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case document.Heading:
			add(append([]document.Inline{{Text: b.Number}}, b.Text...))
		case document.Paragraph:
			add(b.Text)
		case document.Item:
			add(append([]document.Inline{{Text: b.Mark}}, b.Text...))
		case document.Table:
			add(b.Caption)
			add(b.Source)
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					add(c.Text)
				}
			}
		case document.Figure:
			add(b.Caption)
			add(b.Source)
		case document.Picture:
			add(b.Caption)
		case document.Form:
			out = append(out, leaves(b.Blocks)...)
		case document.Notes:
			for _, n := range b.Notes {
				add(n.Text)
			}
		}
	}
	return out
}

// placeholders writes characters that no face has as the paper does.
func placeholders(s string) string {
	return strings.NewReplacer("☐", "[U+2610]", "☑", "[U+2611]", "😀", "[U+1F600]", "🏥", "[U+1F3E5]", "\U00020000", "[U+20000]").Replace(s)
}

func TestWrite_EveryTextIsOneRunOfTheExtractedText(t *testing.T) {
	docs := map[string]*document.Document{
		"full": full(document.Options{}), "full, English, draft": full(document.Options{Lang: i18n.En, Draft: true}),
		"rnd": example(t, "rnd", document.Options{}), "commercialisation": example(t, "commercialisation", document.Options{}),
		"rnd, English": example(t, "rnd", document.Options{Lang: i18n.En}), "hard": chapter(hard),
	}
	for name, d := range docs {
		t.Run(name, func(t *testing.T) {
			file, _ := written(t, d)
			text := extracted(t, file)
			seen := map[string]int{}
			for _, want := range leaves(d.Blocks) {
				seen[want]++
				if !strings.Contains(text, want) {
					t.Errorf("not one run: %q", want)
				}
			}
			for want, n := range seen {
				if got := strings.Count(text, want); got < n {
					t.Errorf("%q stands %d times in the document and %d times on paper", want, n, got)
				}
			}
		})
	}
}

// hard is what libraries and habits lose text on.
var hard = "□ 醫療資料分析의 國際共同硏究 체계 ㈜예시 ①②③ ㎡ ㎏ ½ ※ “따옴표” ‘작은’ 「낫표」 《겹낫표》 ☐ ☑ → ≥ µ ✓ α β Ω\n" +
	"○ \u1112\u1161\u11ab\u1100\u1173\u11af 분해된 한글과 그림글자 😀🏥 그리고 드문 한자 \U00020000\n" +
	"- 백슬래시 \\\\ 와 괄호 ( ) [ ] { } 와 원화 ₩1,600,000\n· " + strings.Repeat("가나다라마바사아자차", 30) + "\n※ " + strings.Repeat("abcdefghij", 30) + "\n\n" +
	strings.Repeat("醫療資料를 分析하는 知能形 소프트웨어의 開發과 檢證을 遂行한다. ", 60) + "\n\n" +
	"**굵은 글씨**와 *기운 글씨*와 `code 글씨`와 [이음](https://example.org)가 한 문단에 섞여 있음[^1]\n\n[^1]: 각주 醫療\n\n" +
	"| 번호 | 내용 | 금액 |\n|---|---|---:|\n" + strings.Repeat("| 가 | 긴 표의 한 줄 醫療 | 1,234,567 |\n", 400)

func TestWrite_FilesAreCleanForOtherPrograms(t *testing.T) {
	for name, d := range map[string]*document.Document{
		"full": full(document.Options{}), "draft": full(document.Options{Draft: true}), "hard": chapter(hard), "rnd": example(t, "rnd", document.Options{}),
	} {
		file, result := written(t, d)
		if out := run(t, "qpdf", "--check", file); strings.Contains(out, "WARNING") || !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Errorf("%s: %s", name, out)
		}
		info := run(t, "pdfinfo", file)
		for _, want := range []string{"Title:", "A4", "Author:", "Creator:         MoaPlan"} {
			if !strings.Contains(info, want) {
				t.Errorf("%s: pdfinfo does not say %q:\n%s", name, want, info)
			}
		}
		if !strings.Contains(info, "Pages:           "+itoa(result.Pages)) {
			t.Errorf("%s: %d pages counted; pdfinfo:\n%s", name, result.Pages, info)
		}
		if fonts := run(t, "pdffonts", file); strings.Count(fonts, "Identity-H       yes") != strings.Count(fonts, "Identity-H") {
			t.Errorf("%s: a font is not embedded:\n%s", name, fonts)
		}
	}
}

func itoa(n int) string { return i18n.Int(int64(n)) }

// A label over rows of two pages is said on both, so that the second can be read
// alone, and the sums at a table's end stay with each other.
func TestWrite_TableOverTwoPagesRepeatsItsLabelAndKeepsItsSums(t *testing.T) {
	long := 0
	for rows := 36; rows <= 52; rows++ {
		file, result := written(t, &document.Document{Lang: i18n.En, Blocks: []document.Block{labelled(rows)}})
		if result.Pages == 1 {
			continue
		}
		long++
		for page, sums := range map[string]int{"1": 0, "2": 4} {
			text := run(t, "pdftotext", "-raw", "-f", page, "-l", page, file, "-")
			if n := strings.Count(text, "LABEL"); n != 1 {
				t.Errorf("%d rows: page %s says the label %d times, want once", rows, page, n)
			}
			if n := strings.Count(text, "sum"); n != sums {
				t.Errorf("%d rows: page %s has %d sums, want %d", rows, page, n, sums)
			}
		}
	}
	if long < 4 {
		t.Errorf("only %d of the tables are longer than a page", long)
	}
}

// labelled is a table with one label over all its rows, the last four sums.
func labelled(rows int) document.Table {
	cell := func(s string) document.Cell { return document.Cell{Text: []document.Inline{{Text: s}}} }
	table := document.Table{Columns: []document.Column{{Width: 1}, {Width: 3}}}
	for i := range rows {
		r := document.Row{Cells: []document.Cell{cell("row")}}
		if i >= rows-4 {
			r.Cells[0] = cell("sum")
		}
		if i == 0 {
			label := cell("LABEL")
			label.Label, label.RowSpan = true, rows
			r.Cells = append([]document.Cell{label}, r.Cells...)
		}
		table.Rows = append(table.Rows, r)
	}
	return table
}
