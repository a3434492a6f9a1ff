package call

import (
	"maps"
	"slices"

	"moaplan/internal/plan"
)

// conditions are the words of selectors that look at more than what an
// organisation is. Each judges one organisation.
var conditions = map[string]func(Subject) bool{
	// Always.
	"always": func(Subject) bool { return true },
	// A task of 시행령 제19조④, in which a non-profit may bear own money.
	"sharesCost": func(s Subject) bool { return s.Organisation.SharesCost },
	// An SME that opened business at most seven years before the start.
	"startup": func(s Subject) bool { return s.Organisation.Startup },
	// The ministry lets it bear nothing (시행령 제19조②).
	"exempt": func(s Subject) bool { return s.Organisation.Exempt },
	// The project is security-classified (보안과제).
	"restricted": func(s Subject) bool { return s.Plan.Security == plan.Restricted },
	// It is abroad, whatever its legal type.
	"abroad": func(s Subject) bool { return s.Organisation.Foreign() },
	// It has a recognised R&D centre (기업부설연구소, 전담부서).
	"centre": func(s Subject) bool {
		return s.Organisation.Centre.Number != "" || s.Organisation.Centre.Name != ""
	},
	"receivesGovernment": func(s Subject) bool { return s.funding().Government > 0 },
	"bearsCost":          func(s Subject) bool { return s.funding().Own() > 0 },
	"foreignPartner": func(s Subject) bool {
		return s.Organisation.Foreign() || s.spends(plan.Filter{Category: plan.International})
	},
	"internationalCost": func(s Subject) bool { return s.spends(plan.Filter{Category: plan.International}) },
	"consignedCost":     func(s Subject) bool { return s.spends(plan.Filter{Category: plan.Consignment}) },
	"inKind":            func(s Subject) bool { return s.spends(plan.Filter{Kind: plan.InKind}) },
	// A company pays its own staff in cash.
	"cashPayOfCompany": func(s Subject) bool {
		return s.Organisation.LegalType.ForProfit() &&
			s.spends(plan.Filter{Category: plan.Personnel, Item: plan.ItemInternal, Kind: plan.Cash})
	},
	// A company budgets office machines or software of the laboratory.
	"labOperationOfCompany": func(s Subject) bool {
		return s.Organisation.LegalType.ForProfit() &&
			s.spends(plan.Filter{Category: plan.Activity, Item: "labOperation"})
	},
	"techImportInKind": func(s Subject) bool {
		return s.spends(plan.Filter{Category: plan.Activity, Item: "techImport", Kind: plan.InKind})
	},
	"researchService": func(s Subject) bool {
		return s.spends(plan.Filter{Category: plan.Activity, Item: "researchService"}) ||
			s.spends(plan.Filter{Category: plan.Activity, Item: "testing"})
	},
	"expert":            func(s Subject) bool { return s.spends(plan.Filter{Category: plan.Activity, Item: "expert"}) },
	"software":          func(s Subject) bool { return s.spends(plan.Filter{Category: plan.Activity, Item: "software"}) },
	"foreignResearcher": func(s Subject) bool { return s.spends(plan.Filter{Category: plan.Activity, Item: "foreignResearcher"}) },
	"allowance":         func(s Subject) bool { return s.spends(plan.Filter{Category: plan.Allowance}) },
	"overhead":          func(s Subject) bool { return s.spends(plan.Filter{Category: plan.Indirect}) },
	"ownCash":           func(s Subject) bool { return s.funding().OwnCash > 0 },
	"student": func(s Subject) bool {
		return s.anyone(func(p plan.Person) bool { return p.Degree != plan.NoDegree }) ||
			s.spends(plan.Filter{Category: plan.Student})
	},
	// Someone has a second employer.
	"otherEmployer": func(s Subject) bool { return s.anyone(func(p plan.Person) bool { return p.OtherEmployer != "" }) },
	"newHire":       func(s Subject) bool { return s.anyone(func(p plan.Person) bool { return p.NewHire }) },
	"researcher":    func(s Subject) bool { return s.anyone(func(plan.Person) bool { return true }) },
	"equipment": func(s Subject) bool {
		return slices.ContainsFunc(s.Plan.Equipment, func(e plan.Equipment) bool { return e.Organisation == s.Organisation.ID })
	},
	"dataset": Subject.bringsData,
	"dataAbroad": func(s Subject) bool {
		return slices.ContainsFunc(s.Plan.DataSets, func(d plan.DataSet) bool {
			return d.Organisation == s.Organisation.ID && d.Transfer
		})
	},
	"trial": Subject.runsTrial,
	// It takes part in a study that an ethics board looks at: data or a trial.
	"ethicsReview": func(s Subject) bool { return s.bringsData() || s.runsTrial() },
}

// Conditions lists the condition words of selectors, sorted.
func Conditions() []string { return slices.Sorted(maps.Keys(conditions)) }

func (s Subject) budget() *plan.Budget {
	if s.Budget == nil {
		return s.Plan.Budget("")
	}
	return s.Budget
}

func (s Subject) funding() plan.Funding { return s.budget().FundingOf(s.Organisation.ID) }

func (s Subject) spends(f plan.Filter) bool { return s.budget().CostOf(s.Organisation.ID, f) > 0 }

func (s Subject) anyone(is func(plan.Person) bool) bool {
	return slices.ContainsFunc(s.Plan.People, func(p plan.Person) bool {
		return p.Organisation == s.Organisation.ID && is(p)
	})
}

func (s Subject) bringsData() bool {
	return slices.ContainsFunc(s.Plan.DataSets, func(d plan.DataSet) bool { return d.Organisation == s.Organisation.ID })
}

func (s Subject) runsTrial() bool {
	return slices.ContainsFunc(s.Plan.Trials, func(t plan.Trial) bool {
		return t.Organisation == s.Organisation.ID || slices.Contains(t.Sites, s.Organisation.ID)
	})
}
