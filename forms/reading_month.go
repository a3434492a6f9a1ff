package forms

import (
	"strconv"
	"strings"

	"cloud.google.com/go/civil"
	"github.com/go-json-experiment/json/jsontext"
)

// projectMonth reads and shows a month of the project with the calendar month that it
// is: "3 · 2024-10". It is typed either way, as 3 or as 2024-10.
func (d *desk) projectMonth() reading {
	return reading{parse: d.parseMonth, show: d.showMonth, fault: "forms-field.fault.month"}
}

func (d *desk) parseMonth(typed string) (any, bool) {
	if number, _, both := strings.Cut(typed, "·"); both {
		typed = number // as it is shown
	}
	parts := strings.FieldsFunc(typed, func(r rune) bool { return strings.ContainsRune(".-/ 년월", r) })
	switch {
	case len(parts) == 0:
		return 0, true
	case len(parts) == 1 && len(parts[0]) < 4:
		n, err := strconv.Atoi(parts[0])
		return n, err == nil && n >= 0
	case len(parts) == 2:
		first, ok := parseDay(typed + "-1")
		if day, is := first.(civil.Date); ok && is {
			n := d.ed.Plan().Period.MonthOf(day)
			return n, n > 0
		}
	}
	return 0, false
}

func (d *desk) showMonth(stored jsontext.Value) string {
	n := int(number(stored))
	if n == 0 {
		return ""
	}
	return d.monthWords(n)
}

// monthWords are the number of a project month and its calendar month.
func (d *desk) monthWords(n int) string {
	day := d.ed.Plan().Period.MonthStart(n)
	if day.IsZero() {
		return strconv.Itoa(n)
	}
	return strconv.Itoa(n) + " · " + day.String()[:7]
}

// calendarMonth is a month of the project as a calendar month, or by its number while
// the project has no dates.
func (d *desk) calendarMonth(n int) string {
	day := d.ed.Plan().Period.MonthStart(n)
	if day.IsZero() {
		return d.T("forms-field.month.nth", "n", n)
	}
	return day.String()[:7]
}
