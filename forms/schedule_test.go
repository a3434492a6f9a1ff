package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// openSchedule opens the example's schedule.
func openSchedule(t *testing.T, lang i18n.Lang) (*script, *schedule) {
	t.Helper()
	s := openExample(t, lang)
	s.section(sectionSchedule)
	return s, s.w.desk.form.(*schedule)
}

// dragBar drags from a month of a row of the chart to another, as the window delivers
// it: press, moves, release.
func (s *script) dragBar(f *schedule, row int, from, to float32) {
	s.t.Helper()
	g := f.chart_
	month := float32(g.laid.Month) * pictureScale
	at := func(m float32) fyne.Position {
		p := g.placeOf(row, int(m))
		return p.AddXY((m-float32(int(m)))*month, 0)
	}
	s.pressAt(g, at(from))
	const steps = 7
	last := at(from)
	for i := 1; i <= steps; i++ {
		p := at(from + (to-from)*float32(i)/steps)
		g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: p}, Dragged: fyne.NewDelta(p.X-last.X, p.Y-last.Y)})
		last = p
	}
	g.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: last}, Button: desktop.MouseButtonPrimary})
	g.DragEnd()
	s.pump()
}

func (s *script) pressAt(g *gantt, at fyne.Position) {
	e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary}
	g.MouseMoved(e)
	g.MouseDown(e)
}

func (s *script) months(row int) (start, end int) {
	t := s.plan().Tasks[row]
	return t.Start, t.End
}

func (s *script) expectMonths(row, start, end int) {
	s.t.Helper()
	if a, b := s.months(row); a != start || b != end {
		s.t.Errorf("the task of row %d lasts from month %d to %d, want %d to %d", row, a, b, start, end)
	}
}

// planned gives a task its months, so that a script knows where its bar stands.
func (s *script) planned(row, start, end int) {
	s.t.Helper()
	at := plan.At("tasks", string(s.plan().Tasks[row].ID))
	first, err := s.plan().SetOp(at.Join("start"), start)
	if err != nil {
		s.t.Fatal(err)
	}
	last, err := s.plan().SetOp(at.Join("end"), end)
	if err != nil {
		s.t.Fatal(err)
	}
	s.w.desk.do(plan.Name("forms-plan.edit.months", "name", "시험"), plan.FromForm, first, last)
}

func TestSchedule_ABarIsDraggedAndOneUndoTakesItBack(t *testing.T) {
	s, f := openSchedule(t, i18n.Ko)
	s.planned(1, 4, 9)
	s.dragBar(f, 1, 6, 9)
	s.expectMonths(1, 7, 12)
	s.see("7~12개월차")
	if name, _ := s.ed().CanUndo(); !strings.Contains(s.w.desk.say(name), "기간 변경") {
		t.Errorf("the step is called %q", s.w.desk.say(name))
	}
	s.undo()
	s.expectMonths(1, 4, 9)
	s.redo()
	s.expectMonths(1, 7, 12)
}

func TestSchedule_TheEndsOfABarAreDragged(t *testing.T) {
	s, f := openSchedule(t, i18n.Ko)
	s.planned(0, 3, 8)
	s.dragBar(f, 0, 8.4, 12.4) // its right end
	s.expectMonths(0, 3, 12)
	s.dragBar(f, 0, 2.6, 5.6) // its left end
	s.expectMonths(0, 6, 12)
	s.dragBar(f, 0, 5.6, 20) // not beyond its last month
	s.expectMonths(0, 12, 12)
	s.undo()
	s.undo()
	s.undo()
	s.expectMonths(0, 3, 8)
}

func TestSchedule_ABarStaysInThePeriod(t *testing.T) {
	s, f := openSchedule(t, i18n.Ko)
	months := s.plan().Period.Months()
	s.planned(0, 3, 8)
	s.dragBar(f, 0, 5, -20)
	s.expectMonths(0, 1, 6)
	s.dragBar(f, 0, 3, 80)
	s.expectMonths(0, months-5, months)
}

func TestSchedule_APressWithoutADragOnlyChooses(t *testing.T) {
	s, f := openSchedule(t, i18n.Ko)
	task := s.plan().Tasks[2]
	before, _ := s.ed().CanUndo()
	s.pressAt(f.chart_, f.chart_.placeOf(2, task.Start))
	f.chart_.MouseUp(&desktop.MouseEvent{})
	if f.chosen != task.ID {
		t.Error("the task was not chosen")
	}
	if now, _ := s.ed().CanUndo(); s.w.desk.say(now) != s.w.desk.say(before) {
		t.Error("a press changed the plan")
	}
	s.see(task.Name.Ko)
}

