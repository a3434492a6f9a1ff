package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
)

// shapedPage is a page some of whose cards hold other fields for other records: they
// are made anew when what they depend on changes, and only then.
type shapedPage struct {
	*page
	cards *fyne.Container
	shape func() string // what the cards' fields depend on
	make  func(set *fieldSet) []fyne.CanvasObject
	was   string
	made  bool
}

func newShapedPage(d *desk) *shapedPage {
	p := &shapedPage{page: newPage(d), cards: look.Column(look.Gap4)}
	p.fresh = p.follow
	return p
}

// follow makes the cards anew where their shape changed.
func (p *shapedPage) follow() {
	shape := p.shape()
	if p.made && shape == p.was {
		return
	}
	p.was, p.made = shape, true
	p.fields.commit()
	p.d.keepCursor(p.inputs, p.build)
}

func (p *shapedPage) build() {
	p.fields = fieldSet{d: p.d}
	p.cards.Objects = p.make(&p.fields)
	p.cards.Refresh()
}
