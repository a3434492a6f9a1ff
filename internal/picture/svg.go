package picture

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"image/color"
	"io"
	"strconv"
	"strings"
)

// svgFamilies are the typefaces an SVG asks for, the one it was measured with
// first, then what Windows, macOS and Linux bring for Korean.
const svgFamilies = "Pretendard, 'Malgun Gothic', 'Apple SD Gothic Neo', 'Noto Sans CJK KR', 'NanumGothic', sans-serif"

// WriteSVG writes a picture as an SVG of its own size in points, on white. Texts
// stay texts, so that they can be edited on a slide.
func WriteSVG(w io.Writer, p Picture) error {
	out := bufio.NewWriter(w)
	put := func(format string, args ...any) { _, _ = fmt.Fprintf(out, format, args...) } // a failed write is told by Flush
	put("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%spt\" height=\"%spt\" viewBox=\"0 0 %s %s\" font-family=\"%s\">\n",
		number(p.W), number(p.H), number(p.W), number(p.H), svgFamilies)
	put("<rect width=\"%s\" height=\"%s\" fill=\"#ffffff\"/>\n", number(p.W), number(p.H))
	for _, s := range p.Shapes {
		switch s.Kind {
		case Box:
			put("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s fill=\"%s\"%s/>\n",
				number(s.X), number(s.Y), number(s.W), number(s.H), svgCorner(s), svgFill(s.Fill), svgStroke(s))
		case Line:
			put("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"%s/>\n",
				number(s.X), number(s.Y), number(s.X+s.W), number(s.Y+s.H), svgStroke(s))
		case Text:
			put("<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s fill=\"%s\">%s</text>\n",
				number(s.X), number(s.Y), number(s.Size), svgText(s), hex(textColour(s.Tone)), escaped(s.Text))
		}
	}
	put("</svg>\n")
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing an SVG: %w", err)
	}
	return nil
}

// number writes a length with at most three decimals.
func number(v float64) string {
	s := strconv.FormatFloat(v, 'f', 3, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

func svgCorner(s Shape) string {
	if r := cornerOf(s); r > 0 {
		return ` rx="` + number(r) + `"`
	}
	return ""
}

func svgFill(t Tone) string {
	if c, ok := colourOf(t); ok {
		return hex(c)
	}
	return "none"
}

func svgStroke(s Shape) string {
	c, ok := colourOf(s.Line)
	if !ok || s.Width <= 0 {
		return ""
	}
	out := ` stroke="` + hex(c) + `" stroke-width="` + number(s.Width) + `"`
	if s.Dashed {
		out += ` stroke-dasharray="` + number(dashOn) + " " + number(dashOff) + `"`
	}
	return out
}

func svgText(s Shape) string {
	out := ""
	if s.Bold {
		out += ` font-weight="bold"`
	}
	switch s.Anchor {
	case Middle:
		out += ` text-anchor="middle"`
	case End:
		out += ` text-anchor="end"`
	}
	return out
}

// escaped makes a text safe for XML; characters that XML has no place for are
// replaced by U+FFFD.
func escaped(text string) string {
	var out strings.Builder
	// EscapeText cannot fail: a strings.Builder takes everything.
	_ = xml.EscapeText(&out, []byte(text))
	return out.String()
}
