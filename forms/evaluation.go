package forms

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/assets/i18n"
	"moaplan/forms/look"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// mostNamed bounds the items of a kind that are named.
const mostNamed = 6

// evaluation is the view of the evaluators: for each criterion of the call, what of
// the plan speaks to it, and what is missing.
type evaluation struct {
	*page
	cards *fyne.Container
	shown string
}

func newEvaluation(d *desk) form {
	f := &evaluation{page: newPage(d), cards: look.Column(look.Gap4)}
	f.fill(d.T("forms.section.evaluation"), d.T("forms-send.evaluation.remark"),
		[]fyne.CanvasObject{d.tableCopier(f.table)}, f.cards)
	f.fresh = f.follow
	f.help_ = func() []fyne.CanvasObject {
		return []fyne.CanvasObject{guidance(d.T("forms.help"), look.Note(d.T("forms-send.evaluation.help")))}
	}
	return f
}

func (d *desk) standings() []check.Standing {
	return check.Evaluation(d.ed.Plan(), d.ed.Call(), d.ed.Budget(), d.ed.Findings())
}

func (f *evaluation) follow() {
	standings := f.d.standings()
	state := tabSeparated(f.table())
	for _, s := range standings {
		for _, part := range s.Parts {
			state += strconv.Itoa(part.Errors) + "/" + strconv.Itoa(part.Warnings) + " "
		}
	}
	if state == f.shown {
		return
	}
	f.shown = state
	f.cards.Objects = nil
	for _, s := range standings {
		f.cards.Add(f.card(s))
	}
	f.cards.Refresh()
}

// readinessChip says how far a plan is for a criterion.
func (d *desk) readinessChip(r check.Readiness) fyne.CanvasObject {
	tone := look.Good
	switch r {
	case check.Lacking:
		tone = look.Wrong
	case check.Partial:
		tone = look.Caution
	}
	return look.Chip(d.T("forms-send.readiness."+string(r)), tone)
}

// card is one criterion: what it looks at, then what speaks to it by kind.
func (f *evaluation) card(s check.Standing) fyne.CanvasObject {
	d := f.d
	objects := []fyne.CanvasObject{
		look.Row(look.Gap2, look.NewText(d.text(s.Criterion.Title), look.Style{Size: 16, Bold: true}), d.readinessChip(s.Readiness), look.Space()),
		look.NewText(d.text(s.Criterion.Why), look.Style{Size: look.SizeTable, Colour: look.Ink2, Wrap: true}),
	}
	rows := look.Column(0)
	for _, part := range s.Parts {
		rows.Add(look.HLine())
		rows.Add(f.part(part))
	}
	objects = append(objects, rows)
	if source := check.Cite(d.ed.Call(), s.Criterion.Citation, d.w.lang); source != "" {
		objects = append(objects, look.Note(d.T("forms-send.evaluation.source", "source", source)))
	}
	return look.Card(objects...)
}

// part is what of one kind speaks to the criterion, with the way to what is missing.
func (f *evaluation) part(part check.Speaking) fyne.CanvasObject {
	d := f.d
	words := look.Column(1)
	for _, line := range []struct {
		text   string
		colour look.Colour
	}{{d.partWords(part), look.Ink2}, {d.lackWords(part), look.Error}} {
		if line.text != "" {
			words.Add(look.NewText(line.text, look.Style{Size: look.SizeTable, Colour: line.colour, Wrap: true}))
		}
	}
	count := look.NewText(d.countWords(part), look.Style{Size: look.SizeTable, Bold: true})
	row := []fyne.CanvasObject{
		look.Fixed(110, 0, look.NewText(d.T("forms-send.kind."+part.Kind), look.Style{Size: look.SizeTable, Wrap: true})),
		look.Fixed(112, 0, count), look.Grow(1, words),
	}
	if part.Errors > 0 {
		row = append(row, look.Chip(d.T("forms.count.errors", "n", part.Errors), look.Wrong))
	}
	if part.Warnings > 0 {
		row = append(row, look.Chip(d.T("forms.count.warnings", "n", part.Warnings), look.Caution))
	}
	if path, words, ok := d.wayInto(part); ok {
		row = append(row, look.NewButton(words, look.Compact, func() { d.goTo(path) }))
	}
	return look.Inset(0, 7, 0, 7, look.TopRow(look.Gap3, row...))
}

