package intake_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"moaplan/internal/intake"
	"moaplan/internal/plan"
)

func whole(cell string) (any, bool) {
	n, err := strconv.Atoi(cell)
	return n, err == nil
}

// peopleColumns are a few columns of people, with those of one year.
func peopleColumns(year plan.ID) []intake.Column {
	return []intake.Column{
		{Member: "name/ko", Heads: []string{"성명", "성명 (국문)", "Name"}},
		{Member: "name/en", Heads: []string{"성명 (영문)", "Name (English)"}},
		{Member: "degree", Heads: []string{"학생연구자 과정", "Course"}, Fault: intake.FaultChoice, Read: intake.ReadChoice([]intake.Choice{
			{Value: plan.Master, Words: []string{"석사과정", "Master's course"}},
		})},
		{Member: "newHire", Heads: []string{"신규채용", "New hire"}, Fault: intake.FaultTick, Read: intake.ReadTick},
		{Member: "monthlyPay", Heads: []string{"월급여 (원)", "Monthly pay (won)"}, Unit: 1},
		{
			Member: "charges/" + string(year) + "/months", Heads: []string{"1차년도 참여개월"}, Read: whole, Fault: "whole",
			Through: func() (string, any) { return "charges", plan.Charge{Record: plan.Record{ID: year}} },
		},
	}
}

