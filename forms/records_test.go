package forms

import (
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// table is the table of a list on the page.
func (s *script) table(list plan.Path) *records {
	s.t.Helper()
	for _, t := range s.w.desk.form.inputs().tables {
		if t.list == list {
			return t
		}
	}
	s.t.Fatalf("no table of %s on this page", list)
	return nil
}

// career opens the first person's positions, of which there are three.
func career(t *testing.T) (*script, *records, plan.Path) {
	t.Helper()
	s := openExample(t, i18n.Ko)
	s.people()
	list := plan.At("people", string(s.plan().People[0].ID), "career")
	table := s.table(list)
	s.w.app.Clipboard().SetContent("시작\t종료\t경력 기관\t경력 내용\n2001\t2005\t나기관(예시)\t둘째\n1999\t2001\t가기관(예시)\t첫째\n2005\t\t다기관(예시)\t셋째\n")
	for len(s.plan().People[0].Career) > 0 {
		table.take(list.Join(string(s.plan().People[0].Career[0].ID)))
	}
	table.paste()
	s.press("3건 추가")
	return s, table, list
}

// works are the positions' work as the plan has them.
func works(s *script) string {
	var words []string
	for _, c := range s.plan().People[0].Career {
		words = append(words, c.Work.Ko)
	}
	return strings.Join(words, " ")
}

// shownWorks are the same as the table shows them.
func shownWorks(s *script, table *records) string {
	var words []string
	for _, id := range table.showing() {
		for _, c := range s.plan().People[0].Career {
			if c.ID == id {
				words = append(words, c.Work.Ko)
			}
		}
	}
	return strings.Join(words, " ")
}

func TestTable_IsPastedInOneStep(t *testing.T) {
	s, _, _ := career(t)
	if got := works(s); got != "둘째 첫째 셋째" {
		t.Fatalf("pasted %q", got)
	}
	if got := s.plan().People[0].Career[1].Organisation.Ko; got != "가기관(예시)" {
		t.Errorf("the second is of %q", got)
	}
	s.undo()
	if len(s.plan().People[0].Career) != 0 {
		t.Error("one undo did not take the paste back")
	}
}

func TestTable_ARowIsDuplicatedAndMovedByItsMenu(t *testing.T) {
	s, table, list := career(t)
	second := list.Join(string(s.plan().People[0].Career[1].ID))
	table.showRowMenu(table.more, second)
	s.choose("복제")
	if got := works(s); got != "둘째 첫째 첫째 셋째" {
		t.Fatalf("after duplicating: %q", got)
	}
	table.showRowMenu(table.more, second)
	s.choose("위로")
	if got := works(s); got != "첫째 둘째 첫째 셋째" {
		t.Fatalf("after moving up: %q", got)
	}
	table.showRowMenu(table.more, second)
	s.choose("삭제")
	if got := works(s); got != "둘째 첫째 셋째" {
		t.Errorf("after removing: %q", got)
	}
	s.undo()
	s.undo()
	s.undo()
	if got := works(s); got != "둘째 첫째 셋째" {
		t.Errorf("after undo: %q", got)
	}
}

func TestTable_SortingChangesWhatIsShownAndNotThePlan(t *testing.T) {
	s, table, list := career(t)
	table.showMore()
	s.choose("시작")
	if got := shownWorks(s, table); got != "첫째 둘째 셋째" {
		t.Errorf("by the beginning: %q", got)
	}
	table.showMore()
	s.choose("시작")
	if got := shownWorks(s, table); got != "셋째 둘째 첫째" {
		t.Errorf("the other way round: %q", got)
	}
	if got := works(s); got != "둘째 첫째 셋째" {
		t.Errorf("the plan has %q", got)
	}
	s.press("경력 추가")
	if got := shownWorks(s, table); got != "둘째 첫째 셋째 " {
		t.Errorf("with a fresh one behind: %q", got)
	}
	if !s.w.desk.form.show(list) {
		t.Error("the table cannot be shown")
	}
}

func TestTable_IsSearchedAndAFindingEndsTheSearch(t *testing.T) {
	s, table, list := career(t)
	table.paste() // six are searched
	s.press("3건 추가")
	s.w.win.Canvas().Focus(table.search)
	s.typeText("가기관")
	if got := shownWorks(s, table); got != "첫째 첫째" {
		t.Errorf("found %q", got)
	}
	hidden := list.Join(string(s.plan().People[0].Career[0].ID), "work", "ko")
	if !s.w.desk.jump(hidden) || s.input().Text() != "둘째" {
		t.Error("a hidden row is not shown")
	}
}

func TestTable_IsCopiedAsShown(t *testing.T) {
	s, table, _ := career(t)
	table.sort(1)
	table.showMore()
	s.choose("표 전체 복사")
	want := "시작\t종료\t경력 기관\t경력 내용\t경력 기관 (영문)\t경력 내용 (영문)\n1999\t2001\t가기관(예시)\t첫째\t\t\n"
	if got := s.w.app.Clipboard().Content(); !strings.HasPrefix(got, want) {
		t.Errorf("copied %q", got)
	}
}

func TestTable_APasteThatIsTooLongIsRefused(t *testing.T) {
	s := openExample(t, i18n.Ko)
	s.section(sectionCover)
	before := s.encoded()
	s.w.app.Clipboard().SetContent(strings.Repeat("가\t나\n", mostPasted+1))
	pasting{
		d: s.w.desk, list: "keywords", what: "@forms.records.keyword", columns: []column{textColumn("keywordKo", 1, "text/ko")},
		make: func() any { return plan.Keyword{Record: plan.Record{ID: plan.NewID()}} },
	}.ask()
	s.see("1,001행")
	s.press("닫기")
	s.w.app.Clipboard().SetContent(" \n")
	pasting{d: s.w.desk, list: "keywords", columns: []column{textColumn("keywordKo", 1, "text/ko")}}.ask()
	s.see("클립보드에 표가 없습니다")
	if s.encoded() != before {
		t.Error("the plan changed")
	}
}
