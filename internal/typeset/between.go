package typeset

// place is how good the gap between two clusters is for ending a line.
type place uint8

const (
	emergency place = iota + 1 // breaks kinsoku or a number: only where a line has nothing better
	inWord                     // inside a word: only when the word is longer than a line
	free                       // between words, or between Hanja
)

// between returns how good the gap before cluster i is. before is the index of
// the last character that is not a blank, or -1 at the start of a paragraph.
func (b *breaker) between(before, i int) place {
	if before < 0 {
		return free
	}
	prev, next := b.class[before]&^joined, b.class[i]
	spaced := i-before > 1
	if prev == letter && next == letter {
		if spaced {
			return free
		}
		return inWord
	}
	switch {
	case prev&kind == opening, next&kind == closing, next&kind == slash:
		return emergency
	case spaced:
		return b.afterSpace(i)
	case prev == glue, next == glue, next&kind == hyphen:
		return emergency
	case isHan(prev) && isHan(next):
		return free
	case b.joinsWords(before, i):
		return free
	case b.inNumber(before, i):
		return emergency
	}
	return inWord
}

// isHan reports that a character stands among Hanja like one of them.
func isHan(c class) bool { return c&kind == ideo || c&wide != 0 }

// afterSpace keeps a lone dash with the words before it, so that no line starts
// with what looks like the mark of a list.
func (b *breaker) afterSpace(i int) place {
	lone := i+1 >= len(b.class) || b.class[i+1] == blank
	if lone && b.class[i]&kind == hyphen {
		return emergency
	}
	return free
}

// joinsWords reports a hyphen or slash at before with two letters or more on
// both sides: 현금/현물 and end-to-end, but not 원/월, X-ray or COVID-19.
func (b *breaker) joinsWords(before, i int) bool {
	if k := b.class[before] & kind; k != hyphen && k != slash {
		return false
	}
	return b.isWord(before-1) && b.isWord(before-2) && b.isWord(i) && b.isWord(i+1)
}

// isWord reports a letter or Hanja at i.
func (b *breaker) isWord(i int) bool {
	if i < 0 || i >= len(b.class) {
		return false
	}
	k := b.class[i] & kind
	return k == letter || k == ideo
}

// inNumber reports a gap inside a number as readers see it: between digits, after
// a separator inside it, after its sign, before its unit.
func (b *breaker) inNumber(before, i int) bool {
	prev, next := b.class[before]&kind, b.class[i]&kind
	if prev == digit {
		return true
	}
	if next != digit {
		return false
	}
	switch prev {
	case sign, hyphen, slash, closing:
		return true
	}
	return false
}
