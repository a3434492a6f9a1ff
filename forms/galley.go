package forms

import (
	"reflect"

	"fyne.io/fyne/v2"

	"moaplan/export/document"
	"moaplan/forms/look"
)

// galley shows blocks of the document below each other as they are printed, without
// pages: headings, items, tables, figures, footnotes.
type galley struct {
	d      *desk
	blocks []document.Block
	drawn  []fyne.CanvasObject // one for each block
	column *fyne.Container
	scroll *look.Scroller
}

func newGalley(d *desk) *galley {
	g := &galley{d: d, column: look.Column(look.Gap1 + 2)}
	g.scroll = look.NewScroller(look.Inset(look.Gap4, look.Gap3, look.Gap4, look.Gap5, g.column))
	return g
}

// show draws blocks. Those that are the same at the beginning and at the end stay
// as they are drawn.
func (g *galley) show(c *document.Chapter) {
	was, now := g.blocks, c.Blocks
	head, tail := 0, 0
	n := min(len(was), len(now))
	for head < n && reflect.DeepEqual(was[head], now[head]) {
		head++
	}
	for tail < n-head && reflect.DeepEqual(was[len(was)-1-tail], now[len(now)-1-tail]) {
		tail++
	}
	if head == len(was) && head == len(now) && len(g.drawn) > 0 {
		return
	}
	drawn := append([]fyne.CanvasObject(nil), g.drawn[:head]...)
	for _, block := range now[head : len(now)-tail] {
		drawn = append(drawn, g.draw(block, c.Blobs))
	}
	g.drawn = append(drawn, g.drawn[len(g.drawn)-tail:]...)
	g.blocks = now
	g.column.Objects = g.drawn
	if len(now) <= 1 { // the chapter's own heading
		g.column.Objects = append(g.column.Objects[:len(now):len(now)], look.Note(g.d.T("forms-chapter.preview.empty")))
	}
	g.column.Refresh()
	g.scroll.Reflow()
}

// follow brings a block into sight.
func (g *galley) follow(block int) {
	if block >= 0 && block < len(g.drawn) {
		g.scroll.ShowObject(g.drawn[block])
	}
}

// draw makes the object of a block.
func (g *galley) draw(block document.Block, blobs map[string][]byte) fyne.CanvasObject {
	switch b := block.(type) {
	case document.Heading:
		size := []float32{16, 16, 14.5, 13.5, 13, 13}[min(max(b.Level, 0), 5)]
		text := numbered(b.Number, b.Text)
		return look.Inset(0, look.Gap1, 0, 0, newFlow(text, flowStyle{size: size, bold: true}))
	case document.Paragraph:
		return newFlow(b.Text, paragraphStyle(b.Style))
	case document.Item:
		return newFlow(b.Text, itemStyle(b))
	case document.Table:
		return g.table(b)
	case document.Figure:
		return g.figure(b, blobs)
	case document.Picture:
		return g.captioned(newStill(b.Picture), captionOf(b.Label, b.Caption), nil)
	case document.Notes:
		lines := []fyne.CanvasObject{look.Fixed(120, 0, look.HLine())}
		for _, n := range b.Notes {
			lines = append(lines, newFlow(numbered(g.d.T("forms-chapter.preview.note", "n", n.Number), n.Text), flowStyle{size: look.SizeNote}))
		}
		return look.Column(2, lines...)
	}
	return look.Stack()
}

// numbered puts a number before a text.
func numbered(number string, text []document.Inline) []document.Inline {
	if number == "" {
		return text
	}
	return append([]document.Inline{{Text: number + " "}}, text...)
}

func paragraphStyle(s document.Style) flowStyle {
	style := flowStyle{size: look.SizeTable}
	switch s {
	case document.Centred, document.Banner:
		style.align = fyne.TextAlignCenter
	case document.Right:
		style.align = fyne.TextAlignTrailing
	case document.Small:
		style.size = look.SizeNote
	case document.Quoted, document.Code:
		style.indent = 16
	case document.Missing:
		style.ink = look.Warning
	}
	return style
}

// itemStyle indents an item by its level and hangs its mark before the text.
func itemStyle(b document.Item) flowStyle {
	level := float32(b.Level)
	style := flowStyle{size: look.SizeTable, mark: b.Mark, indent: 16 * level}
	if b.Level == 1 && b.Mark == "□" {
		style.bold = true
	}
	return style
}

// captionOf is the label and the words of a caption.
func captionOf(label string, caption []document.Inline) []document.Inline {
	if label == "" {
		return caption
	}
	return append([]document.Inline{{Text: label + ". ", Bold: true}}, caption...)
}

// captioned sets an object above its caption and source.
func (g *galley) captioned(o fyne.CanvasObject, caption, source []document.Inline) fyne.CanvasObject {
	parts := []fyne.CanvasObject{o}
	style := flowStyle{size: look.SizeNote, align: fyne.TextAlignCenter}
	if len(caption) > 0 {
		parts = append(parts, newFlow(caption, style))
	}
	if len(source) > 0 {
		parts = append(parts, newFlow(append([]document.Inline{{Text: g.d.T("forms-chapter.preview.source")}}, source...), style))
	}
	return look.Column(3, parts...)
}
