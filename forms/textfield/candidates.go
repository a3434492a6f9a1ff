package textfield

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"moaplan/forms/look"
)

// perPage is how many candidates are shown at a time: each has a digit.
const perPage = 9

// sizeHanja is the size of type of a candidate, where its strokes can be told
// apart.
const sizeHanja float32 = 17

// candidates is the list of what a word may become. Digits, Space, Return and a
// click choose, arrows and page keys move, Escape or a click elsewhere closes. A
// letter or a shortcut closes it and goes to the text: who goes on did not want a
// Hanja.
type candidates struct {
	widget.BaseWidget
	list    []offer
	pointed int
	rows    *fyne.Container
	pages   *look.Text
	popup   *widget.PopUp
	at      fyne.Position // of the word, in the window
	high    float32       // of its line
	canvas  fyne.Canvas
	text    *Field // what the list stands over
	points  func(offer)
	closed  func()
	chosen  func(offer) // after it has closed
}

func newCandidates(c fyne.Canvas, list []offer, text *Field) *candidates {
	l := &candidates{list: list, canvas: c, text: text}
	l.rows = look.Column(0)
	l.pages = look.NewText("", look.Style{Size: look.SizeTiny, Colour: look.Ink2, Align: fyne.TextAlignTrailing})
	l.ExtendBaseWidget(l)
	l.popup = widget.NewPopUp(l, watched{c, func() { l.closed() }})
	return l
}

// open shows the list and gives it the keys.
func (l *candidates) open() {
	l.show()
	l.points(l.list[l.pointed])
	l.canvas.Focus(l)
}

// watched is a canvas that tells when what stands over it is taken away: the
// toolkit's pop-up does not tell that a click elsewhere closed it.
type watched struct {
	fyne.Canvas
	gone func()
}

// Overlays is what stands over the canvas.
func (w watched) Overlays() fyne.OverlayStack { return watchedStack{w.Canvas.Overlays(), w.gone} }

type watchedStack struct {
	fyne.OverlayStack
	gone func()
}

// Remove takes away what stands over the canvas, and tells it.
func (s watchedStack) Remove(o fyne.CanvasObject) {
	s.OverlayStack.Remove(o)
	s.gone()
}

// show lists the page that is pointed at.
func (l *candidates) show() {
	first := l.pointed / perPage * perPage
	last := min(first+perPage, len(l.list))
	l.rows.Objects = nil
	for i := first; i < last; i++ {
		l.rows.Add(newCandidate(l, i))
	}
	l.pages.SetText("")
	if count := (len(l.list) + perPage - 1) / perPage; count > 1 {
		l.pages.SetText(strconv.Itoa(first/perPage+1) + "/" + strconv.Itoa(count))
		l.rows.Add(look.Inset(look.Gap2, 0, look.Gap2, 2, look.Row(0, look.Space(), l.pages)))
	}
	l.rows.Refresh()
	l.place()
}

// around the list are its edge and the space within.
const candidatesAround = look.Gap1 + 1

func (l *candidates) place() {
	size := l.rows.MinSize().AddWidthHeight(2*candidatesAround, 2*candidatesAround)
	size.Width = max(size.Width, 140)
	area := l.canvas.Size()
	at := fyne.NewPos(max(min(l.at.X, area.Width-size.Width-look.Gap1), 0), l.at.Y+l.high+2)
	if at.Y+size.Height > area.Height && l.at.Y > size.Height {
		at.Y = l.at.Y - size.Height - 2
	}
	l.popup.ShowAtPosition(at)
	l.popup.Resize(size)
}

// MinSize is the page's.
func (l *candidates) MinSize() fyne.Size { return fyne.NewSize(40, 20) }

func (l *candidates) point(i int) {
	page := l.pointed / perPage
	l.pointed = min(max(i, 0), len(l.list)-1)
	l.points(l.list[l.pointed])
	if l.pointed/perPage != page {
		l.show()
		return
	}
	for _, o := range l.rows.Objects {
		if row, ok := o.(*candidate); ok {
			row.colour()
		}
	}
}

func (l *candidates) choose(i int) {
	if i < 0 || i >= len(l.list) {
		return
	}
	l.popup.Hide()
	l.chosen(l.list[i])
}

