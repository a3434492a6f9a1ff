package check

import "moaplan/internal/plan"

// IndicatorWeights adds up the weights of a plan's indicators, in percent, and says what
// they are to add up to.
func IndicatorWeights(p *plan.Plan) (sum, whole int) {
	for i := range p.Indicators {
		sum += p.Indicators[i].Weight
	}
	return sum, wholeWeight
}

// WantsGoals reports whether an institution is asked for goals of every year: one that
// is party to the agreement.
func WantsGoals(o plan.Organisation) bool { return party(o) }
