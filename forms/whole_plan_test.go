package forms

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/xuri/excelize/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/store"
)

// TestWholePlan_IsWrittenFromNothingThroughTheWindow writes a complete plan as somebody
// does who has it on paper: the guide first, then form by form, with the keys, the mouse,
// the menus, and tables and texts pasted from other programs. At the end the plan has
// no error and no warning, the window took everything that is on the paper, and the
// documents can be read.
func TestWholePlan_IsWrittenFromNothingThroughTheWindow(t *testing.T) {
	f, err := store.Example(exampleCall, rnd)
	if err != nil {
		t.Fatal(err)
	}
	withoutOwnServer(f.Plan)
	tables := tablesOfOtherPrograms(t)
	s := begin(t, i18n.Ko)
	p := newPaper(s, f.Plan)
	p.guide()
	for _, part := range []struct {
		section string
		write   func()
	}{
		{sectionCover, p.copyForm},
		{sectionSummary, p.copyForm},
		{sectionOrganisations, func() { p.copyRegister("organisations") }},
		{sectionPeople, func() { p.pasteTable("people", tables["people"]); p.copyRegister("people") }},
		{sectionOrganisations, func() { p.copyRegister("organisations") }}, // the investigators, who are known now
		{sectionGoals, p.goals},
		{sectionSchedule, func() { p.schedule(tables["tasks"]) }},
		{sectionCooperation, func() { p.copyRegister("cooperation") }},
		{sectionData, func() { p.copyRegister("dataSets") }},
		{sectionTrials, p.trials},
		{sectionOutcomes, p.outcomes},
		{sectionSources, func() { p.sources(f) }},
		{sectionOverview, p.chapters},
		{sectionEquipment, func() { p.copyRegister("equipment") }},
		{sectionBudget, p.budget},
		{sectionEquipment, p.linkEquipment},
		{sectionAttachments, p.attachments},
	} {
		begun, acts := time.Now(), p.acts
		s.section(part.section)
		part.write()
		t.Logf("%s: %d acts in %v", part.section, p.acts-acts, time.Since(begun).Round(time.Millisecond))
	}
	p.expectClean()
	p.expectCopied()
	p.expectDocuments()
}

// withoutOwnServer has the company buy materials instead of bringing equipment of its
// own: the window has no fields yet for the price and the age that such a line must tell.
func withoutOwnServer(p *plan.Plan) {
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.Scenario != p.Submission || l.Asset.Price == 0 {
			continue
		}
		for j := range p.Funding {
			if f := &p.Funding[j]; f.ID == plan.FundingID(l.Scenario, l.Organisation, l.Year) {
				f.OwnInKind -= l.Amount
				f.OwnCash += l.Amount
			}
		}
		l.Kind, l.Category, l.Item = plan.Cash, plan.Material, "purchase"
		l.Name, l.Asset = plan.Text{}, plan.Asset{}
	}
}

// expectClean presses through to the findings: there is no error and no warning.
func (p *paper) expectClean() {
	s := p.s
	s.t.Helper()
	s.settle()
	for _, found := range s.ed().Findings() {
		if found.Severity != check.Advice {
			s.t.Errorf("%s %s %s: %s", found.Severity, found.Rule, found.Path, found.Text(i18n.Ko))
		}
	}
	s.section(sectionOverview)
	for _, section := range s.w.desk.sections {
		if state := s.mark(section.key); state == look.NotBegun || state == look.UnderWay {
			s.t.Errorf("the section %s is not done: %v", section.key, state)
		}
	}
}

// expectCopied compares the plan with the paper, place by place, and the budgets by
// their sums.
func (p *paper) expectCopied() {
	s := p.s
	s.t.Helper()
	for _, place := range p.missing() {
		if why := p.leftOnPaper(plan.Path(place)); why == "" {
			s.t.Errorf("%s differs from the paper", place)
		}
	}
	written, onPaper := s.ed().Budget(), p.plan.Budget(p.plan.Submission)
	for _, y := range p.plan.Period.Years {
		for _, o := range p.plan.Organisations {
			for _, category := range plan.Categories {
				for _, kind := range []plan.Kind{plan.Cash, plan.InKind} {
					filter := plan.Filter{Category: category, Kind: kind}
					if got, want := written.Cost(p.here[o.ID], p.here[y.ID], filter), onPaper.Cost(o.ID, y.ID, filter); got != want {
						s.t.Errorf("%s, %s, %s %s: %d, on the paper %d", o.Name.Ko, y.Start, category, kind, got, want)
					}
				}
			}
		}
		if got, want := written.TotalFunding(p.here[y.ID]).Government, onPaper.TotalFunding(y.ID).Government; got != want {
			s.t.Errorf("the year from %s: %d of public money, on the paper %d", y.Start, got, want)
		}
	}
}

