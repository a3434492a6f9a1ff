package check

import (
	"sort"
	"strconv"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// Facts are what only the layout can tell.
type Facts struct {
	Pages        int
	ChapterPages map[plan.ID]int
	Undrawable   []Undrawable
}

// Undrawable is a character that no font of the documents has, with the place
// of the text that holds it.
type Undrawable struct {
	Path  plan.Path
	Rune  rune
	Count int
}

// Rule is one rule a plan is held against. Its title and why stand in the
// catalogues as check.ID.title and check.ID.why.
type Rule struct {
	ID       string
	Severity Severity

	// CitationFor is where the rule stands; some rules take it from the call.
	CitationFor func(*call.Call) call.Citation
	// ParametersFor are the numbers in force, in words.
	ParametersFor func(*call.Call, i18n.Lang) []string

	run func(*context)
}

// Title names the rule.
func (r Rule) Title(lang i18n.Lang) string { return i18n.T(lang, "check."+r.ID+".title") }

// Why says what the rule is for.
func (r Rule) Why(lang i18n.Lang) string { return i18n.T(lang, "check."+r.ID+".why") }

// Rules lists every rule, in the order of a plan's forms.
func Rules() []Rule {
	return append([]Rule(nil), rules...)
}

// form cites the standard form (시행규칙 별지 제1호서식), whose boxes were read in
// a program that copies them.
func form(*call.Call) call.Citation {
	return call.Citation{
		Article: plan.Text{Ko: "시행규칙 별지 제1호서식", En: "Enforcement Rule, form 1"}, Source: "RULE", Certainty: call.Verified,
	}
}

func noParameters(*call.Call, i18n.Lang) []string { return nil }

// context is what a rule works on.
type context struct {
	plan     *plan.Plan
	call     *call.Call
	track    call.Track
	budget   *plan.Budget
	facts    Facts
	rule     Rule
	findings []Finding
}

// Run holds a plan against its call and gives the findings, errors first, in the
// order of the rules. It changes nothing.
func Run(p *plan.Plan, c *call.Call, facts Facts) []Finding {
	track, _ := c.Track(p.Track)
	ctx := &context{plan: p, call: c, track: track, budget: p.Budget(""), facts: facts}
	for _, r := range rules {
		ctx.rule = r
		r.run(ctx)
	}
	weight := map[Severity]int{Error: 0, Warning: 1, Advice: 2}
	sort.SliceStable(ctx.findings, func(i, j int) bool {
		return weight[ctx.findings[i].Severity] < weight[ctx.findings[j].Severity]
	})
	return ctx.findings
}

// found reports a finding of the rule at a place. The message's key is that of
// the rule with a suffix: check.ID.WHAT. A citation that nobody could verify
// never blocks: see [call.Certainty].
func (c *context) found(path plan.Path, what string, args ...string) *Finding {
	f := Finding{
		Rule: c.rule.ID, Severity: c.rule.Severity, Path: path,
		Message:  plan.Name("check."+c.rule.ID+"."+what, args...),
		Citation: c.rule.CitationFor(c.call),
	}
	c.findings = append(c.findings, f)
	return &c.findings[len(c.findings)-1]
}

// thousands writes an amount in 천원 with groups of three digits.
func thousands(w plan.Won) string { return i18n.Thousands(int64(w)) }

// yearName is the name of a project year as an argument: its number.
func (c *context) yearName(id plan.ID) string {
	return strconv.Itoa(c.plan.Period.Number(id))
}

// organisationName is an organisation's name as an argument, or the words for
// one that has no name yet.
func (c *context) organisationName(id plan.ID) string {
	o := c.plan.Organisation(id)
	if o == nil || o.Name.Empty() {
		return "@check.unnamed-organisation"
	}
	return both(o.Name)
}
