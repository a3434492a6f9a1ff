package check_test

import (
	"strings"
	"testing"

	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/plan"
)

// machine is an equipment of so many 천원 with every column, of an institution
// that receives so much government money.
func machine(thousands, government int64, change func(*plan.Equipment)) func(*plan.Plan) {
	return func(p *plan.Plan) {
		join(p, "o", plan.Joint, plan.Nonprofit, plan.FormUniversity)
		pays(p, "o", "y1", government, 0, 0, 0)
		e := plan.Equipment{
			Record: plan.Record{ID: "e"}, Organisation: "o", Name: plan.Ko("예시 장비"), Method: "purchase", Spec: plan.Ko("규격"),
			Quantity: 1, Cost: plan.Won(thousands) * plan.Thousand, From: day(2024, 3, 1), To: day(2024, 4, 1), Place: plan.Ko("실험실"),
			Operation: plan.Operation{From: day(2024, 4, 2), To: day(2025, 12, 31), Use: plan.Ko("학습"), Place: plan.Ko("실험실")},
		}
		if change != nil {
			change(&e)
		}
		p.Equipment = append(p.Equipment, e)
	}
}

func TestEquipment_FromThirtyMillionHasAllColumns(t *testing.T) {
	at := func(column string) []string { return []string{"equipment.planned.columns error equipment/e/" + column} }
	cases := []ruleCase{
		{"all columns", machine(30_000, 1, nil), nil},
		{"below the threshold without a place", machine(29_999, 1, func(e *plan.Equipment) { e.Place = plan.Text{} }), nil},
		{"dear by its lines alone", also(machine(29_999, 1, func(e *plan.Equipment) { e.Place = plan.Text{} }), func(p *plan.Plan) {
			cost(p, "o", "y1", "facility/purchase", 20_000).Equipment = "e"
			cost(p, "o", "y2", "facility/purchase", 10_000).Equipment = "e"
		}), at("place")},
	}
	for column, empty := range map[string]func(*plan.Equipment){
		"name":            func(e *plan.Equipment) { e.Name = plan.Text{} },
		"method":          func(e *plan.Equipment) { e.Method = "" },
		"spec":            func(e *plan.Equipment) { e.Spec = plan.Text{} },
		"quantity":        func(e *plan.Equipment) { e.Quantity = 0 },
		"from":            func(e *plan.Equipment) { e.To = civil.Date{} },
		"place":           func(e *plan.Equipment) { e.Place = plan.Text{} },
		"operation/from":  func(e *plan.Equipment) { e.Operation.From = civil.Date{} },
		"operation/use":   func(e *plan.Equipment) { e.Operation.Use = plan.Text{} },
		"operation/place": func(e *plan.Equipment) { e.Operation.Place = plan.Text{} },
	} {
		cases = append(cases, ruleCase{"without " + column, machine(30_000, 1, empty), at(column)})
	}
	runRules(t, announced, "equipment.planned", cases)
}

func TestEquipment_NamesEveryMissingColumnAtOnce(t *testing.T) {
	p := bare(announced)
	machine(30_000, 1, func(e *plan.Equipment) { e.Spec, e.Operation.Use = plan.Text{}, plan.Text{} })(p)
	found := findingsBy(t, p, "equipment.planned")
	if len(found) != 1 || !strings.Contains(found[0].Text(i18n.Ko), "규격, 활용계획") || !strings.Contains(found[0].Text(i18n.En), "specification, use") {
		t.Errorf("%+v", found)
	}
}

