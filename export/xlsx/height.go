package xlsx

import (
	"strings"

	"golang.org/x/text/width"
)

// Heights in points.
const (
	rowHeight  = 18.0
	maxHeight  = 409.0 // the most that a row can have
	lineHeight = 1.35  // of a line of text, in type sizes
)

// height is how tall a row must be for its wrapped texts. Excel does not find this
// out by itself when it opens a file; 0 leaves the row at its usual height.
func (s *sheet) height(row int) float64 {
	if h := s.heights[row]; h > 0 {
		return h
	}
	most := 0.0
	for i, c := range s.rows[row-1] {
		if c.kind != text || !c.look.wrap {
			continue
		}
		size := c.look.size
		if size == 0 {
			size = 10
		}
		lines := linesIn(c.text, s.widthAt(row, i+1)*10/size)
		if lines > 1 {
			most = max(most, float64(lines)*size*lineHeight+4)
		}
	}
	return min(most, maxHeight)
}

// widthAt is the width of a cell in digits, with all columns it is merged over.
func (s *sheet) widthAt(row, col int) float64 {
	last := col
	for _, m := range s.merges {
		if m[0] == row && m[1] == col {
			last = m[3]
		}
	}
	sum := 0.0
	for c := col; c <= last; c++ {
		if c <= len(s.widths) {
			sum += s.widths[c-1]
		} else {
			sum += 8.43 // the program's own width
		}
	}
	return sum
}

// linesIn counts the lines of a text in a column of so many digits. A syllable is
// nearly as wide as two digits; a little room is left for fonts that are wider.
func linesIn(words string, digits float64) int {
	count := 0
	for line := range strings.SplitSeq(words, "\n") {
		wide := 0.0
		for _, r := range line {
			switch width.LookupRune(r).Kind() {
			case width.EastAsianWide, width.EastAsianFullwidth:
				wide += 1.7
			default:
				wide++
			}
		}
		count += max(1, int(wide/max(digits-1, 1)+0.999))
	}
	return count
}
