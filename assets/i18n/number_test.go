package i18n

import (
	"math"
	"testing"
)

func TestThousands_CutsAndGroups(t *testing.T) {
	for won, want := range map[int64]string{
		0: "0", 999: "0", 1_000: "1", 1_999: "1", 999_999: "999", 1_000_000: "1,000",
		1_600_000_000: "1,600,000", 1_600_001_000: "1,600,001",
		-999: "0", -1_000: "-1", -1_234_567_000: "-1,234,567",
		math.MaxInt64: "9,223,372,036,854,775", math.MinInt64: "-9,223,372,036,854,775",
	} {
		if got := Thousands(won); got != want {
			t.Errorf("Thousands(%d) = %s, want %s", won, got, want)
		}
	}
}

func TestInt_GroupsByThree(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0", 12: "12", 123: "123", 1_234: "1,234", 123_456: "123,456", -12: "-12", -123: "-123", -1_234: "-1,234",
		math.MinInt64: "-9,223,372,036,854,775,808",
	} {
		if got := Int(n); got != want {
			t.Errorf("Int(%d) = %s, want %s", n, got, want)
		}
	}
}

func TestEokMan_ReadsTheExactAmount(t *testing.T) {
	for _, c := range []struct {
		won    int64
		ko, en string
	}{
		{0, "0원", "KRW 0"},
		{7_000, "7,000원", "KRW 7,000"},
		{10_000, "1만 원", "KRW 10,000"},
		{999_000, "99만 9,000원", "KRW 999,000"},
		{32_210_000, "3,221만 원", "KRW 32.21 m"},
		{123_456_000, "1억 2,345만 6,000원", "KRW 123.456 m"},
		{1_600_000_000, "16억 원", "KRW 1.6 bn"},
		{1_600_001_000, "16억 1,000원", "KRW 1.600001 bn"},
		{1_000_000_000, "10억 원", "KRW 1 bn"},
		{1_200_000_000_000, "1조 2,000억 원", "KRW 1,200 bn"},
		{-50_000_000, "-5,000만 원", "-KRW 50 m"},
		{math.MinInt64, "-922경 3,372조 368억 5,477만 5,808원", "-KRW 9,223,372,036.854775808 bn"},
	} {
		if got := EokMan(c.won, Ko); got != c.ko {
			t.Errorf("EokMan(%d, ko) = %s, want %s", c.won, got, c.ko)
		}
		if got := EokMan(c.won, En); got != c.en {
			t.Errorf("EokMan(%d, en) = %s, want %s", c.won, got, c.en)
		}
	}
}
