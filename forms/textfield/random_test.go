package textfield

import (
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Whatever is done in whatever order: the plan has what is seen, the lines drawn
// are the text's, the caret is in sight, and nothing panics.
func TestField_StaysWholeWhateverIsDone(t *testing.T) {
	const acts = 250
	makes := map[string]func(*Typing) *Field{"a line": NewLine, "long": newLong(3), "fixed": newFixed}
	for name, make := range makes {
		t.Run(name, func(t *testing.T) {
			for seed := range uint64(6) {
				r := rand.New(rand.NewPCG(seed, 4))
				p := sit(t, make, 220, 90)
				if name == "long" && seed%2 == 1 {
					p.typing.Moved()
				}
				for range acts {
					p.actAtRandom(r)
					p.checkWhole()
					if t.Failed() {
						t.Fatalf("seed %d", seed)
					}
				}
			}
		})
	}
}

var randomKeys = []fyne.KeyName{
	fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown,
	fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn, fyne.KeyEscape, desktop.KeyAltRight, desktop.KeyShiftLeft,
}

func (p *person) actAtRandom(r *rand.Rand) {
	place := func() fyne.Position { return fyne.NewPos(r.Float32()*240-10, r.Float32()*110-10) }
	pick := func(from string) string { return string(from[r.IntN(len(from))]) }
	held := []fyne.KeyModifier{0, 0, fyne.KeyModifierShift, fyne.KeyModifierControl, ctrlShift}[r.IntN(5)]
	switch r.IntN(14) {
	case 0, 1, 2, 3, 4:
		for range 1 + r.IntN(8) {
			p.keys(pick("rseftdwzxvgkoiujhynbml RETQ1."))
		}
	case 5, 6:
		p.with(held, randomKeys[r.IntN(len(randomKeys))])
	case 7:
		p.click(place(), 1+r.IntN(3))
	case 8:
		p.drag(1+r.IntN(3), place(), place(), place())
	case 9:
		p.wheel(r.Float32()*200 - 100)
	case 10:
		fyne.CurrentApp().Clipboard().SetContent([]string{"大韓民國\n둘째", "\u1112\u1161\u11ab", "😀\tx", ""}[r.IntN(4)])
		p.ctrl([]fyne.KeyName{fyne.KeyV, fyne.KeyC, fyne.KeyX, fyne.KeyA}[r.IntN(4)])
	case 11:
		p.field.Resize(fyne.NewSize(20+r.Float32()*300, p.field.Size().Height))
	case 12:
		p.special(130)
	case 13:
		p.win.Canvas().Unfocus()
		p.pass(blinking)
		p.win.Canvas().Focus(p.field)
	}
}

func (p *person) checkWhole() {
	p.t.Helper()
	p.stored(p.field.Text())
	lines := p.field.editor.Lines()
	for _, row := range p.field.pane.rows {
		if want := lines.LineAt(row.number).Text(); row.text != want {
			p.t.Errorf("line %d is drawn as %q, want %q", row.number, row.text, want)
		}
		drawn := ""
		for _, o := range row.texts {
			drawn += o.Text
		}
		if want := strings.ReplaceAll(row.text, "\t", ""); drawn != want && p.field.kind == long {
			p.t.Errorf("line %d is drawn as %q, want %q", row.number, drawn, want)
		}
	}
	if first, last := p.field.sight(); len(p.field.pane.rows) != last-first {
		p.t.Errorf("%d lines are drawn, want %d to %d", len(p.field.pane.rows), first, last)
	}
	if y := p.field.offset.Y; y < 0 || y > p.field.mostOffset() {
		p.t.Errorf("scrolled to %v of %v", y, p.field.mostOffset())
	}
}