func TestSchedule_ANewTaskIsDrawnOnTheEmptyRow(t *testing.T) {
	s, f := openSchedule(t, i18n.Ko)
	n := len(s.plan().Tasks)
	s.dragBar(f, n, 10, 6) // from right to left
	if len(s.plan().Tasks) != n+1 {
		t.Fatal("no task was drawn")
	}
	s.expectMonths(n, 6, 10)
	s.typeText("그려 넣은 과제") // the cursor stands in its name
	s.leaveField()
	if got := s.plan().Tasks[n].Name.Ko; got != "그려 넣은 과제" {
		t.Errorf("it is called %q", got)
	}
	for range 4 { // three words and the bar
		s.undo()
	}
	if len(s.plan().Tasks) != n {
		t.Error("undo did not take it away")
	}
}

func TestSchedule_KeysDoWhatTheMouseDoes(t *testing.T) {
	s, f := openSchedule(t, i18n.Ko)
	s.planned(0, 3, 8)
	second := s.plan().Tasks[1].ID
	f.choose(s.plan().Tasks[0].ID)
	s.w.win.Canvas().Focus(f.chart_)
	s.key(fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft)
	s.expectMonths(0, 4, 9)
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	s.down(shift)
	s.key(fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft)
	s.up(shift)
	s.expectMonths(0, 4, 10)
	alt := func(key fyne.KeyName) {
		s.shortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt})
	}
	alt(fyne.KeyLeft)
	s.expectMonths(0, 3, 10)
	alt(fyne.KeyDown)
	if s.plan().Tasks[0].ID != second {
		t.Fatal("Alt+Down did not reorder")
	}
	s.expectMonths(1, 3, 10)
	alt(fyne.KeyUp)
	s.expectMonths(0, 3, 10)
	s.key(fyne.KeyDown)
	if f.chosen != second {
		t.Error("Down did not choose the next task")
	}
	for range 6 { // every key was a step
		s.undo()
	}
	s.redo()
}

func TestSchedule_KeysAddDuplicateAndRemove(t *testing.T) {
	s, f := openSchedule(t, i18n.Ko)
	n := len(s.plan().Tasks)
	first := s.plan().Tasks[0]
	f.choose(first.ID)
	s.w.win.Canvas().Focus(f.chart_)
	s.key(fyne.KeyInsert)
	if len(s.plan().Tasks) != n+1 || s.plan().Tasks[1].ID != f.chosen {
		t.Fatal("Insert did not add a task behind the chosen one")
	}
	s.typeText("새 과제")
	s.leaveField()
	s.w.win.Canvas().Focus(f.chart_)
	s.key(fyne.KeyRight) // a task without months gets the first
	s.expectMonths(1, 1, 1)
	s.key(fyne.KeyDelete)
	if len(s.plan().Tasks) != n {
		t.Fatal("Delete did not remove it")
	}
	f.choose(first.ID)
	s.ctrl(fyne.KeyD)
	if len(s.plan().Tasks) != n+1 || s.plan().Tasks[1].Name.Ko != first.Name.Ko || s.plan().Tasks[1].ID == first.ID {
		t.Error("Ctrl+D did not duplicate the task")
	}
	s.w.win.Canvas().Focus(f.chart_)
	s.key(fyne.KeyReturn)
	s.end()
	s.typeText(" 2")
	if got := s.plan().Tasks[1].Name.Ko; got != first.Name.Ko+" 2" {
		t.Errorf("Enter did not open the name: it is %q", got)
	}
}

func TestSchedule_EscapeGivesADragUp(t *testing.T) {
	s, f := openSchedule(t, i18n.Ko)
	s.planned(0, 3, 8)
	g := f.chart_
	s.pressAt(g, g.placeOf(0, 5))
	g.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: g.placeOf(0, 9)}})
	s.see("7~12개월차")
	s.key(fyne.KeyEscape)
	s.see("3~8개월차")
	g.DragEnd()
	s.expectMonths(0, 3, 8)
}

func TestSchedule_AFindingLeadsToTheMonthThatIsWrong(t *testing.T) {
	s, _ := openSchedule(t, i18n.Ko)
	s.planned(2, 9, 4)
	found := s.expectFinding("months")
	s.section(sectionFindings)
	if !s.w.desk.jump(found.Path) {
		t.Fatal("the finding leads nowhere")
	}
	f := s.w.desk.form.(*schedule)
	if f.chosen != s.plan().Tasks[2].ID {
		t.Error("it leads to another task")
	}
	if at, _, ok := cursorIn(f.inputs()); !ok || at != found.Path {
		t.Errorf("the cursor is at %q, want %q", at, found.Path)
	}
	s.see(found.Text(i18n.Ko))
}

