package forms

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cloud.google.com/go/civil"
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/plan"
	"moaplan/internal/plan/carry"
	"moaplan/internal/store"
)

// optionOf chooses an option of the first select that offers it.
func (s *script) optionOf(words string) {
	s.t.Helper()
	for _, o := range s.shown() {
		if sel, ok := o.(*look.Select); ok {
			if i := slices.IndexFunc(sel.Options(), func(option string) bool { return strings.HasPrefix(option, words) }); i >= 0 {
				sel.Pick(i)
				s.pump()
				return
			}
		}
	}
	s.t.Fatalf("nothing offers %q", words)
}

// stripTo chooses the tab of these words by the arrows.
func (s *script) stripTo(words string) {
	s.t.Helper()
	for _, o := range s.shown() {
		tabs, ok := o.(*look.Tabs)
		if !ok {
			continue
		}
		to := slices.Index(tabs.Labels(), words)
		if to < 0 {
			continue
		}
		s.w.win.Canvas().Focus(tabs)
		for tabs.Chosen() < to {
			tabs.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		}
		for tabs.Chosen() > to {
			tabs.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
		}
		s.pump()
		return
	}
	s.t.Fatalf("no strip has %q", words)
}

// oldPlan saves the example of a track as a file and chooses it in the next dialog.
func (s *script) oldPlan(track string) *plan.Plan {
	s.t.Helper()
	f, err := store.Example(exampleCall, track)
	if err != nil {
		s.t.Fatal(err)
	}
	s.files.name = "지난 계획서"
	if err := store.Save(s.files.path(planExtension), f); err != nil {
		s.t.Fatal(err)
	}
	return f.Plan
}

func TestGuide_LeadsByKeysFromTheTrackToThePlan(t *testing.T) {
	s := begin(t, i18n.Ko)
	s.press("시작하기")
	s.see("2 / 4단계")
	s.typeText("새 과제") // the cursor stands in the title
	s.key(fyne.KeyReturn)
	s.see("3 / 4단계")
	s.typeText("예시기관")
	s.key(fyne.KeyReturn)
	s.see("4 / 4단계")
	s.typeText("2024. 9. 1")
	s.key(fyne.KeyReturn)
	if s.w.desk == nil {
		t.Fatal("Return on the last step did not begin the plan")
	}
	p := s.plan()
	if p.Title.Ko != "새 과제" || p.Lead().Name.Ko != "예시기관" || p.Period.Start() != (civil.Date{Year: 2024, Month: 9, Day: 1}) || p.Track != rnd {
		t.Errorf("it began with %+v %+v %+v", p.Title, p.Lead(), p.Period)
	}
	if s.w.desk.current.key != sectionCover {
		t.Errorf("it opened %s", s.w.desk.current.key)
	}
}

func TestGuide_GoesBackAndForthAndKeepsWhatWasTyped(t *testing.T) {
	s := begin(t, i18n.Ko)
	s.press("시작하기")
	s.typeText("새 과제")
	s.optionOf("의료 AI")
	s.press("다음")
	s.press("다음")
	s.stripTo("2년")
	s.see("2차년도")
	s.dontSee("3차년도")
	s.press("뒤로")
	s.press("뒤로")
	if s.input().Text() != "새 과제" {
		t.Errorf("the title is %q", s.input().Text())
	}
	s.key(fyne.KeyEscape) // to the start page
	s.see("최근 계획서")
	s.press("시작하기")
	s.press("다음")
	s.press("다음")
	s.stripTo("1년")
	s.press("이 내용으로 시작")
	if p := s.plan(); len(p.Period.Years) != 1 || p.Title.Ko != "" {
		t.Errorf("a guide that was given up left %q; %d years", p.Title.Ko, len(p.Period.Years))
	}
}

func TestGuide_CanBeLeftAtAnyStep(t *testing.T) {
	for steps := range 3 {
		s := begin(t, i18n.En)
		s.press(s.T("forms.start.begin"))
		for range steps {
			s.press("Next")
		}
		if steps < 2 {
			s.press("Leave the rest · start now")
		} else {
			s.press("Start with this")
		}
		if p := s.plan(); len(p.Period.Years) != 3 || p.Lead() == nil || p.Period.Start().IsZero() {
			t.Errorf("left after %d steps: %+v", steps, p.Period)
		}
	}
}

func TestGuide_SaysWhatIsWrongWithADayAndStays(t *testing.T) {
	s := begin(t, i18n.Ko)
	s.press("시작하기")
	s.press("다음")
	s.press("다음")
	s.typeText("2024-13-01")
	s.see("날짜를 연-월-일로 입력하십시오")
	s.press("이 내용으로 시작")
	if s.w.desk != nil {
		t.Fatal("a plan began on a day that there is not")
	}
	s.see("날짜를 연-월-일로 입력하십시오")
	s.press("뒤로") // what is wrong does not hold anyone
	s.see("3 / 4단계")
}