// leftOnPaper says why a place need not be as on the paper; empty where it must.
func (p *paper) leftOnPaper(at plan.Path) string {
	parts := at.Parts()
	switch {
	case at == "example":
		return "what is written here is no example"
	case parts[0] == "lines", parts[0] == "funding":
		return "compared by sums: the sheet has a cell for what are several lines on the paper"
	case parts[0] == "scenarios":
		return "the window shows one budget"
	case parts[0] == "figures" && parts[2] == "file":
		return "a file is called by what is in it"
	case parts[0] == "chapters":
		c, _ := p.s.ed().Call().Chapter(parts[1])
		if c.Stage == plan.Agreement {
			return "written at the agreement"
		}
	case parts[0] == "goals":
		for _, g := range p.plan.Goals {
			if g.ID == plan.ID(parts[1]) && !check.WantsGoals(*p.plan.Organisation(g.Organisation)) {
				return "no goal is asked of an institution that is no party to the agreement"
			}
		}
	case parts[0] == "organisations" && parts[2] == "head" && (parts[3] == "phone" || parts[3] == "mobile"):
		return "the forms ask only the working staff for it"
	}
	return ""
}

// expectDocuments exports the plan and reads both documents with other programs.
func (p *paper) expectDocuments() {
	s := p.s
	s.t.Helper()
	s.section(sectionExport)
	s.press(s.T("forms.files.other-folder"))
	s.press2(s.T("forms.export.begin"))
	s.waitFor("the end of the export", func() bool { return s.w.desk.exporting != nil && !s.w.desk.exporting.running })
	if err := s.w.desk.exporting.err; err != nil {
		s.t.Fatal(err)
	}
	s.see(s.T("forms.export.done"))
	var file, book string
	for _, path := range filesOf(s.w.desk.exporting.job) {
		if filepath.Ext(path) == ".pdf" {
			file = path
		} else {
			book = path
		}
	}
	total := s.ed().Budget()
	var sum plan.Won
	for _, y := range s.plan().Period.Years {
		sum += total.TotalFunding(y.ID).Government
	}
	text, err := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", file, "-").Output()
	if err != nil {
		s.t.Fatal(err)
	}
	words := strings.Join(strings.Fields(string(text)), "")
	for _, want := range []string{typedSentence, i18n.Thousands(int64(sum)), s.plan().Title.Ko, s.plan().Lead().Name.Ko} {
		if !strings.Contains(words, strings.Join(strings.Fields(want), "")) {
			s.t.Errorf("the PDF does not say %q", want)
		}
	}
	s.readBook(book, s.plan().Lead().Name.Ko, s.plan().People[0].Name.Ko)
}

// readBook opens a workbook and looks for words in its cells.
func (s *script) readBook(path string, wanted ...string) {
	s.t.Helper()
	book, err := excelize.OpenFile(path)
	if err != nil {
		s.t.Fatal(err)
	}
	defer func() {
		if err := book.Close(); err != nil {
			s.t.Error(err)
		}
	}()
	var all strings.Builder
	for _, name := range book.GetSheetList() {
		rows, err := book.GetRows(name)
		if err != nil {
			s.t.Fatal(err)
		}
		for _, row := range rows {
			all.WriteString(strings.Join(row, "\t") + "\n")
		}
	}
	for _, want := range wanted {
		if !strings.Contains(all.String(), want) {
			s.t.Errorf("the workbook does not say %q", want)
		}
	}
}

// tablesOfOtherPrograms are tables as they lie on the clipboard after a copy in Excel.
func tablesOfOtherPrograms(t *testing.T) map[string]string {
	t.Helper()
	s := openExample(t, i18n.Ko)
	s.section(sectionPeople)
	s.focusList()
	s.shortcut(&fyne.ShortcutCopy{Clipboard: s.w.app.Clipboard()})
	people := s.w.app.Clipboard().Content()
	s.section(sectionSchedule)
	s.w.app.Clipboard().SetContent(tabSeparated(s.w.desk.form.(*schedule).tableRows()))
	return map[string]string{"people": people, "tasks": s.w.app.Clipboard().Content()}
}
