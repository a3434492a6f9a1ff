package i18n

import (
	"strconv"
	"strings"
)

// Thousands writes an amount of won in 천원 with comma groups: 1600000000 is
// "1,600,000". Won below a thousand are cut toward zero, as the forms cut them.
func Thousands(won int64) string { return Int(won / 1000) }

// Int writes a whole number with comma groups: -1234567 is "-1,234,567".
func Int(n int64) string {
	digits := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, digits = "-", digits[1:]
	}
	return sign + grouped(digits)
}

func grouped(digits string) string {
	var out strings.Builder
	for i, r := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			out.WriteByte(',')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// EokMan reads an amount of won as people say it, beside a field where it is
// typed in 천원: 1600000000 is "16억 원" in Korean and "KRW 1.6 bn" in English.
// The reading is exact to the won; nothing is rounded.
func EokMan(won int64, lang Lang) string {
	sign, amount := "", uint64(won)
	if won < 0 {
		sign, amount = "-", -amount
	}
	if lang == Ko {
		return sign + koreanWon(amount)
	}
	return sign + "KRW " + englishWon(amount)
}

// koreanWon groups by four digits. A unit word is followed by a space, digits
// join 원: "16억 원", "1억 2,345만 6,000원".
func koreanWon(amount uint64) string {
	units := []string{"", "만", "억", "조", "경"}
	var groups []string
	for i := range units {
		if digits := amount % 10_000; digits > 0 {
			groups = append(groups, grouped(strconv.FormatUint(digits, 10))+units[i])
		}
		amount /= 10_000
	}
	if len(groups) == 0 {
		return "0원"
	}
	var out strings.Builder
	for i := len(groups) - 1; i >= 0; i-- {
		out.WriteString(groups[i])
		if i > 0 {
			out.WriteByte(' ')
		}
	}
	if last := groups[0]; last[len(last)-1] > '9' {
		out.WriteByte(' ')
	}
	return out.String() + "원"
}

// englishWon scales to billions or millions with as many decimals as the amount
// has; smaller amounts stand in full.
func englishWon(amount uint64) string {
	switch {
	case amount >= 1_000_000_000:
		return scaled(amount, 9) + " bn"
	case amount >= 1_000_000:
		return scaled(amount, 6) + " m"
	}
	return grouped(strconv.FormatUint(amount, 10))
}

func scaled(amount uint64, decimals int) string {
	digits := strconv.FormatUint(amount, 10)
	point := len(digits) - decimals
	fraction := strings.TrimRight(digits[point:], "0")
	if fraction == "" {
		return grouped(digits[:point])
	}
	return grouped(digits[:point]) + "." + fraction
}
