package textfield

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/internal/hangul/hanja"
)

// word is a part of the text that can become Hanja, or Hangul if it is Hanja.
type word struct {
	from, to   int
	text       string
	candidates []hanja.Candidate
}

// longestWord is how much of the text before the caret is looked at.
const longestWord = 16

// wordForHanja is the selection, or else the longest word before the caret that
// has candidates.
func (f *Field) wordForHanja() (w word, found bool) {
	from, to := f.editor.Selection()
	if from < to {
		selected := f.editor.Selected()
		w = word{from: from, to: to, text: selected, candidates: drawable(hanja.Lookup(selected))}
		return w, len(w.candidates) > 0
	}
	before := f.editor.Lines().Slice(max(to-longestWord, 0), to)
	key, candidates := hanja.Before(before)
	if candidates = drawable(candidates); len(candidates) == 0 {
		return word{from: to, to: to, text: lastLetter(before)}, false
	}
	return word{from: to - len([]rune(key)), to: to, text: key, candidates: candidates}, true
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

// convert offers the Hanja of the syllable being composed, the selection, or the
// word before the caret. The composition is finished first.
func (f *Field) convert() {
	f.typing.Finish()
	w, found := f.wordForHanja()
	if !found {
		if f.typing.failed != nil {
			f.typing.failed(w.text)
		}
		return
	}
	f.offer(w)
}

// offer opens the list below the word.
func (f *Field) offer(w word) {
	c := f.canvas()
	if c == nil {
		return
	}
	lines := f.editor.Lines()
	n, column := lines.Locate(w.from)
	x, y := float32(lines.X(n, column)), float32(n)*f.pitch()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(f).Add(f.origin()).AddXY(x, y)
	openCandidates(c, at, f.pitch(), w.candidates, func(chosen string) {
		f.editor.Replace(w.from, w.to, chosen)
		f.redraw(true)
	})
}
