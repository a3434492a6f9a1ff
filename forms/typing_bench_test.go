package forms

import (
	"fmt"
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
	"moaplan/internal/session"
	"moaplan/internal/store"

	"fyne.io/fyne/v2/test"
)

// longText is Korean text of so many characters in so many paragraphs.
func longText(characters, paragraphs int) string {
	const sentence = "국제공동연구로 의료영상 데이터를 모아 함께 검증합니다. "
	each := []rune(strings.Repeat(sentence, characters/paragraphs/len([]rune(sentence))+1))[:characters/paragraphs]
	return strings.Repeat("\n"+string(each), paragraphs)[1:]
}

var longTexts = []struct{ characters, paragraphs int }{{20_000, 1}, {20_000, 100}, {200_000, 1}, {200_000, 100}}

const benchChapter = "necessity"

// benchLong opens the largest example with a long chapter.
func benchLong(b *testing.B, characters, paragraphs int) *desk {
	b.Helper()
	f, err := store.Example(exampleCall, "commercialisation")
	if err != nil {
		b.Fatal(err)
	}
	f.Plan.Chapter(benchChapter).Text.Ko = longText(characters, paragraphs)
	s, err := session.New(f, "", session.Options{StateDir: b.TempDir(), Measure: session.MeasureLayout})
	if err != nil {
		b.Fatal(err)
	}
	s.Settle()
	app := test.NewTempApp(b)
	back := &testBackend{}
	w := newWindow(app, Options{Lang: i18n.Ko, Backend: back}, back)
	w.later = func(func()) {}
	w.win.Show()
	w.showPlan(s, sectionCover)
	b.Cleanup(func() { w.closePlan(true) })
	return w.desk
}

func BenchmarkDesk_RefreshParts(b *testing.B) {
	d := benchLong(b, 200, 1)
	for _, section := range []string{sectionCover, sectionSummary, chapterPrefix + benchChapter, sectionOrganisations, sectionOverview, sectionBudget, sectionFindings} {
		d.open(section)
		for name, part := range map[string]func(){
			"top": d.top.refresh, "nav": d.nav.refresh, "form": d.form.refresh, "panel": d.panel.refresh,
			"status": d.status.refresh, "reflow": d.reflow,
		} {
			b.Run(section+"/"+name, func(b *testing.B) {
				for b.Loop() {
					part()
				}
			})
		}
	}
}

// BenchmarkDesk_KeyBehindTheField is what follows a letter typed into a chapter,
// the field's own work left out.
func BenchmarkDesk_KeyBehindTheField(b *testing.B) {
	for _, size := range longTexts {
		b.Run(fmt.Sprintf("%d/%d", size.characters, size.paragraphs), func(b *testing.B) {
			d := benchLong(b, size.characters, size.paragraphs)
			path := plan.At("chapters", benchChapter, "text", "ko")
			at := size.characters / 2
			for b.Loop() {
				op, err := d.ed.Plan().SpliceOp(path, at, 0, "가")
				d.apply(editOf("chapter"), plan.FromTyping, op, err)
				at++
			}
		})
	}
}