func TestEquipment_ThatIsBoughtIsListed(t *testing.T) {
	buy := func(first, second int64, item string, names ...string) func(*plan.Plan) {
		return func(p *plan.Plan) {
			join(p, "o", plan.Joint, plan.Nonprofit, plan.FormUniversity)
			cost(p, "o", "y1", item, first).Name = plan.Ko(names[0])
			cost(p, "o", "y2", item, second).Name = plan.Ko(names[len(names)-1])
		}
	}
	units := func(amount int64, expression string) func(*plan.Plan) {
		return func(p *plan.Plan) {
			join(p, "o", plan.Joint, plan.Nonprofit, plan.FormUniversity)
			cost(p, "o", "y1", "facility/purchase", amount).Basis.Expression = expression
		}
	}
	unlisted := []string{"equipment.planned.unlisted error lines/l1/equipment"}
	runRules(t, announced, "equipment.planned", []ruleCase{
		{"29,999천원 over both years", buy(20_000, 9_999, "facility/lease", "서버"), nil},
		{"30,000천원 over both years", buy(20_000, 10_000, "facility/lease", "서버"), unlisted},
		{"30,000천원 of two things", buy(20_000, 10_000, "facility/lease", "서버", "현미경"), nil},
		{"30,000천원 of two things without names", buy(20_000, 10_000, "facility/purchase", ""), nil},
		{"30,000천원 to run it", buy(20_000, 10_000, "facility/operation", "서버"), nil},
		{"30,000천원 in kind", buy(20_000, 10_000, "facility/purchase@inKind", "서버"), nil},
		{"a record that is gone", also(buy(20_000, 10_000, "facility/purchase", "서버"), func(p *plan.Plan) {
			p.Lines[0].Equipment, p.Lines[1].Equipment = "gone", "gone"
		}), unlisted},
		{"three of 10,000천원", units(30_000, "3*10000"), []string{"equipment.planned.system advice lines/l1/equipment"}},
		{"two of 30,000천원", units(60_000, "2 * 30000"), unlisted},
		{"a calculation that gives another amount", units(30_000, "3*9000"), unlisted},
		{"of a participant", also(buy(20_000, 10_000, "facility/purchase", "서버"), func(p *plan.Plan) { p.Organisations[0].Role = plan.Participant }), nil},
	})
}

func TestEquipment_IsReviewedByPanelOrCommittee(t *testing.T) {
	reviewed := func(e *plan.Equipment) { e.Reviewed = true }
	panel := []string{"equipment.listed.review advice equipment/e/reviewed"}
	committee := []string{"equipment.national.review warning equipment/e/reviewed"}
	runRules(t, announced, "equipment.listed equipment.national", []ruleCase{
		{"below the threshold", machine(29_999, 100_000, nil), nil},
		{"from 30,000천원", machine(30_000, 100_000, nil), panel},
		{"without government money", machine(30_000, 0, nil), nil},
		{"to 99,999천원", machine(99_999, 100_000, nil), panel},
		{"from 100,000천원 of government money", machine(100_000, 100_000, nil), committee},
		{"with 1천원 less of government money", machine(100_000, 99_999, nil), panel},
		{"reviewed by the panel", machine(30_000, 100_000, reviewed), nil},
		{"reviewed by the committee", machine(100_000, 100_000, reviewed), nil},
		{"a basic project", also(machine(100_000, 100_000, nil), func(p *plan.Plan) { tick(p, "basicProject") }), nil},
	})
}

// The only stage ends on 2025-12-31, where a test does not divide it.
func TestEquipment_IsThereTwoMonthsBeforeTheStageEnds(t *testing.T) {
	on := func(d civil.Date) func(*plan.Plan) {
		return machine(10_000, 1, func(e *plan.Equipment) { e.To = d })
	}
	stages := func(p *plan.Plan) {
		p.Period.Stages = []plan.DevStage{{Record: plan.Record{ID: "1"}}, {Record: plan.Record{ID: "2"}}}
		p.Period.Years[0].Stage, p.Period.Years[1].Stage = "1", "2"
	}
	late := []string{"purchase.beforeEnd.late warning equipment/e/to"}
	runRules(t, announced, "purchase.beforeEnd", []ruleCase{
		{"two months before", on(day(2025, 10, 31)), nil},
		{"a day later", on(day(2025, 11, 1)), late},
		{"in the middle of an undivided project", on(day(2024, 11, 1)), nil},
		{"two months before the first stage's end", also(on(day(2024, 10, 31)), stages), nil},
		{"a day later in the first stage", also(on(day(2024, 11, 1)), stages), late},
		{"on the first day of the second stage", also(on(day(2025, 1, 1)), stages), nil},
		{"after the end of all", on(day(2026, 3, 1)), late},
		{"a basic project has until the end", also(on(day(2025, 12, 31)), func(p *plan.Plan) { tick(p, "basicProject") }), nil},
		{"a basic project, a day later", also(on(day(2026, 1, 1)), func(p *plan.Plan) { tick(p, "basicProject") }), late},
		{"a lease that begins in time", machine(10_000, 1, func(e *plan.Equipment) { e.Method, e.From, e.To = "lease", day(2025, 10, 31), day(2025, 12, 31) }), nil},
		{
			"a lease that begins too late", machine(10_000, 1, func(e *plan.Equipment) { e.Method, e.From, e.To = "lease", day(2025, 11, 1), day(2025, 12, 31) }),
			[]string{"purchase.beforeEnd.late warning equipment/e/from"},
		},
		{"without a day", on(civil.Date{}), nil},
	})
}
