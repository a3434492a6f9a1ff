package carry

import "moaplan/internal/plan"

// institutions takes the consortium. What was granted to an institution for the
// earlier project is cleared; what changes from year to year is to be looked at.
func (c *carrier) institutions() {
	if c.take.Institutions && len(c.old.Organisations) > 0 {
		c.new.Organisations = c.old.Organisations
		c.taken("organisations", len(c.new.Organisations))
		for i := range c.new.Organisations {
			c.institution(&c.new.Organisations[i])
		}
	}
	for i := range c.new.Organisations {
		c.known[c.new.Organisations[i].ID] = true
	}
}

func (c *carrier) institution(o *plan.Organisation) {
	at := plan.At("organisations", string(o.ID))
	if !c.take.People || c.old.Person(o.Investigator) == nil {
		o.Investigator = ""
	}
	if o.Exempt {
		o.Exempt = false
		c.review("exempt", at.Join("exempt"), 0)
	}
	if o.Startup {
		c.review("startup", at.Join("startup"), 0)
	}
	if o.OverheadRate > 0 {
		c.review("overhead", at.Join("overheadRate"), 0)
	}
	if len(o.Finances) > 0 {
		c.review("finances", at.Join("finances"), 0)
	}
}

// people takes the researchers with their charges of the years that the new plan
// has. Their states in other projects hold for the day they were asked on.
func (c *carrier) people() {
	if !c.take.People {
		return
	}
	c.new.People = c.old.People
	c.taken("people", len(c.new.People))
	homeless, lost := 0, 0
	for i := range c.new.People {
		p := &c.new.People[i]
		p.Organisation = c.organisation(p.Organisation)
		if p.Organisation == "" {
			homeless++
		}
		c.charges(p, &lost)
		c.projects(p)
		if p.NewHire {
			p.HiredOn = c.shifted(p.HiredOn)
			c.review("hired", plan.At("people", string(p.ID), "hiredOn"), 0)
		}
	}
	if homeless > 0 {
		c.review("homeless", "people", homeless)
	}
	c.left("charges", lost)
}

// charges moves a person's charges to the new years. A year that has fewer months
// than the earlier one cuts them.
func (c *carrier) charges(p *plan.Person, lost *int) {
	var left []plan.Charge
	cut := false
	for _, charge := range p.Charges {
		year, there := c.years[charge.ID]
		if !there {
			*lost++
			continue
		}
		charge.ID = year
		if most := c.new.Year(year).Months(); most > 0 {
			first := min(max(charge.FirstMonth, 1), most)
			months := min(charge.Months, most-first+1)
			if charge.FirstMonth > 0 && first != charge.FirstMonth || months != charge.Months {
				cut = true
				charge.Months = months
				if charge.FirstMonth > 0 {
					charge.FirstMonth = first
				}
			}
		}
		left = append(left, charge)
	}
	p.Charges = left
	if cut {
		c.review("charges", plan.At("people", string(p.ID), "charges"), 0)
	}
}

// projects clears how far a person's other projects are, and whether the earlier
// call left them out of its count.
func (c *carrier) projects(p *plan.Person) {
	changed := 0
	for i := range p.Projects {
		h := &p.Projects[i]
		if h.State != "" || h.Excluded || h.Reason != "" {
			changed++
		}
		h.State, h.Excluded, h.Reason = "", false, ""
	}
	if changed > 0 {
		c.review("projects", plan.At("people", string(p.ID), "projects"), changed)
	}
}
