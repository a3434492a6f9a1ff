package session

import (
	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/export/document"
	"moaplan/export/pdf"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// MeasureLayout lays the plan out as its PDF would be, without writing it, and
// gives the facts that need it: pages by chapter and characters that no font has.
func MeasureLayout(p *plan.Plan, c *call.Call, blob func(string) []byte) (check.Facts, error) {
	d := document.Build(p, c, blob, document.Options{Lang: i18n.Ko, Date: civil.Date{Year: 2000, Month: 1, Day: 1}})
	result, err := pdf.Measure(d)
	if err != nil {
		return check.Facts{}, err
	}
	facts := check.Facts{Pages: result.Pages, ChapterPages: result.ChapterPages, ChapterFirst: result.ChapterFirst}
	for _, p := range d.Problems {
		facts.Problems = append(facts.Problems, check.Problem{Path: p.Path, Message: p.Message})
	}
	for _, u := range result.Undrawable {
		facts.Undrawable = append(facts.Undrawable, check.Undrawable{Path: u.Path, Rune: u.Rune, Count: u.Count})
	}
	return facts, nil
}
