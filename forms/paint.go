package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"moaplan/forms/look"
	"moaplan/internal/picture"
)

// painted shows a picture of the plan, drawn for the width it has.
type painted struct {
	widget.BaseWidget
	draw   func(width float64, m picture.Measure) picture.Picture
	scale  float32 // screen units for a point of the picture
	width  float32
	height float32
	shapes []fyne.CanvasObject
}

func newPainted(scale float32, draw func(float64, picture.Measure) picture.Picture) *painted {
	p := &painted{draw: draw, scale: scale}
	p.ExtendBaseWidget(p)
	return p
}

// MinSize is as high as the picture at the width it was last given.
func (p *painted) MinSize() fyne.Size { return fyne.NewSize(120, max(p.height, 24)) }

// Resize draws the picture anew where the width changed.
func (p *painted) Resize(size fyne.Size) {
	if size.Width != p.width && size.Width > 0 {
		p.width = size.Width
		p.paint()
	}
	p.BaseWidget.Resize(size)
}

// Refresh draws the picture anew.
func (p *painted) Refresh() {
	if p.width > 0 {
		p.paint()
	}
	p.BaseWidget.Refresh()
}

// CreateRenderer shows the shapes.
func (p *painted) CreateRenderer() fyne.WidgetRenderer { return &paintedRenderer{p} }

type paintedRenderer struct{ p *painted }

func (r *paintedRenderer) Destroy()                     {}
func (r *paintedRenderer) Layout(fyne.Size)             {}
func (r *paintedRenderer) MinSize() fyne.Size           { return r.p.MinSize() }
func (r *paintedRenderer) Refresh()                     {}
func (r *paintedRenderer) Objects() []fyne.CanvasObject { return r.p.shapes }

func (p *painted) paint() {
	measure := func(text string, size float64, bold bool) float64 {
		return float64(fyne.MeasureText(text, float32(size)*p.scale, fyne.TextStyle{Bold: bold}).Width / p.scale)
	}
	drawn := p.draw(float64(p.width/p.scale), measure)
	p.height = float32(drawn.H) * p.scale
	p.shapes = nil
	for _, s := range drawn.Shapes {
		switch s.Kind {
		case picture.Box:
			p.box(s)
		case picture.Line:
			p.line(s)
		case picture.Text:
			p.text(s)
		}
	}
}

// colours are the palette's roles for the tones of pictures.
var colours = map[picture.Tone]look.Colour{
	picture.None: look.Clear, picture.Ink: look.Ink2, picture.Strong: look.Primary, picture.Soft: look.PrimarySoft,
	picture.Faint: look.Edge, picture.Paper: look.Surface, picture.Alert: look.Error, picture.Warm: look.InKind,
}

func (p *painted) at(x, y float64) fyne.Position {
	return fyne.NewPos(float32(x)*p.scale, float32(y)*p.scale)
}

func (p *painted) box(s picture.Shape) {
	r := canvas.NewRectangle(look.Of(colours[s.Fill]))
	r.StrokeColor, r.StrokeWidth = look.Of(colours[s.Line]), float32(s.Width)*p.scale
	r.CornerRadius = 3 * p.scale
	if s.W < 24 || s.H < 8 {
		r.CornerRadius = 1
	}
	r.Move(p.at(s.X, s.Y))
	r.Resize(fyne.NewSize(float32(s.W)*p.scale, float32(s.H)*p.scale))
	p.shapes = append(p.shapes, r)
	if s.Dashed {
		r.StrokeColor = look.Of(look.Clear)
		for _, edge := range [][4]float64{{s.X, s.Y, s.W, 0}, {s.X, s.Y + s.H, s.W, 0}, {s.X, s.Y, 0, s.H}, {s.X + s.W, s.Y, 0, s.H}} {
			p.dashes(edge[0], edge[1], edge[2], edge[3], s)
		}
	}
}

func (p *painted) line(s picture.Shape) {
	if s.Dashed {
		p.dashes(s.X, s.Y, s.W, s.H, s)
		return
	}
	p.stroke(s.X, s.Y, s.X+s.W, s.Y+s.H, s)
}

func (p *painted) stroke(x1, y1, x2, y2 float64, s picture.Shape) {
	l := canvas.NewLine(look.Of(colours[s.Line]))
	l.StrokeWidth = max(float32(s.Width)*p.scale, 1)
	l.Position1, l.Position2 = p.at(x1, y1), p.at(x2, y2)
	p.shapes = append(p.shapes, l)
}

// dashes draws a line in pieces.
func (p *painted) dashes(x, y, w, h float64, s picture.Shape) {
	const on, off = 4.0, 3.0
	length := max(w, h)
	for d := 0.0; d < length; d += on + off {
		from, to := d/length, min(d+on, length)/length
		p.stroke(x+w*from, y+h*from, x+w*to, y+h*to, s)
	}
}

// text sets a line with its baseline where the picture says. White text stands
// on the main colour, in the dark palette too.
func (p *painted) text(s picture.Shape) {
	colour := colours[s.Tone]
	switch s.Tone {
	case picture.Paper:
		colour = look.OnPrimary
	case picture.Ink:
		colour = look.Ink
	case picture.Strong:
		colour = look.PrimaryInk
	}
	t := canvas.NewText(s.Text, look.Of(colour))
	t.TextSize = float32(s.Size) * p.scale
	t.TextStyle.Bold = s.Bold
	size, baseline := fyne.CurrentApp().Driver().RenderedTextSize(s.Text, t.TextSize, t.TextStyle, nil)
	at := p.at(s.X, s.Y)
	switch s.Anchor {
	case picture.Middle:
		at.X -= size.Width / 2
	case picture.End:
		at.X -= size.Width
	}
	t.Move(fyne.NewPos(at.X, at.Y-baseline))
	t.Resize(size)
	p.shapes = append(p.shapes, t)
}
