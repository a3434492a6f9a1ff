package typeset

import (
	"slices"
	"sort"
)

// row is a line of a paragraph, as it is kept: its places, from which the line is
// made when it is asked for. Places count from the start of the paragraph.
type row struct {
	start, end, next int32 // in runes, as those of a Line
	from, to, after  int32 // the same in bytes
	spaces           int32
	// reach is the first rune that neither this row nor one before it depends on:
	// a change from there on leaves them what they are.
	reach  int32
	before [2]class // of the two runes before start, the nearer one last
	hard   bool
	width  float64
}

// moved returns the row as it is when so many runes and bytes more stand before
// it, and the rows before it reach as far as given.
func (r row) moved(runes, bytes, reach int32) row {
	r.start, r.end, r.next = r.start+runes, r.end+runes, r.next+runes
	r.from, r.to, r.after = r.from+bytes, r.to+bytes, r.after+bytes
	r.reach = max(r.reach+runes, reach)
	return r
}

// rowAt returns the row that a rune of the paragraph is on.
func (q *paragraph) rowAt(rune int) int {
	return sort.Search(len(q.rows), func(i int) bool { return int(q.rows[i].start) > rune }) - 1
}

// byteAt returns the byte at which a rune of the paragraph starts.
func (q *paragraph) byteAt(rune int) int {
	r := &q.rows[q.rowAt(rune)]
	return int(r.from) + byteOf(q.text[r.from:], rune-int(r.start))
}

// lineOf makes the line of a row.
func (q *paragraph) lineOf(i int) Line {
	r := &q.rows[i]
	runs := make([]Run, 0, 2)
	piece := func(from, to int32) []Run {
		if from == to {
			return nil
		}
		runs = append(runs, Run{Text: q.text[from:to]})
		return slices.Clip(runs[len(runs)-1:])
	}
	return Line{
		Runs: piece(r.from, r.to), Hung: piece(r.to, r.after),
		Width: r.width, Spaces: int(r.spaces), Hard: r.hard,
		Start: q.start + int(r.start), End: q.start + int(r.end), Next: q.start + int(r.next),
	}
}

// Text is loaded by parts, small ones after a change, for the lines soon agree
// again with those that were there.
const firstPart, mostPart = 512, 4096

// wrapFrom breaks the text of a paragraph from the place on where the row at
// starts, and adds the rows to b.rows. It ends with the paragraph, or before a row
// for which met says so.
func (b *breaker) wrapFrom(text string, at row, part int, met func(row) bool) {
	for {
		whole := b.loadPart(text, at, part)
		progress := false
		for start := min(int(at.start), len(at.before)); ; {
			if met != nil && met(at) {
				return
			}
			b.seen = start
			next := b.next(start, b.width)
			if b.reach() > len(b.class) && !whole {
				break // it looked at what is not there yet
			}
			b.addRow(text, &at, start, next, whole && next == len(b.class))
			if at.hard {
				return
			}
			start, progress = next, true
		}
		if part *= 2; progress {
			part = min(part, mostPart)
		}
	}
}

// addRow adds the row from start to next, places in what is loaded, and makes at
// the beginning of the next row.
func (b *breaker) addRow(text string, at *row, start, next int, hard bool) {
	end := next
	for end > start && b.class[end-1] == blank {
		end--
	}
	r := *at
	base := r.start - int32(start)
	r.end, r.next, r.hard, r.width = base+int32(end), base+int32(next), hard, 0
	r.to, r.after = b.from[end].at, b.from[next].at
	for _, w := range b.w[start:end] {
		r.width += w
	}
	r.spaces = int32(countGaps([]Run{{Text: text[r.from:r.to]}}))
	r.reach = max(at.reach, base+int32(b.reach()))
	b.rows = append(b.rows, r)
	*at = row{start: r.next, from: r.after, reach: r.reach, before: b.classesBefore(next), hard: hard}
}

// classesBefore returns the classes of the two characters before one. Where there
// is none stands white space, which is as good.
func (b *breaker) classesBefore(i int) (before [2]class) {
	for j := range before {
		before[j] = blank
		if k := i - len(before) + j; k >= 0 {
			before[j] = b.class[k]
		}
	}
	return before
}

// reach returns the first character that the last call of next did not depend on.
// What it saw of a character depends on its whole cluster and on what follows that.
func (b *breaker) reach() int {
	end := b.seen + 1
	for end < len(b.class) && b.class[end]&joined != 0 {
		end++
	}
	return min(end, len(b.class)) + 1
}

// loadPart reads so many characters of a paragraph, from where a row starts, and
// what matters of those before. It reports whether this is the paragraph's rest.
func (b *breaker) loadPart(text string, at row, part int) (whole bool) {
	known := min(int(at.start), len(at.before))
	b.class = append(b.class[:0], at.before[len(at.before)-known:]...)
	b.w = append(b.w[:0], make([]float64, known)...)
	b.from = append(b.from[:0], make([]spot, known)...)
	prev, flags, quotes := rune(lineFeed), 0, false
	for i, r := range text[at.from:] {
		b.from = append(b.from, spot{0, at.from + int32(i)})
		if part--; part < 0 {
			if quotes {
				b.resolveQuotes()
			}
			return false
		}
		c, w := blank, 0.0
		if r != lineFeed {
			c, w = b.classAfter(prev, r, flags), advance(b.m, r, 0)
		}
		quotes = quotes || c == quote
		b.class, b.w = append(b.class, c), append(b.w, w)
		prev, flags = r, countFlags(r, flags)
	}
	b.run, b.at = 0, len(text)
	b.endLoad(quotes)
	return true
}
