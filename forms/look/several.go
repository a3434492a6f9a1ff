package look

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Several shows those of many options that are chosen, and lets others be added or
// taken away in a menu that stays open until Escape or a click elsewhere.
type Several struct {
	widget.BaseWidget
	options  []string
	chosen   []int // in the order of the options
	empty    string
	onPick   func(i int, chosen bool)
	hovered  bool
	focused  bool
	disabled bool
	menu     *Menu
}

// NewSeveral returns a field with nothing chosen; empty is what it then shows. onPick
// is called when the user adds an option or takes one away.
func NewSeveral(options []string, empty string, onPick func(i int, chosen bool)) *Several {
	s := &Several{options: options, empty: empty, onPick: onPick}
	s.ExtendBaseWidget(s)
	return s
}

// Options returns the choices.
func (s *Several) Options() []string { return s.options }

// Chosen are the indices of what is shown.
func (s *Several) Chosen() []int { return slices.Clone(s.chosen) }

// Choose shows options without reporting it.
func (s *Several) Choose(chosen ...int) {
	chosen = slices.Compact(slices.Sorted(slices.Values(chosen)))
	if !slices.Equal(chosen, s.chosen) {
		s.chosen = chosen
		s.Refresh()
	}
}

// Words are the chosen options in one line.
func (s *Several) Words() string {
	words := make([]string, len(s.chosen))
	for i, at := range s.chosen {
		words[i] = s.options[at]
	}
	return strings.Join(words, ", ")
}

// Disable greys the field.
func (s *Several) Disable() { s.disabled = true; s.Refresh() }

// Pick adds an option or takes it away, as the user does.
func (s *Several) Pick(i int) {
	if s.disabled || i < 0 || i >= len(s.options) {
		return
	}
	on := !slices.Contains(s.chosen, i)
	if on {
		s.Choose(append(slices.Clone(s.chosen), i)...)
	} else {
		s.Choose(slices.DeleteFunc(slices.Clone(s.chosen), func(at int) bool { return at == i })...)
	}
	if s.onPick != nil {
		s.onPick(i, on)
	}
}

// Tapped opens the menu below the field.
func (s *Several) Tapped(*fyne.PointEvent) {
	if s.disabled || len(s.options) == 0 {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s)
	}
	s.open(0)
}

// open shows the menu with a row pointed at. It opens anew after each choice, so that
// its ticks are right.
func (s *Several) open(at int) {
	items := make([]Item, len(s.options))
	for i, option := range s.options {
		items[i] = Item{Words: option, Checked: slices.Contains(s.chosen, i), Do: func() {
			s.Pick(i)
			s.open(i)
		}}
	}
	if s.menu = ShowMenu(s, s.Size().Width, items...); s.menu != nil {
		s.menu.point(at)
	}
}

// TypedKey opens the menu.
func (s *Several) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		s.Tapped(nil)
	}
}

// TypedRune opens the menu by a blank; see [space].
func (s *Several) TypedRune(r rune) {
	if r == space {
		s.Tapped(nil)
	}
}

// FocusGained shows that keys reach the field.
func (s *Several) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost shows that they no longer do.
func (s *Several) FocusLost() { s.focused = false; s.Refresh() }

// MouseIn tints the field.
func (s *Several) MouseIn(*desktop.MouseEvent) { s.hovered = true; s.Refresh() }

// MouseMoved does nothing.
func (s *Several) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tint off.
func (s *Several) MouseOut() { s.hovered = false; s.Refresh() }

// CreateRenderer draws the field, what is chosen, on as many lines as it takes, and
// an arrow.
func (s *Several) CreateRenderer() fyne.WidgetRenderer {
	r := &severalRenderer{
		s: s, ground: canvas.NewRectangle(nil), text: NewText("", Style{Wrap: true}),
		arrow: widget.NewIcon(theme.MenuDropDownIcon()),
	}
	r.Refresh()
	return r
}

type severalRenderer struct {
	s      *Several
	ground *canvas.Rectangle
	text   *Text
	arrow  *widget.Icon
}

// severalPad is above and below the words, so that one line is as high as a field.
const severalPad = (FieldHeight - 21) / 2

func (r *severalRenderer) Destroy() {}
func (r *severalRenderer) MinSize() fyne.Size {
	return fyne.NewSize(96, max(FieldHeight, r.text.MinSize().Height+2*severalPad))
}

func (r *severalRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.text, r.arrow}
}

func (r *severalRenderer) Layout(size fyne.Size) {
	const arrow = 18
	r.ground.Resize(size)
	r.text.Move(fyne.NewPos(10, severalPad))
	r.text.Resize(fyne.NewSize(max(size.Width-16-arrow, 0), max(size.Height-2*severalPad, 0)))
	r.arrow.Move(fyne.NewPos(size.Width-arrow-5, round((size.Height-arrow)/2)))
	r.arrow.Resize(fyne.NewSquareSize(arrow))
}

func (r *severalRenderer) Refresh() {
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
	if len(s.chosen) > 0 {
		text, colour = s.Words(), Ink
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
