package check_test

import (
	"testing"

	"moaplan/internal/plan"
)

func TestNoGovernment_StillNeedsMoney(t *testing.T) {
	of := func(role plan.Role, set func(*plan.Funding)) func(*plan.Plan) {
		return func(p *plan.Plan) {
			join(p, "o", role, plan.SME, plan.FormSME)
			fund(p, "o", "y2", set)
		}
	}
	nothing := []string{"funding.noGovernment.nothing error funding/s.o.y1"}
	runRules(t, announced, "funding.noGovernment", []ruleCase{
		{"government money", of(plan.Joint, func(f *plan.Funding) { f.Government = 1000 }), nil},
		{"own money in kind alone", of(plan.Joint, func(f *plan.Funding) { f.OwnInKind = 1000 }), nil},
		{"money of others alone", of(plan.Joint, func(f *plan.Funding) { f.LocalCash = 1000 }), nil},
		{"nothing", of(plan.Joint, func(*plan.Funding) {}), nothing},
		{"money outside the research cost alone", of(plan.Joint, func(f *plan.Funding) { f.Outside = 1000 }), nothing},
		{"the lead too", of(plan.Lead, func(*plan.Funding) {}), nothing},
		{"a participant", of(plan.Participant, func(*plan.Funding) {}), nil},
		{"a plan without years", also(of(plan.Lead, func(*plan.Funding) {}), func(p *plan.Plan) { p.Period.Years = nil }), nil},
	})
}

func TestExempt_IsTheMinistrysDecision(t *testing.T) {
	of := func(role plan.Role, legal plan.LegalType, exempt bool) func(*plan.Plan) {
		return func(p *plan.Plan) { join(p, "o", role, legal, plan.FormOther).Exempt = exempt }
	}
	runRules(t, announced, "funding.exempt", []ruleCase{
		{"not exempt", of(plan.Joint, plan.SME, false), nil},
		{"an exempt company", of(plan.Joint, plan.SME, true), []string{"funding.exempt.decision advice organisations/o/exempt"}},
		{"an exempt consigned company", of(plan.Consigned, plan.Mid, true), []string{"funding.exempt.decision advice organisations/o/exempt"}},
		{"a non-profit bears nothing anyway", of(plan.Joint, plan.Nonprofit, true), nil},
	})
}
