package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Scroller scrolls a content up and down. The content is as wide as the
// scroller, so that texts wrap, and at least as high.
type Scroller struct {
	widget.BaseWidget
	scroll *container.Scroll
	moved  func()
}

// NewScroller returns a scroller of a content.
func NewScroller(content fyne.CanvasObject) *Scroller {
	s := &Scroller{scroll: container.NewVScroll(content), moved: func() {}}
	s.scroll.OnScrolled = func(fyne.Position) { s.moved() }
	s.ExtendBaseWidget(s)
	return s
}

// OnMoved is told whenever what is in sight may have changed: the content was
// scrolled or laid out anew.
func (s *Scroller) OnMoved(do func()) { s.moved = do }

// CreateRenderer wraps the toolkit's scroll container.
func (s *Scroller) CreateRenderer() fyne.WidgetRenderer { return &scrollerRenderer{s} }

// MinSize is small: what does not fit is scrolled to.
func (s *Scroller) MinSize() fyne.Size { return fyne.NewSize(32, 32) }

// Reflow lays the content out again after it changed its height. What is drawn
// stays drawn: a page anew takes longer than a keystroke may.
func (s *Scroller) Reflow() {
	content, size := s.scroll.Content, s.scroll.Size()
	height := max(heightAt(content, size.Width), size.Height)
	content.Resize(fyne.NewSize(size.Width, height))
	layAgain(content)
	s.scroll.Base.Refresh() // the bars
	if most := height - size.Height; s.scroll.Offset.Y > most {
		s.scroll.ScrollToOffset(fyne.NewPos(0, most))
	}
	s.moved()
}

// layAgain lays out everything inside an object, at the size that it has.
func layAgain(o fyne.CanvasObject) {
	switch o := o.(type) {
	case *fyne.Container:
		if o.Layout != nil {
			o.Layout.Layout(o.Objects, o.Size())
		}
		for _, child := range o.Objects {
			layAgain(child)
		}
	case *container.Scroll:
		o.Base.Refresh() // where what it holds asks for another size
	case Holder:
		layAgain(o.Held())
	}
}

// ShowObject scrolls so far that an object inside is in sight.
func (s *Scroller) ShowObject(o fyne.CanvasObject) { s.ShowPart(o, 0, o.Size().Height) }

// ShowPart scrolls so far that a part of an object inside is in sight; top and
// bottom are measured from the object's own top.
func (s *Scroller) ShowPart(o fyne.CanvasObject, top, bottom float32) {
	at, ok := place(s.scroll.Content, o)
	if !ok {
		return
	}
	height := s.scroll.Size().Height
	offset := s.scroll.Offset.Y
	if begin := at.Y + top - Gap5; begin < offset {
		offset = begin
	} else if end := at.Y + top + min(bottom-top, height-2*Gap5) + Gap5; end > offset+height {
		offset = end - height
	}
	limit := max(s.scroll.Content.Size().Height-height, 0)
	s.SetOffset(min(max(offset, 0), limit))
}

// Turn scrolls as the mouse wheel says.
func (s *Scroller) Turn(e *fyne.ScrollEvent) { s.scroll.Scrolled(e) }

// Offset is how far the content is scrolled.
func (s *Scroller) Offset() float32 { return s.scroll.Offset.Y }

// SetOffset scrolls to a position that [Scroller.Offset] gave.
func (s *Scroller) SetOffset(y float32) {
	if y != s.scroll.Offset.Y {
		s.scroll.ScrollToOffset(fyne.NewPos(0, y))
		s.moved()
	}
}

// place is where an object stands in another one that holds it.
func place(root, o fyne.CanvasObject) (fyne.Position, bool) {
	if root == o {
		return fyne.Position{}, true
	}
	var children []fyne.CanvasObject
	switch r := root.(type) {
	case *fyne.Container:
		children = r.Objects
	case *container.Scroll:
		children = []fyne.CanvasObject{r.Content}
	case Holder:
		children = []fyne.CanvasObject{r.Held()}
	}
	for _, child := range children {
		if at, ok := place(child, o); ok {
			return at.Add(child.Position()), true
		}
	}
	return fyne.Position{}, false
}

// Holder is a widget that shows one other object, at its own top left corner
// or wherever that object says.
type Holder interface{ Held() fyne.CanvasObject }

type scrollerRenderer struct{ s *Scroller }

func (r *scrollerRenderer) Destroy()                     {}
func (r *scrollerRenderer) MinSize() fyne.Size           { return r.s.MinSize() }
func (r *scrollerRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.s.scroll} }
func (r *scrollerRenderer) Refresh()                     { r.s.scroll.Refresh() }

func (r *scrollerRenderer) Layout(size fyne.Size) {
	r.s.scroll.Resize(size)
	r.s.Reflow()
}
