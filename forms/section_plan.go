package forms

import "moaplan/internal/plan"

// Keys of the sections of the research plan's tables.
const (
	sectionStructure = "structure"
	sectionGoals     = "goals"
	sectionSchedule  = "schedule"
	sectionOutcomes  = "outcomes"
)

// planSections are the forms of what the plan's chapters print as tables.
func planSections(d *desk) []section {
	list := []section{
		{key: sectionSchedule, parts: []string{"tables/schedule"}, owns: []plan.Path{"tasks"}, make: newSchedule},
	}
	for i := range list {
		list[i].group, list[i].title = groupResearch, d.T("forms-plan.section."+list[i].key)
	}
	return list
}
