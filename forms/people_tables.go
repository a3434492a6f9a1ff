package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// education is the person's degrees (학력).
func (f peopleForm) education(set *fieldSet, at plan.Path) fyne.CanvasObject {
	const school, major, degree = "forms-people.school", "forms-people.major", "forms-people.eduDegree"
	return look.Card(look.Heading(f.d.T("forms-people.card.education")), set.table(&records{
		list: at.Join("education"), key: "forms-people.education", empty: "forms-people.empty.education",
		make: func() any { return plan.Education{Record: plan.Record{ID: plan.NewID()}} },
		body: func(s *fieldSet, record plan.Path) fyne.CanvasObject {
			return look.Column(look.Gap2,
				third(
					s.text(spec{key: "forms-people.eduFrom", path: record.Join("from"), hint: "forms-people.hint.span"}),
					s.text(spec{key: "forms-people.eduTo", path: record.Join("to"), hint: "forms-people.hint.span"}),
					look.Space(),
				),
				s.bilingual(spec{key: school, path: record.Join("school")}),
				s.bilingual(spec{key: major, path: record.Join("major")}),
				s.bilingual(spec{key: degree, path: record.Join("degree")}),
			)
		},
		columns: []column{
			textColumn("forms-people.eduFrom", 1, "from"),
			textColumn("forms-people.eduTo", 1, "to"),
			textColumn(school, 1, "school/ko"),
			textColumn(major, 1, "major/ko"),
			textColumn(degree, 1, "degree/ko"),
			textColumn("forms-people.schoolEn", 1, "school/en"),
			textColumn("forms-people.majorEn", 1, "major/en"),
			textColumn("forms-people.eduDegreeEn", 1, "degree/en"),
		},
	}))
}

// career is the positions that the person held (경력).
func (f peopleForm) career(set *fieldSet, at plan.Path) fyne.CanvasObject {
	return look.Card(look.Heading(f.d.T("forms-people.card.career")), set.table(&records{
		list: at.Join("career"), key: "forms-people.career", empty: "forms-people.empty.career",
		make: func() any { return plan.Career{Record: plan.Record{ID: plan.NewID()}} },
		body: func(s *fieldSet, record plan.Path) fyne.CanvasObject {
			return look.Column(look.Gap2,
				third(
					s.text(spec{key: "forms-people.careerFrom", path: record.Join("from"), hint: "forms-people.hint.span"}),
					s.text(spec{key: "forms-people.careerTo", path: record.Join("to"), hint: "forms-people.hint.span"}),
					look.Space(),
				),
				s.bilingual(spec{key: "forms-people.careerOrganisation", path: record.Join("organisation")}),
				s.bilingual(spec{key: "forms-people.work", path: record.Join("work")}),
			)
		},
		columns: []column{
			textColumn("forms-people.careerFrom", 1, "from"),
			textColumn("forms-people.careerTo", 1, "to"),
			textColumn("forms-people.careerOrganisation", 1, "organisation/ko"),
			textColumn("forms-people.work", 1, "work/ko"),
			textColumn("forms-people.careerOrganisationEn", 1, "organisation/en"),
			textColumn("forms-people.workEn", 1, "work/en"),
		},
	}))
}

// achievements are papers, patents and other results (주요 연구실적).
func (f peopleForm) achievements(set *fieldSet, at plan.Path) fyne.CanvasObject {
	kinds := optionsOf(f.d, "export.achievement.", achievementKinds)
	return look.Card(look.Heading(f.d.T("forms-people.card.achievements")), set.table(&records{
		list: at.Join("achievements"), key: "forms-people.achievement", empty: "forms-people.empty.achievements",
		make: func() any { return plan.Achievement{Record: plan.Record{ID: plan.NewID()}, Kind: "paper"} },
		body: func(s *fieldSet, record plan.Path) fyne.CanvasObject {
			return look.Column(look.Gap2,
				third(
					s.choice(spec{key: "forms-people.achievementKind", path: record.Join("kind")}, kinds),
					s.value(spec{key: "forms-people.achievementDate", path: record.Join("date"), hint: "forms.hint.day"}, day),
					s.text(spec{key: "forms-people.achievementCountry", path: record.Join("country")}),
				),
				s.bilingual(spec{key: "forms-people.achievementTitle", path: record.Join("title")}),
				half(
					s.text(spec{key: "forms-people.achievementSource", path: record.Join("source")}),
					s.text(spec{key: "forms-people.achievementNumber", path: record.Join("number")}),
				),
				s.bilingual(spec{key: "forms-people.achievementPart", path: record.Join("part")}),
				s.bilingual(spec{key: "forms-people.achievementRelevance", path: record.Join("relevance"), lines: 2}),
			)
		},
		columns: []column{
			wordColumn(f.d, "forms-people.achievementKind", 1, "kind", "export.achievement.", achievementKinds),
			textColumn("forms-people.achievementTitle", 1, "title/ko"),
			textColumn("forms-people.achievementSource", 1, "source"),
			valueColumn("forms-people.achievementDate", 1, "date", day),
			textColumn("forms-people.achievementCountry", 1, "country"),
			textColumn("forms-people.achievementNumber", 1, "number"),
			textColumn("forms-people.achievementPart", 1, "part/ko"),
			textColumn("forms-people.achievementRelevance", 1, "relevance/ko"),
			textColumn("forms-people.achievementTitleEn", 1, "title/en"),
			textColumn("forms-people.achievementPartEn", 1, "part/en"),
			textColumn("forms-people.achievementRelevanceEn", 1, "relevance/en"),
		},
	}))
}
