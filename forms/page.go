package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// widest bounds the content of a page, so that lines stay readable on wide
// screens.
const widest float32 = 1240

// page is the frame of most forms: a title, actions, cards below each other, all
// scrolled together, and the fields in them.
type page struct {
	d      *desk
	fields fieldSet
	scroll *look.Scroller
	column *fyne.Container
	help_  func() []fyne.CanvasObject
	fresh  func() // form's own refresh, before the fields'
}

func newPage(d *desk) *page {
	return &page{d: d, fields: fieldSet{d: d}, column: look.Column(look.Gap4)}
}

// fill sets title, remark, actions and body.
func (p *page) fill(title, remark string, actions []fyne.CanvasObject, body ...fyne.CanvasObject) {
	words := look.Column(2, look.Title(title))
	if remark != "" {
		words.Add(look.NewText(remark, look.Style{Size: look.SizeTable, Colour: look.Ink2, Wrap: true}))
	}
	head := look.Row(look.Gap2, append([]fyne.CanvasObject{look.Grow(1, words)}, actions...)...)
	p.column.Objects = append([]fyne.CanvasObject{head}, body...)
	p.scroll = look.NewScroller(look.AtMost(widest, look.Inset(26, look.Gap4+2, 26, 40, p.column)))
	p.scroll.OnMoved(p.d.w.typing.Moved)
}

func (p *page) content() fyne.CanvasObject { return p.scroll }
func (p *page) scroller() *look.Scroller   { return p.scroll }
func (p *page) commit()                    { p.fields.commit() }
func (p *page) inputs() *fieldSet          { return &p.fields }

func (p *page) refresh() {
	if p.fresh != nil {
		p.fresh()
	}
	p.fields.refresh()
}

func (p *page) show(path plan.Path) bool { return p.fields.show(path, p.scroll) }

func (p *page) help() []fyne.CanvasObject {
	if p.help_ == nil {
		return nil
	}
	return p.help_()
}

// half sets two objects side by side.
func half(a, b fyne.CanvasObject) fyne.CanvasObject {
	return look.TopRow(look.Gap3, look.Grow(1, a), look.Grow(1, b))
}

// third sets three objects side by side.
func third(a, b, c fyne.CanvasObject) fyne.CanvasObject {
	return look.TopRow(look.Gap3, look.Grow(1, a), look.Grow(1, b), look.Grow(1, c))
}
