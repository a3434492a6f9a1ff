// Package picture draws what a plan says as lists of lines, boxes and texts:
// the consortium, and the money of each year against the ceiling. It knows no
// screen and no paper; whoever paints the shapes says how wide text is.
//
// Everything reads in black and white: what colour tells, a mark, a pattern of
// lines or a word tells too.
package picture

// Picture is a drawing W points wide and H points high; y grows downwards.
type Picture struct {
	W, H   float64
	Shapes []Shape
}

// Kind is what a shape is.
type Kind int

// Kinds of shapes.
const (
	Box  Kind = iota // a rectangle from X, Y, W wide and H high
	Line             // a line from X, Y to X+W, Y+H
	Text             // one line of text with its baseline's start, middle or end at X, Y
)

// Anchor is what X of a text means.
type Anchor int

// Anchors of texts.
const (
	Start Anchor = iota
	Middle
	End
)

// Tone is how dark a fill or a line is; painters choose the colour.
type Tone int

// Tones.
const (
	None   Tone = iota // not painted
	Ink                // nearly black
	Strong             // the main colour, dark: white text on it is legible
	Soft               // a light tint: black text on it is legible
	Faint              // a hairline
	Paper              // white
	Alert              // the colour of a limit
	Warm               // a second line colour, for what is abroad
)

// Shape is one shape. Which members count depends on its kind.
type Shape struct {
	Kind       Kind
	X, Y, W, H float64
	Fill       Tone
	Line       Tone
	Width      float64 // of the line, points
	Dashed     bool
	Text       string
	Size       float64 // of the text, points
	Bold       bool
	Anchor     Anchor
	Tone       Tone   // of the text
	ID         string // of what a box stands for, if anything does
}

// Measure says how wide a text is.
type Measure func(text string, size float64, bold bool) float64
