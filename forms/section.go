package forms

import (
	"slices"

	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// Keys of the sections that every plan has. The sections of chapters bear the
// chapter's ID behind "chapter/".
const (
	sectionOverview      = "overview"
	sectionCover         = "cover"
	sectionSummary       = "summary"
	sectionOrganisations = "organisations"
	sectionBudget        = "budget"
	sectionEvaluation    = "evaluation"
	sectionFindings      = "findings"
	sectionExport        = "export"
	chapterPrefix        = "chapter/"
)

// Groups of the navigation, in order.
const (
	groupNone       = ""
	groupProject    = "project"
	groupConsortium = "consortium"
	groupResearch   = "research"
	groupMoney      = "money"
	groupSubmission = "submission"
)

// section is one entry of the navigation.
type section struct {
	key   string
	group string
	title string
	owns  []plan.Path // places of the plan that are edited here
	parts []string    // parts of [check.Progress] that it shows
	tool  bool        // holds nothing of the plan: it has no state
	wide  bool        // needs no side panel
	texts []call.Chapter

	foundFirst bool // the side panel begins with the findings
	make       func(*desk) form
}

// sectionsOf lists the sections of a plan: the fixed forms, and one for each
// chapter of the call that asks for text in the plan's track and stage.
func sectionsOf(d *desk) []section {
	list := []section{
		{key: sectionOverview, group: groupNone, tool: true, wide: true, make: newOverview},
		{
			key: sectionCover, group: groupProject, parts: []string{"cover"}, make: newCover,
			owns: []plan.Path{
				"title", "overallTitle", "overallNumber", "projectNumber", "field", "security", "securityReason", "selection",
				"classifications", "keywords", "period", "notice", "limits", "call", "track", "stage",
			},
		},
		{key: sectionSummary, group: groupProject, parts: []string{"summary"}, owns: []plan.Path{"summary"}, make: newSummary},
		{
			key: sectionOrganisations, group: groupConsortium, parts: []string{"organisations"},
			owns: []plan.Path{"organisations"}, make: newOrganisations,
		},
	}
	for i := range list {
		list[i].title = d.T("forms.section." + list[i].key)
	}
	list = append(list, peopleSections(d)...)
	list = slices.Insert(list, 1, reviewSections(d)...)
	list = append(list, planSections(d)...)
	list = append(list, fieldSections(d)...)
	list = append(append(list, chapterSections(d)...), sourceSection(d))
	list = append(list, equipmentSections(d)...)
	tail := []section{
		{
			key: sectionBudget, group: groupMoney, parts: []string{"budget"}, foundFirst: true,
			owns: []plan.Path{"lines", "funding", "scenarios", "submission"}, make: newBudget,
		},
		{key: sectionEvaluation, group: groupSubmission, tool: true, wide: true, make: newEvaluation},
		attachmentSection(d),
		{key: sectionFindings, group: groupSubmission, tool: true, make: newFindings},
		{key: sectionExport, group: groupSubmission, tool: true, make: newExport},
	}
	for i := range tail {
		tail[i].title = d.T("forms.section." + tail[i].key)
	}
	return append(list, tail...)
}

// chapterSections gathers the call's chapters below their first level.
func chapterSections(d *desk) []section {
	p := d.ed.Plan()
	var list []section
	for _, c := range d.ed.Call().ChaptersFor(p.Track, p.Stage) {
		if c.Level <= 1 {
			title := d.text(c.Title)
			if c.Number != "" {
				title = c.Number + ". " + title
			}
			list = append(list, section{
				key: chapterPrefix + c.ID, group: groupResearch, title: title, make: newChapter,
			})
		}
		if c.Text && len(list) > 0 {
			s := &list[len(list)-1]
			s.texts = append(s.texts, c)
			s.owns = append(s.owns, plan.At("chapters", c.ID))
			s.parts = append(s.parts, "chapters/"+c.ID)
		}
	}
	return slices.DeleteFunc(list, func(s section) bool { return len(s.texts) == 0 })
}

func (d *desk) section(key string) (section, bool) {
	for _, s := range d.sections {
		if s.key == key {
			return s, true
		}
	}
	return section{}, false
}

// sectionOf is the section in which a place of the plan is edited.
func (d *desk) sectionOf(path plan.Path) (section, bool) {
	for _, s := range d.sections {
		if s.has(path) {
			return s, true
		}
	}
	return section{}, false
}

func (s section) has(path plan.Path) bool {
	return slices.ContainsFunc(s.owns, path.Under)
}

// findings are those whose place is edited in the section.
func (s section) findings(all []check.Finding) []check.Finding {
	var own []check.Finding
	for _, f := range all {
		if s.has(f.Path) {
			own = append(own, f)
		}
	}
	return own
}
