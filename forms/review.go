package forms

import (
	"slices"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
	"moaplan/internal/session"
)

// sectionReview is the key of what is to be looked at again in a plan that came
// from an earlier one.
const sectionReview = "review"

// reviewSections is the list of what is to be looked at again, for plans that have
// one.
func reviewSections(d *desk) []section {
	if len(d.ed.Plan().Review) == 0 {
		return nil
	}
	return []section{{key: sectionReview, group: groupNone, title: d.T("forms.section.review"), tool: true, owns: []plan.Path{"review"}, make: newReview}}
}

// review is the form of what came from an earlier plan and must be looked at.
type review struct {
	*page
	rows  *fyne.Container
	count *look.Text
	shown []plan.ToReview
	name  string // of the language the rows were made in
}

func newReview(d *desk) form {
	f := &review{page: newPage(d), rows: look.Column(0), count: look.NewText("", look.Style{Size: look.SizeTable, Colour: look.Ink2})}
	f.fill(d.T("forms.section.review"), d.T("forms-begin.review.remark"), []fyne.CanvasObject{f.count}, look.BareCard(f.rows))
	f.fresh = f.follow
	f.help_ = func() []fyne.CanvasObject {
		return []fyne.CanvasObject{guidance(d.T("forms.help"), look.Note(d.T("forms-begin.review.help")))}
	}
	f.follow()
	return f
}

// follow makes the rows anew where they came, went, or were ticked: what is done
// stands last.
func (f *review) follow() {
	d := f.d
	list := slices.Clone(d.ed.Plan().Review)
	left := 0
	for _, r := range list {
		if !r.Done {
			left++
		}
	}
	f.count.SetText(d.T("forms-begin.review.left", "n", left, "all", len(list)))
	var words string
	for _, r := range list {
		words += session.ReviewWords(d.w.lang, d.ed.Plan(), r)
	}
	same := slices.EqualFunc(list, f.shown, func(a, b plan.ToReview) bool { return a.ID == b.ID && a.Done == b.Done })
	if same && words == f.name && len(f.rows.Objects) > 0 {
		return
	}
	f.shown, f.name = list, words
	f.rows.Objects = nil
	for _, r := range sortedReview(list) {
		if len(f.rows.Objects) > 0 {
			f.rows.Add(look.HLine())
		}
		f.rows.Add(f.row(r))
	}
	if len(list) == 0 {
		f.rows.Add(look.Pad(look.Gap4, look.Note(d.T("forms-begin.review.none"))))
	}
	f.rows.Refresh()
}

// sortedReview puts what is done behind the rest.
func sortedReview(list []plan.ToReview) []plan.ToReview {
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, func(a, b plan.ToReview) int {
		switch {
		case a.Done == b.Done:
			return 0
		case a.Done:
			return 1
		}
		return -1
	})
	return sorted
}

// row is one thing to look at: its words, the way there, and the tick.
func (f *review) row(r plan.ToReview) fyne.CanvasObject {
	d := f.d
	colour := look.Ink
	if r.Done {
		colour = look.Ink2
	}
	words := look.NewText(session.ReviewWords(d.w.lang, d.ed.Plan(), r), look.Style{Size: look.SizeTable, Colour: colour, Wrap: true})
	tick := look.NewCheck(d.T("forms-begin.review.done"), func(on bool) { f.tick(r.ID, on) })
	tick.SetTicked(r.Done)
	tick.SetDisabled(d.ed.ReadOnly())
	objects := []fyne.CanvasObject{look.Grow(1, words)}
	if _, ok := d.sectionOf(r.Place); ok {
		objects = append(objects, look.NewButton(d.T("forms.go"), look.Compact, func() { d.jump(r.Place) }))
	}
	objects = append(objects, tick)
	return look.Inset(look.Gap3+2, look.Gap2, look.Gap3, look.Gap2, look.Row(look.Gap3, objects...))
}

func (f *review) tick(id plan.ID, done bool) {
	op, err := f.d.ed.Plan().SetOp(plan.At("review", string(id), "done"), done)
	f.d.apply(plan.Name("edit.field", "field", "@forms.section.review"), plan.FromForm, op, err)
}
