package xlsx

import (
	"bytes"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/plan"
	"moaplan/internal/plan/plantest"
	"moaplan/internal/store"
)

func theCall(t testing.TB) *call.Call {
	t.Helper()
	c, err := call.Find("msit-2024-medical-sw")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func example(t testing.TB, track string) *plan.Plan {
	t.Helper()
	f, err := store.Example("msit-2024-medical-sw", track)
	if err != nil {
		t.Fatal(err)
	}
	return f.Plan
}

// laidOut is a workbook in memory and as bytes.
type laidOut struct {
	*book
	data []byte
}

func layOut(t testing.TB, p *plan.Plan, o Options) laidOut {
	t.Helper()
	b := newBook(p, theCall(t), o)
	data, err := b.encode()
	if err != nil {
		t.Fatal(err)
	}
	return laidOut{b, data}
}

func random(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0x786c7378)) }

// The judge is another program: whatever LibreOffice computes from the formulas
// equals the values beside them and the plan's own budget, to the won.
func TestWorkbook_LibreOfficeComputesWhatThePlanSays(t *testing.T) {
	books := map[string]laidOut{
		"worked":            layOut(t, plantest.Worked(), Options{Lang: i18n.Ko}),
		"worked-en":         layOut(t, plantest.Worked(), Options{Lang: i18n.En}),
		"worked-other":      layOut(t, plantest.Worked(), Options{Scenario: "other"}),
		"rnd":               layOut(t, example(t, "rnd"), Options{}),
		"commercialisation": layOut(t, example(t, "commercialisation"), Options{}),
		"twenty":            layOut(t, plantest.Big(random(1), 20, 60, 3), Options{}),
		"empty":             layOut(t, &plan.Plan{}, Options{}),
	}
	for seed := range uint64(4) {
		books["random"+strconv.Itoa(int(seed))] = layOut(t, plantest.Random(random(seed)), Options{})
	}
	data := map[string][]byte{}
	for name, b := range books {
		data[name] = b.data
	}
	for name, f := range recalculated(t, data) {
		t.Run(name, func(t *testing.T) {
			b := books[name]
			if n := sameValues(t, b, f); n < 30 && name != "empty" {
				t.Errorf("only %d formulas", n)
			}
			sameBudget(t, b, f)
		})
	}
}

// sameValues compares every formula's computed value with the one beside it and
// returns how many there are.
func sameValues(t *testing.T, b laidOut, f *excelize.File) int {
	t.Helper()
	count := 0
	for _, s := range b.sheets {
		for row, cells := range s.rows {
			for col, c := range cells {
				if c.formula == "" {
					continue
				}
				count++
				at := ref{s, row + 1, col + 1}
				if got := raw(t, f, at); !equalValue(c, got) {
					t.Errorf("%s =%s is %q, we wrote %v", place(at), c.formula, got, c.value())
				}
			}
		}
	}
	return count
}

// equalValue holds a cell's value against one read from a file. Amounts and words
// must be the same; a ratio may differ by what binary fractions differ.
func equalValue(c cell, got string) bool {
	if c.kind == verdict {
		return got == c.text
	}
	n, err := strconv.ParseFloat(got, 64)
	switch {
	case err != nil:
		return false
	case c.kind == number:
		return math.Abs(n-c.number) < 1e-12*max(1, math.Abs(c.number))
	case c.won.Whole():
		return n == float64(c.won.InThousands())
	}
	return math.Abs(n-thousands(c.won)) < 1e-9*math.Abs(n)
}

// sameBudget compares the computed cells with the plan's budget: every
// organisation, year, category, item and kind, the funding, and the project.
func sameBudget(t *testing.T, b laidOut, f *excelize.File) {
	t.Helper()
	expect := func(what string, at ref, want plan.Won) {
		t.Helper()
		if !at.there() {
			if want != 0 {
				t.Errorf("%s: %d has no cell", what, want)
			}
			return
		}
		if got := raw(t, f, at); !equalValue(cell{kind: amount, won: want}, got) && (want != 0 || got != "") {
			t.Errorf("%s: %s is %q, the plan says %d won", what, place(at), got, want)
		}
	}
	for i := range b.plan.Organisations {
		o := &b.plan.Organisations[i]
		s := b.organisation[o.ID]
		for y, year := range b.budget.Years {
			for _, k := range plan.Kinds {
				expect("total", s.row(s.total, y, k), b.budget.Cost(o.ID, year.ID, plan.Filter{Kind: k}))
				expect("direct", s.row(s.direct, y, k), b.budget.Cost(o.ID, year.ID, plan.Filter{Kind: k, Direct: true}))
				for _, c := range plan.Categories {
					expect(string(c), s.cost(c, y, k), b.budget.Cost(o.ID, year.ID, plan.Filter{Category: c, Kind: k}))
					for _, item := range s.itemsOf(c) {
						if item != "" {
							expect(string(c)+"/"+item, s.item(c, item, y, k), b.budget.Cost(o.ID, year.ID, plan.Filter{Category: c, Item: item, Kind: k}))
						}
					}
				}
			}
			funding := b.budget.FundingIn(o.ID, year.ID)
			expect("cash funding", s.row(s.funding[fundTotal], y, plan.Cash), funding.Cash())
			expect("funding in kind", s.row(s.funding[fundTotal], y, plan.InKind), funding.InKind())
			expect("unpaid", s.row(s.unpaid, y, plan.Cash), b.budget.Unpaid(o.ID, year.ID))
			row := b.funding.rows[fundingKey{y, o.ID}]
			expect("8-1 total", ref{b.funding.sheet, row, fundH}, funding.Total())
			expect("8-1 outside", ref{b.funding.sheet, row, fundOutsideCol}, funding.Outside)
		}
	}
	sameProject(t, b, expect)
}

