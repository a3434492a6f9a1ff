package check

import (
	"slices"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

var assetRules = []definition{assetAgeRule, equipmentTaskRule, zeusRule}

// asset is one thing that an organisation brings in kind: the lines of one name,
// price and day of purchase.
type asset struct {
	organisation *plan.Organisation
	lines        []*plan.Line
	total        plan.Won
}

type assetKey struct {
	item  string
	name  string
	asset string // day of purchase
	price plan.Won
}

// assets are the things an organisation brings by the items of a valuation.
func (c *context) assets(o *plan.Organisation, v call.Valuation) []asset {
	var assets []asset
	known := map[assetKey]int{}
	for _, l := range c.index.stored[o.ID] {
		if l.Kind != plan.InKind || l.Amount == 0 || !slices.Contains(v.Items, string(l.Category)+"/"+l.Item) {
			continue
		}
		key := assetKey{l.Item, l.Name.In("ko"), l.Asset.PurchasedOn.String(), l.Asset.Price}
		at, seen := known[key]
		if !seen {
			at = len(assets)
			known[key] = at
			assets = append(assets, asset{organisation: o})
		}
		assets[at].lines = append(assets[at].lines, l)
		assets[at].total += l.Amount
	}
	return assets
}

// eachAsset goes through everything that is brought in kind under a valuation.
func (c *context) eachAsset(v call.Valuation, judge func(*asset)) {
	for i := range c.plan.Organisations {
		o := &c.plan.Organisations[i]
		if !governed(o) || o.LegalType == plan.Nonprofit && !o.SharesCost {
			continue // a foreign institution's agreement decides; a non-profit's limit says it
		}
		assets := c.assets(o, v)
		for j := range assets {
			judge(&assets[j])
		}
	}
}

// valuationRule makes a rule of the value at which something comes in kind.
func valuationRule(v call.Valuation) Rule {
	return Rule{
		ID: "valuation." + v.ID, Severity: Error, Title: v.Title, Why: v.Note, Citation: v.Citation,
		Parameters: []plan.Text{plan.Ko(v.Max.String())},
		run: func(c *context) {
			c.eachAsset(v, func(a *asset) { c.value(v, a) })
		},
	}
}

// value holds one asset's amounts against its price, by year and in all.
func (c *context) value(v call.Valuation, a *asset) {
	price := a.lines[0].Asset.Price
	if price <= 0 {
		if v.PerYear || v.AgeMonths > 0 { // else the amount itself is the price
			c.assetFound(a, a.lines[0], "no-price", "price").Severity = Warning
		}
		return
	}
	bound := v.Max.Of(price)
	if v.PerYear {
		for _, year := range c.plan.Period.Years {
			lines, sum := a.in(year.ID)
			if sum > bound {
				c.overValue(a, lines, "over-year", sum, bound)
			}
		}
	} else if a.total > bound {
		c.overValue(a, a.lines, "over", a.total, bound)
	}
	if v.SumCapped && a.total > price {
		c.overValue(a, a.lines, "over-price", a.total, price)
	}
}

func (a *asset) in(year plan.ID) (lines []*plan.Line, sum plan.Won) {
	for _, l := range a.lines {
		if l.Year == year {
			lines = append(lines, l)
			sum += l.Amount
		}
	}
	return lines, sum
}

// overValue reports too high a value; where one line holds it, that line and the
// institution's own money in kind can be lowered by it.
func (c *context) overValue(a *asset, lines []*plan.Line, what string, amount, limit plan.Won) {
	l, excess := lines[0], amount-limit
	f := c.assetFound(a, l, what, "", "amount", thousands(amount), "limit", thousands(limit), "excess", thousands(excess),
		"year", c.yearName(l.Year))
	f.Path = plan.At("lines", string(l.ID), "amount")
	f.Amounts = map[string]plan.Won{"amount": amount, "limit": limit, "excess": excess}
	own := c.budget.FundingIn(l.Organisation, l.Year).OwnInKind
	if len(lines) == 1 && !l.Locked && own >= excess {
		f.Fix = c.fix(plan.Name("edit.fix.lower", "category", "@common.cost."+string(l.Category), "excess", thousands(excess),
			"amount", thousands(l.Amount-excess)), plan.At("lines", string(l.ID), "amount"), l.Amount-excess,
			plan.At("funding", string(plan.FundingID(c.budget.Scenario, l.Organisation, l.Year)), "ownInKind"), own-excess)
	}
}

// assetFound reports something about an asset at a member of a line's asset.
func (c *context) assetFound(a *asset, l *plan.Line, what, member string, args ...string) *Finding {
	f := c.found(plan.At("lines", string(l.ID), "asset", member), what,
		append([]string{"organisation", c.organisationName(a.organisation.ID), "name", c.lineName(l)}, args...)...)
	if row, isValuation := c.law.Valuation(l.Category, l.Item); isValuation && c.rule.ID == "valuation."+row.ID {
		f.Message.Key = "check.valuation." + what
	}
	return f
}

// assetAgeRule: equipment and software are not too old and live on to the last
// day of the year booked; a technique was imported lately.
var assetAgeRule = clause("inKind.age", func(c *context) {
	for _, v := range c.law.Valuations {
		if v.AgeMonths > 0 || v.Life {
			c.eachAsset(v, func(a *asset) { c.age(v, a) })
		}
	}
})

func (c *context) age(v call.Valuation, a *asset) {
	first, start := a.lines[0], c.plan.Period.Start()
	thing := first.Asset
	if thing.PurchasedOn.IsZero() {
		c.assetFound(a, first, "no-day", "purchasedOn").Severity = Warning
		return
	}
	if oldest := monthsFrom(start, -v.AgeMonths); v.AgeMonths > 0 && !start.IsZero() && thing.PurchasedOn.Before(oldest) {
		c.assetFound(a, first, "too-old", "purchasedOn", "day", thing.PurchasedOn.String(), "oldest", oldest.String())
	}
	if !v.Life {
		return
	}
	for _, l := range a.lines {
		year := c.plan.Year(l.Year)
		if year == nil || year.End.IsZero() {
			continue
		}
		if l.Asset.LifeMonths <= 0 {
			c.assetFound(a, l, "no-life", "lifeMonths").Severity = Warning
			return
		}
		if lives := monthsFrom(l.Asset.PurchasedOn, l.Asset.LifeMonths).AddDays(-1); lives.Before(year.End) {
			c.assetFound(a, l, "life", "lifeMonths", "lives", lives.String(), "end", year.End.String(), "year", c.yearName(l.Year))
			return
		}
	}
}

// equipmentTaskRule names the stricter reading of what equipment is worth, which
// nobody could confirm or rule out.
var equipmentTaskRule = parameter("inKind.equipmentPerTask", func(c *context) {
	row, _ := c.law.Parameter("inKind.equipmentPerTask")
	v, known := c.law.Valuation(plan.Facility, "purchase")
	if !known {
		return
	}
	c.eachAsset(v, func(a *asset) {
		limit := row.Ratio.Of(a.lines[0].Asset.Price)
		if a.lines[0].Asset.Price > 0 && a.total > limit {
			f := c.assetFound(a, a.lines[0], "over", "price", "amount", thousands(a.total), "limit", thousands(limit),
				"excess", thousands(a.total-limit))
			f.Amounts = map[string]plan.Won{"amount": a.total, "limit": limit, "excess": a.total - limit}
		}
	})
})

// zeusRule: equipment that national R&D built comes in kind only if registered;
// that it was built so is an answer.
var zeusRule = clause("inKind.zeus", func(c *context) {
	for i := range c.plan.Organisations {
		o := &c.plan.Organisations[i]
		if !governed(o) || !c.answered(o, "nationalEquipment") {
			continue
		}
		for _, l := range c.index.stored[o.ID] {
			if l.Kind == plan.InKind && l.Category == plan.Facility && l.Amount > 0 && !c.registered(l.Equipment) {
				c.found(plan.At("lines", string(l.ID), "equipment"), "missing",
					"organisation", c.organisationName(o.ID), "name", c.lineName(l))
			}
		}
	}
})

func (c *context) registered(id plan.ID) bool {
	for i := range c.plan.Equipment {
		if c.plan.Equipment[i].ID == id {
			return c.plan.Equipment[i].ZEUS != ""
		}
	}
	return false
}
