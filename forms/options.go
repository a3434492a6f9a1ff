package forms

import "moaplan/internal/plan"

// optionsOf makes choices of the values of an enumeration; their words stand in
// the catalogues under a prefix.
func optionsOf[T ~string](d *desk, prefix string, values []T) []option {
	options := make([]option, len(values))
	for i, v := range values {
		options[i] = option{string(v), d.T(prefix + string(v))}
	}
	return options
}

var (
	planStages     = []plan.Stage{plan.Application, plan.Agreement}
	securityLevels = []plan.SecurityLevel{plan.General, plan.Restricted}
	selectionKinds = []plan.Selection{plan.PolicyDesignated, plan.Designated, plan.ItemCall, plan.FieldCall, plan.FreeCall}
	classSystems   = []plan.System{plan.NationalSystem, plan.MinistrySystem}
	phases         = []string{"basic", "applied", "development", "other"}
)

// fieldOptions are the call's research fields.
func (d *desk) fieldOptions() []option {
	fields := d.ed.Call().Fields
	options := make([]option, len(fields))
	for i, f := range fields {
		options[i] = option{string(f.Key), d.text(f.Title)}
	}
	return options
}
