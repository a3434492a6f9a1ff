package document

import (
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// ruleShares says beneath a table of funding what the government's share comes to
// under the rule (시행령 제19조, 별표 1) where an institution pays for international
// joint research: the form's column is A/H, but the rule leaves that cost out, so
// that A/H may stand above a limit that is kept. first is the first year of the
// scope. The rule binds each year, so the sentence for all years names no limit.
func (b *builder) ruleShares(scope call.Scope, first plan.ID) {
	if b.c == nil || b.c.Law == nil {
		return
	}
	law := b.c.On(b.p.Notice.Date)
	judge := check.NewEvaluator(b.p, b.budget, law)
	for _, m := range law.Matching {
		limit, ok := law.Limit("matching.government." + string(m.LegalType))
		if !ok {
			continue // a type that may be supported in full
		}
		limit.Scope = scope
		for _, r := range judge.Evaluate(limit) {
			o := b.p.Organisation(r.Organisation)
			if o == nil || r.Years[0] != first || r.Den <= 0 || judge.Sum(international, o, r.Years) == 0 {
				continue
			}
			facts := []any{
				"name", PlainText(b.orgName(o.ID)), "article", b.phrase(limit.Citation.Article),
				"share", ratio(r.Num, r.Den), "num", won(r.Num), "den", won(r.Den),
			}
			line := b.T("export.funding.rule-share.all", facts...)
			if scope == call.YearScope {
				line = b.T("export.funding.rule-share", append(facts, "most", limit.MaxFor(o).String())...)
			}
			b.add(Paragraph{Style: Small, Text: words("※ " + line)})
		}
	}
}

var international = []call.Term{{Cost: string(plan.International), Sign: 1}}