func sameProject(t *testing.T, b laidOut, expect func(string, ref, plan.Won)) {
	t.Helper()
	for y := range b.years() + 1 {
		var year plan.ID
		if y < b.years() {
			year = b.budget.Years[y].ID
		}
		funding := b.budget.TotalFunding(year)
		total := func(col int) ref { return ref{b.funding.sheet, b.funding.totals[y], col} }
		expect("government", total(fundA), funding.Government)
		expect("own", total(fundD), funding.Own())
		expect("others", total(fundG), funding.Others())
		expect("cash", total(fundCash), funding.Cash())
		expect("in kind", total(fundInKind), funding.InKind())
		expect("all", total(fundH), funding.Total())
		expect("8-2 total", b.costs.cell(rowTotal, costFirstYear+y), b.budget.TotalCost(year, plan.Filter{}))
		expect("8-2 direct", b.costs.cell(rowDirect, costFirstYear+y), b.budget.TotalCost(year, plan.Filter{Direct: true}))
		expect("8-2 personnel", b.costs.cell(rowPersonnel, costFirstYear+y), b.budget.TotalCost(year, plan.Filter{Category: plan.Personnel}))
	}
}

// The totals are worked out by hand in the comment of plantest.Worked; here they
// are read from the file as the user sees it.
func TestWorkbook_ShowsTheHandWrittenTotals(t *testing.T) {
	b := layOut(t, plantest.Worked(), Options{})
	f := opened(t, b.data)
	for _, tt := range []struct {
		what string
		at   ref
		want string
	}{
		{"government of year 1", ref{b.funding.sheet, b.funding.totals[0], fundA}, "312000"},
		{"government of year 2", ref{b.funding.sheet, b.funding.totals[1], fundA}, "525000"},
		{"government of all years", ref{b.funding.sheet, b.funding.totals[2], fundA}, "837000"},
		{"own money", ref{b.funding.sheet, b.funding.totals[2], fundD}, "139000"},
		{"others' money", ref{b.funding.sheet, b.funding.totals[2], fundG}, "24000"},
		{"all funding", ref{b.funding.sheet, b.funding.totals[2], fundH}, "1000000"},
		{"all costs", b.costs.cell(rowTotal, costFirstYear+2), "1000000"},
		{"costs of year 1", b.costs.cell(rowTotal, costFirstYear), "370000"},
		{"direct costs", b.costs.cell(rowDirect, costFirstYear+2), "928500"},
		{"consigned, paid by the lead", b.costs.cell("consigned/cash", costFirstYear+2), "50000"},
		{"international, paid by the lead", b.costs.cell("international/cash", costFirstYear+2), "120000"},
		{"the consigned institution's own costs beneath", ref{b.funding.sheet, b.funding.rows[fundingKey{2, plantest.WorkedConsigned}], fundH}, "50000"},
		{"unpaid, no cost", b.costs.cell(rowUnpaid, costFirstYear+2), "68000"},
		// 수정직접비: 928,500 − in kind 125,000 − consigned 50,000 − international 120,000.
		{"modified direct cost", b.costs.cell(rowModified, costFirstYear+2), "633500"},
		// (207,000 + 335,000 − 120,000) ÷ (690,000 − 120,000) of the lead.
		{"the lead's government share", ref{b.funding.sheet, b.funding.rows[fundingKey{2, plantest.WorkedLead}], fundGovernmentShare}, "0.740350877192982"},
	} {
		if got := raw(t, f, tt.at); got != tt.want {
			t.Errorf("%s: %s is %q, want %s", tt.what, place(tt.at), got, tt.want)
		}
	}
}

