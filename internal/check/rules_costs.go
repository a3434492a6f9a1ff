package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

var costRules = []definition{
	costAllowedRule, costItemRule, inKindRule, consignedByLeadRule, consignedNoSubRule, overheadCashRule,
	securityTaskRule, overheadCompanyRule, barredWordsRule,
}

// categories cites the table of cost categories as a whole.
func categories(*call.Call) call.Citation {
	return call.Citation{
		Article: plan.Text{Ko: "시행령 제20조, 별표 2", En: "Enforcement Decree art. 20, annex 2"},
		Source:  "MAN", Page: "177", Certainty: call.Verified,
	}
}

// costAllowedRule asks whether an organisation may budget a category and an item
// at all, and whether the law of the notice's day knows it.
var costAllowedRule = definition{
	id: "cost-allowed", severity: Error, citation: categories,
	run: func(c *context) {
		for i := range c.index.costs {
			cell := &c.index.costs[i]
			if cell.amount == 0 || cell.organisation.Role == plan.Participant || saidByClause(cell) {
				continue
			}
			category, known := c.index.categories[cell.category]
			if !known {
				c.cost(cell, "not-in-force", call.Citation{}, "category", c.costName(cell.category, ""), "day", c.law.Date.String())
				continue
			}
			if cell.organisation.Foreign() {
				continue // its agreement decides
			}
			subject := c.subject(cell.organisation)
			if !category.MayBudget(subject) {
				c.cost(cell, "barred", category.Citation, "category", both(category.Title), "note", both(category.Note))
				continue
			}
			if item, ok := c.index.items[itemKey{cell.category, cell.item}]; ok && !item.MayBudget(subject) {
				c.cost(cell, "barred", item.Citation, "category", both(item.Title), "note", both(item.Note))
			}
		}
	},
}

// saidByClause tells cells that a clause of their own judges: see the rules below.
func saidByClause(cell *cell) bool {
	switch cell.category {
	case plan.Consignment, plan.Security:
		return true
	case plan.International, plan.Burden:
		return cell.organisation.Role == plan.Consigned
	}
	return false
}

// cost reports what an organisation budgets for one item over all years.
func (c *context) cost(cell *cell, what string, citation call.Citation, args ...string) *Finding {
	f := c.found(c.linePlace(cell.first), what, append([]string{
		"organisation", c.organisationName(cell.organisation.ID), "amount", thousands(cell.amount),
	}, args...)...)
	if citation.Source != "" {
		f.Citation = citation
		if !citation.Certainty.Confirmed() {
			f.Severity = Advice
		}
	}
	f.Amounts = map[string]plan.Won{"amount": cell.amount}
	return f
}

// costItemRule asks for the item (세목) of a cost: who may budget it, who may bring
// it in kind and what counts as external expertise depend on it.
var costItemRule = definition{
	id: "cost-item", severity: Warning, citation: categories,
	run: func(c *context) {
		for i := range c.index.costs {
			cell := &c.index.costs[i]
			_, known := c.index.items[itemKey{cell.category, cell.item}]
			if cell.amount == 0 || known || cell.organisation.Role == plan.Participant || !c.index.divided[cell.category] {
				continue
			}
			if cell.item == "" {
				c.cost(cell, "missing", call.Citation{}, "category", c.costName(cell.category, ""))
				continue
			}
			c.cost(cell, "unknown", call.Citation{}, "category", c.costName(cell.category, ""), "item", cell.item).Severity = Error
		}
	},
}

// inKindRule asks who may bring an item in kind. What a non-profit outside tasks
// that share cost brings is a limit's matter, overhead a clause's.
var inKindRule = definition{
	id: "in-kind", severity: Error,
	citation: func(*call.Call) call.Citation {
		return call.Citation{
			Article: plan.Text{Ko: "현물로 계상할 수 있는 비목", En: "Costs that may be budgeted in kind"},
			Source:  "MAN", Page: "177, 183", Certainty: call.Verified,
		}
	},
	run: func(c *context) {
		for i := range c.index.costs {
			cell := &c.index.costs[i]
			o := cell.organisation
			if cell.amount == 0 || cell.kind != plan.InKind || cell.category == plan.Indirect || !governed(o) ||
				o.LegalType == plan.Nonprofit && !o.SharesCost {
				continue
			}
			c.inKind(cell)
		}
	},
}

func (c *context) inKind(cell *cell) {
	category, known := c.index.categories[cell.category]
	if !known || cell.item == "" && c.index.divided[cell.category] {
		return // said by other rules
	}
	permissions := category.InKind
	if item, ok := c.index.items[itemKey{cell.category, cell.item}]; ok {
		permissions = item.InKind
	}
	title := c.costName(cell.category, cell.item)
	switch permission, allowed := c.permission(permissions, cell.organisation); {
	case !allowed:
		c.cost(cell, "barred", call.Citation{}, "category", title)
	case permission.Severity != "":
		f := c.cost(cell, "doubtful", permission.Citation, "category", title)
		if f.Severity != Advice {
			f.Severity = Severity(permission.Severity)
		}
	}
}

