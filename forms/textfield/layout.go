package textfield

import (
	"math"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
)

// Measures of a field, in the toolkit's units.
const (
	padX      float32 = 8   // between the edge and the text
	padY      float32 = 8   // the same above and below long text
	around    float32 = 2   // the edge's width when it is widest
	calm      float32 = 4   // within the edge of a field that scrolls: left empty
	caretWide float32 = 2   // of the caret
	radius    float32 = 6   // of the corners
	leading   float32 = 1.5 // from line to line, in sizes of the type
	barWide   float32 = 4   // of the scroll bar
	barZone   float32 = 12  // where the pointer takes the bar
	leastBar  float32 = 24
	ownWidth  float32 = 36 // what a field asks for at least
)

func ceil(v float32) float32  { return float32(math.Ceil(float64(v))) }
func floor(v float32) float32 { return float32(math.Floor(float64(v))) }
func round(v float32) float32 { return float32(math.Round(float64(v))) }

// pitch is the distance from line to line.
func (f *Field) pitch() float32 { return round(f.faces.size * leading) }

// top is where the first line begins, unscrolled.
func (f *Field) top() float32 {
	if f.kind == long {
		return padY
	}
	height := f.Size().Height
	if height <= 0 {
		height = look.FieldHeight
	}
	return floor((height - f.pitch()) / 2)
}

// origin is where the text begins now, in the field's coordinates.
func (f *Field) origin() fyne.Position {
	x := padX
	if f.trailing && f.kind != long {
		spare := f.room() - float32(f.editor.Lines().LineAt(0).Width) - caretWide
		x += max(spare, 0)
	}
	return fyne.NewPos(x-f.offset.X, f.top()-f.offset.Y)
}

// room is the width there is for text.
func (f *Field) room() float32 { return max(f.Size().Width-2*padX, 0) }

// wrapWidth is where lines are broken: the caret behind a full line stays in.
func (f *Field) wrapWidth() float64 { return float64(max(f.room()-caretWide, 1)) }

// MinSize is the height of the lines, or of those shown at least.
func (f *Field) MinSize() fyne.Size {
	if f.kind != long {
		return fyne.NewSize(ownWidth, look.FieldHeight)
	}
	lines := f.least
	if !f.fixed {
		lines = max(lines, f.lineCount())
	}
	return fyne.NewSize(ownWidth, float32(lines)*f.pitch()+2*padY)
}

// lineCount is how many lines are drawn: the text's, or the hint's.
func (f *Field) lineCount() int { return f.editor.Lines().Count() }

// Resize breaks the lines anew where the width changed.
func (f *Field) Resize(size fyne.Size) {
	was := f.Size()
	follow := f.focused && (size.Width != was.Width || f.caretShown())
	f.BaseWidget.Resize(size)
	f.located = f.located && size == was
	if size.Width != was.Width && f.kind == long {
		f.editor.Resize(f.wrapWidth(), f.faces)
	}
	if size != was {
		f.height = f.MinSize().Height // whoever gives a size asks for it afterwards
		f.redraw(follow)
	}
}

// caretShown reports whether the caret's line is in sight of a fixed field: then it
// stays so when the field becomes lower, as by a remark that appears below it.
func (f *Field) caretShown() bool {
	if !f.fixed || f.kind != long {
		return false
	}
	at, _ := f.editor.CaretLine()
	y := float32(at) * f.pitch()
	return y >= f.offset.Y && y+f.pitch() <= f.offset.Y+f.view()
}

// tellHeight tells when the field asks for another height.
func (f *Field) tellHeight() {
	if height := f.MinSize().Height; height != f.height {
		f.height = height
		if f.onHeight != nil {
			f.onHeight()
		}
	}
}

// textHeight is the height of the whole text.
func (f *Field) textHeight() float32 { return float32(f.lineCount()) * f.pitch() }

// calm is what is left empty within the edge, above and below.
func (f *Field) calm() float32 {
	if f.fixed && f.kind == long {
		return calm
	}
	return 0
}

// view is the height there is for lines.
func (f *Field) view() float32 { return max(f.Size().Height-2*padY, 0) }

// mostOffset is how far the text can be scrolled.
func (f *Field) mostOffset() float32 {
	if f.kind != long {
		return 0
	}
	return max(f.textHeight()-f.view(), 0)
}

