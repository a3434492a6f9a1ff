package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/plan"
)

const necessity = plan.Path("chapters/necessity/text/ko")

// writing opens an empty plan at the first chapter, with the cursor in its text.
func writing(t *testing.T, lang i18n.Lang) *script {
	t.Helper()
	s := begin(t, lang)
	s.beginPlan()
	s.section(chapterPrefix + "necessity")
	s.click(necessity)
	return s
}

// chord presses a shortcut with modifiers of its own.
func (s *script) chord(key fyne.KeyName, with fyne.KeyModifier) {
	s.shortcut(&desktop.CustomShortcut{KeyName: key, Modifier: with})
}

func (s *script) expectText(want string) {
	s.t.Helper()
	got := ""
	if c := s.plan().Chapter("necessity"); c != nil {
		got = c.Text.Ko
	}
	if got != want {
		s.t.Errorf("the text is %q, want %q", got, want)
	}
}

// selectWords selects the first place of words in the field that has the cursor.
func (s *script) selectWords(words string) {
	s.t.Helper()
	text := s.input().Text()
	at := strings.Index(text, words)
	if at < 0 {
		s.t.Fatalf("%q is not in %q", words, text)
	}
	from := len([]rune(text[:at]))
	s.input().Editor().Select(from, from+len([]rune(words)))
}

// choose takes a line of the menu that is open.
func (s *script) choose(words string) {
	s.t.Helper()
	for _, o := range s.shown() {
		if m, ok := o.(*look.Menu); ok {
			for i, row := range m.Rows() {
				if strings.Contains(row, words) {
					m.Choose(i)
					s.pump()
					return
				}
			}
			s.t.Fatalf("the menu has no %q but %q", words, m.Rows())
		}
	}
	s.t.Fatal("no menu is open")
}

func TestChapterTools_BoldGoesOnAndOffWithTheParticleOutside(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.korean()
	s.keys("gortla rltnfdmf") // 핵심 기술을
	s.leaveField()
	s.click(necessity)
	s.selectWords("기술")
	s.chord(fyne.KeyB, ctrl)
	s.expectText("핵심 **기술**을")
	if got := s.input().Editor().Selected(); got != "기술" {
		t.Errorf("%q is selected", got)
	}
	s.press("굵게")
	s.expectText("핵심 기술을")
	s.undo()
	s.expectText("핵심 **기술**을")
	s.undo()
	s.expectText("핵심 기술을")
}

func TestChapterTools_AToolFinishesWhatIsBeingComposed(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.korean()
	s.keys("rltnf") // 기술, its last syllable still open
	s.chord(fyne.Key2, ctrlAlt)
	s.expectText("○ 기술")
	s.keys("dmf") // the caret stayed behind it
	s.leaveField()
	s.expectText("○ 기술을")
}

func TestChapterTools_AMarkIsGivenToAllSelectedLines(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.typeText("현황\n")
	s.key(fyne.KeyReturn)
	s.typeText("문제")
	s.shortcut(&fyne.ShortcutSelectAll{})
	s.press("□ 1단계")
	s.expectText("□ 현황\n□ 문제")
	s.chord(fyne.KeyRightBracket, ctrl)
	s.expectText("○ 현황\n○ 문제")
	s.chord(fyne.KeyLeftBracket, ctrl)
	s.chord(fyne.Key0, ctrlAlt)
	s.expectText("현황\n문제")
	for range 4 {
		s.undo()
	}
	s.expectText("현황\n문제")
}

func TestChapterTools_ReturnGoesOnWithTheMarkAndAnEmptyItemEndsIt(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.typeText("- ")
	s.korean()
	s.keys("gus") // 현, still open
	s.key(fyne.KeyReturn)
	s.keys("ans") // 문
	s.key(fyne.KeyReturn)
	s.key(fyne.KeyReturn)
	s.expectText("- 현\n- 문\n")
	s.undo()
	s.expectText("- 현\n- 문\n- ")
	s.undo()
	s.expectText("- 현\n- 문")
}

func TestChapterTools_ANewTableIsMadeBySizeAndEditedAsAGrid(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.typeText("○ 비교")
	s.press("표 만들기·고치기")
	s.typeText("2")
	s.tab()
	s.shortcut(&fyne.ShortcutSelectAll{})
	s.typeText("2")
	s.press("표 만들기")
	s.expectText("○ 비교\n|  |  |\n|---|---|\n|  |  |")
	s.typeText("구분")
	s.chord(fyne.KeyT, ctrlShift)
	s.see("표 고치기")
	s.press("오른쪽에 열 추가")
	s.typeText("국내")
	s.key(fyne.KeyDown)
	s.typeText("12건")
	s.press("본문에 반영")
	s.expectText("○ 비교\n| 구분 | 국내 |  |\n|---|---|---|\n|  | 12건 |  |")
	s.undo()
	s.undo()
	s.expectText("○ 비교\n|  |  |\n|---|---|\n|  |  |")
	s.undo()
	s.expectText("○ 비교")
}

