package pdf_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"moaplan/export/document"
	"moaplan/export/document/documenttest"
	"moaplan/export/pdf"
	"moaplan/internal/plan"
)

func TestWrite_SameDocumentGivesSameBytesOnManyGoroutines(t *testing.T) {
	d := full(document.Options{Draft: true})
	var first bytes.Buffer
	if _, err := pdf.Write(&first, d, pdf.Options{}); err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			var again bytes.Buffer
			if _, err := pdf.Write(&again, d, pdf.Options{}); err != nil {
				t.Error(err)
			}
			if !bytes.Equal(first.Bytes(), again.Bytes()) {
				t.Error("the bytes differ")
			}
		})
	}
	wait.Wait()
}

func TestWrite_ContentsNameTheRealPages(t *testing.T) {
	file, result := written(t, full(document.Options{}))
	toc := run(t, "pdftotext", "-layout", "-f", "2", "-l", "2", file, "-")
	entry := regexp.MustCompile(`(?m)^\s*(\S.*?)\s{2,}(\d+)$`)
	found := entry.FindAllStringSubmatch(toc, -1)
	if len(found) < 15 {
		t.Fatalf("only %d entries:\n%s", len(found), toc)
	}
	for _, e := range found {
		page, err := strconv.Atoi(e[2])
		if err != nil || page < 1 || page > result.Pages {
			t.Fatalf("%q: page %s of %d", e[1], e[2], result.Pages)
		}
		if text := squeeze(run(t, "pdftotext", "-raw", "-f", e[2], "-l", e[2], file, "-")); !strings.Contains(text, squeeze(e[1])) {
			t.Errorf("%q is not on page %d", e[1], page)
		}
	}
}

// box is the place a run of text takes.
type box struct {
	left, top, right, bottom float64
	text                     string
}

// problemsOf finds text that leaves the page or runs into other text.
func problemsOf(p *pdf.Paper) []string {
	var out []string
	for n, page := range p.Pages {
		var boxes []box
		for _, op := range page.Ops {
			switch op := op.(type) {
			case pdf.Text:
				w := op.Face.Width(op.Text, op.Size)
				boxes = append(boxes, box{op.X, op.Y - 0.7*op.Size, op.X + w, op.Y + 0.12*op.Size, op.Text})
			case pdf.Rect:
				out = append(out, outside(n, op.X, op.Y, op.X+op.W, op.Y+op.H, "box")...)
			case pdf.Image:
				out = append(out, outside(n, op.X, op.Y, op.X+op.W, op.Y+op.H, op.Name)...)
			case pdf.Line:
				out = append(out, outside(n, min(op.X1, op.X2), min(op.Y1, op.Y2), max(op.X1, op.X2), max(op.Y1, op.Y2), "line")...)
			}
		}
		for i, b := range boxes {
			out = append(out, outside(n, b.left, b.top, b.right, b.bottom, b.text)...)
			for _, c := range boxes[i+1:] {
				if min(b.right, c.right)-max(b.left, c.left) > 0.6 && min(b.bottom, c.bottom)-max(b.top, c.top) > 0.6 {
					out = append(out, fmt.Sprintf("page %d: %q runs into %q", n+1, b.text, c.text))
				}
			}
		}
	}
	return out
}

func outside(page int, left, top, right, bottom float64, what string) []string {
	if left >= 20 && top >= 20 && right <= pdf.PageWidth-20 && bottom <= pdf.PageHeight-20 && !math.IsNaN(left+top+right+bottom) {
		return nil
	}
	return []string{fmt.Sprintf("page %d: %q from %.1f, %.1f to %.1f, %.1f leaves the page", page+1, what, left, top, right, bottom)}
}

