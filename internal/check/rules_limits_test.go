package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cloud.google.com/go/civil"

	"moaplan/assets/i18n"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// bare is a plan of two whole years in one stage without organisations; the rules
// under test are those of the law of its notice's day.
func bare(notice civil.Date) *plan.Plan {
	p := plan.New(callID, "rnd", day(2024, 1, 1), 2)
	p.Notice.Date = notice
	p.Submission, p.Scenarios[0].ID = "s", "s"
	p.Period.Years[0].ID, p.Period.Years[1].ID = "y1", "y2"
	p.Organisations = nil
	return p
}

func join(p *plan.Plan, id plan.ID, role plan.Role, legal plan.LegalType, form plan.FormType) *plan.Organisation {
	p.Organisations = append(p.Organisations, plan.Organisation{
		Record: plan.Record{ID: id}, Name: plan.Ko("예시기관 " + string(id)), Role: role, LegalType: legal, FormType: form, Country: "KR",
	})
	return &p.Organisations[len(p.Organisations)-1]
}

// cost budgets so many 천원 for "category/item", in kind with "@inKind" behind it.
func cost(p *plan.Plan, organisation, year plan.ID, what string, thousands int64) *plan.Line {
	what, inKind, _ := strings.Cut(what, "@")
	category, item, _ := strings.Cut(what, "/")
	kind := plan.Cash
	if inKind != "" {
		kind = plan.Kind(inKind)
	}
	p.Lines = append(p.Lines, plan.Line{
		Record: plan.Record{ID: plan.ID(fmt.Sprintf("l%d", len(p.Lines)+1))}, Scenario: "s", Organisation: organisation, Year: year,
		Category: plan.Category(category), Item: item, Kind: kind, Amount: plan.Won(thousands) * plan.Thousand,
	})
	return &p.Lines[len(p.Lines)-1]
}

// pays sets an organisation's funding of a year, in 천원 by field.
func pays(p *plan.Plan, organisation, year plan.ID, government, ownCash, ownInKind, otherCash int64) {
	fund(p, organisation, year, func(f *plan.Funding) {
		f.Government, f.OwnCash = plan.Won(government)*plan.Thousand, plan.Won(ownCash)*plan.Thousand
		f.OwnInKind, f.OtherCash = plan.Won(ownInKind)*plan.Thousand, plan.Won(otherCash)*plan.Thousand
	})
}

func tick(p *plan.Plan, question plan.ID) {
	p.Answers = append(p.Answers, plan.Answer{Record: plan.Record{ID: question}, Ticked: true, Reason: "예시"})
}

// brokenLimits are the findings of limits as "ID severity excess in 천원".
func brokenLimits(t *testing.T, p *plan.Plan) []string {
	t.Helper()
	var got []string
	for _, f := range check.Run(p, theCall(t), check.Facts{}) {
		if !strings.HasPrefix(f.Message.Key, "check.limit.") {
			continue
		}
		got = append(got, fmt.Sprintf("%s %s %d", f.Rule, f.Severity, f.Amounts["excess"]/plan.Thousand))
		for _, lang := range i18n.Langs() {
			if s := f.Text(lang); strings.ContainsAny(s, "⟦⟧@‖") {
				t.Error(s)
			}
		}
	}
	return got
}

type limitCase struct {
	name string
	plan func(*plan.Plan)
	want []string
}