func TestChapterTools_LinesWithTabsBecomeATable(t *testing.T) {
	s := writing(t, i18n.Ko)
	fyne.CurrentApp().Clipboard().SetContent("구분\t국내\n병원\t12")
	s.shortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	s.shortcut(&fyne.ShortcutSelectAll{})
	s.press("표 만들기·고치기")
	s.expectText("| 구분 | 국내 |\n|---|---|\n| 병원 | 12 |")
	s.undo()
	s.expectText("구분\t국내\n병원\t12")
}

func TestChapterTools_AFootnoteIsSignAndWordsInOneStep(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.typeText("8.1% 증가")
	s.press("각주 달기")
	s.korean()
	s.keys("xhdrP") // 통계, its last syllable still open
	s.key(fyne.KeyReturn)
	s.expectText("8.1% 증가[^1]\n\n[^1]: 통계")
	s.typeText("함")
	s.leaveField()
	s.expectText("8.1% 증가[^1]함\n\n[^1]: 통계")
	s.undo()
	s.undo()
	s.expectText("8.1% 증가")
}

func TestChapterTools_ALiveFieldShowsItsValueInTheMenu(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(chapterPrefix + "necessity")
	s.click(necessity)
	s.end()
	s.press("계획서의 숫자 넣기")
	s.see(s.T("export.field.people.count"))
	s.choose(s.T("export.field.people.count"))
	if got := s.plan().Chapter("necessity").Text.Ko; !strings.HasSuffix(got, "{{people.count}}") {
		t.Errorf("the text ends with %q", got[max(0, len(got)-40):])
	}
	lead := s.w.desk.nameOf(s.plan().Lead())
	s.press("계획서의 숫자 넣기")
	s.choose(lead)
	s.see(lead)
	s.key(fyne.KeyEscape)
	s.undo()
	if strings.HasSuffix(s.plan().Chapter("necessity").Text.Ko, "}}") {
		t.Error("undo left the field")
	}
}

func TestChapterTools_HeadingAndCaption(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.typeText("개요")
	s.press("제목")
	s.choose("제목 2")
	s.expectText("## 개요")
	s.press("제목")
	s.choose("제목 아님")
	s.press("표 설명")
	s.expectText("개요\n표: ")
	s.undo()
	s.undo()
	s.expectText("## 개요")
}

func TestChapterTools_AFigureOfThePlanIsShownOnALineOfItsOwn(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(chapterPrefix + "necessity")
	s.click(necessity)
	figure := s.plan().Figures[0]
	s.end()
	s.press("그림 넣기")
	s.choose(figure.Caption.Ko)
	if got := s.plan().Chapter("necessity").Text.Ko; !strings.HasSuffix(got, "\n![](figure:"+string(figure.ID)+")") {
		t.Errorf("the text ends with %q", got[max(0, len(got)-40):])
	}
}

func TestChapterTools_KeysReachEveryToolAndEscapeLeadsBack(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.typeText("현황")
	s.w.win.Canvas().FocusPrevious() // Shift and Tab
	s.key(fyne.KeyRight, fyne.KeyRight)
	s.see("○ 2단계  Ctrl+Alt+2") // what the tool under the keys does
	s.key(fyne.KeyReturn)
	s.expectText("○ 현황")
	s.w.win.Canvas().FocusPrevious()
	s.key(fyne.KeyEscape)
	s.typeText("과")
	s.leaveField()
	s.expectText("○ 현황과")
}

func TestChapterTools_SpeakEnglish(t *testing.T) {
	s := openExample(t, i18n.En)
	s.section(chapterPrefix + "necessity")
	s.press("English")
	s.click("chapters/necessity/text/en")
	s.latin()
	s.shortcut(&fyne.ShortcutSelectAll{})
	s.typeText("Need")
	s.press("□ Level 1")
	s.press("Caption of the table")
	if got := s.plan().Chapter("necessity").Text.En; got != "□ Need\nTable: " {
		t.Errorf("the English text is %q", got)
	}
}

func TestChapterTools_DoNothingInAPlanToBeReadOnly(t *testing.T) {
	s := beginWith(t, i18n.Ko, func(ed Editor) Editor { return readOnlyEditor{ed} })
	s.press(s.T("forms.start.example"))
	s.settle()
	s.key(fyne.KeyReturn) // the message
	s.section(chapterPrefix + "necessity")
	was := s.plan().Chapter("necessity").Text.Ko
	s.click(necessity)
	s.press("굵게")
	s.chord(fyne.Key1, ctrlAlt)
	s.key(fyne.KeyReturn)
	s.press("표 만들기·고치기")
	s.dontSee("행 수")
	s.expectText(was)
}

// readOnlyEditor is a plan that can only be looked at.
type readOnlyEditor struct{ Editor }

func (readOnlyEditor) ReadOnly() bool { return true }
