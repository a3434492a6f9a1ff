package textfield

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/forms/textedit"
)

func TestKeys_MoveAndWithShiftSelect(t *testing.T) {
	const text = "하나 둘\n셋 넷\n다섯"
	for name, c := range map[string]struct {
		from     int
		act      func(p *person)
		caret    int
		selected string
	}{
		"Left":             {5, func(p *person) { p.press(fyne.KeyLeft) }, 4, ""},
		"Right":            {4, func(p *person) { p.press(fyne.KeyRight) }, 5, ""},
		"Up":               {5, func(p *person) { p.press(fyne.KeyUp) }, 0, ""},
		"Down":             {0, func(p *person) { p.press(fyne.KeyDown) }, 5, ""},
		"Home":             {7, func(p *person) { p.press(fyne.KeyHome) }, 5, ""},
		"End":              {5, func(p *person) { p.press(fyne.KeyEnd) }, 8, ""},
		"Ctrl+Home":        {7, func(p *person) { p.ctrl(fyne.KeyHome) }, 0, ""},
		"Ctrl+End":         {0, func(p *person) { p.ctrl(fyne.KeyEnd) }, 11, ""},
		"Ctrl+Right":       {0, func(p *person) { p.ctrl(fyne.KeyRight) }, 3, ""},
		"Ctrl+Left":        {4, func(p *person) { p.ctrl(fyne.KeyLeft) }, 3, ""},
		"Page Down":        {0, func(p *person) { p.press(fyne.KeyPageDown) }, 9, ""},
		"Page Up":          {9, func(p *person) { p.press(fyne.KeyPageUp) }, 0, ""},
		"Shift+Right":      {0, func(p *person) { p.shift(fyne.KeyRight) }, 1, "하"},
		"Shift+Down":       {0, func(p *person) { p.shift(fyne.KeyDown) }, 5, "하나 둘\n"},
		"Shift+End":        {0, func(p *person) { p.shift(fyne.KeyEnd) }, 4, "하나 둘"},
		"Ctrl+Shift+Right": {0, func(p *person) { p.with(ctrlShift, fyne.KeyRight) }, 3, "하나 "},
		"Ctrl+Shift+End":   {5, func(p *person) { p.with(ctrlShift, fyne.KeyEnd) }, 11, "셋 넷\n다섯"},
		"Ctrl+A":           {5, func(p *person) { p.ctrl(fyne.KeyA) }, 11, text},
		"Shift by digits":  {5, func(p *person) { p.press(desktop.KeyShiftLeft, fyne.KeyLeft) }, 4, ""},
	} {
		t.Run(name, func(t *testing.T) {
			p := sit(t, newLong(4), 400, 110)
			p.write(text)
			p.field.editor.Select(c.from, c.from)
			c.act(p)
			p.caret(c.caret)
			p.selected(c.selected)
			p.text(text)
		})
	}
}

const ctrlShift = fyne.KeyModifierControl | fyne.KeyModifierShift

func TestKeys_Delete(t *testing.T) {
	for name, c := range map[string]struct {
		act  func(p *person)
		want string
	}{
		"BackSpace":      {func(p *person) { p.press(fyne.KeyBackspace) }, "하나둘 셋"},
		"Delete":         {func(p *person) { p.press(fyne.KeyDelete) }, "하나  셋"},
		"Ctrl+BackSpace": {func(p *person) { p.ctrl(fyne.KeyBackspace) }, "둘 셋"},
		"Ctrl+Delete":    {func(p *person) { p.ctrl(fyne.KeyDelete) }, "하나 셋"},
		"the selection":  {func(p *person) { p.shift(fyne.KeyLeft); p.press(fyne.KeyBackspace) }, "하나둘 셋"},
		"cut by Ctrl+X":  {func(p *person) { p.shift(fyne.KeyRight); p.ctrl(fyne.KeyX) }, "하나  셋"},
		"cut by Shift":   {func(p *person) { p.shift(fyne.KeyRight); p.shift(fyne.KeyDelete) }, "하나  셋"},
	} {
		t.Run(name, func(t *testing.T) {
			p := sit(t, NewLine, 400, 34)
			p.write("하나 둘 셋")
			p.field.editor.Select(3, 3)
			c.act(p)
			p.text(c.want)
			p.stored(c.want)
		})
	}
}

func TestKeys_OfTheMac(t *testing.T) {
	list := chordsOf("darwin")
	for c, want := range map[chord]act{
		{fyne.KeyLeft, fyne.KeyModifierAlt}:        {motion: textedit.WordLeft},
		{fyne.KeyRight, fyne.KeyModifierSuper}:     {motion: textedit.LineEnd},
		{fyne.KeyUp, fyne.KeyModifierSuper}:        {motion: textedit.TextStart},
		{fyne.KeyBackspace, fyne.KeyModifierAlt}:   {motion: textedit.WordLeft, erase: true},
		{fyne.KeyBackspace, fyne.KeyModifierSuper}: {motion: textedit.LineStart, erase: true},
	} {
		if got, ok := list[c]; !ok || got != want {
			t.Errorf("%v does %+v, want %+v", c, got, want)
		}
	}
	if _, ok := list[chord{fyne.KeyLeft, fyne.KeyModifierControl}]; ok {
		t.Error("Ctrl moves on a Mac")
	}
}

