package textfield

import (
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
		w = word{from: from, to: to, text: selected, candidates: hanja.Lookup(selected)}
		return w, len(w.candidates) > 0
	}
	before := f.editor.Lines().Slice(max(to-longestWord, 0), to)
	key, candidates := hanja.Before(before)
	if key == "" {
		return word{from: to, to: to, text: lastLetter(before)}, false
	}
	return word{from: to - len([]rune(key)), to: to, text: key, candidates: candidates}, true
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
	f.lend(func() bool { return f.offer(w) })
}

// offer opens the list below the word; false where there is no window.
func (f *Field) offer(w word) bool {
	c := f.canvas()
	if c == nil {
		return false
	}
	lines := f.editor.Lines()
	n, column := lines.Locate(w.from)
	x, y := float32(lines.X(n, column)), float32(n)*f.pitch()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(f).Add(f.origin()).AddXY(x, y)
	openCandidates(c, at, f.pitch(), w.candidates, func(chosen string) {
		f.editor.Replace(w.from, w.to, chosen)
		f.redraw(true)
	})
	return true
}
