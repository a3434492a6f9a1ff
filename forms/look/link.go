package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Press makes anything pressable: a row of a list, a card. It takes the focus,
// and Space or Return press it.
type Press struct {
	widget.BaseWidget
	content fyne.CanvasObject
	tapped  func()
	ground  *canvas.Rectangle
	chosen  bool
	hovered bool
	focused bool
	radius  float32
}

// NewPress returns a pressable content with corners of a radius.
func NewPress(content fyne.CanvasObject, radius float32, tapped func()) *Press {
	p := &Press{content: content, tapped: tapped, radius: radius, ground: canvas.NewRectangle(Of(Clear))}
	p.ExtendBaseWidget(p)
	p.tint()
	return p
}

// Held returns the content.
func (p *Press) Held() fyne.CanvasObject { return p.content }

// Choose shows the content as the chosen one.
func (p *Press) Choose(chosen bool) {
	p.chosen = chosen
	p.tint()
}

// Chosen reports whether it is shown as the chosen one.
func (p *Press) Chosen() bool { return p.chosen }

func (p *Press) tint() {
	g := p.ground
	g.CornerRadius = p.radius
	g.FillColor, g.StrokeColor, g.StrokeWidth = Of(Clear), Of(Clear), 0
	switch {
	case p.chosen:
		g.FillColor = Of(PrimarySoft)
	case p.hovered:
		g.FillColor = hover()
	}
	if p.focused {
		g.StrokeColor, g.StrokeWidth = Of(PrimaryInk), 2
	}
	g.Refresh()
}

// Tapped presses it.
func (p *Press) Tapped(*fyne.PointEvent) {
	if p.tapped != nil {
		p.tapped()
	}
}

// TypedKey presses it by Return.
func (p *Press) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		p.Tapped(nil)
	}
}

// TypedRune presses it by a blank; see [space].
func (p *Press) TypedRune(r rune) {
	if r == space {
		p.Tapped(nil)
	}
}

// FocusGained shows that keys reach it.
func (p *Press) FocusGained() { p.focused = true; p.tint() }

// FocusLost shows that they no longer do.
func (p *Press) FocusLost() { p.focused = false; p.tint() }

// MouseIn tints it.
func (p *Press) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.tint() }

// MouseMoved does nothing.
func (p *Press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tint off.
func (p *Press) MouseOut() { p.hovered = false; p.tint() }

// Cursor is a hand.
func (p *Press) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws the ground and the content on it.
func (p *Press) CreateRenderer() fyne.WidgetRenderer {
	return &pressRenderer{p: p, all: Stack(p.ground, p.content)}
}

type pressRenderer struct {
	p   *Press
	all *fyne.Container
}

func (r *pressRenderer) Destroy()                     {}
func (r *pressRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.all} }
func (r *pressRenderer) Refresh()                     { r.all.Refresh() }
func (r *pressRenderer) Layout(size fyne.Size)        { r.all.Resize(size) }

// MinSize asks the content each time, because a text inside may wrap.
func (r *pressRenderer) MinSize() fyne.Size { return r.all.MinSize() }
