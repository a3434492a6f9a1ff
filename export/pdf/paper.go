package pdf

import (
	"time"

	"moaplan/internal/plan"
)

// A4 upright, in points; so are all lengths of this package. The origin is the
// page's upper left corner and y grows downwards.
const (
	PageWidth  = 595.28
	PageHeight = 841.89
)

// Paper is a laid out document.
type Paper struct {
	Pages   []Page
	Dests   map[string]Dest // where links lead, by the ID of a heading
	Outline []Bookmark
	Images  map[string]Picture

	Title, Author, Subject, Keywords string
	Lang                             string
	Date                             time.Time

	imagePaths map[string]plan.Path // where in the plan an image comes from
}

// Page is one page: operations in the order in which they are painted.
type Page struct{ Ops []Op }

// Dest is a place in the document.
type Dest struct {
	Page int // from 0
	Y    float64
}

// Bookmark is an entry of the outline.
type Bookmark struct {
	Title string
	Level int // from 0, never more than one deeper than the entry before
	Dest  string
}

// Picture is an image ready to be embedded: 8 bit PNG or JPEG.
type Picture struct {
	Data []byte
	Type string // "PNG" or "JPG"
}

// Colour is a colour of red, green and blue.
type Colour struct{ R, G, B uint8 }

// Op is one of the types below.
type Op interface{ op() }

// Text is a run of text in one face whose baseline begins at X, Y.
type Text struct {
	X, Y   float64
	Face   Face
	Size   float64
	Text   string
	Colour Colour
	Slant  bool      // leaning: there is no italic face
	Path   plan.Path // where in the plan it comes from
}

// Line is a straight line.
type Line struct {
	X1, Y1, X2, Y2 float64
	Width          float64
	Colour         Colour
	Dash           float64 // length of dashes and gaps; 0 is a whole line
}

// Rect is a rectangle.
type Rect struct {
	X, Y, W, H float64
	Fill       *Colour
	Stroke     *Colour
	Width      float64
	Dash       float64
}

// Image places a picture.
type Image struct {
	X, Y, W, H float64
	Name       string
}

// Link makes a part of the page lead to an address or to a place (Dest).
type Link struct {
	X, Y, W, H float64
	URL        string
	Dest       string
}

// Outline fills a shape bounded by curves: a mark that is seen but is no text.
type Outline struct {
	Segments []Segment
	Fill     Colour
}

// Segment is a step along the border of an [Outline]: a move (M), a line (L), a
// cubic curve (C) to the last of its points.
type Segment struct {
	Kind   byte
	Points [3]Point
}

// Point is a point of the page.
type Point struct{ X, Y float64 }

func (Text) op()    {}
func (Line) op()    {}
func (Rect) op()    {}
func (Image) op()   {}
func (Link) op()    {}
func (Outline) op() {}

// The colours of the paper: few, and all tell apart in black and white.
var (
	black  = Colour{0x18, 0x18, 0x18}
	grey   = Colour{0x55, 0x60, 0x70}
	rule   = Colour{0x40, 0x40, 0x40}
	shade  = Colour{0xEC, 0xEF, 0xF4}
	bar    = Colour{0x5A, 0x68, 0x7C}
	pale   = Colour{0xEE, 0xF0, 0xF3}
	blue   = Colour{0x1F, 0x4E, 0x9C}
	soft   = Colour{0xE8, 0xEF, 0xFA}
	alert  = Colour{0xB4, 0x23, 0x18}
	warm   = Colour{0xB0, 0x6A, 0x1C}
	white  = Colour{0xFF, 0xFF, 0xFF}
	missed = Colour{0x8A, 0x5A, 0x00}
)
