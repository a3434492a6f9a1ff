package forms

import (
	"math"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"moaplan/export/document"
	"moaplan/forms/look"
	"moaplan/internal/typeset"
)

// whole is the nearest whole unit, so that lines and letters are sharp.
func whole(v float32) float32 { return float32(math.Round(float64(v))) }

// flowStyle is how a paragraph of the galley is set.
type flowStyle struct {
	size   float32
	bold   bool
	ink    look.Colour // empty: ink
	align  fyne.TextAlign
	indent float32 // of the text; the mark hangs before it
	mark   string
}

// flow is a paragraph in several styles that wraps as the documents do.
type flow struct {
	widget.BaseWidget
	text  []document.Inline
	style flowStyle
	runs  []typeset.Run // the style of each is the place of its inline
	lines []typeset.Line
	width float32
	drawn []fyne.CanvasObject
}

func newFlow(text []document.Inline, s flowStyle) *flow {
	if s.ink == "" {
		s.ink = look.Ink
	}
	f := &flow{text: text, style: s}
	for i, in := range text {
		f.runs = append(f.runs, typeset.Run{Text: in.Text, Style: i})
	}
	f.lines = typeset.Break(f.runs, 1<<20, 0, f)
	f.ExtendBaseWidget(f)
	return f
}

// Text is what is said, for those who do not see it.
func (f *flow) Text() string {
	words := document.PlainText(f.text)
	if f.style.mark != "" {
		return f.style.mark + " " + words
	}
	return words
}

// letters remembers how wide letters are.
var letters = map[letter]float64{}

type letter struct {
	r    rune
	size float32
	bold bool
}

// Width is that of a letter in the style of an inline.
func (f *flow) Width(r rune, style int) float64 {
	key := letter{r, f.style.size, f.bold(style)}
	w, ok := letters[key]
	if !ok {
		w = float64(fyne.MeasureText(string(r), key.size, fyne.TextStyle{Bold: key.bold}).Width)
		letters[key] = w
	}
	return w
}

func (f *flow) bold(style int) bool {
	return f.style.bold || style < len(f.text) && f.text[style].Bold // an empty text has no inline
}

func (f *flow) pitch() float32 { return whole(f.style.size * 1.5) }

// MinSize is as high as the lines at the width it was last given.
func (f *flow) MinSize() fyne.Size {
	return fyne.NewSize(24, f.pitch()*float32(max(len(f.lines), 1)))
}

// longestWord is how wide the longest word is, in letters that do not wrap.
func (f *flow) longestWord() float32 {
	longest, word := 0.0, 0.0
	for _, run := range f.runs {
		for _, r := range run.Text {
			if unicode.IsSpace(r) {
				word = 0
				continue
			}
			word += f.Width(r, run.Style)
			longest = max(longest, word)
		}
	}
	return float32(longest)
}

// Resize breaks the lines anew where the width changed.
func (f *flow) Resize(size fyne.Size) {
	if size.Width != f.width {
		f.width = size.Width
		f.lines = typeset.Break(f.runs, float64(max(size.Width-f.style.indent, 24)), 0, f)
		f.paint()
	}
	f.BaseWidget.Resize(size)
}

// paint makes one text for each stretch of a line in one style.
func (f *flow) paint() {
	f.drawn = nil
	if f.style.mark != "" {
		mark := f.piece(f.style.mark, f.style.bold, f.style.ink)
		f.put(mark, f.style.indent-mark.MinSize().Width-4, 0)
	}
	for n, line := range f.lines {
		x := f.style.indent
		spare := f.width - f.style.indent - float32(line.Width)
		switch f.style.align {
		case fyne.TextAlignCenter:
			x += max(spare/2, 0)
		case fyne.TextAlignTrailing:
			x += max(spare, 0)
		}
		for _, run := range line.Runs {
			x += f.run(run, x, n)
		}
	}
	f.Refresh()
}

// run draws a stretch of a line and returns how wide it is. The value of a live
// field stands on a ground of its own, as in the list that it was chosen from.
func (f *flow) run(run typeset.Run, x float32, line int) float32 {
	in := f.text[run.Style]
	ink := f.style.ink
	if in.Field != "" || in.Link != "" {
		ink = look.PrimaryInk
	}
	t := f.piece(run.Text, f.bold(run.Style), ink)
	t.TextStyle.Italic = in.Italic
	if in.Note > 0 {
		t.TextSize = whole(f.style.size * 0.75)
		t.Color = look.Of(look.PrimaryInk)
	}
	width := t.MinSize().Width
	if in.Field != "" {
		ground := canvas.NewRectangle(look.Of(look.PrimarySoft))
		ground.CornerRadius = 3
		ground.Move(fyne.NewPos(x, float32(line)*f.pitch()+1))
		ground.Resize(fyne.NewSize(width, f.pitch()-2))
		f.drawn = append(f.drawn, ground)
	}
	if in.Note > 0 {
		f.put(t, x, float32(line)*f.pitch()-2)
	} else {
		f.put(t, x, float32(line)*f.pitch())
	}
	return width
}

func (f *flow) piece(words string, bold bool, ink look.Colour) *canvas.Text {
	t := canvas.NewText(words, look.Of(ink))
	t.TextSize, t.TextStyle.Bold = f.style.size, bold
	return t
}

func (f *flow) put(t *canvas.Text, x, y float32) {
	size := t.MinSize()
	t.Move(fyne.NewPos(x, y+whole((f.pitch()-size.Height)/2)))
	t.Resize(size)
	f.drawn = append(f.drawn, t)
}

// CreateRenderer shows the texts.
func (f *flow) CreateRenderer() fyne.WidgetRenderer { return &flowRenderer{f} }

type flowRenderer struct{ f *flow }

func (r *flowRenderer) Destroy()                     {}
func (r *flowRenderer) Layout(fyne.Size)             {}
func (r *flowRenderer) MinSize() fyne.Size           { return r.f.MinSize() }
func (r *flowRenderer) Refresh()                     { canvas.Refresh(r.f) }
func (r *flowRenderer) Objects() []fyne.CanvasObject { return r.f.drawn }
