package cli

import (
	"strconv"
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
	var err error
	take.Scale, err = scaleOf(scale)
	if err == nil && take.Scale.Kind != carry.Same && !take.Budget {
		err = i18n.Fault(nil, "cli.new.scale-without-budget")
	}
	return take, err
}

// scaleOf reads a factor: "ceiling", a fraction such as 7/8, a percentage such as
// 87.5%, or a decimal such as 0.875. No binary fraction comes near it.
func scaleOf(word string) (carry.Scale, error) {
	word = strings.TrimSpace(word)
	switch word {
	case "":
		return carry.Scale{}, nil
	case "ceiling":
		return carry.Scale{Kind: carry.ToCeiling}, nil
	}
	refused := i18n.Fault(nil, "cli.new.bad-scale", "word", word)
	s := carry.Scale{Kind: carry.ByFactor, Den: 1}
	number, percent := strings.CutSuffix(word, "%")
	if percent {
		s.Den = 100
	}
	number, den, fraction := strings.Cut(number, "/")
	whole, decimals, _ := strings.Cut(number, ".")
	digits := whole + decimals
	if len(digits) > 9 || len(den) > 9 || fraction && (percent || decimals != "" || strings.Trim(den, "0123456789") != "") || strings.Trim(digits, "0123456789") != "" {
		return s, refused
	}
	num, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || num <= 0 {
		return s, refused
	}
	s.Num = num
	for range decimals {
		s.Den *= 10
	}
	if fraction {
		if s.Den, err = strconv.ParseInt(den, 10, 64); err != nil || s.Den <= 0 {
			return s, refused
		}
	}
	return s, nil
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
