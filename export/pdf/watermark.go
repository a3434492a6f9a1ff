package pdf

import (
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// watermark draws large leaning words behind the text. They are shapes, not
// text, so that whoever copies or searches the document never meets them.
func watermark(s string, cx, cy, size, degrees float64) []Op {
	f, err := sfnt.Parse(sources[SansBold].shared())
	if err != nil {
		return nil // the face is part of the program and tested
	}
	const em = 1000
	var buf sfnt.Buffer
	sin, cos := math.Sincos(-degrees * math.Pi / 180)
	x := -SansBold.Width(s, size) / 2
	baseline := size * (ascent - descent) / 2
	var ops []Op
	for _, r := range s {
		glyph, err := f.GlyphIndex(&buf, r)
		if err != nil || glyph == 0 {
			continue
		}
		segments, err := f.LoadGlyph(&buf, glyph, fixed.I(em), nil)
		if err != nil {
			continue
		}
		at := func(p fixed.Point26_6) Point {
			px := x + float64(p.X)/64*size/em
			py := baseline + float64(p.Y)/64*size/em
			return Point{cx + px*cos - py*sin, cy + px*sin + py*cos}
		}
		if shape := outlineOf(segments, at); len(shape) > 0 {
			ops = append(ops, Outline{Segments: shape, Fill: pale})
		}
		advance, err := f.GlyphAdvance(&buf, glyph, fixed.I(em), font.HintingNone)
		if err == nil {
			x += float64(advance) / 64 * size / em
		}
	}
	return ops
}

// outlineOf turns a glyph's segments into those of an outline; quadratic curves
// become cubic ones.
func outlineOf(segments sfnt.Segments, at func(fixed.Point26_6) Point) []Segment {
	var out []Segment
	var last Point
	for _, s := range segments {
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			last = at(s.Args[0])
			out = append(out, Segment{Kind: 'M', Points: [3]Point{last}})
		case sfnt.SegmentOpLineTo:
			last = at(s.Args[0])
			out = append(out, Segment{Kind: 'L', Points: [3]Point{last}})
		case sfnt.SegmentOpQuadTo:
			c, end := at(s.Args[0]), at(s.Args[1])
			out = append(out, Segment{Kind: 'C', Points: [3]Point{
				{last.X + 2*(c.X-last.X)/3, last.Y + 2*(c.Y-last.Y)/3},
				{end.X + 2*(c.X-end.X)/3, end.Y + 2*(c.Y-end.Y)/3},
				end,
			}})
			last = end
		case sfnt.SegmentOpCubeTo:
			last = at(s.Args[2])
			out = append(out, Segment{Kind: 'C', Points: [3]Point{at(s.Args[0]), at(s.Args[1]), last}})
		}
	}
	return out
}
