package forms

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/forms/textfield"
	"moaplan/internal/check"
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
	s.see("→") // what will change, before it does
	s.press(s.T("common.fix"))
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

func TestFindings_StandBySectionAndCanBeNarrowedToOne(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	s.rewrite("title/ko", "")
	s.section(sectionBudget)
	s.institution(0)
	s.cell("국제공동연구개발비", 1, plan.Cash).types("90000")
	s.settle()
	s.section(sectionFindings)
	f := s.w.desk.form.(*findings)
	title, _ := s.finding("title")
	s.see(title.Text(i18n.Ko))
	at := slices.Index(f.keys, sectionBudget)
	if at < 0 {
		t.Fatalf("the budget is not offered: %q", f.places.Options())
	}
	f.places.Pick(at)
	s.pump()
	s.dontSeeInForm(title.Text(i18n.Ko))
	for _, row := range f.table()[1:] {
		if row[1] != s.T("forms.section.budget") {
			t.Errorf("the table still has %q", row)
		}
	}
}

func TestFindings_AreCopiedAsATableAndOneByOne(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	s.rewrite("title/ko", "")
	f := s.expectFinding("title")
	s.section(sectionFindings)
	s.press("표 복사")
	lines := strings.Split(strings.TrimSpace(s.w.app.Clipboard().Content()), "\n")
	if len(lines) != len(s.ed().Findings())+1 || !strings.HasPrefix(lines[0], "종류\t화면\t내용\t근거") {
		t.Errorf("%q", lines)
	}
	s.press("이 점검 결과 복사")
	if got := s.w.app.Clipboard().Content(); !strings.Contains(got, f.Text(i18n.Ko)) || strings.Contains(got, "\n") {
		t.Errorf("%q", got)
	}
}

func TestFindings_ASecondClickOpensTheFormAndMarksTheField(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	s.rewrite("title/ko", "")
	s.settle()
	s.section(sectionFindings)
	f := s.w.desk.form.(*findings)
	test.Tap(s.findingRow(f.chosen.Text(i18n.Ko)))
	s.pump()
	if s.w.desk.current.key != sectionCover {
		t.Fatalf("it opened %q", s.w.desk.current.key)
	}
	if _, ok := s.w.win.Canvas().Focused().(*textfield.Field); !ok {
		t.Error("the cursor is not in the field")
	}
	mark := s.w.desk.frame.mark
	if !mark.Visible() {
		t.Fatal("the field is not marked")
	}
	field, _ := s.w.desk.form.inputs().find("title/ko")
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(field.object())
	if at.Y < mark.Position().Y || at.Y > mark.Position().Y+mark.Size().Height {
		t.Errorf("the mark is at %v, the field at %v", mark.Position(), at)
	}
	s.until("the mark goes", func() bool { return !mark.Visible() })
}

// findingRow is the row of the list that says these words.
func (s *script) findingRow(words string) *look.Press {
	s.t.Helper()
	for _, o := range s.shown() {
		if p, ok := o.(*look.Press); ok {
			for _, inner := range visible(nil, p) {
				if text, ok := inner.(*look.Text); ok && text.Text() == words {
					return p
				}
			}
		}
	}
	s.t.Fatalf("no row says %q", words)
	return nil
}

func TestNextFinding_WalksRoundAllOfThemByKey(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	s.rewrite("title/ko", "")
	s.section(sectionBudget)
	s.institution(0)
	s.cell("국제공동연구개발비", 1, plan.Cash).types("90000")
	s.settle()
	found := s.w.desk.walked()
	if len(found) < 2 {
		t.Fatalf("%d findings to walk through", len(found))
	}
	for i := range found {
		s.functionKey(fyne.KeyF8, false)
		if !same(s.w.desk.walkedTo, found[i]) {
			t.Fatalf("step %d led to %v", i, s.w.desk.walkedTo.Path)
		}
		if own, _ := s.w.desk.sectionOf(found[i].Path); s.w.desk.current.key != own.key {
			t.Errorf("step %d shows %q", i, s.w.desk.current.key)
		}
	}
	s.see("건 중")
	s.functionKey(fyne.KeyF8, false) // round again
	if !same(s.w.desk.walkedTo, found[0]) {
		t.Error("behind the last the first does not come")
	}
	s.functionKey(fyne.KeyF8, true)
	if !same(s.w.desk.walkedTo, found[len(found)-1]) {
		t.Error("before the first the last does not come")
	}
}

func TestFix_ShowsWhatChangesAppliesAndIsTakenBack(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionBudget)
	s.institution(0)
	s.cell("국제공동연구개발비", 1, plan.Cash).types("90000")
	s.settle()
	s.section(sectionFindings)
	var fix check.Finding
	for _, f := range s.ed().Findings() {
		if f.Fix != nil {
			fix = f
			break
		}
	}
	if fix.Fix == nil {
		t.Fatal("nothing offers a fix")
	}
	before := s.plan().Clone()
	s.press(s.w.desk.fixWords(fix))
	s.see("90,000")
	s.see("→")
	s.press(s.T("common.cancel"))
	if !s.plan().Equal(before) {
		t.Fatal("looking at it changed the plan")
	}
	s.press(s.w.desk.fixWords(fix))
	s.press(s.T("common.fix"))
	s.settle()
	if s.plan().Equal(before) {
		t.Fatal("nothing was mended")
	}
	s.undo()
	if !s.plan().Equal(before) {
		t.Error("undo did not take the fix back")
	}
}
