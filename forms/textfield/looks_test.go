package textfield

import (
	"image"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"moaplan/forms/look"
)

func TestDraw_TheHintShowsWhileThereIsNothing(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.field.SetHint("과제명을 적으십시오")
	p.draws("과제명을 적으십시오")
	if got := p.field.pane.rows[0].texts[0].Color; got != look.Of(look.Ink3) {
		t.Errorf("the hint is %v", got)
	}
	p.keys("r")
	p.draws("ㄱ")
	if got := p.field.pane.rows[0].texts[0].Color; got != look.Of(look.Ink) {
		t.Errorf("the text is %v", got)
	}
	p.press(fyne.KeyBackspace)
	p.draws("과제명을 적으십시오")
}

func TestDraw_ALongLineEndsWithDotsUntilItHasTheFocus(t *testing.T) {
	p := sit(t, NewLine, 120, 34)
	p.write("국제공동연구 계획서를 작성합니다")
	p.win.Canvas().Unfocus()
	p.draws("국제공동연구 계…")
	p.win.Canvas().Focus(p.field)
	p.draws("국제공동연구 계획서를 작성합니다")
}

func TestDraw_TheCompositionIsUnderlined(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.keys("gksrmf")
	if n := len(p.field.pane.line); n != 1 {
		t.Fatalf("%d lines beneath", n)
	}
	under, text := p.field.pane.line[0], p.field.pane.rows[0].texts[0]
	if x, w := under.Position().X, under.Size().Width; x != 12 || w != 12 {
		t.Errorf("the line is at %v, %v wide", x, w)
	}
	if under.Size().Height != 2 || under.FillColor != look.Of(look.PrimaryInk) {
		t.Errorf("the line is %v high, %v", under.Size().Height, under.FillColor)
	}
	if base := text.Position().Y + p.field.faces.line(faceText).base; under.Position().Y <= base {
		t.Errorf("the line is at %v, the letters stand on %v", under.Position().Y, base)
	}
	if x := p.field.pane.caret.Position().X; x != 23 {
		t.Errorf("the caret is at %v", x)
	}
	p.press(fyne.KeyRight)
	if n := len(p.field.pane.line); n != 0 {
		t.Errorf("%d lines beneath what is text", n)
	}
}

func TestDraw_TheCaretBlinksWhileItHasTheFocus(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	caret := p.field.pane.caret
	if !caret.Visible() {
		t.Error("no caret")
	}
	p.pass(blinking)
	if caret.Visible() {
		t.Error("the caret does not blink")
	}
	p.keys("r")
	if !caret.Visible() {
		t.Error("the caret is dark while typing")
	}
	p.win.Canvas().Unfocus()
	p.pass(blinking)
	p.pass(blinking)
	if caret.Visible() {
		t.Error("a caret without the focus")
	}
}

func TestDraw_TheCaretStandsStillAfterAWhileAndBlinksAgainAtAKey(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	changes, was := 0, true
	for range 10 * blinks {
		p.pass(blinking)
		if now := p.field.pane.caret.Visible(); now != was {
			changes, was = changes+1, now
		}
	}
	if !was || changes != blinks || len(p.later) > 0 {
		t.Errorf("seen %v after %d changes, %d timers wait", was, changes, len(p.later))
	}
	p.keys("r")
	p.pass(blinking)
	if p.field.pane.caret.Visible() {
		t.Error("the caret does not blink again")
	}
}

func TestDraw_TheSelectionCoversItsLetters(t *testing.T) {
	p := sit(t, newLong(4), 400, 110)
	p.write("하나 둘\n셋 넷\n다섯")
	p.field.editor.Select(1, 10)
	p.field.Changed()
	marks := p.field.pane.marks
	if len(marks) != 2+1 {
		t.Fatalf("%d marks", len(marks))
	}
	if x := marks[0].Position().X; x != 12 {
		t.Errorf("it begins at %v", x)
	}
	for i, m := range marks[:2] { // without a gap from line to line
		if bottom := m.Position().Y + m.Size().Height; bottom != marks[i+1].Position().Y {
			t.Errorf("line %d ends at %v, the next begins at %v", i, bottom, marks[i+1].Position().Y)
		}
	}
}

