package textedit

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"moaplan/internal/typeset"
)

// Insert enters text that was typed or pasted, in place of the selection. It is
// cleaned (typeset.Clean); in a text of one line, line ends and tabs become
// blanks, and a line end behind all is left out.
func (e *Editor) Insert(text string) {
	e.Finish()
	from, to := e.Selection()
	if text = e.entered(text); text != "" {
		e.tell(e.change(from, to, text))
	}
}

// Replace puts text in place of what is between two positions, as one splice. The
// caret is behind it then.
func (e *Editor) Replace(from, to int, put string) {
	e.Finish()
	from, to = e.snap(from), e.snap(to)
	e.tell(e.change(min(from, to), max(from, to), put))
}

// Delete removes the selection, else what is between the caret and where the
// motion leads.
func (e *Editor) Delete(m Motion) {
	e.Finish()
	from, to := e.Selection()
	if from == to {
		target := e.target(m)
		from, to = min(from, target.at), max(to, target.at)
	}
	if from == to {
		return
	}
	caret, upstream := e.caret, e.upstream
	told := e.change(from, to, "")
	if e.caret == caret { // what is behind it went: it stays on its line
		e.upstream = upstream
	}
	e.tell(told)
}

// MoveSelection puts the selected text to another position, or a copy of it, and
// selects it there. A position inside the selection changes nothing.
func (e *Editor) MoveSelection(to int, asCopy bool) {
	e.Finish()
	to = e.snap(to)
	first, last := e.Selection()
	text := e.lines.Slice(first, last)
	inside := to > first && to < last
	if text == "" || inside || !asCopy && (to == first || to == last) {
		return
	}
	var told *Splice
	lead := "" // what comes to stand before the text, of the change
	from := to
	switch {
	case asCopy:
		told = e.change(to, to, text)
	case to < first:
		told = e.change(to, last, text+e.lines.Slice(to, first))
	default:
		lead, from = e.lines.Slice(last, to), first
		told = e.change(first, to, lead+text)
	}
	start := from + runes(typeset.Clean(lead))
	e.place(start, start+runes(text))
	e.tell(told)
}

// entered returns what is entered for a text: clean, and one line where the text
// is one.
func (e *Editor) entered(text string) string {
	text = typeset.Clean(text)
	if e.single {
		text = strings.TrimSuffix(text, "\n")
		text = strings.Map(func(r rune) rune {
			if r == '\n' || r == '\t' {
				return ' '
			}
			return r
		}, text)
	}
	return text
}

// change replaces a part of the plan's text, and the composition with it, which
// must be at from where there is one. The caret goes behind what was put. It
// returns the splice, to be told when all is in order again, or nil where nothing
// changed.
func (e *Editor) change(from, to int, put string) *Splice {
	put = e.entered(put)
	rest := to + e.preedit // where the drawn text goes on
	head, tail := e.seam(from, put, rest)
	all := head + put + tail
	clean := typeset.Clean(all)
	caret := from - runes(head) + min(runes(typeset.Clean(head+put)), runes(clean))
	s := Splice{At: from - runes(head), Cut: head + e.lines.Slice(from+e.preedit, rest) + tail, Put: clean}
	s.trim(len(head), len(tail))
	if e.preedit > 0 || s.Cut != s.Put {
		e.draw(s.At, runes(s.Cut)+e.preedit, s.Put)
	}
	e.preedit = 0
	e.place(caret, caret)
	e.upstream = true
	if s.Cut == s.Put {
		return nil
	}
	return &s
}

// seam returns what stands before and behind a change and may compose with it, as
// a combining mark does that is pasted behind its letter.
func (e *Editor) seam(from int, put string, rest int) (head, tail string) {
	end := rest
	for end < e.lines.Len() {
		next := e.lines.Slice(end, end+1)
		if norm.NFC.PropertiesString(next).BoundaryBefore() {
			break
		}
		end++
	}
	tail = e.lines.Slice(rest, end)
	start := from
	first := put + tail
	for first != "" && start > 0 && !norm.NFC.PropertiesString(first).BoundaryBefore() {
		start--
		first = e.lines.Slice(start, start+1)
	}
	return e.lines.Slice(start, from), tail
}

// trim takes off the ends of a splice what it does not change: at most so many
// bytes, those that stood beside the change.
func (s *Splice) trim(head, tail int) {
	for head > 0 && s.Cut != "" && s.Put != "" {
		a, n := utf8.DecodeRuneInString(s.Cut)
		b, _ := utf8.DecodeRuneInString(s.Put)
		if a != b {
			break
		}
		s.At, s.Cut, s.Put, head = s.At+1, s.Cut[n:], s.Put[n:], head-n
	}
	for tail > 0 && s.Cut != "" && s.Put != "" {
		a, n := utf8.DecodeLastRuneInString(s.Cut)
		b, _ := utf8.DecodeLastRuneInString(s.Put)
		if a != b {
			break
		}
		s.Cut, s.Put, tail = s.Cut[:len(s.Cut)-n], s.Put[:len(s.Put)-n], tail-n
	}
}

// draw changes the drawn text, in which all callers' positions are.
func (e *Editor) draw(at, cut int, put string) {
	if err := e.lines.Splice(at, cut, put); err != nil {
		panic(err) // cannot happen: callers clamp positions to the text
	}
}

// tell hands on a splice, when the editor is in order again: who is told may show
// another text at once.
func (e *Editor) tell(s *Splice) {
	if s != nil && e.onSplice != nil {
		e.onSplice(*s)
	}
}

func runes(s string) int { return utf8.RuneCountInString(s) }
