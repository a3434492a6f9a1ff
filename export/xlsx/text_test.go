package xlsx

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"moaplan/assets/i18n"
	"moaplan/assets/i18n/i18ntest"
	"moaplan/internal/plan"
	"moaplan/internal/plan/plantest"
	"moaplan/internal/typeset"
)

func TestCatalogueKeys_AllExist(t *testing.T) { i18ntest.Check(t, ".") }

// Texts that a spreadsheet might read as something else, or not hold at all.
var hostile = map[string]string{
	"a formula":          "=SUM(A1:A9)",
	"a plus":             "+82-2-0000-0000",
	"a minus":            "-1,200천원",
	"an at":              "@담당자",
	"an escape":          "_x0041_",
	"escapes that touch": "_x0041_x0042_",
	"an escaped escape":  "_x005F_x0041_",
	"a lone surrogate's": "_xD800_",
	"a short escape":     "_x00_ 파일_x.csv",
	"blanks around":      "  앞뒤 공백  ",
	"lines":              "첫 줄\n둘째 줄",
	"markup":             `<b>&amp;"'</b>]]>`,
	"beyond U+FFFF":      "🧠 𠮷野家",
	"a number":           "0012",
	"a date":             "2024-08-01",
	"the mark itself":    "a\ufdd1b",
}

func TestWorkbook_TextStaysText(t *testing.T) {
	p := plantest.Worked()
	p.People = nil
	for name, words := range hostile {
		p.People = append(p.People, plan.Person{
			Record: plan.Record{ID: plan.NewID()}, Organisation: plantest.WorkedLead, Name: plan.Ko(name), Position: plan.Ko(words),
		})
	}
	b := layOut(t, p, Options{})
	f, first := opened(t, b.data), b.people.blocks[plantest.WorkedLead][0]
	elsewhere := asText(t, b.data)[b.people.name]
	for i, person := range p.People {
		name, words := person.Name.Ko, person.Position.Ko
		at := ref{b.people.sheet, first + i, peoplePosition}
		if got := raw(t, f, at); got != words {
			t.Errorf("%s: %q reads back as %q", name, words, got)
		}
		if formula, err := f.GetCellFormula(at.sheet.name, at.name()); err != nil || formula != "" {
			t.Errorf("%s: %q became the formula %q, %v", name, words, formula, err)
		}
		if kind, err := f.GetCellType(at.sheet.name, at.name()); err != nil || kind != excelize.CellTypeInlineString {
			t.Errorf("%s: %q has the type %v, %v", name, words, kind, err)
		}
		if got := elsewhere[at.row-1][at.col-1]; got != words {
			t.Errorf("%s: LibreOffice reads %q as %q", name, words, got)
		}
	}
}

// findText is the first cell of a column below the headings.
func findText(s *sheet, col int) ref { return ref{s, s.headingsEnd + 1, col} }

func TestWorkbook_LongTextGoesOnInTheNextRow(t *testing.T) {
	for _, length := range []int{maxCellText, maxCellText + 1, 40_000, 3 * maxCellText} {
		words := strings.Repeat("긴", length-1) + "끝"
		p := plantest.Worked()
		p.Lines[2].Basis.Note = plan.Ko(words)
		p.Lines[2].Basis.Expression = ""
		b := layOut(t, p, Options{})
		f := opened(t, b.data)
		s := b.organisation[plantest.WorkedLead]
		row := s.lines["l03"].row
		var got strings.Builder
		for r := row; r <= row+4; r++ {
			got.WriteString(raw(t, f, ref{s.sheet, r, orgBasis}))
		}
		if !strings.Contains(got.String(), words) {
			t.Errorf("of %d characters %d are there", length, len([]rune(got.String())))
		}
		// The rows in between must not disturb the sums.
		if total := raw(t, f, ref{s.sheet, s.total, s.sumCol()}); total != "690000" {
			t.Errorf("the total is %s", total)
		}
	}
}

func TestCellTexts_CutsNothingAndPartsNoPair(t *testing.T) {
	for _, words := range []string{strings.Repeat("🧠", maxCellText), strings.Repeat("가🧠", maxCellText), "a" + strings.Repeat("🧠", maxCellText)} {
		pieces := cellTexts(words)
		if strings.Join(pieces, "") != words {
			t.Error("the pieces are not the whole")
		}
		for _, piece := range pieces {
			if units := len([]rune(piece)) + strings.Count(piece, "🧠"); units > maxCellText {
				t.Errorf("a piece has %d units", units)
			}
		}
	}
}

func TestWorkbook_CleansControlCharacters(t *testing.T) {
	p := plantest.Worked()
	p.People[0].Position = plan.Ko("선임\x00연구원\x1b\u200b\ufffe")
	b := layOut(t, p, Options{})
	want := typeset.Clean(p.People[0].Position.Ko)
	if got := raw(t, opened(t, b.data), findText(b.people.sheet, peoplePosition)); got != want {
		t.Errorf("it reads back as %q, want %q", got, want)
	}
}

