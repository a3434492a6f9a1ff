package look

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// edges are the strokes that a button draws now.
func edges(b *Button) map[color.Color]float32 {
	found := map[color.Color]float32{}
	for _, o := range test.WidgetRenderer(b).Objects() {
		if r, ok := o.(*canvas.Rectangle); ok && r.StrokeWidth > 0 {
			found[r.StrokeColor] = r.StrokeWidth
		}
	}
	return found
}

func TestButton_AFilledOneShowsTheFocusWithin(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(Theme(Light))
	for _, kind := range []Kind{Main, PillOn} {
		b := NewButton("시작하기", kind, nil)
		ink := Of(kind.shape().ink)
		if _, ring := edges(b)[ink]; ring {
			t.Errorf("kind %d has a ring without the focus", kind)
		}
		b.FocusGained()
		if _, ring := edges(b)[ink]; !ring {
			t.Errorf("kind %d does not show the focus", kind)
		}
	}
}

func TestButton_ALimitCutsTheMiddleAndKeepsTheVerb(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(Theme(Light))
	words := "아주 긴 이름의 해외 의료기관의 예산을 1,500천원으로 맞추기"
	b := NewButton(words, Gentle, nil).Limit(180)
	if got := b.MinSize().Width; got > 180 {
		t.Errorf("the button is %v wide", got)
	}
	if b.Label() != words {
		t.Errorf("the button is called %q", b.Label())
	}
	short := NewButton("가기", Gentle, nil)
	want := short.MinSize()
	if got := short.Limit(180).MinSize(); got != want {
		t.Errorf("a short one is %v, want %v", got, want)
	}
}

func TestCutMiddle_KeepsBothEnds(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(Theme(Light))
	text := "Foreign Hospital의 예산을 1,500천원으로 맞추기"
	whole := fyne.MeasureText(text, SizeNote, fyne.TextStyle{}).Width
	if got := CutMiddle(text, whole, SizeNote, false); got != text {
		t.Errorf("what fits became %q", got)
	}
	got := []rune(CutMiddle(text, whole-1, SizeNote, false))
	if got[0] != 'F' || got[len(got)-1] != '기' || len(got) > len([]rune(text)) {
		t.Errorf("what just does not fit became %q", string(got))
	}
	if width := fyne.MeasureText(string(got), SizeNote, fyne.TextStyle{}).Width; width > whole-1 {
		t.Errorf("it is %v wide, the room is %v", width, whole-1)
	}
}
