package document_test

import (
	"strings"
	"testing"

	"moaplan/export/document"
	"moaplan/internal/plan"
)

// The first year of the example by hand, in 천원: the lead has 600,000 of
// 774,002 from the government, of which 83,935 goes abroad. A/H is 77.51 %; the
// rule's ratio is 516,065 ÷ 690,067 = 74.78 %.
func TestBuild_ShareOfTheRuleStandsBeneathFundingWithInternationalCost(t *testing.T) {
	f, c := example(t, "rnd")
	text := document.Build(f.Plan, c, nil, document.Options{}).Text()
	for _, want := range []string{
		"77.51%", "74.78%(516,065 ÷ 690,067, 한도 75%)",
		"73.00%(1,511,320 ÷ 2,070,053)", // all years; the rule binds each year alone
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the document does not say %q", want)
		}
	}
}

func TestBuild_ShareOfTheRuleIsLeftOutWithoutInternationalCost(t *testing.T) {
	f, c := example(t, "rnd")
	kept := f.Plan.Lines[:0]
	for _, l := range f.Plan.Lines {
		if l.Category != plan.International {
			kept = append(kept, l)
		}
	}
	f.Plan.Lines = kept
	if text := document.Build(f.Plan, c, nil, document.Options{}).Text(); strings.Contains(text, "516,065") || strings.Contains(text, "제외하고 산정하며") {
		t.Error("the note on international cost stands in a document that has none")
	}
}
