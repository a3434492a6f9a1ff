package check

import (
	"slices"
	"strconv"
	"strings"

	"cloud.google.com/go/civil"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

var simultaneousRules = []definition{simultaneousRule}

// Roles of a held project. The head at a joint institution counts as a researcher;
// researchers of consigned institutions do not count (매뉴얼 p.131-133).
const (
	heldPrincipal = "principal"
	heldConsigned = "consigned"
)

// simultaneousRule counts the projects that one person carries out at once
// (3책5공; 시행령 제64조). Support staff and researchers of consigned institutions do
// not carry this one. Nothing is left out of itself: a project is not counted only
// where the plan says that the call leaves it out, and why.
var simultaneousRule = clause("simultaneous.count", func(c *context) {
	bound, known := c.simultaneous()
	if !known {
		return
	}
	for i := range c.plan.Organisations {
		o := &c.plan.Organisations[i]
		if !governed(o) || !o.Role.Counted() {
			continue
		}
		for _, p := range c.index.people[o.ID] {
			if len(p.Projects) > 0 && !p.Support {
				c.atOnce(bound, o, p)
			}
		}
	}
})

// simultaneous is the row that holds in this project: the default one, unless the
// condition of another is met.
func (c *context) simultaneous() (bound call.Simultaneous, known bool) {
	for _, row := range c.law.Simultaneous {
		switch {
		case len(row.When) == 0 && !known:
			bound, known = row, true
		case len(row.When) > 0 && row.When.Matches(call.Subject{Plan: c.plan, Budget: c.budget}):
			return row, true
		}
	}
	return bound, known
}

// count is how many projects a person carries out on a day, and of how many as
// principal investigator; applied are those that are only applied for.
type count struct {
	day                       civil.Date
	total, principal          int
	applied, appliedPrincipal int
}

func (c *context) atOnce(bound call.Simultaneous, o *plan.Organisation, p *plan.Person) {
	for i := range p.Projects {
		if h := &p.Projects[i]; h.Excluded && strings.TrimSpace(h.Reason) == "" {
			c.found(heldPlace(p, h).Join("reason"), "no-reason", "person", personName(p), "project", heldName(h))
		}
	}
	var worst, worstPrincipal, applied count
	for _, day := range c.daysOf(p) {
		n := countOn(o, p, day)
		if n.total > worst.total {
			worst = n
		}
		if n.principal > worstPrincipal.principal {
			worstPrincipal = n
		}
		if n.total+n.applied > applied.total+applied.applied || n.principal+n.appliedPrincipal > applied.principal+applied.appliedPrincipal {
			applied = n
		}
	}
	over := c.tooMany(p, "total", worst.day, worst.total, bound.Total)
	over = c.tooMany(p, "principal", worstPrincipal.day, worstPrincipal.principal, bound.Principal) || over
	if !over && (applied.total+applied.applied > bound.Total || applied.principal+applied.appliedPrincipal > bound.Principal) {
		c.found(plan.At("people", string(p.ID), "projects"), "applied", "person", personName(p),
			"total", strconv.Itoa(applied.total+applied.applied), "principal", strconv.Itoa(applied.principal+applied.appliedPrincipal),
			"most", strconv.Itoa(bound.Total), "mostPrincipal", strconv.Itoa(bound.Principal)).Severity = Advice
	}
}

// tooMany reports a count above the bound, with the projects that the call may
// leave out because they end soon.
func (c *context) tooMany(p *plan.Person, what string, day civil.Date, n, most int) bool {
	if n <= most {
		return false
	}
	args := []string{"person", personName(p), "day", day.String(), "count", strconv.Itoa(n), "most", strconv.Itoa(most), "excess", strconv.Itoa(n - most)}
	if ending := c.endingSoon(p); ending != "" {
		what += "-ending"
		args = append(args, "projects", ending)
	}
	c.found(plan.At("people", string(p.ID), "projects"), what, args...)
	return true
}

// daysOf are the days on which the count of a person's projects can be highest:
// the first of the person's part in this one and each later day on which another
// begins.
func (c *context) daysOf(p *plan.Person) []civil.Date {
	first, last := c.part(p)
	if first.IsZero() {
		return nil
	}
	days := []civil.Date{first}
	for i := range p.Projects {
		if d := p.Projects[i].Start; d.After(first) && !d.After(last) {
			days = append(days, d)
		}
	}
	slices.SortFunc(days, func(a, b civil.Date) int { return a.Compare(b) })
	return days
}

// part is from when to when a person takes part: who joins later counts from that
// day (매뉴얼 p.139). Without months it is the whole period.
func (c *context) part(p *plan.Person) (first, last civil.Date) {
	from, to := month(0), month(0)
	for i := range p.Charges {
		if a, b := c.months(&p.Charges[i]); a <= b {
			if from == 0 || a < from {
				from = a
			}
			to = max(to, b)
		}
	}
	first, last = c.plan.Period.Start(), c.plan.Period.End()
	if from > 0 && !first.IsZero() {
		if begins := from.first(); begins.After(first) {
			first = begins
		}
		if ends := (to + 1).first().AddDays(-1); ends.Before(last) {
			last = ends
		}
	}
	return first, last
}

// countOn counts on one day, this project included; the lead's investigator
// carries it as principal.
func countOn(o *plan.Organisation, p *plan.Person, day civil.Date) count {
	n := count{day: day, total: 1}
	if o.Role == plan.Lead && o.Investigator == p.ID {
		n.principal = 1
	}
	for i := range p.Projects {
		h := &p.Projects[i]
		if h.Role == heldConsigned || h.Excluded && strings.TrimSpace(h.Reason) != "" ||
			!h.Start.IsZero() && h.Start.After(day) || !h.End.IsZero() && h.End.Before(day) {
			continue
		}
		principal := 0
		if h.Role == heldPrincipal {
			principal = 1
		}
		switch h.State {
		case stateRunning:
			n.total++
			n.principal += principal
		case stateApplied:
			n.applied++
			n.appliedPrincipal += principal
		}
	}
	return n
}

// endingSoon names the projects whose final end is within so many months of the
// deadline: the call may leave them out.
func (c *context) endingSoon(p *plan.Person) string {
	row, known := c.law.Parameter("simultaneous.ending")
	deadline := c.plan.Notice.Deadline
	if deadline.IsZero() {
		deadline = c.call.Deadline
	}
	if !known || deadline.IsZero() {
		return ""
	}
	last := monthsFrom(deadline, row.Count)
	var ko, en []string
	for i := range p.Projects {
		h := &p.Projects[i]
		if h.State == stateRunning && h.Role != heldConsigned && !h.Excluded && !h.End.IsZero() &&
			!h.End.After(last) && !h.End.Before(c.plan.Period.Start()) {
			ko, en = append(ko, h.Title.In("ko")), append(en, h.Title.In("en"))
		}
	}
	return both(plan.Text{Ko: strings.Join(ko, ", "), En: strings.Join(en, ", ")})
}

func heldPlace(p *plan.Person, h *plan.HeldProject) plan.Path {
	return plan.At("people", string(p.ID), "projects", string(h.ID))
}

func heldName(h *plan.HeldProject) string {
	if h.Title.Empty() {
		return "@check.unnamed-project"
	}
	return both(h.Title)
}
