package check

import (
	"strconv"
	"strings"

	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
)

var equipmentRules = []definition{equipmentPlannedRule, equipmentReviewRule, equipmentNationalRule, purchaseEndRule}

// equipmentPlannedRule: dear equipment is in the plan with all columns of its
// construction and operation plan.
var equipmentPlannedRule = clause("equipment.planned", func(c *context) {
	threshold, known := c.law.Parameter("equipment.listed")
	if !known {
		return
	}
	for i := range c.plan.Equipment {
		e := &c.plan.Equipment[i]
		if governed(c.index.organisations[e.Organisation]) && c.worth(e) >= threshold.Amount {
			c.columns(e)
		}
	}
	for i := range c.plan.Organisations {
		if o := &c.plan.Organisations[i]; governed(o) {
			c.unlisted(o, threshold.Amount)
		}
	}
})

// worth is what an equipment costs over all years: its stated cost, or the lines
// that buy or lease it where these are more.
func (c *context) worth(e *plan.Equipment) plan.Won {
	var lines plan.Won
	for _, l := range c.index.stored[e.Organisation] {
		if l.Equipment == e.ID && builds(l) {
			lines += l.Amount
		}
	}
	return max(e.Cost, lines)
}

// builds tells lines that buy or lease something for money. What is brought in
// kind is there already.
func builds(l *plan.Line) bool {
	return l.Category == plan.Facility && l.Kind == plan.Cash && (l.Item == "purchase" || l.Item == "lease")
}

// columns names what is missing of an equipment's plan (매뉴얼 p.130 Q2). The
// yearly cost of operation and the staff for it may truly be none.
func (c *context) columns(e *plan.Equipment) {
	var ko, en []string
	first := ""
	for _, column := range []struct {
		path   string
		filled bool
	}{
		{"name", !e.Name.Empty()},
		{"method", e.Method != ""},
		{"spec", !e.Spec.Empty()},
		{"quantity", e.Quantity > 0},
		{"cost", e.Cost > 0},
		{"from", !e.From.IsZero() && !e.To.IsZero()},
		{"place", !e.Place.Empty()},
		{"operation/from", !e.Operation.From.IsZero() && !e.Operation.To.IsZero()},
		{"operation/use", !e.Operation.Use.Empty()},
		{"operation/place", !e.Operation.Place.Empty()},
	} {
		if column.filled {
			continue
		}
		if first == "" {
			first = column.path
		}
		name := catalogue("check.equipment.column." + strings.ReplaceAll(column.path, "/", "-"))
		ko, en = append(ko, name.Ko), append(en, name.En)
	}
	if first != "" {
		c.found(plan.At("equipment", string(e.ID)).Join(strings.Split(first, "/")...), "columns", "equipment", c.equipmentName(e),
			"columns", both(plan.Text{Ko: strings.Join(ko, ", "), En: strings.Join(en, ", ")}))
	}
}

func (c *context) equipmentName(e *plan.Equipment) string {
	if e.Name.Empty() {
		return "@check.unnamed-equipment"
	}
	return both(e.Name)
}

// unlisted finds equipment that is bought or leased without a record. Lines of
// one name are one thing over all years; identical units count each for itself
// unless they work as one system (매뉴얼 p.222).
func (c *context) unlisted(o *plan.Organisation, threshold plan.Won) {
	type thing struct{ item, name string }
	sums, firsts := map[thing]plan.Won{}, map[thing]*plan.Line{}
	var order []thing
	for _, l := range c.index.stored[o.ID] {
		if !builds(l) || c.hasEquipment(l.Equipment) {
			continue
		}
		key := thing{l.Item, strings.TrimSpace(l.Name.In("ko"))}
		if key.name == "" {
			key.name = string(l.ID)
		}
		if firsts[key] == nil {
			firsts[key] = l
			order = append(order, key)
		}
		sums[key] += l.Amount
	}
	for _, key := range order {
		if sums[key] < threshold {
			continue
		}
		l := firsts[key]
		what := "unlisted"
		if unit := unitPrice(l); l.Item == "purchase" && sums[key] == l.Amount && unit > 0 && unit < threshold {
			what = "system"
		}
		f := c.found(plan.At("lines", string(l.ID), "equipment"), what, "organisation", c.organisationName(o.ID),
			"name", c.lineName(l), "amount", thousands(sums[key]), "threshold", thousands(threshold))
		f.Amounts = map[string]plan.Won{"amount": sums[key], "threshold": threshold}
		if what == "system" {
			f.Severity = Advice
		}
	}
}