// permission is the row by which an organisation may bring a cost in kind.
func (c *context) permission(rows []call.Permission, o *plan.Organisation) (call.Permission, bool) {
	i := slices.IndexFunc(rows, func(p call.Permission) bool { return p.Who.Matches(c.subject(o)) })
	if i < 0 {
		return call.Permission{}, false
	}
	return rows[i], true
}

// consignedByLeadRule: only the lead consigns (매뉴얼 p.28, 245).
var consignedByLeadRule = clause("consigned.byLead", func(c *context) {
	c.eachCost(func(cell *cell) {
		if role := cell.organisation.Role; cell.category == plan.Consignment && role != plan.Lead && role != plan.Consigned {
			c.cost(cell, "found", call.Citation{})
		}
	})
})

// consignedNoSubRule: a consigned institution passes nothing on (사용기준 제27조).
var consignedNoSubRule = clause("consigned.noSub", func(c *context) {
	c.eachCost(func(cell *cell) {
		switch cell.category {
		case plan.Consignment, plan.International, plan.Burden:
			if cell.organisation.Role == plan.Consigned {
				c.cost(cell, "found", call.Citation{}, "category", c.costName(cell.category, ""))
			}
		}
	})
})

// overheadCashRule: overhead is never in kind (매뉴얼 p.183).
var overheadCashRule = clause("costs.overheadCash", func(c *context) {
	c.eachCost(func(cell *cell) {
		if cell.category == plan.Indirect && cell.kind == plan.InKind && governed(cell.organisation) {
			c.cost(cell, "found", call.Citation{})
		}
	})
})

// securityTaskRule: the security allowance is for security-classified tasks.
var securityTaskRule = clause("costs.securityTask", func(c *context) {
	c.eachCost(func(cell *cell) {
		if cell.category == plan.Security && c.plan.Security != plan.Restricted {
			c.cost(cell, "found", call.Citation{})
		}
	})
})

func (c *context) eachCost(judge func(*cell)) {
	for i := range c.index.costs {
		if c.index.costs[i].amount != 0 {
			judge(&c.index.costs[i])
		}
	}
}

// overheadCompanyRule looks for the two kinds of overhead that a company cannot
// budget; they are no items of their own, so only a line's name gives them away.
var overheadCompanyRule = clause("costs.overheadCompany", func(c *context) {
	for i := range c.plan.Organisations {
		o := &c.plan.Organisations[i]
		if !o.LegalType.ForProfit() || o.Role == plan.Participant {
			continue
		}
		for _, l := range c.index.stored[o.ID] {
			if l.Category == plan.Indirect && (says(l, "연구활동지원금") || says(l, "기술창업") && says(l, "출연", "출자")) {
				c.word(l, both(l.Name))
			}
		}
	}
})

// barredWords are words in a line's name that name a cost nobody may budget
// (매뉴얼 p.182-183, 228).
var barredWords = []string{"종신회비", "학위과정", "학위취득", "점심", "접대"}

// barredWordsRule warns of words that name such a cost.
var barredWordsRule = clause("costs.barredWords", func(c *context) {
	for i := range c.plan.Organisations {
		for _, l := range c.index.stored[c.plan.Organisations[i].ID] {
			if l.Category == plan.Indirect {
				continue
			}
			if at := slices.IndexFunc(barredWords, func(w string) bool { return says(l, w) }); at >= 0 {
				c.word(l, barredWords[at])
			}
		}
	}
})

func (c *context) word(l *plan.Line, word string) {
	c.found(plan.At("lines", string(l.ID), "name", "ko"), "found",
		"organisation", c.organisationName(l.Organisation), "amount", thousands(l.Amount), "word", word)
}

// says reports whether a line's name or note holds one of the words, however they
// are spaced.
func says(l *plan.Line, words ...string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		return spells(l.Name.Ko, word) || spells(l.Basis.Note.Ko, word)
	})
}

// spells reports whether a text holds a word, white space aside.
func spells(text, word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	first := string(r)
	for {
		at := strings.Index(text, first)
		if at < 0 {
			return false
		}
		text = text[at+size:]
		if begins(text, word[size:]) {
			return true
		}
	}
}

func begins(text, word string) bool {
	for word != "" {
		text = strings.TrimLeftFunc(text, unicode.IsSpace)
		r, size := utf8.DecodeRuneInString(word)
		if !strings.HasPrefix(text, string(r)) {
			return false
		}
		text, word = text[size:], word[size:]
	}
	return true
}