func TestDraw_ANewWidthWrapsAnew(t *testing.T) {
	p := sit(t, newLong(2), 400, 60)
	p.write("국제공동연구 계획서를 작성합니다")
	p.draws("국제공동연구 계획서를 작성합니다")
	p.field.Resize(fyne.NewSize(120, 60))
	p.draws("국제공동연구|계획서를|작성합니다")
	if got := p.field.MinSize().Height; got != 3*21+2*padY {
		t.Errorf("it asks for %v", got)
	}
}

func TestDraw_GrowsWithItsTextAndTells(t *testing.T) {
	p := sit(t, newLong(2), 400, 60)
	told := 0
	p.field.OnHeight(func() { told++ })
	p.keys("rk")
	p.press(fyne.KeyReturn)
	if told != 0 {
		t.Errorf("told %d times of two lines", told)
	}
	p.press(fyne.KeyReturn)
	if got := p.field.MinSize().Height; told != 1 || got != 3*21+2*padY {
		t.Errorf("told %d times, asks for %v", told, got)
	}
	p.press(fyne.KeyBackspace)
	if got := p.field.MinSize().Height; told != 2 || got != 2*21+2*padY {
		t.Errorf("told %d times, asks for %v", told, got)
	}
	p.field.SetFixed(true)
	p.press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	if told != 2 {
		t.Error("a fixed field grows")
	}
}

func TestDraw_TellsWhereTheCaretIs(t *testing.T) {
	p := sit(t, newLong(5), 400, 121)
	var top, bottom float32
	p.field.OnCaret(func(a, b float32) { top, bottom = a, b })
	p.write("가\n나\n다")
	if top != padY+2*21 || bottom != padY+3*21 {
		t.Errorf("the caret's line is from %v to %v", top, bottom)
	}
}

func TestDraw_NothingOutsideTheField(t *testing.T) {
	p := sit(t, newFixed, 200, 75)
	p.write(strings.Repeat("국제공동연구 계획서를 작성합니다 大韓民國 ", 30))
	p.ctrl(fyne.KeyA)
	p.wheel(-10)
	line := p.add(NewLine, 300, 20, 100, 34)
	line.ShowText(strings.Repeat("가나다", 40))
	p.win.Canvas().Focus(line)
	p.win.Canvas().Unfocus()
	picture := p.win.Canvas().Capture()
	back := color.NRGBAModel.Convert(look.Of(look.Back))
	// The painter softens the round corners by a pixel outside.
	inside := []image.Rectangle{image.Rect(20, 20, 220, 95).Inset(-1), image.Rect(300, 20, 400, 54).Inset(-1)}
	for y := range picture.Bounds().Dy() {
		for x := range picture.Bounds().Dx() {
			at := image.Pt(x, y)
			if at.In(inside[0]) || at.In(inside[1]) {
				continue
			}
			if color.NRGBAModel.Convert(picture.At(x, y)) != back {
				t.Fatalf("something is drawn at %v", at)
			}
		}
	}
}

func TestDraw_FollowsTheTheme(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("가나")
	p.shift(fyne.KeyLeft)
	test.ApplyTheme(t, look.Theme(look.Dark))
	p.field.Refresh()
	if got := p.field.pane.rows[0].texts[0].Color; got != look.Of(look.Ink) {
		t.Errorf("the text is %v", got)
	}
	if got := p.field.pane.caret.FillColor; got != look.Of(look.PrimaryInk) {
		t.Errorf("the caret is %v", got)
	}
	if got := p.field.shown.frame.ink; got != look.Of(look.PrimaryInk) {
		t.Errorf("the edge is %v", got)
	}
}

func TestDraw_TheEdgeShowsTheFocus(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	edge := p.field.shown.frame
	if edge.width != 2 || edge.ink != look.Of(look.PrimaryInk) || edge.middle.CornerRadius != 6 {
		t.Errorf("the edge is %v wide, %v", edge.width, edge.ink)
	}
	p.win.Canvas().Unfocus()
	if edge.width != 1 || edge.ink != look.Of(look.Edge) {
		t.Errorf("without the focus it is %v wide, %v", edge.width, edge.ink)
	}
	if got := p.field.MinSize().Height; got != look.FieldHeight {
		t.Errorf("a line is %v high", got)
	}
}