// A cell changed in the workbook turns its verdict there, as it does in the
// program. The lead may get 1,288,000 천원 more in year 1: up to the last one it
// is within the ceiling, with one more it is over.
func TestWorkbook_ADoctoredCellTurnsItsVerdict(t *testing.T) {
	b := layOut(t, plantest.Worked(), Options{})
	lead := b.organisation[plantest.WorkedLead]
	government := lead.row(lead.funding[fundGovernment], 0, plan.Cash)
	overhead := ref{lead.sheet, lead.items["indirect/researchSupport"], lead.yearCol(0, plan.Cash)}
	doctored := map[string][]byte{}
	doctor := func(name string, at ref, value int) {
		f := opened(t, b.data)
		if err := f.SetCellValue(at.sheet.name, at.name(), value); err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := f.Write(&out); err != nil {
			t.Fatal(err)
		}
		doctored[name] = out.Bytes()
	}
	doctor("at-the-ceiling", government, 207_000+1_288_000)
	doctor("over-the-ceiling", government, 207_000+1_288_001)
	doctor("overhead-at-its-limit", overhead, 13_750) // 10 % of 137,500
	doctor("overhead-over-its-limit", overhead, 13_751)
	results := recalculated(t, doctored)

	ceiling := ref{b.limits.sheet, b.limits.rows[limitKey{call.CeilingID, "", plantest.WorkedYear1}], limitVerdict}
	var indirect ref
	for key, row := range b.limits.rows {
		if key.organisation == plantest.WorkedLead && key.year == plantest.WorkedYear1 && b.limits.at(row, limitNum).won == 12_500_000 {
			indirect = ref{b.limits.sheet, row, limitVerdict}
		}
	}
	if ceiling.row == 0 || indirect.row == 0 {
		t.Fatal("the limits of government money and overhead are not in the workbook")
	}
	for _, tt := range []struct {
		name string
		at   ref
		want string
	}{
		{"at-the-ceiling", ceiling, "적합"},
		{"over-the-ceiling", ceiling, "초과"},
		{"overhead-at-its-limit", indirect, "적합"},
		{"overhead-over-its-limit", indirect, "초과"},
	} {
		if got := raw(t, results[tt.name], tt.at); got != tt.want {
			t.Errorf("%s: the verdict is %q, want %s", tt.name, got, tt.want)
		}
	}
	// The overview says so too, and the funding no longer equals the costs.
	over := results["over-the-ceiling"]
	words := columnTexts(t, over, b.overview, overFirstYear)
	if !words["초과"] || !words["불일치"] {
		t.Errorf("the overview says nothing of it: %v", words)
	}
}

func columnTexts(t *testing.T, f *excelize.File, s *sheet, col int) map[string]bool {
	t.Helper()
	words := map[string]bool{}
	for row := range s.rows {
		words[raw(t, f, ref{s, row + 1, col})] = true
	}
	return words
}

func TestWrite_GivesTheSameBytes(t *testing.T) {
	for _, p := range []*plan.Plan{plantest.Worked(), plantest.Random(random(3))} {
		var first []byte
		for range 4 {
			var out bytes.Buffer
			if err := Write(&out, p.Clone(), theCall(t), Options{}); err != nil {
				t.Fatal(err)
			}
			if first == nil {
				first = out.Bytes()
			}
			if !bytes.Equal(first, out.Bytes()) {
				t.Fatal("the same plan gave other bytes")
			}
		}
	}
}

func TestWrite_LeavesThePlanAsItIs(t *testing.T) {
	p := plantest.Random(random(5))
	before := p.Clone()
	var out bytes.Buffer
	if err := Write(&out, p, theCall(t), Options{}); err != nil {
		t.Fatal(err)
	}
	if !p.Equal(before) {
		t.Error("writing the workbook changed the plan")
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errNoSpace }

var errNoSpace = bytes.ErrTooLarge

func TestWrite_SaysThatTheTargetIsFull(t *testing.T) {
	if err := Write(brokenWriter{}, plantest.Worked(), theCall(t), Options{}); err == nil {
		t.Error("a full disk went unnoticed")
	}
}

func BenchmarkWriteExample(b *testing.B) {
	benchmark(b, example(b, "rnd"))
}

func BenchmarkWriteHundredOrganisations(b *testing.B) {
	benchmark(b, plantest.Big(random(1), 100, 200, 3))
}

func benchmark(b *testing.B, p *plan.Plan) {
	c := theCall(b)
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if err := Write(&out, p, c, Options{}); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(out.Len()), "bytes")
	}
}
