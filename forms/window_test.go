package forms

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
)

// pause lets other goroutines run.
func pause() { time.Sleep(time.Millisecond) }

// press2 presses the first button of these words below the top bar.
func (s *script) press2(words string) {
	s.t.Helper()
	f := s.w.desk.form.(*export)
	if f.begin.Label() != words {
		s.t.Fatalf("the button says %q", f.begin.Label())
	}
	f.begin.Tapped(nil)
	s.pump()
}

func TestWindow_EverySectionSpeaksBothLanguages(t *testing.T) {
	s := openExample(t, i18n.Ko)
	for _, lang := range i18n.Langs() {
		s.w.setLanguage(lang)
		for _, section := range s.w.desk.sections {
			s.section(section.key)
			s.settle()
			for _, words := range s.texts() {
				if strings.Contains(words, "⟦") {
					t.Errorf("%s, %s: %q", lang, section.key, words)
				}
			}
			s.see(section.title)
		}
	}
	if s.w.settings.Language != "en" {
		t.Error("the language was not kept")
	}
}

func TestWindow_FreshPlanSpeaksBothLanguages(t *testing.T) {
	for _, lang := range i18n.Langs() {
		s := begin(t, lang)
		s.beginPlan()
		s.settle()
		for _, section := range s.w.desk.sections {
			s.section(section.key)
			s.settle()
			for _, words := range s.texts() {
				if strings.Contains(words, "⟦") {
					t.Errorf("%s, %s: %q", lang, section.key, words)
				}
			}
		}
	}
}

func TestWindow_TheShadeCanBeChosenWhileAPlanIsOpen(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionBudget)
	s.w.setShade(look.Dark)
	if s.w.desk.current.key != sectionBudget {
		t.Error("the section was left")
	}
	if s.w.settings.shade() != look.Dark || loadSettings(s.w.app.Preferences()).shade() != look.Dark {
		t.Error("the choice was not kept")
	}
}

func TestWindow_LeavingAsksAboutUnsavedChanges(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.ctrl(fyne.KeyN) // an example that was only looked at is no loss
	if s.w.desk != nil {
		t.Fatal("it asked about an untouched example")
	}
	s.press("예시 보기")
	s.settle()
	s.section(sectionCover)
	s.click("title/ko")
	s.typeText("가")
	s.ctrl(fyne.KeyN)
	s.see("저장하지 않은 변경이 있습니다")
	s.press("취소")
	if s.w.desk == nil || !strings.Contains(s.plan().Title.Ko, "가") {
		t.Fatal("cancel lost the plan or the typed letter")
	}
	s.ctrl(fyne.KeyN)
	s.files.name = "저장"
	s.press("저장하고 닫기")
	if s.w.desk != nil {
		t.Error("the plan is still open")
	}
	again, err := s.w.back.Open(s.files.path(planExtension))
	if err != nil || !strings.Contains(again.Plan().Title.Ko, "가") {
		t.Errorf("the file does not hold the letter: %v", err)
	}
	if err == nil && again.Close(true) != nil {
		t.Error("the second opening did not close")
	}
}

func TestWindow_LeavingWithoutSavingGivesTheChangesUp(t *testing.T) {
	s := openExample(t, i18n.En)
	s.section(sectionCover)
	s.rewrite("title/en", "Other")
	s.ctrl(fyne.KeyN)
	s.press("Close without saving")
	if s.w.desk != nil {
		t.Error("the plan is still open")
	}
	if s.files.asked != 0 {
		t.Error("it asked for a file")
	}
}

func TestWindow_OpeningTheSamePlanAgainDoesNotBringBackWhatWasGivenUp(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.files.name = "하나"
	s.ctrl(fyne.KeyS)
	path := s.ed().Path()
	s.section(sectionCover)
	s.rewrite("title/ko", "버릴 과제명")
	s.w.open(path)
	s.press("저장하지 않고 닫기")
	s.settle()
	if got := s.plan().Title.Ko; got == "버릴 과제명" {
		t.Errorf("the title that was given up is back: %q", got)
	}
	if s.ed().Path() != path || s.ed().Recovered() != 0 {
		t.Errorf("opened %q with %d steps brought back", s.ed().Path(), s.ed().Recovered())
	}
}

func TestWindow_SavingOverAnotherFileAsks(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.files.name = "하나"
	s.ctrl(fyne.KeyS)
	s.see("저장됨")
	s.files.name = "둘"
	s.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: ctrlShift})
	if s.ed().Path() != s.files.path(planExtension) {
		t.Fatal("save as kept the old name")
	}
	s.files.name = "하나"
	s.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: ctrlShift})
	s.see("이미 있습니다")
	s.press("취소")
	s.files.name = "둘"
	if s.ed().Path() != s.files.path(planExtension) {
		t.Error("cancel changed the plan's file")
	}
}