func TestCells_ArePartedAsExcelPutsThemOnTheClipboard(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       [][]string
	}{
		{"rows and cells", "a\tb\r\nc\td\r\n", [][]string{{"a", "b"}, {"c", "d"}}},
		{"old line ends", "a\rb", [][]string{{"a"}, {"b"}}},
		{"empty cells", "\tb\t\n", [][]string{{"", "b", ""}}},
		{"a line end in quotes", "\"a\nb\"\tc", [][]string{{"a\nb", "c"}}},
		{"a tab in quotes", "\"a\tb\"\tc", [][]string{{"a\tb", "c"}}},
		{"doubled quotes", "\"say \"\"yes\"\"\"\tc", [][]string{{`say "yes"`, "c"}}},
		{"a quote that only begins a word", "\"ab\" c\td", [][]string{{`"ab" c`, "d"}}},
		{"a quote that nothing ends", "\"ab\nc", [][]string{{`"ab`}, {"c"}}},
		{"an empty row between", "a\n\nb\n\n\n", [][]string{{"a"}, {""}, {"b"}}},
		{"nothing", " \n\t\n", nil},
	} {
		got := intake.Cells(c.text)
		if !slices.EqualFunc(got, c.want, slices.Equal[[]string]) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestReadTable_FindsColumnsByHeadingsOfBothLanguages(t *testing.T) {
	for _, head := range []string{"월급여(원)\t성명", "MONTHLY PAY (won)\tName", "월 급여\n(원)\t성명 (국문)"} {
		if strings.Contains(head, "\n") {
			head = `"` + strings.Replace(head, "\t", "\"\t", 1)
		}
		table := intake.ReadTable(head+"\n3,000,000\t김예시\n", peopleColumns("y1"))
		if !table.Named || !slices.Equal(table.Found, []int{4, 0}) || len(table.Problems) != 0 {
			t.Errorf("%q: named %v, found %v, problems %v", head, table.Named, table.Found, table.Problems)
		}
	}
}

func TestReadTable_TellsHeadingsThatDifferInBracketsApart(t *testing.T) {
	table := intake.ReadTable("성명 (영문)\t성명 (국문)\nKim\t김예시", peopleColumns("y1"))
	if !slices.Equal(table.Found, []int{1, 0}) {
		t.Errorf("found %v", table.Found)
	}
}

func TestReadTable_WithoutHeadingsGoesByOrder(t *testing.T) {
	table := intake.ReadTable("김예시\tKim Yesi\n이예시\tLee Yesi", peopleColumns("y1"))
	if table.Named || len(table.Rows) != 2 || !slices.Equal(table.Found, []int{0, 1}) {
		t.Errorf("named %v, %d rows, found %v", table.Named, len(table.Rows), table.Found)
	}
}

func TestReadTable_ReportsWhatItCannotReadByRowAndColumn(t *testing.T) {
	table := intake.ReadTable("성명\t신규채용\t월급여 (원)\t좋아하는 색\n김예시\t예\t삼백만\t파랑\n이예시\t글쎄\t3000000\t\n", peopleColumns("y1"))
	want := []intake.Problem{
		{Row: 0, Column: 4, Head: "좋아하는 색", Text: "파랑", Fault: intake.FaultNoColumn},
		{Row: 2, Column: 3, Head: "월급여 (원)", Text: "삼백만", Fault: intake.FaultMoney},
		{Row: 3, Column: 2, Head: "신규채용", Text: "글쎄", Fault: intake.FaultTick},
	}
	if !slices.Equal(table.Problems, want) {
		t.Errorf("problems %+v, want %+v", table.Problems, want)
	}
	if len(table.Rows) != 2 || table.Rows[0].Cells[0].Value != "김예시" {
		t.Errorf("the rows with faults are lost: %+v", table.Rows)
	}
}

func TestReadTable_CountsMoneyInTheHeadingsUnit(t *testing.T) {
	columns := func(unit plan.Won) []intake.Column {
		return []intake.Column{{Member: "name/ko", Heads: []string{"이름"}}, {Member: "cost", Heads: []string{"비용"}, Unit: unit}}
	}
	for _, c := range []struct {
		head, cell string
		unit, want plan.Won
		fault      string
	}{
		{"비용", "1,200", 1000, 1_200_000, ""},
		{"비용 (천원)", "1200", 1, 1_200_000, ""},
		{"비용(원)", "1,200,000", 1000, 1_200_000, ""},
		{"비용(원)", "1,200,001", 1000, 0, intake.FaultUnit},
		{"비용 (단위: 백만원)", "3", 1000, 3_000_000, ""},
		{"비용", "-", 1000, 0, ""},
		{"비용", "₩1,000", 1, 1000, ""},
		{"비용", "-5", 1, 0, intake.FaultMoney},
		{"비용 (백만원)", "10000000", 1, plan.MaxWon, ""},
		{"비용 (백만원)", "10000001", 1, 0, intake.FaultMoney},
	} {
		table := intake.ReadTable("이름\t"+c.head+"\n갑\t"+c.cell, columns(c.unit))
		if c.fault != "" {
			if len(table.Problems) != 1 || table.Problems[0].Fault != c.fault {
				t.Errorf("%s %s: problems %v, want %s", c.head, c.cell, table.Problems, c.fault)
			}
			continue
		}
		if len(table.Problems) != 0 || table.Rows[0].Cells[1].Value != c.want {
			t.Errorf("%s %s: %v, %v, want %d", c.head, c.cell, table.Rows[0].Cells[1].Value, table.Problems, c.want)
		}
	}
}

func TestTable_OpsAddOneWholeRecordForEachRow(t *testing.T) {
	p := &plan.Plan{People: []plan.Person{{Record: plan.Record{ID: "a"}}}}
	table := intake.ReadTable("성명\t학생연구자 과정\t신규채용\t월급여\t1차년도 참여개월\n김예시\t석사과정\t○\t2,000,000\t12\n이예시\t\t\t\t\n", peopleColumns("y1"))
	ops, err := table.Ops(p, "people", func() any { return plan.Person{Record: plan.Record{ID: plan.NewID()}} })
	if err != nil || len(ops) != 2 {
		t.Fatalf("%d operations, %v", len(ops), err)
	}
	edit := plan.NewEdit(plan.Message{}, plan.FromPaste, ops...)
	before, err := p.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Apply(edit); err != nil {
		t.Fatal(err)
	}
	got := p.People[1]
	if len(p.People) != 3 || got.Name.Ko != "김예시" || got.Degree != plan.Master || !got.NewHire || got.MonthlyPay != 2_000_000 {
		t.Errorf("added %+v", got)
	}
	if len(got.Charges) != 1 || got.Charges[0].ID != "y1" || got.Charges[0].Months != 12 || len(p.People[2].Charges) != 0 {
		t.Errorf("charges %+v and %+v", got.Charges, p.People[2].Charges)
	}
	if err := p.Apply(edit.Inverse()); err != nil {
		t.Fatal(err)
	}
	after, err := p.Encode()
	if err != nil || string(after) != string(before) {
		t.Errorf("taking it back left something: %v", err)
	}
}

func FuzzCells_QuotedCellsComeBack(f *testing.F) {
	f.Add("a\tb", `c"d`, "e\nf")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		a, b, c = strings.ReplaceAll(a, "\r", ""), strings.ReplaceAll(b, "\r", ""), strings.ReplaceAll(c, "\r", "")
		if strings.TrimSpace(c) == "" {
			c = "x"
		}
		quote := func(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
		got := intake.Cells(quote(a) + "\t" + quote(b) + "\n" + quote(c))
		if len(got) != 2 || !slices.Equal(got[0], []string{a, b}) || !slices.Equal(got[1], []string{c}) {
			t.Errorf("%q, want %q", got, [][]string{{a, b}, {c}})
		}
	})
}
