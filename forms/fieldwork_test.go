package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// part turns to a tab of the form and returns what is behind it.
func (s *script) turnTo(at int) form {
	s.t.Helper()
	f, ok := s.w.desk.form.(*tabForm)
	if !ok {
		s.t.Fatalf("the form is no form with tabs but %T", s.w.desk.form)
	}
	if f.at != at {
		f.tabs.Choose(at)
		f.turn(at)
	}
	s.pump()
	return f.part()
}

// pickAt chooses an option of the field of a place by its words, with the keys.
func (s *script) pickAt(path plan.Path, words string) {
	s.t.Helper()
	s.click(path)
	switch field := s.w.win.Canvas().Focused().(type) {
	case *look.Select, *look.Several:
		field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	default:
		s.t.Fatalf("%s is no choice but %T", path, field)
	}
	s.chooseFromMenu(words)
	if m, open := s.w.win.Canvas().Focused().(*look.Menu); open {
		m.Close() // of a field for several
	}
}

// value is what the plan has at a place, as it is stored.
func (s *script) value(path plan.Path) string {
	s.t.Helper()
	v, err := s.plan().ValueAt(path)
	if err != nil {
		s.t.Fatal(err)
	}
	return strings.Trim(string(v), `"`)
}

func TestCooperation_IsWrittenFromNothing(t *testing.T) {
	s := openFresh(t, i18n.Ko)
	s.section(sectionCooperation)
	s.see("아직 국제협력이 없습니다")
	s.press("국제협력 추가")
	s.see("연구개발기관에 외국 기관이 없습니다")
	s.press("연구개발기관으로 가기")
	s.press("기관 추가")
	s.latin()
	s.typeText("Example Hospital(예시)")
	s.leaveField()
	abroad := s.plan().Organisations[len(s.plan().Organisations)-1].ID
	s.pickAt(plan.At("organisations", string(abroad), "legalType"), s.T("common.legal-type.foreign"))

	s.section(sectionCooperation)
	at := plan.At("cooperation", string(s.plan().Cooperation[0].ID))
	s.dontSee("연구개발기관에 외국 기관이 없습니다")
	s.pickAt(at.Join("organisation"), "Example Hospital")
	s.pickAt(at.Join("state"), "의향서")
	s.rewrite(at.Join("signedOn"), "2024. 7. 1.")
	s.click(at.Join("need", "ko"))
	s.korean()
	s.keys("dPtl")
	s.leaveField()
	got := s.plan().Cooperation[0]
	if got.Organisation != abroad || got.State != plan.ContractIntent || got.SignedOn.String() != "2024-07-01" || got.Need.Ko != "예시" {
		t.Errorf("written: %+v", got)
	}
	s.see("의향서(LOI) · 2024-07-01")
}

func TestCooperation_MoneyIsShownInWonAndHeldAgainstTheBudget(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCooperation)
	c := s.plan().Cooperation[0]
	paid := c.Money[0]
	won, err := paid.Won()
	if err != nil {
		t.Fatal(err)
	}
	s.see(i18n.Thousands(int64(won)) + "천원")
	at := plan.At("cooperation", string(c.ID), "money", string(paid.ID))
	s.rewrite(at.Join("ratePer10000"), "1,338.5")
	if got := s.value(at.Join("ratePer10000")); got != "13385000" {
		t.Errorf("a rate of 1,338.5 won is stored as %s for 10,000 units", got)
	}
	s.expectNoFinding("no such rule")
	f := s.expectFinding("international-payments")
	s.see(f.Text(i18n.Ko))
	if !s.w.desk.jump(f.Path) {
		t.Error("the finding leads nowhere")
	}
	s.rewrite(at.Join("currency"), "us dollar")
	s.see("통화를 영문 세 글자로")
	s.rewrite(at.Join("currency"), "eur")
	if got := s.value(at.Join("currency")); got != "EUR" {
		t.Errorf("the currency is %s", got)
	}
	s.undo()
	s.undo()
	s.expectNoFinding("international-payments")
}

func TestCooperation_MoneyOfAYearBeginsWithAnyOfItsFields(t *testing.T) {
	s := openFresh(t, i18n.Ko)
	s.section(sectionCooperation)
	s.press("국제협력 추가")
	c := s.plan().Cooperation[0].ID
	years := s.plan().Period.Years
	if len(years) == 0 {
		s.see("연구개발기간이 없습니다")
		s.section(sectionCover)
		s.press(s.T("forms.add.year"))
		s.section(sectionCooperation)
		years = s.plan().Period.Years
	}
	at := plan.At("cooperation", string(c), "money", string(years[0].ID))
	s.rewrite(at.Join("rateSource"), "예시은행")
	s.rewrite(at.Join("amount"), "10,000")
	s.rewrite(at.Join("ratePer10000"), "1000")
	if got := s.plan().Cooperation[0].Money; len(got) != 1 || got[0].RateSource != "예시은행" || got[0].Amount != 10_000 {
		t.Fatalf("money: %+v", got)
	}
	s.see("10,000천원")
}

