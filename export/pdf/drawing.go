package pdf

import (
	"moaplan/export/document"
	"moaplan/internal/picture"
	"moaplan/internal/typeset"
)

// picture sets a drawn picture with its caption below.
func (l *layout) picture(b document.Picture) {
	if b.Picture.W <= 0 || len(b.Picture.Shapes) == 0 {
		return
	}
	scale := min(1, l.width/b.Picture.W, 0.8*textHeight/max(b.Picture.H, 1))
	x := l.left + (l.width-b.Picture.W*scale)/2
	l.flow.add(strip{
		height: b.Picture.H * scale, before: 8, glue: true,
		placed: func(page int, y float64) { l.paper.Dests[b.ID] = Dest{page, y} },
		draw: func(pg *Page, y float64) {
			for _, s := range b.Picture.Shapes {
				l.drawShape(pg, s, x, y, scale)
			}
		},
	})
	l.figureCaption(b.Label, b.Caption, nil)
}

// figureCaption sets the caption below a figure, and its source.
func (l *layout) figureCaption(label string, caption, source []document.Inline) {
	p := prose{look: look{face: SansBold, size: 9.5, colour: black}, leading: 15, before: 3, align: document.Centre, after: len(source) > 0}
	l.setProse(l.captionOf(label, caption), p)
	if len(source) > 0 {
		text := append([]document.Inline{{Text: l.word("export.source") + ": "}}, source...)
		l.setProse(text, prose{look: look{face: Sans, size: 8.5, colour: grey}, leading: 13, align: document.Centre})
	}
	l.flow.add(strip{height: 6})
}

var tones = map[picture.Tone]Colour{
	picture.Ink: black, picture.Strong: blue, picture.Soft: soft, picture.Faint: pale,
	picture.Paper: white, picture.Alert: alert, picture.Warm: warm,
}

// toneOf is a tone's colour, nil for none.
func toneOf(t picture.Tone) *Colour {
	c, ok := tones[t]
	if !ok {
		return nil
	}
	return &c
}

func (l *layout) drawShape(pg *Page, s picture.Shape, x, y, scale float64) {
	dash := 0.0
	if s.Dashed {
		dash = 3
	}
	switch s.Kind {
	case picture.Box:
		pg.Ops = append(pg.Ops, Rect{
			X: x + s.X*scale, Y: y + s.Y*scale, W: s.W * scale, H: s.H * scale,
			Fill: toneOf(s.Fill), Stroke: toneOf(s.Line), Width: s.Width, Dash: dash,
		})
	case picture.Line:
		c := toneOf(s.Line)
		if c == nil {
			return
		}
		pg.Ops = append(pg.Ops, Line{
			X1: x + s.X*scale, Y1: y + s.Y*scale, X2: x + (s.X+s.W)*scale, Y2: y + (s.Y+s.H)*scale,
			Width: s.Width, Colour: *c, Dash: dash,
		})
	case picture.Text:
		l.drawLabel(pg, s, x, y, scale)
	}
}

// drawLabel draws a text of a picture at its anchor.
func (l *layout) drawLabel(pg *Page, s picture.Shape, x, y, scale float64) {
	k := look{face: Sans, size: s.Size * scale, colour: black}
	if s.Bold {
		k.face = SansBold
	}
	if c := toneOf(s.Tone); c != nil {
		k.colour = *c
	}
	text := l.shape([]document.Inline{{Text: s.Text}}, k)
	for _, line := range typeset.Break(text.runs, PageWidth, 0, text) {
		at := x + s.X*scale
		switch s.Anchor {
		case picture.Middle:
			at -= line.Width / 2
		case picture.End:
			at -= line.Width
		}
		text.drawLine(pg, line, at, y+s.Y*scale, 0)
	}
}
