package carry

import (
	"strconv"
	"strings"
)

// ParseScale reads how amounts are to change: "ceiling", a fraction such as 7/8, a
// percentage such as 87.5%, or a decimal such as 0.875; nothing leaves them as they
// are. False for what cannot be read. No binary fraction comes near it.
func ParseScale(word string) (Scale, bool) {
	word = strings.TrimSpace(word)
	switch word {
	case "":
		return Scale{}, true
	case "ceiling":
		return Scale{Kind: ToCeiling}, true
	}
	if number, den, is := strings.Cut(word, "/"); is {
		num, ok := whole(number)
		by, fine := whole(den)
		return Scale{ByFactor, num, by}, ok && fine
	}
	number, percent := strings.CutSuffix(word, "%")
	integer, decimals, _ := strings.Cut(strings.TrimSpace(number), ".")
	num, ok := whole(integer + decimals)
	s := Scale{ByFactor, num, 1}
	if percent {
		s.Den = 100
	}
	for range decimals {
		s.Den *= 10
	}
	return s, ok
}

// whole reads a positive number of at most nine digits.
func whole(digits string) (int64, bool) {
	digits = strings.TrimSpace(digits)
	if digits == "" || len(digits) > 9 || strings.Trim(digits, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	return n, err == nil && n > 0
}
