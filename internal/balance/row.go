package balance

import (
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// row is a limit in one place, as a statement on the sum of the government money
// of its cells. Numerator and denominator of every limit are plain sums, and each
// won of government money stands for a won less of own cash; so both change with
// that sum alone.
type row struct {
	check.Result
	hard  bool
	cells []int
	set   int // of the layout, -1 for one organisation in one year

	num, den           int64 // without any government money, 천원
	numSlope, denSlope int64 // by each 천원 of government money
	ratio              call.Ratio
	amount             int64 // of a limit that is no ratio, 천원
}

// moved is a row after costs and own money have changed.
func (r *row) moved(num, den int64) row {
	m := *r
	m.num += num
	m.den += den
	return m
}

// span is what the sum of the cells may be. Where the limit does not depend on
// the sum and is broken, no sum will do: the span is empty by what is missing.
func (r *row) span() span {
	slope, bound := r.numSlope, r.amount-r.num
	if r.Limit.IsRatio() {
		slope = r.ratio.Den*r.numSlope - r.ratio.Num*r.denSlope
		bound = r.ratio.Num*r.den - r.ratio.Den*r.num
	}
	if r.Limit.Floor {
		slope, bound = -slope, -bound
	}
	switch {
	case slope > 0:
		return span{-unbounded, floorDiv(bound, slope)}
	case slope < 0:
		return span{-floorDiv(bound, -slope), unbounded}
	case bound >= 0:
		return span{-unbounded, unbounded}
	}
	if r.Limit.IsRatio() {
		bound = floorDiv(bound, r.ratio.Den)
	}
	return span{0, bound}
}

// at is what the limit compares where the cells come to a sum: the numerator and
// its bound, in 천원.
func (r *row) at(sum int64) (num, bound int64) {
	num = r.num + r.numSlope*sum
	if !r.Limit.IsRatio() {
		return num, r.amount
	}
	den := max(r.den+r.denSlope*sum, 0)
	if r.Limit.Floor {
		return num, -floorDiv(-r.ratio.Num*den, r.ratio.Den)
	}
	return num, floorDiv(r.ratio.Num*den, r.ratio.Den)
}

// floorDiv divides and rounds down; b is positive.
func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// fundingSlope tells by how much the terms rise with each won that the government
// pays in place of the organisation's own cash.
func fundingSlope(terms []call.Term) int64 {
	var slope int64
	for _, t := range terms {
		switch t.Funding {
		case "government":
			slope += int64(t.Sign)
		case "ownCash", call.FundingOwn:
			slope -= int64(t.Sign)
		}
	}
	return slope
}

// ownSlope tells by how much the terms rise with each won of own money of a kind.
func ownSlope(terms []call.Term, kind plan.Kind) int64 {
	var slope int64
	for _, t := range terms {
		switch {
		case t.Funding == call.FundingOwn, t.Funding == call.FundingAll,
			t.Funding == "ownCash" && kind == plan.Cash, t.Funding == "ownInKind" && kind == plan.InKind:
			slope += int64(t.Sign)
		}
	}
	return slope
}

// newRow states a result of the evaluator for the cells of the desk; false where
// none of them has a part in it.
func (d *desk) newRow(result check.Result, government []int64) (row, bool) {
	r := row{
		Result: result, hard: severity(result.Limit) == call.Error, set: -1, cells: d.cellsOf(result),
		numSlope: fundingSlope(result.Limit.Num), denSlope: fundingSlope(result.Limit.Den),
	}
	if len(r.cells) == 0 {
		return r, false
	}
	paid := total(government, r.cells)
	r.num = result.Num.InThousands() - r.numSlope*paid
	r.den = result.Den.InThousands() - r.denSlope*paid
	if result.Limit.IsRatio() {
		r.ratio = reduced(result.Limit.MaxFor(d.plan.Organisation(result.Organisation)))
	} else {
		r.amount = result.Bound.InThousands()
		if result.Limit.Floor && !result.Bound.Whole() {
			r.amount++
		}
	}
	return r, true
}

// cellsOf are the cells of the desk whose funding a result adds up.
func (d *desk) cellsOf(r check.Result) []int {
	var cells []int
	for i := range d.cells {
		c := &d.cells[i]
		if r.Organisation == "" && c.receives() || r.Organisation != "" && r.Organisation != c.organisation.ID {
			continue
		}
		for _, year := range r.Years {
			if c.year == year {
				cells = append(cells, i)
			}
		}
	}
	return cells
}

// reduced is the same ratio in its smallest numbers, so that products stay small.
func reduced(r call.Ratio) call.Ratio {
	a, b := r.Num, r.Den
	for b != 0 {
		a, b = b, a%b
	}
	if a == 0 {
		return call.Ratio{Den: 1} // no ratio is given: nothing is allowed
	}
	return call.Ratio{Num: r.Num / a, Den: r.Den / a}
}
