package forms

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"moaplan/forms/look"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// nextFinding leads to the finding behind the last one that was shown, or before
// it, round in a circle.
func (d *desk) nextFinding(step int) {
	d.settle()
	found := d.walked()
	if len(found) == 0 {
		d.notice(d.T("forms.count.clean"))
		return
	}
	at := slices.IndexFunc(found, func(f check.Finding) bool { return same(f, d.walkedTo) })
	switch {
	case at < 0 && step < 0:
		at = len(found) - 1
	case at < 0:
		at = 0
	default:
		at = (at + step + len(found)) % len(found)
	}
	f := found[at]
	d.walkedTo = f
	d.jump(f.Path)
	d.notice(d.T("forms-send.findings.walk", "n", at+1, "of", len(found),
		"severity", d.T("common.severity."+string(f.Severity)), "text", f.Text(d.w.lang)))
}

// walked are the findings with a place to go to, by section, as the list of
// findings has them.
func (d *desk) walked() []check.Finding {
	var found []check.Finding
	for _, g := range d.bySection(d.ed.Findings()) {
		if g.key != elsewhere {
			found = append(found, g.findings...)
		}
	}
	return found
}

// markTime is how long a field that was led to bears its mark.
const markTime = 1800 * time.Millisecond

// markPlace marks the field of a place for a moment.
func (d *desk) markPlace(path plan.Path) {
	if set := d.form.inputs(); set != nil {
		if f, ok := set.find(path); ok {
			d.mark(f.object())
		}
	}
}

// mark draws a line around an object of the form for a moment, as far as it is in
// sight.
func (d *desk) mark(o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	at, origin := driver.AbsolutePositionForObject(o), driver.AbsolutePositionForObject(d.frame)
	top, bottom := topHeight+1, d.frame.Size().Height-statusHeight-1
	from := max(at.Y-origin.Y-4, top)
	to := min(at.Y-origin.Y+o.Size().Height+4, bottom)
	if to-from < 8 {
		return
	}
	m := d.frame.mark
	m.Move(fyne.NewPos(at.X-origin.X-6, from))
	m.Resize(fyne.NewSize(o.Size().Width+12, to-from))
	m.Show()
	canvas.Refresh(m)
	if d.unmark != nil {
		d.unmark.Stop()
	}
	d.unmark = time.AfterFunc(markTime, func() {
		d.w.later(func() {
			if d.frame.mark == m {
				m.Hide()
			}
		})
	})
}

// newFieldMark is the line of [desk.mark], not to be seen yet.
func newFieldMark() *canvas.Rectangle {
	m := canvas.NewRectangle(look.Of(look.Clear))
	m.StrokeColor, m.StrokeWidth, m.CornerRadius = look.Of(look.PrimaryInk), 3, 9
	m.Hide()
	return m
}