// Every text of the plan that the workbook shows is there in full.
func TestWorkbook_HoldsEveryNameAndBasis(t *testing.T) {
	for _, track := range []string{"rnd", "commercialisation"} {
		p := example(t, track)
		var all strings.Builder
		b := layOut(t, p, Options{Lang: i18n.Ko})
		f := opened(t, b.data)
		for _, s := range b.sheets {
			rows, err := f.GetRows(s.name, excelize.Options{RawCellValue: true})
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range rows {
				all.WriteString(strings.Join(row, "\x00") + "\x00")
			}
		}
		expect := func(what, words string) {
			if !strings.Contains(all.String(), typeset.Clean(words)) {
				t.Errorf("%s: %s %q is missing", track, what, words)
			}
		}
		expect("the title", p.Title.Ko)
		for _, o := range p.Organisations {
			expect("institution", o.Name.Ko)
		}
		for _, person := range p.People {
			expect("person", person.Name.Ko)
			expect("position", person.Position.Ko)
		}
		for _, l := range p.Lines {
			if l.Scenario == p.Submission {
				expect("line", l.Name.Ko)
				expect("basis", l.Basis.Expression)
				expect("note", l.Basis.Note.Ko)
			}
		}
	}
}

func TestWorkbook_PropertiesTellNothingOfTheMachine(t *testing.T) {
	b := layOut(t, plantest.Worked(), Options{})
	props, err := opened(t, b.data).GetDocProps()
	if err != nil {
		t.Fatal(err)
	}
	if props.Title != "손으로 검산한 계획 (예시)" || props.Creator != "MoaPlan" || props.LastModifiedBy != "MoaPlan" {
		t.Errorf("the properties are %+v", props)
	}
}

func TestWorkbook_FormulasAreLockedAndInputsAreNot(t *testing.T) {
	b := layOut(t, plantest.Worked(), Options{})
	f := opened(t, b.data)
	locked := func(at ref) bool {
		id, err := f.GetCellStyle(at.sheet.name, at.name())
		if err != nil {
			t.Fatal(err)
		}
		style, err := f.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		return style.Protection == nil || style.Protection.Locked
	}
	for _, s := range b.sheets {
		protection, err := f.GetSheetProtection(s.name)
		if err != nil || protection.Password != "" {
			t.Errorf("%s: %+v, %v", s.name, protection, err)
		}
		for row, cells := range s.rows {
			for col, c := range cells {
				if at := (ref{s, row + 1, col + 1}); c.formula != "" && !locked(at) {
					t.Errorf("the formula in %s can be typed over", place(at))
				}
			}
		}
	}
	if s := b.organisation[plantest.WorkedLead]; locked(s.lines["l03"]) {
		t.Error("an amount cannot be typed over")
	}
}

func TestWorkbook_PrintsOnA4WithHeadingsAndTheOverviewOnOneUprightPage(t *testing.T) {
	b := layOut(t, plantest.Worked(), Options{})
	f := opened(t, b.data)
	titles := 0
	for _, name := range f.GetDefinedName() {
		if name.Name == "_xlnm.Print_Titles" {
			titles++
		}
	}
	for _, s := range b.sheets {
		layout, err := f.GetPageLayout(s.name)
		if err != nil {
			t.Fatal(err)
		}
		orientation, tall := "landscape", 0
		if s == b.overview {
			orientation, tall = "portrait", 1
		}
		if *layout.Size != 9 || *layout.Orientation != orientation || *layout.FitToWidth != 1 || *layout.FitToHeight != tall {
			t.Errorf("%s prints as %+v", s.name, layout)
		}
		if footer, err := f.GetHeaderFooter(s.name); err != nil || !strings.Contains(footer.OddFooter, "&P") {
			t.Errorf("%s has no page numbers: %v", s.name, err)
		}
		if s.headingsEnd > 0 {
			titles--
			if panes, err := f.GetPanes(s.name); err != nil || !panes.Freeze {
				t.Errorf("%s: the headings do not stay: %v", s.name, err)
			}
		}
	}
	if titles != 0 {
		t.Errorf("%d sheets more or less repeat their headings", titles)
	}
	calc, err := f.GetCalcProps()
	if err != nil || calc.FullCalcOnLoad == nil || !*calc.FullCalcOnLoad {
		t.Errorf("Excel would not compute when it opens the file: %v", err)
	}
}

func TestWorkbook_EnglishHasNoHangulOfItsOwn(t *testing.T) {
	p := plantest.Worked()
	for i := range p.People {
		p.People[i].Name, p.People[i].Position = plan.Text{En: "Example Person"}, plan.Text{En: "Researcher"}
	}
	for i := range p.Lines {
		p.Lines[i].Name, p.Lines[i].Basis.Note = plan.Text{}, plan.Text{}
	}
	b := newBook(p, theCall(t), Options{Lang: i18n.En})
	for _, s := range b.sheets {
		for row, cells := range s.rows {
			for col, c := range cells {
				if strings.ContainsFunc(c.text, func(r rune) bool { return r >= 0xac00 && r <= 0xd7a3 }) {
					t.Errorf("%s: %q", place(ref{s, row + 1, col + 1}), c.text)
				}
			}
		}
	}
}
