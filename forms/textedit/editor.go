package textedit

import (
	"math"

	"moaplan/internal/typeset"
)

// Splice is one change of the plan's text: Cut, which stood at position At, was
// replaced by Put. Positions are runes; what is being composed does not count.
type Splice struct {
	At       int
	Cut, Put string
}

// Options say how a text is edited and drawn.
type Options struct {
	// Single makes it one line: line ends and tabs that are entered become blanks,
	// and Width is ignored.
	Single bool
	// Measure says how wide characters are.
	Measure typeset.Measurer
	// Width is that of a line, in the measurer's unit.
	Width float64
}

// Editor is a text with its caret, selection, composition and lines. It is not
// safe for use by several goroutines at once.
type Editor struct {
	single bool
	lines  *typeset.Paragraphs // the drawn text

	caret, anchor int  // of the drawn text; the selection lies between them
	upstream      bool // at a soft line break the caret stands at the end of the line before

	composing int // where the composition starts; it ends at the caret
	preedit   int // its length in runes, 0 for nothing

	goal    float64 // the column that Up and Down keep, where hasGoal
	hasGoal bool
	page    int // lines of a page

	onSplice func(Splice)
	finish   func()
}

var _ Target = (*Editor)(nil)

// defaultPage is how far page keys go before [Editor.SetPage] was called.
const defaultPage = 10

// New returns an empty text.
func New(o Options) *Editor {
	e := &Editor{single: o.Single, page: defaultPage}
	e.lines = typeset.NewParagraphs(e.width(o.Width), o.Measure)
	return e
}

// width is that of a line: a text of one line is never wrapped.
func (e *Editor) width(given float64) float64 {
	if e.single {
		return math.Inf(1)
	}
	return given
}

// OnSplice sets what is told of each change that the user made, after it. Text
// that comes from outside by Show is not told.
func (e *Editor) OnSplice(f func(Splice)) { e.onSplice = f }

// SetFinisher sets what asks the input method to end the composition (its
// Finish, usually); nil for none.
func (e *Editor) SetFinisher(finish func()) { e.finish = finish }

// SetPage sets how many lines the page keys go.
func (e *Editor) SetPage(lines int) { e.page = max(lines, 1) }

// Resize wraps the text for another width or another measurer. Caret, selection
// and composition stay.
func (e *Editor) Resize(width float64, m typeset.Measurer) {
	e.lines.Resize(e.width(width), m)
	e.hasGoal = false
}

// Text returns the plan's text: without what is being composed.
func (e *Editor) Text() string {
	if e.preedit == 0 {
		return e.lines.Text()
	}
	return e.lines.Slice(0, e.composing) + e.lines.Slice(e.composing+e.preedit, e.lines.Len())
}

// Lines returns the drawn text: with what is being composed. It is to be read
// only, and belongs to the editor.
func (e *Editor) Lines() *typeset.Paragraphs { return e.lines }

// Single reports a text of one line.
func (e *Editor) Single() bool { return e.single }

// Composing returns where in the drawn text something is being composed. Both are
// the caret where nothing is.
func (e *Editor) Composing() (from, to int) {
	if e.preedit == 0 {
		return e.caret, e.caret
	}
	return e.composing, e.composing + e.preedit
}

// Caret returns the caret's position in the drawn text.
func (e *Editor) Caret() int { return e.caret }

// CaretLine returns the line that the caret is drawn on and how far from its
// start. At a soft line break it knows on which side the caret is.
func (e *Editor) CaretLine() (line int, x float64) {
	line, column := e.caretAt()
	return line, e.lines.X(line, column)
}

// caretAt returns the line and column that the caret is drawn at.
func (e *Editor) caretAt() (line, column int) {
	line, column = e.lines.Locate(e.caret)
	if column > 0 || line == 0 || !e.upstream {
		return line, column
	}
	if before := e.lines.LineAt(line - 1); isSplit(before) {
		return line - 1, before.Next - before.Start
	}
	return line, column
}

// isSplit reports a line that ends inside a word or between Hanja: the position
// at its end is also that of the next line's start. White space at the end of a
// line keeps the two apart.
func isSplit(l typeset.Line) bool { return !l.Hard && len(l.Hung) == 0 }

// Selection returns what is selected of the drawn text; both are the caret where
// nothing is.
func (e *Editor) Selection() (from, to int) {
	return min(e.caret, e.anchor), max(e.caret, e.anchor)
}

// Selected returns the selected text, "" for none.
func (e *Editor) Selected() string {
	from, to := e.Selection()
	return e.lines.Slice(from, to)
}

// place sets the caret and the selection's other end.
func (e *Editor) place(anchor, caret int) {
	e.anchor, e.caret = e.snap(anchor), e.snap(caret)
	e.upstream, e.hasGoal = false, false
}

// snap returns the nearest place of the text that a caret may be at: a position
// inside a cluster becomes its end.
func (e *Editor) snap(at int) int { return e.lines.Snap(min(max(at, 0), e.lines.Len())) }
