package textfield

import (
	"image"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"moaplan/forms/look"
)

// drawnText is what the field draws, line by line.
func (p *person) drawnText() string {
	rows := map[int]string{}
	most := -1
	for _, r := range p.field.pane.rows {
		for _, t := range r.texts {
			rows[r.number] += t.Text
		}
		most = max(most, r.number)
	}
	var lines []string
	for n := range most + 1 {
		lines = append(lines, rows[n])
	}
	return strings.Join(lines, "|")
}

func (p *person) draws(want string) {
	p.t.Helper()
	if got := p.drawnText(); got != want {
		p.t.Errorf("it draws %q, want %q", got, want)
	}
}

// The caret stands where the letters are drawn: to within a pixel over a long
// line, whatever stands in it.
func TestDraw_TheCaretStandsWhereTheLettersAre(t *testing.T) {
	for name, text := range map[string]string{
		"Korean":         strings.Repeat("국제공동연구 계획서를 작성합니다. ", 12),
		"Latin to kern":  strings.Repeat("AVATAR To Wavelet Type LTD. Yo fi -> ", 12),
		"digits":         strings.Repeat("1,234,567원 (12.5%) 10:30 ", 12),
		"mixed":          strings.Repeat("AI 기반 SW 2,024년 Total R&D ", 12),
		"single letters": strings.Repeat("AV", 100),
	} {
		t.Run(name, func(t *testing.T) {
			p := sit(t, NewLine, 5000, 34)
			p.write(strings.TrimSpace(text))
			var drawn float32
			for _, o := range p.field.pane.rows[0].texts {
				drawn = o.Position().X + o.MinSize().Width // as the toolkit measures what it draws
			}
			_, x := p.field.editor.CaretLine()
			if d := drawn - float32(x); d > 1 || d < -1 {
				t.Errorf("the caret is at %v, the text ends at %v", x, drawn)
			}
		})
	}
}

func TestDraw_TheDigitsAreEquallyWide(t *testing.T) {
	p := sit(t, NewLine, 300, 34)
	for r := '1'; r <= '9'; r++ {
		if a, b := p.field.faces.glyph('0').width, p.field.faces.glyph(r).width; a != b {
			t.Errorf("0 is %v wide, %c %v", a, r, b)
		}
	}
}

func TestDraw_EachCharacterInAFaceThatHasIt(t *testing.T) {
	p := sit(t, NewLine, 800, 34)
	p.write("大韓 한글 ㉠ ☑ 😀 \u0378") // the last one is no character
	want := map[string]face{"大韓": faceHanja, "한글": faceText, "㉠": faceHanja, "☑": faceOthers, "😀": faceOthers}
	var x float32
	for _, piece := range p.field.faces.pieces(p.field.Text()) {
		if piece.x < x {
			t.Errorf("%q begins at %v, before %v", piece.text, piece.x, x)
		}
		x = piece.end
		for text, f := range want {
			if strings.Contains(piece.text, text) && piece.face == f {
				delete(want, text)
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("not drawn in their faces: %v", want)
	}
	p.win.Canvas().Capture() // and nothing of it is a crash
}

func TestDraw_BaselinesOfTheFacesAreOne(t *testing.T) {
	p := sit(t, NewLine, 800, 34)
	p.write("漢 한")
	texts := p.field.pane.rows[0].texts
	if len(texts) < 2 {
		t.Fatalf("%d texts", len(texts))
	}
	line := func(o *canvas.Text) float32 {
		_, base := fyne.CurrentApp().Driver().RenderedTextSize(o.Text, o.TextSize, o.TextStyle, o.FontSource)
		return o.Position().Y + ceil(base)
	}
	if a, b := line(texts[0]), line(texts[1]); a != b {
		t.Errorf("baselines at %v and %v", a, b)
	}
}

func TestDraw_ATabIsASpaceOfItsOwn(t *testing.T) {
	p := sit(t, newLong(3), 400, 100)
	p.write("가\t나")
	texts := p.field.pane.rows[0].texts
	if len(texts) != 2 || texts[1].Position().X != 12.09375+tabEms*14 {
		t.Errorf("%d texts, the second at %v", len(texts), texts[1].Position().X)
	}
}

func TestDraw_AKeyTouchesOneLine(t *testing.T) {
	p := sit(t, newLong(20), 400, 500)
	p.write(strings.Repeat("한 줄의 글입니다.\n", 20))
	p.ctrl(fyne.KeyHome)
	p.press(fyne.KeyEnd)
	p.field.pane.touched = 0
	p.keys("g")
	if got := p.field.pane.touched; got != 1 {
		t.Errorf("a key touched %d texts", got)
	}
	was := map[*canvas.Text]string{}
	for _, r := range p.field.pane.rows {
		for _, o := range r.texts {
			was[o] = o.Text
		}
	}
	p.press(fyne.KeyReturn)
	changed := 0
	for _, r := range p.field.pane.rows {
		for _, o := range r.texts {
			if text, known := was[o]; known && text != o.Text {
				changed++
			}
		}
	}
	if changed > 1 {
		t.Errorf("Return wrote %d lines anew that only had to move", changed)
	}
}

func TestDraw_OnlyTheLinesInSight(t *testing.T) {
	p := sit(t, newFixed, 400, 100)
	p.write(strings.Repeat("한 줄의 글입니다.\n", 1000))
	if n := len(p.field.pane.rows); n > 8 {
		t.Errorf("%d lines are drawn", n)
	}
	p.wheel(2000)
	if n := len(p.field.pane.rows); n > 8 {
		t.Errorf("%d lines are drawn after scrolling", n)
	}
}

func TestDraw_AGrowingFieldDrawsWhatIsInTheWindow(t *testing.T) {
	p := sit(t, newLong(3), 400, 100)
	p.write(strings.Repeat("한 줄의 글입니다.\n", 1000))
	p.field.Resize(fyne.NewSize(400, p.field.MinSize().Height))
	if n := len(p.field.pane.rows); n != 1001 {
		t.Errorf("%d lines are drawn where the page does not say that it scrolls", n)
	}
	p.typing.Moved()
	check := func(first int) {
		t.Helper()
		drawn := map[int]bool{}
		for _, r := range p.field.pane.rows {
			drawn[r.number] = true
		}
		for n := first; n < first+25; n++ { // the window shows 28
			if !drawn[n] {
				t.Errorf("line %d is in the window and not drawn", n)
				return
			}
		}
		if len(drawn) > 28+4*16 {
			t.Errorf("%d lines are drawn", len(drawn))
		}
	}
	check(0)
	p.field.Move(fyne.NewPos(20, -8400))
	p.typing.Moved()
	check(400)
	p.field.pane.touched = 0
	p.field.Move(fyne.NewPos(20, -8420))
	p.typing.Moved()
	if got := p.field.pane.touched; got > 0 {
		t.Errorf("a small step of the page touched %d texts", got)
	}
	p.field.Move(fyne.NewPos(20, -100000)) // out of sight
	p.typing.Moved()
	if n := len(p.field.pane.rows); n > 32 {
		t.Errorf("%d lines are drawn out of sight", n)
	}
}

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
