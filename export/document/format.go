package document

import (
	"fmt"
	"strconv"
	"strings"

	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// won is an amount in 천원, a dash for nothing.
func won(w plan.Won) string {
	if w == 0 {
		return "-"
	}
	return i18n.Thousands(int64(w))
}

// date is a day as forms print it: 2024. 8. 1. in Korean, 2024-08-01 in English.
func (b *builder) date(d civil.Date) string {
	if d.IsZero() {
		return ""
	}
	if b.o.Lang == i18n.En {
		return d.String()
	}
	return noBreak(fmt.Sprintf("%d. %d. %d.", d.Year, int(d.Month), d.Day))
}

// span is a time from one day to another.
func (b *builder) span(from, to civil.Date) string {
	if from.IsZero() && to.IsZero() {
		return ""
	}
	return strings.TrimSpace(noBreak(b.date(from)+" ~") + " " + noBreak(b.date(to)))
}

// percent writes hundredths of a percent: 2550 is "25.5".
func percent(hundredths int) string {
	s := fmt.Sprintf("%d.%02d", hundredths/100, hundredths%100)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// ratio is num in percent of den with two decimals, cut and never rounded up, so
// that what is printed never reads as if a limit were kept that is not.
func ratio(num, den plan.Won) string {
	if den <= 0 || num < 0 {
		return "-"
	}
	n, err := plan.Product(int64(den), int64(num), 10_000)
	if err != nil {
		return "-"
	}
	return fmt.Sprintf("%d.%02d%%", n/100, n%100)
}

// count is a whole number, nothing for zero.
func count(n int) string {
	if n == 0 {
		return ""
	}
	return i18n.Int(int64(n))
}

// box is a box to tick, as the form prints it.
func box(name string, ticked bool) string {
	if ticked {
		return name + " [√]"
	}
	return name + " [ ]"
}

// months is a number of months in words.
func (b *builder) months(n int) string {
	if n <= 0 {
		return ""
	}
	return b.T("common.year.months", "n", n)
}

// year is "2차년도".
func (b *builder) year(n int) string { return b.T("common.year.nth", "n", n) }

// yearOf is the name of a year by its ID.
func (b *builder) yearOf(id plan.ID) string {
	n := b.p.Period.Number(id)
	if n == 0 {
		return ""
	}
	return b.year(n)
}

// projectMonth is a month of the project as a calendar month.
func (b *builder) projectMonth(n int) string {
	start := b.p.Period.Start()
	if n <= 0 {
		return ""
	}
	if start.IsZero() {
		return strconv.Itoa(n)
	}
	d := civil.Date{Year: start.Year, Month: start.Month, Day: 1}.AddMonths(n - 1)
	if b.o.Lang == i18n.En {
		return fmt.Sprintf("%d-%02d", d.Year, int(d.Month))
	}
	return noBreak(fmt.Sprintf("%d. %d.", d.Year, int(d.Month)))
}

// withUnit is a number of something with its unit, apart from it in English.
func (b *builder) withUnit(n int, unit string) string {
	if n == 0 {
		return ""
	}
	if b.o.Lang == i18n.En {
		unit = "\u00a0" + unit
	}
	return i18n.Int(int64(n)) + unit
}