func TestSchedule_AYearIsShownAlone(t *testing.T) {
	s, f := openSchedule(t, i18n.Ko)
	f.years.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	months := s.plan().Period.YearMonths()[0]
	if f.chart_.laid.First != months.First || f.chart_.laid.Last != months.Last {
		t.Errorf("months %d to %d are shown", f.chart_.laid.First, f.chart_.laid.Last)
	}
}

func TestSchedule_TheTableIsCopiedWithItsDays(t *testing.T) {
	s, f := openSchedule(t, i18n.Ko)
	s.planned(0, 1, 2)
	f.choose(s.plan().Tasks[0].ID)
	s.w.win.Canvas().Focus(f.chart_)
	s.shortcut(&fyne.ShortcutCopy{Clipboard: s.w.app.Clipboard()})
	lines := strings.Split(strings.TrimSpace(s.w.app.Clipboard().Content()), "\n")
	if len(lines) < len(s.plan().Tasks)+1 {
		t.Fatalf("%d lines for %d tasks", len(lines), len(s.plan().Tasks))
	}
	start := s.plan().Period.Start().String()
	if !strings.Contains(lines[1], s.plan().Tasks[0].Name.Ko+"\t") || !strings.Contains(lines[1], "\t1\t2\t"+start+"\t") {
		t.Errorf("the first task is copied as %q", lines[1])
	}
}

func TestSchedule_ATableFromExcelIsPastedInOneStep(t *testing.T) {
	s, f := openSchedule(t, i18n.Ko)
	n := len(s.plan().Tasks)
	owner := s.plan().Organisations[1]
	s.w.app.Clipboard().SetContent("추진 내용\t담당 기관\t시작 월\t종료 월\t주요 결과물\n첫째 일\t" + owner.Name.Ko + "\t2\t5\t보고서\n둘째 일\t\t2024-10\t7\t\n")
	s.w.win.Canvas().Focus(f.chart_)
	s.shortcut(&fyne.ShortcutPaste{Clipboard: s.w.app.Clipboard()})
	s.press("2건 추가")
	if len(s.plan().Tasks) != n+2 {
		t.Fatalf("%d tasks were pasted", len(s.plan().Tasks)-n)
	}
	first := s.plan().Tasks[n]
	if first.Name.Ko != "첫째 일" || first.Organisation != owner.ID || first.Output.Ko != "보고서" {
		t.Errorf("the first pasted task is %+v", first)
	}
	s.expectMonths(n, 2, 5)
	s.expectMonths(n+1, 3, 7)
	s.undo()
	if len(s.plan().Tasks) != n {
		t.Error("one undo did not take them away")
	}
}

func TestSchedule_FieldsAreFoldedAwayAndComeBackForAFinding(t *testing.T) {
	s, _ := openSchedule(t, i18n.Ko)
	s.see("협력 기관")
	s.press("항목 접기")
	s.dontSee("협력 기관")
	s.planned(1, 9, 4)
	if !s.w.desk.jump(s.expectFinding("months").Path) {
		t.Fatal("the finding leads nowhere")
	}
	s.see("협력 기관")
	s.see("!") // beside the task in the chart
}

func TestSchedule_SpeaksEnglish(t *testing.T) {
	s, _ := openSchedule(t, i18n.En)
	s.see("Whole period")
	s.see("Drag here to draw the months of a new task")
	s.see(s.plan().Tasks[0].Name.En)
	s.dontSee("개월")
}

func TestSchedule_CannotBeChangedWhereThePlanIsReadOnly(t *testing.T) {
	s := beginWith(t, i18n.Ko, func(ed Editor) Editor { return onlyRead{ed} })
	s.press(s.w.T("forms.start.example"))
	if s.w.asked != nil {
		s.w.asked.Hide()
	}
	s.section(sectionSchedule)
	f := s.w.desk.form.(*schedule)
	n := len(s.plan().Tasks)
	start, end := s.months(0)
	s.dragBar(f, 0, float32(start), float32(start+3))
	s.key(fyne.KeyRight, fyne.KeyInsert, fyne.KeyDelete)
	s.expectMonths(0, start, end)
	if len(s.plan().Tasks) != n {
		t.Error("a task came or went")
	}
	s.dontSee("여기에서 끌어 새 추진 내용")
}

// onlyRead is a plan that was opened to be read.
type onlyRead struct{ Editor }

func (onlyRead) ReadOnly() bool { return true }
