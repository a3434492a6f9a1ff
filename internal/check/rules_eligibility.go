package check

import (
	"moaplan/internal/call"
	"moaplan/internal/plan"
)

const debtRatioID = "eligibility.debtRatio"

// eligibilityRule holds a company's last business year against the debt ratio
// that notices use to bar an application. Where no capital is left, no ratio is
// needed.
var eligibilityRule = definition{
	id: "eligibility", severity: Warning,
	citation: func(c *call.Call) call.Citation {
		row, _ := c.On(c.Announced).Parameter(debtRatioID)
		return row.Citation
	},
	parameters: func(_ *call.Call, law call.InForce) []plan.Text {
		row, ok := law.Parameter(debtRatioID)
		if !ok {
			return nil
		}
		return []plan.Text{catalogue("check.eligibility.parameter", "percent", row.Count)}
	},
	run: func(c *context) {
		row, ok := c.law.Parameter(debtRatioID)
		if !ok {
			return
		}
		for _, o := range c.plan.Organisations {
			last := lastYear(o.Finances)
			if !party(o) || !o.LegalType.ForProfit() || last == nil {
				continue
			}
			at := plan.At("organisations", string(o.ID), "finances", string(last.ID))
			name, year := c.organisationName(o.ID), number(last.Year)
			switch {
			case last.Equity == 0 && last.Debt == 0 && last.Assets == 0: // not entered yet
			case last.Equity <= 0:
				c.found(at.Join("equity"), "capital", "organisation", name, "year", year, "equity", thousands(last.Equity))
			case reaches(last.Debt, last.Equity, row.Count):
				f := c.found(at.Join("debt"), "debt", "organisation", name, "year", year, "limit", number(row.Count),
					"ratio", number(percent(last.Debt, last.Equity)))
				f.Amounts = map[string]plan.Won{"debt": last.Debt, "equity": last.Equity}
			}
		}
	},
}

// lastYear is the latest business year that was entered.
func lastYear(finances []plan.Finance) *plan.Finance {
	var last *plan.Finance
	for i := range finances {
		if f := &finances[i]; last == nil || f.Year > last.Year {
			last = f
		}
	}
	return last
}

// reaches reports whether an amount is at least so many percent of a base.
func reaches(amount, base plan.Won, percent int) bool {
	return amount > 0 && call.Percent(percent*100).Compare(amount, base) >= 0
}

// percent is an amount in whole percent of a base, cut, for a sentence.
func percent(amount, base plan.Won) int {
	return int(amount / max(base/100, 1))
}
