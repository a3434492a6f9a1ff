package pdf

import (
	"fmt"
	"time"

	"moaplan/assets/i18n"
	"moaplan/export/document"
	"moaplan/internal/plan"
)

// Undrawable is a character that no face of the paper has: where it stands and
// how often. It is printed as [U+1F600].
type Undrawable struct {
	Path  plan.Path
	Rune  rune
	Count int
}

// Result is what laying out has found.
type Result struct {
	Pages        int
	ChapterPages map[plan.ID]int // pages that a chapter stands on, its first and last included
	ChapterFirst map[plan.ID]int // number of the page on which a chapter begins, from 1
	Undrawable   []Undrawable
	Pictures     []PictureError // figures that cannot be read
}

// layout lays out one document.
type layout struct {
	doc      *document.Document
	paper    *Paper
	flow     *flow
	result   Result
	counting bool

	width    float64 // of the text
	left     float64
	contents []contentsEntry
	starts   []chapterStart
	cover    bool // the document begins with a cover
	setting  *formSet
}

// chapterStart is where a chapter begins.
type chapterStart struct {
	chapter plan.ID
	level   int
	page    int
	y       float64
}

// Layout sets a document in pages.
func Layout(d *document.Document) (*Paper, Result) {
	l := &layout{
		doc: d, counting: true, width: textWidth, left: marginX,
		paper: &Paper{
			Dests: map[string]Dest{}, Images: map[string]Picture{}, Title: d.Title, Author: d.Author,
			imagePaths: map[string]plan.Path{},
			Subject:    d.Subject, Keywords: d.Keywords, Lang: string(d.Lang), Date: dateOf(d),
		},
	}
	l.flow = &flow{paper: l.paper, top: marginTop, bottom: textBottom, start: l.startPage}
	l.startPage()
	l.flow.y = l.flow.top
	l.blocks(d.Blocks)
	l.flow.flush()
	l.fillContents()
	l.result.Pages = len(l.paper.Pages)
	l.countChapters()
	return l.paper, l.result
}

// dateOf is the document's date as a time; without one a fixed day, so that the
// same plan always gives the same bytes.
func dateOf(d *document.Document) time.Time {
	day := d.Date
	if !day.IsValid() || day.IsZero() {
		return time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return day.In(time.UTC)
}

// startPage makes a page with its watermark and its number.
func (l *layout) startPage() {
	n := len(l.paper.Pages) + 1
	first := n == 1 && len(l.doc.Blocks) > 0
	if first {
		_, l.cover = l.doc.Blocks[0].(document.Form)
	}
	pg := Page{}
	if l.doc.Draft {
		pg.Ops = append(pg.Ops, watermark(l.word("export.draft"), PageWidth/2, PageHeight/2, 110, 40)...)
	} else if first && l.cover && l.doc.Example {
		pg.Ops = append(pg.Ops, watermark(l.word("export.example"), PageWidth/2, PageHeight*0.46, 96, 25)...)
	}
	if !first || !l.cover {
		s := fmt.Sprintf("- %d -", n)
		const size = 9
		w := Sans.Width(s, size)
		pg.Ops = append(pg.Ops, Text{X: (PageWidth - w) / 2, Y: PageHeight - 34, Face: Sans, Size: size, Text: s, Colour: grey})
	}
	l.paper.Pages = append(l.paper.Pages, pg)
}

func (l *layout) word(key string, args ...any) string { return i18n.T(l.doc.Lang, key, args...) }

// countChapters counts the pages of each chapter. A chapter goes on until the
// next one of the same or a higher level begins; where that one begins at the
// top of a page, the page before is the chapter's last.
func (l *layout) countChapters() {
	l.result.ChapterPages, l.result.ChapterFirst = map[plan.ID]int{}, map[plan.ID]int{}
	for i, s := range l.starts {
		if s.chapter == "" {
			continue
		}
		last := l.result.Pages - 1
		for _, next := range l.starts[i+1:] {
			if next.level <= s.level {
				last = next.page
				if next.y <= marginTop+1 && next.page > s.page {
					last--
				}
				break
			}
		}
		l.result.ChapterPages[s.chapter] += last - s.page + 1
		if l.result.ChapterFirst[s.chapter] == 0 {
			l.result.ChapterFirst[s.chapter] = s.page + 1
		}
	}
}

func (l *layout) blocks(blocks []document.Block) {
	for i, b := range blocks {
		switch b := b.(type) {
		case document.Heading:
			l.heading(b)
		case document.Paragraph:
			l.paragraph(b)
		case document.Item:
			l.item(b, i > 0 && isItem(blocks[i-1]))
		case document.Table:
			l.table(b)
		case document.Figure:
			l.figure(b)
		case document.Picture:
			l.picture(b)
		case document.Form:
			l.form(b)
		case document.Contents:
			l.contentsPages(b)
		case document.Notes:
			l.notes(b)
		case document.PageBreak:
			l.flow.flush()
			l.flow.page()
		}
	}
}

func isItem(b document.Block) bool {
	_, ok := b.(document.Item)
	return ok
}
