package look

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Style says how a text is set.
type Style struct {
	Size   float32
	Colour Colour
	Bold   bool
	Align  fyne.TextAlign
	Wrap   bool // over several lines; otherwise what does not fit is cut with …
	Tight  bool // lines as high as the type instead of 1.5 times that
}

// Text is a text that is only read. A wrapped text is as high as its lines at
// the width it was last given; a text on one line shrinks to any width.
type Text struct {
	widget.BaseWidget
	style Style
	text  string
	lines []string
	width float32
	sized bool // it was given a width, be it none
	drawn []fyne.CanvasObject
}

// NewText returns a text in a style.
func NewText(text string, s Style) *Text {
	if s.Size == 0 {
		s.Size = SizeBody
	}
	if s.Colour == "" {
		s.Colour = Ink
	}
	t := &Text{style: s}
	t.ExtendBaseWidget(t)
	t.SetText(text)
	return t
}

// Title is a page's title.
func Title(text string) *Text { return NewText(text, Style{Size: SizeTitle, Bold: true}) }

// Heading is the title of a card or of a part of the side panel.
func Heading(text string) *Text { return NewText(text, Style{Size: SizeTable, Bold: true}) }

// Body is running text that wraps.
func Body(text string) *Text { return NewText(text, Style{Wrap: true}) }

// Label is a text of a table or beside a field.
func Label(text string) *Text { return NewText(text, Style{Size: SizeTable}) }

// Note is a small remark that wraps.
func Note(text string) *Text { return NewText(text, Style{Size: SizeNote, Colour: Ink2, Wrap: true}) }

// Text returns the whole text, cut or not.
func (t *Text) Text() string { return t.text }

// SetText replaces the text.
func (t *Text) SetText(text string) {
	if text == t.text && t.lines != nil {
		return
	}
	t.text = text
	t.fit()
	t.Refresh()
}

// SetColour replaces the role of its colour.
func (t *Text) SetColour(c Colour) {
	if t.style.Colour != c {
		t.style.Colour = c
		t.Refresh()
	}
}

// SetBold sets the weight.
func (t *Text) SetBold(b bool) {
	if t.style.Bold != b {
		t.style.Bold = b
		t.fit()
		t.Refresh()
	}
}

func (t *Text) measure(s string) float32 {
	return fyne.MeasureText(s, t.style.Size, fyne.TextStyle{Bold: t.style.Bold}).Width
}

func (t *Text) lineHeight() float32 {
	if t.style.Tight {
		return fyne.MeasureText("가", t.style.Size, fyne.TextStyle{Bold: t.style.Bold}).Height
	}
	return round(t.style.Size * 1.5)
}

// fit breaks or cuts the text for the width it has.
func (t *Text) fit() {
	switch {
	case t.style.Wrap && t.width > 0:
		t.lines = wrap(t.text, t.width, t.measure)
	case t.style.Wrap:
		t.lines = strings.Split(t.text, "\n")
	case t.sized && t.width < 1:
		t.lines = []string{""} // no room for a letter
	default:
		t.lines = []string{cutTo(t.text, t.width, t.measure)}
	}
}

// MinSize is the height of the lines; the width of one line that does not wrap.
func (t *Text) MinSize() fyne.Size {
	width := float32(0)
	if !t.style.Wrap {
		width = ceil(t.measure(t.text))
	}
	return fyne.NewSize(width, t.lineHeight()*float32(len(t.lines)))
}

// Resize breaks the text anew where the width changed.
func (t *Text) Resize(size fyne.Size) {
	if size.Width != t.width || !t.sized {
		t.width, t.sized = size.Width, true
		t.fit()
		t.BaseWidget.Resize(size)
		t.Refresh()
		return
	}
	t.BaseWidget.Resize(size)
}

// CreateRenderer draws one canvas text a line.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{text: t}
	r.Refresh()
	return r
}

type textRenderer struct{ text *Text }

func (r *textRenderer) Destroy()                     {}
func (r *textRenderer) MinSize() fyne.Size           { return r.text.MinSize() }
func (r *textRenderer) Objects() []fyne.CanvasObject { return r.text.drawn }

func (r *textRenderer) Layout(size fyne.Size) {
	height := r.text.lineHeight()
	top := round((size.Height - height*float32(len(r.text.drawn))) / 2)
	if r.text.style.Wrap {
		top = 0
	}
	for i, o := range r.text.drawn {
		own := o.MinSize()
		o.Move(fyne.NewPos(0, top+round(float32(i)*height+(height-own.Height)/2)))
		o.Resize(fyne.NewSize(size.Width, own.Height))
	}
}

func (r *textRenderer) Refresh() {
	t := r.text
	for len(t.drawn) < len(t.lines) {
		t.drawn = append(t.drawn, canvas.NewText("", nil))
	}
	t.drawn = t.drawn[:len(t.lines)]
	for i, line := range t.lines {
		c := t.drawn[i].(*canvas.Text)
		c.Text, c.TextSize, c.Color = line, t.style.Size, Of(t.style.Colour)
		c.TextStyle, c.Alignment = fyne.TextStyle{Bold: t.style.Bold}, t.style.Align
		c.Refresh()
	}
	r.Layout(t.Size())
}
