package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// function presses a function key, which comes to the window before any field.
func (s *script) function(key fyne.KeyName, with fyne.KeyModifier) {
	s.t.Helper()
	if !s.w.act(chord{KeyName: key, Modifier: with}) {
		s.t.Fatalf("%s does nothing", key)
	}
	s.pump()
}

// hits are the rows of the finder's list.
func (s *script) hits() []look.ListRow {
	f := s.w.desk.panel.finder
	rows := make([]look.ListRow, f.list.Count())
	for i := range rows {
		rows[i] = f.row(i)
	}
	return rows
}

func TestFind_ListsEveryPlaceOfThePlanInBothLanguages(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.ctrl(fyne.KeyF)
	s.korean()
	s.keys("dusrn") // 연구
	s.leaveField()
	want := len(s.plan().Search(plan.Query{Text: "연구"}))
	if got := len(s.hits()); want < 10 || got != want {
		t.Fatalf("%d hits are listed of %d", got, want)
	}
	row := s.hits()[0]
	if !strings.Contains(row.Name, "[연구]") || row.Note == "" {
		t.Errorf("the first row says %q, %q", row.Name, row.Note)
	}
}

func TestFind_LeadsFromHitToHitAndMarksEach(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(chapterPrefix + "necessity")
	s.click(necessity)
	word := strings.Fields(s.input().Text())[1]
	s.selectWords(word)
	s.ctrl(fyne.KeyF)
	if got := s.w.desk.panel.finder.query.Text(); got != word {
		t.Fatalf("the finder begins with %q, not %q that was selected", got, word)
	}
	hits := s.plan().Search(plan.Query{Text: word})
	led := 0
	for _, h := range hits {
		s.function(fyne.KeyF3, 0)
		field, ok := s.w.desk.textFieldOf(h.Path)
		if !ok {
			continue
		}
		led++
		if from, to := field.input.Editor().Selection(); from != h.At || to != h.At+h.Length {
			t.Errorf("in %s %d to %d is marked, not %d", h.Path, from, to, h.At)
		}
	}
	if led == 0 {
		t.Error("no hit was opened")
	}
	s.function(fyne.KeyF3, 0)
	if at := s.w.desk.panel.finder.at; at != 0 {
		t.Errorf("behind the last comes hit %d", at)
	}
	s.function(fyne.KeyF3, fyne.KeyModifierShift)
	if at := s.w.desk.panel.finder.at; at != len(hits)-1 {
		t.Errorf("before the first comes hit %d of %d", at, len(hits))
	}
}

func TestFind_ReplacesOneAfterTheOther(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.typeText("갸 냐 갸 냐")
	s.ctrl(fyne.KeyH)
	s.typeText("갸")
	s.tab()
	s.tab()
	s.tab()
	s.tab()
	s.tab()
	s.typeText("갸갸")
	s.key(fyne.KeyReturn) // leads to the first
	s.expectText("갸 냐 갸 냐")
	s.key(fyne.KeyReturn)
	s.expectText("갸갸 냐 갸 냐")
	s.key(fyne.KeyReturn)
	s.expectText("갸갸 냐 갸갸 냐")
	s.undo()
	s.expectText("갸갸 냐 갸 냐")
}

func TestFind_ReplacesAllInOneUndoStep(t *testing.T) {
	s := openExample(t, i18n.Ko)
	was := s.plan().Clone()
	n := len(was.Search(plan.Query{Text: "데이터"}))
	s.ctrl(fyne.KeyF)
	s.typeText("데이터")
	s.w.win.Canvas().Focus(s.w.desk.panel.finder.put)
	s.typeText("자료")
	s.press("모두 바꾸기")
	s.see(s.T("forms-find.replaced", "n", n))
	if left := s.plan().Search(plan.Query{Text: "데이터"}); len(left) != 0 {
		t.Errorf("%d are left", len(left))
	}
	s.undo()
	if again := s.plan().Search(plan.Query{Text: "데이터"}); len(again) != n {
		t.Errorf("one undo brought %d of %d back", len(again), n)
	}
}

func TestFind_OptionsNarrowWhatIsFound(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.latin()
	s.typeText("Zeta를 자료체계의 zeta로, 자료체를")
	s.ctrl(fyne.KeyF)
	s.typeText("zeta")
	s.see("2곳")
	s.press("대소문자 구분")
	s.see("1곳")
	s.press("대소문자 구분")
	s.w.win.Canvas().Focus(s.w.desk.panel.finder.query)
	s.shortcut(&fyne.ShortcutSelectAll{})
	s.typeText("자료체")
	s.see("2곳")
	s.press("낱말 단위로")
	s.see("1곳")
	s.w.win.Canvas().Focus(s.w.desk.panel.finder.query)
	s.shortcut(&fyne.ShortcutSelectAll{})
	s.typeText("없는말")
	s.see("찾는 말이 없습니다")
}

func TestFind_FollowsThePlanAndGivesThePanelBack(t *testing.T) {
	s := writing(t, i18n.Ko)
	s.typeText("표적")
	s.ctrl(fyne.KeyF)
	s.typeText("표적")
	s.see("1곳")
	s.click(necessity)
	s.end()
	s.typeText(" 표적")
	s.rest()
	s.see("2곳")
	s.w.setLanguage(i18n.En)
	s.see("Found in 2 places")
	s.w.win.Canvas().Focus(s.w.desk.panel.finder.query)
	s.key(fyne.KeyEscape)
	s.dontSee("Find and replace")
	s.see("What to write")
}

func TestFind_ReplacesNothingInAPlanToBeReadOnly(t *testing.T) {
	s := beginWith(t, i18n.Ko, func(ed Editor) Editor { return readOnlyEditor{ed} })
	s.press(s.T("forms.start.example"))
	s.settle()
	s.press(s.T("common.close"))
	s.ctrl(fyne.KeyF)
	s.typeText("연구")
	s.press("모두 바꾸기")
	s.press("바꾸기")
	if len(s.hits()) == 0 {
		t.Error("nothing is found in a plan to be read only")
	}
	if _, changed := s.ed().CanUndo(); changed {
		t.Error("the plan was changed")
	}
}
