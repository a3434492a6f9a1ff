package draft

import (
	"strings"
	"testing"
)

// Texts of these tests show what is selected between ‹ and ›, and a caret as ¦.

func taken(shown string) (text string, from, to int) {
	for _, r := range shown {
		n := runes(text)
		switch r {
		case '¦':
			from, to = n, n
		case '‹':
			from = n
		case '›':
			to = n
		default:
			text += string(r)
		}
	}
	return text, from, to
}

func shown(text string, c Change) string {
	after := []rune(c.Apply(text))
	if c.Anchor == c.Caret {
		return string(after[:c.Caret]) + "¦" + string(after[c.Caret:])
	}
	return string(after[:c.Anchor]) + "‹" + string(after[c.Anchor:c.Caret]) + "›" + string(after[c.Caret:])
}

type act struct{ name, before, after string }

func hold(t *testing.T, acts []act, do func(text string, from, to int) Change) {
	t.Helper()
	for _, a := range acts {
		text, from, to := taken(a.before)
		c := do(text, from, to)
		if got := shown(text, c); got != a.after {
			t.Errorf("%s: %q became %q, want %q", a.name, a.before, got, a.after)
		}
	}
}

func TestSetMark_GivesEveryLineTheMark(t *testing.T) {
	hold(t, []act{
		{"plain line", "연구¦ 목표", "○ 연구¦ 목표"},
		{"another mark", "  - 연구¦", "○ 연구¦"},
		{"caret before the words", "¦- 연구", "○ ¦연구"},
		{"empty line", "¦", "○ ¦"},
		{"already: taken off", "○ 연구¦", "연구¦"},
		{"a hyphen without a blank is text", "-5도¦", "○ -5도¦"},
		{"a heading", "## 개요¦", "○ 개요¦"},
		{"several lines", "가‹나\n\n□ 다›라", "‹○ 가나\n\n○ 다라›"},
		{"several that all have it", "‹○ 가\n○ 나›", "‹가\n나›"},
		{"one of several has it", "‹○ 가\n나›", "‹○ 가\n○ 나›"},
		{"not into the next line", "‹가\n›나", "○ ‹가›\n나"},
	}, func(s string, from, to int) Change { return SetMark(s, from, to, "○") })
	hold(t, []act{{"none", "※ 주¦의", "주¦의"}, {"none on none", "주¦의", "주¦의"}},
		func(s string, from, to int) Change { return SetMark(s, from, to, "") })
}

func TestShift_MovesItemsAmongTheLevels(t *testing.T) {
	hold(t, []act{
		{"down", "□ 가¦", "○ 가¦"},
		{"the last stays", "· 가¦", "· 가¦"},
		{"remarks and plain lines stay", "‹※ 가\n나\n- 다›", "‹※ 가\n나\n· 다›"},
	}, func(s string, from, to int) Change { return Shift(s, from, to, 1) })
	hold(t, []act{{"up", "- 가¦", "○ 가¦"}, {"the first stays", "□ 가¦", "□ 가¦"}},
		func(s string, from, to int) Change { return Shift(s, from, to, -1) })
}

func TestSetHeading_MakesAndTakesAwayHeadings(t *testing.T) {
	hold(t, []act{
		{"plain", "개¦요", "## 개¦요"},
		{"another level", "# 개¦요", "## 개¦요"},
		{"an item", "□ 개¦요", "## 개¦요"},
		{"already", "## 개¦요", "개¦요"},
		{"a number sign is no heading", "#1¦", "## #1¦"},
	}, func(s string, from, to int) Change { return SetHeading(s, from, to, 2) })
}

