package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Check is a box that is ticked or not, with its words.
type Check struct {
	widget.BaseWidget
	words    string
	ticked   bool
	onPick   func(bool)
	hovered  bool
	focused  bool
	disabled bool
}

// NewCheck returns a box that is not ticked. onPick is called when the user
// ticks it or takes the tick away.
func NewCheck(words string, onPick func(bool)) *Check {
	c := &Check{words: words, onPick: onPick}
	c.ExtendBaseWidget(c)
	return c
}

// Label returns the words.
func (c *Check) Label() string { return c.words }

// Ticked reports whether the box is ticked.
func (c *Check) Ticked() bool { return c.ticked }

// SetTicked ticks the box or not, without telling.
func (c *Check) SetTicked(ticked bool) {
	if c.ticked != ticked {
		c.ticked = ticked
		c.Refresh()
	}
}

// SetDisabled greys the box, or makes it react again.
func (c *Check) SetDisabled(d bool) {
	if c.disabled != d {
		c.disabled = d
		c.Refresh()
	}
}

// Disabled reports whether it does not react.
func (c *Check) Disabled() bool { return c.disabled }

// Tapped ticks the box or takes the tick away.
func (c *Check) Tapped(*fyne.PointEvent) {
	if c.disabled {
		return
	}
	c.SetTicked(!c.ticked)
	if c.onPick != nil {
		c.onPick(c.ticked)
	}
}

// TypedKey does the same by Return.
func (c *Check) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		c.Tapped(nil)
	}
}

// TypedRune does the same by a blank; see [space].
func (c *Check) TypedRune(r rune) {
	if r == space {
		c.Tapped(nil)
	}
}

// FocusGained shows that keys reach the box.
func (c *Check) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost shows that they no longer do.
func (c *Check) FocusLost() { c.focused = false; c.Refresh() }

// MouseIn marks the box.
func (c *Check) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.Refresh() }

// MouseMoved does nothing.
func (c *Check) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the mark off.
func (c *Check) MouseOut() { c.hovered = false; c.Refresh() }

const boxSize = 16

// MinSize is the box with its words.
func (c *Check) MinSize() fyne.Size {
	words := fyne.MeasureText(c.words, SizeBody, fyne.TextStyle{})
	return fyne.NewSize(boxSize+Gap2+ceil(words.Width), 26)
}

// CreateRenderer draws the box, the tick and the words.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	r := &checkRenderer{c: c, box: canvas.NewRectangle(nil), text: NewText(c.words, Style{})}
	r.down, r.up = canvas.NewLine(nil), canvas.NewLine(nil)
	r.box.CornerRadius = 4
	r.Refresh()
	return r
}

type checkRenderer struct {
	c        *Check
	box      *canvas.Rectangle
	down, up *canvas.Line // the two strokes of the tick
	text     *Text
}

func (r *checkRenderer) Destroy()           {}
func (r *checkRenderer) MinSize() fyne.Size { return r.c.MinSize() }
func (r *checkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.down, r.up, r.text}
}

func (r *checkRenderer) Layout(size fyne.Size) {
	top := round((size.Height - boxSize) / 2)
	r.box.Move(fyne.NewPos(0, top))
	r.box.Resize(fyne.NewSquareSize(boxSize))
	r.down.Position1, r.down.Position2 = fyne.NewPos(3.5, top+8), fyne.NewPos(6.8, top+11.4)
	r.up.Position1, r.up.Position2 = fyne.NewPos(6.8, top+11.4), fyne.NewPos(12.6, top+4.8)
	r.text.Move(fyne.NewPos(boxSize+Gap2, 0))
	r.text.Resize(fyne.NewSize(max(size.Width-boxSize-Gap2, 0), size.Height))
}

func (r *checkRenderer) Refresh() {
	c := r.c
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = Of(Surface), Of(Ink3), 1
	mark := OnPrimary
	if c.ticked {
		r.box.FillColor, r.box.StrokeColor = Of(Primary), Of(Primary)
	}
	if c.disabled {
		r.box.FillColor, r.box.StrokeColor, mark = Of(Sunken), Of(Edge), Ink2
	}
	if c.hovered && !c.disabled && !c.ticked {
		r.box.StrokeColor = Of(PrimaryInk)
	}
	if c.focused {
		r.box.StrokeColor, r.box.StrokeWidth = Of(PrimaryInk), 2
	}
	for _, stroke := range []*canvas.Line{r.down, r.up} {
		stroke.StrokeColor, stroke.StrokeWidth = Of(mark), 2
		if c.ticked {
			stroke.Show()
		} else {
			stroke.Hide()
		}
		stroke.Refresh()
	}
	colour := Ink
	if c.disabled {
		colour = Ink2
	}
	r.text.SetColour(colour)
	r.box.Refresh()
}
