package textfield

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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
