package plan_test

import (
	"slices"
	"testing"

	"moaplan/internal/plan"
	"moaplan/internal/plan/plantest"
)

const (
	lead, joint, foreign = plantest.WorkedLead, plantest.WorkedJoint, plantest.WorkedForeign
	consigned, receiver  = plantest.WorkedConsigned, plantest.WorkedReceiver
	y1, y2               = plantest.WorkedYear1, plantest.WorkedYear2
)

// The expected numbers, in 천원, are worked out in the comment of plantest.Worked.
func TestBudget_EqualsTheHandWrittenTotals(t *testing.T) {
	b := plantest.Worked().Budget("")
	costs := []struct {
		organisation, year plan.ID
		cash, inKind       int64
	}{
		{lead, y1, 220_000, 40_000},
		{lead, y2, 345_000, 85_000},
		{joint, y1, 80_000, 0},
		{joint, y2, 160_000, 0},
		{foreign, y1, 30_000, 0},
		{foreign, y2, 40_000, 0},
		{consigned, y1, 20_000, 0},
		{consigned, y2, 30_000, 0},
		{receiver, y1, 50_000, 0},
		{receiver, y2, 70_000, 0},
	}
	for _, c := range costs {
		cash := b.Cost(c.organisation, c.year, plan.Filter{Kind: plan.Cash})
		inKind := b.Cost(c.organisation, c.year, plan.Filter{Kind: plan.InKind})
		if cash != plan.Won(c.cash)*1000 || inKind != plan.Won(c.inKind)*1000 {
			t.Errorf("%s %s costs %d in cash and %d in kind, want %d and %d 천원", c.organisation, c.year, cash, inKind, c.cash, c.inKind)
		}
		if funded := b.FundingIn(c.organisation, c.year); funded.Cash() != cash || funded.InKind() != inKind || funded.Total() != cash+inKind {
			t.Errorf("%s %s is funded with %+v", c.organisation, c.year, funded)
		}
	}
	totals := map[string][2]plan.Won{
		"project":             {b.TotalCost("", plan.Filter{}), 1_000_000_000},
		"project year 1":      {b.TotalCost(y1, plan.Filter{}), 370_000_000},
		"project year 2":      {b.TotalCost(y2, plan.Filter{}), 630_000_000},
		"project cash":        {b.TotalCost("", plan.Filter{Kind: plan.Cash}), 875_000_000},
		"project in kind":     {b.TotalCost("", plan.Filter{Kind: plan.InKind}), 125_000_000},
		"government":          {b.TotalFunding("").Government, 837_000_000},
		"government year 1":   {b.TotalFunding(y1).Government, 312_000_000},
		"government year 2":   {b.TotalFunding(y2).Government, 525_000_000},
		"own":                 {b.TotalFunding("").Own(), 139_000_000},
		"others":              {b.TotalFunding("").Others(), 24_000_000},
		"funding":             {b.TotalFunding("").Total(), 1_000_000_000},
		"outside":             {b.TotalFunding("").Outside, 2_000_000},
		"direct":              {b.TotalCost("", plan.Filter{Direct: true}), 928_500_000}, // 1,000,000 − indirect (12,500+24,000+10,000+20,000+2,000+3,000)
		"consigned":           {b.TotalCost("", plan.Filter{Category: plan.Consignment}), 50_000_000},
		"international":       {b.TotalCost("", plan.Filter{Category: plan.International}), 120_000_000},
		"paid to consigned":   {b.PaidTo(consigned, y2), 30_000_000},
		"paid abroad":         {b.PaidTo(receiver, y1), 50_000_000},
		"unpaid, no cost":     {b.Unpaid(joint, y1), 20_000_000},
		"unpaid in year 2":    {b.Unpaid(joint, y2), 48_000_000},
		"lead, software":      {b.CostOf(lead, plan.Filter{Item: "software"}), 81_000_000},
		"lead over all years": {b.CostOf(lead, plan.Filter{}), 690_000_000},
	}
	for name, want := range totals {
		if want[0] != want[1] {
			t.Errorf("%s: %d, want %d", name, want[0], want[1])
		}
	}
	if got := len(b.Counted()); got != 3 {
		t.Errorf("%d institutions count, want the lead and two joint ones", got)
	}
}

func TestBudget_PaidToCountsOnlyWhatCountedInstitutionsPay(t *testing.T) {
	p := plantest.Worked()
	// A consigned institution must not consign; if its sheet says so, the lead's
	// payments are still what they were.
	p.Lines = append(p.Lines, plan.Line{
		Record: plan.Record{ID: "stray"}, Scenario: p.Submission, Organisation: consigned, Year: y1,
		Category: plan.International, Kind: plan.Cash, Amount: 7_000_000, Receiver: receiver,
	})
	if got := p.Budget("").PaidTo(receiver, y1); got != 50_000_000 {
		t.Errorf("paid abroad: %d", got)
	}
}

func TestBudget_OverrideReplacesOnlyItsCell(t *testing.T) {
	p := plantest.Worked()
	personnel := func(year plan.ID) plan.Won {
		return p.Budget("").Cost(joint, year, plan.Filter{Category: plan.Personnel})
	}
	if personnel(y1) != 30_000_000 || personnel(y2) != 60_000_000 {
		t.Fatalf("with the override: %d, %d", personnel(y1), personnel(y2))
	}
	for i := range p.Lines {
		p.Lines[i].Override = false
	}
	if personnel(y1) != 45_000_000 || personnel(y2) != 60_000_000 {
		t.Errorf("without the override: %d, %d", personnel(y1), personnel(y2))
	}
	// An override of another kind, item or version leaves the pay alone.
	for _, change := range []func(*plan.Line){
		func(l *plan.Line) { l.Kind = plan.InKind },
		func(l *plan.Line) { l.Item = plan.ItemExternal },
		func(l *plan.Line) { l.Scenario = "other" },
	} {
		q := plantest.Worked()
		for i := range q.Lines {
			if q.Lines[i].Override {
				change(&q.Lines[i])
			}
		}
		got := q.Budget("").Cost(joint, y1, plan.Filter{Category: plan.Personnel, Item: plan.ItemInternal, Kind: plan.Cash})
		if got != 15_000_000 {
			t.Errorf("pay under a foreign override: %d", got)
		}
	}
}

