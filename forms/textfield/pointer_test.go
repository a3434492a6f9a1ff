package textfield

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

const paragraphs = "국제공동연구 계획서를 작성합니다.\n둘째 문단입니다.\n끝"

func TestPointer_AClickPutsTheCaretBetweenTheLettersItFell(t *testing.T) {
	p := sit(t, newLong(4), 400, 120)
	p.write(paragraphs)
	for at := range []rune(paragraphs) {
		p.click(p.spot(at), 1)
		p.caret(at)
	}
	p.click(p.spot(3).AddXY(5, 0), 1) // within the left half of a letter of 12
	p.caret(3)
	p.click(p.spot(3).AddXY(8, 0), 1)
	p.caret(4)
	p.click(fyne.NewPos(390, 10), 1) // behind the line
	p.caret(18)
	p.click(fyne.NewPos(200, 118), 1) // below the text
	p.caret(len([]rune(paragraphs)))
}

func TestPointer_ShiftClickExtends(t *testing.T) {
	p := sit(t, newLong(4), 400, 120)
	p.write(paragraphs)
	p.click(p.spot(2), 1)
	p.held = fyne.KeyModifierShift
	p.click(p.spot(6), 1)
	p.selected("공동연구")
	p.click(p.spot(0), 1)
	p.selected("국제")
}

func TestPointer_DoubleAndTripleClicks(t *testing.T) {
	p := sit(t, newLong(4), 400, 120)
	p.write(paragraphs)
	p.click(p.spot(8).AddXY(3, 0), 2)
	p.selected("계획서를")
	p.click(p.spot(8), 3)
	p.selected("국제공동연구 계획서를 작성합니다.")
	p.time = p.time.Add(time.Second)
	p.mouseDown(p.spot(8))
	p.mouseUp(p.spot(8))
	p.time = p.time.Add(time.Second) // too slow for a double click
	p.mouseDown(p.spot(8))
	p.mouseUp(p.spot(8))
	p.selected("")
}

func TestPointer_DragSelectsByWhatWasClicked(t *testing.T) {
	p := sit(t, newLong(4), 400, 120)
	p.write(paragraphs)
	p.drag(1, p.spot(1), p.spot(5))
	p.selected("제공동연")
	p.drag(1, p.spot(5), p.spot(2), p.spot(1))
	p.selected("제공동연")
	p.drag(2, p.spot(8), p.spot(9), p.spot(14))
	p.selected("계획서를 작성합니다")
	p.drag(2, p.spot(8), p.spot(1))
	p.selected("국제공동연구 계획서를")
	p.drag(3, p.spot(8), p.spot(22))
	p.selected("국제공동연구 계획서를 작성합니다.\n둘째 문단입니다.")
}

func TestPointer_DraggedTextMovesAndWithCtrlIsCopied(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("하나 둘 셋")
	p.drag(1, p.spot(0), p.spot(2))
	p.selected("하나")
	p.drag(1, p.spot(1), p.spot(3), p.spot(6))
	p.text(" 둘 셋하나")
	p.selected("하나")
	p.held = copying
	p.drag(1, p.spot(5), p.spot(0))
	p.text("하나 둘 셋하나")
	p.stored("하나 둘 셋하나")
}

func TestPointer_ADraggedTextShowsWhereItGoes(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("하나 둘 셋")
	p.drag(1, p.spot(0), p.spot(2))
	p.time = p.time.Add(time.Second)
	p.mouseDown(p.spot(1))
	if p.field.pane.drop.Visible() {
		t.Error("the place shows before the drag")
	}
	p.move(p.spot(4))
	drop := p.field.pane.drop
	want := p.spot(4).X - p.field.origin().X
	if got := drop.Position().X; !drop.Visible() || got < want-1 || got > want+1 {
		t.Errorf("the place shows at %v (%v), want %v", got, drop.Visible(), want)
	}
	if p.field.pane.caret.Visible() {
		t.Error("the caret shows beside it")
	}
	p.mouseUp(p.spot(4))
	p.field.DragEnd()
	if drop.Visible() {
		t.Error("the place shows after the drag")
	}
}

func TestPointer_ADragOutsideOrGivenUpMovesNothing(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("하나 둘 셋")
	p.drag(1, p.spot(0), p.spot(2))
	p.drag(1, p.spot(1), p.spot(5), fyne.NewPos(100, 200))
	p.text("하나 둘 셋")
	p.time = p.time.Add(time.Second)
	p.mouseDown(p.spot(1))
	p.move(p.spot(5))
	p.press(fyne.KeyEscape)
	p.mouseUp(p.spot(5))
	p.field.DragEnd()
	p.text("하나 둘 셋")
	p.selected("하나")
	p.drag(1, p.spot(1), p.spot(1).AddXY(3, 1)) // a hand that trembles: a click
	p.selected("")
}