// TypedKey moves, chooses and closes.
func (l *candidates) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown, fyne.KeyTab:
		l.point(l.pointed + 1)
	case fyne.KeyUp:
		l.point(l.pointed - 1)
	case fyne.KeyPageDown, fyne.KeyRight:
		l.turn(1)
	case fyne.KeyPageUp, fyne.KeyLeft:
		l.turn(-1)
	case fyne.KeyHome:
		l.point(0)
	case fyne.KeyEnd:
		l.point(len(l.list) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.choose(l.pointed)
	case fyne.KeyEscape, fyne.KeyBackspace:
		l.popup.Hide()
	}
}

// turn goes to the first candidate of another page.
func (l *candidates) turn(by int) {
	if first := (l.pointed/perPage + by) * perPage; first >= 0 && first < len(l.list) {
		l.point(first)
	}
}

// TypedRune chooses by digit or by a blank; of a blank, its key does not: the list
// would be closed when the blank comes, and the text would get it.
func (l *candidates) TypedRune(r rune) {
	switch {
	case r == ' ':
		l.choose(l.pointed)
	case r >= '1' && r <= '9':
		i := l.pointed/perPage*perPage + int(r-'1')
		if i/perPage == l.pointed/perPage {
			l.choose(i)
		}
	case r != '0':
		l.popup.Hide()
		l.text.TypedRune(r)
	}
}

// TypedShortcut closes the list and is the text's: what it does there, or in the
// window, would leave a list of words that stand elsewhere now.
func (l *candidates) TypedShortcut(s fyne.Shortcut) {
	l.popup.Hide()
	l.text.TypedShortcut(s)
}

// FocusGained does nothing.
func (l *candidates) FocusGained() {}

// FocusLost does nothing.
func (l *candidates) FocusLost() {}

// CreateRenderer draws the list with a line around it.
func (l *candidates) CreateRenderer() fyne.WidgetRenderer {
	edge := canvas.NewRectangle(look.Of(look.Surface))
	edge.CornerRadius, edge.StrokeColor, edge.StrokeWidth = 8, look.Of(look.Edge), 1
	return widget.NewSimpleRenderer(look.Stack(edge, look.Pad(candidatesAround, l.rows)))
}

// candidate is one line of the list: digit, word and meaning.
type candidate struct {
	widget.BaseWidget
	list   *candidates
	at     int
	ground *canvas.Rectangle
}

func newCandidate(l *candidates, at int) *candidate {
	c := &candidate{list: l, at: at, ground: canvas.NewRectangle(nil)}
	c.ground.CornerRadius = 5
	c.colour()
	c.ExtendBaseWidget(c)
	return c
}

func (c *candidate) colour() {
	c.ground.FillColor = look.Of(look.Clear)
	if c.list.pointed == c.at {
		c.ground.FillColor = look.Of(look.PrimarySoft)
	}
	c.ground.Refresh()
}

// Tapped chooses the candidate.
func (c *candidate) Tapped(*fyne.PointEvent) { c.list.choose(c.at) }

// MouseIn points at it.
func (c *candidate) MouseIn(*desktop.MouseEvent) { c.list.point(c.at) }

// MouseMoved does nothing.
func (c *candidate) MouseMoved(*desktop.MouseEvent) {}

// MouseOut does nothing: it stays pointed at for the keys.
func (c *candidate) MouseOut() {}

// Cursor is a hand.
func (c *candidate) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws digit, word and meaning.
func (c *candidate) CreateRenderer() fyne.WidgetRenderer {
	of := c.list.list[c.at]
	digit := look.NewText(strconv.Itoa(c.at%perPage+1), look.Style{Size: look.SizeNote, Colour: look.Ink2})
	row := []fyne.CanvasObject{look.Fixed(10, 0, digit)}
	faces := newFaces(sizeHanja)
	row = append(row, drawn(of.Text, faces))
	if of.Gloss != "" {
		row = append(row, drawn(of.Gloss, newFaces(look.SizeTable)))
	}
	box := look.Inset(look.Gap2, 3, look.Gap3, 3, look.Row(look.Gap2, row...))
	return widget.NewSimpleRenderer(look.Stack(c.ground, box))
}

// drawn is a text in the faces that have its characters.
func drawn(s string, f *faces) fyne.CanvasObject {
	var texts []fyne.CanvasObject
	for _, p := range f.pieces(s) {
		t := canvas.NewText(p.text, look.Of(look.Ink))
		t.TextSize, t.FontSource = f.size, p.face.resource()
		texts = append(texts, look.Fixed(p.end-p.x, f.line(p.face).high, t))
	}
	return look.Row(0, texts...)
}
