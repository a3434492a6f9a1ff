package cli_test

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-json-experiment/json"

	"moaplan/internal/plan/plantest"
	"moaplan/internal/store"
)

// The sums of plantest.Worked were worked out by hand in its comment: with
// consigned and international money, which must not count twice. The command's
// totals and the printed cover agree with them; the workbook's test is beside
// its writer.
func TestWorkedPlan_HandWrittenTotalsStandInReportAndPDF(t *testing.T) {
	name := filepath.Join(t.TempDir(), "worked.moaplan")
	if err := store.Save(name, &store.File{Plan: plantest.Worked()}); err != nil {
		t.Fatal(err)
	}
	_, out, _ := run(t, "check", "--json", name)
	var report struct {
		Totals struct {
			Total, Costs, Cash, InKind, Government, Own, Outside int64
			Years                                                []struct{ Government, Total, Costs int64 }
		} `json:"totals"`
	}
	if err := json.Unmarshal([]byte(out), &report, json.MatchCaseInsensitiveNames(true)); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	got := report.Totals
	for _, c := range []struct {
		what      string
		got, want int64
	}{
		{"funding", got.Total, 1_000_000_000},
		{"costs", got.Costs, 1_000_000_000},
		{"cash", got.Cash, 875_000_000},
		{"in kind", got.InKind, 125_000_000},
		{"government", got.Government, 837_000_000},
		{"own", got.Own, 139_000_000},
		{"outside", got.Outside, 2_000_000},
		{"year 1", got.Years[0].Total, 370_000_000},
		{"government of year 2", got.Years[1].Government, 525_000_000},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d, want %d", c.what, c.got, c.want)
		}
	}

	pdf := name + ".pdf"
	if code, _, errOut := run(t, "export", name, "--pdf", pdf, "--draft"); code != 0 {
		t.Fatal(errOut)
	}
	text, err := exec.Command("pdftotext", "-layout", "-l", "1", pdf, "-").Output()
	if err != nil {
		t.Fatalf("pdftotext (package poppler-utils): %v", err)
	}
	// Cover: government, own cash and in kind, local cash and in kind, other cash
	// and in kind, sums, outside.
	want := []string{
		"총계 837,000 19,000 120,000 13,000 - 6,000 5,000 875,000 125,000 1,000,000 2,000",
		"1차년도 312,000 9,000 40,000 3,000 - 6,000 - 330,000 40,000 370,000 2,000",
		"2차년도 525,000 10,000 80,000 10,000 - - 5,000 545,000 85,000 630,000 -",
	}
	lines := map[string]bool{}
	for line := range strings.Lines(string(text)) {
		lines[strings.Join(strings.Fields(line), " ")] = true
	}
	for _, w := range want {
		if !lines[w] {
			t.Errorf("the cover lacks %q in\n%s", w, text)
		}
	}
}
