package check

import (
	"strings"

	"moaplan/internal/call"
	"moaplan/internal/plan"
)

// personRule asks that each person has a name and stands in one institution, once:
// only who becomes staff or a student on the way stands there as both.
var personRule = definition{
	id: "person", severity: Error, citation: form,
	run: func(c *context) {
		known := c.organisations()
		seen := make(map[string]*plan.Person, len(c.plan.People))
		for i := range c.plan.People {
			p := &c.plan.People[i]
			at := plan.At("people", string(p.ID))
			if blank(p.Name) {
				c.found(at.Join("name", "ko"), "unnamed")
			}
			if !known[p.Organisation] {
				c.found(at.Join("organisation"), "homeless", "person", personName(p))
			}
			no := strings.TrimSpace(p.ResearchNo)
			if no == "" {
				continue
			}
			switch first, again := seen[no]; {
			case !again:
				seen[no] = p
			case first.Organisation != p.Organisation || (first.Degree == plan.NoDegree) == (p.Degree == plan.NoDegree):
				c.found(at.Join("researchNo"), "twice", "person", personName(p), "number", no,
					"organisation", c.organisationName(first.Organisation), "other", c.organisationName(p.Organisation))
			}
		}
	},
}

// organisations tells which IDs are those of organisations.
func (c *context) organisations() map[plan.ID]bool {
	known := make(map[plan.ID]bool, len(c.plan.Organisations))
	for i := range c.plan.Organisations {
		known[c.plan.Organisations[i].ID] = true
	}
	return known
}

// investigatorRule asks for one investigator of each institution that is party to
// the agreement: a person of that institution.
var investigatorRule = definition{
	id: "investigator", severity: Error,
	citation: func(*call.Call) call.Citation {
		return call.Citation{
			Article: plan.Text{Ko: "시행령 제9조③6호·7호", En: "Enforcement Decree art. 9(3)6, 7"}, Source: "DEC", Certainty: call.Verified,
		}
	},
	run: func(c *context) {
		of, team := map[plan.ID]plan.ID{}, map[plan.ID][]*plan.Person{}
		for i := range c.plan.People {
			p := &c.plan.People[i]
			of[p.ID] = p.Organisation
			team[p.Organisation] = append(team[p.Organisation], p)
		}
		for _, o := range c.plan.Organisations {
			at := plan.At("organisations", string(o.ID), "investigator")
			switch home, known := of[o.Investigator]; {
			case o.Investigator == "":
				if party(o) {
					c.noInvestigator(o, at, team[o.ID])
				}
			case !known:
				f := c.found(at, "gone", "organisation", c.organisationName(o.ID))
				f.Fix = c.onlyCandidate(o, at, team[o.ID])
			case home != o.ID:
				f := c.found(at, "other", "organisation", c.organisationName(o.ID), "person", personName(c.plan.Person(o.Investigator)))
				f.Fix = c.onlyCandidate(o, at, team[o.ID])
			}
		}
	},
}

func (c *context) noInvestigator(o plan.Organisation, at plan.Path, team []*plan.Person) {
	what := "missing"
	if o.Role == plan.Lead {
		what = "missing.lead"
	}
	f := c.found(at, what, "organisation", c.organisationName(o.ID))
	if o.Role != plan.Lead {
		f.Severity = Warning // the decree names the project's investigator alone
	}
	f.Fix = c.onlyCandidate(o, at, team)
}

// onlyCandidate sets the investigator where the institution has one person who
// could be it: staff with no course of study who do not merely support.
func (c *context) onlyCandidate(o plan.Organisation, at plan.Path, team []*plan.Person) *plan.Edit {
	var only *plan.Person
	for _, p := range team {
		if p.Degree != plan.NoDegree || p.Support {
			continue
		}
		if only != nil {
			return nil
		}
		only = p
	}
	if only == nil {
		return nil
	}
	return c.setting(at, only.ID, "edit.fix.investigator", "organisation", c.organisationName(o.ID), "person", personName(only))
}

// contactRule asks for those who answer for the lead institution. That the form
// wants the head of every institution was recalled, not read.
var contactRule = definition{
	id: "contact", severity: Warning, citation: cover,
	run: func(c *context) {
		for _, o := range c.plan.Organisations {
			at := plan.At("organisations", string(o.ID))
			if party(o) && strings.TrimSpace(o.Head.Name) == "" {
				c.unconfirmed(at.Join("head", "name"), "head", "organisation", c.organisationName(o.ID))
			}
			if o.Role != plan.Lead {
				continue
			}
			switch w := o.Working; {
			case strings.TrimSpace(w.Name) == "":
				c.found(at.Join("working", "name"), "working", "organisation", c.organisationName(o.ID))
			case strings.TrimSpace(w.Email) == "":
				c.found(at.Join("working", "email"), "email", "organisation", c.organisationName(o.ID))
			case strings.TrimSpace(w.Phone+w.Mobile) == "":
				c.found(at.Join("working", "phone"), "phone", "organisation", c.organisationName(o.ID))
			}
		}
	},
}
