package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// register is the list that is open.
func (s *script) register() *register {
	s.t.Helper()
	r, ok := s.w.desk.form.(*register)
	if !ok {
		s.t.Fatalf("the form %T has no list", s.w.desk.form)
	}
	return r
}

// people opens the researchers.
func (s *script) people() *register {
	s.t.Helper()
	s.section(sectionPeople)
	return s.register()
}

// focusList puts the keys into the list.
func (s *script) focusList() { s.w.win.Canvas().Focus(s.register().list) }

// pasteInto pastes a table into the list as Ctrl+V does, up to the question.
func (s *script) pasteInto(table string) {
	s.t.Helper()
	s.w.app.Clipboard().SetContent(table)
	s.focusList()
	s.shortcut(&fyne.ShortcutPaste{Clipboard: s.w.app.Clipboard()})
}

// encoded is the whole plan as bytes.
func (s *script) encoded() string {
	s.t.Helper()
	data, err := s.plan().Encode()
	if err != nil {
		s.t.Fatal(err)
	}
	return string(data)
}

// names are what the list shows, in its order.
func (s *script) names() []string {
	r := s.register()
	names := make([]string, r.list.Count())
	for i := range names {
		names[i] = r.row(i).Name
	}
	return names
}

func TestPeople_AddedWithPayAppearInTheBudget(t *testing.T) {
	s := openExample(t, i18n.Ko)
	lead, year := s.plan().Lead().ID, s.plan().Period.Years[1].ID
	was := s.ed().Budget().Cost(lead, year, plan.Filter{Category: plan.Personnel, Kind: plan.Cash})
	n := len(s.plan().People)
	s.people()
	s.press("연구자 추가")
	s.typeText("가나다(예시)") // the cursor stands in the name
	s.leaveField()
	added := s.plan().People[n]
	if added.Name.Ko != "가나다(예시)" || added.Organisation != lead {
		t.Fatalf("added %q of %s", added.Name.Ko, added.Organisation)
	}
	at := plan.At("people", string(added.ID))
	charge := at.Join("charges", string(year))
	s.rewrite(at.Join("monthlyPay"), "4,000,000")
	s.rewrite(charge.Join("months"), "12")
	s.rewrite(charge.Join("cash"), "50")
	s.rewrite(charge.Join("insurance"), "1,000,000")
	s.see("현금 25,000 · 현물 0 · 미지급 0")
	now := s.ed().Budget().Cost(lead, year, plan.Filter{Category: plan.Personnel, Kind: plan.Cash})
	if now-was != 25_000_000 {
		t.Errorf("the budget's personnel cost grew by %d won", now-was)
	}
	s.see("내부인건비: 현금 25,000천원")
}

func TestPeople_AreDuplicatedByKey(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.people()
	first, n := s.plan().People[0], len(s.plan().People)
	s.focusList()
	s.ctrl(fyne.KeyD)
	if len(s.plan().People) != n+1 {
		t.Fatal("nobody was duplicated")
	}
	copied := s.plan().People[1]
	if copied.ID == first.ID || copied.Name.Ko != first.Name.Ko || len(copied.Education) != len(first.Education) || copied.Education[0].ID == first.Education[0].ID {
		t.Errorf("copied %+v", copied)
	}
	if s.register().chosen != copied.ID {
		t.Error("the copy is not the one that is shown")
	}
	if s.input().Text() != first.Name.Ko {
		t.Error("the cursor is not in the copy's name")
	}
	s.undo()
	if len(s.plan().People) != n {
		t.Error("undo did not take the copy away")
	}
}

func TestPeople_AreMovedByKeys(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.people()
	first, second := s.plan().People[0].ID, s.plan().People[1].ID
	s.focusList()
	s.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
	if s.plan().People[0].ID != second || s.plan().People[1].ID != first || s.register().list.Chosen() != 1 {
		t.Error("Alt+Down did not move the first one down")
	}
	s.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
	if s.plan().People[0].ID != first {
		t.Error("Alt+Up did not move it back")
	}
	s.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
	if s.plan().People[0].ID != first {
		t.Error("the first one was moved away")
	}
}

