package check_test

import (
	"testing"

	"cloud.google.com/go/civil"

	"moaplan/internal/plan"
)

// owned is a thing of a price in 천원 that a company brings in kind with one line
// a year.
func owned(what string, price int64, amounts ...int64) func(*plan.Plan) {
	return func(p *plan.Plan) {
		if len(p.Organisations) == 0 {
			join(p, "o", plan.Joint, plan.SME, plan.FormSME)
		}
		for i, amount := range amounts {
			l := cost(p, "o", p.Period.Years[i].ID, what+"@inKind", amount)
			l.Name = plan.Ko("보유 자산 (예시)")
			l.Asset = plan.Asset{PurchasedOn: day(2023, 6, 1), Price: plan.Won(price) * plan.Thousand, LifeMonths: 60}
		}
	}
}

func bought(d civil.Date, life int) func(*plan.Plan) {
	return func(p *plan.Plan) {
		for i := range p.Lines {
			p.Lines[i].Asset.PurchasedOn, p.Lines[i].Asset.LifeMonths = d, life
		}
	}
}

func TestValuation_OfWhatCompaniesBringInKind(t *testing.T) {
	over := func(what string) []string { return []string{"valuation." + what + " error lines/l1/amount"} }
	runRules(t, day(2024, 12, 31), "valuation", []ruleCase{
		{"equipment at 20 % a year", owned("facility/purchase", 100_000, 20_000, 20_000), nil},
		{"equipment 1천원 above in a year", owned("facility/purchase", 100_000, 20_001, 0), over("over-year")},
		{"equipment in two lines of a year", also(owned("facility/purchase", 100_000, 20_000), owned("facility/purchase", 100_000, 1)), over("over-year")},
		{"another thing of the same price", also(owned("facility/purchase", 100_000, 20_000), func(p *plan.Plan) {
			owned("facility/purchase", 100_000, 1)(p)
			p.Lines[1].Name = plan.Ko("다른 자산 (예시)")
		}), nil},
		{"equipment without a price", owned("facility/purchase", 0, 1), []string{"valuation.no-price warning lines/l1/asset/price"}},
		{"a lease at 20 % of the rent", owned("facility/lease", 12_000, 2_400), nil},
		{"a lease 1천원 above", owned("facility/lease", 12_000, 2_401), over("over-year")},
		{"software at 20 %", owned("activity/software", 50_000, 10_000), nil},
		{"software 1천원 above", owned("activity/software", 50_000, 10_001), over("over-year")},
		{"a technique at half its cost over all years", owned("activity/techImport", 80_000, 20_000, 20_000), nil},
		{"a technique 1천원 above", owned("activity/techImport", 80_000, 20_000, 20_001), over("over")},
		{"materials at their price", owned("material/purchase", 5_000, 5_000), nil},
		{"materials 1천원 above", owned("material/purchase", 5_000, 5_001), over("over")},
		{"materials without a price", owned("material/purchase", 0, 5_001), nil},
		{"a foreign institution's", also(owned("facility/purchase", 100_000, 20_001), func(p *plan.Plan) { p.Organisations[0].LegalType = plan.Foreign }), nil},
	})
}

// A sixth year of 20 % takes more than was paid.
func TestValuation_AllYearsTogetherTakeAtMostThePrice(t *testing.T) {
	six := func(last int64) func(*plan.Plan) {
		return func(p *plan.Plan) {
			p.Period.Years = plan.DefaultYears(day(2024, 1, 1), 6)
			owned("facility/purchase", 100_000, 20_000, 20_000, 20_000, 20_000, 20_000, last)(p)
		}
	}
	runRules(t, announced, "valuation", []ruleCase{
		{"the price", six(0), nil},
		{"1천원 more", six(1), []string{"valuation.over-price error lines/l1/amount"}},
	})
}

