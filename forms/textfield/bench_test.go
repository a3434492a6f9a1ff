package textfield

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"moaplan/forms/look/looktest"
	"moaplan/forms/textedit"
	"moaplan/internal/hangul"
)

// longText returns so many characters in so many paragraphs of the same length.
func longText(characters, paragraphs int) string {
	const words = "국제공동연구개발 계획서를 작성하고 AI 기반 의료 소프트웨어의 성능을 1,234건으로 검증합니다. "
	each := characters / paragraphs
	one := string([]rune(strings.Repeat(words, each/len([]rune(words))+1))[:each-1])
	return strings.TrimSuffix(strings.Repeat(one+"\n", paragraphs), "\n")
}

var sizes = []struct{ characters, paragraphs int }{
	{20_000, 100}, {20_000, 1}, {200_000, 1000}, {200_000, 1},
}

var places = []struct {
	name string
	of   func(length int) int
}{
	{"start", func(int) int { return 0 }},
	{"middle", func(n int) int { return n / 2 }},
	{"end", func(n int) int { return n }},
}

// benchField is a field in a window that composes Korean.
func benchField(b *testing.B, text string, fixed bool) (*Field, fyne.Window) {
	b.Helper()
	looktest.App(b)
	own := textedit.NewOwn(hangul.TwoSet)
	own.SetKorean(true)
	typing := NewTyping(own)
	f := NewLong(typing, 10)
	f.SetFixed(fixed)
	w := test.NewTempWindow(b, &fyne.Container{Objects: []fyne.CanvasObject{f}})
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1000, 800))
	f.Resize(fyne.NewSize(800, 600))
	f.ShowText(text)
	if !fixed {
		f.Resize(fyne.NewSize(800, f.MinSize().Height))
		typing.Moved()
	}
	w.Canvas().Focus(f)
	return f, w
}

// typeOne types one letter of a syllable as the window does: what it costs until
// the window can paint.
func typeOne(f *Field, i int) {
	letter := rune("gksrmf"[i%6])
	f.KeyDown(&fyne.KeyEvent{Name: fyne.KeyName(letter - 'a' + 'A')})
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(letter - 'a' + 'A')})
	f.TypedRune(letter)
}

// BenchmarkKey is a key anywhere in a text, without the painting.
func BenchmarkKey(b *testing.B) {
	for _, size := range sizes {
		text := longText(size.characters, size.paragraphs)
		for _, place := range places {
			for _, fixed := range []bool{true, false} {
				kind := "grows"
				if fixed {
					kind = "fixed"
				}
				b.Run(fmt.Sprintf("%d-in-%d/%s/%s", size.characters, size.paragraphs, place.name, kind), func(b *testing.B) {
					f, _ := benchField(b, text, fixed)
					at := place.of(f.editor.Lines().Len())
					f.editor.Select(at, at)
					f.Changed()
					for i := 0; b.Loop(); i++ {
						typeOne(f, i)
					}
				})
			}
		}
	}
}

// BenchmarkKeyPainted is the same with a picture of the window by the software
// painter after each key; Paint alone is the picture.
func BenchmarkKeyPainted(b *testing.B) {
	for _, size := range sizes {
		text := longText(size.characters, size.paragraphs)
		b.Run(fmt.Sprintf("%d-in-%d", size.characters, size.paragraphs), func(b *testing.B) {
			f, w := benchField(b, text, true)
			at := f.editor.Lines().Len() / 2
			f.editor.Select(at, at)
			f.Changed()
			for i := 0; b.Loop(); i++ {
				typeOne(f, i)
				w.Canvas().Capture()
			}
		})
	}
	b.Run("paint-alone", func(b *testing.B) {
		_, w := benchField(b, longText(20_000, 100), true)
		for b.Loop() {
			w.Canvas().Capture()
		}
	})
}

// BenchmarkKeyEntry is a key in the toolkit's own field with the same text. A
// text of 200,000 characters takes it minutes to show.
func BenchmarkKeyEntry(b *testing.B) {
	for _, size := range sizes[:2] {
		text := longText(size.characters, size.paragraphs)
		b.Run(fmt.Sprintf("%d-in-%d/middle", size.characters, size.paragraphs), func(b *testing.B) {
			looktest.App(b)
			e := widget.NewMultiLineEntry()
			e.Wrapping = fyne.TextWrapWord
			w := test.NewTempWindow(b, &fyne.Container{Objects: []fyne.CanvasObject{e}})
			w.Resize(fyne.NewSize(1000, 800))
			e.Resize(fyne.NewSize(800, 600))
			e.SetText(text)
			w.Canvas().Focus(e)
			for range 180 { // about the middle of the lines
				e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			}
			for i := 0; b.Loop(); i++ {
				e.TypedRune([]rune("가나다라")[i%4])
			}
		})
	}
}

// BenchmarkScroll is a step of the wheel in a fixed field, and of a page around
// one that grows. It reports how many texts a step sets or moves.
func BenchmarkScroll(b *testing.B) {
	b.Run("fixed", func(b *testing.B) {
		f, _ := benchField(b, longText(200_000, 1000), true)
		f.scrollTo(0)
		f.pane.touched = 0
		e := &fyne.ScrollEvent{}
		for i := 0; b.Loop(); i++ {
			e.Scrolled.DY = -40
			if i/1000%2 == 1 {
				e.Scrolled.DY = 40
			}
			f.pane.Scrolled(e)
		}
		b.ReportMetric(float64(f.pane.touched)/float64(b.N), "texts/op")
	})
	b.Run("page", func(b *testing.B) {
		f, _ := benchField(b, longText(200_000, 1000), false)
		f.pane.touched = 0
		y := float32(0)
		for i := 0; b.Loop(); i++ {
			if y -= 40; y < -80_000 {
				y = 0
			}
			f.Move(fyne.NewPos(0, y))
			f.typing.Moved()
		}
		b.ReportMetric(float64(f.pane.touched)/float64(b.N), "texts/op")
	})
}

// BenchmarkShow is the first showing of a text.
func BenchmarkShow(b *testing.B) {
	for _, size := range sizes {
		text := longText(size.characters, size.paragraphs)
		b.Run(fmt.Sprintf("%d-in-%d", size.characters, size.paragraphs), func(b *testing.B) {
			for b.Loop() {
				benchField(b, text, true)
			}
		})
	}
}
