package balance

import (
	"slices"
	"strconv"

	"moaplan/assets/i18n"
	"moaplan/internal/call"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// Reason is a rule that stands in the way of a funding, with its amounts.
type Reason struct {
	Rule         string    // ID of the limit, or of the rule of package check: sources-uses, receiver, amount
	Organisation plan.ID   // empty: the whole task
	Years        []plan.ID // one year, or those of a stage or the project
	Message      plan.Message
	Citation     call.Citation       // empty where the rule is no clause but arithmetic
	Amounts      map[string]plan.Won // amount, bound, difference
}

// Text is the reason's sentence in a language.
func (r Reason) Text(lang i18n.Lang) string { return check.Say(lang, r.Message) }

// unusable finds amounts that no table could print: the arithmetic would be
// about something else.
func (d *desk) unusable() []Reason {
	var reasons []Reason
	bad := func(organisation, year plan.ID, amount plan.Won) {
		if amount < 0 || amount > plan.MaxWon || !amount.Whole() {
			reasons = append(reasons, d.reason("amount", organisation, []plan.ID{year}, "balance.unusable", "amount", amount))
		}
	}
	for i := range d.plan.Organisations {
		id := d.plan.Organisations[i].ID
		for _, y := range d.plan.Period.Years {
			for _, kind := range plan.Kinds {
				bad(id, y.ID, d.budget.Cost(id, y.ID, plan.Filter{Kind: kind}))
			}
			f := d.budget.FundingIn(id, y.ID)
			for _, field := range plan.FundingFields {
				decided := d.at(id, y.ID) >= 0 && slices.Contains(decidedFields, field)
				if !decided {
					bad(id, y.ID, f.Amount(field))
				}
			}
		}
	}
	return reasons
}

// beyondRange reports whether an amount of the plan is outside the range of money.
func (d *desk) beyondRange() bool {
	return slices.ContainsFunc(d.unusable(), func(r Reason) bool {
		return r.Amounts["amount"] < 0 || r.Amounts["amount"] > plan.MaxWon
	})
}

// reason makes a reason; its amounts are names and values in turn.
func (d *desk) reason(rule string, organisation plan.ID, years []plan.ID, key string, amounts ...any) Reason {
	r := Reason{Rule: rule, Organisation: organisation, Years: years, Amounts: map[string]plan.Won{}}
	args := []string{"organisation", d.organisationName(organisation), "year", d.yearNames(years)}
	for i := 0; i+1 < len(amounts); i += 2 {
		switch value := amounts[i+1].(type) {
		case plan.Won:
			r.Amounts[amounts[i].(string)] = value
			args = append(args, amounts[i].(string), i18n.Thousands(int64(value)))
		case string:
			args = append(args, amounts[i].(string), value)
		}
	}
	r.Message = plan.Name(key, args...)
	return r
}

// limitReason says that a limit cannot be kept: what its numerator comes to and
// what it may.
func (d *desk) limitReason(result check.Result, num, bound plan.Won) Reason {
	key := "over"
	if result.Limit.Floor {
		key = "under"
	}
	if result.Organisation == "" {
		key = "task-" + key
	}
	r := d.reason(result.Limit.ID, result.Organisation, result.Years, "balance."+key,
		"limit", both(result.Limit.Title), "amount", num, "bound", bound, "difference", max(num-bound, bound-num))
	r.Citation = result.Limit.Citation
	return r
}

// organisationName is an organisation's name in both languages.
func (d *desk) organisationName(id plan.ID) string {
	o := d.plan.Organisation(id)
	if o == nil || o.Name.Empty() {
		return "@check.unnamed-organisation"
	}
	return both(o.Name)
}

// both packs a text for [check.Say], which takes the language's part.
func both(t plan.Text) string {
	if t.En == "" || t.Ko == t.En {
		return t.Ko
	}
	return t.In("ko") + "‖" + t.En
}

// yearNames are the numbers of project years: 2, or 1–3.
func (d *desk) yearNames(years []plan.ID) string {
	if len(years) == 0 {
		return ""
	}
	first := strconv.Itoa(d.plan.Period.Number(years[0]))
	if len(years) == 1 {
		return first
	}
	return first + "–" + strconv.Itoa(d.plan.Period.Number(years[len(years)-1]))
}
