package cli

import (
	"moaplan/assets/i18n"
	"moaplan/internal/balance"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

type balanceJSON struct {
	Solved      bool             `json:"solved"`
	Applied     bool             `json:"applied"`
	Changes     []fundingChange  `json:"changes"`
	Unsolved    []reasonJSON     `json:"unsolved"`
	Forgone     []reasonJSON     `json:"forgone"`
	Suggestions []costChangeJSON `json:"suggestions"`
	Totals      beforeAfter      `json:"totals"`
}

type fundingChange struct {
	Organisation plan.ID  `json:"organisation"`
	Year         plan.ID  `json:"year"`
	Field        string   `json:"field"`
	From         plan.Won `json:"from"`
	To           plan.Won `json:"to"`
	Manual       bool     `json:"manual"`
}

type reasonJSON struct {
	Rule         string              `json:"rule"`
	Organisation plan.ID             `json:"organisation"` // empty: the whole task
	Years        []plan.ID           `json:"years"`
	Message      string              `json:"message"`
	Citation     string              `json:"citation"`
	Amounts      map[string]plan.Won `json:"amounts"` // won
}

type costChangeJSON struct {
	Organisation plan.ID       `json:"organisation"`
	Year         plan.ID       `json:"year"`
	Category     plan.Category `json:"category"`
	Item         string        `json:"item"`
	Kind         plan.Kind     `json:"kind"`
	From         plan.Won      `json:"from"`
	To           plan.Won      `json:"to"`
	Message      string        `json:"message"`
}

type beforeAfter struct {
	Before sourcesJSON `json:"before"`
	After  sourcesJSON `json:"after"`
}

type sourcesJSON struct {
	Government plan.Won `json:"government"`
	OwnCash    plan.Won `json:"ownCash"`
	OwnInKind  plan.Won `json:"ownInKind"`
	Others     plan.Won `json:"others"`
	Total      plan.Won `json:"total"`
}

func sourcesOf(f plan.Funding) sourcesJSON {
	return sourcesJSON{f.Government, f.OwnCash, f.OwnInKind, f.Others(), f.Total()}
}

func (p *program) printBalanceJSON(o *opened, s balance.Solution, applied bool) error {
	j := balanceJSON{
		Solved: s.Solved(), Applied: applied, Changes: []fundingChange{}, Suggestions: []costChangeJSON{},
		Unsolved: p.reasonsJSON(o, s.Unsolved), Forgone: p.reasonsJSON(o, s.Forgone),
		Totals: beforeAfter{sourcesOf(s.Before), sourcesOf(s.After)},
	}
	for _, c := range s.Changes {
		j.Changes = append(j.Changes, fundingChange(c))
	}
	law := o.call.On(o.Plan.Notice.Date)
	for _, c := range s.Suggestions {
		j.Suggestions = append(j.Suggestions, costChangeJSON{
			c.Organisation, c.Year, c.Category, c.Item, c.Kind, c.From, c.To, c.Text(o.Plan, law, p.lang()),
		})
	}
	return p.printJSON(j)
}

func (p *program) reasonsJSON(o *opened, reasons []balance.Reason) []reasonJSON {
	out := []reasonJSON{}
	for _, r := range reasons {
		out = append(out, reasonJSON{
			r.Rule, r.Organisation, r.Years, r.Text(p.lang()), check.Cite(o.call, r.Citation, p.lang()), r.Amounts,
		})
	}
	return out
}

// amount writes an amount in 천원.
func amount(w plan.Won) string { return i18n.Thousands(int64(w)) }
