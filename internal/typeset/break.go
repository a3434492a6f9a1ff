package typeset

import (
	"math"
	"slices"
)

// Break breaks text into lines no wider than width, by the rules of this
// package. first is where the first line starts: the indentation of a first
// line, or what a label before it takes; below zero it starts to the left of
// the others and is wider by as much. It applies to the first line only, not to
// those after a line feed.
//
// Each line feed ends a line, so that text ending in one has an empty last
// line, and empty text has one empty line. Only a single cluster can be wider
// than the line it is on. Where no word fits beside a label (first above zero),
// the first line stays empty.
//
// Break neither cleans text nor fails: see [Clean] for what should come in.
func Break(runs []Run, width float64, first float64, m Measurer) []Line {
	b := breaker{runs: runs, width: limit(width), m: m}
	b.lines = make([]Line, 0, guessLines(runs, width, m))
	avail := limit(width - first)
	for more := true; more; avail = b.width {
		more = b.load()
		b.paragraph(avail)
	}
	return b.lines
}

// slack lets through what differs from the width by rounding only, as sums of
// the same widths in another order do.
const slack = 1e-9

// limit returns the width with its slack. What is not a number fits nothing.
func limit(width float64) float64 {
	if math.IsNaN(width) {
		return 0
	}
	return width + slack*math.Abs(width)
}

// guessLines saves growing the list of lines; it need not be right.
func guessLines(runs []Run, width float64, m Measurer) int {
	size := 0
	for _, r := range runs {
		size += len(r.Text)
	}
	perLine := width / max(advance(m, '가', 0), slack)
	if size == 0 || !(perLine >= 1) {
		return 1
	}
	return int(float64(size)/3/perLine) + 1 // three bytes a syllable
}

// breaker breaks one text. It takes paragraphs one by one: load fills the
// slices with the characters of a paragraph, paragraph makes its lines.
type breaker struct {
	runs  []Run
	width float64 // of a whole line, with its slack
	m     Measurer
	lines []Line

	run, at int // where the next paragraph starts: index in runs, byte in its text
	base    int // the same in runes of the whole text

	// The paragraph's characters, its line feed included: their class, width
	// and place. from has one place more, the end of the paragraph.
	class []class
	w     []float64
	from  []spot

	pieces []Run // storage the lines' runs are cut from

	seen int   // the last character that next looked at; their number for the end
	rows []row // of a paragraph that is broken by wrapFrom
}

// The storage of runs is taken in blocks: small for a table's cell, larger for
// a chapter.
const minPieces, maxPieces = 4, 1024

// spot is a place in the runs.
type spot struct{ run, at int32 }

// load reads the next paragraph and reports whether there is another.
func (b *breaker) load() (more bool) {
	b.class, b.w, b.from = b.class[:0], b.w[:0], b.from[:0]
	prev, flags, quotes := rune(lineFeed), 0, false
	for ; b.run < len(b.runs); b.run, b.at = b.run+1, 0 {
		run := b.runs[b.run]
		for i, r := range run.Text[b.at:] {
			b.from = append(b.from, spot{int32(b.run), int32(b.at + i)})
			if r == lineFeed {
				b.class, b.w = append(b.class, blank), append(b.w, 0)
				b.at += i + 1
				b.endLoad(quotes)
				return true
			}
			c := b.classAfter(prev, r, flags)
			quotes = quotes || c == quote
			b.class, b.w = append(b.class, c), append(b.w, advance(b.m, r, run.Style))
			prev, flags = r, countFlags(r, flags)
		}
	}
	b.endLoad(quotes)
	return false
}

// endLoad closes the paragraph that load has read.
func (b *breaker) endLoad(quotes bool) {
	b.from = append(b.from, spot{int32(b.run), int32(b.at)})
	if quotes {
		b.resolveQuotes()
	}
}

// classAfter returns the class of r when it follows prev. One that joins the
// cluster of prev takes its class, for it is the base that decides; a mark after
// white space has no base and stands by itself.
func (b *breaker) classAfter(prev, r rune, flags int) class {
	if n := len(b.class); n > 0 && b.class[n-1] != blank && joins(prev, r, flags) {
		return b.class[n-1] | joined
	}
	if c := classOf(r); c != extender {
		return c
	}
	return letter
}

// resolveQuotes decides which straight quotation marks open and which close: one
// after a blank or an opening bracket opens, one between blanks is a letter, and
// all others (apostrophes too) close.
func (b *breaker) resolveQuotes() {
	blankAt := func(i int) bool { return i < 0 || i >= len(b.class) || b.class[i] == blank }
	for i, c := range b.class {
		if c&kind != quote {
			continue
		}
		end := i + 1
		for !blankAt(end) && b.class[end]&joined != 0 {
			end++
		}
		switch {
		case c&joined != 0:
			b.class[i] = b.class[i-1] | joined
		case blankAt(i-1) && blankAt(end):
			b.class[i] = letter
		case blankAt(i - 1), b.class[i-1]&kind == opening:
			b.class[i] = opening
		default:
			b.class[i] = closing
		}
	}
}

// paragraph makes the lines of the loaded paragraph. avail is the width of its
// first line.
func (b *breaker) paragraph(avail float64) {
	start, n := 0, len(b.class)
	for {
		next := b.next(start, avail)
		b.emit(start, next)
		if next == n {
			break
		}
		start, avail = next, b.width
	}
	b.lines[len(b.lines)-1].Hard = true
	b.base += n
}

// next returns where the line after the one at start begins: the end of the
// paragraph, or the best place that fits in avail.
func (b *breaker) next(start int, avail float64) int {
	var best [free + 1]int // the last place of each quality
	x, last, n := 0.0, start-1, len(b.class)
	for i := start; i < n; {
		if b.class[i] == blank {
			x += b.w[i]
			i++
			continue
		}
		if i > start {
			best[b.between(last, i)] = i
		}
		x += b.w[i]
		end := i + 1
		for ; end < n && b.class[end]&joined != 0; end++ {
			x += b.w[end]
		}
		if !(x <= avail) {
			return b.choose(start, end, avail, best)
		}
		i, last = end, end-1
	}
	b.seen = n
	return n
}

// emit adds the line from start to next; white space at its end hangs.
func (b *breaker) emit(start, next int) {
	end := next
	for end > start && b.class[end-1] == blank {
		end--
	}
	line := Line{
		Runs: b.slice(start, end), Hung: b.slice(end, next),
		Start: b.base + start, End: b.base + end, Next: b.base + next,
	}
	for _, w := range b.w[start:end] {
		line.Width += w
	}
	line.Spaces = countGaps(line.Runs)
	b.lines = append(b.lines, line)
}

// slice returns the runs of the characters from start to end.
func (b *breaker) slice(start, end int) []Run {
	if start == end {
		return nil
	}
	from, to, last := b.from[start], b.from[end], b.from[end-1].run
	if need := int(last-from.run) + 1; cap(b.pieces)-len(b.pieces) < need {
		b.pieces = make([]Run, 0, max(need, min(2*cap(b.pieces), maxPieces), minPieces))
	}
	first := len(b.pieces)
	for i := from.run; i <= last; i++ {
		r := b.runs[i]
		if i == to.run {
			r.Text = r.Text[:to.at]
		}
		if i == from.run {
			r.Text = r.Text[from.at:]
		}
		if r.Text != "" {
			b.pieces = append(b.pieces, r)
		}
	}
	return slices.Clip(b.pieces[first:])
}
