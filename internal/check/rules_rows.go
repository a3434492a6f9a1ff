package check

import "moaplan/internal/call"

// rowRules make a rule of every row of law that is neither a limit nor a clause:
// its title and why are the row's own.
func rowRules(law call.InForce) []Rule {
	var all []Rule
	for _, l := range law.Charges {
		all = append(all, rateRule(l))
	}
	for _, v := range law.Valuations {
		if v.Basis != "pay" { // what staff is paid follows from the people
			all = append(all, valuationRule(v))
		}
	}
	return all
}
