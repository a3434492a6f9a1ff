package call

import (
	"strconv"
	"strings"

	"moaplan/internal/plan"
)

// Ratio is an exact fraction; the zero value means "no ratio".
type Ratio struct{ Num, Den int64 }

// Percent returns the ratio of so many hundredths of a percent.
func Percent(hundredths int) Ratio { return Ratio{int64(hundredths), 10_000} }

// IsSet reports whether the ratio was given; 0 % is a ratio too.
func (r Ratio) IsSet() bool { return r.Den > 0 }

// Hundredths returns the ratio in hundredths of a percent, cut.
func (r Ratio) Hundredths() int {
	if !r.IsSet() {
		return 0
	}
	return int(r.Num * 10_000 / r.Den)
}

// String writes the ratio in percent: 40%, 2.5%.
func (r Ratio) String() string {
	h := r.Hundredths()
	s := strconv.Itoa(h / 100)
	if rest := h % 100; rest > 0 {
		s += "." + strings.TrimRight(strconv.Itoa(100 + rest)[1:], "0")
	}
	return s + "%"
}

// Of is the greatest whole multiple of 천원 that is not more than the ratio of base.
func (r Ratio) Of(base plan.Won) plan.Won { return plan.Share(base, r.Num, r.Den) }

// Compare compares a/b with the ratio by cross-multiplication: -1, 0, +1. Neither
// amount is negative, b is positive.
func (r Ratio) Compare(a, b plan.Won) int { return plan.CompareRatio(a, b, r.Num, r.Den) }

// parsePercent reads "40%" or "2.5%" with at most two decimals.
func parsePercent(s string) (Ratio, bool) {
	number, ok := strings.CutSuffix(strings.TrimSpace(s), "%")
	if !ok {
		return Ratio{}, false
	}
	whole, rest, dotted := strings.Cut(strings.TrimSpace(number), ".")
	if !digits(whole, 4) || dotted && !digits(rest, 2) {
		return Ratio{}, false
	}
	hundredths, err := strconv.Atoi(whole + (rest + "00")[:2])
	return Percent(hundredths), err == nil
}

func digits(s string, most int) bool {
	return s != "" && len(s) <= most && strings.Trim(s, "0123456789") == ""
}
