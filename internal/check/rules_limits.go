package check

import (
	"slices"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// limitRules make a rule of every limit of the law in force: its title, why,
// severity and citation are the limit's own.
func limitRules(law call.InForce) []Rule {
	var all []Rule
	for _, l := range law.Limits {
		all = append(all, Rule{
			ID: l.ID, Severity: Severity(l.Severity), Title: l.Title, Why: l.Why, Citation: l.Citation,
			Parameters: limitParameters(l),
			run:        func(c *context) { c.limit(l) },
		})
	}
	return all
}

func limitParameters(l call.Limit) []plan.Text {
	if l.IsRatio() {
		return []plan.Text{plan.Ko(l.Max.String())}
	}
	return []plan.Text{catalogue("common.amount", "amount", thousands(l.Amount))}
}

// limit reports every place where a limit is broken, unless an approval lifts it
// or a limit that it only reads more strictly is broken there too.
func (c *context) limit(l call.Limit) {
	results := c.evaluator.Evaluate(l)
	c.results[l.ID] = results
	for _, r := range results {
		if !r.OK && !c.lifted(l, r) && !c.saidBy(l.Of, r) {
			c.broken(r)
		}
	}
}

// lifted reports whether the user has ticked the approval that lifts the limit.
func (c *context) lifted(l call.Limit, r Result) bool {
	return l.Lifted(c.subject(c.index.organisations[r.Organisation]))
}

// saidBy reports whether another limit is broken in the same place already. That
// limit stands before this one in the law's data.
func (c *context) saidBy(id string, r Result) bool {
	return slices.ContainsFunc(c.results[id], func(other Result) bool {
		return !other.OK && (other.Organisation == "" || other.Organisation == r.Organisation) &&
			slices.ContainsFunc(other.Years, func(y plan.ID) bool { return slices.Contains(r.Years, y) })
	})
}

func (c *context) broken(r Result) {
	what := "over"
	switch {
	case r.Limit.Floor:
		what = "under"
	case r.Bound == 0:
		what = "none"
	}
	excess := max(-r.Room, r.Room)
	line := c.numeratorLine(r)
	f := c.found(c.limitPlace(r, line), what, "organisation", c.limitSubject(r), "scope", c.scopeName(r.Years),
		"title", both(r.Limit.Title), "amount", thousands(r.Num), "limit", thousands(r.Bound), "excess", thousands(excess))
	f.Message.Key = "check.limit." + what
	f.Amounts = map[string]plan.Won{"amount": r.Num, "limit": r.Bound, "excess": excess}
	if r.Limit.IsRatio() {
		f.Amounts["base"] = r.Den
	}
	f.Fix = c.fixLimit(r, line)
}

// limitSubject names the organisation, or the whole project.
func (c *context) limitSubject(r Result) string {
	if r.Organisation == "" {
		return "@check.whole-project"
	}
	return c.organisationName(r.Organisation)
}

// scopeName names the years of a scope.
func (c *context) scopeName(years []plan.ID) string {
	if len(years) == 0 {
		return ""
	}
	first, last := c.yearName(years[0]), c.yearName(years[len(years)-1])
	if first == last {
		return both(catalogue("check.scope.year", "n", first))
	}
	return both(catalogue("check.scope.years", "first", first, "last", last))
}

// limitPlace is where the amount that is too large is entered: the first line of
// the numerator's category, else the funding of the first year.
func (c *context) limitPlace(r Result, l *plan.Line) plan.Path {
	if l != nil {
		return plan.At("lines", string(l.ID), "amount")
	}
	organisation := r.Organisation
	if lead := c.plan.Lead(); organisation == "" && lead != nil {
		organisation = lead.ID
	}
	path := plan.At("funding", string(plan.FundingID(c.budget.Scenario, organisation, r.Years[0])))
	if term := r.Limit.Num[0]; slices.Contains(plan.FundingFields, term.Funding) {
		return path.Join(term.Funding)
	}
	return path
}

// numeratorLine is the largest stored line of the limit's numerator.
func (c *context) numeratorLine(r Result) *plan.Line {
	var largest *plan.Line
	consider := func(organisation plan.ID) {
		for _, l := range c.index.stored[organisation] {
			if (largest == nil || l.Amount > largest.Amount) && slices.Contains(r.Years, l.Year) && c.inNumerator(r.Limit, l) {
				largest = l
			}
		}
	}
	if r.Organisation != "" {
		consider(r.Organisation)
		return largest
	}
	for i := range c.budget.Organisations {
		if c.budget.Organisations[i].Role.Counted() {
			consider(c.budget.Organisations[i].ID)
		}
	}
	return largest
}

func (c *context) inNumerator(limit call.Limit, l *plan.Line) bool {
	return slices.ContainsFunc(limit.Num, func(t call.Term) bool {
		if t.Sign < 0 || t.Cost == "" || t.Kind != "" && t.Kind != l.Kind {
			return false
		}
		if group := t.Group(); group != "" {
			return slices.ContainsFunc(c.evaluator.groups[group], func(f plan.Filter) bool {
				return f.Category == l.Category && f.Item == l.Item
			})
		}
		category, item := t.Category()
		return category == l.Category && (item == "" || item == l.Item)
	})
}

// fixLimit lowers the line that is too large, and the government money that paid
// for it, by what is too much. It is offered only where that mends the finding
// and brings no other.
func (c *context) fixLimit(r Result, line *plan.Line) *plan.Edit {
	if c.trial || r.Limit.Floor || line == nil || line.Locked || line.Kind != plan.Cash || line.Amount < -r.Room {
		return nil
	}
	funding := plan.At("funding", string(plan.FundingID(c.budget.Scenario, line.Organisation, line.Year)), "government")
	government := c.budget.FundingIn(line.Organisation, line.Year).Government
	if !c.plan.Has(funding) || government < -r.Room {
		return nil
	}
	lower, err := c.plan.SetOp(plan.At("lines", string(line.ID), "amount"), line.Amount+r.Room)
	if err != nil {
		return nil
	}
	pay, err := c.plan.SetOp(funding, government+r.Room)
	if err != nil {
		return nil
	}
	fix := plan.NewEdit(plan.Name("edit.fix.lower", "category", "@common.cost."+string(line.Category),
		"excess", thousands(-r.Room), "amount", thousands(line.Amount+r.Room)), plan.FromFix, lower, pay)
	if !c.mends(fix) {
		return nil
	}
	return &fix
}
