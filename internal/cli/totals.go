package cli

import (
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// totalsJSON are the sums of a plan's submission scenario, in won.
type totalsJSON struct {
	Total         plan.Won          `json:"total"`
	Cash          plan.Won          `json:"cash"`
	InKind        plan.Won          `json:"inKind"`
	Government    plan.Won          `json:"government"`
	Own           plan.Won          `json:"own"`
	Others        plan.Won          `json:"others"`
	Outside       plan.Won          `json:"outside"`
	Costs         plan.Won          `json:"costs"`
	Years         []yearTotals      `json:"years"`
	Organisations []organisationSum `json:"organisations"`
}

type yearTotals struct {
	ID         plan.ID  `json:"id"`
	Number     int      `json:"number"`
	Months     int      `json:"months"`
	Government plan.Won `json:"government"`
	Ceiling    plan.Won `json:"ceiling"`
	Total      plan.Won `json:"total"`
	Costs      plan.Won `json:"costs"`
}

type organisationSum struct {
	ID         plan.ID   `json:"id"`
	Name       string    `json:"name"`
	Role       plan.Role `json:"role"`
	Counted    bool      `json:"counted"` // adds to the project's totals
	Government plan.Won  `json:"government"`
	Total      plan.Won  `json:"total"`
	Costs      plan.Won  `json:"costs"`
}

func totals(p *plan.Plan, c *call.Call, lang string) totalsJSON {
	b := p.Budget("")
	all := b.TotalFunding("")
	t := totalsJSON{
		Total: all.Total(), Cash: all.Cash(), InKind: all.InKind(), Government: all.Government,
		Own: all.Own(), Others: all.Others(), Outside: all.Outside, Costs: b.TotalCost("", plan.Filter{}),
		Years: []yearTotals{}, Organisations: []organisationSum{},
	}
	track, _ := c.Track(p.Track)
	for i, y := range p.Period.Years {
		f := b.TotalFunding(y.ID)
		t.Years = append(t.Years, yearTotals{
			y.ID, i + 1, y.Months(), f.Government, track.Ceiling, f.Total(), b.TotalCost(y.ID, plan.Filter{}),
		})
	}
	for _, o := range p.Organisations {
		f := b.FundingOf(o.ID)
		t.Organisations = append(t.Organisations, organisationSum{
			o.ID, o.Name.In(lang), o.Role, o.Role.Counted(), f.Government, f.Total(), b.CostOf(o.ID, plan.Filter{}),
		})
	}
	return t
}
