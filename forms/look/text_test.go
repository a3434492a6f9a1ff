package look

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// themed starts an app of the test driver in our theme.
func themed(t *testing.T) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(Theme(Light))
}

// tens measures ten units a character.
func tens(s string) float32 { return float32(10 * len([]rune(s))) }

func TestWrap_BreaksAtSpacesAndOnlyThenInWords(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		want  []string
	}{
		{"가나 다라", 50, []string{"가나 다라"}},
		{"가나 다라", 49, []string{"가나", "다라"}},
		{"가나다라마 바", 30, []string{"가나다", "라마", "바"}},
		{"가\n\n나", 30, []string{"가", "", "나"}},
		{"가나", 5, []string{"가", "나"}},
		{"", 30, []string{""}},
	} {
		if got := wrap(c.text, c.width, tens); !slices.Equal(got, c.want) {
			t.Errorf("%q at %v: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestCutTo_ShortensWithAnEllipsis(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		want  string
	}{
		{"연구개발기관", 60, "연구개발기관"},
		{"연구개발기관", 50, "연구개발…"},
		{"가 나다라", 30, "가…"},
		{"가나", 5, "…"},
		{"가나", 0, "가나"},
	} {
		if got := cutTo(c.text, c.width, tens); got != c.want {
			t.Errorf("%q at %v: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestColumn_GivesWrappedTextsTheHeightTheyNeed(t *testing.T) {
	themed(t)
	text := Body("연구개발계획서를 한곳에 모아 쓰고 점검하고 내보냅니다")
	below := Label("아래")
	column := Column(Gap2, text, below)
	column.Resize(fyne.NewSize(1000, 400))
	one := text.MinSize().Height
	column.Resize(fyne.NewSize(120, 400))
	if text.MinSize().Height < 2*one {
		t.Fatalf("the text keeps %v at a width of 120", text.MinSize().Height)
	}
	if got, want := below.Position().Y, text.MinSize().Height+Gap2; got != want {
		t.Errorf("what follows stands at %v, want %v", got, want)
	}
}

func TestRow_SharesTheWidthThatIsLeft(t *testing.T) {
	a, b, c := Fixed(100, 10, Space()), Space(), Space()
	row := Row(10, a, Grow(1, b), Grow(3, c))
	row.Resize(fyne.NewSize(520, 20))
	if b.Size().Width != 100 || c.Size().Width != 300 {
		t.Errorf("shares %v and %v, want 100 and 300", b.Size().Width, c.Size().Width)
	}
	a.Hide()
	row.Refresh()
	row.Layout.Layout(row.Objects, row.Size())
	if used := b.Size().Width + c.Size().Width; used < 508 || used > 510 {
		t.Errorf("without the first: %v and %v", b.Size().Width, c.Size().Width)
	}
}

func TestScroller_ShowsAnObjectOutOfSight(t *testing.T) {
	themed(t)
	last := Label("끝")
	s := NewScroller(Column(0, Fixed(0, 1000, Space()), NewPress(Column(0, Fixed(0, 500, Space()), last), 0, nil)))
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(300, 200))
	s.ShowObject(last)
	at, ok := place(s.scroll.Content, last)
	if y := at.Y - s.Offset(); !ok || y < 0 || y+last.Size().Height > 200 {
		t.Errorf("the object is at %v in sight", y)
	}
}

func TestButton_IsPressedByMouseAndKeysUnlessDisabled(t *testing.T) {
	themed(t)
	presses := 0
	b := NewButton("저장", Main, func() { presses++ })
	test.Tap(b)
	spaceBar(b)
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if presses != 3 {
		t.Errorf("%d presses, want 3", presses)
	}
	b.Disable()
	test.Tap(b)
	spaceBar(b)
	if presses != 3 {
		t.Error("a disabled button was pressed")
	}
}

func TestTabs_MoveByClickAndArrows(t *testing.T) {
	themed(t)
	var picked []int
	tabs := NewTabs([]string{"가", "나", "다"}, func(i int) { picked = append(picked, i) })
	test.Tap(tabs.items[2])
	tabs.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight}) // stays at the end
	tabs.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	test.Tap(tabs.items[1]) // is chosen already
	if !slices.Equal(picked, []int{2, 1}) || tabs.Chosen() != 1 {
		t.Errorf("picked %v, chosen %d", picked, tabs.Chosen())
	}
	tabs.SetLabels([]string{"가"})
	if tabs.Chosen() != 0 {
		t.Error("a choice that is gone was kept")
	}
}

// spaceBar presses the Space bar as the toolkit delivers it.
func spaceBar(on fyne.Focusable) {
	on.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	on.TypedRune(' ')
}

func TestSpaceBar_PressesOnceAndOnlyByItsCharacter(t *testing.T) {
	themed(t)
	presses := 0
	press := func() { presses++ }
	for name, o := range map[string]fyne.Focusable{
		"button": NewButton("저장", Main, press),
		"icon":   NewIcon(nil, "메뉴", press),
		"check":  NewCheck("다 썼습니다", func(bool) { press() }),
	} {
		presses = 0
		o.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		if presses != 0 {
			t.Errorf("%s: the key acts before its character has come", name)
		}
		spaceBar(o)
		if presses != 1 {
			t.Errorf("%s: %d presses", name, presses)
		}
	}
}
