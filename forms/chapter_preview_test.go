package forms

import (
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
)

// previewed is what the preview says, once it has followed the plan.
func (s *script) previewed() string {
	s.t.Helper()
	p := s.w.desk.form.(*chapter).preview
	if p == nil {
		s.t.Fatal("no preview is shown")
	}
	s.rest()
	s.until("the preview follows", func() bool { return !p.making && p.edits == s.w.desk.edits })
	var words []string
	for _, o := range s.shown() {
		if f, ok := o.(*flow); ok {
			words = append(words, f.Text())
		}
	}
	return strings.Join(words, "\n")
}

func TestPreview_ShowsTheTextAsItIsPrinted(t *testing.T) {
	s := writing(t, i18n.Ko)
	if got := s.previewed(); !strings.Contains(got, s.T("export.empty-chapter")) {
		t.Errorf("of an empty chapter the preview says %q", got)
	}
	s.korean()
	s.keys("rk") // 가, still open: not in the plan, not in the preview
	if got := s.previewed(); strings.HasSuffix(got, "가") {
		t.Errorf("a syllable in the making is shown: %q", got)
	}
	s.key(fyne.KeyReturn)
	s.paste("□ 현황\n○ **8.1%**이상 증가[^1]\n\n표: 비교 (출처: 예시)\n| 구분 | 값 |\n|---|---|\n| 갑 | {{years.count}}개 연차 |\n\n[^1]: 통계")
	got := s.previewed()
	years := len(s.plan().Period.Years)
	for _, want := range []string{"가\n", "□ 현황", "○ 8.1%이상 증가1)", "표 1. 비교", "구분", strconv.Itoa(years) + "개 연차", "출처: 예시", "1) 통계"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in the preview:\n%s", want, got)
		}
	}
	for _, sign := range []string{"**", "{{", "[^", "|"} {
		if strings.Contains(got, sign) {
			t.Errorf("%q is shown raw", sign)
		}
	}
}

func TestPreview_FollowsTheCaret(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.paste(strings.Repeat("□ 항목\n\n본문이 이어집니다\n\n", 60) + "□ 끝")
	s.previewed()
	p := s.w.desk.form.(*chapter).preview
	if p.block != len(p.galley.drawn)-1 {
		t.Errorf("block %d of %d is followed at the end", p.block, len(p.galley.drawn))
	}
	down := p.galley.scroll.Offset()
	if down == 0 {
		t.Error("the preview did not scroll to the caret")
	}
	s.ctrl(fyne.KeyHome)
	if p.galley.scroll.Offset() >= down {
		t.Error("it did not scroll back")
	}
}

func TestPreview_AValueThatChangesElsewhereIsNew(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.latin()
	s.typeText("{{title}}")
	s.previewed()
	s.section(sectionCover)
	s.rewrite("title/ko", "새 과제명")
	s.section(chapterPrefix + "necessity")
	if got := s.previewed(); !strings.Contains(got, "새 과제명") {
		t.Errorf("the preview says %q", got)
	}
}

func TestPreview_IsHiddenAndStaysSo(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(chapterPrefix + "necessity")
	if got := s.previewed(); !strings.Contains(got, "□ ") {
		t.Fatalf("the preview says %q", got)
	}
	s.press("미리보기 켜고 끄기")
	if s.w.desk.form.(*chapter).preview != nil {
		t.Error("the preview is still there")
	}
	s.section(sectionCover)
	s.section(chapterPrefix + "necessity")
	if s.w.desk.form.(*chapter).preview != nil || !loadSettings(s.w.app.Preferences()).PreviewHidden {
		t.Error("the preview came back by itself")
	}
	s.click(necessity)
	s.chord(fyne.KeyP, ctrlShift)
	s.previewed()
}

func TestPreview_KeepsWhatIsDrawnAlready(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(chapterPrefix + "necessity")
	s.previewed()
	g := s.w.desk.form.(*chapter).preview.galley
	was := append([]fyne.CanvasObject(nil), g.drawn...)
	s.click(necessity)
	s.end()
	s.typeText("\n끝")
	s.previewed()
	kept := 0
	for i := range was {
		if i < len(g.drawn) && was[i] == g.drawn[i] {
			kept++
		}
	}
	if kept < len(was)-2 {
		t.Errorf("%d of %d blocks stayed", kept, len(was))
	}
}

func TestPreview_OfTheEnglishTextIsEnglish(t *testing.T) {
	s := openExample(t, i18n.En)
	s.section(chapterPrefix + "necessity")
	s.press("English")
	s.click("chapters/necessity/text/en")
	s.latin()
	s.shortcut(&fyne.ShortcutSelectAll{})
	s.paste("Table: Compared\n| A | B |\n|---|---|\n| 1 | 2 |")
	if got := s.previewed(); !strings.Contains(got, "Table 1. Compared") {
		t.Errorf("the preview says %q", got)
	}
}
