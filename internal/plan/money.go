package plan

import (
	"errors"
	"math/big"
	"math/bits"
	"sort"
)

// Won is an amount of money in whole won. Stored cost lines and funding amounts
// are whole multiples of [Thousand]; finer values exist only inside a
// calculation and are cut once.
type Won int64

// Thousand is 천원, the unit of every printed table of a plan.
const Thousand Won = 1000

// MaxWon bounds every stored amount (10 조원), so that no sum of a plan can
// overflow int64.
const MaxWon Won = 10_000_000_000_000

// ErrOverflow tells that a calculation left the range of money.
var ErrOverflow = errors.New("amount out of range")

// Cut drops what is below 천원, towards zero.
func (w Won) Cut() Won { return w - w%Thousand }

// Whole reports whether the amount is a whole multiple of 천원.
func (w Won) Whole() bool { return w%Thousand == 0 }

// InThousands returns the amount in 천원; what is below is cut.
func (w Won) InThousands() int64 { return int64(w / Thousand) }

// Product multiplies non-negative whole factors and divides by div, cutting
// towards zero once at the end. Intermediate values may exceed 64 bits.
func Product(div int64, factors ...int64) (Won, error) {
	if div <= 0 {
		return 0, ErrOverflow
	}
	if w, fits := smallProduct(div, factors); fits {
		return w, nil
	}
	n := big.NewInt(1)
	for _, f := range factors {
		if f < 0 {
			return 0, ErrOverflow
		}
		n.Mul(n, big.NewInt(f))
	}
	n.Quo(n, big.NewInt(div))
	if !n.IsInt64() || n.Int64() > int64(MaxWon) {
		return 0, ErrOverflow
	}
	return Won(n.Int64()), nil
}

// smallProduct is [Product] where everything fits 64 bits, which nearly always
// holds: a check computes thousands of products.
func smallProduct(div int64, factors []int64) (Won, bool) {
	n := uint64(1)
	for _, f := range factors {
		if f < 0 {
			return 0, false
		}
		high, low := bits.Mul64(n, uint64(f))
		if high != 0 {
			return 0, false
		}
		n = low
	}
	n /= uint64(div)
	return Won(n), n <= uint64(MaxWon)
}

// CompareRatio compares a/b with num/den by cross-multiplication in 128 bits
// and returns -1, 0 or +1. All four are non-negative, b and den positive; no
// ratio is ever rounded to decide.
func CompareRatio(a, b Won, num, den int64) int {
	lh, ll := bits.Mul64(uint64(a), uint64(den))
	rh, rl := bits.Mul64(uint64(b), uint64(num))
	switch {
	case lh < rh || lh == rh && ll < rl:
		return -1
	case lh == rh && ll == rl:
		return 0
	}
	return 1
}

// Share returns the greatest whole multiple of 천원 that is not more than
// base × num / den.
func Share(base Won, num, den int64) Won {
	if base <= 0 || num <= 0 {
		return 0
	}
	w, err := Product(den, int64(base), num)
	if err != nil {
		return MaxWon
	}
	return w.Cut()
}

// Split divides total, a whole multiple of 천원, in proportion to weights by the
// method of the largest remainder: the parts are whole multiples of 천원, add up
// to total exactly, and equal remainders go to the lower index. Without any
// positive weight everything goes to the first part.
func Split(total Won, weights []int64) []Won {
	parts := make([]Won, len(weights))
	if len(weights) == 0 {
		return parts
	}
	sum := big.NewInt(0)
	for _, w := range weights {
		sum.Add(sum, big.NewInt(max(w, 0)))
	}
	if total < 0 {
		for i, part := range Split(-total, weights) {
			parts[i] = -part
		}
		return parts
	}
	units := int64(total / Thousand)
	if sum.Sign() == 0 {
		parts[0] = Won(units) * Thousand
		return parts
	}
	type rest struct {
		index int
		size  *big.Int
	}
	rests := make([]rest, len(weights))
	given := int64(0)
	for i, w := range weights {
		q, r := new(big.Int), new(big.Int)
		q.QuoRem(new(big.Int).Mul(big.NewInt(units), big.NewInt(max(w, 0))), sum, r)
		parts[i] = Won(q.Int64()) * Thousand
		given += q.Int64()
		rests[i] = rest{i, r}
	}
	sort.SliceStable(rests, func(i, j int) bool { return rests[i].size.Cmp(rests[j].size) > 0 })
	for i := int64(0); i < units-given; i++ {
		parts[rests[i].index] += Thousand
	}
	return parts
}
