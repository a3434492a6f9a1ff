package textedit

import "unicode/utf8"

// Show takes in text from outside: an undo, a partner's edit, a fix. The caret
// and the selection stay with their letters. Where something is being composed,
// the text is taken in beneath it and the composition is finished then, so that
// its splice fits the text given here. Text that is already there changes
// nothing, not even the composition.
func (e *Editor) Show(text string) { e.show(text, false) }

// ShowAt is Show, and the caret goes behind the change: for undo and redo.
func (e *Editor) ShowAt(text string) { e.show(text, true) }

func (e *Editor) show(text string, behind bool) {
	was := e.Text()
	if was == text {
		return
	}
	head, tail := commonEnds(was, text)
	from := runes(was[:head])
	cut, put := runes(was[head:len(was)-tail]), runes(text[head:len(text)-tail])
	moved := func(at int) int {
		switch {
		case at >= from+cut && (cut > 0 || at > from):
			return at + put - cut
		case at > from:
			return min(at, from+put)
		}
		return at
	}
	preedit := ""
	if e.preedit > 0 { // taken out, and put back where its place has gone to
		preedit = e.lines.Slice(e.Composing())
		e.draw(e.composing, e.preedit, "")
		e.caret = e.composing
		e.anchor, e.preedit = e.caret, 0
	}
	e.draw(from, cut, text[head:len(text)-tail])
	e.place(moved(e.anchor), moved(e.caret))
	if preedit != "" {
		e.composing, e.preedit = e.caret, runes(preedit)
		e.draw(e.composing, 0, preedit)
		e.caret += e.preedit
		e.anchor = e.caret
		before := e.composing
		e.Finish()
		if from+put > before {
			from += e.caret - before
		}
	}
	if behind {
		e.place(from+put, from+put)
	}
}

// commonEnds returns how many bytes two different texts share at their start and
// at their end, in whole characters.
func commonEnds(a, b string) (head, tail int) {
	n := min(len(a), len(b))
	for head < n && a[head] == b[head] {
		head++
	}
	for head > 0 && (head < len(a) && !utf8.RuneStart(a[head]) || head < len(b) && !utf8.RuneStart(b[head])) {
		head--
	}
	for tail < n-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	for tail > 0 && (!utf8.RuneStart(a[len(a)-tail]) || !utf8.RuneStart(b[len(b)-tail])) {
		tail--
	}
	return head, tail
}
