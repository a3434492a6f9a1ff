package forms

import (
	"time"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/session"
)

// recents list the plans that were open before.
func (s *start) recents() []fyne.CanvasObject {
	w := s.w
	rows := []fyne.CanvasObject{look.NewText(w.T("forms.start.recent"), look.Style{Bold: true})}
	for _, r := range w.settings.Recent {
		row := s.planRow(r.Title, s.stateOf(r), w.ago(r.At), func() { w.open(r.Path) })
		rows = append(rows, row, look.HLine())
	}
	if len(rows) == 1 {
		rows = append(rows, look.Note(w.T("forms.start.no-recent")))
	}
	return rows
}

// unsaved lists the plans that were never saved and are known from their
// recovery journals alone.
func (s *start) unsaved() []fyne.CanvasObject {
	w := s.w
	var found []session.Unsaved
	for _, u := range w.back.Unsaved() {
		if u.Steps > 0 { // else it was only looked at
			found = append(found, u)
		}
	}
	if len(found) == 0 {
		return nil
	}
	rows := []fyne.CanvasObject{look.NewText(w.T("forms.start.unsaved"), look.Style{Bold: true})}
	for _, u := range found {
		title := u.Title.In(string(w.lang))
		if title == "" {
			title = w.T("forms.untitled")
		}
		row := s.planRow(title, w.T("forms.start.unsaved.steps", "n", u.Steps), "", func() {
			s.enter(func() (Editor, error) { return w.back.OpenUnsaved(u.Journal) }, "")
		})
		rows = append(rows, row, look.HLine())
	}
	return rows
}

func (s *start) planRow(title, state, when string, open func()) fyne.CanvasObject {
	words := look.Column(0,
		look.NewText(title, look.Style{Size: look.SizeTable, Bold: true}),
		look.NewText(state, look.Style{Size: look.SizeNote, Colour: look.Ink2}),
	)
	time := look.NewText(when, look.Style{Size: look.SizeNote, Colour: look.Ink2})
	return look.NewPress(look.Inset(0, look.Gap1, 0, look.Gap1, look.Row(look.Gap3, look.Grow(1, words), time)), 4, open)
}

// stateOf says what was known of a plan when it was last open.
func (s *start) stateOf(r recent) string {
	w := s.w
	words := ""
	for _, c := range s.calls {
		if t, ok := c.Track(r.Track); ok && c.ID == r.Call {
			words = t.Title.In(string(w.lang)) + " · "
		}
	}
	words += w.T("forms.start.complete", "n", percentOf(r.Part, r.Whole)) + " · "
	switch {
	case r.Errors > 0:
		return words + w.T("forms.count.errors", "n", r.Errors)
	case r.Warnings > 0:
		return words + w.T("forms.count.warnings", "n", r.Warnings)
	}
	return words + w.T("forms.count.clean")
}

// ago says when something was: the time today, yesterday, or the day.
func (w *window) ago(at time.Time) string {
	at, now := at.Local(), w.clock().Local()
	day := func(t time.Time) string { return t.Format(time.DateOnly) }
	switch day(at) {
	case day(now):
		return w.T("forms.ago.today", "time", at.Format("15:04"))
	case day(now.AddDate(0, 0, -1)):
		return w.T("forms.ago.yesterday")
	}
	return day(at)
}
