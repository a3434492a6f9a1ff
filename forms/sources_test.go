package forms

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

func pngOf(t *testing.T, width, height int) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// seesPicture reports whether a picture of a width is shown.
func (s *script) seesPicture(width int) bool {
	for _, o := range s.shown() {
		if i, ok := o.(*canvas.Image); ok && i.Image != nil && i.Image.Bounds().Dx() == width {
			return true
		}
	}
	return false
}

func TestFigures_AreAddedByTheDialogAndShown(t *testing.T) {
	s := openFresh(t, i18n.Ko)
	s.section(sectionSources)
	s.see("아직 그림이 없습니다")
	s.files.name = "개념도.png"
	s.file(s.files.name, pngOf(t, 321, 100))
	s.press("그림 추가…")
	s.typeText("과제 개념도(예시)") // the cursor stands in the caption
	s.leaveField()
	f := s.plan().Figures
	if len(f) != 1 || f[0].Caption.Ko != "과제 개념도(예시)" || len(s.ed().Figure(f[0].File)) == 0 {
		t.Fatalf("added: %+v", f)
	}
	s.see("PNG, 321 × 100 화소")
	s.see("본문에 쓰이지 않음")
	s.until("the picture is shown", func() bool { return s.seesPicture(321) })
	width := plan.At("figures", string(f[0].ID), "width")
	s.rewrite(width, "101")
	s.see("1부터 100까지")
	s.rewrite(width, "80%")
	if s.value(width) != "80" {
		t.Errorf("the width is %s", s.value(width))
	}
	s.press("본문에 넣을 표시 복사")
	if got := s.w.app.Clipboard().Content(); got != "![](figure:"+string(f[0].ID)+")" {
		t.Errorf("copied: %q", got)
	}
}

func TestFigures_DroppedTogetherAreOneStep(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionSources)
	n := len(s.plan().Figures)
	s.dropFiles(s.file("a.png", pngOf(t, 10, 10)), s.file("글.txt", []byte("글")), s.file("b.png", pngOf(t, 11, 10)))
	if len(s.plan().Figures) != n+2 {
		t.Fatalf("%d figures were added", len(s.plan().Figures)-n)
	}
	if len(s.w.told) != 1 || !strings.Contains(s.w.told[0], "글.txt") {
		t.Errorf("told: %q", s.w.told)
	}
	first, second := s.plan().Figures[n], s.plan().Figures[n+1]
	if len(s.ed().Figure(first.File)) == 0 || first.File == second.File {
		t.Error("the files are not kept in their order")
	}
	s.w.asked.Hide()
	s.undo()
	if len(s.plan().Figures) != n {
		t.Error("one step back does not take both away")
	}
}

func TestFigures_ThatTextsShowAreRemovedWithTheirMarks(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionSources)
	f := s.plan().Figures[0]
	mark := "![](figure:" + string(f.ID) + ")"
	text := func() string { return s.plan().Chapter("content").Text.Ko }
	if !strings.Contains(text(), mark) {
		t.Fatal("the example's chapter does not show its figure")
	}
	s.see("2-3 연구개발과제의 내용")
	s.press("이 그림 지우기")
	s.see("이 그림은 다음 본문에서 쓰입니다")
	s.press(s.T("common.cancel"))
	if s.plan().Figure(f.ID) == nil {
		t.Fatal("it was removed without an answer")
	}
	s.press("이 그림 지우기")
	s.press("그림과 표시 지우기")
	if s.plan().Figure(f.ID) != nil || strings.Contains(text(), mark) {
		t.Error("figure or mark is left")
	}
	s.expectNoFinding("figure")
	s.undo()
	if s.plan().Figure(f.ID) == nil || !strings.Contains(text(), mark) {
		t.Error("one step back does not bring both back")
	}
}

func TestFigures_LeadToTheTextThatShowsThem(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionSources)
	s.press(s.T("forms.go"))
	if s.w.desk.current.key == sectionSources {
		t.Error("the text is not shown")
	}
}

func TestFigures_ReplacedKeepTheirCaption(t *testing.T) {
	s := openExample(t, i18n.En)
	s.section(sectionSources)
	was := s.plan().Figures[0]
	s.files.name = "new.png"
	s.file(s.files.name, pngOf(t, 77, 50))
	s.press("Replace the picture…")
	now := s.plan().Figures[0]
	if now.File == was.File || now.Caption.En != was.Caption.En || was.Caption.En == "" {
		t.Errorf("replaced: %+v", now)
	}
	s.until("the new picture is shown", func() bool { return s.seesPicture(77) })
	s.files.name = "broken.png"
	s.file(s.files.name, []byte("no picture"))
	s.press("Replace the picture…")
	if len(s.w.told) != 1 || !strings.Contains(s.w.told[0], "PNG, JPEG or GIF") {
		t.Errorf("told: %q", s.w.told)
	}
	if s.plan().Figures[0].File != now.File {
		t.Error("what is no picture took the figure's place")
	}
}

