package textedit

// Select selects what is between two positions; the caret goes to the second.
func (e *Editor) Select(from, to int) {
	e.Finish()
	e.place(from, to)
}

// SelectAll selects the whole text.
func (e *Editor) SelectAll() {
	e.Finish()
	e.place(0, e.lines.Len())
}

// SelectWord selects the word (어절, Latin word, number with its unit), the blanks
// or the signs at a position, as a double click does. At the end of a paragraph
// it is what stands before.
func (e *Editor) SelectWord(at int) {
	e.Finish()
	e.place(e.wordAt(e.snap(at)))
}

// SelectLine selects the drawn line at a position, without a line end.
func (e *Editor) SelectLine(at int) {
	e.Finish()
	line, _ := e.lines.Locate(at)
	l := e.lines.LineAt(line)
	to := l.Next
	if _, end := e.lines.Paragraph(l.Start); to > end {
		to = end
	}
	e.place(l.Start, to)
	e.upstream = true
}

// SelectParagraph selects the paragraph at a position, without its line end, as a
// triple click does.
func (e *Editor) SelectParagraph(at int) {
	e.Finish()
	e.place(e.lines.Paragraph(at))
}

// SelectWordsBetween selects whole words, from the one at a to the one at b, where
// the caret goes: what a drag does after a double click at a.
func (e *Editor) SelectWordsBetween(a, b int) { e.selectBetween(a, b, e.wordAt) }

// SelectParagraphsBetween selects whole paragraphs, from the one at a to the one
// at b, where the caret goes: what a drag does after a triple click at a.
func (e *Editor) SelectParagraphsBetween(a, b int) { e.selectBetween(a, b, e.lines.Paragraph) }

func (e *Editor) selectBetween(a, b int, around func(at int) (from, to int)) {
	e.Finish()
	a, b = e.snap(a), e.snap(b)
	aFrom, aTo := around(a)
	bFrom, bTo := around(b)
	if b < a {
		e.place(max(aTo, bTo), min(aFrom, bFrom))
	} else {
		e.place(min(aFrom, bFrom), max(aTo, bTo))
	}
}