func TestBold_TogglesWhateverStandsAround(t *testing.T) {
	hold(t, []act{
		{"a word with its particle left out", "‹95%›이상", "**‹95%›**이상"},
		{"again", "**‹95%›**이상", "‹95%›이상"},
		{"with its signs selected", "‹**95%**›이상", "‹95%›이상"},
		{"the word at the caret", "핵심 기¦술 개발", "핵심 **‹기술›** 개발"},
		{"no word", "가 ¦ 나", "가 **¦** 나"},
		{"nothing came between", "가 **¦** 나", "가 ¦ 나"},
		{"empty item", "○ ¦", "○ **¦**"},
		{"blanks at the sides stay outside", "가‹ 나 ›다", "가‹ **나** ›다"},
		{"a part of what is bold", "**가 ‹나› 다**", "**가** ‹나› **다**"},
		{"grows over what is bold", "‹가 **나** 다›", "**‹가 나 다›**"},
		{"joins its neighbour", "**가**‹나›", "**가‹나›**"},
		{"each line for itself, behind its mark", "‹○ 가\n- 나›", "○ **‹가**\n- **나›**"},
		{"a sign in code is text", "`**` ‹가›", "`**` **‹가›**"},
		{"a sign alone is text", "2 ** 3 ‹가›", "2 ** 3 **‹가›**"},
		{"quoted words", "‹‘핵심’›을", "**‹‘핵심’›**을"},
	}, Bold)
}

func TestReturn_GoesOnWithTheList(t *testing.T) {
	for _, c := range []struct{ name, before, after string }{
		{"an item", "○ 가¦", "○ 가\n○ ¦"},
		{"in the middle", "  - 가¦나", "  - 가\n  - ¦나"},
		{"an empty item ends the list", "○ 가\n○ ¦", "○ 가\n¦"},
		{"a number", "1. 가¦", "1. 가\n2. ¦"},
		{"two digits with a bracket", "9) 가¦", "9) 가\n10) ¦"},
		{"a sign of Markdown", "* 가¦", "* 가\n* ¦"},
		{"over a selection", "○ 가‹나›다", "○ 가\n○ ¦다"},
		{"plain text", "가¦", ""},
		{"before the mark", "¦○ 가", ""},
		{"a date", "2024. 8. 1. 시작¦", ""},
		{"a short date", "8. 1. 시작¦", ""},
		{"a minus", "-5도¦", ""},
	} {
		text, from, to := taken(c.before)
		got := ""
		if change, ok := Return(text, from, to); ok {
			got = shown(text, change)
		}
		if got != c.after {
			t.Errorf("%s: %q became %q, want %q", c.name, c.before, got, c.after)
		}
	}
}

func TestFootnote_PutsSignAndWordsInOneChange(t *testing.T) {
	hold(t, []act{
		{"the first", "○ 8.1% 증가¦\n○ 다음\n", "○ 8.1% 증가[^1]¦\n○ 다음\n\n[^1]: 통계청"},
		{"behind another", "가[^1] 나¦\n\n[^1]: 갑", "가[^1] 나[^2]¦\n\n[^1]: 갑\n[^2]: 통계청"},
		{"a free number", "가[^2] ¦\n\n[^2]: 갑", "가[^2] [^1]¦\n\n[^2]: 갑\n[^1]: 통계청"},
		{"behind the selection", "‹가›나", "가[^1]¦나\n\n[^1]: 통계청"},
	}, func(s string, from, to int) Change { return Footnote(s, from, to, " 통계청\n") })
}

func TestInsertBlock_KeepsBlocksApart(t *testing.T) {
	hold(t, []act{
		{"behind the line", "○ 가¦나", "○ 가나\n| X |¦"},
		{"before another line", "가¦\n나", "가\n| X |¦\n\n나"},
		{"on a blank line", "가\n¦\n\n나", "가\n| X |¦\n\n나"},
		{"in an empty text", "¦", "| X |¦"},
	}, func(s string, from, to int) Change { return InsertBlock(s, from, to, "| X |", false) })
	hold(t, []act{{"in place of lines", "가\n‹나\n다›\n라", "가\n| X |¦\n\n라"}},
		func(s string, from, to int) Change { return InsertBlock(s, from, to, "| X |", true) })
}

