package look

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// tooled shows a toolbar in a window, a little away from its corner.
func tooled(t *testing.T, width float32, pressed *string) (*Toolbar, *Tips) {
	t.Helper()
	test.NewTempApp(t)
	tips := NewTips()
	tool := func(sign string) Tool {
		return Tool{Sign: sign, Words: "does " + sign, Keys: "Ctrl+" + sign, Do: func(fyne.CanvasObject) { *pressed += sign }}
	}
	bar := NewToolbar(tips, func() { *pressed += "!" }, tool("A"), tool("B"), Tool{}, tool("C"))
	w := test.NewTempWindow(t, Inset(60, 50, 0, 0, tips.Over(Column(0, bar, Grow(1, Space())))))
	w.Resize(fyne.NewSize(60+width, 300))
	return bar, tips
}

func TestToolbar_ATipStandsBelowItsButton(t *testing.T) {
	pressed := ""
	bar, tips := tooled(t, 300, &pressed)
	bar.FocusGained()
	bar.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if got := tips.Words(); got != "does B  Ctrl+B" {
		t.Fatalf("the tip says %q", got)
	}
	b := bar.tools[1]
	if at := tips.ground.Position(); at.X != b.Position().X || at.Y != b.Position().Y+b.Size().Height+Gap1 {
		t.Errorf("the tip stands at %v, the button at %v", at, b.Position())
	}
	bar.FocusLost()
	if tips.Words() != "" {
		t.Error("the tip stays when the keys go elsewhere")
	}
}

func TestToolbar_KeysPressEveryButton(t *testing.T) {
	pressed := ""
	bar, _ := tooled(t, 300, &pressed)
	for _, key := range []fyne.KeyName{
		fyne.KeyLeft, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyRight, fyne.KeyReturn, fyne.KeyHome, fyne.KeyRight, fyne.KeyDown, fyne.KeyEscape,
	} {
		bar.TypedKey(&fyne.KeyEvent{Name: key})
	}
	bar.TypedRune(' ')
	if pressed != "ACB!B" {
		t.Errorf("pressed %q", pressed)
	}
}

func TestToolbar_GreyButtonsOnlyGiveTheCursorBack(t *testing.T) {
	pressed := ""
	bar, _ := tooled(t, 300, &pressed)
	bar.SetDisabled(true)
	test.Tap(bar.tools[0])
	if pressed != "!" {
		t.Errorf("pressed %q", pressed)
	}
}

func TestToolbar_TakesASecondRowWhereItIsNarrow(t *testing.T) {
	pressed := ""
	wide, _ := tooled(t, 300, &pressed)
	if got := wide.MinSize().Height; got != toolSize {
		t.Errorf("%v high with room for all", got)
	}
	narrow, _ := tooled(t, 70, &pressed)
	if got := narrow.MinSize().Height; got <= toolSize {
		t.Errorf("%v high without", got)
	}
}
