package forms

import (
	"strings"

	"fyne.io/fyne/v2"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// mostChanges bounds the lines of a preview.
const mostChanges = 12

// fix shows what a fix will change, as it is and as it will be, and applies it
// once the user agrees. Undo takes it back.
func (d *desk) fix(f check.Finding) {
	d.settle()
	if f.Fix == nil {
		return
	}
	body := []fyne.CanvasObject{look.Body(f.Text(d.w.lang)), look.HLine()}
	body = append(body, d.changeLines(*f.Fix)...)
	body = append(body, look.Note(d.T("forms.remove.undo")))
	d.w.ask(d.fixWords(f), look.Column(look.Gap2, body...),
		look.Choice{Label: d.T("common.fix"), Kind: look.Main, Do: func() { d.mend(f) }},
		look.Choice{Label: d.T("common.cancel"), Kind: look.Plain})
}

// mend applies the edit that a finding offers.
func (d *desk) mend(f check.Finding) {
	d.settle()
	if f.Fix != nil && d.give(*f.Fix) {
		d.notice(d.T("forms-send.fixed", "name", d.say(f.Fix.Name)))
	}
}

// changeLines say what an edit will change before it does, in the words of the
// forms: what it is about, how it is, how it will be.
func (d *desk) changeLines(e plan.Edit) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for i, op := range e.Ops {
		if i == mostChanges {
			lines = append(lines, look.Note(d.T("forms-send.change.more", "n", len(e.Ops)-i)))
			break
		}
		was, now := d.beforeAndAfter(op)
		name := look.NewText(d.changeName(op), look.Style{Size: look.SizeNote, Colour: look.Ink2, Wrap: true})
		change := look.NewText(d.T("forms.change", "was", was, "now", now), look.Style{Size: look.SizeNote, Bold: true, Wrap: true})
		lines = append(lines, look.Column(0, name, change))
	}
	return lines
}

// beforeAndAfter is what a place says before and after an operation.
func (d *desk) beforeAndAfter(op plan.Op) (was, now string) {
	switch op.Kind {
	case plan.Insert:
		return d.T("forms-send.change.none"), d.T("forms-send.change.added")
	case plan.Remove:
		return d.recordWords(op.Was), d.T("forms-send.change.removed")
	case plan.Move:
		return d.T("forms-send.change.order"), d.T("forms-send.change.moved")
	case plan.Splice:
		return d.spliceWords(op.Cut), d.spliceWords(op.Put)
	}
	return d.valueWords(op.Path, op.Was), d.valueWords(op.Path, op.Now)
}

func (d *desk) spliceWords(text string) string {
	if text == "" {
		return d.T("forms-send.change.none")
	}
	return d.T("forms-send.change.quoted", "text", shortened(text))
}

// changeName says what an operation is about: the record, and what of it.
func (d *desk) changeName(op plan.Op) string {
	if name := d.placeName(op.Path); name != "" {
		return name
	}
	var parts []string
	if s, ok := d.sectionOf(op.Path); ok {
		parts = append(parts, s.title)
	}
	if name := d.recordName(op.Path); name != "" {
		parts = append(parts, name)
	}
	if words := d.memberWords(op.Path); words != "" {
		parts = append(parts, words)
	}
	return strings.Join(parts, " · ")
}

// memberWords name a member of a record, where the catalogues have words for it.
func (d *desk) memberWords(path plan.Path) string {
	parts := path.Parts()
	for i := len(parts) - 1; i > 0 || i == 0 && len(parts) == 1; i-- {
		if key := "forms-send.change.of." + parts[i]; i18n.Has(d.w.lang, key) {
			return d.w.lang.T(key)
		}
	}
	return ""
}

// recordName is the name of the record that a path leads into: of an institution, a
// person, or whatever has a name or a title.
func (d *desk) recordName(path plan.Path) string {
	parts := path.Parts()
	if len(parts) < 2 {
		return ""
	}
	return d.nameIn(plan.At(parts[0], parts[1]))
}

func (d *desk) nameIn(record plan.Path) string {
	for _, member := range []string{"name", "title", "item"} {
		for _, l := range []string{string(d.w.lang), "ko", "en"} {
			if name, ok := d.ed.Plan().TextAt(record.Join(member, l)); ok && name != "" {
				return shortened(name)
			}
		}
		if name, ok := d.ed.Plan().TextAt(record.Join(member)); ok && name != "" {
			return shortened(name)
		}
	}
	return ""
}

// recordWords are the name of a record that goes.
func (d *desk) recordWords(v jsontext.Value) string {
	var record struct {
		Name, Title jsontext.Value
	}
	if json.Unmarshal(v, &record) == nil {
		for _, name := range []jsontext.Value{record.Name, record.Title} {
			var text plan.Text
			if len(name) > 0 && json.Unmarshal(name, &text) == nil && !text.Empty() {
				return d.text(text)
			}
		}
	}
	return d.T("forms-send.change.record")
}

// wonMembers are the members whose numbers are won.
var wonMembers = []string{
	"amount", "government", "ownCash", "ownInKind", "localCash", "localInKind", "otherCash", "otherInKind", "outside",
	"monthly", "insurance", "severance", "price",
}

// valueWords write a value for the eye: amounts in 천원 with their unit, records by
// their names, words of closed sets in the language of the window.
func (d *desk) valueWords(path plan.Path, v jsontext.Value) string {
	parts := path.Parts()
	member := parts[len(parts)-1]
	switch v.Kind() {
	case '0':
		for _, won := range wonMembers {
			if member == won {
				return d.T("common.amount", "amount", i18n.Thousands(number(v)))
			}
		}
		return i18n.Int(number(v))
	case 't', 'f':
		return d.T("forms.toolkit." + map[jsontext.Kind]string{'t': "yes", 'f': "no"}[v.Kind()])
	case '"':
		var text string
		if err := json.Unmarshal(v, &text); err == nil && text != "" {
			return d.valueWord(member, text)
		}
	case '[':
		var ids []string
		if err := json.Unmarshal(v, &ids); err == nil && len(ids) > 0 {
			words := make([]string, len(ids))
			for i, id := range ids {
				words[i] = d.valueWord(member, id)
			}
			return strings.Join(words, ", ")
		}
	}
	return d.T("forms-send.change.none")
}

// valueWord is a text, the name of the record it is the ID of, or the words of what it
// stands for.
func (d *desk) valueWord(member, text string) string {
	for _, list := range []string{"organisations", "people", "scenarios", "equipment", "dataSets", "trials"} {
		if name := d.nameIn(plan.At(list, text)); name != "" {
			return name
		}
	}
	for _, key := range []string{"common." + member + "." + text, "common.legal-type." + text, "forms-send.change.word." + member + "." + text} {
		if i18n.Has(d.w.lang, key) {
			return d.w.lang.T(key)
		}
	}
	return shortened(text)
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
