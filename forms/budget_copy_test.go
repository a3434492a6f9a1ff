package forms

import (
	"strings"
	"testing"

	"moaplan/assets/i18n"
)

func TestBudget_IsCopiedWithEveryColumnAndRow(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionBudget)
	s.institution(0)
	s.press("표 복사")
	lines := strings.Split(strings.TrimSuffix(s.w.app.Clipboard().Content(), "\n"), "\n")
	m := s.w.desk.form.(*budget).model
	if len(lines) != m.Rows()+1 {
		t.Fatalf("%d lines for %d rows", len(lines), m.Rows())
	}
	columns := len(m.Heads()) + 1
	for _, line := range lines {
		if got := strings.Count(line, "\t") + 1; got != columns {
			t.Errorf("%d cells of %d: %q", got, columns, line)
		}
	}
	if !strings.HasPrefix(lines[0], "비목\t1차년도 현금\t1차년도 현물") {
		t.Errorf("the headings are %q", lines[0])
	}
	total := lines[len(lines)-2]
	if sum := thousands(s.ed().Budget().FundingOf(m.organisation).Total()); !strings.Contains(total, "재원 합계") || !strings.Contains(total, sum) {
		t.Errorf("the sum %s is not in %q", sum, total)
	}
}
