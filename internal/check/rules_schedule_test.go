package check_test

import (
	"testing"

	"moaplan/internal/plan"
)

// The plan has 17 months: five in the first year, twelve in the second.
func TestSchedule_JustPassesAndJustFails(t *testing.T) {
	hold(t, []planCase{
		{"a task to the last month", func(p *plan.Plan) { p.Tasks[0].End = 17 }, nil},
		{"a task a month longer", func(p *plan.Plan) { p.Tasks[1].End = 18 }, []string{"error months.outside tasks/t2/end"}},
		{"a task of one month", func(p *plan.Plan) { p.Tasks[0].Start = 5 }, nil},
		{"a task that ends before it begins", func(p *plan.Plan) {
			p.Tasks[0].Start, p.Tasks[0].End = 5, 4
		}, []string{"error months.order tasks/t1/end"}},
		{"a task without a first month", func(p *plan.Plan) { p.Tasks[0].Start = 0 }, []string{"error months.missing tasks/t1/start"}},
		{"a task without a last month", func(p *plan.Plan) { p.Tasks[1].End = 0 }, []string{
			"error months.missing tasks/t2/end", "warning tasks.year tasks",
		}},
		{"a shorter period", func(p *plan.Plan) { p.Period.Years[1].End = day(2025, 11, 30) }, []string{
			"error months.outside tasks/t2/end", "error months.outside trials/c1/end", "error months.outside cooperation/coop/visits/v1/month",
			"warning months.licence licences/l1/approve",
		}},

		{"a trial to the last month", func(p *plan.Plan) { p.Trials[0].Start = 17 }, nil},
		{"a trial a month longer", func(p *plan.Plan) { p.Trials[0].End = 18 }, []string{"error months.outside trials/c1/end"}},
		{"a visit a month later", func(p *plan.Plan) { p.Cooperation[0].Visits[0].Month = 18 }, []string{"error months.outside cooperation/coop/visits/v1/month"}},
		{"a visit without a month", func(p *plan.Plan) { p.Cooperation[0].Visits[0].Month = 0 }, []string{"error months.missing cooperation/coop/visits/v1/month"}},

		{"a licence granted after the project", func(p *plan.Plan) { p.Licences[0].Approve = 18 }, []string{"warning months.licence licences/l1/approve"}},
		{"a licence granted in the month of its application", func(p *plan.Plan) { p.Licences[0].Submit = 17 }, nil},
		{"a licence granted before its application", func(p *plan.Plan) { p.Licences[0].Approve = 15 }, []string{"error months.licence-order licences/l1/approve"}},

		{"a year of which one month has work", func(p *plan.Plan) { p.Tasks[1].Start, p.Tasks[1].End = 6, 6 }, nil},
		{"a year without work", func(p *plan.Plan) { p.Tasks = p.Tasks[:1] }, []string{"warning tasks.year tasks"}},
		{"a first year without work", func(p *plan.Plan) { p.Tasks[0].Start, p.Tasks[0].End = 6, 8 }, []string{"warning tasks.year tasks"}},
		{"a task without a name", func(p *plan.Plan) { p.Tasks[0].Name = plan.Text{} }, []string{"warning tasks.unnamed tasks/t1/name/ko"}},
		{"a task of nobody", func(p *plan.Plan) { p.Tasks[0].Organisation = "" }, []string{"warning tasks.organisation tasks/t1/organisation"}},
		{"a task without a result", func(p *plan.Plan) { p.Tasks[0].Output = plan.Ko(" ") }, []string{"warning tasks.output tasks/t1/output/ko"}},
	})
}

func TestMonthsFix_EndsWithTheProject(t *testing.T) {
	p := passing(t, "rnd")
	p.Tasks[1].End = 30
	compare(t, mended(t, p), nil)
	if p.Tasks[1].End != 17 {
		t.Errorf("the task ends in month %d", p.Tasks[1].End)
	}
}

func TestIndicators_JustPassAndJustFail(t *testing.T) {
	hold(t, []planCase{
		{"weights of 99", func(p *plan.Plan) { p.Indicators[1].Weight = 29 }, []string{"advice indicator-weights.sum indicators/i1/weight"}},
		{"weights of 101", func(p *plan.Plan) { p.Indicators[1].Weight = 31 }, []string{"advice indicator-weights.sum indicators/i1/weight"}},
		{"no indicators", func(p *plan.Plan) { p.Indicators = nil }, []string{"warning indicators.none indicators"}},
		{"an indicator without a name", func(p *plan.Plan) { p.Indicators[0].Name = plan.Text{} }, []string{"warning indicators.unnamed indicators/i1/name/ko"}},
		{"an indicator without a unit", func(p *plan.Plan) { p.Indicators[0].Unit = " " }, []string{"warning indicators.unit indicators/i1/unit"}},
		{"an indicator without a method", func(p *plan.Plan) { p.Indicators[0].Method = plan.Ko("") }, []string{"warning indicators.method indicators/i1/method/ko"}},
		{"a method in English alone", func(p *plan.Plan) { p.Indicators[0].Method = plan.Text{En: "test"} }, nil},
		{"a target of one year missing", func(p *plan.Plan) { p.Indicators[0].Targets = targets("y2") }, []string{"warning indicators.target indicators/i1/targets"}},
		{"a target that is empty", func(p *plan.Plan) { p.Indicators[0].Targets[1].Value = " " }, []string{"warning indicators.target indicators/i1/targets"}},
		{"a target of nought", func(p *plan.Plan) { p.Indicators[0].Targets[1].Value = "0" }, nil},
	})
}
