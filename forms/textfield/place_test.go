package textfield

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/forms/textedit"
	"moaplan/internal/hangul"
)

// spot of the caret as a system's method is told it.
type toldPlace struct {
	at   fyne.Position
	size fyne.Size
}

func tellsPlaces(p *person) *[]toldPlace {
	var told []toldPlace
	p.typing.OnPlace(func(at fyne.Position, size fyne.Size) { told = append(told, toldPlace{at, size}) })
	return &told
}

func TestPlace_FollowsTheCaretWhileTheSystemsMethodTypes(t *testing.T) {
	p := sitWith(t, textedit.NewSystem(nil, nil), newFixed, 400, 100)
	told := tellsPlaces(p)
	last := func(what string, x, y float32) {
		t.Helper()
		if len(*told) == 0 {
			t.Fatalf("%s: nothing was told", what)
		}
		got := (*told)[len(*told)-1]
		if want := fyne.NewPos(x, y); got.at != want || got.size.Height != p.field.pitch() {
			t.Errorf("%s: the caret is said to be at %v, %v large, want %v", what, got.at, got.size, want)
		}
		*told = nil
	}
	pitch := p.field.pitch()
	p.keys("a")
	_, x := p.field.editor.CaretLine()
	last("a letter", 20+padX+float32(x), 20+padY)
	p.press(fyne.KeyReturn)
	last("a new line", 20+padX, 20+padY+pitch)
	p.write(strings.Repeat("\n", 20))
	last("the last line", 20+padX, 20+100-padY-pitch)
	p.wheel(3 * pitch)
	last("scrolled away", 20+padX, 20+100-pitch)
	p.field.Move(fyne.NewPos(20, 200))
	p.typing.Moved()
	last("the page moved", 20+padX, 200+100-pitch)
	p.win.Canvas().Unfocus()
	*told = nil
	p.typing.Moved()
	if len(*told) > 0 {
		t.Errorf("told of %v with the cursor nowhere", *told)
	}
	p.win.Canvas().Focus(p.field)
	if len(*told) == 0 {
		t.Error("the focus tells nothing")
	}
}

func TestPlace_IsNotToldWhileTheProgramComposes(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	told := tellsPlaces(p)
	p.keys("rk")
	if len(*told) > 0 {
		t.Errorf("told of %v", *told)
	}
	p.typing.Use(textedit.NewSystem(nil, nil))
	if len(*told) == 0 {
		t.Error("the system's method was not told when it took over")
	}
	*told = nil
	p.typing.Use(textedit.NewOwn(hangul.TwoSet))
	p.keys("rk")
	if len(*told) > 0 {
		t.Errorf("told of %v by our own method", *told)
	}
}
