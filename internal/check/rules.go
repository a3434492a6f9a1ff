package check

import "slices"

// definitions are all rules that are code, in the order of a plan's forms; the
// limits follow them (see limitRules).
func definitions() []definition {
	return slices.Concat(planRules, coverRules, consortiumRules, teamRules, moneyRules, contentRules, consistencyRules)
}

var (
	planRules       = []definition{titleRule, periodRule, chaptersRule, undrawableRule}
	consortiumRules = []definition{leadRule, institutionRule, foreignRule}
)
