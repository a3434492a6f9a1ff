package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"moaplan/internal/plan"
)

// byHeads finds the columns that a first row names. It is a row of headings where two
// of its cells name a column, or half of those that hold anything.
func byHeads(row []string, columns []Column) (found []int, ok bool) {
	found = make([]int, len(row))
	for i := range found {
		found[i] = -1
	}
	// The whole heading first, so that 기관명 (영문) is not taken for 기관명 (국문).
	for _, form := range []func(string) string{letters, withoutBrackets} {
		for i, cell := range row {
			if found[i] < 0 {
				found[i] = named(form, cell, columns, found)
			}
		}
	}
	holds, matches := 0, 0
	for i, cell := range row {
		if strings.TrimSpace(cell) != "" {
			holds++
		}
		if found[i] >= 0 {
			matches++
		}
	}
	return found, matches > 1 || matches > 0 && 2*matches >= holds
}

// named is the place of the first column of that name that is not taken yet, or -1.
func named(form func(string) string, cell string, columns []Column, taken []int) int {
	words := form(cell)
	if words == "" {
		return -1
	}
	for i, c := range columns {
		if slices.Contains(taken, i) {
			continue
		}
		if slices.ContainsFunc(c.Heads, func(head string) bool { return form(head) == words }) {
			return i
		}
	}
	return -1
}

// letters are the letters and digits of a heading in lower case: blanks, line ends and
// marks do not tell headings apart.
func letters(head string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, head)
}

var brackets = regexp.MustCompile(`\([^()]*\)|\[[^\[\]]*\]`)

func withoutBrackets(head string) string { return letters(brackets.ReplaceAllString(head, "")) }

// units are the words of units of money, longer ones first.
var units = []struct {
	words string
	won   plan.Won
}{
	{"백만원", 1_000_000},
	{"천원", 1_000},
	{"억원", 100_000_000},
	{"만원", 10_000},
	{"원", 1},
	{"millionwon", 1_000_000},
	{"thousandwon", 1_000},
	{"krw1000", 1_000},
	{"won", 1},
	{"krw", 1},
}

// unitIn is the unit of money that a heading names in brackets, 0 for none.
func unitIn(head string) plan.Won {
	for _, inside := range brackets.FindAllString(head, -1) {
		words := letters(inside)
		for _, u := range units {
			if strings.HasSuffix(words, u.words) {
				return u.won
			}
		}
	}
	return 0
}
