package hangul

// consonant is a consonant key of the 2-set layout.
func (c *Composer) consonant(letter rune) string {
	s := c.now
	switch {
	case s.final != none:
		if compound, ok := clusters[pair{s.final, letter}]; ok {
			return c.keep(syllable{s.initial, s.medial, compound})
		}
	case s.initial != none && s.medial != none:
		if finalNumber[letter] != 0 {
			return c.keep(syllable{s.initial, s.medial, letter})
		}
	case s.initial != none:
		// ㄳ by itself: no initial, so that a vowel takes ㅅ away from it.
		if compound, ok := clusters[pair{s.initial, letter}]; ok {
			return c.keep(syllable{final: compound})
		}
	case s.medial == none:
		return c.keep(syllable{initial: letter})
	}
	return c.begin(syllable{initial: letter})
}

// vowel is a vowel key of the 2-set layout.
func (c *Composer) vowel(letter rune) string {
	s := c.now
	switch {
	case s.final != none:
		return c.move(letter)
	case s.medial != none:
		if compound, ok := vowels[pair{s.medial, letter}]; ok {
			return c.keep(syllable{initial: s.initial, medial: compound})
		}
		return c.begin(syllable{medial: letter})
	default:
		return c.keep(syllable{initial: s.initial, medial: letter})
	}
}

// move takes the final, or the last consonant of a compound one, to the syllable that
// the vowel begins.
func (c *Composer) move(letter rune) string {
	parts, ok := clusterEnds[c.now.final]
	if !ok {
		parts = pair{none, c.now.final}
	}
	c.now.final = parts.first
	commit := c.begin(syllable{initial: parts.last})
	c.keep(syllable{initial: parts.last, medial: letter})
	return commit
}
