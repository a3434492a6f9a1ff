package hangul

// Composer composes one syllable at a time. The package comment has its states. It is
// not for several goroutines.
type Composer struct {
	keys *keyboard
	now  syllable
	// before holds what the syllable was before each of its keys, for BackSpace.
	before []syllable
}

// longest is the most keys that a syllable takes: six in a 3-set layout, ㄱㄱ ㅗㅏ ㄹㄱ.
const longest = 6

// New returns a Composer with nothing in it. An unknown layout is taken for TwoSet.
func New(l Layout) *Composer {
	return &Composer{keys: keyboardOf(l), before: make([]syllable, 0, longest)}
}

// Key takes the character that an American keyboard types for the key (Shift
// included, Caps Lock not). commit is text that the key finished, to be inserted for
// good. taken is false if the key means nothing in Hangul (in the 2-set layout a digit,
// punctuation, a space): commit then holds what was being composed, and the caller
// inserts the key's own character behind it. The 3-set layouts also give digits and
// signs; those come in commit.
func (c *Composer) Key(r rune) (commit string, taken bool) {
	k := c.keys.at(r)
	switch k.role {
	case consonant:
		return c.consonant(k.letter), true
	case vowel:
		return c.vowel(k.letter), true
	case initial:
		return c.initial(k.letter), true
	case medial:
		return c.medial(k.letter), true
	case final:
		return c.final(k.letter), true
	case sign:
		return c.Flush() + string(k.letter), true
	default:
		return c.Flush(), false
	}
}

// Backspace takes back the last key of the syllable; false where nothing is being
// composed, and the key is for the text before it.
func (c *Composer) Backspace() bool {
	if !c.Composing() {
		return false
	}
	last := len(c.before) - 1
	c.now, c.before = c.before[last], c.before[:last]
	return true
}

// Preedit returns what is being composed, "" for nothing.
func (c *Composer) Preedit() string { return c.now.text() }

// Composing reports whether something is being composed.
func (c *Composer) Composing() bool { return c.now != syllable{} }

// Flush ends the composition and returns it.
func (c *Composer) Flush() string {
	commit := c.now.text()
	c.now, c.before = syllable{}, c.before[:0]
	return commit
}

// keep puts a key into the syllable, which becomes s.
func (c *Composer) keep(s syllable) string {
	c.before = append(c.before, c.now)
	c.now = s
	return ""
}

// begin commits the syllable and begins the next one with s.
func (c *Composer) begin(s syllable) string {
	commit := c.Flush()
	c.keep(s)
	return commit
}
