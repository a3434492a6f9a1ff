package look

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestBeside_SetsPartsBelowEachOtherWhereThereIsLittleWidth(t *testing.T) {
	test.NewTempApp(t)
	a, b := Fixed(100, 40, Space()), Fixed(100, 60, Space())
	box := Beside(300, 10, Grow(1, a), Grow(1, b))
	for _, c := range []struct{ width, height float32 }{{300, 60}, {299, 110}} {
		box.Resize(fyne.NewSize(c.width, 10))
		if got := box.MinSize().Height; got != c.height {
			t.Errorf("at %v it is %v high, not %v", c.width, got, c.height)
		}
	}
}
