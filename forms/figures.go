package forms

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/check"
	"moaplan/internal/plan"
	"moaplan/internal/session"
)

// figures is the list of the plan's figures, with the picture of the chosen one.
type figures struct{ *register }

func newFigures(d *desk) form {
	f := &figures{}
	f.register = newRegister(d, listing{
		list: "figures", key: "forms-field.figure", first: "caption/ko",
		make:   func() any { return plan.Figure{Record: plan.Record{ID: plan.NewID()}} },
		add:    func() { d.addFigure(func(id plan.ID) { d.jump(plan.At("figures", string(id), "caption", "ko")) }) },
		line:   d.figureLine,
		shape:  d.figureShape,
		remove: d.removeFigure,
		cards:  func(set *fieldSet, record plan.Path) []fyne.CanvasObject { return figureCards(d, set, record) },
	})
	return f
}

func (d *desk) figureLine(record plan.Path) (name, note string) {
	f := d.ed.Plan().Figure(idIn(record))
	if f == nil {
		return "", ""
	}
	note = d.T("forms-field.figure.unused")
	if uses := check.FigureUses(d.ed.Plan())[f.ID]; len(uses) > 0 {
		note = d.useWords(uses[0])
		if len(uses) > 1 {
			note = d.T("forms-field.figure.and-more", "first", note, "n", len(uses)-1)
		}
	}
	return d.text(f.Caption), note
}

// useWords name the text that shows a figure.
func (d *desk) useWords(use check.FigureUse) string {
	c, ok := d.ed.Call().Chapter(string(use.Chapter))
	if !ok {
		return string(use.Chapter)
	}
	if use.Lang == "en" {
		return d.T("forms.in-english", "label", d.chapterTitle(c))
	}
	return d.chapterTitle(c)
}

func (d *desk) figureShape(record plan.Path) string {
	f := d.ed.Plan().Figure(idIn(record))
	if f == nil {
		return "-"
	}
	var shape strings.Builder
	shape.WriteString(f.File)
	for _, use := range check.FigureUses(d.ed.Plan())[f.ID] {
		shape.WriteString("|" + string(use.Path()))
	}
	return shape.String()
}

// widthPercent reads and shows how much of the text's width a figure takes.
var widthPercent = reading{parse: parseWidth, show: showPlain, fault: "forms-field.fault.width"}

func parseWidth(typed string) (any, bool) {
	typed = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(typed), "%"))
	if typed == "" {
		return 0, true
	}
	n, err := strconv.Atoi(typed)
	return n, err == nil && n >= 1 && n <= 100
}

func figureCards(d *desk, f *fieldSet, at plan.Path) []fyne.CanvasObject {
	figure := d.ed.Plan().Figure(idIn(at))
	if figure == nil {
		return nil
	}
	replace := look.NewButton(d.T("forms-field.figure.replace"), look.Plain, func() { d.replaceFigure(at) })
	if d.ed.ReadOnly() {
		replace.Disable()
	}
	return []fyne.CanvasObject{
		look.Card(
			look.Row(look.Gap2, look.Grow(1, look.Heading(d.T("forms-field.figure.picture"))), f.act(at.Join("file"), replace)),
			newPreview(d, figure.File),
			f.noted(at),
		),
		look.Card(look.Heading(d.T("forms-field.figure.words")),
			f.bilingual(spec{key: "forms-field.caption", path: at.Join("caption"), lines: 2, hint: "forms-field.hint.caption"}),
			f.bilingual(spec{key: "forms-field.figureSource", path: at.Join("source"), hint: "forms-field.hint.figure-source"}),
			third(f.value(spec{key: "forms-field.figureWidth", path: at.Join("width"), hint: "forms-field.hint.width"}, widthPercent), look.Space(), look.Space()),
		),
		figureUses(d, figure.ID),
	}
}

// figureUses are the texts that show a figure, each with the way there.
func figureUses(d *desk, id plan.ID) fyne.CanvasObject {
	card := []fyne.CanvasObject{look.Heading(d.T("forms-field.figure.uses"))}
	uses := check.FigureUses(d.ed.Plan())[id]
	for _, use := range uses {
		card = append(card, look.Row(look.Gap2, look.Grow(1, look.NewText(d.useWords(use), look.Style{Size: look.SizeTable, Wrap: true})),
			look.NewButton(d.T("forms.go"), look.Compact, func() { d.jump(use.Path()) })))
	}
	if len(uses) == 0 {
		card = append(card, look.Note(d.T("forms-field.figure.unused.help")))
	}
	mark := "![](figure:" + string(id) + ")"
	copied := look.NewButton(d.T("forms-field.figure.copy-mark"), look.Compact, func() {
		d.w.copyText(mark)
		d.notice(d.T("forms-field.figure.mark-copied", "mark", mark))
	})
	return look.Card(append(card, look.Row(0, copied, look.Space()))...)
}

// drop takes pictures that were dropped on the form as new figures; a plan's own file
// is opened instead.
func (f *figures) drop(_ fyne.Position, paths []string) bool {
	paths = slices.DeleteFunc(slices.Clone(paths), func(p string) bool { return extensionOf(p) == planExtension })
	if len(paths) == 0 {
		return false
	}
	if f.d.ed.ReadOnly() {
		return true
	}
	f.d.addFigures(paths, func(ids []plan.ID) { f.show(plan.At("figures", string(ids[0]), "caption", "ko")) })
	return true
}

// pictureExtensions are the kinds of files that can be figures.
var pictureExtensions = session.PictureExtensions
