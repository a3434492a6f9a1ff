package check

import (
	"slices"
	"strings"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// Digits of the registration numbers.
const (
	businessDigits  = 10 // 사업자등록번호
	corporateDigits = 13 // 법인등록번호
)

// oneRegistrationRule lets a corporation take part once: one registration number,
// or one business number, is one institution.
var oneRegistrationRule = clause("consortium.oneRegistration", func(c *context) {
	corporate, business := map[string]plan.ID{}, map[string]plan.ID{}
	for _, o := range c.plan.Organisations {
		if !party(o) {
			continue
		}
		if c.second(corporate, o, o.CorporateNo, "corporateNo") {
			continue // the same institution twice says nothing new by its other number
		}
		c.second(business, o, o.BusinessNo, "businessNo")
	}
})

func (c *context) second(seen map[string]plan.ID, o plan.Organisation, number, field string) bool {
	n := digits(number)
	if n == "" {
		return false
	}
	first, again := seen[n]
	if !again {
		seen[n] = o.ID
		return false
	}
	c.found(plan.At("organisations", string(o.ID), field), field,
		"organisation", c.organisationName(o.ID), "other", c.organisationName(first), "number", number)
	return true
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// registrationRule asks the domestic institutions for the numbers that the cover
// prints, in the form they have.
var registrationRule = definition{
	id: "registration", severity: Warning, citation: cover,
	run: func(c *context) {
		for _, o := range c.plan.Organisations {
			if o.Foreign() || !party(o) {
				continue
			}
			at := plan.At("organisations", string(o.ID))
			name := c.organisationName(o.ID)
			switch n := len(digits(o.BusinessNo)); {
			case strings.TrimSpace(o.BusinessNo) == "":
				c.found(at.Join("businessNo"), "missing", "organisation", name)
			case n != businessDigits:
				c.unconfirmed(at.Join("businessNo"), "business", "organisation", name, "number", o.BusinessNo, "digits", number(n), "want", number(businessDigits))
			}
			if n := len(digits(o.CorporateNo)); strings.TrimSpace(o.CorporateNo) != "" && n != corporateDigits {
				c.unconfirmed(at.Join("corporateNo"), "corporate", "organisation", name, "number", o.CorporateNo, "digits", number(n), "want", number(corporateDigits))
			}
		}
	},
}

// cover cites the fields of the plan's cover, read in a program that copies them.
func cover(*call.Call) call.Citation {
	return call.Citation{
		Article: plan.Text{Ko: "연구개발계획서 표지", En: "Plan form, cover"}, Source: "FORM-COPY", Certainty: call.Secondary,
	}
}

// unconfirmed reports a finding on a part of the form that nobody could read: it
// only advises.
func (c *context) unconfirmed(path plan.Path, what string, args ...string) *Finding {
	f := c.found(path, what, args...)
	f.Citation.Certainty, f.Severity = call.Recalled, Advice
	return f
}

// countryRule asks that what is abroad has its country and its legal type.
var countryRule = definition{
	id: "country", severity: Warning, citation: form,
	run: func(c *context) {
		for _, o := range c.plan.Organisations {
			at := plan.At("organisations", string(o.ID))
			home := o.Country == "" || o.Country == homeCountry
			switch {
			case o.LegalType == plan.Foreign && home:
				c.found(at.Join("country"), "missing", "organisation", c.organisationName(o.ID))
			case o.LegalType != plan.Foreign && !home:
				f := c.found(at.Join("legalType"), "type", "organisation", c.organisationName(o.ID), "country", o.Country)
				f.Fix = c.setting(at.Join("legalType"), plan.Foreign, "edit.fix.foreign", "organisation", c.organisationName(o.ID))
			}
		}
	},
}

const homeCountry = "KR"

// setting is the edit that sets one value, where a fix is asked for.
func (c *context) setting(path plan.Path, value any, name string, args ...string) *plan.Edit {
	if c.trial {
		return nil
	}
	op, err := c.plan.SetOp(path, value)
	if err != nil {
		return nil // no fix is better than a wrong one
	}
	fix := plan.NewEdit(plan.Name(name, args...), plan.FromFix, op)
	return &fix
}

// cooperationRule asks for the whole agreement with every foreign institution:
// why this one, who does what and where, and on which terms data are used.
var cooperationRule = definition{
	id: "cooperation", severity: Warning,
	citation: func(c *call.Call) call.Citation { return c.ForeignPartner.Citation },
	run: func(c *context) {
		for _, o := range c.plan.Organisations {
			if o.Foreign() && c.cooperationPlace(o.ID) == "cooperation" {
				f := c.found("cooperation", "missing", "organisation", c.organisationName(o.ID))
				f.Fix = c.addCooperation(o.ID)
			}
		}
		for _, k := range c.plan.Cooperation {
			at := plan.At("cooperation", string(k.ID))
			o := c.plan.Organisation(k.Organisation)
			if o == nil || !o.Foreign() {
				c.found(at.Join("organisation"), "domestic")
				continue
			}
			for _, part := range []struct {
				field string
				text  plan.Text
			}{{"need", k.Need}, {"work", k.Work}, {"sites", k.Sites}, {"data", k.Data}} {
				if blank(part.text) {
					c.found(at.Join(part.field, "ko"), part.field, "organisation", c.organisationName(o.ID))
				}
			}
			if k.State == plan.ContractSigned && k.SignedOn.IsZero() {
				c.found(at.Join("signedOn"), "day", "organisation", c.organisationName(o.ID))
			}
		}
	},
}

func (c *context) addCooperation(organisation plan.ID) *plan.Edit {
	if c.trial {
		return nil
	}
	op, err := c.plan.AppendOp("cooperation", plan.Cooperation{Record: plan.Record{ID: "coop." + organisation}, Organisation: organisation})
	if err != nil || c.plan.Has(op.Path) {
		return nil
	}
	fix := plan.NewEdit(plan.Name("edit.fix.cooperation", "organisation", c.organisationName(organisation)), plan.FromFix, op)
	return &fix
}

// contractRule asks for the contract behind every payment to a foreign
// institution, without which the ministry does not recognise the cost. Where
// nobody abroad has one, foreignRule says so.
var contractRule = clause("international.contract", func(c *context) {
	if c.call.ForeignPartner.Value && !slices.ContainsFunc(c.plan.Organisations, func(o plan.Organisation) bool {
		return o.Foreign() && c.hasContract(o.ID)
	}) {
		return
	}
	paid := map[plan.ID]plan.Won{}
	var order []plan.ID
	for _, l := range c.budget.Lines {
		o := c.plan.Organisation(l.Receiver)
		if l.Category != plan.International || l.Amount <= 0 || o == nil || !o.Foreign() {
			continue
		}
		if paid[o.ID] == 0 {
			order = append(order, o.ID)
		}
		paid[o.ID] += l.Amount
	}
	for _, id := range order {
		if c.hasContract(id) {
			continue
		}
		what := "planned"
		if c.plan.Stage == plan.Agreement {
			what = "unsigned"
		}
		f := c.found(c.cooperationPlace(id), what, "organisation", c.organisationName(id), "amount", thousands(paid[id]))
		f.Amounts = map[string]plan.Won{"amount": paid[id]}
	}
})

func (c *context) hasContract(organisation plan.ID) bool {
	for i := range c.plan.Cooperation {
		if k := &c.plan.Cooperation[i]; k.Organisation == organisation && c.contracted(k) {
			return true
		}
	}
	return false
}

// resultsRule asks who owns what the joint research brings forth.
var resultsRule = clause("international.results", func(c *context) {
	for _, k := range c.plan.Cooperation {
		if blank(k.IP) {
			c.found(plan.At("cooperation", string(k.ID), "ip", "ko"), "ip", "organisation", c.organisationName(k.Organisation))
		}
	}
})
