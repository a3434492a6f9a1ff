package forms

import (
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/plan"
)

func TestFindings_AreFilteredBySeverityAndMended(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	s.rewrite("title/ko", "")
	s.settle()
	s.section(sectionFindings)
	f, _ := s.finding("title")
	s.see(f.Text(i18n.Ko))
	s.press("경고 0")
	s.dontSeeInForm(f.Text(i18n.Ko))
	s.press("오류 1")
	s.see(f.Text(i18n.Ko))
}

func TestFindings_AFixWithALongNameStaysWithinThePanel(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionOrganisations)
	var abroad plan.ID
	for i := range s.plan().Organisations {
		if s.plan().Organisations[i].Foreign() {
			abroad = s.plan().Organisations[i].ID
		}
	}
	s.w.desk.form.(*register).choose(abroad)
	s.rewrite(plan.At("organisations", string(abroad), "name", "ko"), "이름이 아주 길어서 한 줄에 다 들어가지 않는 해외 의료기관")
	s.section(sectionBudget)
	s.institution(0)
	s.cell("국제공동연구개발비", 1, plan.Cash).types("90000")
	s.settle()
	var fix string
	for _, f := range s.ed().Findings() {
		if words := s.w.desk.fixWords(f); f.Fix != nil && strings.Contains(words, "아주 길어서") {
			fix = words
		}
	}
	if fix == "" {
		t.Fatal("no finding offers a fix that names the institution")
	}
	need, room := s.w.desk.panel.column.MinSize().Width, panelWidth-2*(look.Gap4+2)
	if need > room {
		t.Errorf("the panel's content wants %v, the panel has %v", need, room)
	}
	s.section(sectionOverview)
	s.press(fix)
	s.settle()
	for _, f := range s.ed().Findings() {
		if f.Fix != nil && s.w.desk.fixWords(f) == fix {
			t.Error("the fix on the overview did not mend the finding")
		}
	}
}

// dontSeeInForm looks only at the middle of the window.
func (s *script) dontSeeInForm(words string) {
	s.t.Helper()
	for _, row := range s.w.desk.form.(*findings).rows.Objects {
		for _, o := range visible(nil, row) {
			if text, ok := o.(*look.Text); ok && strings.Contains(text.Text(), words) {
				s.t.Errorf("%q is in the list", words)
			}
		}
	}
}
