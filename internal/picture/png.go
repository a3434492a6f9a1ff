package picture

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// mostPixels bounds a painted picture; a slide needs far less.
const mostPixels = 60_000_000

// WritePNG writes a picture as a PNG on white, with so many pixels for a point.
func WritePNG(w io.Writer, p Picture, scale float64) error {
	img, err := Paint(p, scale)
	if err != nil {
		return err
	}
	if err := png.Encode(w, img); err != nil {
		return fmt.Errorf("writing a PNG: %w", err)
	}
	return nil
}

// Paint draws a picture on white, with so many pixels for a point. It fails for a
// picture without size or of more than 60 million pixels.
func Paint(p Picture, scale float64) (*image.RGBA, error) {
	w, h := math.Ceil(p.W*scale), math.Ceil(p.H*scale)
	if !(w >= 1 && h >= 1) || w*h > mostPixels {
		return nil, fmt.Errorf("a picture of %.0f × %.0f pixels cannot be painted", w, h)
	}
	all, err := families()
	if err != nil {
		return nil, err
	}
	b := brush{
		img: image.NewRGBA(image.Rect(0, 0, int(w), int(h))), scale: scale, all: all,
		faces: map[faceKey]font.Face{},
	}
	draw.Draw(b.img, b.img.Bounds(), image.White, image.Point{}, draw.Src)
	for _, s := range p.Shapes {
		switch s.Kind {
		case Box:
			b.box(s)
		case Line:
			b.line(s.X, s.Y, s.X+s.W, s.Y+s.H, s)
		case Text:
			if err := b.text(s); err != nil {
				return nil, err
			}
		}
	}
	return b.img, nil
}

// brush paints shapes; its methods take points.
type brush struct {
	img   *image.RGBA
	scale float64
	all   map[bool]family
	faces map[faceKey]font.Face
}

type faceKey struct {
	bold bool
	face int
	size float64
}

func (b *brush) box(s Shape) {
	if c, ok := colourOf(s.Fill); ok {
		b.fill(c, func(r *vector.Rasterizer) { b.outline(r, s.X, s.Y, s.W, s.H, cornerOf(s), false) })
	}
	c, ok := colourOf(s.Line)
	if !ok || s.Width <= 0 {
		return
	}
	if s.Dashed {
		for _, e := range [][4]float64{
			{s.X, s.Y, s.X + s.W, s.Y},
			{s.X, s.Y + s.H, s.X + s.W, s.Y + s.H},
			{s.X, s.Y, s.X, s.Y + s.H},
			{s.X + s.W, s.Y, s.X + s.W, s.Y + s.H},
		} {
			b.line(e[0], e[1], e[2], e[3], s)
		}
		return
	}
	half := s.Width / 2
	b.fill(c, func(r *vector.Rasterizer) { // a ring: the inner edge runs the other way round
		radius := cornerOf(s)
		b.outline(r, s.X-half, s.Y-half, s.W+s.Width, s.H+s.Width, radius+half, false)
		b.outline(r, s.X+half, s.Y+half, s.W-s.Width, s.H-s.Width, max(radius-half, 0), true)
	})
}

// fill paints what trace outlines.
func (b *brush) fill(c color.Color, trace func(*vector.Rasterizer)) {
	size := b.img.Bounds().Size()
	r := vector.NewRasterizer(size.X, size.Y)
	trace(r)
	r.Draw(b.img, b.img.Bounds(), image.NewUniform(c), image.Point{})
}

// outline traces a box with round corners, back to front for the hole of a ring.
func (b *brush) outline(r *vector.Rasterizer, x, y, w, h, radius float64, back bool) {
	if w <= 0 || h <= 0 {
		return
	}
	radius = min(radius, w/2, h/2)
	at := func(px, py float64) (float32, float32) { return float32(px * b.scale), float32(py * b.scale) }
	// The corners in order, each by the point before it, itself, and the point behind.
	corners := [4][3][2]float64{
		{{x, y + radius}, {x, y}, {x + radius, y}},
		{{x + w - radius, y}, {x + w, y}, {x + w, y + radius}},
		{{x + w, y + h - radius}, {x + w, y + h}, {x + w - radius, y + h}},
		{{x + radius, y + h}, {x, y + h}, {x, y + h - radius}},
	}
	for i := range corners {
		c := corners[i]
		if back {
			c = corners[3-i]
			c[0], c[2] = c[2], c[0]
		}
		x0, y0 := at(c[0][0], c[0][1])
		if i == 0 {
			r.MoveTo(x0, y0)
		} else {
			r.LineTo(x0, y0)
		}
		x1, y1 := at(c[1][0], c[1][1])
		x2, y2 := at(c[2][0], c[2][1])
		r.QuadTo(x1, y1, x2, y2)
	}
	r.ClosePath()
}

// line paints a stroke, in pieces where it is dashed.
func (b *brush) line(x1, y1, x2, y2 float64, s Shape) {
	c, ok := colourOf(s.Line)
	length := math.Hypot(x2-x1, y2-y1)
	if !ok || length == 0 {
		return
	}
	half := max(s.Width, 1/b.scale) / 2
	nx, ny := -(y2-y1)/length*half, (x2-x1)/length*half
	on, step := length, length
	if s.Dashed {
		on, step = dashOn, dashOn+dashOff
	}
	b.fill(c, func(r *vector.Rasterizer) {
		at := func(x, y float64) (float32, float32) { return float32(x * b.scale), float32(y * b.scale) }
		for d := 0.0; d < length; d += step {
			from, to := d/length, min(d+on, length)/length
			ax, ay, bx, by := x1+(x2-x1)*from, y1+(y2-y1)*from, x1+(x2-x1)*to, y1+(y2-y1)*to
			r.MoveTo(at(ax+nx, ay+ny))
			r.LineTo(at(bx+nx, by+ny))
			r.LineTo(at(bx-nx, by-ny))
			r.LineTo(at(ax-nx, ay-ny))
			r.ClosePath()
		}
	})
}

// text sets a line with its baseline at the shape's place, rune by rune, each in
// the first face that has it.
func (b *brush) text(s Shape) error {
	x := s.X
	switch s.Anchor {
	case Middle:
		x -= FaceMeasure(s.Text, s.Size, s.Bold) / 2
	case End:
		x -= FaceMeasure(s.Text, s.Size, s.Bold)
	}
	drawer := font.Drawer{
		Dst: b.img, Src: image.NewUniform(textColour(s.Tone)),
		Dot: fixed.Point26_6{X: fixed.Int26_6(x * b.scale * 64), Y: fixed.Int26_6(s.Y * b.scale * 64)},
	}
	var buf sfnt.Buffer
	for _, r := range s.Text {
		face, err := b.face(faceKey{s.Bold, b.all[s.Bold].of(r, &buf), s.Size})
		if err != nil {
			return err
		}
		drawer.Face = face
		drawer.DrawString(string(r))
	}
	return nil
}

func (b *brush) face(key faceKey) (font.Face, error) {
	if f, ok := b.faces[key]; ok {
		return f, nil
	}
	f, err := opentype.NewFace(b.all[key.bold][key.face], &opentype.FaceOptions{
		Size: key.size * b.scale, DPI: 72, Hinting: font.HintingNone,
	})
	if err != nil {
		return nil, fmt.Errorf("a typeface of %.1f points: %w", key.size, err)
	}
	b.faces[key] = f
	return f, nil
}
