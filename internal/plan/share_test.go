package plan

import "testing"

func TestShare_OfAConsignedInstitutionIsWhatItIsPaid(t *testing.T) {
	const thousand = Thousand
	p := &Plan{
		Organisations: []Organisation{
			{Record: Record{ID: "lead"}, Role: Lead}, {Record: Record{ID: "helper"}, Role: Consigned},
		},
		Period: Period{Years: []Year{{Record: Record{ID: "y1"}}, {Record: Record{ID: "y2"}}}},
		Lines: []Line{
			{Record: Record{ID: "a"}, Organisation: "lead", Year: "y1", Category: Material, Kind: Cash, Amount: 300 * thousand},
			{Record: Record{ID: "b"}, Organisation: "lead", Year: "y1", Category: Consignment, Kind: Cash, Amount: 20 * thousand, Receiver: "helper"},
			{Record: Record{ID: "c"}, Organisation: "lead", Year: "y2", Category: Consignment, Kind: Cash, Amount: 25 * thousand, Receiver: "helper"},
			{Record: Record{ID: "d"}, Organisation: "helper", Year: "y1", Category: Material, Kind: Cash, Amount: 7 * thousand},
		},
	}
	b := p.Budget("")
	if got := b.Share(&p.Organisations[0]); got != 345*thousand {
		t.Errorf("the lead takes part with %d won", got)
	}
	if got := b.Share(&p.Organisations[1]); got != 45*thousand {
		t.Errorf("the consigned institution takes part with %d won", got)
	}
}
