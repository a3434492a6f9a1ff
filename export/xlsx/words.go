package xlsx

import (
	"slices"
	"strconv"
	"strings"

	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// yearFormat is the number format that shows 1 as 1차년도.
func (b *book) yearFormat() string { return b.lang.T("xlsx.format.year") }

func (b *book) yearTitle(n int) string { return b.lang.T("common.year.nth", "n", n) }

func (b *book) thousands(w plan.Won) string { return i18n.Thousands(int64(w)) }

// day writes a date as the forms do.
func day(d civil.Date) string {
	if d.IsZero() {
		return ""
	}
	return month(d) + "." + twoDigits(d.Day)
}

func month(d civil.Date) string { return strconv.Itoa(d.Year) + "." + twoDigits(int(d.Month)) }

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// daysOf says when a year is: 2024.08–2024.12 (5개월).
func (b *book) daysOf(y plan.Year) string {
	if y.Start.IsZero() || y.End.IsZero() {
		return ""
	}
	return b.lang.T("xlsx.days", "start", month(y.Start), "end", month(y.End), "months", y.Months())
}

// periodText is the whole period to the day.
func (b *book) periodText() string {
	p := b.plan.Period
	if p.Start().IsZero() || p.End().IsZero() {
		return b.lang.T("common.none")
	}
	return b.lang.T("xlsx.days", "start", day(p.Start()), "end", day(p.End()), "months", p.Months())
}

// word is a cell that says which of two words holds: yes where the value of
// another cell fulfils the condition.
func (b *book) word(at ref, condition string, holds bool, yes, no string) cell {
	yesWord, noWord := b.lang.T(yes), b.lang.T(no)
	c := cell{kind: verdict, look: lookVerdict, text: noWord}
	if holds {
		c.text = yesWord
	}
	c.formula = "IF(" + at.name() + condition + "," + quoteText(yesWord) + "," + quoteText(noWord) + ")"
	return c
}

// relative is the address that a conditional format counts from.
func (r ref) relative() string { return r.name() }

// paint colours a range green where a condition on a cell holds and red where the
// other does. The cell is that of the range's first; Excel moves it along.
func (s *sheet) paint(row, col, lastRow, lastCol int, at, good, bad string) {
	where := rangeOf{row, col, lastRow, lastCol}
	s.reds = append(s.reds, condition{where, at + bad, false})
	if good != "" {
		s.reds = append(s.reds, condition{where, at + good, true})
	}
}

func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// known is the word of a key that ends in a value of the plan; a value that no
// catalogue knows stands for itself.
func (b *book) known(prefix, value, suffix string) string {
	if value == "" || !i18n.Has(b.lang, prefix+value+suffix) {
		return value
	}
	return b.lang.T(prefix + value + suffix)
}

func (b *book) role(r plan.Role) string      { return b.known("common.role.", string(r), "") }
func (b *book) shortRole(r plan.Role) string { return b.known("common.role.", string(r), ".short") }
func (b *book) legalType(t plan.LegalType) string {
	return b.known("common.legal-type.", string(t), "")
}

func join(words []string) string { return strings.Join(words, ", ") }
