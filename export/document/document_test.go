package document_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"moaplan/assets/i18n"
	"moaplan/assets/i18n/i18ntest"
	"moaplan/export/document"
	"moaplan/export/document/documenttest"
	"moaplan/internal/call"
	"moaplan/internal/plan"
	"moaplan/internal/store"
)

var update = flag.Bool("update", false, "write the golden files anew; read them by eye afterwards")

func TestBuild_SmallPlanMakesTheTreeOfItsGolden(t *testing.T) {
	for _, lang := range i18n.Langs() {
		got := document.Build(documenttest.Small(), documenttest.Call(), nil, document.Options{Lang: lang}).Text()
		name := filepath.Join("testdata", "small."+string(lang)+".txt")
		if *update {
			if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: the tree differs from %s; first difference: %s", lang, name, firstDifference(got, string(want)))
		}
	}
}

func firstDifference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return "\n got " + x[i] + "\nwant " + y[i]
		}
	}
	return "one is longer"
}

func TestCatalogueKeys_AllExist(t *testing.T) { i18ntest.Check(t, ".") }

// Keys that are put together while the document is made cannot be seen in the
// source; a missing one shows as ⟦key⟧.
func TestBuild_NoWordIsMissing(t *testing.T) {
	for name, d := range everyDocument(t) {
		if at := strings.Index(d.Text(), "⟦"); at >= 0 {
			t.Errorf("%s: %.60s", name, d.Text()[at:])
		}
	}
}

// everyDocument is the full test plan and both examples in both languages.
func everyDocument(t testing.TB) map[string]*document.Document {
	t.Helper()
	out := map[string]*document.Document{}
	for _, lang := range i18n.Langs() {
		o := document.Options{Lang: lang}
		out["full/"+string(lang)] = document.Build(documenttest.Full(), documenttest.Call(), nil, o)
		for _, track := range []string{"rnd", "commercialisation"} {
			f, c := example(t, track)
			out[track+"/"+string(lang)] = document.Build(f.Plan, c, func(n string) []byte { return f.Blobs[n] }, o)
		}
	}
	return out
}

func example(t testing.TB, track string) (*store.File, *call.Call) {
	t.Helper()
	c, err := call.Find("msit-2024-medical-sw")
	if err != nil {
		t.Fatal(err)
	}
	f, err := store.Example(c.ID, track)
	if err != nil {
		t.Fatal(err)
	}
	return f, c
}

func TestBuild_ExamplesPrintWithoutAProblem(t *testing.T) {
	for _, track := range []string{"rnd", "commercialisation"} {
		f, c := example(t, track)
		d := document.Build(f.Plan, c, func(n string) []byte { return f.Blobs[n] }, document.Options{})
		for _, p := range d.Problems {
			t.Errorf("%s: %s: %s %q", track, p.Path, p.Message.Key, p.Message.Args)
		}
	}
}

// Every text that a writer typed stands in the tree.
func TestBuild_EveryTextOfTheExamplesIsInTheTree(t *testing.T) {
	for _, track := range []string{"rnd", "commercialisation"} {
		f, c := example(t, track)
		d := document.Build(f.Plan, c, func(n string) []byte { return f.Blobs[n] }, document.Options{})
		tree := squeeze(d.Text())
		f.Plan.Funding = slices.DeleteFunc(f.Plan.Funding, func(x plan.Funding) bool { return x.Scenario != f.Plan.Submission })
		eachText(f.Plan, func(path plan.Path, s string) {
			if strings.HasPrefix(string(path), "Chapters/") || strings.HasPrefix(string(path), "Scenarios/") || strings.HasPrefix(string(path), "Lines/") {
				return // Markdown has its own tests; single cost lines belong in the workbook
			}
			for line := range strings.Lines(s) {
				if line = squeeze(line); line != "" && !strings.Contains(tree, line) {
					t.Errorf("%s: %s is not printed: %q", track, path, line)
				}
			}
		})
	}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

func TestBuild_MoneyOfReceiversIsNotAdded(t *testing.T) {
	p := documenttest.Full()
	d := document.Build(p, documenttest.Call(), nil, document.Options{})
	// By hand, in 천원, government money of the counted four (a, b, c, d): base
	// 100,000 + 10,000 i + 5,000 j plus 200,000 each year, and small's 30,000
	// and 5,000.
	want := int64(0)
	for i := range 4 {
		for j := range 3 {
			want += 300_000 + 10_000*int64(i) + 5_000*int64(j)
		}
	}
	want += 30_000 + 5_000
	if got := cellAfter(t, d, "cover.money", "총계"); got != i18n.Int(want) {
		t.Errorf("government money on the cover is %s, want %s", got, i18n.Int(want))
	}
}

// cellAfter is the text of the cell that follows a label in a table.
func cellAfter(t *testing.T, d *document.Document, table, label string) string {
	t.Helper()
	var found string
	var visit func([]document.Block)
	visit = func(blocks []document.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case document.Form:
				visit(b.Blocks)
			case document.Table:
				if b.ID != table {
					continue
				}
				for _, r := range b.Rows {
					if document.PlainText(r.Cells[0].Text) == label {
						found = document.PlainText(r.Cells[1].Text)
					}
				}
			}
		}
	}
	visit(d.Blocks)
	return found
}
