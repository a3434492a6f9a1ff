package cli

import (
	"strings"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
	"moaplan/internal/plan/carry"
	"moaplan/internal/session"
)

// takeOf reads what is to be taken of an earlier plan, and how its amounts change.
// Without a list everything is taken.
func takeOf(list, scale string) (carry.Take, error) {
	take := carry.Everything
	if list != "" {
		take = carry.Take{}
		parts := map[string]*bool{
			"institutions": &take.Institutions, "people": &take.People, "chapters": &take.Chapters,
			"work": &take.Work, "budget": &take.Budget,
		}
		for word := range strings.SplitSeq(list, ",") {
			part, known := parts[strings.TrimSpace(word)]
			if !known {
				return take, i18n.Fault(nil, "cli.new.unknown-part", "word", strings.TrimSpace(word))
			}
			*part = true
		}
	}
	var ok bool
	switch take.Scale, ok = carry.ParseScale(scale); {
	case !ok:
		return take, i18n.Fault(nil, "cli.new.bad-scale", "word", scale)
	case take.Scale.Kind != carry.Same && !take.Budget:
		return take, i18n.Fault(nil, "cli.new.scale-without-budget")
	}
	return take, nil
}

// printCarried says what was taken, what has no place, how the budget changed, and
// what is to be looked at again.
func (p *program) printCarried(made *plan.Plan, report carry.Report) error {
	var out strings.Builder
	for _, part := range []struct {
		heading string
		counts  []carry.Count
	}{{"cli.new.taken", report.Taken}, {"cli.new.left", report.Left}} {
		if len(part.counts) > 0 {
			out.WriteString(p.t(part.heading, "list", p.countWords(part.counts)) + "\n")
		}
	}
	for _, y := range report.Years {
		out.WriteString(p.t("cli.new.year", "n", y.Number, "was", i18n.Thousands(int64(y.Was)), "now", i18n.Thousands(int64(y.Now)),
			"governmentWas", i18n.Thousands(int64(y.GovernmentWas)), "governmentNow", i18n.Thousands(int64(y.GovernmentNow))) + "\n")
	}
	if len(report.Review) > 0 {
		out.WriteString(p.t("cli.new.review", "n", len(report.Review)) + "\n")
		for _, r := range report.Review {
			out.WriteString("- " + session.ReviewWords(p.lang(), made, r) + "\n")
		}
	}
	return p.print("%s", out.String())
}

func (p *program) countWords(counts []carry.Count) string {
	words := make([]string, len(counts))
	for i, c := range counts {
		words[i] = p.t("carry.what."+c.What, "n", c.N)
	}
	return strings.Join(words, ", ")
}
