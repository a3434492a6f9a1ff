package forms

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// savedSVG saves the picture of the section that is open, and returns its texts.
func (s *script) savedSVG() string {
	s.t.Helper()
	s.files.name = "그림"
	s.press(s.T("forms-send.save-picture"))
	s.chooseFromMenu(s.T("forms-send.save-picture.svg"))
	data, err := os.ReadFile(filepath.Join(s.dir, "그림.svg"))
	if err != nil {
		s.t.Fatal(err)
	}
	return string(data)
}

func TestSchedule_ItsPictureIsSavedWithEveryTaskWhateverYearIsShown(t *testing.T) {
	s, f := openSchedule(t, i18n.En)
	f.showYear(s.plan().Period.Years[0].ID)
	saved := s.savedSVG()
	last := s.plan().Tasks[len(s.plan().Tasks)-1]
	for _, words := range []string{strings.Fields(last.Name.En)[0], "Lead institution", "Year 3"} {
		if !strings.Contains(saved, words) {
			t.Errorf("the picture does not say %q", words)
		}
	}
	if strings.Contains(saved, "Drag here") {
		t.Error("the picture invites to draw on it")
	}
}

func TestSchedule_TrialsVisitsAndLicencesStandBelowTheTasks(t *testing.T) {
	s, f := openSchedule(t, i18n.En)
	for _, words := range []string{"Trial · ", "Cooperation · ", "Licence · "} {
		s.see(words)
	}
	c := s.plan().Cooperation[0]
	op, err := s.plan().SetOp(plan.At("cooperation", string(c.ID), "visits", string(c.Visits[0].ID), "month"), 1)
	if err != nil {
		t.Fatal(err)
	}
	s.w.desk.do(plan.Name("edit.field", "field", "test"), plan.FromForm, op)
	for _, lane := range f.chart().Lanes {
		if strings.HasPrefix(lane.Name, "Cooperation") {
			if lane.Over[0].Start != 1 {
				t.Errorf("the first visit is shown in month %d", lane.Over[0].Start)
			}
			return
		}
	}
	t.Error("no visits are shown")
}

func TestStructure_ItsPictureIsSavedWithPeopleMoneyAndTask(t *testing.T) {
	s := openExample(t, i18n.En)
	s.section(sectionStructure)
	saved := s.savedSVG()
	lead := s.plan().Lead()
	for _, words := range []string{strings.Fields(lead.Task.En)[0], lead.Name.En, s.T("forms.consortium.people", "n", len(s.plan().PeopleOf(lead.ID)))} {
		if !strings.Contains(saved, words) {
			t.Errorf("the picture does not say %q", words)
		}
	}
}
