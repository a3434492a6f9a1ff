package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// summaryStages are the goal and the content of each stage of the period, where it is
// divided into stages.
type summaryStages struct {
	d      *desk
	fields *fieldSet // of the form
	before []field   // fields of the form that are not the stages'
	column *fyne.Container
	shaped string
}

func newSummaryStages(d *desk, fields *fieldSet) *summaryStages {
	return &summaryStages{d: d, fields: fields, column: look.Column(look.Gap4), shaped: "-"}
}

// follow makes the cards anew where stages came, went or were renamed.
func (s *summaryStages) follow() {
	if s.before == nil {
		s.before = append([]field{}, s.fields.all...)
	}
	shape := ""
	for _, stage := range s.d.ed.Plan().Period.Stages {
		shape += string(stage.ID) + s.d.stageName(stage.ID) + "|"
	}
	if shape != s.shaped {
		s.shaped = shape
		s.d.keepCursor(func() *fieldSet { return s.fields }, s.build)
	}
}

func (s *summaryStages) build() {
	s.fields.all = append([]field{}, s.before...)
	s.column.Objects = nil
	for _, stage := range s.d.ed.Plan().Period.Stages {
		at := plan.At("summary", "stages", string(stage.ID))
		s.column.Add(look.Card(look.Heading(s.d.T("forms-field.summary.stage", "name", s.d.stageName(stage.ID))),
			s.both("forms-field.stageGoal", at, "goal", 3), s.both("forms-field.stageContent", at, "content", 4)))
	}
	s.column.Refresh()
}

// both is a text of a stage in both languages. The first letter brings the stage's
// entry into the plan.
func (s *summaryStages) both(key string, at plan.Path, member string, lines int) fyne.CanvasObject {
	return s.fields.bilingual(spec{key: key, path: at.Join(member), lines: lines, missing: func(any) (plan.Op, error) {
		return s.d.ed.Plan().AppendOp("summary/stages", plan.StageGoal{Record: plan.Record{ID: idIn(at)}})
	}})
}
