package plan

// Share is the money with which an institution takes part, over all years: its costs,
// or, of one whose budget is not added to the project's, what the others pay it.
func (b *Budget) Share(o *Organisation) Won {
	if o.Role.Counted() {
		return b.CostOf(o.ID, Filter{})
	}
	var sum Won
	for i := range b.Years {
		sum += b.PaidTo(o.ID, b.Years[i].ID)
	}
	return sum
}