func (c *context) hasEquipment(id plan.ID) bool {
	for i := range c.plan.Equipment {
		if c.plan.Equipment[i].ID == id {
			return true
		}
	}
	return false
}

func (c *context) lineName(l *plan.Line) string {
	if l.Name.Empty() {
		return c.costName(l.Category, l.Item)
	}
	return both(l.Name)
}

// unitPrice reads the price of one of several units from a calculation such as
// 3*9500 in 천원: the greater factor. It is 0 where the line has no such one.
func unitPrice(l *plan.Line) plan.Won {
	a, b, two := strings.Cut(strings.ReplaceAll(l.Basis.Expression, " ", ""), "*")
	n, errA := strconv.ParseInt(a, 10, 32)
	m, errB := strconv.ParseInt(b, 10, 32)
	if !two || errA != nil || errB != nil || plan.Won(n*m)*plan.Thousand != l.Amount {
		return 0
	}
	return plan.Won(max(n, m)) * plan.Thousand
}

// equipmentReviewRule names what the evaluation panel reviews.
var equipmentReviewRule = parameter("equipment.listed", func(c *context) {
	threshold, _ := c.law.Parameter("equipment.listed")
	c.reviewed(func(worth, government plan.Won) bool {
		return worth >= threshold.Amount && government > 0 && !c.national(worth, government)
	}, Advice)
})

// equipmentNationalRule names what the national committee reviews.
var equipmentNationalRule = parameter("equipment.national", func(c *context) {
	c.reviewed(c.national, c.rule.Severity)
})

// national reports whether price and government money both reach the national
// committee's threshold (매뉴얼 표2-15).
func (c *context) national(worth, government plan.Won) bool {
	threshold, known := c.law.Parameter("equipment.national")
	return known && min(worth, government) >= threshold.Amount
}

// reviewed reports equipment that awaits a review. The government money in it is at
// most what the institution receives. Basic projects have their own committee.
func (c *context) reviewed(wanted func(worth, government plan.Won) bool, severity Severity) {
	for i := range c.plan.Equipment {
		e := &c.plan.Equipment[i]
		o := c.index.organisations[e.Organisation]
		if e.Reviewed || !governed(o) || c.answered(o, "basicProject") {
			continue
		}
		worth := c.worth(e)
		if wanted(worth, min(worth, c.budget.FundingOf(o.ID).Government)) {
			f := c.found(plan.At("equipment", string(e.ID), "reviewed"), "review", "organisation", c.organisationName(o.ID),
				"equipment", c.equipmentName(e), "amount", thousands(worth))
			f.Severity, f.Amounts = severity, map[string]plan.Won{"amount": worth}
		}
	}
}

// purchaseEndRule: what is bought is there two months before its stage ends; a
// lease begins by then. Basic projects have until the end.
var purchaseEndRule = parameter("purchase.beforeEnd", func(c *context) {
	before, _ := c.law.Parameter("purchase.beforeEnd")
	for i := range c.plan.Equipment {
		e := &c.plan.Equipment[i]
		o := c.index.organisations[e.Organisation]
		field, day := "to", e.To
		if e.Method == "lease" {
			field, day = "from", e.From
		}
		end := c.stageEnd(day)
		if !governed(o) || day.IsZero() || end.IsZero() {
			continue
		}
		last := monthsFrom(end, -before.Count)
		if c.answered(o, "basicProject") {
			last = end
		}
		if day.After(last) {
			c.found(plan.At("equipment", string(e.ID), field), "late", "equipment", c.equipmentName(e),
				"day", day.String(), "last", last.String(), "end", end.String())
		}
	}
})

// stageEnd is the last day of the stage that a day lies in; of a day beyond all
// years, that of the last stage.
func (c *context) stageEnd(day civil.Date) civil.Date {
	years := c.plan.Period.Years
	var end civil.Date
	for i := range years {
		if i > 0 && years[i].Stage != years[i-1].Stage && !day.After(years[i-1].End) {
			return end
		}
		end = years[i].End
	}
	return end
}
