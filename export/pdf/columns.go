package pdf

import (
	"strings"
	"unicode"
)

const smallestSize = 6.5

// fitGrid sets a grid in the given width: in its own size where every word fits,
// else in a smaller one in which at least the numbers do; words are cut only
// where even that is not enough.
func (l *layout) fitGrid(g *grid, width float64, remake func(size float64) *grid) *grid {
	for {
		words, numbers := g.leastWidths((*shaped).longestWord), g.leastWidths((*shaped).longestNumber)
		small := g.size <= max(smallestSize, g.table.Size-1)
		if sum(words) <= width || small && sum(numbers) <= width || g.size <= smallestSize {
			g.setWidths(width, numbers, words)
			if g.table.Head > 0 && l.setting == nil {
				g.balance(floorOf(numbers, words, width))
			}
			g.breakLines()
			g.setHeights()
			return g
		}
		g = remake(max(smallestSize, g.size-0.5))
	}
}

// floorOf are the widths that no column goes below: those of its words where they
// fit beside each other, else those of its numbers.
func floorOf(numbers, words []float64, width float64) []float64 {
	if sum(words) <= width {
		return words
	}
	return numbers
}

func sum(widths []float64) float64 {
	total := 0.0
	for _, w := range widths {
		total += w
	}
	return total
}

// leastWidths are the widths of the columns in which nothing of what longest
// measures has to be cut; what is very long may be.
func (g *grid) leastWidths(longest func(*shaped) float64) []float64 {
	least := make([]float64, g.columns)
	for i := range least {
		least[i] = 2*g.padX + g.size
	}
	const most = textWidth / 3
	for _, c := range g.cells {
		if c.cols == 1 {
			least[c.col] = max(least[c.col], min(longest(c.text), most)+2*g.padX+0.5)
		}
	}
	for _, c := range g.cells {
		if c.cols == 1 {
			continue
		}
		have := 0.0
		for i := c.col; i < c.col+c.cols; i++ {
			have += least[i]
		}
		if need := min(longest(c.text), most) + 2*g.padX + 0.5; need > have {
			for i := c.col; i < c.col+c.cols; i++ {
				least[i] += (need - have) / float64(c.cols)
			}
		}
	}
	return least
}

// longestWord is the width of the longest stretch without a space.
func (s *shaped) longestWord() float64 {
	longest, w := 0.0, 0.0
	for _, r := range s.runs {
		for _, c := range r.Text {
			if unicode.IsSpace(c) && c != noBreakSpace {
				w = 0
				continue
			}
			w += s.Width(c, r.Style)
			longest = max(longest, w)
		}
	}
	return longest
}

// longestNumber is the width of the longest number with its signs and unit, or of
// a word of two syllables, which is not worth cutting either.
func (s *shaped) longestNumber() float64 {
	longest, w, digits := 0.0, 0.0, false
	if len(s.looks) > 0 {
		longest = min(s.longestWord(), 2*s.looks[0].size)
	}
	for _, r := range s.runs {
		for _, c := range r.Text {
			switch {
			case unicode.IsDigit(c):
				digits = true
			case !strings.ContainsRune(",.%+-()~", c) && c != noBreakSpace:
				w, digits = 0, false
				continue
			}
			w += s.Width(c, r.Style)
			if digits {
				longest = max(longest, w)
			}
		}
	}
	return longest
}

// setWidths shares the width out by the columns' weights, but gives each column
// room for its words, or as much of it as there is beyond its numbers.
func (g *grid) setWidths(width float64, numbers, words []float64) {
	g.widths = make([]float64, g.columns)
	switch need, want := sum(numbers), sum(words); {
	case want <= width:
		g.share(width, words)
	case need <= width && want > need:
		for i := range g.widths {
			g.widths[i] = numbers[i] + (words[i]-numbers[i])*(width-need)/(want-need)
		}
	default:
		for i := range g.widths {
			g.widths[i] = width * numbers[i] / need
		}
	}
}

// share divides the width by weights; no column gets less than its least.
func (g *grid) share(width float64, least []float64) {
	weights := make([]float64, g.columns)
	for i := range weights {
		weights[i] = 1
		if i < len(g.table.Columns) && g.table.Columns[i].Width > 0 {
			weights[i] = g.table.Columns[i].Width
		}
	}
	fixed := make([]bool, g.columns)
	for again := true; again; {
		again = false
		room, weight := width, 0.0
		for i := range weights {
			if fixed[i] {
				room -= least[i]
			} else {
				weight += weights[i]
			}
		}
		for i := range weights {
			switch {
			case fixed[i]:
				g.widths[i] = least[i]
			case room*weights[i]/weight < least[i]:
				fixed[i], again = true, true
			default:
				g.widths[i] = room * weights[i] / weight
			}
		}
	}
}
