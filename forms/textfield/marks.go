package textfield

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"moaplan/forms/look"
)

// lineEndMark is how wide a selected line end is drawn.
const lineEndMark float32 = 5

// stretch is a part of a line, from the text's start to the right.
type stretch struct {
	line     int
	from, to float32
}

// stretches are the parts of the lines in sight that lie between two positions.
func (f *Field) stretches(from, to, first, last int) []stretch {
	var list []stretch
	if from >= to {
		return nil
	}
	lines := f.editor.Lines()
	at, _ := lines.Locate(from)
	for n := max(at, first); n < last; n++ {
		l := lines.LineAt(n)
		if l.Start >= to {
			break
		}
		s := stretch{line: n, from: float32(lines.X(n, max(from-l.Start, 0)))}
		s.to = float32(lines.X(n, min(to, l.Next)-l.Start))
		if l.Hard && to >= l.Next && l.Next > l.End && n+1 < f.lineCount() {
			s.to += lineEndMark
		}
		if f.kind == long {
			s.to = min(s.to, f.room()) // blanks hang behind a wrapped line
		}
		if s.to > s.from {
			list = append(list, s)
		}
	}
	return list
}

// drawMarks draws the selection.
func (p *pane) drawMarks(first, last int) {
	f := p.f
	from, to := f.editor.Selection()
	list := f.stretches(from, to, first, last)
	if f.kind != long && !f.focused && !f.found {
		list = nil // the line shows its beginning then
	}
	pitch, colour := f.pitch(), p.markColour()
	p.marks = rectangles(p.marks, len(list))
	for i, s := range list {
		if p.marks[i].FillColor != colour {
			p.marks[i].FillColor = colour
			p.marks[i].Refresh()
		}
		left := floor(s.from)
		put(p.marks[i], left, float32(s.line)*pitch, ceil(s.to)-left, pitch)
	}
}

// drawComposition underlines what is being composed, or what the list of Hanja
// would replace.
func (p *pane) drawComposition(first, last int) {
	const thick = 2
	f := p.f
	from, to := f.editor.Composing()
	if f.replaced != (span{}) {
		from, to = f.replaced.from, min(f.replaced.to, f.editor.Lines().Len())
	}
	list := f.stretches(from, to, first, last)
	p.line = rectangles(p.line, len(list))
	for i, s := range list {
		if p.line[i].FillColor == nil {
			p.line[i].FillColor = look.Of(look.PrimaryInk)
		}
		y := float32(s.line+1)*f.pitch() - thick // below the feet of the letters
		put(p.line[i], round(s.from), y, max(round(s.to)-round(s.from), 1), thick)
	}
}

// rectangles gives a list of rectangles a length.
func rectangles(list []*canvas.Rectangle, n int) []*canvas.Rectangle {
	for len(list) < n {
		list = append(list, canvas.NewRectangle(nil))
	}
	return list[:n]
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}

func show(o fyne.CanvasObject, on bool) {
	if on != o.Visible() {
		if on {
			o.Show()
		} else {
			o.Hide()
		}
	}
}

// drawCaret draws the caret, and the one that shows where dragged text would go.
func (p *pane) drawCaret() {
	f := p.f
	at, x := f.editor.CaretLine()
	p.putCaret(p.caret, at, float32(x))
	show(p.caret, f.focused && !f.dark && !f.mouse.moves())
	show(p.drop, f.mouse.moves() && !f.mouse.outside)
	if f.mouse.moves() {
		at, x := f.mouse.drop(f)
		p.putCaret(p.drop, at, x)
	}
}

func (p *pane) putCaret(o *canvas.Rectangle, line int, x float32) {
	f := p.f
	height := f.faces.line(faceText).high + 1
	y := float32(line)*f.pitch() + round((f.pitch()-height)/2)
	x = min(round(x)-caretWide/2, max(p.Size().Width-p.content.Position().X-caretWide, 0))
	put(o, x, y, caretWide, height)
}

// drawBar draws the scroll bar of a fixed field.
func (p *pane) drawBar() {
	f := p.f
	show(p.bar, f.ownScroll())
	if f.ownScroll() {
		y, height := f.barAt()
		put(p.bar, p.Size().Width-barWide-1, y, barWide, height)
	}
}

// barAt is where the scroll bar stands in the pane.
func (f *Field) barAt() (y, height float32) {
	room := f.pane.Size().Height - 2
	height = max(room*f.view()/max(f.textHeight(), 1), min(leastBar, room))
	return 1 + (room-height)*f.offset.Y/max(f.mostOffset(), 1), height
}

// blinking is how long the caret shows, and how long it does not.
const blinking = 530 * time.Millisecond

// blinks is how often the caret changes before it stands still: some ten seconds.
// At each change the toolkit paints the whole window, which in software costs a tenth
// of a processor, all night long.
const blinks = 20

// startBlink shows the caret and lets it blink from now on, for a while.
func (f *Field) startBlink() {
	f.unblink()
	f.unblink, f.blinked = func() {}, 0
	if f.dark {
		f.dark = false
		f.drawBlink()
	}
	if f.focused {
		f.unblink = f.typing.after(blinking, f.blink)
	}
}

func (f *Field) blink() {
	if !f.focused {
		return
	}
	f.dark = !f.dark
	f.drawBlink()
	if f.blinked++; f.blinked < blinks || f.dark {
		f.unblink = f.typing.after(blinking, f.blink)
	}
}

func (f *Field) drawBlink() {
	if f.shown != nil {
		f.pane.drawCaret()
		canvas.Refresh(f.pane.caret)
	}
}