func TestDraw_AFramelessFieldShowsItsEdgeWithTheFocusOnly(t *testing.T) {
	p := sit(t, newLong(3), 400, 100)
	p.field.SetFrameless(true)
	edge := p.field.shown.frame
	if edge.ink != look.Of(look.PrimaryInk) {
		t.Errorf("the edge is %v", edge.ink)
	}
	p.win.Canvas().Unfocus()
	if edge.ink != look.Of(look.Clear) || edge.middle.FillColor != look.Of(look.Clear) {
		t.Errorf("edge %v and ground %v without the focus", edge.ink, edge.middle.FillColor)
	}
}

func TestDraw_NumbersStandAtTheRight(t *testing.T) {
	p := sit(t, NewPlain, 200, 34)
	p.field.SetTrailing(true)
	p.write("1,234")
	o := p.field.pane.rows[0].texts[0]
	right := p.field.pane.Position().X + p.field.pane.content.Position().X + o.Position().X + o.MinSize().Width
	if want := 200 - padX - caretWide; right < want-1 || right > want+1 {
		t.Errorf("the number ends at %v, want %v", right, want)
	}
	p.click(p.spot(2), 1)
	p.caret(2)
}

func TestDraw_AFieldMadeAfterThePageMoved(t *testing.T) {
	p := sit(t, newLong(3), 400, 100)
	p.typing.Moved()
	f := p.add(func(t *Typing) *Field {
		f := NewLong(t, 3)
		f.ShowText(strings.Repeat("한 줄의 글입니다.\n", 1000))
		return f
	}, 20, 150, 400, 100)
	f.Resize(fyne.NewSize(400, f.MinSize().Height))
	p.typing.Moved()
	if n := len(f.pane.rows); n == 0 || n > 28+4*16 {
		t.Errorf("%d lines are drawn", n)
	}
	p.win.Canvas().Capture()
}

func TestDraw_TheCaretStaysInSightWhenAFixedFieldBecomesLower(t *testing.T) {
	p := sit(t, newFixed, 400, 200)
	p.write(strings.Repeat("줄\n", 30) + "끝")
	p.keys("gks")
	p.field.Resize(fyne.NewSize(400, 120)) // a remark appears below it
	if !p.field.caretShown() {
		t.Error("the caret is out of sight")
	}
	p.isComposing("한")
	p.field.ScrollTo(0)
	p.field.Resize(fyne.NewSize(400, 100))
	if at := p.field.Scrolled(); at != 0 {
		t.Errorf("who has scrolled away is brought back to the caret: %v", at)
	}
}

// Half a line at the top or the bottom of a scrolled field ends short of the edge.
func TestDraw_ScrolledTextKeepsClearOfTheEdge(t *testing.T) {
	p := sit(t, newFixed, 200, 100)
	p.write(strings.Repeat("국국국국국국국\n", 40))
	p.field.editor.Select(3, 3)
	p.field.Changed()
	p.win.Canvas().Unfocus()
	for offset := float32(0); offset < 2*p.field.pitch(); offset += 3 {
		p.field.ScrollTo(offset)
		picture := p.win.Canvas().Capture()
		inked := func(y int) bool {
			for x := 20 + 10; x < 20+150; x++ {
				if c := color.GrayModel.Convert(picture.At(x, 20+y)).(color.Gray); c.Y < 150 {
					return true
				}
			}
			return false
		}
		for _, y := range []int{2, 3, 4, 5, 94, 95, 96, 97} {
			if inked(y) {
				t.Errorf("scrolled by %v, the text reaches row %d of 100", offset, y)
			}
		}
		if !inked(8) && !inked(12) && !inked(16) && !inked(20) && !inked(24) {
			t.Errorf("scrolled by %v, no text is at the top", offset)
		}
	}
}
