package carry

import "moaplan/internal/plan"

// money takes the budget of the scenario that was marked for submission, of the
// years that the new plan has, into the new plan's scenario.
func (c *carrier) money() {
	if !c.take.Budget {
		return
	}
	c.new.Equipment = c.old.Equipment
	for i := range c.new.Equipment {
		c.equipment(&c.new.Equipment[i])
	}
	c.taken("equipment", len(c.new.Equipment))
	stored := c.lines()
	c.funding()
	c.pay(stored)
	factor := c.factor()
	if factor.Kind != Same {
		scaleBudget(c, factor)
	}
	c.taken("lines", len(c.new.Lines))
	c.taken("funding", len(c.new.Funding))
	c.compare()
}

// equipment shifts the days of an equipment. That a board has looked at it held
// for the earlier project.
func (c *carrier) equipment(e *plan.Equipment) {
	at := plan.At("equipment", string(e.ID))
	e.Organisation = c.organisation(e.Organisation)
	e.From, e.To = c.shifted(e.From), c.shifted(e.To)
	e.Operation.From, e.Operation.To = c.shifted(e.Operation.From), c.shifted(e.Operation.To)
	if e.Reviewed {
		e.Reviewed = false
		c.review("equipment", at.Join("reviewed"), 0)
	}
}

// lines takes the stored lines and returns the IDs of all there were.
func (c *carrier) lines() map[plan.ID]bool {
	stored := map[plan.ID]bool{}
	lost, assets := 0, 0
	for _, l := range c.old.Lines {
		if l.Scenario != c.budget.Scenario {
			continue
		}
		stored[l.ID] = true
		year, there := c.years[l.Year]
		if !there || !c.known[l.Organisation] {
			lost++
			continue
		}
		l.Scenario, l.Year, l.Receiver = c.new.Submission, year, c.organisation(l.Receiver)
		if !l.Asset.PurchasedOn.IsZero() {
			assets++
		}
		if !hasEquipment(c.old, l.Equipment) {
			l.Equipment = ""
		}
		c.new.Lines = append(c.new.Lines, l)
	}
	c.left("lines", lost)
	if assets > 0 {
		c.review("assets", "lines", assets)
	}
	return stored
}

func hasEquipment(p *plan.Plan, id plan.ID) bool {
	for i := range p.Equipment {
		if p.Equipment[i].ID == id {
			return true
		}
	}
	return false
}

func (c *carrier) funding() {
	lost := 0
	taken := map[plan.ID]bool{}
	for _, f := range c.old.Funding {
		if f.Scenario != c.budget.Scenario {
			continue
		}
		year, there := c.years[f.Year]
		if !there || !c.known[f.Organisation] {
			lost++
			continue
		}
		f.Scenario, f.Year = c.new.Submission, year
		if f.ID = plan.FundingID(f.Scenario, f.Organisation, f.Year); taken[f.ID] || !f.ID.Valid() {
			f.ID = plan.NewID() // a second one of the same cell, against the rules
		}
		taken[f.ID] = true
		c.new.Funding = append(c.new.Funding, f)
	}
	c.left("funding", lost)
}

// payCell is where computed pay stands in a budget.
type payCell struct {
	organisation, year plan.ID
	category           plan.Category
	item               string
	kind               plan.Kind
}

// pay stores computed pay as amounts of its own where the new plan would compute
// other amounts: scaled ones, or where the people are not taken.
func (c *carrier) pay(stored map[plan.ID]bool) {
	if c.take.People && c.take.Scale.Kind == Same {
		return
	}
	sums := map[payCell]plan.Won{}
	var order []payCell
	for _, l := range c.budget.Lines {
		year, there := c.years[l.Year]
		if stored[l.ID] || !there || !c.known[l.Organisation] {
			continue
		}
		cell := payCell{l.Organisation, year, l.Category, l.Item, l.Kind}
		if _, seen := sums[cell]; !seen {
			order = append(order, cell)
		}
		sums[cell] += l.Amount
	}
	for _, cell := range order {
		c.new.Lines = append(c.new.Lines, plan.Line{
			Record: plan.Record{ID: plan.NewID()}, Scenario: c.new.Submission, Organisation: cell.organisation, Year: cell.year,
			Category: cell.category, Item: cell.item, Kind: cell.kind, Amount: sums[cell], Override: true,
		})
	}
	if len(order) > 0 {
		c.review("pay", "lines", len(order))
	}
}

// compare reports the budget of each year before and after.
func (c *carrier) compare() {
	now := c.new.Budget("")
	for i := range c.old.Period.Years {
		was := c.budget.TotalFunding(c.old.Period.Years[i].ID)
		row := YearMoney{Number: i + 1, Was: was.Total(), GovernmentWas: was.Government}
		if i < len(c.new.Period.Years) {
			is := now.TotalFunding(c.new.Period.Years[i].ID)
			row.Now, row.GovernmentNow = is.Total(), is.Government
		}
		c.report.Years = append(c.report.Years, row)
	}
}
