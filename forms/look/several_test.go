package look

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestSeveral_IsChosenByKeysAndStaysOpen(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(Theme(Light))
	var told []int
	s := NewSeveral([]string{"가", "나", "다"}, "없음", func(i int, on bool) {
		if !on {
			i = -i
		}
		told = append(told, i)
	})
	w := app.NewWindow("")
	w.SetContent(Column(0, s))
	w.Resize(fyne.NewSize(400, 300))
	c := w.Canvas()
	c.Focus(s)
	key := func(names ...fyne.KeyName) {
		for _, name := range names {
			c.Focused().TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
	s.TypedRune(' ')
	key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if _, open := c.Focused().(*Menu); !open || !slices.Equal(s.Chosen(), []int{2}) {
		t.Fatalf("after one choice %T has the keys and %v is chosen", c.Focused(), s.Chosen())
	}
	key(fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn)
	if s.Words() != "가, 다" {
		t.Errorf("chosen: %q", s.Words())
	}
	key(fyne.KeyReturn, fyne.KeyEscape)
	if c.Focused() != s || s.Words() != "다" {
		t.Errorf("Escape gives the keys to %T with %q chosen", c.Focused(), s.Words())
	}
	if want := []int{2, 0, 0}; !slices.Equal(told, want) {
		t.Errorf("told %v", told)
	}
	s.Disable()
	s.Pick(1)
	s.Tapped(nil)
	if s.Words() != "다" || len(c.Overlays().List()) > 0 {
		t.Error("a field that is disabled can be chosen from")
	}
}

func TestSeveral_GrowsWithItsLines(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(Theme(Light))
	s := NewSeveral([]string{"예시대학교병원 영상의학과", "예시의료원 심장내과", "예시연구원"}, "없음", nil)
	column := Column(0, s)
	column.Resize(fyne.NewSize(200, 200))
	test.WidgetRenderer(s)
	column.Resize(fyne.NewSize(201, 200))
	if got := s.MinSize().Height; got != FieldHeight {
		t.Errorf("empty it is %v high", got)
	}
	s.Choose(0, 1, 2)
	column.Resize(fyne.NewSize(200, 200))
	if got := s.MinSize().Height; got <= FieldHeight {
		t.Errorf("with three long names it is %v high", got)
	}
}