func TestLayout_NothingLeavesThePageOrRunsIntoOtherText(t *testing.T) {
	docs := map[string]*document.Document{
		"full": full(document.Options{}), "full, English": full(document.Options{Lang: "en", Draft: true}), "hard": chapter(hard),
		"rnd": example(t, "rnd", document.Options{}), "rnd, English": example(t, "rnd", document.Options{Lang: "en"}),
		"commercialisation": example(t, "commercialisation", document.Options{}), "empty": document.Build(&plan.Plan{}, documenttest.Call(), nil, document.Options{}),
		"nothing at all": document.Build(&plan.Plan{}, nil, nil, document.Options{}), "many institutions": document.Build(crowd(40), documenttest.Call(), nil, document.Options{}),
	}
	for name, d := range docs {
		paper, _ := pdf.Layout(d)
		for _, problem := range problemsOf(paper) {
			t.Errorf("%s: %s", name, problem)
		}
	}
}

// crowd is a plan of many institutions with long names.
func crowd(n int) *plan.Plan {
	p := documenttest.Full()
	for i := range n {
		o := p.Organisations[1]
		o.ID = plan.ID(fmt.Sprintf("x%d", i))
		o.Name = plan.Ko(strings.Repeat("매우긴이름의예시기관", i%5+1))
		o.Task = plan.Ko(strings.Repeat("담당 내용을 길게 적음. ", 40))
		p.Organisations = append(p.Organisations, o)
	}
	return p
}

func TestLayout_CoverFillsOnePageWhateverTheNumberOfInstitutions(t *testing.T) {
	for _, n := range []int{0, 5, 12} {
		paper, _ := pdf.Layout(document.Build(crowd(n), documenttest.Call(), nil, document.Options{}))
		low := 0.0
		for _, op := range paper.Pages[0].Ops {
			if text, ok := op.(pdf.Text); ok {
				low = max(low, text.Y)
			}
		}
		if low < 0.8*pdf.PageHeight || low > pdf.PageHeight-40 {
			t.Errorf("%d more institutions: the cover ends at %.0f of %.0f points", n, low, pdf.PageHeight)
		}
		second := paper.Pages[1].Ops
		if first, ok := firstText(second[1:]); !ok || !strings.Contains(first, "목") {
			t.Errorf("%d more institutions: page 2 begins with %q, not with the contents", n, first)
		}
	}
}

func firstText(ops []pdf.Op) (string, bool) {
	for _, op := range ops {
		if text, ok := op.(pdf.Text); ok {
			return text.Text, true
		}
	}
	return "", false
}

func TestLayout_HeadingsAndLonelyLines(t *testing.T) {
	for filler := range 40 {
		source := strings.Repeat("- 채움\n", filler+10) + "\n\n# 제목\n\n" + strings.Repeat("문단의 글이 여러 줄에 걸쳐 이어지도록 길게 적음. ", 8) + "\n"
		paper, _ := pdf.Layout(chapter("□ 머리\n" + source))
		for n, page := range paper.Pages[2:] {
			lines := linesOf(page)
			for i, l := range lines {
				if strings.Contains(l, "제목") && i >= len(lines)-2 {
					t.Errorf("filler %d, page %d: the heading is not followed by two lines: %q", filler, n+3, lines[i:])
				}
			}
			if len(lines) > 1 && strings.HasPrefix(lines[0], "문단의 글이") == false && strings.Contains(lines[0], "적음") && !strings.Contains(lines[1], "적음") {
				t.Errorf("filler %d: page %d begins with one lonely line %q", filler, n+3, lines[0])
			}
		}
	}
}

// linesOf are the lines of text of a page, without its number.
func linesOf(page pdf.Page) []string {
	var lines []string
	y := -1.0
	for _, op := range page.Ops {
		text, ok := op.(pdf.Text)
		if !ok || text.Y > pdf.PageHeight-40 {
			continue
		}
		if text.Y != y {
			lines, y = append(lines, ""), text.Y
		}
		lines[len(lines)-1] += text.Text
	}
	return lines
}