func TestBudget_ScenariosAreSeparate(t *testing.T) {
	p := plantest.Worked()
	if got := p.Budget("other").Cost(lead, y1, plan.Filter{Category: plan.Material}); got != 999_000_000 {
		t.Errorf("the other version's materials: %d", got)
	}
	if got := p.Budget("other").TotalFunding("").Total(); got != 0 {
		t.Errorf("the other version has funding of the first: %d", got)
	}
	p.Submission = "other"
	if got := p.Budget("").Scenario; got != "other" {
		t.Errorf("the marked version is %q", got)
	}
}

func TestBudget_LeavesOutWhatBelongsToNobody(t *testing.T) {
	p := plantest.Worked()
	for i, l := range []plan.Line{{Organisation: "gone", Year: y1}, {Organisation: lead, Year: "gone"}} {
		l.ID, l.Scenario, l.Category, l.Kind, l.Amount = plan.ID("stray")+plan.ID(rune('a'+i)), p.Submission, plan.Material, plan.Cash, 5_000_000
		p.Lines = append(p.Lines, l)
	}
	b := p.Budget("")
	if got := b.TotalCost("", plan.Filter{}); got != 1_000_000_000 {
		t.Errorf("the project costs %d", got)
	}
	if got := b.CostOf(lead, plan.Filter{}); got != 690_000_000 {
		t.Errorf("the lead costs %d", got)
	}
}

// On random plans every way of adding the same amounts gives the same sum.
func TestBudget_SumsAgreeAlongEveryAxis(t *testing.T) {
	for seed := range uint64(200) {
		p := plantest.Random(seeded(seed))
		if all := sumsAgree(t, p); !all.Whole() {
			t.Fatalf("seed %d: the total %d is no whole 천원", seed, all)
		}
	}
}

// sumsAgree adds the costs of a plan up by institutions, years, categories,
// kinds, lines and cells, and the funding by cells, and returns the total.
func sumsAgree(t *testing.T, p *plan.Plan) plan.Won {
	t.Helper()
	b := p.Budget("")
	var byOrganisation, byYear, byCategory, byKind, byLine, byCell, funded plan.Won
	counted := map[plan.ID]bool{}
	// A plan may hold words that no form offers; the check names them, and the
	// sums hold them all the same.
	kinds, categories := slices.Clone(plan.Kinds), slices.Clone(plan.Categories)
	for _, l := range b.Lines {
		if l.Kind != "" && !slices.Contains(kinds, l.Kind) {
			kinds = append(kinds, l.Kind)
		}
		if l.Category != "" && !slices.Contains(categories, l.Category) {
			categories = append(categories, l.Category)
		}
	}
	for _, o := range b.Counted() {
		counted[o.ID] = true
		byOrganisation += b.CostOf(o.ID, plan.Filter{})
		for _, y := range b.Years {
			for _, c := range categories {
				for _, k := range kinds {
					byCell += b.Cost(o.ID, y.ID, plan.Filter{Category: c, Kind: k})
				}
			}
			funded += b.FundingIn(o.ID, y.ID).Total()
		}
	}
	for _, y := range b.Years {
		byYear += b.TotalCost(y.ID, plan.Filter{})
	}
	for _, c := range categories {
		byCategory += b.TotalCost("", plan.Filter{Category: c})
	}
	for _, k := range kinds {
		byKind += b.TotalCost("", plan.Filter{Kind: k})
	}
	for _, l := range b.Lines {
		if counted[l.Organisation] && p.Year(l.Year) != nil {
			byLine += l.Amount
		}
	}
	direct := b.TotalCost("", plan.Filter{Direct: true}) + b.TotalCost("", plan.Filter{Category: plan.Indirect})
	all := b.TotalCost("", plan.Filter{})
	for name, sum := range map[string]plan.Won{
		"organisations": byOrganisation, "years": byYear, "categories": byCategory, "kinds": byKind,
		"lines": byLine, "cells": byCell, "direct and indirect": direct,
	} {
		if sum != all {
			t.Fatalf("by %s %d, in all %d", name, sum, all)
		}
	}
	if f := b.TotalFunding(""); f.Total() != funded || f.Cash()+f.InKind() != funded || f.Government+f.Own()+f.Others() != funded {
		t.Fatalf("funding by cells %d, in all %+v", funded, f)
	}
	return all
}

// A form or a document may hold a budget while the plan is edited further.
func TestBudget_IsNotChangedByLaterEdits(t *testing.T) {
	p := plantest.Worked()
	b := p.Budget("")
	counted, first := len(b.Counted()), b.Years[0].End
	for _, o := range p.Organisations {
		apply(t, p, must(t)(p.SetOp(plan.At("organisations", string(o.ID), "role"), plan.Participant)))
	}
	apply(t, p, must(t)(p.SetOp(plan.At("period", "years", string(b.Years[0].ID), "end"), first.AddDays(1))))
	if got := len(b.Counted()); got != counted || b.Years[0].End != first {
		t.Errorf("the budget followed the edits: %d institutions counted, was %d; year 1 ends %s", got, counted, b.Years[0].End)
	}
}
