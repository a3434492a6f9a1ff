package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/plan"
	"moaplan/internal/plan/departure"
)

// leaving opens the dialog of an institution that leaves.
func (s *script) leaving(at int) plan.Organisation {
	s.t.Helper()
	s.section(sectionOrganisations)
	o := s.plan().Organisations[at]
	s.click(plan.At("organisations", string(o.ID), "name", "ko"))
	s.press(s.T("forms-people.list.organisation.remove"))
	return o
}

// fateOf chooses what becomes of a group, by its row.
func (s *script) fateOf(group, fate string) {
	s.t.Helper()
	found := false
	for _, o := range s.shown() {
		switch o := o.(type) {
		case *look.Text:
			found = found || strings.HasPrefix(o.Text(), group)
		case *look.Select:
			if !found {
				continue
			}
			for i, option := range o.Options() {
				if option == fate {
					o.Pick(i)
					s.pump()
					return
				}
			}
			s.t.Fatalf("%s cannot become %q: %q", group, fate, o.Options())
		}
	}
	s.t.Fatalf("no group %q", group)
}

func TestDeparture_ReplacedByANewInstitutionInOneStep(t *testing.T) {
	s := openExample(t, i18n.Ko)
	before := s.encoded()
	gone := s.leaving(1)
	people, total := len(s.plan().PeopleOf(gone.ID)), s.ed().Budget().TotalFunding("")
	s.stripTo("새 기관으로 바꾸기")
	s.press("이 기관으로 바꾸기")
	s.see("새 기관의 이름을 입력하십시오")
	s.typeText("새예시병원(예시)") // the cursor stands in its name
	s.press("이 기관으로 바꾸기")
	o := s.plan().Organisations[1]
	if o.Name.Ko != "새예시병원(예시)" || o.Role != gone.Role || o.Ability != gone.Ability || o.Investigator != gone.Investigator {
		t.Errorf("in its place stands %+v", o)
	}
	if len(s.plan().PeopleOf(o.ID)) != people || s.ed().Budget().TotalFunding("").Total() != total.Total() {
		t.Error("people or money did not move")
	}
	if strings.Contains(s.encoded(), string(gone.ID)) {
		t.Error("the old institution is still named")
	}
	s.undo()
	if s.encoded() != before {
		t.Error("one undo did not bring everything back")
	}
}

func TestDeparture_ReplacedByAnExistingOneTellsWhatMet(t *testing.T) {
	s := openExample(t, i18n.Ko)
	gone := s.leaving(2)
	other := s.plan().Organisations[1]
	year := s.plan().Period.Years[0].ID
	sum := s.ed().Budget().FundingIn(gone.ID, year).Total() + s.ed().Budget().FundingIn(other.ID, year).Total()
	s.stripTo("있는 기관으로 바꾸기")
	s.press("이 기관으로 바꾸기")
	s.see("옮길 것을 받을 기관을 고르십시오")
	s.optionOf(other.Name.Ko)
	s.press("이 기관으로 바꾸기")
	s.see("같은 연차의 재원 6건을 더했습니다.")
	s.press("닫기")
	if got := s.ed().Budget().FundingIn(other.ID, year).Total(); got != sum {
		t.Errorf("together they have %d, not %d", got, sum)
	}
	if s.plan().Organisation(gone.ID) != nil || len(s.plan().Mentions(gone.ID)) != 0 {
		t.Error("something of it is left")
	}
}

func TestDeparture_TheLeadsRoleGoesToAnother(t *testing.T) {
	s := openExample(t, i18n.Ko)
	lead := s.leaving(0)
	s.press("이 기관 빼기")
	s.see("주관연구개발기관을 이어받을 기관을 고르십시오")
	if s.plan().Organisation(lead.ID) == nil {
		t.Fatal("the lead went without another")
	}
	hospital := s.plan().Organisations[1]
	s.optionOf(hospital.Name.Ko)
	s.press("이 기관 빼기")
	if l := s.plan().Lead(); l == nil || l.ID != hospital.ID {
		t.Errorf("the lead is %+v", l)
	}
	s.undo()
	if s.plan().Lead().ID != lead.ID {
		t.Error("undo did not give the role back")
	}
}

func TestDeparture_EachGroupGoesItsOwnWay(t *testing.T) {
	s := openExample(t, i18n.Ko)
	gone := s.leaving(1)
	other := s.plan().Organisations[3]
	people, tasks := len(s.plan().PeopleOf(gone.ID)), len(s.plan().Tasks)
	s.fateOf("참여연구자", "그 기관으로 옮기기")
	s.fateOf("추진일정", "소속 없이 두기")
	s.fateOf("의료데이터", "함께 지우기")
	s.press("이 기관 빼기")
	s.see("옮길 것을 받을 기관을 고르십시오") // the people need a place
	was := len(s.plan().PeopleOf(other.ID))
	for _, o := range s.shown() { // the institution to which things move
		if sel, ok := o.(*look.Select); ok && strings.HasPrefix(sel.Options()[0], s.plan().Organisations[0].Name.Ko) {
			sel.Pick(2)
			break
		}
	}
	s.press("이 기관 빼기")
	if got := len(s.plan().PeopleOf(other.ID)); got != was+people {
		t.Errorf("%d people are at the other institution, not %d", got, was+people)
	}
	if len(s.plan().Tasks) != tasks {
		t.Error("tasks went")
	}
	for _, d := range s.plan().DataSets {
		if d.Organisation == gone.ID || d.Organisation == "" {
			t.Errorf("the data %s stayed", d.Name.Ko)
		}
	}
}

func TestDeparture_ListsTextsThatShowItAndMendsThem(t *testing.T) {
	s := openExample(t, i18n.Ko)
	gone := s.leaving(1)
	s.see("이 기관의 값을 보여 주는 글")
	s.see("기관 이름이 적힌 글")
	s.press("이 기관 빼기")
	for _, h := range departure.Of(s.plan(), gone.ID) {
		t.Errorf("%s still shows it: %v", h.Group, h.Paths)
	}
	found := false
	for _, c := range s.plan().Chapters {
		found = found || strings.Contains(c.Text.Ko, gone.Name.Ko)
	}
	if !found {
		t.Error("the words that a live field showed are gone")
	}
}

func TestDeparture_OfAnInstitutionWithNothingGoesAtOnce(t *testing.T) {
	s := openExample(t, i18n.En)
	n := len(s.plan().Organisations)
	s.section(sectionOrganisations)
	s.press(s.T("forms-people.list.organisation.add"))
	s.leaveField()
	s.press(s.T("forms-people.list.organisation.remove"))
	if s.w.asked != nil || len(s.plan().Organisations) != n {
		t.Errorf("%d institutions; asked %v", len(s.plan().Organisations), s.w.asked != nil)
	}
}

func TestDeparture_EscapeChangesNothing(t *testing.T) {
	s := openExample(t, i18n.Ko)
	before := s.encoded()
	s.leaving(1)
	s.stripTo("새 기관으로 바꾸기")
	s.typeText("아닐 기관")
	s.key(fyne.KeyEscape)
	if s.w.asked != nil || s.encoded() != before {
		t.Error("the dialog is open, or the plan changed")
	}
}