func runLimits(t *testing.T, notice civil.Date, cases []limitCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			p := bare(notice)
			c.plan(p)
			if got := brokenLimits(t, p); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// company is a joint company of a legal type whose base of cost sharing is
// 100,000천원 a year, international joint research beside it.
func company(legal plan.LegalType, international, government, ownCash, ownInKind, otherCash int64) func(*plan.Plan) {
	return func(p *plan.Plan) {
		join(p, "o", plan.Joint, legal, plan.FormOther)
		cost(p, "o", "y1", "material/purchase", 100_000-ownInKind)
		cost(p, "o", "y1", "facility/purchase@inKind", ownInKind)
		cost(p, "o", "y1", "international", international)
		pays(p, "o", "y1", government, ownCash, ownInKind, otherCash)
	}
}

func TestMatching_EachLegalTypeAtItsBorder(t *testing.T) {
	border := []struct {
		legal                  plan.LegalType
		government, own, leans int64 // 천원 of 100,000; leans: least cash of the own money
	}{
		{plan.SME, 75_000, 25_000, 2_500},
		{plan.Mid, 70_000, 30_000, 3_900},
		{plan.Large, 50_000, 50_000, 7_500},
		{plan.Public, 50_000, 50_000, 7_500},
	}
	var cases []limitCase
	for _, b := range border {
		id := string(b.legal)
		cases = append(cases,
			limitCase{id + " passes", company(b.legal, 0, b.government, b.leans, b.own-b.leans, 0), nil},
			limitCase{id + " with 1천원 too much", company(b.legal, 0, b.government+1, b.leans, b.own-b.leans-1, 0), []string{"matching.government." + id + " error 1"}},
			limitCase{id + " with 1천원 of cash too little", company(b.legal, 0, b.government, b.leans-1, b.own-b.leans+1, 0), []string{"matching.cash." + id + " error 1"}},
			limitCase{id + " without government money brings all in kind", company(b.legal, 0, 0, 0, 100_000, 0), nil},
			limitCase{id + ": international cost is outside the base", company(b.legal, 60_000, 60_000+b.government, b.leans, b.own-b.leans, 0), nil},
			limitCase{id + ": 1천원 more beside international cost", company(b.legal, 60_000, 60_001+b.government, b.leans, b.own-b.leans-1, 0), []string{"matching.government." + id + " error 1"}},
			limitCase{id + ": others' money counts as own, but needs no cash", company(b.legal, 0, b.government, 1, 0, b.own-1), nil},
			// The costs are not covered: the share of government money is kept, that of own money is not.
			limitCase{id + " with 1천원 of own money too little", company(b.legal, 0, b.government-1, b.leans, b.own-b.leans-1, 0), []string{"matching.own." + id + " error 1"}},
		)
	}
	runLimits(t, day(2024, 4, 22), cases)
}

func TestMatching_ExemptAndForeignBearNothing(t *testing.T) {
	runLimits(t, day(2024, 4, 22), []limitCase{
		{"exempt", func(p *plan.Plan) { company(plan.SME, 0, 100_000, 0, 0, 0)(p); p.Organisations[0].Exempt = true }, nil},
		{"not exempt", company(plan.SME, 0, 100_000, 0, 0, 0), []string{"matching.government.sme error 25000"}},
		{"foreign", company(plan.Foreign, 0, 100_000, 0, 0, 0), nil},
		{"non-profit", company(plan.Nonprofit, 0, 100_000, 0, 0, 0), nil},
		{"participant", func(p *plan.Plan) {
			company(plan.SME, 0, 100_000, 0, 0, 0)(p)
			p.Organisations[0].Role = plan.Participant
		}, nil},
	})
}

// 75 % for early mid-size companies is a recommendation: above 70 % is to be
// explained, above 75 % is wrong.
func TestMatching_EarlyMidSizeIsWarnedAbove70AndStoppedAbove75(t *testing.T) {
	runLimits(t, day(2024, 4, 22), []limitCase{
		{"70 %", company(plan.MidEarly, 0, 70_000, 3_900, 26_100, 0), nil},
		{"1천원 above 70 %", company(plan.MidEarly, 0, 70_001, 3_900, 26_099, 0), []string{"matching.recommended.mid-early warning 1"}},
		{"75 %", company(plan.MidEarly, 0, 75_000, 3_250, 21_750, 0), []string{"matching.recommended.mid-early warning 5000"}},
		{"1천원 above 75 %", company(plan.MidEarly, 0, 75_001, 3_250, 21_749, 0), []string{"matching.government.mid-early error 1"}},
	})
}

// The cash share of early mid-size companies fell from 13 to 10 % on 2024-12-31.
func TestMatching_TheNoticesDayChoosesTheRow(t *testing.T) {
	thirteen := company(plan.MidEarly, 0, 70_000, 3_900, 26_100, 0)
	less := company(plan.MidEarly, 0, 70_000, 3_899, 26_101, 0)
	ten := company(plan.MidEarly, 0, 70_000, 3_000, 27_000, 0)
	tooLittle := company(plan.MidEarly, 0, 70_000, 2_999, 27_001, 0)
	runLimits(t, day(2024, 12, 30), []limitCase{
		{"13 % on the last day", thirteen, nil},
		{"1천원 less on the last day", less, []string{"matching.cash.mid-early error 1"}},
	})
	runLimits(t, day(2024, 12, 31), []limitCase{
		{"10 % from the first day", ten, nil},
		{"1천원 less from the first day", tooLittle, []string{"matching.cash.mid-early error 1"}},
	})
}

func TestNonprofit_BearsNothingOutsideTasksThatShareCost(t *testing.T) {
	own := func(cash, inKind int64, shares bool) func(*plan.Plan) {
		return func(p *plan.Plan) {
			join(p, "o", plan.Joint, plan.Nonprofit, plan.FormOther).SharesCost = shares
			cost(p, "o", "y1", "material/purchase", 100_000+cash)
			cost(p, "o", "y1", "material/purchase@inKind", inKind)
			pays(p, "o", "y1", 100_000, cash, inKind, 0)
		}
	}
	runLimits(t, day(2024, 4, 22), []limitCase{
		{"nothing of its own", own(0, 0, false), nil},
		{"1천원 of its own in cash", own(1, 0, false), []string{"nonprofit.own error 1"}},
		{"1천원 in kind", own(0, 1, false), []string{"nonprofit.own error 1", "nonprofit.inKind error 1"}},
		{"a task of Decree art. 19(4)", own(1, 1, true), nil},
	})
}
