package forms

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/check"
	"moaplan/internal/plan"
)

// sidePanel stands at the right: what the section asks for, what was found in
// it, and what else the form has to say.
type sidePanel struct {
	d      *desk
	column *fyne.Container
	scroll *look.Scroller
	shows  string // the section
	help   []fyne.CanvasObject
	found  []foundCard
	stack  *fyne.Container // the column, or the finder in its place
	finder *finder         // nil while nothing is looked for
}

// foundCard is what the card of a finding depends on.
type foundCard struct {
	finding check.Finding
	button  string
}

func newSidePanel(d *desk) *sidePanel {
	p := &sidePanel{d: d, column: look.Column(look.Gap4)}
	p.scroll = look.NewScroller(look.Inset(look.Gap4+2, look.Gap4, look.Gap4+2, look.Gap5, p.column))
	p.stack = look.Stack(p.scroll)
	if d.panel != nil && d.panel.finder != nil { // made anew, in another language
		p.find(d.panel.finder.sought)
	}
	return p
}

func (p *sidePanel) object() fyne.CanvasObject { return p.stack }

func (p *sidePanel) refresh() {
	d := p.d
	if p.finder != nil {
		p.finder.refresh()
		return
	}
	help, own := d.form.help(), d.current.findings(d.ed.Findings())
	found := make([]foundCard, len(own))
	for i, f := range own {
		found[i] = foundCard{f, d.goWords(f.Path)}
	}
	if p.shows == d.current.key && look.Alike(help, p.help) && reflect.DeepEqual(found, p.found) {
		return
	}
	p.shows, p.help, p.found = d.current.key, help, found
	objects := slices.Clone(help)
	if !d.current.tool {
		found := p.findings(own)
		if d.current.foundFirst {
			objects = append(found, objects...)
		} else {
			objects = append(objects, found...)
		}
	}
	p.column.Objects = objects
	p.column.Refresh()
	p.scroll.Reflow()
}

func (p *sidePanel) findings(own []check.Finding) []fyne.CanvasObject {
	d := p.d
	cards := []fyne.CanvasObject{look.Heading(d.T("forms.panel.findings"))}
	for _, f := range own {
		cards = append(cards, d.findingCard(f))
	}
	if len(own) == 0 {
		cards = append(cards, look.Note(d.T("forms.panel.clean")))
	}
	return []fyne.CanvasObject{look.Column(look.Gap2, cards...)}
}

// findingCard is one finding with its clause and what can be done.
func (d *desk) findingCard(f check.Finding) fyne.CanvasObject {
	tone := toneOf(f.Severity)
	flag := tone.Ink()
	if f.Severity == check.Advice {
		flag = look.Ink3
	}
	severity := look.NewText(d.T("common.severity."+string(f.Severity)), look.Style{Size: look.SizeNote, Colour: tone.Ink(), Bold: true})
	objects := []fyne.CanvasObject{
		severity,
		look.NewText(f.Text(d.w.lang), look.Style{Size: look.SizeTable, Bold: true, Wrap: true}),
	}
	if source := f.Source(d.ed.Call(), d.w.lang); source != "" {
		objects = append(objects, look.Note(source))
	}
	if buttons := d.findingButtons(f); len(buttons) > 0 {
		objects = append(objects, look.Inset(0, look.Gap1, 0, 0, besideOrBelow(buttons)))
	}
	return look.Flagged(flag, look.Column(look.Gap1, objects...))
}

// fixWidth is the most a fix's button takes; it fits a card of the side panel.
const fixWidth float32 = 250

// besideOrBelow sets buttons side by side where a card of the side panel has the
// room, else one below the other.
func besideOrBelow(buttons []fyne.CanvasObject) fyne.CanvasObject {
	row := look.Row(look.Gap1+2, append(slices.Clone(buttons), look.Space())...)
	if row.MinSize().Width <= fixWidth {
		return row
	}
	column := look.Column(look.Gap1 + 2)
	for _, b := range buttons {
		column.Add(look.Row(0, b, look.Space()))
	}
	return column
}

// findingButtons mend a finding, and lead to its place.
func (d *desk) findingButtons(f check.Finding) []fyne.CanvasObject {
	var buttons []fyne.CanvasObject
	if f.Fix != nil && !d.ed.ReadOnly() {
		buttons = append(buttons, look.NewButton(d.fixWords(f), look.Gentle, func() { d.fix(f) }).Limit(fixWidth))
	}
	if _, ok := d.sectionOf(f.Path); ok {
		buttons = append(buttons, look.NewButton(d.goWords(f.Path), look.Compact, func() { d.jump(f.Path) }))
	}
	return buttons
}

// goWords say what is to be done at a place: an empty chapter is to be written.
func (d *desk) goWords(path plan.Path) string {
	if parts := path.Parts(); parts[0] == "chapters" && len(parts) > 1 && !d.written(parts[1]) {
		return d.T("forms.overview.write")
	}
	return d.T("forms.go")
}

// fixWords are the result of a fix in words.
func (d *desk) fixWords(f check.Finding) string {
	if f.Fix == nil || f.Fix.Name.Key == "" {
		return d.T("common.fix")
	}
	return d.say(f.Fix.Name)
}

// guidance is a part of the side panel: a heading and what belongs to it.
func guidance(title string, objects ...fyne.CanvasObject) fyne.CanvasObject {
	return look.Column(look.Gap2, append([]fyne.CanvasObject{look.Heading(title)}, objects...)...)
}
