package plan_test

import (
	"testing"

	"moaplan/internal/plan"
)

func TestBudget_FacilityLinesAreThoseOfTheEquipmentAndThoseStillFree(t *testing.T) {
	line := func(id, organisation plan.ID, category plan.Category, equipment plan.ID, amount plan.Won) plan.Line {
		return plan.Line{Record: plan.Record{ID: id}, Organisation: organisation, Category: category, Equipment: equipment, Amount: amount}
	}
	b := &plan.Budget{Lines: []plan.Line{
		line("a", "o", plan.Facility, "e", 1_000), line("b", "o", plan.Facility, "", 2_000), line("c", "other", plan.Facility, "", 4_000),
		line("d", "o", plan.Material, "", 8_000), line("f", "other", plan.Facility, "e", 16_000), line("g", "o", plan.Facility, "another", 32_000),
	}}
	linked, free, sum := b.FacilityLines("o", "e")
	if len(linked) != 2 || linked[0].ID != "a" || linked[1].ID != "f" || sum != 17_000 {
		t.Errorf("linked %v, together %d", linked, sum)
	}
	if len(free) != 1 || free[0].ID != "b" {
		t.Errorf("free %v", free)
	}
}
