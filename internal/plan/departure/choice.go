package departure

import (
	"errors"
	"slices"

	"moaplan/internal/plan"
)

// Choice says what becomes of everything that hangs on an institution.
type Choice struct {
	Fates map[Group]Fate // a group that is missing has its [Group.Default]

	// To is where what moves goes: an institution of the plan, or New.
	To plan.ID

	// New is put where the old institution stood and takes its role and the work it
	// was to do; its ID must be fresh. Nil: To is in the plan already.
	New *plan.Organisation

	// Lead takes the role of the lead institution where the one that goes has it;
	// empty: To.
	Lead plan.ID
}

// Errors of a choice that cannot be carried out.
var (
	ErrNoInstitution = errors.New("the plan has no such institution")
	ErrNoTarget      = errors.New("what is moved needs another institution to go to")
	ErrNoLead        = errors.New("another institution must become the lead")
	ErrNoFate        = errors.New("this cannot become of the group")
)

// replaced reports whether another institution stands in for the old one.
func (c Choice) replaced() bool { return c.To != "" || c.New != nil }

// target is the ID of what things move to.
func (c Choice) target() plan.ID {
	if c.New != nil {
		return c.New.ID
	}
	return c.To
}

// fate is what becomes of a group.
func (c Choice) fate(g Group) Fate {
	if f, chosen := c.Fates[g]; chosen {
		return f
	}
	return g.Default(c.replaced())
}

// check refuses a choice that leaves something undecided.
func (c Choice) check(p *plan.Plan, id plan.ID, hanging []Hanging) error {
	gone := p.Organisation(id)
	if gone == nil {
		return ErrNoInstitution
	}
	to := c.target()
	if to == id || to != "" && (c.New == nil) == (p.Organisation(to) == nil) || c.New != nil && !to.Valid() {
		return ErrNoTarget
	}
	for _, h := range hanging {
		f := c.fate(h.Group)
		if !slices.Contains(h.Group.Fates(), f) {
			return ErrNoFate
		}
		if f == Move && to == "" {
			return ErrNoTarget
		}
	}
	if NeedsLead(p, id) {
		if lead := c.lead(); lead == "" || lead == id || lead != to && p.Organisation(lead) == nil {
			return ErrNoLead
		}
	}
	return nil
}

// lead is the institution that takes the lead's role.
func (c Choice) lead() plan.ID {
	if c.Lead != "" {
		return c.Lead
	}
	return c.target()
}

// NeedsLead reports whether the plan has no other lead institution than this one,
// so that its role must go to another.
func NeedsLead(p *plan.Plan, id plan.ID) bool {
	is := false
	for i := range p.Organisations {
		if o := &p.Organisations[i]; o.Role == plan.Lead {
			if o.ID != id {
				return false
			}
			is = true
		}
	}
	return is
}
