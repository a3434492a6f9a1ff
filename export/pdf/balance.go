package pdf

import (
	"math"
	"slices"
)

// balance moves width from columns that have too much to those whose text makes
// rows high, as far as that makes the table lower. No column gets less than its
// least.
func (g *grid) balance(least []float64) {
	t := g.estimate()
	steps := min(30, 400_000/max(1, g.columns*g.columns*len(t.rows)))
	height := t.height(g.widths)
	spent := make([]bool, g.columns)
	for range steps {
		to := t.tallest(g.widths, spent)
		if to < 0 {
			return
		}
		best, lowest := []float64(nil), height
		for _, move := range g.moves(to, least) {
			if h := t.height(move); h < lowest {
				best, lowest = move, h
			}
		}
		if best == nil {
			spent[to] = true
			continue
		}
		g.widths, height = best, lowest
	}
}

// moves are the ways to give a column more width: some from another one, or
// some from all others as they can spare it.
func (g *grid) moves(to int, least []float64) [][]float64 {
	var out [][]float64
	spare := 0.0
	for j, w := range g.widths {
		if j != to {
			spare += max(0, w-least[j])
		}
	}
	for _, d := range []float64{5, 14, 34, 60} {
		for j := range g.widths {
			if j != to && g.widths[j]-d >= least[j] {
				move := slices.Clone(g.widths)
				move[j] -= d
				move[to] += d
				out = append(out, move)
			}
		}
		if d > spare {
			continue
		}
		move := slices.Clone(g.widths)
		for j := range move {
			if j != to {
				move[j] -= d * max(0, move[j]-least[j]) / spare
			}
		}
		move[to] += d
		out = append(out, move)
	}
	return out
}

// estimated is what a table's height depends on: for each row and column how
// wide the paragraphs of the cell are on one line.
type estimated struct {
	rows [][][]float64
	pad  float64
}

func (g *grid) estimate() estimated {
	t := estimated{rows: make([][][]float64, g.rows), pad: 2 * g.padX}
	for r := range t.rows {
		t.rows[r] = make([][]float64, g.columns)
	}
	for _, c := range g.cells {
		if c.cols > 1 || c.rows > 1 || len(c.text.runs) == 0 {
			continue
		}
		for _, p := range c.text.paragraphs() {
			t.rows[c.row][c.col] = append(t.rows[c.row][c.col], p.measure())
		}
	}
	return t
}

// lines is about how many lines a cell has in a width; words that do not fit
// leave some of each line empty.
func (t estimated) lines(paragraphs []float64, width float64) float64 {
	n := 0.0
	for _, p := range paragraphs {
		if p <= width-t.pad {
			n++
		} else {
			n += math.Ceil(p / (0.9 * (width - t.pad)))
		}
	}
	return n
}

// height is about how many lines the table has.
func (t estimated) height(widths []float64) float64 {
	total := 0.0
	for _, row := range t.rows {
		most := 1.0
		for i, cell := range row {
			if len(cell) > 0 {
				most = max(most, t.lines(cell, widths[i]))
			}
		}
		total += most
	}
	return total
}

// tallest is the column that makes rows higher than all others by the most
// lines, or -1.
func (t estimated) tallest(widths []float64, spent []bool) int {
	blame := make([]float64, len(widths))
	for _, row := range t.rows {
		most, second, at := 1.0, 1.0, -1
		for i, cell := range row {
			switch n := t.lines(cell, widths[i]); {
			case n > most:
				most, second, at = n, most, i
			case n > second:
				second = n
			}
		}
		if at >= 0 {
			blame[at] += most - second
		}
	}
	best := -1
	for i, b := range blame {
		if b > 0 && !spent[i] && (best < 0 || b > blame[best]) {
			best = i
		}
	}
	return best
}