func TestWindow_TheSavedStateIsAlwaysInSight(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.files.name = "상태"
	s.see("파일 없음")
	s.ctrl(fyne.KeyS)
	s.see("저장됨")
	s.section(sectionCover)
	s.click("title/ko")
	s.typeText("나") // not in the plan yet, but not saved either
	s.see("저장 안 됨")
	s.ctrl(fyne.KeyS)
	s.see("저장됨")
	s.dontSee("저장 안 됨")
	s.undo()
	s.see("저장 안 됨")
}

func TestWindow_UndoWorksAcrossSections(t *testing.T) {
	s := openExample(t, i18n.Ko)
	before, err := s.plan().Encode()
	if err != nil {
		t.Fatal(err)
	}
	s.section(sectionCover)
	s.rewrite("title/ko", "다른 과제명")
	s.section(sectionBudget)
	s.cell("정부지원연구개발비", 1, "cash").types("5")
	s.section(sectionSummary)
	s.rewrite("summary/goal/ko", "다른 목표")
	for range 40 {
		if _, ok := s.ed().CanUndo(); !ok {
			break
		}
		s.undo()
	}
	after, err := s.plan().Encode()
	if err != nil {
		t.Fatal(err)
	}
	if string(before) != string(after) {
		t.Error("undo over all sections did not lead back")
	}
	for range 40 {
		s.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: ctrlShift})
	}
	if s.plan().Title.Ko != "다른 과제명" || s.plan().Summary.Goal.Ko != "다른 목표" {
		t.Error("redo did not lead forward")
	}
}

func TestWindow_ANarrowWindowHidesThePanelUntilItIsAskedFor(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	s.see("이 화면의 점검 결과")
	s.w.win.Resize(fyne.NewSize(1100, 700))
	s.dontSee("이 화면의 점검 결과")
	s.press("안내 열기")
	s.see("이 화면의 점검 결과")
	s.section(sectionSummary)
	s.dontSee("이 화면의 점검 결과")
	s.w.win.Resize(fyne.NewSize(1440, 900))
	s.see("이 화면의 점검 결과")
	s.press("안내 닫기")
	s.dontSee("이 화면의 점검 결과")
	if !loadSettings(s.w.app.Preferences()).PanelHidden {
		t.Error("the choice was not kept")
	}
}

func TestWindow_TheNavigationIsUsedByKeys(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.w.win.Canvas().Focus(s.w.desk.nav)
	s.key(fyne.KeyDown, fyne.KeyReturn)
	if s.w.desk.current.key != sectionCover {
		t.Errorf("Down and Return opened %s", s.w.desk.current.key)
	}
	s.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyPageDown, Modifier: ctrl})
	if s.w.desk.current.key != sectionSummary {
		t.Errorf("Ctrl+PageDown opened %s", s.w.desk.current.key)
	}
}

func TestWindow_TheNavigationShowsWhereOneIs(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.w.win.Resize(fyne.NewSize(1280, 620))
	for range s.w.desk.sections[1:] {
		s.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyPageDown, Modifier: ctrl})
		nav := s.w.desk.nav
		for _, row := range nav.rows {
			if row.section.key != s.w.desk.current.key {
				continue
			}
			top := fyne.CurrentApp().Driver().AbsolutePositionForObject(row).Y - fyne.CurrentApp().Driver().AbsolutePositionForObject(nav).Y
			if top < 0 || top+row.Size().Height > nav.Size().Height {
				t.Errorf("the row of %s is out of sight", row.section.key)
			}
		}
	}
}

func TestFindings_SaySoWhereThereAreNone(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionFindings)
	s.see(s.T("forms.findings.none"))
}

func TestWindow_MarksAndCountsFollowTheFindings(t *testing.T) {
	s := openExample(t, i18n.Ko)
	if s.mark(sectionCover) != look.Complete {
		t.Error("the example's cover is not complete")
	}
	s.section(sectionCover)
	s.rewrite("title/ko", "")
	s.expectFinding("title")
	if s.mark(sectionCover) != look.UnderWay {
		t.Error("a cover with an error is complete")
	}
	s.see("오류 1")
	s.section(sectionOverview)
	s.press("가기")
	if s.w.desk.current.key != sectionCover {
		t.Error("the first step does not lead to the cover")
	}
	s.undo()
	s.settle()
	s.see("점검 통과")
}

func TestWindow_RecoveredChangesAreTold(t *testing.T) {
	dir := t.TempDir()
	s := openExample(t, i18n.Ko)
	back := s.w.back.(*testBackend)
	back.options.StateDir = dir
	s.files.name = "복구"
	s.ctrl(fyne.KeyS)
	s.ctrl(fyne.KeyN)
	s.ctrl(fyne.KeyO)
	s.section(sectionCover)
	s.rewrite("title/ko", "되살릴 제목")
	if err := s.ed().Close(false); err != nil { // as a crash leaves it
		t.Fatal(err)
	}
	s.w.desk.cancel()
	s.w.desk = nil
	s.w.showStart()
	s.ctrl(fyne.KeyO)
	s.see("복구 기록에서 되살렸습니다")
	if s.plan().Title.Ko != "되살릴 제목" {
		t.Errorf("the title is %q", s.plan().Title.Ko)
	}
}
