package forms

import (
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

func TestOrganisations_AddNameAndMove(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionOrganisations)
	n := len(s.plan().Organisations)
	s.press("기관 추가")
	if len(s.plan().Organisations) != n+1 {
		t.Fatal("no institution was added")
	}
	s.typeText("예시신규기관(예시)") // the cursor stands in its name
	s.leaveField()
	added := s.plan().Organisations[n]
	if added.Name.Ko != "예시신규기관(예시)" || added.Role != plan.Joint {
		t.Errorf("added %q as %s", added.Name.Ko, added.Role)
	}
	s.see("예시신규기관(예시)")
	s.press(s.T("common.move-up"))
	if s.plan().Organisations[n-1].ID != added.ID {
		t.Error("it did not move up")
	}
	s.undo()
	if s.plan().Organisations[n].ID != added.ID {
		t.Error("undo did not move it back")
	}
}

func TestOrganisations_RemovingSaysWhatHangsOnIt(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionOrganisations)
	f := s.w.desk.form.(*register)
	hospital := s.plan().Organisations[1]
	f.choose(hospital.ID)
	before, err := s.plan().Encode()
	if err != nil {
		t.Fatal(err)
	}
	s.press("이 기관 지우기")
	s.see("참여연구자")
	s.press("취소")
	if s.plan().Organisation(hospital.ID) == nil {
		t.Fatal("cancel removed the institution")
	}
	s.press("이 기관 지우기")
	s.press("이 기관 빼기")
	if s.plan().Organisation(hospital.ID) != nil || len(s.plan().Mentions(hospital.ID)) != 0 || len(s.plan().PeopleOf(hospital.ID)) != 0 {
		t.Error("something of the institution is left")
	}
	s.undo()
	after, err := s.plan().Encode()
	if err != nil {
		t.Fatal(err)
	}
	if string(before) != string(after) {
		t.Error("one undo did not bring everything back")
	}
}

func TestOrganisations_AFindingLeadsToItsField(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionOrganisations)
	f := s.w.desk.form.(*register)
	second := s.plan().Organisations[1].ID
	f.choose(second)
	s.rewrite(plan.At("organisations", string(second), "name", "ko"), "")
	s.rewrite(plan.At("organisations", string(second), "name", "en"), "")
	s.settle()
	s.section(sectionFindings)
	var path plan.Path
	for _, finding := range s.ed().Findings() {
		if strings.HasPrefix(string(finding.Path), "organisations/"+string(second)+"/name") {
			path = finding.Path
		}
	}
	if path == "" {
		t.Fatalf("an institution without a name is not found: %v", s.ed().Findings())
	}
	if !s.w.desk.jump(path) {
		t.Fatal("the finding leads nowhere")
	}
	if s.w.desk.current.key != sectionOrganisations || s.w.desk.form.(*register).chosen != second {
		t.Error("it leads elsewhere")
	}
	if s.input().Text() != "" {
		t.Error("the cursor is not in the empty field")
	}
}
