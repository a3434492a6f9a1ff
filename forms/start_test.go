package forms

import (
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
	"moaplan/internal/session"
	"moaplan/internal/store"
)

func TestStart_ShowsBothTracksWithTheirCeilings(t *testing.T) {
	s := begin(t, i18n.Ko)
	for _, words := range []string{"연구개발형", "사업화형", "연 16억 원 이내", "연 18억 원 이내"} {
		s.see(words)
	}
}

func TestStart_BeginsAnEmptyPlanOnItsCover(t *testing.T) {
	s := begin(t, i18n.Ko)
	s.press("시작하기") // the first one: the first track's
	s.press("나머지는 나중에 · 바로 시작")
	if s.w.desk == nil || s.plan().Track != rnd || s.w.desk.current.key != sectionCover {
		t.Fatal("no plan of the first track stands open on its cover")
	}
	s.click("title/ko")
	s.typeText("새 과제")
	s.leaveField()
	if s.plan().Title.Ko != "새 과제" {
		t.Errorf("the title is %q", s.plan().Title.Ko)
	}
	s.see("파일 없음")
}

func TestStart_OpensAFileAndRemembersIt(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.files.name = "과제"
	s.ctrl(fyne.KeyS)
	if s.ed().Path() != s.files.path(planExtension) {
		t.Fatalf("saved to %q", s.ed().Path())
	}
	s.ctrl(fyne.KeyN)
	if s.w.desk != nil {
		t.Fatal("the plan is still open")
	}
	s.see("다국가 의료영상")
	s.see("점검 통과")
	s.ctrl(fyne.KeyO)
	if s.w.desk == nil || s.ed().Path() != s.files.path(planExtension) {
		t.Error("the file was not opened again")
	}
}

func TestStart_TellsOfAFileThatIsNoPlan(t *testing.T) {
	s := begin(t, i18n.En)
	s.files.name = "absent"
	s.press("Open a file")
	if s.w.desk != nil || len(s.w.told) != 1 {
		t.Fatalf("told: %q", s.w.told)
	}
	s.see("absent")
	s.press("Close")
	s.see("New plan")
}

func TestStart_ForgetsARecentPlanThatIsGone(t *testing.T) {
	s := begin(t, i18n.Ko)
	s.w.settings.Recent = []recent{{Path: s.files.path("-gone" + planExtension), Title: "사라진 계획서", Whole: 1}}
	s.w.showStart()
	s.see("사라진 계획서")
	s.w.open(s.w.settings.Recent[0].Path)
	if len(s.w.settings.Recent) != 0 || len(s.w.told) != 1 {
		t.Errorf("recent %v, told %q", s.w.settings.Recent, s.w.told)
	}
	s.dontSee("사라진 계획서")
}

func TestStart_OpensAPlanOfANewerVersionReadOnly(t *testing.T) {
	s := openExample(t, i18n.Ko)
	p := s.plan().Clone()
	p.Format = plan.Format + 1
	encoded := &store.File{Plan: p}
	packed, _, err := encoded.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	s.files.name = "새 버전"
	if err := store.WriteFile(s.files.path(planExtension), packed); err != nil {
		t.Fatal(err)
	}
	s.ctrl(fyne.KeyO)
	s.see("읽기 전용")
	s.press("닫기")
	s.section(sectionCover)
	s.click("title/ko")
	s.ctrl(fyne.KeyS)
	if len(s.w.told) != 2 {
		t.Errorf("saving a read-only plan told %q", s.w.told)
	}
}

func TestStart_OffersPlansThatWereNeverSaved(t *testing.T) {
	dir := t.TempDir()
	s := begin(t, i18n.Ko)
	back := s.w.back.(*testBackend)
	back.options.StateDir = dir
	s.beginPlan()
	s.click("title/ko")
	s.typeText("저장하지 않은 과제")
	s.leaveField()
	if err := s.ed().Close(false); err != nil {
		t.Fatal(err)
	}
	s.w.desk.cancel()
	s.w.desk = nil
	back.found = session.FindUnsaved(dir)
	s.w.showStart()
	s.see("저장하지 않은 계획서")
	s.see("저장하지 않은 과제")
	ed, err := back.OpenUnsaved(back.found[0].Journal)
	if err != nil {
		t.Fatal(err)
	}
	s.w.replace(ed, "")
	if s.plan().Title.Ko != "저장하지 않은 과제" {
		t.Errorf("the title is %q", s.plan().Title.Ko)
	}
}
