package check

import "slices"

// IsPlanRule reports whether a rule is one of cover, team, content and
// consistency, which have tests of their own.
func IsPlanRule(id string) bool {
	return slices.ContainsFunc(slices.Concat(coverRules, teamRules, contentRules, consistencyRules), func(d definition) bool { return d.id == id })
}