// countWords are how many there are; of money, the sum.
func (d *desk) countWords(part check.Speaking) string {
	if part.Kind == "budget" {
		sum := plan.Won(0)
		for _, item := range part.Items {
			sum += item.Amount
		}
		return i18n.EokMan(int64(sum), d.w.lang)
	}
	if done := part.Done(); done < len(part.Items) {
		return d.T("forms-send.evaluation.done", "n", grouped(done), "of", grouped(len(part.Items)))
	}
	return d.T("forms-send.evaluation.count", "n", grouped(len(part.Items)))
}

// partWords name what is there, the finished ones.
func (d *desk) partWords(part check.Speaking) string {
	var names []string
	more := 0
	for _, item := range part.Items {
		switch {
		case !item.Done:
		case len(names) == mostNamed:
			more++
		default:
			names = append(names, d.itemName(item))
		}
	}
	words := strings.Join(names, ", ")
	if more > 0 {
		words = d.T("forms-send.evaluation.more", "names", words, "n", grouped(more))
	}
	return words
}

func (d *desk) itemName(item check.SpeakingItem) string {
	if name := shortened(d.text(item.Name)); name != "" {
		return name
	}
	return d.T("forms-send.evaluation.unnamed")
}

// lackWords say what is missing or unfinished.
func (d *desk) lackWords(part check.Speaking) string {
	if len(part.Items) == 0 {
		if part.Needed {
			return d.T("forms-send.evaluation.nothing")
		}
		return ""
	}
	var names []string
	for _, item := range part.Items {
		if !item.Done && len(names) < mostNamed {
			names = append(names, d.itemName(item))
		}
	}
	if len(names) == 0 {
		return ""
	}
	return d.T("forms-send.evaluation.unfinished", "names", strings.Join(names, ", "))
}

// wayInto is the place of the first thing that is missing, else of the first there
// is, where a form shows it.
func (d *desk) wayInto(part check.Speaking) (path plan.Path, words string, ok bool) {
	path, words = part.Root, d.T("forms.go")
	for i, item := range part.Items {
		if i == 0 || !item.Done {
			path = item.Path
		}
		if !item.Done {
			words = d.T("forms-send.evaluation.fill")
			break
		}
	}
	if len(part.Items) == 0 {
		words = d.T("forms-send.evaluation.fill")
	}
	_, ok = d.sectionOf(path)
	return path, words, ok
}

// goTo opens the section of a place, and shows the place there if it can.
func (d *desk) goTo(path plan.Path) {
	if s, ok := d.sectionOf(path); ok && !d.jump(path) {
		d.open(s.key)
	}
}

// table is the view as rows, for other programs.
func (f *evaluation) table() [][]string {
	d := f.d
	rows := [][]string{{
		d.T("forms-send.evaluation.column.criterion"), d.T("forms-send.evaluation.column.readiness"),
		d.T("forms-send.evaluation.column.kind"), d.T("forms-send.evaluation.column.count"),
		d.T("forms-send.evaluation.column.there"), d.T("forms-send.evaluation.column.missing"),
	}}
	for _, s := range d.standings() {
		for _, part := range s.Parts {
			rows = append(rows, []string{
				d.text(s.Criterion.Title), d.T("forms-send.readiness." + string(s.Readiness)),
				d.T("forms-send.kind." + part.Kind), d.countWords(part), d.partWords(part), d.lackWords(part),
			})
		}
	}
	return rows
}

// readiness is the card of the overview: a line for each criterion.
func (d *desk) readiness() []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for i, s := range d.standings() {
		if i > 0 {
			rows = append(rows, look.HLine())
		}
		var counts []string
		for _, part := range s.Parts {
			if part.Needed && part.Kind != "budget" {
				counts = append(counts, d.T("forms-send.kind."+part.Kind)+" "+grouped(part.Done()))
			}
		}
		row := look.Row(look.Gap2,
			look.Grow(3, look.NewText(d.text(s.Criterion.Title), look.Style{Size: look.SizeTable, Wrap: true})),
			d.readinessChip(s.Readiness),
			look.Grow(4, look.NewText(strings.Join(counts, " · "), look.Style{Size: look.SizeNote, Colour: look.Ink2, Wrap: true})))
		rows = append(rows, look.Inset(0, 5, 0, 5, row))
	}
	return rows
}