func TestLayout_CountsWhatCannotBeDrawnOnceWithItsPath(t *testing.T) {
	p := documenttest.Small()
	p.Title.Ko = "제목 😀"
	p.Chapters = []plan.Chapter{{Record: plan.Record{ID: "need"}, Text: plan.Ko("가😀나😀\n\n# 머리 🏥\n\n| 표 😀 |\n|---|\n| 醫 |")}}
	result, err := pdf.Measure(document.Build(p, documenttest.Call(), nil, document.Options{}))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]int{"title/ko 😀": 2, "chapters/need/text/ko 😀": 3, "chapters/need/text/ko 🏥": 1} // the title stands on the cover and in the summary
	got := map[string]int{}
	for _, u := range result.Undrawable {
		got[fmt.Sprintf("%s %c", u.Path, u.Rune)] = u.Count
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestLayout_ChapterPagesAddUp(t *testing.T) {
	_, result := written(t, full(document.Options{}))
	for id, n := range result.ChapterPages {
		if n < 1 || n > result.Pages {
			t.Errorf("%s: %d pages", id, n)
		}
	}
	if result.ChapterPages["need"] < 2 {
		t.Errorf("the long chapter counts %d pages", result.ChapterPages["need"])
	}
}

// withFigure is a document that shows one figure.
func withFigure(data []byte, draft bool) *document.Document {
	p := documenttest.Small()
	p.Chapters = []plan.Chapter{{Record: plan.Record{ID: "need"}, Text: plan.Ko("![](figure:f)")}}
	p.Figures = []plan.Figure{{Record: plan.Record{ID: "f"}, File: "f.png", Caption: plan.Ko("그림 설명"), Width: 80}}
	return document.Build(p, documenttest.Call(), func(string) []byte { return data }, document.Options{Draft: draft})
}

func encoded(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWrite_BadPicturesAreErrorsAndNoPanics(t *testing.T) {
	good := encoded(t, image.NewGray16(image.Rect(0, 0, 40, 30)))
	huge := bytes.Clone(good)
	copy(huge[16:24], []byte{0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00}) // 65,536 × 65,536
	for name, data := range map[string][]byte{
		"only a header": good[:33], "huge": huge, "cut off": good[:len(good)-30], "empty": {}, "not there": nil, "no picture": []byte("그림이 아님"),
	} {
		_, err := pdf.Write(&bytes.Buffer{}, withFigure(data, false), pdf.Options{})
		var bad pdf.PictureError
		if !errors.As(err, &bad) || bad.Blob != "figures/f.png" || bad.Path != "figures/f" {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := pdf.Write(&bytes.Buffer{}, withFigure(data, true), pdf.Options{}); err != nil {
			t.Errorf("%s, draft: %v", name, err)
		}
	}
	if _, err := pdf.Write(&bytes.Buffer{}, withFigure(huge, false), pdf.Options{}); !errors.Is(err, pdf.ErrTooLarge) && !strings.Contains(fmt.Sprint(err), "checksum") {
		t.Errorf("huge: %v", err)
	}
}

func TestWrite_PicturesOfEveryKindAreEmbedded(t *testing.T) {
	alpha := image.NewNRGBA(image.Rect(0, 0, 300, 200))
	for x := range 300 {
		alpha.Set(x, x%200, color.NRGBA{200, 0, 0, uint8(x)})
	}
	for name, img := range map[string]image.Image{
		"16 bit grey": image.NewGray16(image.Rect(0, 0, 40, 30)), "16 bit colour": image.NewRGBA64(image.Rect(0, 0, 40, 30)), "transparent": alpha,
		"palette": image.NewPaletted(image.Rect(0, 0, 9, 9), color.Palette{color.Black, color.White}), "wide": image.NewGray(image.Rect(0, 0, 5000, 3)), "one pixel": image.NewGray(image.Rect(0, 0, 1, 1)), "high": image.NewGray(image.Rect(0, 0, 3, 4000)),
	} {
		file, _ := written(t, withFigure(encoded(t, img), false))
		if out := run(t, "pdfimages", "-list", file); strings.Count(out, "image") != 1+1 && !strings.Contains(out, "image ") {
			t.Errorf("%s: %s", name, out)
		}
		if out := run(t, "qpdf", "--check", file); strings.Contains(out, "WARNING") {
			t.Errorf("%s: %s", name, out)
		}
	}
}
