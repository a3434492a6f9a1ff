package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// newCover makes the form of the cover's data: what the project is called, what
// the notice says, how it is classified, its keywords and its years.
func newCover(d *desk) form {
	p := newPage(d)
	f := &p.fields
	notice := look.Card(look.Heading(d.T("forms.cover.notice")),
		f.bilingual(spec{key: "ministry", path: "notice/ministry"}),
		f.bilingual(spec{key: "agency", path: "notice/agency"}),
		f.bilingual(spec{key: "programme", path: "notice/programme"}),
		f.bilingual(spec{key: "subProgramme", path: "notice/subProgramme"}),
		third(
			f.text(spec{key: "noticeNumber", path: "notice/number", hint: "forms.hint.notice-number"}),
			f.value(spec{key: "noticeDate", path: "notice/date", hint: "forms.hint.day"}, day),
			f.value(spec{key: "deadline", path: "notice/deadline", hint: "forms.hint.day"}, day),
		),
		half(
			f.choice(spec{key: "selection", path: "selection"}, optionsOf(d, "forms.selection.", selectionKinds)),
			f.value(spec{key: "bodyPages", path: "limits/bodyPages", hint: "forms.hint.body-pages"}, wholeNumber),
		),
	)
	p.fill(d.T("forms.section.cover"), d.T("forms.cover.remark"), nil,
		coverTitle(d, f), coverPeriod(d, f), coverKeywords(d, f), coverClasses(d, f), notice, coverOverall(d, f))
	p.help_ = func() []fyne.CanvasObject {
		return []fyne.CanvasObject{guidance(d.T("forms.help"), look.Note(d.T("forms.cover.help")))}
	}
	return p
}

func coverTitle(d *desk, f *fieldSet) fyne.CanvasObject {
	return look.Card(look.Heading(d.T("forms.cover.title")),
		f.text(spec{key: "titleKo", path: "title/ko", lines: 2, hint: "forms.hint.title"}),
		f.text(spec{key: "titleEn", path: "title/en", lines: 2}),
		third(
			f.choice(spec{key: "forms-field.planStage", path: "stage"}, optionsOf(d, "forms-field.plan-stage.", planStages)),
			f.choice(spec{key: "field", path: "field"}, d.fieldOptions()),
			f.choice(spec{key: "security", path: "security"}, optionsOf(d, "forms.security.", securityLevels)),
		),
	)
}

func coverKeywords(d *desk, f *fieldSet) fyne.CanvasObject {
	text := func(key, lang string) func(*fieldSet, plan.Path) fyne.CanvasObject {
		return func(s *fieldSet, record plan.Path) fyne.CanvasObject {
			return s.cell(spec{key: key, path: record.Join("text", lang)})
		}
	}
	return look.Card(look.Heading(d.T("forms.cover.keywords")), f.table(&records{
		list: "keywords", key: "keyword", most: 5,
		columns: []column{
			{key: "keywordKo", weight: 1, cell: text("keywordKo", "ko")},
			{key: "keywordEn", weight: 1, cell: text("keywordEn", "en")},
		},
		make: func() any { return plan.Keyword{Record: plan.Record{ID: plan.NewID()}} },
	}))
}

func coverClasses(d *desk, f *fieldSet) fyne.CanvasObject {
	text := func(key, member string) func(*fieldSet, plan.Path) fyne.CanvasObject {
		return func(s *fieldSet, record plan.Path) fyne.CanvasObject {
			return s.cell(spec{key: key, path: record.Join(member)})
		}
	}
	systems := optionsOf(d, "forms.system.", classSystems)
	return look.Card(look.Heading(d.T("forms.cover.classes")), f.table(&records{
		list: "classifications", key: "class", most: 6,
		columns: []column{
			{key: "classSystem", weight: 2, cell: func(s *fieldSet, record plan.Path) fyne.CanvasObject {
				return s.choiceCell(spec{key: "classSystem", path: record.Join("system")}, systems)
			}},
			{key: "classCode", weight: 1, cell: text("classCode", "code")},
			{key: "className", weight: 3, cell: text("className", "name")},
			{key: "classWeight", width: 84, cell: func(s *fieldSet, record plan.Path) fyne.CanvasObject {
				return s.valueCell(spec{key: "classWeight", path: record.Join("weight")}, wholeNumber)
			}},
		},
		make: func() any {
			return plan.Classification{Record: plan.Record{ID: plan.NewID()}, System: plan.NationalSystem}
		},
	}))
}

// coverOverall is what only some projects have.
func coverOverall(d *desk, f *fieldSet) fyne.CanvasObject {
	return look.Card(look.Heading(d.T("forms.cover.overall")),
		f.bilingual(spec{key: "overallTitle", path: "overallTitle"}),
		half(
			f.text(spec{key: "overallNumber", path: "overallNumber"}),
			f.text(spec{key: "projectNumber", path: "projectNumber"}),
		),
		f.bilingual(spec{key: "securityReason", path: "securityReason", lines: 2}),
	)
}