func TestSources_APlanThatIsDroppedIsOpened(t *testing.T) {
	s := openExample(t, i18n.Ko)
	saved := s.dir + "/saved" + planExtension
	if err := s.ed().SaveAs(saved); err != nil {
		t.Fatal(err)
	}
	s.section(sectionSources)
	n := len(s.plan().Figures)
	s.dropFiles(saved)
	if s.ed().Path() != saved || len(s.plan().Figures) != n {
		t.Errorf("%q is open", s.ed().Path())
	}
}

func TestReferences_AreTypedInTheirOrder(t *testing.T) {
	s := openFresh(t, i18n.Ko)
	s.section(sectionSources)
	s.turnTo(1)
	s.see("아직 참고문헌이 없습니다")
	s.press("문헌 추가")
	s.typeText("[예시] 예시학회 보고서(예시), 2023.")
	s.leaveField()
	s.dontSee("아직 참고문헌이 없습니다")
	r := s.plan().References
	if len(r) != 1 || r[0].Text != "[예시] 예시학회 보고서(예시), 2023." {
		t.Fatalf("typed: %+v", r)
	}
	s.rewrite(plan.At("references", string(r[0].ID), "url"), "https://www.example.org/a")
	if s.plan().References[0].URL != "https://www.example.org/a" {
		t.Error("the address is missing")
	}
}

func TestUnplaced_MovesToTheEndOfAChapter(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionSources)
	s.turnTo(2)
	s.see("자리 없는 글이 없습니다")
	s.press("글 추가")
	s.typeText("남은 글(예시)")
	s.leaveField()
	was := s.plan().Chapter("necessity").Text.Ko
	s.press("장으로 옮기기…")
	s.chooseFromMenu("1. 연구개발과제의 필요성")
	if got := s.plan().Chapter("necessity").Text.Ko; !strings.HasPrefix(got, was) || !strings.HasSuffix(got, "\n\n남은 글(예시)") || len(s.plan().Unplaced) != 0 {
		t.Errorf("the chapter ends with %q", got[max(0, len(got)-60):])
	}
	if s.w.desk.current.key != chapterPrefix+"necessity" {
		t.Errorf("%s is shown", s.w.desk.current.key)
	}
	s.undo()
	if len(s.plan().Unplaced) != 1 || s.plan().Chapter("necessity").Text.Ko != was {
		t.Error("one step back does not bring the text back")
	}
}

func TestCover_StagesAreNamedAndGivenToYears(t *testing.T) {
	s := openFresh(t, i18n.Ko)
	if len(s.plan().Period.Years) == 0 {
		s.press(s.T("forms.add.year"))
	}
	s.see("단계로 나누지 않는 과제입니다")
	s.press("단계 추가")
	stage := s.plan().Period.Stages[0]
	if stage.Name.Ko != "1단계" || stage.Name.En != "Stage 1" {
		t.Errorf("added: %+v", stage)
	}
	s.rewrite(plan.At("period", "stages", string(stage.ID), "name", "ko"), "기반 단계")
	s.settle()
	year := plan.At("period", "years", string(s.plan().Period.Years[0].ID), "stage")
	s.pickAt(year, "기반 단계")
	if s.value(year) != string(stage.ID) {
		t.Fatalf("the year's stage is %s", s.value(year))
	}
	s.section(sectionSummary)
	s.see("기반 단계의 목표와 내용")
	s.click(plan.At("summary", "stages", string(stage.ID), "goal", "ko"))
	s.typeText("단계 목표(예시)")
	s.leaveField()
	if g := s.plan().Summary.Stages; len(g) != 1 || g[0].ID != stage.ID || g[0].Goal.Ko != "단계 목표(예시)" {
		t.Fatalf("the goal is %+v", g)
	}
	s.section(sectionCover)
	f, _ := s.w.desk.form.inputs().find(plan.At("period", "stages", string(stage.ID), "name", "ko"))
	for _, table := range s.w.desk.form.inputs().tables {
		if table.list == "period/stages" {
			table.take(plan.At("period", "stages", string(stage.ID)))
		}
	}
	s.pump()
	s.press(s.T("forms.remove.do"))
	if f == nil || len(s.plan().Period.Stages) != 0 || s.value(year) != "" || len(s.plan().Summary.Stages) != 0 {
		t.Errorf("left behind: %+v, %q, %+v", s.plan().Period.Stages, s.value(year), s.plan().Summary.Stages)
	}
	s.expectNoFinding("reference")
}

func TestTabs_AreTurnedByKeys(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionSources)
	f := s.w.desk.form.(*tabForm)
	s.w.win.Canvas().Focus(f.tabs)
	s.key(fyne.KeyRight, fyne.KeyRight)
	s.see("자리 없는 글이 없습니다")
	s.key(fyne.KeyLeft)
	s.see("이 순서대로 번호가 붙어")
}
