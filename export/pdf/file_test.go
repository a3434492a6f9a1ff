package pdf_test

import (
	"bytes"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/assets/i18n/i18ntest"
	"moaplan/export/document"
	"moaplan/export/pdf"
)

func TestCatalogueKeys_AllExist(t *testing.T) { i18ntest.Check(t, ".") }

func TestWrite_WatermarkIsSeenButIsNoText(t *testing.T) {
	plain, _ := written(t, full(document.Options{}))
	draft, _ := written(t, full(document.Options{Draft: true}))
	if extracted(t, plain) != extracted(t, draft) {
		t.Error("the draft's text differs from the plan's")
	}
	for name, d := range map[string]*document.Document{"draft": full(document.Options{Draft: true}), "example": full(document.Options{})} {
		paper, _ := pdf.Layout(d)
		for n, page := range paper.Pages {
			_, marked := page.Ops[0].(pdf.Outline)
			if want := name == "draft" || n == 0; marked != want {
				t.Errorf("%s: page %d is marked: %v, want %v", name, n+1, marked, want)
			}
		}
	}
}

func TestWrite_OutlineLinksAndLanguageAreInTheFile(t *testing.T) {
	for _, lang := range i18n.Langs() {
		file, _ := written(t, full(document.Options{Lang: lang}))
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(data, []byte("/Lang ("+string(lang)+")")) {
			t.Errorf("%s: the file does not name its language", lang)
		}
		if bytes.Contains(data, []byte("/Count 0>>")) {
			t.Error("a closed bookmark has a count of zero")
		}
		if n := bytes.Count(data, []byte("/Title ")); n < 20 {
			t.Errorf("only %d bookmarks", n)
		}
		links := regexp.MustCompile(`/Subtype /Link`).FindAll(data, -1)
		if len(links) < 20 {
			t.Errorf("only %d links", len(links))
		}
	}
}

func TestLayout_LinksAndBookmarksLeadSomewhere(t *testing.T) {
	paper, _ := pdf.Layout(full(document.Options{}))
	level := -1
	for _, b := range paper.Outline {
		if _, ok := paper.Dests[b.Dest]; !ok {
			t.Errorf("bookmark %q leads nowhere", b.Title)
		}
		if b.Level > level+1 {
			t.Errorf("bookmark %q is %d deep after one of %d", b.Title, b.Level, level)
		}
		level = b.Level
	}
	for n, page := range paper.Pages {
		for _, op := range page.Ops {
			if link, ok := op.(pdf.Link); ok && link.Dest != "" {
				if _, ok := paper.Dests[link.Dest]; !ok {
					t.Errorf("page %d: a link to %q leads nowhere", n+1, link.Dest)
				}
			}
		}
	}
}

func TestWrite_OnlyWebAddressesBecomeLinks(t *testing.T) {
	file, _ := written(t, chapter("[가](javascript:alert) [나](file:///etc/passwd) [다](https://example.org/ok) [라](mailto:a@example.org)"))
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got := bytes.Count(data, []byte("/S /URI")); got != 2 {
		t.Errorf("%d addresses became links, want 2", got)
	}
}

func TestLayout_HeadOfALongTableRepeatsOnEveryPage(t *testing.T) {
	source := "| 머리글가 | 머리글나 |\n|---|---|\n" + strings.Repeat("| 가 | 나 |\n", 200)
	paper, _ := pdf.Layout(chapter("□ 표\n\n" + source))
	for n, page := range paper.Pages[2:] {
		heads := 0
		for _, l := range linesOf(page) {
			heads += strings.Count(l, "머리글가")
		}
		if heads != 1 {
			t.Errorf("page %d has %d heads", n+3, heads)
		}
	}
}

func TestLayout_CellHigherThanAPageGoesOnOverThePages(t *testing.T) {
	var words []string
	for i := range 1500 {
		words = append(words, fmt.Sprintf("낱말%d", i))
	}
	paper, _ := pdf.Layout(chapter("| 머리 | 나 |\n|---|---|\n| " + strings.Join(words, " ") + " | 짧음 |\n| 뒤 | 끝 |"))
	for _, problem := range problemsOf(paper) {
		t.Error(problem)
	}
	var all strings.Builder
	for _, page := range paper.Pages {
		for _, op := range page.Ops {
			if text, ok := op.(pdf.Text); ok {
				all.WriteString(text.Text + " ")
			}
		}
	}
	at := 0
	for _, word := range words {
		next := strings.Index(all.String()[at:], word+" ")
		if next < 0 {
			t.Fatalf("%s is missing or out of order", word)
		}
		at += next
	}
	if len(paper.Pages) < 4 {
		t.Errorf("only %d pages", len(paper.Pages))
	}
}

func TestLayout_MergedCellsCloseAtTheFootAndOpenAgain(t *testing.T) {
	paper, _ := pdf.Layout(full(document.Options{}))
	for n, page := range paper.Pages {
		for _, op := range page.Ops {
			if r, ok := op.(pdf.Rect); ok && r.Stroke != nil && (r.H <= 0.01 || r.W <= 0.01) {
				t.Errorf("page %d: a cell at %.0f, %.0f is %.1f × %.1f", n+1, r.X, r.Y, r.W, r.H)
			}
		}
	}
}
