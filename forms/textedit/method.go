package textedit

// Target is what an input method types into; [Editor] is one.
type Target interface {
	// Compose shows what is being composed, instead of what was shown before.
	// Empty text ends the composition and leaves nothing.
	Compose(preedit string)
	// Commit enters text for good in place of what is being composed, or of the
	// selection.
	Commit(text string)
}

// InputMethod turns keys into text. One is used at a time, by one field at a
// time, on the interface's goroutine.
//
// Its callers promise the order of calls: Finish comes before a save, a change
// of focus, a shortcut, a click, a motion, a paste, an undo and a switch to
// another window. So what is seen is always in the plan, and no syllable enters a
// text or a place that it was not typed into.
type InputMethod interface {
	// Focus names the text that is typed into from now on, nil for none. It
	// finishes first what is being composed in the text before.
	Focus(t Target)
	// Rune takes a character that a key has typed. It returns false for what it
	// does not take: the caller inserts that as it is. Whatever was being composed
	// has been committed by then.
	Rune(r rune, shift Shift) (taken bool)
	// Backspace takes the last jamo of what is being composed. It returns false
	// where nothing is: the caller deletes what is before the caret.
	Backspace() (taken bool)
	// Finish commits what is being composed. It does nothing where nothing is.
	Finish()
	// Korean reports that letters are composed to Hangul. A system's method says
	// what the system shows, false where that is not known.
	Korean() bool
	// SetKorean switches between Hangul and Latin letters; it finishes first.
	SetKorean(korean bool)
	// Own reports that the program composes. It then shows the state itself.
	Own() bool
}

// Shift is the state of the Shift key when a character was typed. With it the
// letter's case is that of the key, so that Caps Lock makes no double consonants.
type Shift int

// What may be known of the Shift key.
const (
	ShiftUnknown Shift = iota // the character stays as it came
	ShiftUp
	ShiftDown
)

// key returns the character without what Caps Lock did to it.
func (s Shift) key(r rune) rune {
	switch {
	case s == ShiftUp && r >= 'A' && r <= 'Z':
		return r - 'A' + 'a'
	case s == ShiftDown && r >= 'a' && r <= 'z':
		return r - 'a' + 'A'
	}
	return r
}
