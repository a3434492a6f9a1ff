package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Kind is how much a button says for itself.
type Kind int

// Kinds of buttons.
const (
	Plain   Kind = iota // a line around it
	Main    Kind = iota // the main action of a place
	Gentle  Kind = iota // an offer, such as a fix
	Quiet   Kind = iota // a link
	Grave   Kind = iota // takes something away
	Pill    Kind = iota // a filter
	PillOn  Kind = iota // the chosen filter
	Compact Kind = iota // plain and small, in rows
)

// space is the blank that the Space bar types. What is pressed by the Space bar acts
// on that character and not on the key before it: by the time the character comes,
// a menu may have closed or the cursor may have gone to a field, and the blank would
// be typed into the text, or in place of what is selected there.
const space = ' '

// Button is pressed by a click, or by Space or Return when it has the focus. It
// only reports; what happens is the caller's.
type Button struct {
	widget.BaseWidget
	label    string
	kind     Kind
	tapped   func()
	escape   func() // of a modal around it
	hovered  bool
	focused  bool
	disabled bool
	keeper   keeper
	most     float32 // width it may take; 0: as wide as its words
}

// NewButton returns a button with a verb that says the result.
func NewButton(label string, kind Kind, tapped func()) *Button {
	b := &Button{label: label, kind: kind, tapped: tapped}
	b.ExtendBaseWidget(b)
	return b
}

// Label returns the button's words.
func (b *Button) Label() string { return b.label }

// SetLabel replaces the words.
func (b *Button) SetLabel(label string) {
	if b.label != label {
		b.label = label
		b.Refresh()
	}
}

// Limit bounds the button's width in pixels; words that do not fit are cut in
// their middle, because the end has the verb.
func (b *Button) Limit(width float32) *Button {
	b.most = width
	b.Refresh()
	return b
}

// SetKind replaces the kind.
func (b *Button) SetKind(k Kind) {
	if b.kind != k {
		b.kind = k
		b.Refresh()
	}
}

// Disable greys the button; it no longer reacts.
func (b *Button) Disable() { b.setDisabled(true) }

// Enable makes the button react again.
func (b *Button) Enable() { b.setDisabled(false) }

// Disabled reports whether it does not react.
func (b *Button) Disabled() bool { return b.disabled }

func (b *Button) setDisabled(d bool) {
	if b.disabled != d {
		b.disabled = d
		b.Refresh()
	}
}

// Tapped presses the button.
func (b *Button) Tapped(e *fyne.PointEvent) {
	b.keeper.giveBack(b, e)
	if !b.disabled && b.tapped != nil {
		b.tapped()
	}
}

// TypedKey presses the button by Return; Escape closes a modal.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	case fyne.KeyEscape:
		if b.escape != nil {
			b.escape()
		}
	}
}

// TypedRune presses the button by a blank; see [space].
func (b *Button) TypedRune(r rune) {
	if r == space {
		b.Tapped(nil)
	}
}

// FocusGained shows that keys reach the button.
func (b *Button) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost shows that they no longer do.
func (b *Button) FocusLost() { b.focused = false; b.Refresh() }

// MouseIn tints the button.
func (b *Button) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.Refresh() }

// MouseMoved does nothing.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tint off.
func (b *Button) MouseOut() { b.hovered = false; b.Refresh() }

// Cursor is a hand over what can be pressed.
func (b *Button) Cursor() desktop.Cursor {
	if b.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// shape is what a kind looks like.
type shape struct {
	fill, edge, ink Colour
	bold            bool
	size            float32
	padX, padY      float32
	radius          float32
}

func (k Kind) shape() shape {
	plain := shape{fill: Surface, edge: Edge, ink: Ink, size: SizeTable, padX: 13, padY: 6, radius: 6}
	s := plain
	switch k {
	case Main:
		s.fill, s.edge, s.ink, s.bold = Primary, Primary, OnPrimary, true
	case Gentle:
		s.fill, s.edge, s.ink, s.bold = PrimarySoft, PrimaryInk, PrimaryInk, true
		s.size, s.padX, s.padY, s.radius = SizeNote, 10, 4, 5
	case Quiet:
		s.fill, s.edge, s.ink, s.padX = Clear, Clear, PrimaryInk, 6
	case Grave:
		s.ink = Error
	case Pill:
		s.radius = 15
	case PillOn:
		s.fill, s.edge, s.ink, s.bold, s.radius = Ink, Ink, Surface, true, 15
	case Compact:
		s.size, s.padX, s.padY, s.radius = SizeNote, 10, 4, 5
	}
	return s
}

// MinSize is the words with their padding.
func (b *Button) MinSize() fyne.Size {
	s := b.kind.shape()
	text := fyne.MeasureText(b.label, s.size, fyne.TextStyle{Bold: s.bold})
	width := ceil(text.Width) + 2*s.padX
	if b.most > 0 {
		width = min(width, b.most)
	}
	return fyne.NewSize(width, ceil(text.Height)+2*s.padY)
}

// CreateRenderer draws ground, hover tint, the ring of the focus and words.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{
		b: b, ground: canvas.NewRectangle(nil), tint: canvas.NewRectangle(nil),
		ring: canvas.NewRectangle(nil), text: canvas.NewText("", nil),
	}
	r.Refresh()
	return r
}

type buttonRenderer struct {
	b                  *Button
	ground, tint, ring *canvas.Rectangle
	text               *canvas.Text
}

func (r *buttonRenderer) Destroy()           {}
func (r *buttonRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.tint, r.ring, r.text}
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.tint.Resize(size)
	r.ring.Move(fyne.NewPos(ringInset, ringInset))
	r.ring.Resize(size.SubtractWidthHeight(2*ringInset, 2*ringInset))
	own := r.text.MinSize()
	r.text.Move(fyne.NewPos(0, round((size.Height-own.Height)/2)))
	r.text.Resize(fyne.NewSize(size.Width, own.Height))
}

// ringInset is how far within a filled button its ring of the focus stands.
const ringInset float32 = 2

// filled reports whether the ground is so dark that the focus cannot show at the
// edge.
func (s shape) filled() bool { return s.fill == Primary || s.fill == Ink }

func (r *buttonRenderer) Refresh() {
	s := r.b.kind.shape()
	if r.b.disabled {
		s.ink = Ink3
		if s.fill != Clear {
			s.fill, s.edge = Surface, Line
		}
	}
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = Of(s.fill), Of(s.edge), 1
	if r.b.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = Of(PrimaryInk), 2
	}
	r.ring.FillColor, r.ring.StrokeWidth = Of(Clear), 0
	if r.b.focused && s.filled() {
		r.ring.StrokeColor, r.ring.StrokeWidth = Of(s.ink), 1.5
	}
	r.ring.CornerRadius = s.radius - ringInset
	r.ground.CornerRadius, r.tint.CornerRadius = s.radius, s.radius
	r.tint.FillColor = Of(Clear)
	if r.b.hovered && !r.b.disabled {
		r.tint.FillColor = hover()
	}
	words := r.b.label
	if r.b.most > 0 {
		words = CutMiddle(words, r.b.most-2*s.padX, s.size, s.bold)
	}
	r.text.Text, r.text.TextSize, r.text.Color = words, s.size, Of(s.ink)
	r.text.TextStyle, r.text.Alignment = fyne.TextStyle{Bold: s.bold}, fyne.TextAlignCenter
	r.Layout(r.b.Size())
	r.ground.Refresh()
	r.tint.Refresh()
	r.ring.Refresh()
	r.text.Refresh()
}
