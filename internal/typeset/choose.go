package typeset

// choose returns the end of a line that starts at start and whose cluster
// before end does not fit. best is the last place of each quality up to that
// cluster.
func (b *breaker) choose(start, end int, avail float64, best [free + 1]int) int {
	b.seen = max(b.seen, end)
	word := max(best[free], start)
	if word > start && b.fits(word) {
		return word
	}
	if word == start && avail < b.width && b.fits(word) {
		return start // beside a label: the word goes whole to the second line
	}
	switch {
	case best[inWord] > word:
		return best[inWord]
	case word > start:
		return word
	case best[emergency] > start:
		return best[emergency]
	case avail < b.width && b.cluster(start) <= b.width:
		return start
	}
	return b.skipBlanks(end) // a single cluster: wider than the line, but on we go
}

// fits reports whether the word at start is no longer than a whole line. A word
// ends at the next place that is free.
func (b *breaker) fits(start int) bool {
	ok, end := b.measure(start)
	b.seen = max(b.seen, end+1) // between looks one further
	return ok
}

// measure returns whether the word at start fits in a line, and the character at
// which that was clear.
func (b *breaker) measure(start int) (fits bool, end int) {
	x, last := 0.0, start-1
	for i := start; i < len(b.class); i++ {
		c := b.class[i]
		if c != blank {
			if c&joined == 0 && i > start && b.between(last, i) == free {
				return true, i
			}
			last = i
		}
		x += b.w[i]
		if c != blank && !(x <= b.width) {
			return false, i
		}
	}
	return true, len(b.class)
}

// cluster returns the width of the cluster at i.
func (b *breaker) cluster(i int) float64 {
	x := b.w[i]
	for i++; i < len(b.class) && b.class[i]&joined != 0; i++ {
		x += b.w[i]
	}
	return x
}

func (b *breaker) skipBlanks(i int) int {
	for i < len(b.class) && b.class[i] == blank {
		i++
	}
	b.seen = max(b.seen, i)
	return i
}
