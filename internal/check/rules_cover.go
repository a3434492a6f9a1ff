package check

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// blank reports whether neither language of a text holds a word.
func blank(t plan.Text) bool { return strings.TrimSpace(t.Ko) == "" && strings.TrimSpace(t.En) == "" }

func number(n int) string { return strconv.Itoa(n) }

// characters counts a text as the form's lengths do: with its spaces, without
// those at its ends.
func characters(s string) int { return utf8.RuneCountInString(strings.TrimSpace(s)) }

// noticeDays is how long a notice stands at least (시행령 제9조①).
const noticeDays = 30

// noticeRule asks that the closing day follows the notice, by at least 30 days.
var noticeRule = definition{
	id: "notice", severity: Warning,
	citation: func(*call.Call) call.Citation {
		return call.Citation{
			Article: plan.Text{Ko: "시행령 제9조①", En: "Enforcement Decree art. 9(1)"}, Source: "DEC", Certainty: call.Verified,
		}
	},
	parameters: func(*call.Call, call.InForce) []plan.Text {
		return []plan.Text{catalogue("check.notice.parameter", "days", noticeDays)}
	},
	run: func(c *context) {
		day, deadline := c.plan.Notice.Date, c.plan.Notice.Deadline
		if day.IsZero() || deadline.IsZero() {
			return
		}
		switch days := deadline.DaysSince(day); {
		case days < 0:
			f := c.found("notice/deadline", "reversed", "date", day.String(), "deadline", deadline.String())
			f.Severity = Error
		case days < noticeDays:
			c.found("notice/deadline", "short", "date", day.String(), "deadline", deadline.String(),
				"days", number(days), "least", number(noticeDays))
		}
	},
}

// securityRule asks for the security grade, and for the reason of a restricted one.
var securityRule = definition{
	id: "security-grade", severity: Warning, citation: cover,
	run: func(c *context) {
		switch {
		case c.plan.Security == "":
			c.found("security", "missing")
		case c.plan.Security == plan.Restricted && blank(c.plan.SecurityReason):
			c.found("securityReason/ko", "reason")
		}
	},
}

// Classes of a system that the form has room for, and what their weights add up
// to. Both were recalled, not read.
const (
	mostClasses = 3
	wholeWeight = 100
)

// classificationRule asks for the technology classes in both systems.
var classificationRule = definition{
	id: "classification", severity: Warning, citation: cover,
	parameters: func(*call.Call, call.InForce) []plan.Text {
		return []plan.Text{catalogue("check.classification.parameter", "most", mostClasses, "whole", wholeWeight)}
	},
	run: func(c *context) {
		for _, system := range []plan.System{plan.NationalSystem, plan.MinistrySystem} {
			c.classes(system)
		}
	},
}

func (c *context) classes(system plan.System) {
	var of []plan.Classification
	for _, k := range c.plan.Classifications {
		if k.System == system {
			of = append(of, k)
		}
	}
	name := "@check.classification." + string(system)
	if len(of) == 0 {
		c.found("classifications", "missing", "system", name)
		return
	}
	sum := 0
	weights := make([]weighted, len(of))
	for i, k := range of {
		at := plan.At("classifications", string(k.ID))
		if strings.TrimSpace(k.Code+k.Name) == "" {
			c.found(at.Join("code"), "code", "system", name)
		}
		sum += k.Weight
		weights[i] = weighted{at.Join("weight"), k.Weight}
	}
	if len(of) > mostClasses {
		c.unconfirmed(plan.At("classifications", string(of[mostClasses].ID)), "count", "system", name, "n", number(len(of)), "most", number(mostClasses))
	}
	if sum != wholeWeight {
		f := c.unconfirmed(weights[0].path, "weights", "system", name, "sum", number(sum), "difference", number(max(wholeWeight-sum, sum-wholeWeight)))
		f.Fix = c.leftOver(weights, sum)
	}
}

type weighted struct {
	path   plan.Path
	weight int
}

// leftOver gives what is left of 100 to the one that has no weight yet, or the
// whole to the only one there is.
func (c *context) leftOver(all []weighted, sum int) *plan.Edit {
	var empty []weighted
	for _, w := range all {
		if w.weight == 0 || len(all) == 1 {
			empty = append(empty, w)
			sum -= w.weight
		}
	}
	if len(empty) != 1 || sum < 0 || sum >= wholeWeight {
		return nil
	}
	return c.setting(empty[0].path, wholeWeight-sum, "edit.fix.weight", "weight", number(wholeWeight-sum))
}

