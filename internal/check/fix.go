package check

import "moaplan/internal/plan"

// attempts counts the fixes tried in one check and keeps the findings without
// any of them.
type attempts struct {
	count int
	known map[string]bool // of the plan as it is
	had   int
}

// mostTried bounds the lines and people that trials of one check go through, so
// that a check stays quick. A plan with more broken rules gets the fixes of the
// later findings when the earlier ones are mended.
const mostTried = 5_000

// mends tries an edit on a copy: it must take findings away and bring none.
func (c *context) mends(e plan.Edit) bool {
	size := len(c.plan.Lines) + len(c.plan.People) + 1
	if c.trial || (c.tried.count+1)*size > mostTried {
		return false
	}
	c.tried.count++
	copied := c.plan.Clone()
	if copied.Apply(e) != nil {
		return false
	}
	if c.tried.known == nil {
		c.tried.known = map[string]bool{}
		had := c.try(c.plan)
		c.tried.had = len(had)
		for _, f := range had {
			c.tried.known[f.sameness()] = true
		}
	}
	has := c.try(copied)
	for _, f := range has {
		if !c.tried.known[f.sameness()] {
			return false
		}
	}
	return len(has) < c.tried.had
}

func (c *context) try(p *plan.Plan) []Finding {
	trial := newContext(p, c.facts, c.inForce)
	trial.trial = true
	return trial.run()
}

// sameness tells findings apart: of one rule, at one place.
func (f Finding) sameness() string { return f.Rule + "\x00" + string(f.Path) }

// fix makes an edit of values to set, path and value in turn, and offers it if it
// mends what was found. A path that leads nowhere makes no fix.
func (c *context) fix(name plan.Message, pathsAndValues ...any) *plan.Edit {
	if c.trial {
		return nil
	}
	var ops []plan.Op
	for i := 0; i+1 < len(pathsAndValues); i += 2 {
		path, isPath := pathsAndValues[i].(plan.Path)
		if !isPath {
			return nil
		}
		op, err := c.plan.SetOp(path, pathsAndValues[i+1])
		if err != nil {
			return nil // no fix is better than a wrong one
		}
		ops = append(ops, op)
	}
	edit := plan.NewEdit(name, plan.FromFix, ops...)
	if !c.mends(edit) {
		return nil
	}
	return &edit
}
