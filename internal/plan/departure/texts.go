package departure

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"moaplan/internal/plan"
	"moaplan/internal/plan/live"
)

// skipped are members whose text is no prose of the plan: keys, addresses and
// files, and names as they were borne at another time.
func skipped(member string) bool {
	switch member {
	case "call", "track", "file", "url", "base", "email", "formerNames", "item", "unit", "currency", "what":
		return true
	}
	return false
}

// shortest is the length in letters from which a name is looked for in prose:
// shorter ones are parts of other words.
const shortest = 3

// namesOf are the names of an institution that can be looked for in prose, the
// longest first.
func namesOf(o *plan.Organisation) []plan.Text {
	var names []plan.Text
	for _, n := range []plan.Text{{Ko: o.Name.Ko}, {En: o.Name.En}} {
		n.Ko, n.En = strings.TrimSpace(n.Ko), strings.TrimSpace(n.En)
		if utf8.RuneCountInString(n.Ko+n.En) >= shortest {
			names = append(names, n)
		}
	}
	slices.SortStableFunc(names, func(a, b plan.Text) int { return len(b.Ko+b.En) - len(a.Ko+a.En) })
	return names
}

func mentionsName(text string, names []plan.Text) bool {
	return slices.ContainsFunc(names, func(n plan.Text) bool { return strings.Contains(text, n.Ko+n.En) })
}

// eachText visits the texts outside an institution's own record.
func eachText(p *plan.Plan, id plan.ID, visit func(path plan.Path, text string)) {
	own := plan.At("organisations", string(id))
	p.EachText(skipped, func(at func() plan.Path, text string) {
		if path := at(); !path.Under(own) {
			visit(path, text)
		}
	})
}

// texts changes live fields and written names; the edit of the whole follows from
// the difference.
func (c *change) texts() error {
	finder, names := live.Of(c.id), namesOf(c.gone)
	budget := c.before.Budget("")
	var edits []plan.Op
	var err error
	eachText(c.after, c.id, func(path plan.Path, text string) {
		now := text
		switch c.fate(Fields) {
		case Move:
			now = finder.Turn(now, c.to)
		case Drop:
			now = finder.SpellOut(now, func(member string) string {
				return live.Words(c.before, budget, c.id, member, live.LangOf(path))
			})
		}
		if c.fate(Names) == Move && mentionsName(now, names) {
			now = c.rename(now, names)
		}
		if now == text {
			return
		}
		op, fault := c.after.SetOp(path, now)
		edits, err = append(edits, op), errors.Join(err, fault)
	})
	if err != nil {
		return err
	}
	return c.after.Apply(plan.NewEdit(plan.Name("edit.remove"), plan.FromForm, edits...))
}

// rename writes the other institution's name for the old one's, each language by
// its own.
func (c *change) rename(text string, names []plan.Text) string {
	to := c.after.Organisation(c.to)
	for _, n := range names {
		now := to.Name.In("ko")
		if n.En != "" {
			now = to.Name.In("en")
		}
		if now != "" {
			text = strings.ReplaceAll(text, n.Ko+n.En, now)
		}
	}
	return text
}