func TestCooperation_MonthsAreTypedEitherWay(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCooperation)
	c := s.plan().Cooperation[0]
	at := plan.At("cooperation", string(c.ID), "visits", string(c.Visits[0].ID), "month")
	for _, m := range []struct{ typed, month, shown string }{
		{"4", "4", "4 · 2024-11"},
		{"2025-01", "6", "6 · 2025-01"},
		{"2024. 8.", "1", "1 · 2024-08"},
		{"12 · 2025-07", "12", "12 · 2025-07"},
	} {
		s.rewrite(at, m.typed)
		s.click(at)
		if got := s.value(at); got != m.month || s.input().Text() != m.shown {
			t.Errorf("%q is stored as %s and shown as %q", m.typed, got, s.input().Text())
		}
	}
	for _, wrong := range []string{"2020-01", "2025-13", "봄", "-3a"} {
		s.rewrite(at, wrong)
		s.see("과제의 몇째 달인지")
		if got := s.value(at); got != "12" {
			t.Errorf("%q is stored as %s", wrong, got)
		}
	}
}

func TestCooperation_VisitsComeAndGo(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCooperation)
	n := len(s.plan().Cooperation[0].Visits)
	s.press("방문 추가")
	visits := s.plan().Cooperation[0].Visits
	if len(visits) != n+1 {
		t.Fatal("no visit was added")
	}
	at := plan.At("cooperation", string(s.plan().Cooperation[0].ID), "visits", string(visits[n].ID))
	s.click(at.Join("inbound"))
	s.typeText(" ")
	s.rewrite(at.Join("days"), "5")
	s.rewrite(at.Join("place", "en"), "Yesi University Hospital")
	if v := s.plan().Cooperation[0].Visits[n]; !v.Inbound || v.Days != 5 || v.Place.En != "Yesi University Hospital" {
		t.Errorf("the visit is %+v", v)
	}
	for range 10 { // words are steps of their own
		if len(s.plan().Cooperation[0].Visits) > n {
			s.undo()
		}
	}
	if len(s.plan().Cooperation[0].Visits) != n {
		t.Error("undo does not take the visit away")
	}
}

func TestData_AFindingLeadsToItsFieldAndIsMended(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionData)
	second := s.plan().DataSets[1]
	count := plan.At("dataSets", string(second.ID), "count")
	s.rewrite(count, "")
	f := s.expectFinding("data.described")
	s.section(sectionOverview)
	if f.Path != count || !s.w.desk.jump(f.Path) {
		t.Fatalf("the finding leads to %s", f.Path)
	}
	if s.w.desk.current.key != sectionData || s.w.desk.form.(*register).chosen != second.ID {
		t.Error("another set of data is shown")
	}
	s.see(f.Text(i18n.Ko))
	s.typeText("18,000")
	s.leaveField()
	s.expectNoFinding("data.described")
}

func TestData_AReviewAsksForTheDayThatItsStateNeeds(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionData)
	irb := plan.At("dataSets", string(s.plan().DataSets[0].ID), "irb")
	s.pickAt(irb.Join("state"), "승인")
	f := s.expectFinding("data.ethicsBoard")
	if f.Path != irb.Join("approved") {
		t.Errorf("asked for at %s", f.Path)
	}
	s.w.desk.jump(f.Path)
	s.typeText("20240912")
	s.leaveField()
	s.expectNoFinding("data.ethicsBoard")
	s.see("IRB 승인 2024-09-12")
	s.pickAt(irb.Join("state"), "– 정하지 않음")
	if s.plan().DataSets[0].IRB.State != plan.ReviewNone {
		t.Error("the state cannot be taken back")
	}
	s.expectFinding("data.ethicsBoard")
}

func TestData_TransferAbroadNeedsItsGround(t *testing.T) {
	s := openExample(t, i18n.En)
	s.section(sectionData)
	id := ""
	for _, d := range s.plan().DataSets {
		if !d.Transfer && d.Organisation == "hospital-i4gr" {
			id = string(d.ID)
		}
	}
	at := plan.At("dataSets", id)
	s.click(at.Join("transfer"))
	s.see("The data leave the country")
	s.typeText(" ")
	s.expectFinding("data.transfer")
	s.pickAt(at.Join("transferTo"), "Example Hospital")
	s.rewrite(at.Join("legalGround", "en"), "Consent of each subject (Example)")
	s.expectNoFinding("data.transfer")
}

