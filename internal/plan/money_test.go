package plan_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"moaplan/internal/plan"
)

func TestSplit_DividesByLargestRemainder(t *testing.T) {
	tests := []struct {
		name    string
		total   plan.Won
		weights []int64
		want    []plan.Won
	}{
		{"even", 9_000, []int64{1, 1, 1}, []plan.Won{3_000, 3_000, 3_000}},
		// 10,000천원 in thirds leaves one unit over: equal remainders go to the lower index.
		{"equal remainders go to the lower index", 10_000, []int64{1, 1, 1}, []plan.Won{4_000, 3_000, 3_000}},
		// 10 units by 5:3:2 over 10 is exact.
		{"exact", 10_000, []int64{5, 3, 2}, []plan.Won{5_000, 3_000, 2_000}},
		// 7 units by 1:2:4 = 1, 2, 4; 8 units = 1.14, 2.28, 4.57: the largest remainder is the last.
		{"largest remainder", 8_000, []int64{1, 2, 4}, []plan.Won{1_000, 2_000, 5_000}},
		{"a weight of zero gets nothing", 7_000, []int64{0, 1, 0, 1}, []plan.Won{0, 4_000, 0, 3_000}},
		{"a negative weight counts as zero", 4_000, []int64{-9, 1}, []plan.Won{0, 4_000}},
		{"no positive weight: all to the first", 5_000, []int64{0, 0}, []plan.Won{5_000, 0}},
		{"nothing to split", 0, []int64{3, 4}, []plan.Won{0, 0}},
		{"a reduction is split like an increase", -10_000, []int64{1, 1, 1}, []plan.Won{-4_000, -3_000, -3_000}},
		{"nobody", 5_000, nil, []plan.Won{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := plan.Split(tt.total, tt.weights)
			if len(got) != len(tt.want) {
				t.Fatalf("Split gave %v, want %v", got, tt.want)
			}
			for i := range got {
				if got[i] != tt.want[i] {
					t.Fatalf("Split gave %v, want %v", got, tt.want)
				}
			}
		})
	}
}

// Each part differs from its exact share by less than 천원, and the parts add up.
func TestSplit_PartsAddUpAndAreProportional(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 5_000 {
		weights := make([]int64, 1+rng.IntN(12))
		var all int64
		for i := range weights {
			weights[i] = rng.Int64N(10_000)
			all += weights[i]
		}
		total := plan.Won(rng.Int64N(2_000_000)) * plan.Thousand
		var sum plan.Won
		for i, part := range plan.Split(total, weights) {
			sum += part
			if !part.Whole() || part < 0 {
				t.Fatalf("Split(%d, %v): part %d = %d is no whole 천원", total, weights, i, part)
			}
			if all == 0 {
				continue
			}
			// |part − total × weight / all| < 1,000 ⇔ |part × all − total × weight| < 1,000 × all
			if d := int64(part)*all - int64(total)*weights[i]; d <= -1000*all || d >= 1000*all {
				t.Fatalf("Split(%d, %v): part %d = %d is 천원 or more away from its share", total, weights, i, part)
			}
		}
		if sum != total {
			t.Fatalf("Split(%d, %v) adds up to %d", total, weights, sum)
		}
	}
}

func TestShare_NeverExceedsTheExactShare(t *testing.T) {
	tests := []struct {
		name     string
		base     plan.Won
		num, den int64
		want     plan.Won
	}{
		{"exact", 400_000, 75, 100, 300_000},
		{"just below a whole 천원 is cut", 399_999, 75, 100, 299_000}, // 299,999.25
		{"just above a whole 천원 is cut", 400_001, 75, 100, 300_000}, // 300,000.75
		{"more than the whole", 1_000, 3, 2, 1_000},                 // 1,500
		{"no base", 0, 75, 100, 0},
		{"a negative base has no share", -1_000, 1, 2, 0},
		{"no share", 1_000_000, 0, 100, 0},
		{"beyond 64 bits inside", plan.MaxWon, 9_999_999, 10_000_000, 9_999_999_000_000},
		{"beyond the range of money", plan.MaxWon, 3, 2, plan.MaxWon},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := plan.Share(tt.base, tt.num, tt.den); got != tt.want {
				t.Errorf("Share(%d, %d, %d) = %d, want %d", tt.base, tt.num, tt.den, got, tt.want)
			}
		})
	}
}

