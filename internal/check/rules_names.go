package check

import (
	"strings"
	"unicode/utf8"

	"moaplan/internal/plan"
)

// formerNameRule finds texts that still hold a name which an institution has
// given up. A person's past and the institution's list of names keep it rightly.
var formerNameRule = definition{
	id: "former-name", severity: Warning, citation: form,
	run: func(c *context) {
		names := c.formerNames()
		if len(names) == 0 {
			return
		}
		search := newFormerSearch(names)
		c.plan.EachText(keepsNames, search.look)
		for i := range c.plan.People {
			p := &c.plan.People[i]
			search.look(func() plan.Path { return plan.At("people", string(p.ID), "duty", "ko") }, p.Duty.Ko)
			search.look(func() plan.Path { return plan.At("people", string(p.ID), "duty", "en") }, p.Duty.En)
		}
		for i, n := range names {
			fix := c.rename(n, search.places[i])
			for _, at := range search.places[i] {
				f := c.found(at.path, "left", "former", n.former, "now", n.now, "count", number(len(at.spots)))
				f.Fix = fix
			}
		}
	},
}

// keepsNames are the members in which a former name stands rightly: what people
// did before, the names themselves, what was sent or put aside, and names of files
// and addresses, which are no prose.
func keepsNames(member string) bool {
	switch member {
	case "people", "formerNames", "rounds", "unplaced", "file", "url", "email", "call", "track":
		return true
	}
	return false
}

// former is a name given up, and what stands for it now.
type former struct {
	former, now string
	longer      []string // present names that the former one is a part of
}

type place struct {
	path  plan.Path
	spots []int // in runes
}

// formerNames lists the names given up in either language, each once. A name
// that some institution still bears is not given up.
func (c *context) formerNames() []former {
	var present []string
	has := false
	for _, o := range c.plan.Organisations {
		present = append(present, strings.TrimSpace(o.Name.Ko), strings.TrimSpace(o.Name.En))
		has = has || len(o.FormerNames) > 0
	}
	if !has {
		return nil
	}
	var names []former
	seen := map[string]bool{"": true}
	for _, name := range present {
		seen[name] = true
	}
	for _, o := range c.plan.Organisations {
		for _, f := range o.FormerNames {
			for _, lang := range []string{"ko", "en"} {
				old, now := strings.TrimSpace(f.Name.Ko), strings.TrimSpace(o.Name.In(lang))
				if lang == "en" {
					old = strings.TrimSpace(f.Name.En)
				}
				if seen[old] || now == "" || utf8.RuneCountInString(old) < 2 {
					continue
				}
				seen[old] = true
				n := former{former: old, now: now}
				for _, name := range present {
					if strings.Contains(name, old) {
						n.longer = append(n.longer, name)
					}
				}
				names = append(names, n)
			}
		}
	}
	return names
}

// within reports whether the former name at a place of a text is a part of a name
// that is borne today.
func (n former) within(text string, at int) bool {
	for _, name := range n.longer {
		for shift := 0; ; {
			i := strings.Index(name[shift:], n.former)
			if i < 0 {
				break
			}
			start := at - (shift + i)
			if start >= 0 && strings.HasPrefix(text[start:], name) {
				return true
			}
			shift += i + len(n.former)
		}
	}
	return false
}

// rename puts the present name in every place of the former one, as one edit.
// Within a text it works from the end, so that the positions before stay right.
func (c *context) rename(n former, places []place) *plan.Edit {
	if c.trial {
		return nil
	}
	var ops []plan.Op
	for _, at := range places {
		for i := len(at.spots) - 1; i >= 0; i-- {
			ops = append(ops, plan.Op{Kind: plan.Splice, Path: at.path, At: at.spots[i], Cut: n.former, Put: n.now})
		}
	}
	if len(ops) == 0 {
		return nil
	}
	fix := plan.NewEdit(plan.Name("edit.fix.former-name", "former", n.former, "now", n.now), plan.FromFix, ops...)
	return &fix
}
