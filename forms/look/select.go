package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Select shows one of several options and lets another one be chosen from a
// menu, by mouse or by keys.
type Select struct {
	widget.BaseWidget
	options  []string
	chosen   int // -1: none
	empty    string
	onPick   func(int)
	hovered  bool
	focused  bool
	disabled bool
	menu     *Menu
}

// NewSelect returns a select with nothing chosen; empty is what it then shows.
// onPick is called when the user chooses.
func NewSelect(options []string, empty string, onPick func(int)) *Select {
	s := &Select{options: options, chosen: -1, empty: empty, onPick: onPick}
	s.ExtendBaseWidget(s)
	return s
}

// Options returns the choices.
func (s *Select) Options() []string { return s.options }

// SetOptions replaces the choices.
func (s *Select) SetOptions(options []string) {
	s.options = options
	s.Refresh()
}

// Chosen is the index of what is shown, -1 for nothing.
func (s *Select) Chosen() int { return s.chosen }

// Choose shows an option without reporting it.
func (s *Select) Choose(i int) {
	if s.chosen != i {
		s.chosen = i
		s.Refresh()
	}
}

// Disable greys the select.
func (s *Select) Disable() { s.disabled = true; s.Refresh() }

// Pick chooses an option as the user does.
func (s *Select) Pick(i int) {
	if i == s.chosen || s.disabled {
		return
	}
	s.Choose(i)
	if s.onPick != nil {
		s.onPick(i)
	}
}

// Tapped opens the menu below the field.
func (s *Select) Tapped(*fyne.PointEvent) {
	if s.disabled {
		return
	}
	items := make([]Item, len(s.options))
	for i, option := range s.options {
		items[i] = Item{Words: option, Checked: i == s.chosen, Do: func() { s.Pick(i) }}
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s)
	}
	s.menu = ShowMenu(s, s.Size().Width, items...)
}

// TypedKey opens the menu, or steps through the options.
func (s *Select) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		s.Tapped(nil)
	case fyne.KeyDown:
		s.Pick(min(s.chosen+1, len(s.options)-1))
	case fyne.KeyUp:
		s.Pick(max(s.chosen-1, 0))
	}
}

// TypedRune opens the menu by a blank; see [space].
func (s *Select) TypedRune(r rune) {
	if r == space {
		s.Tapped(nil)
	}
}

// FocusGained shows that keys reach the select.
func (s *Select) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost shows that they no longer do.
func (s *Select) FocusLost() { s.focused = false; s.Refresh() }

// MouseIn tints the select.
func (s *Select) MouseIn(*desktop.MouseEvent) { s.hovered = true; s.Refresh() }

// MouseMoved does nothing.
func (s *Select) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tint off.
func (s *Select) MouseOut() { s.hovered = false; s.Refresh() }

// FieldHeight is the height of every field of one line, in the toolkit's units.
const FieldHeight float32 = 34

// MinSize is as high as a field.
func (s *Select) MinSize() fyne.Size {
	return fyne.NewSize(96, FieldHeight)
}

// CreateRenderer draws the field, what is chosen and an arrow.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	r := &selectRenderer{
		s: s, ground: canvas.NewRectangle(nil),
		text:  NewText("", Style{}),
		arrow: widget.NewIcon(theme.MenuDropDownIcon()),
	}
	r.Refresh()
	return r
}

type selectRenderer struct {
	s      *Select
	ground *canvas.Rectangle
	text   *Text
	arrow  *widget.Icon
}

func (r *selectRenderer) Destroy()           {}
func (r *selectRenderer) MinSize() fyne.Size { return r.s.MinSize() }
func (r *selectRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.text, r.arrow}
}

func (r *selectRenderer) Layout(size fyne.Size) {
	const arrow = 18
	r.ground.Resize(size)
	r.text.Move(fyne.NewPos(10, 0))
	r.text.Resize(fyne.NewSize(max(size.Width-16-arrow, 0), size.Height))
	r.arrow.Move(fyne.NewPos(size.Width-arrow-5, round((size.Height-arrow)/2)))
	r.arrow.Resize(fyne.NewSquareSize(arrow))
}

func (r *selectRenderer) Refresh() {
	s := r.s
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = Of(Surface), Of(Edge), 1
	r.ground.CornerRadius = 6
	if s.hovered && !s.disabled {
		r.ground.StrokeColor = Of(Ink3)
	}
	if s.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = Of(PrimaryInk), 2
	}
	text, colour := s.empty, Ink3
	if s.chosen >= 0 && s.chosen < len(s.options) {
		text, colour = s.options[s.chosen], Ink
	}
	if s.disabled {
		r.ground.FillColor, colour = Of(Sunken), Ink2
		r.arrow.Hide()
	}
	r.text.SetText(text)
	r.text.SetColour(colour)
	r.ground.Refresh()
	r.arrow.Refresh()
}
