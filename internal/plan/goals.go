package plan

// GoalOf is the goal of an institution in a year, or nil. Of several it is the first.
func (p *Plan) GoalOf(organisation, year ID) *Goal {
	for i := range p.Goals {
		if g := &p.Goals[i]; g.Organisation == organisation && g.Year == year {
			return g
		}
	}
	return nil
}

// StrayGoals are the goals of no year or no institution of the plan, and those that
// repeat the institution and year of an earlier one.
func (p *Plan) StrayGoals() []ID {
	var stray []ID
	for i := range p.Goals {
		g := &p.Goals[i]
		if p.Year(g.Year) == nil || p.Organisation(g.Organisation) == nil || p.GoalOf(g.Organisation, g.Year) != g {
			stray = append(stray, g.ID)
		}
	}
	return stray
}

// OutcomeKinds are the kinds of outcomes, in the order of the form.
var OutcomeKinds = []string{
	"patentApplication", "patentGrant", "paper", "software", "standard", "hire", "youthHire", "sales", "export", "investment", "other",
}

// MostAfter is how many years after the end of the project outcomes can have targets
// for.
const MostAfter = 5