func TestPeople_SortingChangesWhatIsShownAndNotThePlan(t *testing.T) {
	s := openExample(t, i18n.Ko)
	r := s.people()
	before, shown := s.encoded(), s.names()
	r.sorting.Pick(1)
	sorted := s.names()
	if !isSorted(sorted) || len(sorted) != len(shown) {
		t.Errorf("sorted by name: %v", sorted)
	}
	r.sorting.Pick(3)
	for i := 1; i < len(r.shown); i++ {
		if s.plan().Person(r.shown[i-1]).MonthlyPay < s.plan().Person(r.shown[i]).MonthlyPay {
			t.Fatalf("the pay of row %d is below that of row %d", i-1, i)
		}
	}
	s.focusList()
	s.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
	if s.encoded() != before {
		t.Error("a sorted list moved somebody in the plan")
	}
	r.sorting.Pick(0)
	if strings.Join(s.names(), "|") != strings.Join(shown, "|") {
		t.Error("the plan's order did not come back")
	}
}

func isSorted(words []string) bool {
	for i := 1; i < len(words); i++ {
		if words[i-1] > words[i] {
			return false
		}
	}
	return true
}

func TestPeople_AreFilteredByInstitutionAndSearched(t *testing.T) {
	s := openExample(t, i18n.Ko)
	r := s.people()
	hospital := s.plan().Organisations[1].ID
	r.filters.Pick(2)
	if n := len(s.plan().PeopleOf(hospital)); r.list.Count() != n || n == 0 {
		t.Fatalf("%d people are shown, the institution has %d", r.list.Count(), n)
	}
	if s.plan().Person(r.chosen).Organisation != hospital {
		t.Error("somebody else is still shown")
	}
	s.press("연구자 추가")
	if added := s.plan().People[len(s.plan().People)-1]; added.Organisation != hospital {
		t.Error("somebody added to a filtered list belongs to another institution")
	}
	r.filters.Pick(0)
	s.w.win.Canvas().Focus(r.search)
	s.typeText(s.plan().People[3].Name.Ko)
	if r.list.Count() != 1 {
		t.Errorf("%d people are found: %v", r.list.Count(), s.names())
	}
	s.key(fyne.KeyReturn)
	if r.chosen != s.plan().People[3].ID {
		t.Error("Return did not choose who was found")
	}
	s.see("가운데 1건")
}

func TestPeople_AFindingLeadsToItsFieldOfAnotherPerson(t *testing.T) {
	s := openExample(t, i18n.Ko)
	r := s.people()
	person := s.plan().People[4]
	path := plan.At("people", string(person.ID), "charges", string(person.Charges[0].ID), "months")
	r.choose(person.ID)
	s.rewrite(path, "13")
	f := s.expectFinding("charge-period")
	if f.Path != path {
		t.Fatalf("found at %s", f.Path)
	}
	s.see(f.Text(i18n.Ko))
	if row := r.row(4); row.Count != "1" || row.Tone != look.Wrong {
		t.Errorf("the list marks %+v", row)
	}
	r.choose(s.plan().People[0].ID)
	s.section(sectionFindings)
	if !s.w.desk.jump(f.Path) {
		t.Fatal("the finding leads nowhere")
	}
	if s.register().chosen != person.ID || s.input().Text() != "13" {
		t.Error("it leads elsewhere")
	}
}

func TestPeople_FindingsLeadOutOfAFilteredList(t *testing.T) {
	s := openExample(t, i18n.Ko)
	r := s.people()
	r.filters.Pick(2)
	first := s.plan().People[0].ID
	if !s.w.desk.jump(plan.At("people", string(first), "email")) || r.chosen != first || r.list.Chosen() < 0 {
		t.Error("somebody whom the filter hides is not shown")
	}
}

