package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// paste pastes a text into the field that has the cursor.
func (s *script) paste(text string) {
	clipboard := fyne.CurrentApp().Clipboard()
	clipboard.SetContent(text)
	s.shortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
}

const fromWord = "■ 추진 배경\n• 의료영상 판독을 돕는 소프트웨어를 여러 병원이 함께\n개발하고 검증함\n① 수집"

func TestPaste_OneUndoBringsBackWhatWasPasted(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.korean()
	s.keys("rk") // 가, still open
	s.key(fyne.KeyReturn)
	s.paste(fromWord)
	s.expectText("가\n□ 추진 배경\n· 의료영상 판독을 돕는 소프트웨어를 여러 병원이 함께 개발하고 검증함\n1) 수집")
	s.see("기호 2개, 번호 1개, 끊긴 줄 1곳")
	s.undo()
	s.expectText("가\n" + fromWord)
	s.dontSee("기호 2개")
	s.undo()
	s.expectText("가\n")
}

func TestPaste_TheRemarkTakesTheTidyingBackAndShowsItsRules(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.paste(fromWord)
	s.press("정리 규칙")
	s.see("줄 머리의 기호를 단계로 바꿉니다")
	s.press(s.T("common.close"))
	s.press("원래대로")
	s.expectText(fromWord)
	s.dontSee("정리 규칙")
}

func TestPaste_TheRemarkGoesWhenOneWritesOn(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.paste(fromWord)
	s.see("정리 규칙")
	s.typeText("다")
	s.rest()
	s.dontSee("정리 규칙")
}

func TestPaste_LinesWithTabsAreOfferedAsATable(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.typeText("앞\n")
	s.key(fyne.KeyReturn)
	s.paste("• 비교\n구분\t국내\n병원\t12\n끝")
	s.expectText("앞\n· 비교\n구분\t국내\n병원\t12\n끝")
	s.press("표로 만들기")
	s.expectText("앞\n· 비교\n| 구분 | 국내 |\n|---|---|\n| 병원 | 12 |\n\n끝")
	s.undo()
	s.expectText("앞\n· 비교\n구분\t국내\n병원\t12\n끝")
	s.undo()
	s.expectText("앞\n• 비교\n구분\t국내\n병원\t12\n끝")
}

func TestPaste_ItemsBringTheirOwnMark(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.typeText("○ ")
	s.paste("- 가\n- 나")
	s.expectText("- 가\n- 나")
	s.undo()
	s.expectText("○ - 가\n- 나")
}

func TestPaste_AWordStaysAWord(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.typeText("○ ")
	s.paste("의료데이터")
	s.expectText("○ 의료데이터")
	s.undo()
	s.expectText("○ ")
}

func TestPaste_OtherLongFieldsAreTidiedToo(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.section(sectionSummary)
	path := plan.Path("summary/goal/ko")
	s.click(path)
	s.paste("• 가\n① 나")
	if got, _ := s.plan().TextAt(path); !strings.HasSuffix(got, "· 가\n① 나") {
		t.Errorf("the summary is %q", got)
	}
	s.undo()
	if got, _ := s.plan().TextAt(path); !strings.HasSuffix(got, "• 가\n① 나") {
		t.Errorf("undo left %q", got)
	}
}

func TestPaste_SpeaksEnglish(t *testing.T) {
	s := writing(t, i18n.En)
	s.press("English")
	s.click("chapters/necessity/text/en")
	s.paste("• One\n• Two")
	s.see("2 marks")
	s.press("As it was")
	if got := s.plan().Chapter("necessity").Text.En; got != "• One\n• Two" {
		t.Errorf("%q", got)
	}
}
