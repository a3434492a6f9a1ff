package document_test

import (
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/export/document"
	"moaplan/export/document/documenttest"
	"moaplan/internal/plan"
)

func TestBuildChapter_IsThatPartOfTheWholeDocument(t *testing.T) {
	p, c := documenttest.Small(), documenttest.Call()
	o := document.Options{Lang: i18n.Ko}
	whole := document.Build(p, c, nil, o)
	text := whole.Text()
	for _, ch := range p.Chapters {
		part := document.BuildChapter(p, c, nil, o, ch.ID)
		if len(part.Blocks) == 0 {
			t.Errorf("%s: nothing is printed", ch.ID)
			continue
		}
		if own := (&document.Document{Blocks: part.Blocks}).Text(); !strings.Contains(text, own) {
			t.Errorf("%s is printed otherwise in the whole document:\n%s", ch.ID, own)
		}
	}
}

func TestBuildChapter_KnowsWhichBlockAPlaceIsPrintedIn(t *testing.T) {
	p, c := documenttest.Small(), documenttest.Call()
	id := p.Chapters[0].ID
	source := "□ 첫째\n○ 둘째 **굵게**\n\n| 가 | 나 |\n|---|---|\n| 다 | 라 |\n\n끝"
	p.Chapters[0].Text = plan.Ko(source)
	part := document.BuildChapter(p, c, nil, document.Options{Lang: i18n.Ko}, id)
	for _, word := range []string{"첫째", "둘째", "굵게", "라", "끝"} {
		at := len([]rune(source[:strings.Index(source, word)]))
		block := &document.Document{Blocks: part.Blocks[part.BlockAt(at) : part.BlockAt(at)+1]}
		if !strings.Contains(block.Text(), word) {
			t.Errorf("%q is said to be in %s", word, block.Text())
		}
	}
}
