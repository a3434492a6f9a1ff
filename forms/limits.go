package forms

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// mostPressing are the limits to look at first: broken ones, then those with the
// least room for their size.
func mostPressing(results []check.Result, most int) []check.Result {
	sorted := slices.Clone(results)
	slices.SortStableFunc(sorted, func(a, b check.Result) int {
		switch {
		case a.OK != b.OK && b.OK:
			return -1
		case a.OK != b.OK:
			return 1
		}
		return fullness(b) - fullness(a)
	})
	return sorted[:min(len(sorted), most)]
}

// fullness is how much of its bound a limit has used, in thousandths, for the
// order and the bars only.
func fullness(r check.Result) int {
	part, whole := r.Num, r.Bound
	if r.Limit.Floor {
		part, whole = whole, part
	}
	if whole <= 0 {
		return 0
	}
	return int(part * 1000 / whole)
}

// limitTitle names a limit; the ceiling of the project is told apart by its year.
func (d *desk) limitTitle(r check.Result, byYear bool) string {
	title := d.text(r.Limit.Title)
	if byYear && len(r.Years) == 1 {
		title = d.T("common.year.nth", "n", d.ed.Plan().Period.Number(r.Years[0])) + " " + title
	}
	return title
}

// limitCard shows a limit as a bar with the room left in words.
func (d *desk) limitCard(r check.Result, byYear bool) fyne.CanvasObject {
	colour, words := look.PrimaryInk, look.Ink2
	if r.Limit.Floor {
		colour = look.OK
	}
	if !r.OK {
		colour, words = look.Error, look.Error
	}
	title := look.NewText(d.limitTitle(r, byYear), look.Style{Size: look.SizeNote, Colour: look.Ink2, Wrap: true})
	ink := look.Ink
	if !r.OK {
		ink = look.Error
	}
	value := look.NewText(d.limitValue(r), look.Style{Size: look.SizeTable, Colour: ink, Bold: true})
	bound := look.NewText(d.limitBound(r), look.Style{Size: look.SizeNote, Colour: look.Ink2})
	bar := look.NewBar(int64(r.Num), int64(r.Bound), colour)
	room := look.NewText(d.roomWords(r), look.Style{Size: look.SizeNote, Colour: words, Wrap: true})
	return look.SmallCard(look.Column(look.Gap1,
		title, look.Row(look.Gap1, value, look.Shrink(bound)), bar.Container, room))
}

// limitValue is what the limit came to: a share in percent, or an amount. A part
// of nothing is no share.
func (d *desk) limitValue(r check.Result) string {
	if r.Limit.IsRatio() {
		if r.Den <= 0 && r.Num > 0 {
			return "–"
		}
		return tenths(r.Num, r.Den) + "%"
	}
	return thousands(r.Num)
}

func (d *desk) limitBound(r check.Result) string {
	bound := i18n.Thousands(int64(r.Bound))
	if r.Limit.IsRatio() {
		bound = r.Limit.MaxFor(d.ed.Plan().Organisation(r.Organisation)).String()
	}
	if r.Limit.Floor {
		return d.T("forms.limit.floor", "bound", bound)
	}
	return d.T("forms.limit.ceiling", "bound", bound)
}

// roomWords say how far the amount is from the bound.
func (d *desk) roomWords(r check.Result) string {
	amount := i18n.Thousands(int64(max(r.Room, -r.Room)))
	switch {
	case r.Limit.Floor && r.OK:
		return d.T("forms.limit.above", "amount", amount)
	case r.Limit.Floor:
		return d.T("forms.limit.missing", "amount", amount)
	case r.OK:
		return d.T("forms.limit.left", "amount", amount)
	}
	return d.T("forms.limit.over", "amount", amount)
}

// tenths writes a share in percent with one decimal, cut, for the eye only: what
// is within a limit is decided on the amounts. Less than nothing shows as nothing.
func tenths(part, whole plan.Won) string {
	if whole <= 0 || part <= 0 {
		return "0.0"
	}
	n := int64(part.InThousands() * 1000 / max(whole.InThousands(), 1))
	return strconv.FormatInt(n/10, 10) + "." + strconv.FormatInt(n%10, 10)
}
