package textfield

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"moaplan/internal/hangul/hanja"
)

// offer is what a part of the text, up to the caret or the selection's end, can
// become.
type offer struct {
	hanja.Candidate
	from int
}

// span is a part of the text.
type span struct{ from, to int }

// longestWord is how much of the text before the caret is looked at.
const longestWord = 16

// offers lists what the selection can become; without one, what the longest word
// before the caret that has candidates can become, and then what its last
// syllable can. Without any, word is what was asked about.
func (f *Field) offers() (list []offer, word string) {
	from, to := f.editor.Selection()
	if from < to {
		selected := f.editor.Selected()
		return offersOf(hanja.Lookup(selected), from), selected
	}
	before := f.editor.Lines().Slice(max(to-longestWord, 0), to)
	word, found := hanja.Before(before)
	length := utf8.RuneCountInString(word)
	last := lastLetter(before)
	list = offersOf(found, to-length)
	if length > 1 || len(list) == 0 {
		list = append(list, offersOf(hanja.Lookup(last), to-1)...)
	}
	return list, last
}

func offersOf(found []hanja.Candidate, from int) []offer {
	found = drawable(found)
	list := make([]offer, len(found))
	for i, c := range found {
		list[i] = offer{c, from}
	}
	return list
}

// drawable leaves out what neither the screen's faces nor those of the documents
// have: nobody could read it.
func drawable(list []hanja.Candidate) []hanja.Candidate {
	return slices.DeleteFunc(slices.Clone(list), func(c hanja.Candidate) bool {
		return strings.ContainsFunc(c.Text, func(r rune) bool {
			return !textGlyphs().has(r) && !hanjaGlyphs().has(r)
		})
	})
}

// lastLetter is the last character of a text, for the remark that it has no
// Hanja; "" where there is none.
func lastLetter(s string) string {
	runes := []rune(s)
	if len(runes) == 0 || runes[len(runes)-1] <= ' ' {
		return ""
	}
	return string(runes[len(runes)-1])
}

// convert offers the Hanja of the selection, or of the word before the caret. What
// is being composed is finished first, and belongs to that word.
func (f *Field) convert() {
	f.typing.Finish()
	f.redraw(true) // the wheel may have taken the word out of sight
	list, word := f.offers()
	c := f.canvas()
	switch {
	case c == nil:
	case len(list) > 0:
		f.openOffers(c, list)
	case f.typing.failed != nil:
		f.typing.failed(word)
	}
}

// openOffers opens the list below the word.
func (f *Field) openOffers(c fyne.Canvas, list []offer) {
	_, to := f.editor.Selection()
	lines := f.editor.Lines()
	n, column := lines.Locate(list[0].from)
	x, y := float32(lines.X(n, column)), float32(n)*f.pitch()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(f).Add(f.origin()).AddXY(x, y)
	was := f.Text()
	l := newCandidates(c, list, f)
	l.at, l.high = at, f.pitch()
	l.points = func(o offer) {
		if f.Text() == was {
			f.mark(span{o.from, to})
		}
	}
	l.closed = func() { f.mark(span{}) }
	l.chosen = func(chosen offer) {
		if f.Text() != was {
			return // changed from outside meanwhile: the word stands elsewhere, if at all
		}
		f.editor.Replace(chosen.from, to, chosen.Text)
		f.redraw(true)
	}
	l.open()
}

// mark underlines what a candidate would replace, which changes between the word
// and its last syllable as the list is gone through.
func (f *Field) mark(replaced span) {
	if f.replaced != replaced {
		f.replaced = replaced
		f.redraw(false)
	}
}
