package forms

import (
	"fyne.io/fyne/v2"
	"github.com/go-json-experiment/json/jsontext"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// changeLines say what an edit will change before it does: the amounts of
// costs and funding as they are and as they will be.
func (d *desk) changeLines(e plan.Edit) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, op := range e.Ops {
		name := d.placeName(op.Path)
		if name == "" {
			continue
		}
		change := look.NewText(d.T("forms.change", "was", shownAmount(op.Was), "now", shownAmount(op.Now)),
			look.Style{Size: look.SizeNote, Bold: true})
		lines = append(lines, look.Row(look.Gap2, look.Grow(1, look.NewText(name, look.Style{Size: look.SizeNote, Colour: look.Ink2})), change))
	}
	if len(lines) == 0 {
		lines = append(lines, look.Note(d.say(e.Name)))
	}
	return lines
}

// placeName names an amount of the budget, or nothing for other places.
func (d *desk) placeName(path plan.Path) string {
	at, ok := newBudgetModel(d).placeOf(path)
	if !ok {
		return ""
	}
	name := ""
	if o := d.ed.Plan().Organisation(at.organisation); o != nil {
		name = d.nameOf(o) + " · " + d.T("common.year.nth", "n", d.ed.Plan().Period.Number(at.year))
	}
	for _, row := range moneyRows {
		if at.member != "" && (row.cash == at.member || row.inKind == at.member) {
			return name + " · " + d.T("forms.money."+row.key)
		}
	}
	if at.category != "" {
		return name + " · " + d.T("common.cost."+string(at.category))
	}
	return ""
}

func shownAmount(v jsontext.Value) string { return i18n.Thousands(number(v)) }
