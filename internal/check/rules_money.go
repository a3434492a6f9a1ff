package check

import (
	"slices"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// moneyRules are the rules on money and on the people it pays.
var moneyRules = slices.Concat(
	[]definition{ceilingRule, balanceRule, amountRule, receiverRule}, fundingRules, costRules, chargeRules, payRules,
	equipmentRules, assetRules, simultaneousRules, studentRules, internationalRules,
)

// budgetSheets cites the cross-checks of the form's tables 8-1 and 8-2, read in
// a program that works on the agency's sheets.
func budgetSheets(*call.Call) call.Citation {
	return call.Citation{
		Article: plan.Text{Ko: "연구개발계획서 8-1·8-2 연구개발비 표", En: "Plan form, tables 8-1 and 8-2"},
		Source:  "WBS", Certainty: call.Secondary,
	}
}

// balanceRule asks that what an organisation spends in a year is what it
// receives and bears, in cash and in kind.
var balanceRule = definition{
	id: "sources-uses", severity: Error, citation: budgetSheets,
	run: func(c *context) {
		for _, o := range c.plan.Organisations {
			for _, y := range c.plan.Period.Years {
				funding := c.budget.FundingIn(o.ID, y.ID)
				c.compare(o, y.ID, "cash", funding.Cash(), c.budget.Cost(o.ID, y.ID, plan.Filter{Kind: plan.Cash}))
				c.compare(o, y.ID, "in-kind", funding.InKind(), c.budget.Cost(o.ID, y.ID, plan.Filter{Kind: plan.InKind}))
			}
		}
	},
}

func (c *context) compare(o plan.Organisation, year plan.ID, kind string, sources, uses plan.Won) {
	if sources == uses {
		return
	}
	what := kind + ".short" // the money does not cover the costs
	if sources > uses {
		what = kind + ".over"
	}
	f := c.found(plan.At("funding", string(plan.FundingID(c.budget.Scenario, o.ID, year))), what,
		"organisation", c.organisationName(o.ID), "year", c.yearName(year),
		"sources", thousands(sources), "uses", thousands(uses), "difference", thousands(max(sources-uses, uses-sources)))
	f.Amounts = map[string]plan.Won{"sources": sources, "uses": uses, "difference": sources - uses}
}

// amountRule asks for amounts that the tables can print: whole 천원, not negative,
// in cash or in kind, and of an organisation and a year that the plan has.
var amountRule = definition{
	id: "amount", severity: Error, citation: budgetSheets,
	run: func(c *context) {
		for _, l := range c.plan.Lines {
			if l.Scenario != c.budget.Scenario {
				continue
			}
			at := plan.At("lines", string(l.ID))
			c.amount(at.Join("amount"), l.Amount)
			if l.Amount != 0 && !slices.Contains(plan.Kinds, l.Kind) {
				c.found(at.Join("kind"), "no-kind", "amount", thousands(l.Amount))
			}
			c.homeless(at, l.Organisation, l.Year, l.Amount)
		}
		for _, f := range c.plan.Funding {
			if f.Scenario != c.budget.Scenario {
				continue
			}
			at := plan.At("funding", string(f.ID))
			for _, field := range plan.FundingFields {
				c.amount(at.Join(field), f.Amount(field))
			}
			c.homeless(at, f.Organisation, f.Year, f.Total()+f.Outside)
		}
	},
}

func (c *context) amount(path plan.Path, amount plan.Won) {
	switch {
	case amount < 0:
		c.found(path, "negative")
	case amount > plan.MaxWon:
		c.found(path, "too-large")
	case !amount.Whole():
		c.found(path, "not-whole")
	}
}

// homeless finds an amount that no table would print and no sum would hold.
func (c *context) homeless(at plan.Path, organisation, year plan.ID, amount plan.Won) {
	if amount != 0 && (c.index.organisations[organisation] == nil || c.plan.Year(year) == nil) {
		f := c.found(at, "homeless", "amount", thousands(amount))
		f.Amounts = map[string]plan.Won{"amount": amount}
	}
}

// receiverRule keeps the money of consigned and foreign institutions from being
// counted twice: a payer's line names its receiver, and the receiver's own budget
// is that amount, year by year (매뉴얼 p.245; that the sums agree is inferred).
var receiverRule = definition{
	id: "receiver", severity: Error,
	citation: func(*call.Call) call.Citation {
		return call.Citation{
			Article: plan.Text{Ko: "위탁·국제공동연구개발비는 지급 기관의 예산에 한 번만 계상", En: "Consigned and international money counts once, in the payer's budget"},
			Source:  "MAN", Page: "245, 247", Certainty: call.Verified,
		}
	},
	run: func(c *context) {
		for _, l := range c.budget.Lines {
			if l.Amount == 0 || l.Category != plan.Consignment && l.Category != plan.International {
				continue
			}
			at := plan.At("lines", string(l.ID), "receiver")
			receiver := c.index.organisations[l.Receiver]
			switch {
			case receiver == nil:
				c.found(at, "missing", "category", "@common.cost."+string(l.Category), "amount", thousands(l.Amount))
			case receiver.Role.Counted():
				f := c.found(at, "twice", "category", "@common.cost."+string(l.Category),
					"organisation", c.organisationName(receiver.ID), "amount", thousands(l.Amount))
				f.Amounts = map[string]plan.Won{"amount": l.Amount}
			}
		}
		for _, o := range c.plan.Organisations {
			if o.Role.Counted() {
				continue
			}
			for _, y := range c.plan.Period.Years {
				c.receives(o, y.ID)
			}
		}
	},
}

// receives compares a receiver's own budget of a year with what it is paid. A
// participant that only gives (그 외 지원금) receives nothing.
func (c *context) receives(o plan.Organisation, year plan.ID) {
	paid := c.index.paid[placeKey{o.ID, year}]
	own := c.budget.FundingIn(o.ID, year).Government
	if paid == own {
		return
	}
	f := c.found(plan.At("funding", string(plan.FundingID(c.budget.Scenario, o.ID, year)), "government"), "differs",
		"organisation", c.organisationName(o.ID), "year", c.yearName(year),
		"own", thousands(own), "paid", thousands(paid), "difference", thousands(max(own-paid, paid-own)))
	f.Amounts = map[string]plan.Won{"own": own, "paid": paid, "difference": own - paid}
	f.Fix = c.fixFunding(o.ID, year, paid)
}

// fixFunding sets a receiver's money to what it is paid.
func (c *context) fixFunding(organisation, year plan.ID, amount plan.Won) *plan.Edit {
	id := plan.FundingID(c.budget.Scenario, organisation, year)
	path := plan.At("funding", string(id))
	name := plan.Name("edit.fix.receiver", "organisation", c.organisationName(organisation), "amount", thousands(amount))
	var op plan.Op
	var err error
	if c.plan.Has(path) {
		op, err = c.plan.SetOp(path.Join("government"), amount)
	} else {
		op, err = c.plan.AppendOp("funding", plan.Funding{
			Record: plan.Record{ID: id}, Scenario: c.budget.Scenario, Organisation: organisation, Year: year, Government: amount,
		})
	}
	if err != nil {
		return nil // no fix is better than a wrong one
	}
	fix := plan.NewEdit(name, plan.FromFix, op)
	return &fix
}
