package textfield

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"moaplan/forms/look"
)

// CreateRenderer draws ground, edge and text.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{f: f, frame: newFrame(f.kind == long)}
	r.objects = append(r.frame.objects(), f.pane)
	f.shown = r
	if f.kind == long {
		f.typing.grown[f] = struct{}{}
	}
	r.colour()
	r.Layout(f.Size())
	f.making = true
	f.pane.repaint()
	f.making = false
	return r
}

type renderer struct {
	f       *Field
	frame   *frame
	objects []fyne.CanvasObject
}

// Destroy forgets a field that is no longer drawn.
func (r *renderer) Destroy() {
	r.f.unblink()
	delete(r.f.typing.grown, r.f)
	if r.f.shown == r {
		r.f.shown = nil
	}
}

func (r *renderer) MinSize() fyne.Size           { return r.f.MinSize() }
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *renderer) Layout(size fyne.Size) {
	r.frame.layout(size)
	r.f.pane.Move(fyne.NewPos(around, around))
	r.f.pane.Resize(fyne.NewSize(max(size.Width-2*around, 0), max(size.Height-2*around, 0)))
}

// Refresh follows the theme: its size of type and its colours.
func (r *renderer) Refresh() {
	f := r.f
	if faces := f.typing.facesOf(theme.TextSize()); faces != f.faces {
		f.faces = faces
		f.editor.Resize(f.wrapWidth(), faces)
	}
	r.colour()
	f.pane.repaint()
	f.redraw(false)
}

// colour paints ground and edge.
func (r *renderer) colour() {
	ground, edge, width := look.Surface, look.Edge, float32(1)
	switch {
	case r.f.bare:
		ground, edge = look.Clear, look.Clear
	case r.f.readOnly:
		ground = look.Sunken
	}
	if r.f.focused {
		edge, width = look.PrimaryInk, around
	}
	r.frame.colour(ground, edge, width)
}

// pane is the part of a field within its edge. What is drawn in it is cut off at
// its sides, and it takes the wheel. Clicks and keys are the field's.
type pane struct {
	widget.BaseWidget
	f       *Field
	inner   *inner
	content *fyne.Container // in inner; moves as the text scrolls
	marks   []*canvas.Rectangle
	rows    []*row
	line    []*canvas.Rectangle // beneath what is being composed
	caret   *canvas.Rectangle
	drop    *canvas.Rectangle // where dragged text would go
	bar     *canvas.Rectangle
	objects []fyne.CanvasObject
	first   int // the lines that are drawn: from here
	last    int // to the one before this
	touched int // texts that were set or moved, for tests and measuring
}

func newPane(f *Field) *pane {
	p := &pane{f: f, content: &fyne.Container{}}
	p.caret, p.drop, p.bar = canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	p.bar.CornerRadius = barWide / 2
	p.caret.Hide()
	p.drop.Hide()
	p.bar.Hide()
	p.inner = newInner(p.content)
	p.objects = []fyne.CanvasObject{p.inner, p.bar}
	p.ExtendBaseWidget(p)
	return p
}

// MinSize is none: the field says how large it is.
func (p *pane) MinSize() fyne.Size { return fyne.Size{} }

// Scrolled takes the wheel: a fixed field scrolls, and what it cannot scroll is
// the owner's.
func (p *pane) Scrolled(e *fyne.ScrollEvent) { p.f.turn(e) }

// CreateRenderer hands out what the field draws.
func (p *pane) CreateRenderer() fyne.WidgetRenderer { return paneRenderer{p} }

// inner cuts the text off short of the pane's top and bottom where it scrolls, so
// that half a line never touches the edge.
type inner struct {
	widget.BaseWidget
	content *fyne.Container
}

func newInner(content *fyne.Container) *inner {
	i := &inner{content: content}
	i.ExtendBaseWidget(i)
	return i
}

// MinSize is none.
func (*inner) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer draws the text, cut off at the sides.
func (i *inner) CreateRenderer() fyne.WidgetRenderer {
	return cutRenderer{widget.NewSimpleRenderer(&fyne.Container{Objects: []fyne.CanvasObject{i.content}})}
}

// layoutInner gives the text its place in the pane.
func (p *pane) layoutInner() {
	size := p.Size()
	y := p.f.calm()
	put(p.inner, 0, y, size.Width, max(size.Height-2*y, 0))
	p.content.Resize(size)
}

type paneRenderer struct{ p *pane }

func (r paneRenderer) Destroy()                     {}
func (r paneRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r paneRenderer) Layout(fyne.Size)             { r.p.layoutInner() }
func (r paneRenderer) Objects() []fyne.CanvasObject { return r.p.objects }
func (r paneRenderer) Refresh()                     { r.p.repaint() }

// repaint gives everything its colour anew, once the theme changed.
func (p *pane) repaint() {
	p.caret.FillColor = look.Of(look.PrimaryInk)
	p.drop.FillColor = look.Of(look.Ink2)
	p.bar.FillColor = theme.Color(theme.ColorNameScrollBar)
	for _, m := range p.marks {
		m.FillColor = p.markColour()
	}
	for _, l := range p.line {
		l.FillColor = look.Of(look.PrimaryInk)
	}
	p.draw()
	for _, o := range p.content.Objects {
		o.Refresh()
	}
	p.bar.Refresh()
}
