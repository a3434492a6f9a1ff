package departure

import (
	"slices"
	"strings"

	"moaplan/internal/plan"
)

// Clash is something that met at the other institution and had to be settled; the
// user is told of each.
type Clash struct {
	Kind ClashKind
	Path plan.Path // of what is there now
}

// ClashKind says what met and how it was settled.
type ClashKind string

// Kinds of clashes.
const (
	FundingSummed  ClashKind = "funding"     // two amounts of one scenario and year were added
	PaySummed      ClashKind = "override"    // an amount in place of computed pay took in the other's pay
	SelfPaid       ClashKind = "self"        // it would have paid itself: the receiver is empty now
	PaperKept      ClashKind = "attachment"  // it has the paper already: the moved one is a further one
	AnswerKept     ClashKind = "answer"      // it has answered the question already: its answer stands
	TwoCooperation ClashKind = "cooperation" // two joint researches with one institution
	TwoGoals       ClashKind = "goals"       // two goals of one year
)

// change is a departure being carried out on a copy of the plan.
type change struct {
	Choice
	id            plan.ID
	to            plan.ID
	gone          *plan.Organisation // as it was
	before, after *plan.Plan
	clashes       []Clash
	dropped       []plan.ID // people and equipment taken out: nothing may name them any more
}

// Edit takes an institution out of the plan as chosen: one undo step, without its
// name, which the caller gives it. Nothing names the institution afterwards except
// texts in which its name is written out and was to be left. What met at the other
// institution is told by the clashes.
func Edit(p *plan.Plan, id plan.ID, choice Choice) (plan.Edit, []Clash, error) {
	if err := choice.check(p, id, Of(p, id)); err != nil {
		return plan.Edit{}, nil, err
	}
	c := &change{Choice: choice, id: id, to: choice.target(), before: p, after: p.Clone()}
	c.gone = c.before.Organisation(id)
	c.arrive()
	if err := c.texts(); err != nil { // first: some records get other IDs below
		return plan.Edit{}, nil, err
	}
	c.people()
	c.money()
	c.work()
	c.papers()
	c.role()
	c.after.Organisations = slices.DeleteFunc(c.after.Organisations, func(o plan.Organisation) bool { return o.ID == id })
	if err := c.forget(); err != nil {
		return plan.Edit{}, nil, err
	}
	// What was to be looked at and is gone needs no look.
	c.after.Review = slices.DeleteFunc(c.after.Review, func(r plan.ToReview) bool {
		return strings.Contains(string(r.Place), string(id)) || p.Has(r.Place) && !c.after.Has(r.Place)
	})
	e, err := plan.Diff(p, c.after)
	e.Source = plan.FromForm
	return e, c.clashes, err
}

// arrive puts a new institution behind the old one, with its work.
func (c *change) arrive() {
	if c.New == nil {
		return
	}
	fresh := *c.New
	fresh.Role = c.gone.Role
	if fresh.Task.Empty() {
		fresh.Task = c.gone.Task
	}
	if fresh.Ability == "" {
		fresh.Ability = c.gone.Ability
	}
	at := slices.IndexFunc(c.after.Organisations, func(o plan.Organisation) bool { return o.ID == c.id })
	c.after.Organisations = slices.Insert(c.after.Organisations, at+1, fresh)
}

// role gives the lead's role to the one that was chosen.
func (c *change) role() {
	if !NeedsLead(c.before, c.id) {
		return
	}
	if o := c.after.Organisation(c.lead()); o != nil {
		o.Role = plan.Lead
	}
	if c.New != nil && c.lead() != c.to {
		c.after.Organisation(c.to).Role = plan.Joint // two leads would be one too many
	}
}

func (c *change) clash(kind ClashKind, path plan.Path) {
	c.clashes = append(c.clashes, Clash{kind, path})
}

// settle carries out the fate of a group on a list and returns what is left of it.
// of gives a record's ID and its institution; moved, which may be nil, is called
// with each record that has moved.
func settle[T any](c *change, g Group, list []T, of func(*T) (plan.ID, *plan.ID), moved func(*T)) []T {
	f := c.fate(g)
	var left []T
	for i := range list {
		one := list[i]
		id, organisation := of(&one)
		if *organisation == c.id {
			switch f {
			case Drop:
				if g == People || g == Equipment { // the only ones that other records name
					c.dropped = append(c.dropped, id)
				}
				continue
			case Move:
				*organisation = c.to
				if moved != nil {
					moved(&one)
				}
			default:
				*organisation = ""
			}
		}
		left = append(left, one)
	}
	return left
}

// forget empties what named records that went: an investigator, an equipment.
func (c *change) forget() error {
	for _, id := range c.dropped {
		for _, m := range c.after.Mentions(id) {
			if m.Field == "id" {
				continue // a record that only bears the same ID
			}
			var value any = plan.ID("")
			if m.List {
				value = c.after.WithoutID(m.Path, id)
			}
			op, err := c.after.SetOp(m.Path, value)
			if err == nil {
				err = c.after.Apply(plan.NewEdit(plan.Name("edit.remove"), plan.FromForm, op))
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}