func TestData_IsFilteredByInstitutionAndSorted(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionData)
	r := s.w.desk.form.(*register)
	r.filters.Pick(1)
	first := s.plan().Organisations[0].ID
	for _, id := range r.shown {
		if s.w.desk.dataSet(id).Organisation != first {
			t.Errorf("%s is of another institution", id)
		}
	}
	r.filters.Pick(0)
	r.sorting.Pick(3)
	for i := 1; i < len(r.shown); i++ {
		if s.w.desk.dataSet(r.shown[i-1]).Count < s.w.desk.dataSet(r.shown[i]).Count {
			t.Errorf("sorted by count: %v", r.shown)
		}
	}
}

func TestTrials_SitesAreChosenByKeys(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionTrials)
	trial := s.plan().Trials[0]
	sites := plan.At("trials", string(trial.ID), "sites")
	s.click(sites)
	s.typeText(" ")                                     // opens the list
	s.key(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn) // the first two institutions change
	s.key(fyne.KeyEscape)
	has := func(id plan.ID) bool { return strings.Contains(s.value(sites), string(id)) }
	was := func(id plan.ID) bool {
		for _, site := range trial.Sites {
			if site == id {
				return true
			}
		}
		return false
	}
	for i, o := range s.plan().Organisations {
		if changed := has(o.ID) != was(o.ID); changed != (i < 2) {
			t.Errorf("%s: a site %t, before %t", o.ID, has(o.ID), was(o.ID))
		}
	}
	if _, ok := s.w.win.Canvas().Focused().(*look.Several); !ok {
		t.Errorf("the keys are with %T", s.w.win.Canvas().Focused())
	}
	s.undo()
	s.undo()
	if s.value(sites) != `["hospital-i4gr","center-phfh","abroad-vpug"]` {
		t.Errorf("undo gives %s", s.value(sites))
	}
	s.see("예시대학교병원, 예시의료원, Example Hospital (예시)")
}

func TestTrials_AFindingTurnsToTheLicences(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionTrials)
	s.see("임상시험 3")
	s.turnTo(1)
	s.press("인허가 추가")
	s.typeText("예시 제품")
	s.leaveField()
	f := s.expectFinding("medical.licenceContent")
	s.turnTo(0)
	s.section(sectionOverview)
	if !s.w.desk.jump(f.Path) {
		t.Fatal("the finding leads nowhere")
	}
	if s.w.desk.form.(*tabForm).at != 1 {
		t.Fatal("the trials are shown")
	}
	at := plan.At("licences", string(s.plan().Licences[3].ID))
	s.rewrite(at.Join("country"), "KR")
	s.rewrite(at.Join("route", "ko"), "예시 경로")
	s.rewrite(at.Join("submit"), "2026-03")
	s.expectNoFinding("medical.licenceContent")
	s.see("KR · 2026-03 신청")
	s.press("이 인허가 지우기")
	if len(s.plan().Licences) != 3 {
		t.Error("it is still there")
	}
}

func TestFieldwork_IsMarkedInTheNavigation(t *testing.T) {
	s := openFresh(t, i18n.Ko)
	s.settle()
	for _, key := range []string{sectionCooperation, sectionData, sectionTrials, sectionSources} {
		if got := s.mark(key); got != look.NotBegun {
			t.Errorf("%s of an empty plan: %v", key, got)
		}
	}
	s.section(sectionTrials)
	s.press("시험 추가")
	s.settle()
	if got := s.mark(sectionTrials); got != look.UnderWay {
		t.Errorf("trials with one that says nothing: %v", got)
	}
	e := openExample(t, i18n.Ko)
	if got := e.mark(sectionTrials); got != look.Complete {
		t.Errorf("the example's trials: %v", got)
	}
}

func TestFieldwork_CannotBeChangedWhereThePlanIsReadOnly(t *testing.T) {
	s := beginWith(t, i18n.Ko, func(ed Editor) Editor { return locked{ed} })
	s.press(s.w.T("forms.start.example"))
	s.settle()
	if s.w.asked != nil {
		s.w.asked.Hide()
	}
	before := s.encoded()
	s.section(sectionCooperation)
	s.press("국제협력 추가")
	s.press("방문 추가")
	s.section(sectionTrials)
	at := plan.At("trials", string(s.plan().Trials[0].ID))
	s.click(at.Join("sites"))
	s.typeText(" ")
	s.click(at.Join("subjects"))
	s.typeText("9")
	s.leaveField()
	s.section(sectionAttachments)
	s.press("서류 추가")
	s.press("파일 고르기…")
	s.press(s.T("forms-field.papers.request"))
	s.turnTo(1)
	s.click(plan.At("answers", string(s.plan().Answers[0].ID), "ticked"))
	s.typeText(" ")
	s.section(sectionSources)
	s.press("그림 추가…")
	s.press("이 그림 지우기")
	if s.encoded() != before {
		t.Error("a read-only plan changed")
	}
	if s.files.asked > 0 {
		t.Error("a file was asked for")
	}
}
