package document

import (
	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/picture"
	"moaplan/internal/plan"
)

// Document is the tree. It is made by [Build] and not changed afterwards, so that
// it can be laid out on another goroutine while the plan is edited.
type Document struct {
	Lang     i18n.Lang
	Draft    bool // printed with the draft watermark
	Example  bool // invented data: the cover bears the example mark
	Title    string
	Author   string // the lead institution
	Subject  string // the programme
	Keywords string
	Date     civil.Date // of the document, for its metadata
	Blocks   []Block

	Blobs        map[string][]byte // the files of figures, by name
	Problems     []Problem         // what could not be printed as it was meant
	Untranslated []plan.Path       // texts without English, in an English document
}

// Problem is something that stands in the document visibly but not as it was
// meant: an unknown live field, a figure that is not there, a text too deeply
// nested to be read as Markdown.
type Problem struct {
	Path    plan.Path
	Message plan.Message
}

// Block is one of the types below.
type Block interface{ block() }

// Heading is a heading of level 1 (a chapter) to 5.
type Heading struct {
	Level   int
	Number  string // "1.", "2-1)", "(1)", "가."; may be empty
	Text    []Inline
	ID      string  // unique; links lead to it
	Chapter plan.ID // of the call's chapter that begins here, or empty
	NewPage bool
}

// Style is what a paragraph is.
type Style int

// Styles of paragraphs.
const (
	Body    Style = iota
	Banner        // the name of the document on its cover
	Centred       // a line of a form
	Right         // a signature, a unit line
	Small         // a note below a table
	Quoted        // a quotation
	Code          // lines kept as typed
	Missing       // a place still to be filled, or a text that could not be read
)

// Paragraph is a paragraph of text.
type Paragraph struct {
	Style Style
	Text  []Inline
}

// Item is one item of a list. Marks of the official style have fixed levels
// (□ 1, ○ 2, - 3, · 4, ※ 5); lists of plain Markdown have "•" or a number. A
// further paragraph of an item has an empty mark.
type Item struct {
	Level int
	Mark  string
	Text  []Inline
}

// Align is where text stands in its cell.
type Align int

// Alignments.
const (
	Auto   Align = iota // as the column says, or left
	Left                // text
	Centre              // short labels
	End                 // amounts, to the right
)

// Column is a column of a table.
type Column struct {
	Width float64 // relative to the others
	Align Align
}

// Cell is a cell; the cells it covers by its spans are left out of their rows.
type Cell struct {
	Text    []Inline
	Span    int // columns, 0 is 1
	RowSpan int // rows, 0 is 1
	Label   bool
	Bold    bool
	Bar     bool // filled: a month of a schedule
	Align   Align
}

// Row is a row of a table.
type Row struct{ Cells []Cell }

// Table is a table. Its first Head rows repeat on every page it runs over.
type Table struct {
	ID      string
	Label   string // "표 1", or empty for an unnumbered one
	Caption []Inline
	Source  []Inline // 출처
	Unit    string   // "(단위: 천원)", above the table to the right
	Columns []Column
	Head    int
	Rows    []Row
	Size    float64 // of its text, points; 0 is the usual one
	Plain   bool    // without lines or shades: a line of a form
}

// Figure is a picture of the plan's file.
type Figure struct {
	ID      string
	Label   string // "그림 1"
	Blob    string // key of Document.Blobs
	Path    plan.Path
	Caption []Inline
	Source  []Inline
	Width   int // percent of the text's width
}

// Picture is a picture drawn from the plan.
type Picture struct {
	ID      string
	Label   string
	Caption []Inline
	Picture picture.Picture
}

// Form is a page of the official form: its blocks fill one page.
type Form struct {
	Name   string // "cover"
	Blocks []Block
}

// Contents stands where the table of contents goes.
type Contents struct {
	Title string
	Depth int // the deepest level of headings in it
}

// Notes are the footnotes of the text before them, in order.
type Notes struct{ Notes []Note }

// Note is a footnote.
type Note struct {
	Number int
	Text   []Inline
}

// PageBreak starts a new page.
type PageBreak struct{}

func (Heading) block()   {}
func (Paragraph) block() {}
func (Item) block()      {}
func (Table) block()     {}
func (Figure) block()    {}
func (Picture) block()   {}
func (Form) block()      {}
func (Contents) block()  {}
func (Notes) block()     {}
func (PageBreak) block() {}
