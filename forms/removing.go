package forms

import (
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// removal is the edit that takes a record out with all that hangs on it.
type removal struct {
	ops    []plan.Op
	counts map[string]int // records taken out or changed, by list
	lists  []string       // the same lists, in order
}

// removalOf takes a record out of the plan: records that belong to it by the
// member named go with it, all other mentions of it are cleared.
func removalOf(p *plan.Plan, record plan.Path, id plan.ID, member string) (removal, error) {
	r := removal{counts: map[string]int{}}
	trial := p.Clone()
	gone := map[plan.Path]bool{}
	for _, m := range p.Mentions(id) {
		if m.Owner == record || gone[m.Owner] {
			continue
		}
		path := m.Path
		if m.Field == member && m.Path == m.Owner.Join(member) {
			path = m.Owner
			gone[m.Owner] = true
		}
		if err := r.clear(trial, m, path); err != nil {
			return r, err
		}
		r.count(m.Owner)
	}
	return r, r.take(trial, record)
}

func (r *removal) count(owner plan.Path) {
	list := owner.Parts()[0]
	if r.counts[list] == 0 {
		r.lists = append(r.lists, list)
	}
	r.counts[list]++
}

// clear takes out the record at the path, or makes the mention there forget it.
// Each step is tried on a copy, because the next one builds on it.
func (r *removal) clear(trial *plan.Plan, m plan.Mention, path plan.Path) error {
	if path == m.Owner || m.Field == "id" {
		return r.take(trial, path)
	}
	var value any = plan.ID("")
	if m.List {
		value = trial.WithoutID(path, m.Named)
	}
	op, err := trial.SetOp(path, value)
	return r.step(trial, op, err)
}

func (r *removal) take(trial *plan.Plan, path plan.Path) error {
	op, err := trial.RemoveOp(path)
	return r.step(trial, op, err)
}

func (r *removal) step(trial *plan.Plan, op plan.Op, err error) error {
	if err != nil {
		return err
	}
	r.ops = append(r.ops, op)
	return trial.Apply(plan.NewEdit(plan.Name("edit.remove"), plan.FromForm, op))
}

// askRemoval says what goes with a record, and takes it out when the user agrees.
// Where nothing hangs on it, it goes at once: undo brings it back.
func (d *desk) askRemoval(name plan.Message, title string, r removal, err error) {
	if err != nil {
		d.w.tell(err)
		return
	}
	do := func() { d.do(name, plan.FromForm, r.ops...) }
	if len(r.lists) == 0 {
		do()
		return
	}
	var parts []string
	for _, list := range r.lists {
		parts = append(parts, d.T("forms.hanging."+list, "n", r.counts[list]))
	}
	body := []fyne.CanvasObject{look.Body(d.T("forms.remove.hanging", "list", strings.Join(parts, ", "))), look.Note(d.T("forms.remove.undo"))}
	d.w.ask(title, look.Column(look.Gap2, body...),
		look.Choice{Label: d.T("forms.remove.do"), Kind: look.Grave, Do: do},
		look.Choice{Label: d.T("common.cancel"), Kind: look.Plain})
}

// removeYear takes a project year out with its money, goals and targets.
func (d *desk) removeYear(record plan.Path) {
	parts := record.Parts()
	id := plan.ID(parts[len(parts)-1])
	r, err := removalOf(d.ed.Plan(), record, id, "year")
	d.askRemoval(plan.Name("edit.remove", "what", "@forms.records.year"), d.T("forms.remove.year", "n", d.ed.Plan().Period.Number(id)), r, err)
}