func TestCompareRatio_DecidesToTheWon(t *testing.T) {
	// 75 % of 400,000,000 won is 300,000,000: one won decides.
	const base, border = plan.Won(400_000_000), plan.Won(300_000_000)
	for d, want := range map[plan.Won]int{-1: -1, 0: 0, 1: 1} {
		if got := plan.CompareRatio(border+d, base, 75, 100); got != want {
			t.Errorf("%d / %d against 75 %%: %d, want %d", border+d, base, got, want)
		}
	}
	// Products beyond 64 bits: (10^13) × (10^13) on both sides.
	huge := int64(plan.MaxWon)
	if got := plan.CompareRatio(plan.MaxWon, plan.MaxWon, huge, huge); got != 0 {
		t.Errorf("equal ratios of the largest amounts compare as %d", got)
	}
	if got := plan.CompareRatio(plan.MaxWon-1, plan.MaxWon, huge, huge); got != -1 {
		t.Errorf("one won less of the largest amounts compares as %d", got)
	}
	if got := plan.CompareRatio(plan.MaxWon, plan.MaxWon-1, huge, huge); got != 1 {
		t.Errorf("a base one won smaller compares as %d", got)
	}
}

func TestProduct_CutsOnceAndRefusesOverflow(t *testing.T) {
	tests := []struct {
		name    string
		div     int64
		factors []int64
		want    plan.Won
		fails   bool
	}{
		{"no factor is one", 1, nil, 1, false},
		{"cut towards zero", 3, []int64{10}, 3, false},
		{"factors beyond 64 bits, result within", 1_000_000_000_000_000_000, []int64{1_000_000_000_000, 1_000_000_000_000}, 1_000_000, false},
		{"the greatest amount", 1, []int64{int64(plan.MaxWon)}, plan.MaxWon, false},
		{"one won more", 1, []int64{int64(plan.MaxWon) + 1}, 0, true},
		{"beyond 64 bits", 1, []int64{1 << 62, 1 << 62}, 0, true},
		{"a negative factor", 1, []int64{-1, 5}, 0, true},
		{"division by zero", 0, []int64{5}, 0, true},
		{"division by a negative", -2, []int64{5}, 0, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := plan.Product(tt.div, tt.factors...)
			if got != tt.want || errors.Is(err, plan.ErrOverflow) != tt.fails {
				t.Errorf("Product(%d, %v) = %d, %v", tt.div, tt.factors, got, err)
			}
		})
	}
}

func TestWon_CutAndThousands(t *testing.T) {
	tests := []struct {
		in, cut plan.Won
		units   int64
		whole   bool
	}{
		{0, 0, 0, true},
		{999, 0, 0, false},
		{1_000, 1_000, 1, true},
		{1_999, 1_000, 1, false},
		{-1_999, -1_000, -1, false},
	}
	for _, tt := range tests {
		if tt.in.Cut() != tt.cut || tt.in.InThousands() != tt.units || tt.in.Whole() != tt.whole {
			t.Errorf("%d: Cut %d, InThousands %d, Whole %v", tt.in, tt.in.Cut(), tt.in.InThousands(), tt.in.Whole())
		}
	}
}

func TestPaymentWon_ConvertsAndCuts(t *testing.T) {
	// 12,345 units × 13,456,700 won for 10,000 units = 16,612,296.15 won.
	p := plan.Payment{Amount: 12_345, RatePer10000: 13_456_700}
	if w, err := p.Won(); err != nil || w != 16_612_000 {
		t.Errorf("Won() = %d, %v", w, err)
	}
	p.Amount = 1 << 60
	if _, err := p.Won(); !errors.Is(err, plan.ErrOverflow) {
		t.Errorf("a payment beyond the range gives %v", err)
	}
}
