package forms

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"moaplan/assets/i18n"
	"moaplan/forms/look/looktest"
	"moaplan/forms/textedit"
	"moaplan/forms/textfield"
	"moaplan/internal/plan"
	"moaplan/internal/session"
	"moaplan/internal/store"
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

// BenchmarkDesk_KeyBehindTheField is what follows a letter typed into a chapter:
// the field's own work is left out.
func BenchmarkDesk_KeyBehindTheField(b *testing.B) {
	for _, size := range longTexts {
		b.Run(fmt.Sprintf("%d-in-%d", size.characters, size.paragraphs), func(b *testing.B) {
			f := benchChapterField(b, size.characters, size.paragraphs)
			at := size.characters / 2
			for b.Loop() {
				f.spliced(textedit.Splice{At: at, Put: "가"})
				at++
			}
		})
	}
}

// BenchmarkWindow_Key is a key in the middle of a chapter of the whole window:
// field, session, journal and what the window changes at once. Painting is left
// out; so is what follows when the typing rests, see BenchmarkWindow_Rest.
func BenchmarkWindow_Key(b *testing.B) {
	for _, size := range longTexts {
		b.Run(fmt.Sprintf("%d-in-%d", size.characters, size.paragraphs), func(b *testing.B) {
			f := benchChapterField(b, size.characters, size.paragraphs)
			for i := 0; b.Loop(); i++ {
				strike(f.input, rune("gksrmf"[i%6]))
			}
		})
	}
}

// BenchmarkWindow_KeyOnAPage is a key in fields that share a page with others: a
// line among many, and a long text that grows.
func BenchmarkWindow_KeyOnAPage(b *testing.B) {
	for _, c := range []struct {
		section    string
		path       plan.Path
		characters int
	}{{sectionCover, "title/en", 0}, {sectionSummary, "summary/goal/ko", 2_000}, {sectionSummary, "summary/goal/ko", 20_000}} {
		b.Run(fmt.Sprintf("%s/%d", c.path, c.characters), func(b *testing.B) {
			d := benchLong(b, 200, 1)
			d.open(c.section)
			if c.characters > 0 {
				op, err := d.ed.Plan().SetOp(c.path, longText(c.characters, 100))
				d.apply(editOf("summaryGoal"), plan.FromForm, op, err)
			}
			if !d.form.show(c.path) {
				b.Fatal("no field")
			}
			f, _ := d.textFieldOf(c.path)
			putCaret(f.input, c.characters/2)
			for i := 0; b.Loop(); i++ {
				strike(f.input, rune("gksrmf"[i%6]))
			}
		})
	}
}

// BenchmarkWindow_Rest is what follows when the typing rests, per chapter.
func BenchmarkWindow_Rest(b *testing.B) {
	for _, size := range longTexts {
		b.Run(fmt.Sprintf("%d-in-%d", size.characters, size.paragraphs), func(b *testing.B) {
			f := benchChapterField(b, size.characters, size.paragraphs)
			for b.Loop() {
				f.d.refresh()
			}
		})
	}
}

// BenchmarkWindow_OpenChapter is the way into a long chapter.
func BenchmarkWindow_OpenChapter(b *testing.B) {
	for _, size := range longTexts {
		b.Run(fmt.Sprintf("%d-in-%d", size.characters, size.paragraphs), func(b *testing.B) {
			d := benchChapterField(b, size.characters, size.paragraphs).d
			for b.Loop() {
				b.StopTimer()
				d.open(sectionFindings)
				b.StartTimer()
				d.open(chapterPrefix + benchChapter)
			}
		})
	}
}

// BenchmarkEntry_Key is a key in the toolkit's own field with the same text, on its
// own: no plan behind it, no window around it.
func BenchmarkEntry_Key(b *testing.B) {
	for _, size := range longTexts[:2] {
		b.Run(fmt.Sprintf("%d-in-%d", size.characters, size.paragraphs), func(b *testing.B) {
			looktest.App(b)
			e := widget.NewMultiLineEntry()
			e.Wrapping = fyne.TextWrapWord
			w := test.NewTempWindow(b, e)
			w.Resize(fyne.NewSize(860, 700))
			e.SetText(longText(size.characters, size.paragraphs))
			w.Canvas().Focus(e)
			e.CursorRow, e.CursorColumn = size.paragraphs/2, 0
			for b.Loop() {
				e.TypedRune('가')
			}
		})
	}
}

// benchChapterField opens a long chapter with the cursor in its middle, Hangul on.
func benchChapterField(b *testing.B, characters, paragraphs int) *textField {
	b.Helper()
	d := benchLong(b, characters, paragraphs)
	d.open(chapterPrefix + benchChapter)
	path := plan.At("chapters", benchChapter, "text", "ko")
	if !d.form.show(path) {
		b.Fatal("no field")
	}
	f, ok := d.textFieldOf(path)
	if !ok || !d.w.typing.Method().Korean() {
		b.Fatal("no field, or no Hangul")
	}
	putCaret(f.input, characters/2)
	return f
}

// strike types a letter as the toolkit delivers it.
func strike(f *textfield.Field, letter rune) {
	key := &fyne.KeyEvent{Name: fyne.KeyName(letter - 'a' + 'A')}
	f.KeyDown(key)
	f.TypedKey(key)
	f.TypedRune(letter)
	f.KeyUp(key)
}
