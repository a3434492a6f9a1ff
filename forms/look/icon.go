package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Icon is a small button that shows a picture; its words are for those who do
// not see it.
type Icon struct {
	widget.BaseWidget
	image    fyne.Resource
	words    string
	tapped   func()
	hovered  bool
	focused  bool
	disabled bool
	keeper   keeper
}

// NewIcon returns an icon button.
func NewIcon(image fyne.Resource, words string, tapped func()) *Icon {
	i := &Icon{image: image, words: words, tapped: tapped}
	i.ExtendBaseWidget(i)
	return i
}

// Label returns the icon's words.
func (i *Icon) Label() string { return i.words }

// SetDisabled greys the icon, or makes it react again.
func (i *Icon) SetDisabled(d bool) {
	if i.disabled != d {
		i.disabled = d
		i.Refresh()
	}
}

// Tapped presses the icon.
func (i *Icon) Tapped(e *fyne.PointEvent) {
	i.keeper.giveBack(i, e)
	if !i.disabled && i.tapped != nil {
		i.tapped()
	}
}

// TypedKey presses the icon by Return.
func (i *Icon) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		i.Tapped(nil)
	}
}

// TypedRune presses the icon by a blank; see [space].
func (i *Icon) TypedRune(r rune) {
	if r == space {
		i.Tapped(nil)
	}
}

// FocusGained shows that keys reach the icon.
func (i *Icon) FocusGained() { i.focused = true; i.Refresh() }

// FocusLost shows that they no longer do.
func (i *Icon) FocusLost() { i.focused = false; i.Refresh() }

// MouseIn tints the icon.
func (i *Icon) MouseIn(*desktop.MouseEvent) { i.hovered = true; i.Refresh() }

// MouseMoved does nothing.
func (i *Icon) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tint off.
func (i *Icon) MouseOut() { i.hovered = false; i.Refresh() }

// Cursor is a hand.
func (i *Icon) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MinSize is a square that a finger or a pointer hits.
func (i *Icon) MinSize() fyne.Size { return fyne.NewSquareSize(28) }

// CreateRenderer draws the picture on its ground.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer {
	r := &iconRenderer{i: i, ground: canvas.NewRectangle(nil), image: widget.NewIcon(i.image)}
	r.ground.CornerRadius = 6
	r.Refresh()
	return r
}

type iconRenderer struct {
	i      *Icon
	ground *canvas.Rectangle
	image  *widget.Icon
}

func (r *iconRenderer) Destroy()           {}
func (r *iconRenderer) MinSize() fyne.Size { return r.i.MinSize() }
func (r *iconRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.image}
}

func (r *iconRenderer) Layout(size fyne.Size) {
	const image = 18
	r.ground.Resize(size)
	r.image.Resize(fyne.NewSquareSize(image))
	r.image.Move(fyne.NewPos(round((size.Width-image)/2), round((size.Height-image)/2)))
}

func (r *iconRenderer) Refresh() {
	r.ground.FillColor, r.ground.StrokeWidth, r.ground.StrokeColor = Of(Clear), 0, Of(Clear)
	if r.i.hovered && !r.i.disabled {
		r.ground.FillColor = hover()
	}
	if r.i.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = Of(PrimaryInk), 2
	}
	if r.i.disabled {
		r.image.Hide()
	} else {
		r.image.Show()
	}
	r.ground.Refresh()
}