func TestPeople_CanBeReadButNotChangedWhenReadOnly(t *testing.T) {
	s := beginWith(t, i18n.Ko, func(ed Editor) Editor { return locked{ed} })
	s.press(s.w.T("forms.start.example"))
	s.settle()
	if s.w.asked != nil {
		s.w.asked.Hide()
	}
	before := s.encoded()
	s.people()
	s.press("연구자 추가")
	s.focusList()
	s.ctrl(fyne.KeyD)
	s.key(fyne.KeyDelete)
	s.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
	s.pasteInto("성명\n가예시")
	if s.w.asked != nil {
		t.Error("a read-only list asks about a paste")
	}
	s.key(fyne.KeyDown)
	if s.register().chosen != s.plan().People[1].ID {
		t.Error("the list cannot be looked through")
	}
	if s.encoded() != before {
		t.Error("a read-only plan changed")
	}
	s.focusList()
	s.shortcut(&fyne.ShortcutCopy{Clipboard: s.w.app.Clipboard()})
	if !strings.Contains(s.w.app.Clipboard().Content(), s.plan().People[0].Name.Ko) {
		t.Error("a read-only list cannot be copied")
	}
}

// locked is a plan that was saved by a later version.
type locked struct{ Editor }

func (locked) ReadOnly() bool { return true }

func TestPeople_InEnglish(t *testing.T) {
	s := openExample(t, i18n.En)
	s.people()
	for _, words := range []string{"Researchers", "Kim Yesi", "Monthly pay (won)", "Investigator of Yesi MediAI Inc. (Example)", "In kind (%)"} {
		s.see(words)
	}
	s.pasteInto("Name (Korean)\tInstitution\tStudent researcher: course\tNew hire\n가예시\t" + s.plan().Organisations[0].Name.En + "\tMaster's course\tyes")
	s.press("Add 1")
	got := s.plan().People[len(s.plan().People)-1]
	if got.Name.Ko != "가예시" || got.Organisation != s.plan().Organisations[0].ID || !got.NewHire {
		t.Errorf("added %+v", got)
	}
}

func TestPeople_RemovingAnInvestigatorSaysSo(t *testing.T) {
	s := openExample(t, i18n.Ko)
	before := s.encoded()
	s.people()
	s.focusList()
	s.key(fyne.KeyDelete)
	s.see("기관 정보 1건")
	s.press("모두 지우기")
	if s.plan().Lead().Investigator != "" {
		t.Error("the lead still names somebody who is gone")
	}
	if s.register().chosen != s.plan().People[0].ID {
		t.Error("the next one is not shown")
	}
	s.undo()
	if s.encoded() != before {
		t.Error("one undo did not bring everything back")
	}
}

func TestPeople_BecomeInvestigatorsWhereThereIsNone(t *testing.T) {
	s := openExample(t, i18n.Ko)
	r := s.people()
	s.dontSee("이 기관의 책임자로 정하기")
	s.focusList()
	s.key(fyne.KeyDelete)
	s.press("모두 지우기")
	s.press("이 기관의 책임자로 정하기")
	if s.plan().Lead().Investigator != r.chosen {
		t.Error("the institution has no investigator")
	}
	s.see("(주관연구개발기관)의 책임자입니다")
}

func TestPeople_ClickingARowShowsIt(t *testing.T) {
	s := openExample(t, i18n.Ko)
	r := s.people()
	s.see("연구소장")
	test.TapCanvas(s.w.win.Canvas(), fyne.CurrentApp().Driver().AbsolutePositionForObject(r.list).AddXY(40, 46*2+20))
	s.pump()
	if r.chosen != s.plan().People[2].ID {
		t.Errorf("%s is shown", s.plan().Person(r.chosen).Name.Ko)
	}
}

func TestPeople_AreFoundWhileTheNameIsTyped(t *testing.T) {
	s := openExample(t, i18n.Ko)
	r := s.people()
	all := r.list.Count()
	s.w.win.Canvas().Focus(r.search)
	s.korean()
	s.keys("r") // ㄱ, which no name has
	if r.list.Count() != all {
		t.Errorf("%d of %d are shown for a lone consonant", r.list.Count(), all)
	}
	s.keys("l") // 기, as in 김예시
	first := r.list.Count()
	if first == 0 || first == all || !strings.Contains(strings.Join(s.names(), " "), "김예시") {
		t.Errorf("%d of %d are shown for 기: %v", first, all, s.names())
	}
	s.keys("adPtl") // 김예시
	if got := s.names(); len(got) == 0 || got[0] != "김예시" || len(got) > first {
		t.Errorf("found %v", got)
	}
	s.key(fyne.KeyEscape)
	if r.list.Count() != all {
		t.Errorf("Escape left %d of %d", r.list.Count(), all)
	}
}
