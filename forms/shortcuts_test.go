package forms

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// functionKey presses a function key as the toolkit delivers it: first that it goes
// down, to what has the focus or else to the canvas, then as typed.
func (s *script) functionKey(name fyne.KeyName, withShift bool) {
	s.t.Helper()
	down := func(e *fyne.KeyEvent) {
		if k, ok := s.w.win.Canvas().Focused().(desktop.Keyable); ok {
			k.KeyDown(e)
		} else {
			s.w.typing.KeyDown(e)
		}
	}
	if withShift {
		down(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	}
	down(&fyne.KeyEvent{Name: name})
	if focused := s.w.win.Canvas().Focused(); focused != nil {
		focused.TypedKey(&fyne.KeyEvent{Name: name})
	}
	if withShift {
		s.w.typing.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	}
	s.pump()
}

func TestShortcuts_EachStandsOnceAndHasWordsInBothLanguages(t *testing.T) {
	seen := map[chord]bool{}
	for _, s := range shortcuts() {
		if seen[s.chord] {
			t.Errorf("%s stands twice", keysOf(s.chord))
		}
		seen[s.chord] = true
		if s.do == nil && s.desk == nil {
			t.Errorf("%s does nothing", keysOf(s.chord))
		}
		for _, l := range i18n.Langs() {
			if !i18n.Has(l, s.words) || !i18n.Has(l, "forms-send.keys.group."+s.group) {
				t.Errorf("%s has no words in %s", keysOf(s.chord), l)
			}
		}
	}
}

func TestShortcutSheet_OpensByF1EvenFromAFieldAndFindsByWordAndKey(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	s.click("title/ko")
	s.functionKey(fyne.KeyF1, false)
	for _, sc := range shortcuts() {
		s.see(keysOf(sc.chord))
		s.see(s.T(sc.words))
	}
	s.latin()
	s.typeText("F8")
	s.see("다음 점검 결과로")
	s.dontSeeOver("끝내기")
	s.shortcut(&fyne.ShortcutSelectAll{})
	s.typeText("zzzz")
	s.see("그런 단축키가 없습니다")
	s.key(fyne.KeyEscape)
	if s.w.asked != nil {
		t.Error("Escape did not close it")
	}
}

// dontSeeOver looks only at what lies over the window.
func (s *script) dontSeeOver(words string) {
	s.t.Helper()
	for _, overlay := range s.w.win.Canvas().Overlays().List() {
		for _, o := range visible(nil, overlay) {
			if text, ok := o.(*look.Text); ok && strings.Contains(text.Text(), words) {
				s.t.Errorf("%q is to be seen", words)
			}
		}
	}
}

func TestShortcutSheet_OpensOnTheStartPageToo(t *testing.T) {
	s := begin(t, i18n.En)
	s.functionKey(fyne.KeyF1, false)
	s.see("Keyboard shortcuts")
}

func TestFunctionKeys_ReachTheWindowFromTheBudget(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionBudget)
	s.institution(0)
	s.cell("간접비", 1, plan.Cash).types("900000")
	s.functionKey(fyne.KeyF1, false)
	if s.w.asked == nil {
		t.Error("F1 did nothing while the sheet has the focus")
	}
}

func TestHistory_GoesBackSeveralStepsByNameAtOnceAndForwardAgain(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	for _, title := range []string{"하나", "둘", "셋"} {
		s.rewrite("title/ko", title)
	}
	s.rewrite("title/en", "One")
	before := s.plan().Clone()
	refreshed := s.countRefreshes()
	s.press("되돌릴 변경 고르기")
	s.chooseStep(2)
	if got := s.plan().Title.Ko; got == "셋" || s.plan().Title.En == "One" {
		t.Errorf("the title is %q, %q", got, s.plan().Title.En)
	}
	if n := refreshed(); n > 3 {
		t.Errorf("the window followed %d times", n)
	}
	s.press("되돌릴 변경 고르기")
	menu := s.w.win.Canvas().Focused().(*look.Menu)
	menu.Choose(len(menu.Rows()) - 1)
	s.pump()
	for s.w.desk.ed.Undone(1) != nil && len(s.w.desk.ed.Undone(1)) > 0 {
		s.redo()
	}
	if !s.plan().Equal(before) {
		t.Error("all done again is not what was before")
	}
}

// countRefreshes counts how often the window follows the plan from now on.
func (s *script) countRefreshes() func() int {
	n := 0
	probe := &refreshProbe{form: s.w.desk.form, n: &n}
	s.w.desk.form = probe
	return func() int {
		s.w.desk.form = probe.form
		return n
	}
}

type refreshProbe struct {
	form
	n *int
}

func (p *refreshProbe) refresh() {
	*p.n++
	p.form.refresh()
}

// chooseStep chooses a row of the history's menu.
func (s *script) chooseStep(i int) {
	s.t.Helper()
	menu, ok := s.w.win.Canvas().Focused().(*look.Menu)
	if !ok {
		s.t.Fatal("no history is open")
	}
	menu.Choose(i)
	s.pump()
}

func TestHistory_NamesStepsWithTheirTime(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	s.rewrite("title/ko", "하나")
	items := s.w.desk.historyItems()
	if len(items) < 2 || items[1].Keys != "10:00" || !strings.Contains(items[1].Words, "과제명 (국문)") {
		t.Errorf("%+v", items)
	}
	if got := s.w.desk.stepTime(time.Date(2024, 4, 30, 9, 5, 0, 0, time.UTC)); got != "04-30 09:05" {
		t.Errorf("a step of yesterday says %q", got)
	}
}

func TestUndo_GoesThroughFiveHundredStepsOverThePlan(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	first := s.plan().Clone()
	const n = 500
	for i := range n {
		op, err := s.plan().SetOp("limits/bodyPages", i+1)
		s.w.desk.apply(editOf("bodyPages"), plan.FromForm, op, err)
	}
	last := s.plan().Clone()
	if got := len(s.ed().Done(n)); got != n {
		t.Fatalf("%d steps", got)
	}
	s.w.desk.steps(n, s.ed().Undo)
	if !s.plan().Equal(first) {
		t.Fatal("after " + strconv.Itoa(n) + " steps back the plan is not as at first")
	}
	s.w.desk.steps(n, s.ed().Redo)
	if !s.plan().Equal(last) {
		t.Error("after all forward it is not as at last")
	}
}
