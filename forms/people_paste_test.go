package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
)

func TestPeople_TenRowsFromExcelAreAddedInOneStep(t *testing.T) {
	s := openExample(t, i18n.Ko)
	before, n := s.encoded(), len(s.plan().People)
	hospital := s.plan().Organisations[1]
	s.people()
	rows := []string{"성명\t소속 기관\t직위\t생년월일\t성별\t월급여(원)\t1차년도 참여개월\t1차년도 계상률 현금(%)\t신규채용"}
	for i := range 10 {
		rows = append(rows, "예시연구원"+grouped(i)+"\t"+hospital.Name.Ko+"\t연구원\t1990. 1. 2.\t여\t3,000,000\t5\t20\t○")
	}
	s.pasteInto(strings.Join(rows, "\r\n") + "\r\n")
	s.see("예시연구원0")
	s.press("10건 추가")
	if len(s.plan().People) != n+10 {
		t.Fatalf("%d people were added", len(s.plan().People)-n)
	}
	got := s.plan().People[n+9]
	if got.Name.Ko != "예시연구원9" || got.Organisation != hospital.ID || got.Gender != "female" || got.Born.Year != 1990 || !got.NewHire || got.MonthlyPay != 3_000_000 {
		t.Errorf("the last one is %+v", got)
	}
	if len(got.Charges) != 1 || got.Charges[0].ID != s.plan().Period.Years[0].ID || got.Charges[0].Months != 5 || got.Charges[0].Cash != 2000 {
		t.Errorf("charged %+v", got.Charges)
	}
	if name, _ := s.ed().CanUndo(); s.w.desk.say(name) != "참여연구자 10건 붙여넣기" {
		t.Errorf("the step is called %q", s.w.desk.say(name))
	}
	s.undo()
	if s.encoded() != before {
		t.Error("one undo did not take the paste back")
	}
	s.redo()
	if len(s.plan().People) != n+10 {
		t.Error("redo did not bring the paste back")
	}
}

func TestPeople_APasteReportsCellsItCannotReadAndLosesNothing(t *testing.T) {
	s := openExample(t, i18n.Ko)
	before, n := s.encoded(), len(s.plan().People)
	s.people()
	table := "성명\t소속 기관\t월급여(원)\t좋아하는 색\n가예시\t없는기관\t삼백만\t파랑\n나예시\t" + s.plan().Organisations[0].Name.Ko + "\t3000000\t\n"
	s.pasteInto(table)
	s.see("2행 2열(소속 기관): ‘없는기관’")
	s.see("2행 3열(월급여(원)): ‘삼백만’ – 금액을 숫자로 적어야 합니다")
	s.see("4열(좋아하는 색) 전체: ‘파랑’")
	s.press("취소")
	if s.encoded() != before {
		t.Fatal("cancel changed the plan")
	}
	s.pasteInto(table)
	s.press("읽지 못한 곳 복사")
	if got := s.w.app.Clipboard().Content(); !strings.Contains(got, "2\t3\t월급여(원)\t삼백만\t") {
		t.Errorf("copied %q", got)
	}
	s.press("2건 추가")
	if people := s.plan().People; len(people) != n+2 || people[n].Name.Ko != "가예시" || people[n].MonthlyPay != 0 || people[n+1].MonthlyPay != 3_000_000 {
		t.Errorf("added %+v", people[n:])
	}
}

func TestPeople_WhatIsCopiedCanBePastedAgain(t *testing.T) {
	s := openExample(t, i18n.En)
	s.people()
	s.focusList()
	n := len(s.plan().People)
	s.shortcut(&fyne.ShortcutCopy{Clipboard: s.w.app.Clipboard()})
	table := s.w.app.Clipboard().Content()
	if rows := strings.Count(table, "\n"); rows != n+1 {
		t.Fatalf("%d rows for %d people", rows, n)
	}
	s.pasteInto(table)
	s.dontSee("cannot be read")
	s.press("Add " + grouped(n))
	if len(s.plan().People) != 2*n {
		t.Fatalf("%d people", len(s.plan().People))
	}
	for i := range n {
		was, now := s.plan().People[i], s.plan().People[n+i]
		if was.Name.Ko != now.Name.Ko || was.Name.En != now.Name.En || was.Organisation != now.Organisation || was.MonthlyPay != now.MonthlyPay || was.Degree != now.Degree || len(was.Charges) != len(now.Charges) {
			t.Errorf("%s came back as %s", was.Name.Ko, now.Name.Ko)
		}
	}
}

func TestPeople_TwoHundredAreDrawnOnlyWhereSeen(t *testing.T) {
	s := openExample(t, i18n.Ko)
	r := s.people()
	rows := []string{"성명\t소속 기관"}
	for i := range 200 {
		rows = append(rows, "예시"+grouped(i)+"\t"+s.plan().Organisations[0].Name.Ko)
	}
	s.pasteInto(strings.Join(rows, "\n"))
	s.press("200건 추가")
	if n := len(s.plan().People); r.list.Count() != n || n < 200 {
		t.Fatalf("the list has %d of %d", r.list.Count(), n)
	}
	if drawn := r.list.Drawn(); drawn > 30 {
		t.Errorf("%d rows are drawn", drawn)
	}
	s.key(fyne.KeyEnd)
	s.see("예시199")
	if r.list.Chosen() != r.list.Count()-1 {
		t.Error("End did not go to the last one")
	}
}