// ownScroll reports whether there is more text than the field shows.
func (f *Field) ownScroll() bool { return f.fixed && f.kind == long && f.mostOffset() > 0 }

// scrollTo scrolls to an offset and reports whether it moved.
func (f *Field) scrollTo(y float32) bool {
	y = round(min(max(y, 0), f.mostOffset()))
	if !f.fixed {
		y = 0
	}
	moved := y != f.offset.Y
	f.offset.Y = y
	return moved
}

// keepCaret scrolls so far that the caret is in sight.
func (f *Field) keepCaret() {
	at, x := f.editor.CaretLine()
	if f.kind != long {
		f.keepColumn(float32(x))
		return
	}
	y, pitch := float32(at)*f.pitch(), f.pitch()
	if f.fixed && f.Size().Height > 0 {
		switch {
		case y < f.offset.Y:
			f.scrollTo(y)
		case y+pitch > f.offset.Y+f.view():
			f.scrollTo(y + pitch - f.view())
		}
	}
}

// keepColumn does it in a line: what is in sight stays, and where the text got
// shorter no room is left empty behind it.
func (f *Field) keepColumn(x float32) {
	width := f.room() - caretWide
	if width <= 0 {
		return
	}
	whole := float32(f.editor.Lines().LineAt(0).Width)
	whole = max(whole, x)
	switch {
	case x < f.offset.X:
		f.offset.X = x - min(width/3, x)
	case x > f.offset.X+width:
		f.offset.X = x - width
	}
	f.offset.X = round(min(max(f.offset.X, 0), max(whole-width, 0)))
}

// tellCaret tells where the caret's line is.
func (f *Field) tellCaret() {
	if f.onCaret == nil || !f.focused {
		return
	}
	at, _ := f.editor.CaretLine()
	top := f.origin().Y + float32(at)*f.pitch()
	f.onCaret(top, top+f.pitch())
}

// caretBox is where the caret is within the field, no wider than a line is thick; one
// that was scrolled out of sight is at the side behind which it is.
func (f *Field) caretBox() (fyne.Position, fyne.Size) {
	at, x := f.editor.CaretLine()
	p, pitch := f.origin().AddXY(float32(x), float32(at)*f.pitch()), f.pitch()
	p.X = min(max(p.X, 0), f.Size().Width)
	p.Y = min(max(p.Y, 0), max(f.Size().Height-pitch, 0))
	return p, fyne.NewSize(caretWide, pitch)
}

// sight returns the lines to draw, from the first to the one behind the last.
func (f *Field) sight() (first, last int) {
	count, pitch := f.lineCount(), f.pitch()
	if f.kind != long {
		return 0, 1
	}
	from, to := f.offset.Y-padY, f.offset.Y+f.Size().Height-padY
	if !f.fixed {
		top, bottom, known := f.inWindow()
		if !known {
			return 0, count
		}
		// Whole blocks and one more on either side: most steps of a page's
		// scrolling then change nothing here.
		const block = 16
		first = (int(top-padY)/int(pitch)/block - 1) * block
		last = (int(bottom-padY)/int(pitch)/block + 2) * block
		return min(max(first, 0), count), min(max(last, 0), count)
	}
	first = max(int(floor(from/pitch)), 0)
	last = int(floor(to/pitch)) + 1
	return min(first, count), min(max(last, first), count)
}

// windowful is how many lines are drawn whether they are in sight or not: more
// than most windows show. Only longer texts ask where they are.
const windowful = 64

// inWindow is what of the field's height lies in the window, once the page has
// said that it scrolls.
func (f *Field) inWindow() (top, bottom float32, known bool) {
	if !f.typing.follows || f.lineCount() <= windowful {
		return 0, 0, false
	}
	if f.shown == nil || f.making { // to ask would make the field's renderer, and so on
		return 0, windowful * f.pitch(), true
	}
	if !f.located {
		f.locate()
	}
	return f.inTop, f.inBottom, true
}

// locate asks where the field is in its window. That walks through all the window
// holds, so the answer is kept until the page moves.
func (f *Field) locate() {
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(f)
	f.located = c != nil
	if c == nil {
		f.inTop, f.inBottom = 0, windowful*f.pitch()
		return
	}
	at, height := driver.AbsolutePositionForObject(f).Y, c.Size().Height
	f.inTop = min(max(-at, 0), f.Size().Height)
	f.inBottom = min(max(height-at, 0), f.Size().Height)
}
