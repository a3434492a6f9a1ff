package forms

import (
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// cell is a cell of the budget's sheet, told as a person would.
type cell struct {
	s           *script
	row, column int
}

// cell finds the cell of a category or a source of money (by its words), a year
// from 1 and a kind, on the page as it stands.
func (s *script) cell(title string, year int, kind plan.Kind) cell {
	s.t.Helper()
	f := s.w.desk.form.(*budget)
	column := 2 * (year - 1)
	if kind == plan.InKind {
		column++
	}
	for i, r := range f.model.rows {
		if r.title == title {
			return cell{s, i, column}
		}
	}
	s.t.Fatalf("no row %q", title)
	return cell{}
}

func (s *script) institution(at int) {
	s.t.Helper()
	f := s.w.desk.form.(*budget)
	f.choose(s.plan().Organisations[at].ID)
}

// types selects the cell, types over it and presses Return.
func (c cell) types(text string) cell {
	c.s.t.Helper()
	f := c.s.w.desk.form.(*budget)
	f.sheet.Select(c.row, c.column)
	c.s.w.win.Canvas().Focus(f.sheet)
	c.s.typeText(text)
	if _, open := f.sheet.Editing(); open {
		c.s.key(fyne.KeyReturn)
	}
	c.s.pump()
	return c
}

func (c cell) shows(text string) cell {
	c.s.t.Helper()
	f := c.s.w.desk.form.(*budget)
	if got := f.model.Cell(c.row, c.column).Text; got != text {
		c.s.t.Errorf("the cell shows %q, want %q", got, text)
	}
	return c
}

func TestBudget_TypingReplacesAnAmountAndSumsFollow(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionBudget)
	lead := s.plan().Lead().ID
	year := s.plan().Period.Years[0].ID
	was := s.ed().Budget().Cost(lead, year, plan.Filter{Category: plan.Allowance})
	total := s.ed().Budget().Cost(lead, year, plan.Filter{})
	s.cell("연구수당", 1, plan.Cash).types("30,000").shows("30,000")
	b := s.ed().Budget()
	if got := b.Cost(lead, year, plan.Filter{Category: plan.Allowance}); got != 30_000*plan.Thousand {
		t.Errorf("the plan holds %d", got)
	}
	s.cell("사용 합계", 1, plan.Cash).shows(thousands(b.Cost(lead, year, plan.Filter{Kind: plan.Cash})))
	s.cell("차액 (재원 − 사용)", 1, plan.Cash).shows(signed(was - 30_000*plan.Thousand))
	s.expectFinding("sources-uses")
	s.undo()
	if got := s.ed().Budget().Cost(lead, year, plan.Filter{}); got != total {
		t.Errorf("after undo the costs are %d, want %d", got, total)
	}
	s.expectNoFinding("sources-uses")
}

func TestBudget_AYearAboveTheCeilingIsFoundAndLeadsBack(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionBudget)
	ceiling := s.ed().Track().Ceiling
	year := s.plan().Period.Years[0].ID
	lead := s.plan().Lead().ID
	b := s.ed().Budget()
	room := ceiling - b.TotalFunding(year).Government
	own := b.FundingIn(lead, year).Government
	at := func() cell { return s.cell("정부지원연구개발비", 1, plan.Cash) }
	at().types(i18n.Thousands(int64(own + room)))
	s.expectNoFinding("ceiling")
	at().types(i18n.Thousands(int64(own + room + plan.Thousand)))
	f := s.expectFinding("ceiling")
	s.section(sectionFindings)
	s.see(f.Text(i18n.Ko))
	if !s.w.desk.jump(f.Path) {
		t.Fatal("the finding leads nowhere")
	}
	form := s.w.desk.form.(*budget)
	if row, column := form.sheet.Active(); form.model.rows[row].money.key != "government" || column != 0 {
		t.Errorf("the finding leads to row %d, column %d", row, column)
	}
}

func TestBudget_KeysMoveEditAndGiveUp(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionBudget)
	f := s.w.desk.form.(*budget)
	c := s.cell("정부지원연구개발비", 1, plan.Cash)
	f.sheet.Select(c.row, c.column)
	s.w.win.Canvas().Focus(f.sheet)
	was := f.model.Cell(c.row, c.column).Typed

	s.key(fyne.KeyF2)
	if typed, open := f.sheet.Editing(); !open || typed != was {
		t.Fatalf("F2 opened %v with %q, want %q", open, typed, was)
	}
	s.typeText("9")
	s.key(fyne.KeyEscape)
	if got := f.model.Cell(c.row, c.column).Typed; got != was {
		t.Errorf("Escape left %q", got)
	}
	s.typeText("1")
	s.key(fyne.KeyTab)
	if row, column := f.sheet.Active(); row != c.row || column != 2 {
		t.Errorf("Tab went to row %d, column %d; want the next that can be typed into", row, column)
	}
	if got := f.model.Cell(c.row, c.column).Text; got != "1" {
		t.Errorf("Tab left %q", got)
	}
	s.key(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyDelete)
	if got := f.model.Cell(c.row, c.column).Text; got != "–" {
		t.Errorf("Delete left %q", got)
	}
	s.key(fyne.KeyUp)
	if row, _ := f.sheet.Active(); f.model.rows[row].kind == bandRow {
		t.Error("the arrows stop on a heading")
	}
}

