package forms

import "moaplan/internal/plan"

// Keys of the sections of the research plan's tables.
const (
	sectionStructure = "structure"
	sectionGoals     = "goals"
	sectionSchedule  = "schedule"
	sectionOutcomes  = "outcomes"
)

// planSections are the picture of the consortium, and the forms of what the plan's
// chapters print as tables.
func planSections(d *desk) []section {
	list := []section{
		{key: sectionGoals, parts: []string{"tables/goals", "tables/indicators"}, owns: []plan.Path{"goals", "indicators"}, make: newGoals},
		{key: sectionSchedule, parts: []string{"tables/schedule"}, owns: []plan.Path{"tasks"}, make: newSchedule},
		{key: sectionOutcomes, parts: []string{"tables/outcomes"}, owns: []plan.Path{"outcomes", "business"}, make: newOutcomes},
	}
	for i := range list {
		list[i].group = groupResearch
	}
	list = append([]section{{key: sectionStructure, group: groupConsortium, tool: true, wide: true, make: newStructure}}, list...)
	for i := range list {
		list[i].title = d.T("forms-plan.section." + list[i].key)
	}
	return list
}