// keywordsRule asks for as many keywords in each language as the form has room for.
var keywordsRule = definition{
	id: "keywords", severity: Warning,
	citation: func(c *call.Call) call.Citation { return c.Summary.Citation },
	parameters: func(c *call.Call, _ call.InForce) []plan.Text {
		return []plan.Text{catalogue("check.keywords.parameter", "n", c.Summary.Keywords)}
	},
	run: func(c *context) {
		wanted := c.call.Summary.Keywords
		if wanted == 0 {
			return
		}
		seen := map[string]bool{}
		counts := map[string]int{}
		for _, k := range c.plan.Keywords {
			for _, word := range []struct{ lang, text string }{{"ko", k.Text.Ko}, {"en", k.Text.En}} {
				text := strings.TrimSpace(word.text)
				if text == "" {
					continue
				}
				counts[word.lang]++
				key := word.lang + strings.ToLower(text)
				if seen[key] {
					c.found(plan.At("keywords", string(k.ID), "text", word.lang), "twice", "word", text)
				}
				seen[key] = true
			}
		}
		for _, lang := range []string{"ko", "en"} {
			switch n := counts[lang]; {
			case n < wanted:
				c.found("keywords", "few."+lang, "n", number(n), "wanted", number(wanted), "missing", number(wanted-n))
			case n > wanted:
				c.found("keywords", "many."+lang, "n", number(n), "wanted", number(wanted), "excess", number(n-wanted))
			}
		}
	},
}

// summaryRule asks for the parts of the summary, each about as long as the form
// suggests at most.
var summaryRule = definition{
	id: "summary", severity: Error,
	citation: func(c *call.Call) call.Citation { return c.Summary.Citation },
	parameters: func(c *call.Call, _ call.InForce) []plan.Text {
		s := c.Summary
		return []plan.Text{catalogue("check.summary.parameter", "goal", s.Goal, "content", s.Content, "use", s.Use)}
	},
	run: func(c *context) {
		if c.call.Summary.Citation.Source == "" {
			return // the call has no summary form
		}
		s := c.plan.Summary
		for _, part := range []struct {
			field string
			text  plan.Text
			most  int
		}{
			{"goal", s.Goal, c.call.Summary.Goal}, {"content", s.Content, c.call.Summary.Content}, {"use", s.Use, c.call.Summary.Use},
		} {
			at := plan.At("summary", part.field, "ko")
			n := characters(part.text.Ko)
			switch {
			case n == 0:
				c.found(at, "empty", "part", "@check.summary."+part.field)
			case part.most > 0 && n > part.most:
				f := c.found(at, "long", "part", "@check.summary."+part.field,
					"n", number(n), "most", number(part.most), "excess", number(n-part.most))
				f.Severity = lighter(f.Severity, Warning)
			}
		}
		if s.Phase == "" {
			f := c.found("summary/phase", "phase")
			f.Severity = lighter(f.Severity, Warning)
		}
	},
}

// lighter is the lighter of two severities.
func lighter(a, b Severity) Severity {
	if a == Advice || b == Advice {
		return Advice
	}
	if a == Warning || b == Warning {
		return Warning
	}
	return Error
}

// readinessRule asks for technology readiness levels in their order.
var readinessRule = definition{
	id: "readiness", severity: Warning,
	citation: func(*call.Call) call.Citation {
		return call.Citation{
			Article: plan.Text{Ko: "연구개발계획서 요약문", En: "Plan form, summary"}, Source: "FORM-COPY", Certainty: call.Recalled,
		}
	},
	run: func(c *context) {
		s := c.plan.Summary
		for _, level := range []struct {
			field string
			n     int
		}{{"trlStart", s.TRLStart}, {"trlEnd", s.TRLEnd}} {
			switch {
			case level.n == 0:
				c.found(plan.At("summary", level.field), "missing")
			case level.n < 1 || level.n > 9:
				c.found(plan.At("summary", level.field), "range", "n", number(level.n))
			}
		}
		if s.TRLStart > 0 && s.TRLEnd > 0 && s.TRLEnd < s.TRLStart {
			c.found("summary/trlEnd", "order", "start", number(s.TRLStart), "end", number(s.TRLEnd))
		}
	},
}