func TestValuation_FixLowersTheLineAndItsMoney(t *testing.T) {
	p := bare(announced)
	owned("facility/purchase", 100_000, 20_001)(p)
	pays(p, "o", "y1", 0, 0, 20_001, 0)
	found := findingsBy(t, p, "valuation")
	if len(found) != 1 || found[0].Fix == nil || found[0].Amounts["excess"] != 1000 {
		t.Fatalf("%+v", found)
	}
	if err := p.Apply(*found[0].Fix); err != nil {
		t.Fatal(err)
	}
	if p.Lines[0].Amount != 20_000_000 || p.Funding[0].OwnInKind != 20_000_000 || findingsBy(t, p, "valuation") != nil {
		t.Errorf("%+v %+v", p.Lines[0], p.Funding[0])
	}
}

// The project begins on 2024-01-01 and its years end with the calendar's.
func TestAge_OfWhatCompaniesBringInKind(t *testing.T) {
	const (
		tooOld = "inKind.age.too-old error lines/l1/asset/purchasedOn"
		life1  = "inKind.age.life error lines/l1/asset/lifeMonths"
		life2  = "inKind.age.life error lines/l2/asset/lifeMonths"
	)
	machine := owned("facility/purchase", 100_000, 20_000, 20_000)
	software := owned("activity/software", 100_000, 20_000)
	technique := owned("activity/techImport", 100_000, 20_000)
	runRules(t, day(2024, 12, 31), "inKind.age", []ruleCase{
		{"equipment of five years to the day", also(machine, bought(day(2019, 1, 1), 120)), nil},
		{"equipment a day older", also(machine, bought(day(2018, 12, 31), 120)), []string{tooOld}},
		{"equipment that lives to the last day booked", also(machine, bought(day(2021, 1, 1), 60)), nil},
		{"equipment that dies a day before", also(machine, bought(day(2020, 12, 31), 60)), []string{life2}},
		{"equipment that dies in the first year", also(machine, bought(day(2020, 12, 31), 48)), []string{life1}},
		{"equipment of an unknown day", also(machine, bought(civil.Date{}, 60)), []string{"inKind.age.no-day warning lines/l1/asset/purchasedOn"}},
		{"equipment of an unknown life", also(machine, bought(day(2021, 1, 1), 0)), []string{"inKind.age.no-life warning lines/l1/asset/lifeMonths"}},
		{"software a day older", also(software, bought(day(2018, 12, 31), 120)), []string{tooOld}},
		{"a technique of two years to the day", also(technique, bought(day(2022, 1, 1), 0)), nil},
		{"a technique a day older", also(technique, bought(day(2021, 12, 31), 0)), []string{tooOld}},
		{"materials of any age", also(owned("material/purchase", 1, 1), bought(day(2010, 1, 1), 0)), nil},
	})
}

func TestEquipmentInKind_StricterReadingOnlyAdvises(t *testing.T) {
	runRules(t, announced, "inKind.equipmentPerTask", []ruleCase{
		{"20 % over the task", owned("facility/purchase", 100_000, 8_000, 12_000), nil},
		{"1천원 above", owned("facility/purchase", 100_000, 8_000, 12_001), []string{"inKind.equipmentPerTask.over advice lines/l1/asset/price"}},
		{"software is settled", owned("activity/software", 100_000, 20_000, 20_000), nil},
	})
}

func TestZEUS_IsAskedOfEquipmentBuiltByNationalResearch(t *testing.T) {
	mine := owned("facility/purchase", 100_000, 1)
	national := func(p *plan.Plan) { tick(p, "nationalEquipment.o") }
	registered := func(number string) func(*plan.Plan) {
		return func(p *plan.Plan) {
			p.Lines[0].Equipment = "e"
			p.Equipment = []plan.Equipment{{Record: plan.Record{ID: "e"}, Organisation: "o", ZEUS: number}}
		}
	}
	missing := []string{"inKind.zeus.missing warning lines/l1/equipment"}
	runRules(t, announced, "inKind.zeus", []ruleCase{
		{"its own", mine, nil},
		{"built by national research", also(mine, national), missing},
		{"registered", also(also(mine, national), registered("NFEC-2020-000000")), nil},
		{"linked but not registered", also(also(mine, national), registered("")), missing},
		{"materials", also(owned("material/purchase", 1, 1), national), nil},
	})
}
