package textfield

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func TestTyping_ComposesWhereItIsTyped(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.keys("rnrwprhdehddusrn rPghlrtjfmf wkrtjdgkqslek.")
	p.text("국제공동연구 계획서를 작성합니다.")
	p.stored("국제공동연구 계획서를 작성합니다.")
	p.isComposing("")
}

func TestTyping_ShowsTheSyllableBeforeThePlanHasIt(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.keys("gksrmf")
	p.text("한글")
	p.isComposing("글")
	p.caret(2)
	p.stored("한")
	if got := p.field.Text(); got != "한" {
		t.Errorf("the text is %q without what is being composed", got)
	}
}

func TestTyping_BackspaceTakesAJamoThenASyllable(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.keys("gksrmf")
	p.press(fyne.KeyBackspace)
	p.text("한그")
	p.press(fyne.KeyBackspace)
	p.press(fyne.KeyBackspace)
	p.text("한")
	p.isComposing("")
	p.press(fyne.KeyBackspace)
	p.text("")
	p.stored("")
}

func TestTyping_InTheMiddleOfAText(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("가나")
	p.press(fyne.KeyLeft)
	p.keys("ek")
	p.text("가다나")
	p.press(fyne.KeyRight)
	p.stored("가다나")
	p.caret(3)
}

func TestTyping_AKeyThatIsNotHangulFinishesFirst(t *testing.T) {
	for name, c := range map[string]struct {
		act       func(p *person)
		long      bool
		want      string
		caret     int
		stillHave string // what is being composed afterwards
	}{
		"Return in long text": {func(p *person) { p.press(fyne.KeyReturn) }, true, "가\n", 2, ""},
		"Left":                {func(p *person) { p.press(fyne.KeyLeft) }, false, "가", 0, ""},
		"Home":                {func(p *person) { p.press(fyne.KeyHome) }, false, "가", 0, ""},
		"End":                 {func(p *person) { p.press(fyne.KeyEnd) }, false, "가", 1, ""},
		"Up":                  {func(p *person) { p.press(fyne.KeyUp) }, true, "가", 0, ""},
		"Delete":              {func(p *person) { p.press(fyne.KeyDelete) }, false, "가", 1, ""},
		"Escape":              {func(p *person) { p.press(fyne.KeyEscape) }, false, "가", 1, ""},
		"a digit":             {func(p *person) { p.keys("1") }, false, "가1", 2, ""},
		"a blank":             {func(p *person) { p.keys(" ") }, false, "가 ", 2, ""},
		"Ctrl+A":              {func(p *person) { p.ctrl(fyne.KeyA) }, false, "가", 1, ""},
		"Ctrl+Z":              {func(p *person) { p.ctrl(fyne.KeyZ) }, false, "가", 1, ""},
		"Ctrl by itself":      {func(p *person) { p.press(desktop.KeyControlLeft) }, false, "가", 1, "가"},
		"Shift by itself":     {func(p *person) { p.press(desktop.KeyShiftLeft) }, false, "가", 1, "가"},
		"Caps Lock":           {func(p *person) { p.press(desktop.KeyCapsLock) }, false, "가", 1, "가"},
	} {
		t.Run(name, func(t *testing.T) {
			make := NewLine
			if c.long {
				make = newLong(3)
			}
			p := sit(t, make, 400, 100)
			p.keys("rk")
			c.act(p)
			p.text(c.want)
			p.caret(c.caret)
			p.isComposing(c.stillHave)
			if c.stillHave == "" {
				p.stored(c.want)
			}
		})
	}
}

func TestTyping_TabLeavesAndWhatWasComposedStays(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	next := p.add(NewLine, 20, 100, 400, 34)
	p.keys("rk")
	p.press(fyne.KeyTab)
	p.text("가")
	p.stored("가")
	if p.focus() != next {
		t.Fatal("Tab did not leave the field")
	}
	p.keys("sk")
	p.text("가")
	if got := next.editor.Lines().Text(); got != "나" {
		t.Errorf("the next field shows %q", got)
	}
}

func TestTyping_AClickElsewhereKeepsTheSyllableInItsField(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	first := p.field
	p.keys("gks")
	p.field = p.add(NewLine, 20, 100, 400, 34)
	p.click(fyne.NewPos(50, 17), 1)
	if first.Text() != "한" || p.field.Text() != "" {
		t.Errorf("the fields have %q and %q", first.Text(), p.field.Text())
	}
}

func TestTyping_AClickInTheTextFinishesAndGoesWhereItWasMade(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.keys("rkskek")
	p.isComposing("다")
	p.click(p.spot(1), 1)
	p.stored("가나다")
	p.caret(1)
}

func TestTyping_ReplacesTheSelection(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("가나다라")
	p.press(fyne.KeyHome)
	p.shift(fyne.KeyRight)
	p.shift(fyne.KeyRight)
	p.keys("ak")
	p.text("마다라")
	p.press(fyne.KeyRight)
	p.stored("마다라")
}

func TestTyping_CapsLockMakesNoDoubleConsonant(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	for _, r := range "RK" { // as with Caps Lock on: capitals without Shift
		p.field.TypedRune(r)
	}
	p.text("가")
	p.keys("Rk") // with Shift
	p.text("가까")
}

func TestTyping_AFieldThatIsPlainComposesNothing(t *testing.T) {
	p := sit(t, NewPlain, 400, 34)
	p.keys("rk1")
	p.text("rk1")
	if p.typing.Composes() {
		t.Error("a plain field says that it composes")
	}
	p.special(130)
	if !p.typing.im.Korean() {
		t.Error("한/영 switched in a plain field")
	}
	p.with(fyne.KeyModifierShift, fyne.KeySpace)
	p.field.TypedRune(' ')
	p.text("rk1 ")
}

func TestTyping_ReadOnlyTextCannotBeChanged(t *testing.T) {
	p := sit(t, newLong(3), 400, 100)
	p.field.ShowText("가나다")
	p.field.SetReadOnly(true)
	p.keys("rk")
	p.press(fyne.KeyReturn, fyne.KeyBackspace, fyne.KeyDelete)
	fyne.CurrentApp().Clipboard().SetContent("붙임")
	p.ctrl(fyne.KeyV)
	p.ctrl(fyne.KeyA)
	p.ctrl(fyne.KeyX)
	p.with(fyne.KeyModifierControl, fyne.KeyBackspace)
	p.text("가나다")
	if len(p.splices) > 0 {
		t.Errorf("told of %v", p.splices)
	}
	p.selected("가나다")
	p.ctrl(fyne.KeyC)
	if got := fyne.CurrentApp().Clipboard().Content(); got != "가나다" {
		t.Errorf("copied %q", got)
	}
}

func TestTyping_ShownTextIsNotTold(t *testing.T) {
	p := sit(t, newLong(3), 400, 100)
	p.write("가나다")
	p.splices = nil
	p.press(fyne.KeyLeft)
	p.field.ShowText("앞 가나다")
	p.text("앞 가나다")
	p.caret(4) // still before 다
	p.field.ShowTextAt("앞 다")
	p.caret(2)
	if len(p.splices) > 0 {
		t.Errorf("told of %v", p.splices)
	}
}

func TestTyping_AnotherMethodTakesOverTheState(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.keys("rk")
	other := &passing{}
	p.typing.Use(other)
	p.stored("가")
	if !other.Korean() || other.target == nil {
		t.Error("the new method does not know the state or the text")
	}
	p.special(130)
	if !other.korean {
		t.Error("the key of 한/영 switched the system's method")
	}
}