func TestBudget_WhatCannotBeReadStaysOpen(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionBudget)
	c := s.cell("정부지원연구개발비", 2, plan.Cash)
	was := s.w.desk.form.(*budget).model.Cell(c.row, c.column).Text
	c.types("육억")
	f := s.w.desk.form.(*budget)
	if typed, open := f.sheet.Editing(); !open || typed != "육억" {
		t.Errorf("open %v with %q", open, typed)
	}
	s.see("천원 단위의 숫자로 입력하십시오")
	s.key(fyne.KeyEscape)
	c.shows(was)
}

func TestBudget_DerivedAndCashOnlyCellsSayWhyNot(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionBudget)
	f := s.w.desk.form.(*budget)
	f.model.open[plan.Personnel] = true
	f.refresh()
	var row int
	for i, r := range f.model.rows {
		if r.kind == itemRow && r.category == plan.Personnel && r.item.item == plan.ItemInternal {
			row = i
		}
	}
	cell{s, row, 2}.types("1")
	s.see("참여연구자의 월급여와 인건비계상률에서 계산한 금액입니다")
	if _, open := f.sheet.Editing(); open {
		t.Error("a derived cell was opened")
	}
	s.cell("연구수당", 1, plan.InKind).types("1")
	s.see("이 항목은 현물로 계상할 수 없습니다")
}

func TestBudget_AFirstAmountMakesALineAndEmptyingTakesIt(t *testing.T) {
	s := openExample(t, i18n.En)
	s.section(sectionBudget)
	f := s.w.desk.form.(*budget)
	f.model.open[plan.Activity] = true
	f.refresh()
	lines := len(s.plan().Lines)
	at := -1
	for i, r := range f.model.rows {
		if c := f.model.Cell(i, 0); r.kind == itemRow && r.category == plan.Activity && c.Editable && c.Text == "–" && len(f.model.linesIn(r, s.plan().Period.Years[0].ID, plan.Cash)) == 0 {
			at = i
			break
		}
	}
	if at < 0 {
		t.Fatal("no empty item to type into")
	}
	cell{s, at, 0}.types("1,500").shows("1,500")
	if len(s.plan().Lines) != lines+1 {
		t.Fatal("no line was made")
	}
	cell{s, at, 0}.types("0")
	if len(s.plan().Lines) != lines {
		t.Error("the emptied line is still there")
	}
}

func TestBudget_TheWholeProjectIsTheCountedInstitutions(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionBudget)
	f := s.w.desk.form.(*budget)
	f.choose("")
	b := s.ed().Budget()
	for i, y := range s.plan().Period.Years {
		s.cell("사용 합계", i+1, plan.Cash).shows(thousands(b.TotalCost(y.ID, plan.Filter{Kind: plan.Cash})))
		s.cell("재원 합계", i+1, plan.InKind).shows(thousands(b.TotalFunding(y.ID).InKind()))
	}
	s.cell("정부지원연구개발비", 1, plan.Cash).types("1")
	s.see("합계는 자동으로 계산됩니다")
}

func TestBudget_EachInstitutionHasItsOwnSheet(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionBudget)
	s.institution(1)
	second := s.plan().Organisations[1]
	s.see(second.Name.Ko + " · 공동연구개발기관")
	year := s.plan().Period.Years[0].ID
	want := s.ed().Budget().Cost(second.ID, year, plan.Filter{Kind: plan.Cash})
	s.cell("사용 합계", 1, plan.Cash).shows(thousands(want))
	lead := s.ed().Budget().Cost(s.plan().Lead().ID, year, plan.Filter{})
	s.cell("정부지원연구개발비", 1, plan.Cash).types("7")
	if got := s.ed().Budget().FundingIn(second.ID, year).Government; got != 7*plan.Thousand {
		t.Errorf("the second institution receives %d", got)
	}
	if s.ed().Budget().Cost(s.plan().Lead().ID, year, plan.Filter{}) != lead {
		t.Error("the lead's costs changed")
	}
}
