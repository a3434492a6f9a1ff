package hangul

// initial is a key for an initial consonant of a 3-set layout.
func (c *Composer) initial(letter rune) string {
	s := c.now
	if s.medial == none && s.final == none {
		if s.initial == none {
			return c.keep(syllable{initial: letter})
		}
		if double, ok := doubles[pair{s.initial, letter}]; ok {
			return c.keep(syllable{initial: double})
		}
	}
	return c.begin(syllable{initial: letter})
}

// medial is a key for a vowel of a 3-set layout.
func (c *Composer) medial(letter rune) string {
	s := c.now
	if s.final == none {
		if s.medial == none {
			return c.keep(syllable{initial: s.initial, medial: letter})
		}
		if compound, ok := vowels[pair{s.medial, letter}]; ok {
			return c.keep(syllable{initial: s.initial, medial: compound})
		}
	}
	return c.begin(syllable{medial: letter})
}

// final is a key for a final consonant of a 3-set layout.
func (c *Composer) final(letter rune) string {
	s := c.now
	if s.final == none {
		return c.keep(syllable{s.initial, s.medial, letter})
	}
	for _, table := range [...]map[pair]rune{clusters, finalTwins} {
		if compound, ok := table[pair{s.final, letter}]; ok {
			return c.keep(syllable{s.initial, s.medial, compound})
		}
	}
	return c.begin(syllable{final: letter})
}