func TestKeys_ReturnSubmitsALine(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	submitted := ""
	p.field.OnSubmit(func() { submitted = p.field.Text() })
	p.keys("rk")
	p.press(fyne.KeyReturn)
	if submitted != "가" {
		t.Errorf("submitted %q", submitted)
	}
	p.text("가")
}

func TestKeys_TabCanBeTheOwners(t *testing.T) {
	p := sit(t, NewPlain, 400, 34)
	p.add(NewLine, 0, 100, 99, 34)
	took := 0
	p.field.SetTakesTab(true)
	p.field.OnKey(func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyTab {
			took++
		}
		return e.Name == fyne.KeyTab
	})
	p.press(fyne.KeyTab)
	if took != 1 || p.focus() != p.field {
		t.Errorf("Tab came %d times", took)
	}
}

func TestClipboard_PastesCleanText(t *testing.T) {
	clipboard := func(s string) { fyne.CurrentApp().Clipboard().SetContent(s) }
	p := sit(t, newLong(3), 400, 100)
	clipboard("\u1112\u1161\u11ab\u1100\u1173\u11af\r\n둘째\u200b 줄") // decomposed, as from a Mac
	p.ctrl(fyne.KeyV)
	p.text("한글\n둘째 줄")
	p.stored("한글\n둘째 줄")
	p.field = p.add(NewLine, 20, 200, 400, 34)
	p.win.Canvas().Focus(p.field)
	p.shift(fyne.KeyInsert)
	p.text("한글 둘째 줄")
}

func TestClipboard_NothingSelectedCopiesNothing(t *testing.T) {
	p := sit(t, newLong(3), 400, 100)
	p.write("가나다")
	fyne.CurrentApp().Clipboard().SetContent("before")
	p.ctrl(fyne.KeyC)
	p.ctrl(fyne.KeyX)
	if got := fyne.CurrentApp().Clipboard().Content(); got != "before" {
		t.Errorf("the clipboard has %q", got)
	}
	p.text("가나다")
	p.shift(fyne.KeyLeft)
	p.ctrl(fyne.KeyInsert)
	if got := fyne.CurrentApp().Clipboard().Content(); got != "다" {
		t.Errorf("the clipboard has %q", got)
	}
}

func TestClipboard_CopiesWhatWasBeingComposed(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.keys("gksrmf")
	p.ctrl(fyne.KeyA)
	p.ctrl(fyne.KeyC)
	if got := fyne.CurrentApp().Clipboard().Content(); got != "한글" {
		t.Errorf("the clipboard has %q", got)
	}
}

func TestKeys_ALineScrollsWithItsCaret(t *testing.T) {
	p := sit(t, NewLine, 200, 34)
	p.write(strings.Repeat("가나다라마바사아자차", 10))
	inside := func(when string) {
		t.Helper()
		x := p.field.pane.content.Position().X + p.field.pane.caret.Position().X
		if x < 0 || x+caretWide > p.field.pane.Size().Width {
			t.Errorf("%s: the caret is drawn at %v of %v", when, x, p.field.pane.Size().Width)
		}
	}
	inside("at the end")
	p.press(fyne.KeyHome)
	inside("at the start")
	if p.field.offset.X != 0 {
		t.Errorf("scrolled to %v", p.field.offset.X)
	}
	for range 60 {
		p.press(fyne.KeyRight)
		inside("on the way")
	}
	for range 60 {
		p.press(fyne.KeyLeft)
		inside("on the way back")
	}
	p.ctrl(fyne.KeyA)
	p.press(fyne.KeyBackspace)
	inside("empty")
	if p.field.offset.X != 0 {
		t.Errorf("an empty line is scrolled to %v", p.field.offset.X)
	}
}

func TestKeys_AFixedFieldScrollsWithItsCaret(t *testing.T) {
	p := sit(t, newFixed, 300, 100)
	for range 30 {
		p.keys("rk")
		p.press(fyne.KeyReturn)
		line, _ := p.field.editor.CaretLine()
		top := p.field.origin().Y + float32(line)*p.field.pitch()
		if top < 0 || top+p.field.pitch() > p.field.Size().Height {
			t.Fatalf("the caret's line is drawn at %v", top)
		}
	}
	p.ctrl(fyne.KeyHome)
	if p.field.offset.Y != 0 {
		t.Errorf("scrolled to %v", p.field.offset.Y)
	}
}
