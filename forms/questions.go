package forms

import (
	"slices"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// questions asks what no computation can settle: of the project, and of each
// institution that a question concerns.
type questions struct {
	*page
	asked  []check.Asked
	shown  []plan.Path // of the answers whose fields are there
	open   bool        // only those that were open when the list was made
	which  [2]*look.Button
	groups *fyne.Container
	first  bool
}

// questions are asked of the plan as it is; limits that are broken add approvals.
func (d *desk) questions() []check.Asked { return check.Questions(d.ed.Plan(), d.ed.Call()) }

func newQuestions(d *desk) form {
	f := &questions{page: newPage(d), groups: look.Column(look.Gap4), first: true}
	f.which[0] = look.NewButton("", look.Pill, func() { f.turn(false) })
	f.which[1] = look.NewButton("", look.Pill, func() { f.turn(true) })
	f.fill(d.T("forms-field.questions.title"), d.T("forms-field.questions.remark"), nil,
		look.Row(look.Gap2, f.which[0], f.which[1], look.Space()), f.groups)
	f.fresh = f.follow
	f.help_ = func() []fyne.CanvasObject {
		return []fyne.CanvasObject{guidance(d.T("forms.help"), look.Note(d.T("forms-field.questions.help")))}
	}
	f.follow()
	return f
}

// turn shows all questions, or those that are open.
func (f *questions) turn(open bool) {
	f.commit()
	f.open, f.shown = open, nil
	f.follow()
	f.d.reflow()
}

// follow makes the questions anew where others are asked. One that is answered stays
// where it is until the list is made again.
func (f *questions) follow() {
	d := f.d
	f.asked = d.questions()
	left := check.Unanswered(f.asked)
	for i, b := range f.which {
		words, n := d.T("forms-field.questions.all"), len(f.asked)
		if i == 1 {
			words, n = d.T("forms-field.questions.open"), left
		}
		b.SetLabel(words + " " + grouped(n))
		kind := look.Pill
		if (i == 1) == f.open {
			kind = look.PillOn
		}
		b.SetKind(kind)
	}
	var paths []plan.Path
	for _, a := range f.asked {
		if !f.open || !a.Answered() || slices.Contains(f.shown, a.Path) {
			paths = append(paths, a.Path)
		}
	}
	if f.first || !slices.Equal(paths, f.shown) {
		f.first, f.shown = false, paths
		d.keepCursor(f.inputs, f.build)
	}
}

// build sets the questions of the project, then those of each institution.
func (f *questions) build() {
	d := f.d
	f.fields = fieldSet{d: d}
	f.groups.Objects = nil
	var group []fyne.CanvasObject
	var of plan.ID
	flush := func() {
		if len(group) > 0 {
			title := d.T("forms-field.questions.project")
			if o := d.ed.Plan().Organisation(of); o != nil {
				title = d.nameOf(o)
			}
			f.groups.Add(look.Card(append([]fyne.CanvasObject{look.Heading(title)}, group...)...))
		}
		group = nil
	}
	for _, a := range f.inGroups() {
		if !slices.Contains(f.shown, a.Path) {
			continue
		}
		if a.Organisation != of {
			flush()
			of = a.Organisation
		}
		if len(group) > 0 {
			group = append(group, look.HLine())
		}
		group = append(group, f.question(a))
	}
	flush()
	if len(f.groups.Objects) == 0 {
		f.groups.Add(look.Card(look.Body(d.T("forms-field.questions.done"))))
	}
	f.groups.Refresh()
}

// inGroups are the questions of the project first, then those of each institution in
// the order of the plan.
func (f *questions) inGroups() []check.Asked {
	place := map[plan.ID]int{"": -1}
	for i, o := range f.d.ed.Plan().Organisations {
		place[o.ID] = i
	}
	sorted := slices.Clone(f.asked)
	slices.SortStableFunc(sorted, func(a, b check.Asked) int { return place[a.Organisation] - place[b.Organisation] })
	return sorted
}

// question is one question with its note and its clause, the tick that says yes, and
// the reason where the answer is no.
func (f *questions) question(a check.Asked) fyne.CanvasObject {
	d := f.d
	words := []fyne.CanvasObject{look.NewText(d.text(a.Question.Text), look.Style{Size: look.SizeTable, Bold: true, Wrap: true})}
	if note := d.text(a.Question.Note); note != "" {
		words = append(words, look.Note(note))
	}
	if source := check.Cite(d.ed.Call(), a.Question.Citation, d.w.lang); source != "" {
		words = append(words, look.Note(source))
	}
	head := []fyne.CanvasObject{look.Grow(1, look.Column(1, words...))}
	if !a.Question.Citation.Certainty.Confirmed() {
		head = append(head, look.Chip(d.T("check.certainty."+string(a.Question.Citation.Certainty)), look.Caution))
	}
	tick := f.fields.add(f.fields.newTick(spec{key: "forms-field.answerYes", path: a.Path.Join("ticked"), missing: d.answered(a, true)}, d.T("forms-field.questions.yes")))
	reason := f.fields.cell(spec{
		key: "forms-field.answerReason", path: a.Path.Join("reason"), hint: "forms-field.hint.reason", missing: d.answered(a, false),
	})
	return look.Column(look.Gap1+2, look.TopRow(look.Gap2, head...), look.Row(look.Gap3, look.Fixed(72, 0, tick), look.Grow(1, reason)))
}

// answered makes the answer of a question with its first word.
func (d *desk) answered(a check.Asked, tick bool) func(any) (plan.Op, error) {
	return func(value any) (plan.Op, error) {
		answer := plan.Answer{Record: plan.Record{ID: call.AnswerID(a.Question.ID, a.Organisation)}}
		if tick {
			answer.Ticked, _ = value.(bool)
		}
		return d.ed.Plan().AppendOp("answers", answer)
	}
}

// show shows every question first, so that the one of the place is among them.
func (f *questions) show(path plan.Path) bool {
	if f.open {
		f.turn(false)
	}
	return f.page.show(path)
}