func TestPointer_AClickOnTheSelectionEndsIt(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("하나 둘 셋")
	p.ctrl(fyne.KeyA)
	p.click(p.spot(2), 1)
	p.selected("")
	p.caret(2)
}

func TestPointer_ReadOnlyTextIsNotDraggedAway(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.field.ShowText("하나 둘 셋")
	p.field.SetReadOnly(true)
	p.drag(1, p.spot(0), p.spot(2))
	p.drag(1, p.spot(1), p.spot(6))
	p.text("하나 둘 셋")
}

func TestPointer_ADragBeyondTheEdgeScrollsOn(t *testing.T) {
	p := sit(t, newFixed, 400, 100)
	p.write(strings.Repeat("줄\n", 50))
	p.ctrl(fyne.KeyHome)
	p.time = p.time.Add(time.Second)
	p.mouseDown(p.spot(0))
	below := fyne.NewPos(50, 130)
	p.move(below)
	from := p.field.offset.Y
	for range 5 {
		p.pass(edgePause)
	}
	if p.field.offset.Y <= from+3*p.field.pitch() {
		t.Errorf("scrolled from %v to %v", from, p.field.offset.Y)
	}
	if got := len(p.field.editor.Selected()); got < 20 {
		t.Errorf("%d bytes are selected", got)
	}
	p.mouseUp(below)
	rest := p.field.offset.Y
	p.pass(edgePause)
	if p.field.offset.Y != rest {
		t.Error("it scrolls on after the button came up")
	}
}

func TestPointer_TheWheelScrollsAFixedFieldAndPassesOnTheRest(t *testing.T) {
	p := sit(t, newFixed, 400, 100)
	p.write(strings.Repeat("줄\n", 50))
	passed := 0
	p.field.OnWheel(func(*fyne.ScrollEvent) { passed++ })
	p.ctrl(fyne.KeyHome)
	p.wheel(-50)
	if p.field.offset.Y != 50 || passed != 0 {
		t.Errorf("scrolled to %v, passed %d", p.field.offset.Y, passed)
	}
	p.wheel(100)
	p.wheel(10) // at the top already
	if p.field.offset.Y != 0 || passed != 1 {
		t.Errorf("scrolled to %v, passed %d", p.field.offset.Y, passed)
	}
	p.wheel(-1e6)
	p.wheel(-10)
	if want := p.field.mostOffset(); p.field.offset.Y != want || passed != 2 {
		t.Errorf("scrolled to %v of %v, passed %d", p.field.offset.Y, want, passed)
	}
	p.field = p.add(newLong(3), 450, 20, 200, 100)
	p.field.OnWheel(func(*fyne.ScrollEvent) { passed++ })
	p.wheel(-10)
	if passed != 3 {
		t.Error("a field that grows kept the wheel")
	}
}

func TestPointer_TheScrollBarIsDragged(t *testing.T) {
	p := sit(t, newFixed, 400, 100)
	p.write(strings.Repeat("줄\n", 50))
	p.ctrl(fyne.KeyHome)
	x := p.field.Size().Width - 4
	p.drag(1, fyne.NewPos(x, 8), fyne.NewPos(x, 200))
	if p.field.offset.Y != p.field.mostOffset() {
		t.Errorf("scrolled to %v of %v", p.field.offset.Y, p.field.mostOffset())
	}
	p.caret(0)
	p.selected("")
	p.drag(1, fyne.NewPos(x, 95), fyne.NewPos(x, -50))
	if p.field.offset.Y != 0 {
		t.Errorf("scrolled to %v", p.field.offset.Y)
	}
	p.drag(1, fyne.NewPos(x, 60), fyne.NewPos(x, 60)) // beside the bar
	if p.field.offset.Y == 0 {
		t.Error("a press beside the bar does nothing")
	}
}

func TestPointer_ARightClickKeepsTheSelectionItIsMadeOn(t *testing.T) {
	p := sit(t, NewLine, 400, 34)
	p.write("하나 둘 셋")
	p.drag(1, p.spot(0), p.spot(2))
	p.button(p.spot(1), desktop.MouseButtonSecondary)
	p.selected("하나")
	p.button(p.spot(4), desktop.MouseButtonSecondary)
	p.selected("")
	p.caret(4)
}

func TestPointer_AClickInALongLineGoesWhereItWasSeen(t *testing.T) {
	p := sit(t, NewLine, 200, 34)
	p.write(strings.Repeat("가나다라마바사아자차", 10)) // the caret is at its end
	p.win.Canvas().Unfocus()
	p.click(fyne.NewPos(padX+3*12.1, 17), 1)
	p.caret(3)
	if p.field.offset.X != 0 {
		t.Errorf("the line has scrolled to %v", p.field.offset.X)
	}
}

func TestPointer_IsATextCursor(t *testing.T) {
	p := sit(t, NewLine, 200, 34)
	if p.field.Cursor() != desktop.TextCursor {
		t.Error("another cursor")
	}
}