func TestGuide_WhatItFilledInIsNotLostSilently(t *testing.T) {
	s := begin(t, i18n.Ko)
	s.press("시작하기")
	s.typeText("새 과제")
	s.press("나머지는 나중에 · 바로 시작")
	s.ctrl(fyne.KeyN)
	s.see("저장하지 않은 변경이 있습니다")
	s.press("취소")
	s.undo()
	if s.plan().Title.Ko != "" {
		t.Error("one undo does not take the guide's words back")
	}
	s.redo()
	if s.plan().Title.Ko != "새 과제" {
		t.Error("redo does not bring them again")
	}
}

func TestGuide_SpeaksTheOtherLanguageAtTheSameStep(t *testing.T) {
	s := begin(t, i18n.Ko)
	s.press("시작하기")
	s.typeText("새 과제")
	s.w.setLanguage(i18n.En)
	s.see("Step 2 of 4")
	if s.input().Text() != "새 과제" {
		t.Errorf("the title is %q", s.input().Text())
	}
	s.w.setShade(look.Dark)
	s.see("Step 2 of 4")
}

func TestGuide_TakesAnEarlierPlanAndListsWhatToReview(t *testing.T) {
	s := begin(t, i18n.Ko)
	old := s.oldPlan("commercialisation")
	s.press("지난 계획서에서 가져오기")
	s.press("계획서 파일 고르기")
	s.see(old.Title.Ko)
	s.see("가져오는 것: 연구개발기관")
	s.see("가져오지 않는 것:")
	s.press("다음")
	s.press("다음")
	s.see("지난 계획서의 주관연구개발기관을 이어받습니다")
	s.press("다음")
	s.press("이 내용으로 시작")
	if s.w.desk == nil || s.w.desk.current.key != sectionReview {
		t.Fatal("the list of what to review is not open")
	}
	p := s.plan()
	if p.CopiedFrom != old.ID || p.Track != rnd || p.Title.Ko != old.Title.Ko || len(p.People) != len(old.People) {
		t.Errorf("from %s of %s with %d people", p.CopiedFrom, p.Track, len(p.People))
	}
	s.see("IRB 심의 상태")
	if step, _ := s.ed().CanUndo(); step.Key != "edit.carry" {
		t.Errorf("the step is called %s", step.Key)
	}
}

func TestGuide_TakesOnlyWhatIsTicked(t *testing.T) {
	s := begin(t, i18n.Ko)
	s.oldPlan(rnd)
	s.press("지난 계획서에서 가져오기")
	s.press("계획서 파일 고르기")
	s.press("연구개발기관") // takes the budget's tick with it
	if b := s.find("예산과 재원 (연구개발기관과 함께)").(*look.Check); b.Ticked() {
		t.Error("a budget without institutions is ticked")
	}
	s.dontSee("예산 금액")
	s.press("본문, 요약문, 그림과 참고문헌")
	s.press("목표, 성과지표, 추진일정, 국제협력, 의료데이터, 임상시험, 성과")
	s.press("참여연구자와 인건비계상률")
	s.see("과제명과 분류만 가져옵니다")
	s.press("예산과 재원 (연구개발기관과 함께)")
	if b := s.find("연구개발기관").(*look.Check); !b.Ticked() {
		t.Error("the budget did not take the institutions along")
	}
	s.press("나머지는 나중에 · 바로 시작")
	p := s.plan()
	if len(p.Lines) == 0 || len(p.Organisations) != 7 || len(p.People)+len(p.Chapters)+len(p.Tasks) != 0 {
		t.Errorf("%d lines, %d institutions, %d people, %d chapters, %d tasks", len(p.Lines), len(p.Organisations), len(p.People), len(p.Chapters), len(p.Tasks))
	}
}

func TestGuide_ScalesTheBudgetAsItShows(t *testing.T) {
	s := begin(t, i18n.Ko)
	s.oldPlan(rnd)
	s.press("지난 계획서에서 가져오기")
	s.press("계획서 파일 고르기")
	s.optionOf("사업화형")
	s.optionOf("새 한도에 맞추기")
	s.see("1,588,000 → 1,800,000")
	s.optionOf("비율로 바꾸기")
	s.see("1,588,000 → 1,429,200") // 90 %
	var ratio fyne.Focusable
	for _, f := range s.w.start.guide.fields {
		ratio = f
	}
	s.w.win.Canvas().Focus(ratio)
	s.shortcut(&fyne.ShortcutSelectAll{})
	s.typeText("절반")
	s.see("비율을 90%, 0.9, 7/8처럼 입력하십시오")
	s.press("다음")
	if s.w.start.guide.step() != stepFrom {
		t.Fatal("it went on with a ratio that cannot be read")
	}
	for _, f := range s.w.start.guide.fields {
		ratio = f
	}
	s.w.win.Canvas().Focus(ratio)
	s.shortcut(&fyne.ShortcutSelectAll{})
	s.typeText("1/2")
	s.see("1,588,000 → 794,000")
	s.press("나머지는 나중에 · 바로 시작")
	if got := s.ed().Budget().TotalFunding(s.plan().Period.Years[0].ID).Government; got != 794_000_000 {
		t.Errorf("the first year has %d", got)
	}
	if s.plan().Track != "commercialisation" {
		t.Errorf("the track is %s", s.plan().Track)
	}
}

