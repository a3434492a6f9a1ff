package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

const sectionSources = "sources"

// sourceSection is what chapters show and cite, and what found no place in them.
func sourceSection(d *desk) section {
	return section{
		key: sectionSources, group: groupResearch, title: d.T("forms.section." + sectionSources),
		owns: []plan.Path{"figures", "references", "unplaced"}, make: newSources,
	}
}

// attachmentSection is what is submitted with the plan.
func attachmentSection(d *desk) section {
	return section{
		key: sectionAttachments, group: groupSubmission, title: d.T("forms.section." + sectionAttachments),
		owns: []plan.Path{"attachments", "answers", "rounds"}, make: newAttachments,
	}
}

// newSources makes the forms of the figures, the references, and of the texts that
// have no place yet.
func newSources(d *desk) form {
	return newTabForm(d,
		&part{owns: []plan.Path{"figures"}, make: newFigures, label: func() string {
			return d.T("forms-field.tab.figures", "n", len(d.ed.Plan().Figures))
		}},
		&part{owns: []plan.Path{"references"}, make: newReferences, label: func() string {
			return d.T("forms-field.tab.references", "n", len(d.ed.Plan().References))
		}},
		&part{owns: []plan.Path{"unplaced"}, make: newUnplaced, label: func() string {
			return d.T("forms-field.tab.unplaced", "n", len(d.ed.Plan().Unplaced))
		}},
	)
}

// newReferences makes the list of the references (참고문헌).
func newReferences(d *desk) form {
	p := newPage(d)
	empty := look.NewText(d.T("forms-field.references.empty"), look.Style{Colour: look.Ink2, Wrap: true})
	table := p.fields.table(&records{
		list: "references", key: "forms-field.reference",
		columns: []column{
			textColumn("forms-field.referenceText", 3, "text"),
			textColumn("forms-field.referenceURL", 2, "url"),
		},
		make: func() any { return plan.Reference{Record: plan.Record{ID: plan.NewID()}} },
	})
	p.fill(d.T("forms-field.references.title"), d.T("forms-field.references.remark"), nil, look.Card(empty, table))
	p.fresh = func() {
		if len(d.ed.Plan().References) == 0 {
			empty.Show()
		} else {
			empty.Hide()
		}
	}
	p.fresh()
	p.help_ = func() []fyne.CanvasObject {
		return append([]fyne.CanvasObject{guidance(d.T("forms.help"), look.Note(d.T("forms-field.references.help")))}, d.callHelp("references")...)
	}
	return p
}

// newUnplaced makes the list of texts that have no place in the call's form yet: each
// can be moved to the end of a chapter.
func newUnplaced(d *desk) form {
	return newRegister(d, listing{
		list: "unplaced", key: "forms-field.unplaced", first: "text",
		make:  func() any { return plan.Unplaced{Record: plan.Record{ID: plan.NewID()}} },
		line:  d.unplacedLine,
		cards: func(set *fieldSet, record plan.Path) []fyne.CanvasObject { return unplacedCards(d, set, record) },
	})
}

func (d *desk) unplacedLine(record plan.Path) (name, note string) {
	name, _ = d.ed.Plan().TextAt(record.Join("from"))
	note, _ = d.ed.Plan().TextAt(record.Join("text"))
	const most = 60 // letters that a line of the list can show
	if runes := []rune(note); len(runes) > most {
		note = string(runes[:most])
	}
	return name, note
}

func unplacedCards(d *desk, f *fieldSet, at plan.Path) []fyne.CanvasObject {
	var move *look.Button
	move = look.NewButton(d.T("forms-field.unplaced.move"), look.Main, func() { d.chooseChapter(move, func(chapter plan.ID) { d.place(at, chapter) }) })
	if d.ed.ReadOnly() {
		move.Disable()
	}
	return []fyne.CanvasObject{look.Card(
		look.Row(look.Gap2, look.Grow(1, look.Heading(d.T("forms-field.unplaced.text"))), move),
		f.text(spec{key: "forms-field.unplacedFrom", path: at.Join("from")}),
		d.counted(f, spec{key: "forms-field.unplacedText", path: at.Join("text"), lines: 12}, d.T("forms-field.field.unplacedText"), 0),
	)}
}

// chooseChapter asks for a chapter in a menu below an object.
func (d *desk) chooseChapter(below fyne.CanvasObject, done func(plan.ID)) {
	var items []look.Item
	for _, s := range d.sections {
		for _, c := range s.texts {
			items = append(items, look.Item{Words: d.chapterTitle(c), Do: func() { done(plan.ID(c.ID)) }})
		}
	}
	look.ShowMenu(below, menuWidth, items...)
}

// place moves a text to the end of a chapter and goes there.
func (d *desk) place(at plan.Path, chapter plan.ID) {
	d.settle()
	ops, err := d.ed.Plan().PlaceOps(idIn(at), chapter)
	if err != nil {
		d.w.tell(err)
		return
	}
	if d.do(plan.Name("forms-field.edit.place"), plan.FromForm, ops...) {
		d.jump(plan.At("chapters", string(chapter), "text", "ko"))
	}
}
