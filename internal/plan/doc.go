// Package plan is the model of a research and development plan (연구개발계획서):
// what a plan is, its money, its derived sums and its edits.
//
// The package is pure: it knows no screen, no file, no rule of a call and no
// toolkit. A plan is changed by an [Edit] alone; every derived value is computed
// and never stored. Amounts are whole won ([Won]); dates are civil dates without
// a time zone; records carry stable, random IDs.
package plan
