package forms

import (
	"testing"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/plan"
)

func TestEquipment_IsAddedWithItsPlansOfBuildingAndOperation(t *testing.T) {
	s := openExample(t, i18n.Ko)
	n := len(s.plan().Equipment)
	s.section(sectionEquipment)
	s.press("시설·장비 추가")
	s.typeText("예시 초음파 장치(예시)")
	s.leaveField()
	at := plan.At("equipment", string(s.plan().Equipment[n].ID))
	s.rewrite(at.Join("cost"), "45,000")
	s.rewrite(at.Join("from"), "2024. 9. 1.")
	s.rewrite(at.Join("operation", "yearlyCost"), "1200")
	s.rewrite(at.Join("operation", "use", "ko"), "시험에 쓴다")
	got := s.plan().Equipment[n]
	if got.Name.Ko != "예시 초음파 장치(예시)" || got.Cost != 45_000_000 || got.From.Month != 9 || got.Operation.YearlyCost != 1_200_000 || got.Operation.Use.Ko != "시험에 쓴다" {
		t.Errorf("added %+v", got)
	}
	s.see("45,000천원")
	s.see("연결된 예산이 없습니다.")
}

func TestEquipment_CostLinesAreLinkedAndCompared(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionEquipment)
	r := s.register()
	e := s.plan().Equipment[0]
	linked, _, sum := s.ed().Budget().FacilityLines(e.Organisation, e.ID)
	if len(linked) == 0 {
		t.Fatal("the example links nothing")
	}
	r.choose(e.ID)
	s.see("예산 " + grouped(len(linked)) + "줄")
	s.press("연결 끊기")
	if now := s.plan().Lines; lineOf(now, linked[0].ID).Equipment != "" {
		t.Fatal("the line still pays for it")
	}
	if name, _ := s.ed().CanUndo(); s.w.desk.say(name) != "예산과 시설·장비의 연결 변경" {
		t.Errorf("the step is called %q", s.w.desk.say(name))
	}
	for _, o := range s.shown() {
		if sel, ok := o.(*look.Select); ok && len(sel.Options()) > 0 && sel.Options()[0] == (equipmentForm{s.w.desk}).lineWords(linked[0]) {
			sel.Pick(0)
		}
	}
	if lineOf(s.plan().Lines, linked[0].ID).Equipment != e.ID {
		t.Error("the line was not linked again")
	}
	s.rewrite(plan.At("equipment", string(e.ID), "cost"), grouped(int((sum + plan.Thousand).InThousands())))
	s.see("구축비용 " + thousands(sum+plan.Thousand) + "천원과 다릅니다")
}

func lineOf(lines []plan.Line, id plan.ID) plan.Line {
	for _, l := range lines {
		if l.ID == id {
			return l
		}
	}
	return plan.Line{}
}

func TestEquipment_AListFromExcelIsPasted(t *testing.T) {
	s := openExample(t, i18n.En)
	n := len(s.plan().Equipment)
	s.section(sectionEquipment)
	s.pasteInto("시설·장비명\t구축 기관\t구축방식\t수량\t구축비용(원)\t구축 시작일\n예시 서버(예시)\t" + s.plan().Organisations[0].Name.Ko + "\t임차\t2\t33,000,000\t2024-10-01\n")
	s.press("Add 1")
	got := s.plan().Equipment[n]
	if got.Name.Ko != "예시 서버(예시)" || got.Method != "lease" || got.Quantity != 2 || got.Cost != 33_000_000 || got.From.Day != 1 {
		t.Errorf("added %+v", got)
	}
}

func TestEquipment_AnEmptyListSaysWhatToDo(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionEquipment)
	for range len(s.plan().Equipment) {
		s.dontSee("구축하는 시설·장비가 있으면")
		s.press("이 시설·장비 지우기")
		if s.w.asked != nil { // lines of the budget pay for it
			s.press("모두 지우기")
		}
	}
	s.see("구축하는 시설·장비가 있으면 ‘시설·장비 추가’를 누르십시오")
	s.see("모두 0건")
	s.press("시설·장비 추가")
	s.dontSee("구축하는 시설·장비가 있으면")
}
