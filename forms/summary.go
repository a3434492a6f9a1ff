package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// newSummary makes the summary form (요약문).
func newSummary(d *desk) form {
	p := newPage(d)
	f := &p.fields
	lengths := d.ed.Call().Summary
	text := func(key string, path plan.Path, most int) fyne.CanvasObject {
		title := d.T("forms.field." + key)
		return look.Card(look.Heading(title),
			d.counted(f, spec{key: key, path: path.Join("ko"), lines: 6}, d.T("forms.korean"), most),
			d.counted(f, spec{key: key, path: path.Join("en"), lines: 3}, d.T("forms.english"), 0),
		)
	}
	stages := newSummaryStages(d, f)
	p.fill(d.T("forms.section.summary"), d.T("forms.summary.remark"), nil,
		look.Card(look.Heading(d.T("forms.summary.kind")),
			third(
				f.choice(spec{key: "phase", path: "summary/phase"}, optionsOf(d, "forms.phase.", phases)),
				f.value(spec{key: "trlStart", path: "summary/trlStart"}, wholeNumber),
				f.value(spec{key: "trlEnd", path: "summary/trlEnd"}, wholeNumber),
			),
			f.bilingual(spec{key: "traits", path: "summary/traits", lines: 2}),
		),
		text("summaryGoal", "summary/goal", lengths.Goal),
		text("summaryContent", "summary/content", lengths.Content),
		text("summaryUse", "summary/use", lengths.Use),
		stages.column,
	)
	p.fresh = stages.follow
	p.help_ = func() []fyne.CanvasObject {
		return []fyne.CanvasObject{guidance(d.T("forms.help"), look.Note(d.T("forms.summary.help")))}
	}
	return p
}

// counted is a field for long text that says how many letters it has, and how
// many it may have.
func (d *desk) counted(s *fieldSet, sp spec, label string, most int) fyne.CanvasObject {
	f := s.newText(sp, label)
	count := look.NewText("", look.Style{Size: look.SizeNote, Colour: look.Ink2, Align: fyne.TextAlignTrailing})
	f.count = func(letters int) { d.showCount(count, letters, most) }
	s.add(f)
	return look.Column(2, f.box, count)
}

// showCount writes the number of letters; beyond the most it is marked.
func (d *desk) showCount(t *look.Text, n, most int) {
	if most > 0 {
		t.SetText(d.T("forms.characters.of", "n", grouped(n), "most", grouped(most)))
	} else {
		t.SetText(d.T("forms.characters", "n", grouped(n)))
	}
	if most > 0 && n > most {
		t.SetColour(look.Error)
	} else {
		t.SetColour(look.Ink2)
	}
}
