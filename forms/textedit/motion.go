package textedit

// Motion is a way that the caret can go.
type Motion int

// The motions. Lines are those that are drawn; paragraphs end at line ends that
// were entered.
const (
	Left          Motion = iota // one cluster; BackSpace where it deletes
	Right                       // one cluster; Delete where it deletes
	Up                          // a line, in the column where the motion began; from the first to its start
	Down                        // a line; from the last to its end
	WordLeft                    // to the start of a word (어절, Latin word, number with its unit, signs) or the end of a paragraph
	WordRight                   // likewise
	LineStart                   // Home
	LineEnd                     // End; of a wrapped line, before the blank it was wrapped at
	ParagraphUp                 // to the start of the paragraph, or of the one before
	ParagraphDown               // to the start of the next paragraph, or the end of the text
	PageUp                      // as many lines as SetPage says, in the same column
	PageDown                    // likewise
	TextStart
	TextEnd
)

// goal is where a motion leads.
type goal struct {
	at       int
	upstream bool // at the end of a line that splits a word
	column   bool // keeps the column
}

// Move moves the caret. With extend the selection grows or shrinks by it; without,
// the selection ends, and Left and Right only go to its side.
func (e *Editor) Move(m Motion, extend bool) {
	e.Finish()
	from, to := e.Selection()
	if from < to && !extend && (m == Left || m == Right) {
		if m == Left {
			e.place(from, from)
		} else {
			e.place(to, to)
		}
		return
	}
	g := e.target(m)
	e.caret, e.upstream = e.snap(g.at), g.upstream
	if !extend {
		e.anchor = e.caret
	}
	e.hasGoal = g.column
}

// target returns where a motion leads from the caret.
func (e *Editor) target(m Motion) goal {
	switch m {
	case Left:
		return goal{at: e.lines.Before(e.caret)}
	case Right:
		return goal{at: e.lines.After(e.caret)}
	case WordLeft:
		return goal{at: e.wordBefore(e.caret)}
	case WordRight:
		return goal{at: e.wordAfter(e.caret)}
	case ParagraphUp:
		return goal{at: e.paragraphBefore(e.caret)}
	case ParagraphDown:
		return goal{at: e.paragraphAfter(e.caret)}
	case TextStart:
		return goal{at: 0}
	case TextEnd:
		return goal{at: e.lines.Len()}
	case LineStart:
		line, _ := e.caretAt()
		return goal{at: e.lines.LineAt(line).Start}
	case LineEnd:
		line, _ := e.caretAt()
		return e.lineEnd(line)
	case Up:
		return e.vertical(-1)
	case Down:
		return e.vertical(+1)
	case PageUp:
		return e.vertical(-e.page)
	case PageDown:
		return e.vertical(+e.page)
	}
	return goal{at: e.caret}
}

// lineEnd returns the last place on a line.
func (e *Editor) lineEnd(line int) goal {
	l := e.lines.LineAt(line)
	if isSplit(l) {
		return goal{at: l.Next, upstream: true}
	}
	return goal{at: e.lines.Position(line, l.Next-l.Start)}
}

// vertical returns where the caret comes to by so many lines, in its column.
func (e *Editor) vertical(by int) goal {
	line, x := e.CaretLine()
	if !e.hasGoal {
		e.goal = x
	}
	last := e.lines.Count() - 1
	switch {
	case by < 0 && line == 0:
		return goal{at: 0, column: true}
	case by > 0 && line == last:
		return goal{at: e.lines.Len(), column: true}
	}
	g := e.nearest(min(max(line+by, 0), last), e.goal)
	g.column = true
	return g
}

// nearest returns the place on a line that is nearest to x: on a line that splits
// a word also the one at its end.
func (e *Editor) nearest(line int, x float64) goal {
	at := e.lines.Nearest(line, x)
	l := e.lines.LineAt(line)
	if isSplit(l) && e.lines.After(at) == l.Next {
		near, end := e.lines.X(line, at-l.Start), e.lines.X(line, l.Next-l.Start)
		if x > (near+end)/2 {
			return goal{at: l.Next, upstream: true}
		}
	}
	return goal{at: at}
}

// paragraphBefore returns the start of the paragraph, or of the one before where
// that is where we are.
func (e *Editor) paragraphBefore(at int) int {
	from, _ := e.lines.Paragraph(at)
	if from == at && at > 0 {
		from, _ = e.lines.Paragraph(at - 1)
	}
	return from
}

// paragraphAfter returns the start of the next paragraph, or the end of the text.
func (e *Editor) paragraphAfter(at int) int {
	_, to := e.lines.Paragraph(at)
	return min(to+1, e.lines.Len())
}

// Point moves the caret to the place on a line that is nearest to x, as a click
// does; with extend, as a drag or a click with Shift does.
func (e *Editor) Point(line int, x float64, extend bool) {
	e.Finish()
	g := e.nearest(min(max(line, 0), e.lines.Count()-1), x)
	anchor := e.anchor
	e.place(g.at, g.at)
	e.upstream = g.upstream
	if extend {
		e.anchor = anchor
	}
}

// At returns the position on a line that is nearest to x, for what looks before
// it acts: the context menu, a drag of the selection.
func (e *Editor) At(line int, x float64) int {
	return e.nearest(min(max(line, 0), e.lines.Count()-1), x).at
}