func TestGuide_TellsOfAnEarlierPlanThatCannotBeRead(t *testing.T) {
	s := begin(t, i18n.Ko)
	s.files.name = "깨진"
	if err := os.WriteFile(s.files.path(planExtension), []byte("no zip"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.press("지난 계획서에서 가져오기")
	if next := s.find("다음").(*look.Button); !next.Disabled() {
		t.Error("it goes on without an earlier plan")
	}
	s.press("계획서 파일 고르기")
	s.see("깨진.moaplan")
	if next := s.find("다음").(*look.Button); !next.Disabled() {
		t.Error("it goes on with a file that is no plan")
	}
	s.oldPlan(rnd)
	s.press("계획서 파일 고르기")
	s.see("가져오는 것:")
}

func TestReview_LeadsToThePlacesAndKeepsItsTicks(t *testing.T) {
	s := begin(t, i18n.Ko)
	s.oldPlan(rnd)
	s.press("지난 계획서에서 가져오기")
	s.press("계획서 파일 고르기")
	s.press("나머지는 나중에 · 바로 시작")
	all := len(s.plan().Review)
	s.see(s.T("forms-begin.review.left", "n", all, "all", all))
	first := s.plan().Review[0]
	s.press("확인함")
	if !s.plan().Review[0].Done {
		t.Fatal("the tick is not in the plan")
	}
	s.see(s.T("forms-begin.review.left", "n", all-1, "all", all))
	s.undo()
	if s.plan().Review[0].Done {
		t.Error("undo did not take the tick back")
	}
	s.redo()
	s.press("가기") // of the first that is left
	if s.w.desk.current.key == sectionReview {
		t.Error("nothing opened")
	}
	s.section(sectionReview) // kept reachable, also in the file
	s.files.name = "이어받은 과제"
	s.ctrl(fyne.KeyS)
	s.ctrl(fyne.KeyN)
	s.ctrl(fyne.KeyO)
	s.section(sectionReview)
	if r := s.plan().Review[0]; r.ID != first.ID || !r.Done {
		t.Errorf("after opening again: %+v", r)
	}
}

func TestReview_IsNotThereInPlansThatCameFromNone(t *testing.T) {
	s := openExample(t, i18n.Ko)
	if _, there := s.w.desk.section(sectionReview); there {
		t.Error("an example has something to review")
	}
}

func TestStart_ShowsRecentPlansToBeginFrom(t *testing.T) {
	s := begin(t, i18n.Ko)
	s.oldPlan(rnd)
	s.w.open(s.files.path(planExtension))
	s.ctrl(fyne.KeyN)
	s.press("지난 계획서에서 가져오기")
	s.see("지난 계획서.moaplan")
	for _, o := range s.shown() {
		if row, ok := o.(*look.Press); ok && s.w.win.Canvas() != nil {
			row.Tapped(nil)
			break
		}
	}
	s.see("가져오는 것:")
	if s.w.start.guide.take != carry.Everything {
		t.Errorf("ticked are %+v", s.w.start.guide.take)
	}
}

func TestStart_OpensADroppedPlanAndSaysWhatOtherFilesAre(t *testing.T) {
	s := begin(t, i18n.Ko)
	s.oldPlan(rnd)
	drop := func(names ...string) {
		var uris []fyne.URI
		for _, name := range names {
			uris = append(uris, storage.NewFileURI(filepath.Join(s.dir, name)))
		}
		s.w.dropped(fyne.NewPos(500, 300), uris)
		s.pump()
	}
	for name, words := range map[string]string{
		"초안.hwp": "본문의 각 장에 붙여 넣으십시오", "예산.XLSX": "해당하는 표에 붙여 넣으십시오", "그림.png": "넣을 곳을 열고 놓으십시오", "묶음.zip": ".moaplan으로 끝나는 파일",
	} {
		drop(name)
		s.see(name)
		s.see(words)
		s.press("닫기")
	}
	drop("초안.hwp", "지난 계획서.moaplan") // the plan among others
	if s.w.desk == nil || s.ed().Path() != filepath.Join(s.dir, "지난 계획서.moaplan") {
		t.Fatal("the dropped plan is not open")
	}
}
