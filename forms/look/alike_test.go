package look

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestAlike_ComparesWhatIsDrawn(t *testing.T) {
	themed(t)
	card := func(words string, tone Tone) []fyne.CanvasObject {
		return []fyne.CanvasObject{Column(Gap2, Label(words), Row(Gap1, Chip(words, tone), HLine()))}
	}
	button := NewButton("가", Plain, nil)
	hidden := Label("가")
	hidden.Hide()
	for name, c := range map[string]struct {
		a, b []fyne.CanvasObject
		want bool
	}{
		"the same":         {card("가", Good), card("가", Good), true},
		"other words":      {card("가", Good), card("나", Good), false},
		"another colour":   {card("가", Good), card("가", Wrong), false},
		"another gap":      {[]fyne.CanvasObject{Row(1)}, []fyne.CanvasObject{Row(2)}, false},
		"a row, a column":  {[]fyne.CanvasObject{Row(1)}, []fyne.CanvasObject{Column(1)}, false},
		"one more":         {card("가", Good), append(card("가", Good), Space()), false},
		"the same button":  {[]fyne.CanvasObject{button}, []fyne.CanvasObject{button}, true},
		"another button":   {[]fyne.CanvasObject{button}, []fyne.CanvasObject{NewButton("가", Plain, nil)}, false},
		"one is hidden":    {[]fyne.CanvasObject{hidden}, []fyne.CanvasObject{Label("가")}, false},
		"nothing, nothing": {nil, nil, true},
	} {
		if got := Alike(c.a, c.b); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// A page is laid out again without being drawn again, deep inside too.
func TestScroller_LaysOutWhatChangedInsideWithoutDrawingIt(t *testing.T) {
	themed(t)
	high, low := Column(0, Fixed(0, 40, Space())), Column(0, Fixed(0, 20, Space()))
	last := Label("끝")
	inner := Column(0, high, low, last)
	s := NewScroller(Pad(Gap2, Column(0, inner)))
	s.Resize(fyne.NewSize(300, 100))
	high.Objects, low.Objects = low.Objects, high.Objects // as high together as before
	moved := false
	s.OnMoved(func() { moved = true })
	s.Reflow()
	if high.Size().Height != 20 || low.Position().Y != 20 || !moved {
		t.Errorf("the first is %v high, the second stands at %v; told %v", high.Size().Height, low.Position().Y, moved)
	}
	s.SetOffset(1000)
	high.Objects, low.Objects = nil, nil
	s.Reflow()
	if s.Offset() != 0 {
		t.Errorf("a short page is scrolled by %v", s.Offset())
	}
}
