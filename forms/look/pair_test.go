package look

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

func TestPair_StandsSideBySideWhereThereIsRoom(t *testing.T) {
	test.NewTempApp(t)
	a, b := Fixed(0, 30, canvas.NewRectangle(nil)), Fixed(0, 40, canvas.NewRectangle(nil))
	pair := Pair(10, 400, a, b)
	column := Column(0, pair)
	at := func(width float32) (fyne.Position, fyne.Size, float32) {
		column.Resize(fyne.NewSize(width, 300))
		return b.Position(), b.Size(), pair.MinSize().Height
	}
	if pos, size, height := at(400); pos != fyne.NewPos(205, 0) || size.Width != 195 || height != 40 {
		t.Errorf("at 400: %v %v, %v high", pos, size, height)
	}
	if pos, size, height := at(399); pos != fyne.NewPos(0, 35) || size.Width != 399 || height != 75 {
		t.Errorf("at 399: %v %v, %v high", pos, size, height)
	}
	if pos, _, height := at(410); pos.Y != 0 || height != 40 {
		t.Errorf("wide again: %v, %v high", pos, height)
	}
}
