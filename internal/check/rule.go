package check

import (
	"slices"
	"strconv"

	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// Rule is one rule a plan is held against, under a call and the law of a day.
type Rule struct {
	ID         string
	Severity   Severity // of a finding, unless the finding itself is unconfirmed
	Title, Why plan.Text
	Citation   call.Citation
	Parameters []plan.Text // the numbers in force, in words

	run func(*context)
}

// definition is what a rule is before a call and a day give it its numbers.
// Title and why stand in the catalogues as check.ID.title and check.ID.why, or,
// where clause is set, in the law's data together with severity and citation.
type definition struct {
	id         string
	clause     string // ID of the law's clause; a rule whose clause is not in force does not run
	parameter  string // the same of a single value of the law
	severity   Severity
	citation   func(*call.Call) call.Citation
	parameters func(*call.Call, call.InForce) []plan.Text
	run        func(*context)
}

// clause defines a rule whose words, severity and citation are a clause of the
// law's data. Its ID is the clause's.
func clause(id string, run func(*context)) definition {
	return definition{id: id, clause: id, run: run}
}

// parameter defines a rule whose words, severity and citation are those of a
// single value of the law. Its ID is the value's.
func parameter(id string, run func(*context)) definition {
	return definition{id: id, parameter: id, run: run}
}

func (d definition) under(c *call.Call, law call.InForce) (Rule, bool) {
	r := Rule{ID: d.id, Severity: d.severity, run: d.run}
	switch {
	case d.parameter != "":
		row, inForce := law.Parameter(d.parameter)
		if !inForce {
			return Rule{}, false
		}
		r.Severity, r.Title, r.Why, r.Citation = Severity(row.Severity), row.Title, row.Note, row.Citation
		r.Parameters = valueOf(row)
	case d.clause != "":
		row, inForce := law.Clause(d.clause)
		if !inForce {
			return Rule{}, false
		}
		r.Severity, r.Title, r.Why, r.Citation = Severity(row.Severity), row.Title, row.Why, row.Citation
	default:
		r.Title, r.Why = catalogue("check."+d.id+".title"), catalogue("check."+d.id+".why")
	}
	if d.citation != nil {
		r.Citation = d.citation(c)
	}
	if d.parameters != nil {
		r.Parameters = d.parameters(c, law)
	}
	return r, true
}

// valueOf writes a single value of the law in words.
func valueOf(row call.Parameter) []plan.Text {
	switch {
	case row.Amount > 0:
		return []plan.Text{catalogue("common.amount", "amount", thousands(row.Amount))}
	case row.Ratio.IsSet():
		return []plan.Text{plan.Ko(row.Ratio.String())}
	case row.Unit == "months":
		return []plan.Text{catalogue("check.months", "n", row.Count)}
	}
	return []plan.Text{plan.Ko(strconv.Itoa(row.Count))}
}

// Rules lists every rule of a call on a day (the zero day: its notice's), in the
// order of a plan's forms.
func Rules(c *call.Call, day civil.Date) []Rule {
	return slices.Clone(under(c, day).rules)
}

// form cites the standard form (시행규칙 별지 제1호서식), whose boxes were read in
// a program that copies them.
func form(*call.Call) call.Citation {
	return call.Citation{
		Article: plan.Text{Ko: "시행규칙 별지 제1호서식", En: "Enforcement Rule, form 1"}, Source: "RULE", Certainty: call.Verified,
	}
}

// catalogue is a sentence of the catalogues in both languages.
func catalogue(key string, args ...any) plan.Text {
	return plan.Text{Ko: i18n.T(i18n.Ko, key, args...), En: i18n.T(i18n.En, key, args...)}
}

// context is what a rule works on.
type context struct {
	plan      *plan.Plan
	call      *call.Call
	track     call.Track
	law       call.InForce
	inForce   *inForce
	budget    *plan.Budget
	index     index
	evaluator *Evaluator
	results   map[string][]Result // of the limits, by their ID
	facts     Facts
	rules     []Rule
	trial     bool      // a fix is being tried: no fixes of fixes
	tried     *attempts // the fixes tried so far
	rule      Rule
	findings  []Finding
}

// Run holds a plan against its call and gives the findings, errors first, in the
// order of the rules. It changes nothing.
func Run(p *plan.Plan, c *call.Call, facts Facts) []Finding {
	return newContext(p, facts, under(c, p.Notice.Date)).run()
}

func newContext(p *plan.Plan, facts Facts, f *inForce) *context {
	track, _ := f.call.Track(p.Track)
	law, budget := f.law, p.Budget("")
	return &context{
		plan: p, call: f.call, inForce: f, track: track, law: law, budget: budget, facts: facts, rules: f.rules,
		evaluator: NewEvaluator(p, budget, law), results: map[string][]Result{},
		index: newIndex(p, budget, f.costs), tried: &attempts{},
	}
}

func (c *context) run() []Finding {
	for _, r := range c.rules {
		c.rule = r
		r.run(c)
	}
	return heaviestFirst(c.findings)
}

// heaviestFirst puts errors first, then warnings; within a severity the order of
// the rules stays.
func heaviestFirst(findings []Finding) []Finding {
	sorted := make([]Finding, 0, len(findings))
	for _, severity := range []Severity{Error, Warning, Advice} {
		for i := range findings {
			if findings[i].Severity == severity {
				sorted = append(sorted, findings[i])
			}
		}
	}
	return sorted
}

// found reports a finding of the rule at a place. The message's key is that of
// the rule with a suffix: check.ID.WHAT. What nobody could verify only advises.
func (c *context) found(path plan.Path, what string, args ...string) *Finding {
	f := Finding{
		Rule: c.rule.ID, Severity: c.rule.Severity, Path: path,
		Message:  plan.Name("check."+c.rule.ID+"."+what, args...),
		Citation: c.rule.Citation,
	}
	if !f.Citation.Certainty.Confirmed() {
		f.Severity = Advice
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
	o := c.index.organisations[id]
	if o == nil || o.Name.Empty() {
		return "@check.unnamed-organisation"
	}
	return both(o.Name)
}
