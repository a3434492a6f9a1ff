package forms

import (
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
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
