package forms

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/check"
)

// statusBar says at all times how the money stands, what is wrong, and how far
// the plan is.
type statusBar struct {
	d    *desk
	row  *fyne.Container
	box  fyne.CanvasObject
	mark *typingMark
	free fyne.CanvasObject // the room that nothing takes

	said   string      // what was just done, for a moment
	fading *time.Timer // takes it away
}

func newStatusBar(d *desk) *statusBar {
	s := &statusBar{d: d, row: look.Row(look.Gap4), mark: newTypingMark(d.w), free: look.Space()}
	s.box = look.Inset(look.Gap4, 0, look.Gap4, 0, look.EvenRow(look.Gap4, look.Grow(1, container.NewClip(s.row)), s.mark))
	return s
}

func (s *statusBar) object() fyne.CanvasObject { return s.box }

func (s *statusBar) refresh() {
	d := s.d
	note := func(words string, c look.Colour, bold bool) fyne.CanvasObject {
		return look.NewText(words, look.Style{Size: look.SizeNote, Colour: c, Bold: bold})
	}
	years := []fyne.CanvasObject{note(d.T("forms.status.government"), look.Ink2, false)}
	standing := check.Ceilings(d.ed.Plan(), d.ed.Call(), d.ed.Budget())
	for i, y := range standing {
		colour := look.Ink
		if !y.OK {
			colour = look.Error
		}
		years = append(years, look.Row(look.Gap1,
			note(d.T("forms.year.short", "n", i+1), look.Ink2, false), note(thousands(y.Num), colour, true)))
	}
	if len(standing) > 0 {
		limit := d.T("forms.status.limit", "limit", i18n.Thousands(int64(standing[0].Bound)))
		years = append(years, note(limit, look.Ink2, false))
	}
	total := d.ed.Budget().TotalFunding("").Total()
	objects := []fyne.CanvasObject{
		look.Row(look.Gap2, years...),
		look.Row(look.Gap1, note(d.T("forms.status.total"), look.Ink2, false),
			note(d.T("common.amount", "amount", i18n.Thousands(int64(total))), look.Ink, true)),
		s.free,
	}
	if s.said != "" {
		objects = []fyne.CanvasObject{look.Grow(1, s.noticed())}
	}
	objects = append(objects, d.countChips()...)
	part, whole := check.Completeness(check.ProgressOf(d.ed.Plan(), d.ed.Call(), d.ed.Budget()))
	objects = append(objects, look.Row(look.Gap1, note(d.T("forms.complete"), look.Ink2, false),
		note(d.T("forms.percent", "n", percentOf(part, whole)), look.Ink, true)))
	if facts := d.ed.Facts(); facts.Pages > 0 {
		objects = append(objects, note(d.T("forms.status.pages", "n", facts.Pages), look.Ink2, false))
	}
	if look.Alike(s.row.Objects, objects) {
		return
	}
	s.row.Objects = objects
	s.box.Refresh()
	s.row.Refresh()
}

// countChips say how many errors and warnings there are; none is said too.
func (d *desk) countChips() []fyne.CanvasObject {
	findings := d.ed.Findings()
	errors, warnings := check.Count(findings, check.Error), check.Count(findings, check.Warning)
	var chips []fyne.CanvasObject
	if errors > 0 {
		chips = append(chips, look.Chip(d.T("forms.count.errors", "n", errors), look.Wrong))
	}
	if warnings > 0 {
		chips = append(chips, look.Chip(d.T("forms.count.warnings", "n", warnings), look.Caution))
	}
	if len(chips) == 0 {
		chips = append(chips, look.Chip(d.T("forms.count.clean"), look.Good))
	}
	return chips
}

// percentOf is a share in whole percent, cut, for words only.
func percentOf(part, whole int) string {
	if whole == 0 {
		return "0"
	}
	return strconv.Itoa(part * 100 / whole)
}
