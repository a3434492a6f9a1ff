package forms

import (
	"fmt"
	"path"
	"strings"

	"cloud.google.com/go/civil"
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

var attachmentStates = []string{"requested", "ready", "notNeeded"}

// shape is what the fields of the chosen paper depend on.
func (f *papers) shape() string {
	p, ok := f.current()
	if !ok {
		return fmt.Sprint("-", len(f.all))
	}
	shape := fmt.Sprint(p.Path(), p.Wanted, p.Spec == nil, f.d.deliverer(p))
	if p.Attachment != nil {
		shape += "|" + p.Attachment.File
	}
	if p.Spec == nil {
		shape += f.d.institutionsShape("")
	}
	return shape
}

func (f *papers) buildDetail() {
	f.fields = fieldSet{d: f.d}
	if p, ok := f.current(); ok {
		f.detail.Objects = []fyne.CanvasObject{f.stateCard(p), f.fileCard(p), f.reasonCard(p)}
	} else {
		words := f.d.T("forms-field.papers.empty")
		if len(f.all) > 0 {
			words = f.d.T("forms-field.papers.none-shown")
		}
		f.detail.Objects = []fyne.CanvasObject{look.NewText(words, look.Style{Colour: look.Ink2, Wrap: true})}
	}
	f.detail.Refresh()
}

// stateCard is what the paper is, how far it is, and by when it is due.
func (f *papers) stateCard(p check.Paper) fyne.CanvasObject {
	d, set, at := f.d, &f.fields, p.Path()
	states := []option{{"", d.T("export.attachment.open")}}
	states = append(states, optionsOf(d, "export.attachment.", attachmentStates)...)
	card := []fyne.CanvasObject{look.NewText(d.paperTitle(p), look.Style{Size: look.SizeBody, Bold: true, Wrap: true})}
	if p.Spec == nil {
		card = []fyne.CanvasObject{
			set.bilingual(spec{key: "forms-field.paperName", path: at.Join("name")}),
			set.choice(spec{key: "forms-field.paperOrganisation", path: at.Join("organisation")},
				append([]option{{"", d.T("forms-field.papers.project")}}, d.organisationOptions(nil)...)),
		}
	} else {
		card = append(card, look.Row(look.Gap2, append(f.chips(p), look.Grow(1, look.NewText(d.deliverer(p), look.Style{Size: look.SizeTable, Colour: look.Ink2})))...))
	}
	card = append(card,
		third(
			set.choice(spec{key: "forms-field.paperState", path: at.Join("state"), missing: f.first(p, func(a *plan.Attachment, v any) { a.State, _ = v.(string) })}, states),
			set.value(spec{
				key: "forms-field.paperDue", path: at.Join("due"), hint: "forms.hint.day",
				missing: f.first(p, func(a *plan.Attachment, v any) { a.Due, _ = v.(civil.Date) }),
			}, day),
			set.value(spec{
				key: "forms-field.paperPages", path: at.Join("pages"),
				missing: f.first(p, func(a *plan.Attachment, v any) { a.Pages, _ = v.(int) }),
			}, wholeNumber),
		),
		set.text(spec{key: "forms-field.paperNote", path: at.Join("note"), lines: 2, missing: f.first(p, func(*plan.Attachment, any) {})}),
		set.noted(at),
	)
	return look.Card(card...)
}

// first makes the record of a paper with the first value that is said of it.
func (f *papers) first(p check.Paper, set func(*plan.Attachment, any)) func(any) (plan.Op, error) {
	if p.Attachment != nil {
		return nil
	}
	return func(value any) (plan.Op, error) {
		a := p.Fresh()
		set(&a, value)
		return f.d.ed.Plan().AppendOp("attachments", a)
	}
}

// chips say whether the paper is needed, in which stage, and how sure that is.
func (f *papers) chips(p check.Paper) []fyne.CanvasObject {
	d := f.d
	var chips []fyne.CanvasObject
	switch {
	case !p.Wanted:
		chips = append(chips, look.Chip(d.T("forms-field.papers.not-wanted"), look.Neutral))
	case p.Spec.Required:
		chips = append(chips, look.Chip(d.T("forms-field.papers.required"), look.Chosen))
	default:
		chips = append(chips, look.Chip(d.T("forms-field.papers.recommended"), look.Neutral))
	}
	if p.Spec.Stage != "" {
		chips = append(chips, look.Chip(d.T("forms-field.stage."+string(p.Spec.Stage)), look.Neutral))
	}
	return chips
}

// fileCard holds the file of the paper, or asks for it.
func (f *papers) fileCard(p check.Paper) fyne.CanvasObject {
	d := f.d
	file := ""
	if p.Attachment != nil {
		file = p.Attachment.File
	}
	choose := look.NewButton(d.T("forms-field.papers.choose-file"), look.Plain, func() {
		d.w.files.pick(d.T("forms-field.papers.choose-file.title"), nil, f.takeFile)
	})
	if d.ed.ReadOnly() {
		choose.Disable()
	}
	f.fields.act(p.Path().Join("file"), choose)
	card := []fyne.CanvasObject{look.Heading(d.T("forms-field.papers.file"))}
	switch data := d.ed.Attachment(file); {
	case file == "":
		return look.Card(append(card, look.Note(d.T("forms-field.papers.no-file")), look.Row(look.Gap2, choose, look.Space()))...)
	case data == nil:
		card = append(card, look.NewText(d.T("forms-field.papers.file-gone", "name", file), look.Style{Size: look.SizeNote, Colour: look.Error, Wrap: true}))
	default:
		card = append(card, look.Label(d.T("forms-field.papers.file-is", "kind", strings.ToUpper(strings.TrimPrefix(extensionOf(file), ".")), "size", sizeWords(len(data)))))
	}
	choose.SetLabel(d.T("forms-field.papers.replace-file"))
	save := look.NewButton(d.T("forms-field.papers.save-file"), look.Plain, f.saveFile)
	off := look.NewButton(d.T("forms-field.papers.drop-file"), look.Grave, f.dropFile)
	if d.ed.ReadOnly() {
		off.Disable()
	}
	return look.Card(append(card, look.Row(look.Gap2, save, choose, off, look.Space()))...)
}

// reasonCard says why the paper is asked for, or lets it be taken out.
func (f *papers) reasonCard(p check.Paper) fyne.CanvasObject {
	d := f.d
	card := []fyne.CanvasObject{look.Heading(d.T("forms-field.papers.reason"))}
	switch {
	case p.Spec == nil:
		card = append(card, look.Note(d.T("forms-field.papers.own")))
	case !p.Wanted:
		card = append(card, look.Note(d.T("forms-field.papers.not-wanted.why")))
	}
	if p.Spec != nil {
		if note := d.text(p.Spec.Note); note != "" {
			card = append(card, look.NewText(note, look.Style{Size: look.SizeTable, Wrap: true}))
		}
		card = append(card, look.Note(check.Cite(d.ed.Call(), p.Spec.Citation, d.w.lang)))
	}
	if !p.Wanted {
		remove := look.NewButton(d.T("forms-field.papers.remove"), look.Grave, f.remove)
		if d.ed.ReadOnly() {
			remove.Disable()
		}
		card = append(card, look.Row(0, remove, look.Space()))
	}
	return look.Card(card...)
}

func extensionOf(file string) string {
	return strings.ToLower(path.Ext(strings.ReplaceAll(file, `\`, "/")))
}

// sizeWords are a number of bytes for people.
func sizeWords(n int) string {
	if n < 1<<20 {
		return grouped(max((n+1023)>>10, 1)) + " KB"
	}
	return grouped((n+1<<20-1)>>20) + " MB"
}