func TestTable_ReadsWhatItWrites(t *testing.T) {
	table := NewTable(2, 2)
	table.Rows[0] = []string{"구분", "값|단위"}
	table.Rows[1] = []string{"첫 줄\n둘째 줄", "21%"}
	table.Aligns[1] = "--:"
	want := "| 구분 | 값\\|단위 |\n|---|--:|\n| 첫 줄<br>둘째 줄 | 21% |"
	if got := table.String(); got != want {
		t.Fatalf("written %q, want %q", got, want)
	}
	text := "앞\n표: 비교\n" + want + "\n\n뒤"
	at := runes(text[:strings.Index(text, "21%")])
	read, from, to, ok := TableAt(text, at)
	if !ok || string([]rune(text)[from:to]) != want || read.String() != want {
		t.Errorf("read %v from %d to %d: %q", ok, from, to, read.String())
	}
	for _, outside := range []string{"앞", "비교", "뒤"} {
		if _, _, _, ok := TableAt(text, runes(text[:strings.Index(text, outside)])); ok {
			t.Errorf("a table is found at %q", outside)
		}
	}
}

func TestTable_GrowsAndShrinks(t *testing.T) {
	table := NewTable(1, 1)
	table.RemoveRow(0)
	table.RemoveColumn(0)
	table.Rows[0][0] = "머리"
	table.InsertRow(0) // never before the head
	table.InsertColumn(1)
	table.InsertColumn(0)
	if got, want := table.String(), "|  | 머리 |  |\n|---|---|---|\n|  |  |  |"; got != want {
		t.Errorf("grown to %q, want %q", got, want)
	}
	table.RemoveColumn(0)
	table.RemoveRow(1)
	if got, want := table.String(), "| 머리 |  |\n|---|---|"; got != want {
		t.Errorf("shrunk to %q, want %q", got, want)
	}
}

func TestTabTable_NeedsATabInEveryLine(t *testing.T) {
	table, ok := TabTable("구분\t국내\n\n병원\t12\t비고\n")
	if want := "| 구분 | 국내 |  |\n|---|---|---|\n| 병원 | 12 | 비고 |"; !ok || table.String() != want {
		t.Errorf("read %v %q, want %q", ok, table.String(), want)
	}
	for _, text := range []string{"", "한 줄", "가\t나\n다"} {
		if _, ok := TabTable(text); ok {
			t.Errorf("%q is read as a table", text)
		}
	}
}

func TestCaption_StandsAboveItsTable(t *testing.T) {
	hold(t, []act{
		{"above", "앞\n| 가¦ |\n|---|\n| 나 |", "앞\n표: ¦\n| 가 |\n|---|\n| 나 |"},
		{"there is one", "표: 비교\n| 가¦ |\n|---|", "표: ‹비교›\n| 가 |\n|---|"},
		{"no table", "가¦\n나", "가\n표: ¦\n\n나"},
	}, func(s string, from, _ int) Change { return Caption(s, from, "표") })
}

func TestChange_NoneSaysThatNothingChanged(t *testing.T) {
	if c := Shift("· 가", 0, 0, 1); !c.None("· 가") {
		t.Error("the last level was moved")
	}
	if c := Shift("- 가", 0, 0, 1); c.None("- 가") {
		t.Error("a move is no change")
	}
}

func TestTrim_KeepsWhatChanges(t *testing.T) {
	for _, c := range []struct {
		text, put  string
		from, to   int
		cut, trims string
	}{
		{"○ 가나", "- 가나", 0, 4, "○", "-"},
		{"가가", "가가가", 0, 2, "", "가"},
		{"가", "가", 0, 1, "", ""},
	} {
		got := Change{From: c.from, To: c.to, Put: c.put}.Trim(c.text)
		if cut := string([]rune(c.text)[got.From:got.To]); cut != c.cut || got.Put != c.trims {
			t.Errorf("%q to %q: %q for %q", c.text, c.put, got.Put, cut)
		}
	}
}
