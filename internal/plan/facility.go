package plan

// FacilityLines are the cost lines that pay for an equipment, and what they come to in
// won, and those of facilities and equipment (연구시설·장비비) of an organisation that
// name no equipment yet. Only lines that the plan stores are among them.
func (b *Budget) FacilityLines(organisation, equipment ID) (linked, free []Line, sum Won) {
	for _, l := range b.Lines {
		switch {
		case equipment != "" && l.Equipment == equipment:
			linked = append(linked, l)
			sum += l.Amount
		case l.Category == Facility && l.Organisation == organisation && l.Equipment == "":
			free = append(free, l)
		}
	}
	return linked, free, sum
}
