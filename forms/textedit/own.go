package textedit

import "moaplan/internal/hangul"

// Own is the program's input method: it composes Hangul from the keys of an
// American keyboard, and lets Latin letters through while Korean is off.
type Own struct {
	composer *hangul.Composer
	target   Target
	korean   bool
}

var _ InputMethod = (*Own)(nil)

// NewOwn returns an input method with a keyboard layout, switched to Latin.
func NewOwn(l hangul.Layout) *Own { return &Own{composer: hangul.New(l)} }

// SetLayout changes the keyboard layout; it finishes first.
func (o *Own) SetLayout(l hangul.Layout) {
	o.Finish()
	o.composer = hangul.New(l)
}

// Focus implements [InputMethod].
func (o *Own) Focus(t Target) {
	o.Finish()
	o.target = t
}

// Rune implements [InputMethod]. Characters that no key of the layout types
// (whole syllables from elsewhere, say) are not taken.
func (o *Own) Rune(r rune, shift Shift) bool {
	if !o.korean || o.target == nil || r <= ' ' || r >= 0x7f {
		o.Finish()
		return false
	}
	commit, taken := o.composer.Key(shift.key(r))
	if commit != "" {
		o.target.Commit(commit)
	}
	// Asked only now: the text's owner may have finished the new syllable while it
	// took in the old one.
	if preedit := o.composer.Preedit(); preedit != "" && o.target != nil {
		o.target.Compose(preedit)
	}
	return taken
}

// Backspace implements [InputMethod].
func (o *Own) Backspace() bool {
	if o.target == nil || !o.composer.Backspace() {
		return false
	}
	o.target.Compose(o.composer.Preedit())
	return true
}

// Finish implements [InputMethod].
func (o *Own) Finish() {
	if text := o.composer.Flush(); text != "" && o.target != nil {
		o.target.Commit(text)
	}
}

// Korean implements [InputMethod].
func (o *Own) Korean() bool { return o.korean }

// SetKorean implements [InputMethod].
func (o *Own) SetKorean(korean bool) {
	o.Finish()
	o.korean = korean
}

// Own implements [InputMethod]: true.
func (o *Own) Own() bool { return true }
