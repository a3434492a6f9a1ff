package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"strings"
	"testing"
)

func chartToSave() Picture {
	return Money(Chart{
		Bars:     []Bar{{Name: "1차년도 (5개월)", Main: 1588, Second: 320, MainText: "1,588", SecondText: "320"}, {Name: "2차년도", Main: 1540, Second: 300, MainText: "1,540", SecondText: "300"}},
		MainName: "정부지원연구개발비", SecondName: "기관부담연구개발비", Limit: 1600, LimitText: "연간 한도 1,600", Unit: "(단위: 백만원)",
	}, 480, FaceMeasure)
}

func TestWriteSVG_IsXMLThatHoldsEveryTextAndBox(t *testing.T) {
	p := chartToSave()
	p.Shapes = append(p.Shapes, Shape{Kind: Text, X: 10, Y: 10, Text: `<가> & "나"` + "\x01", Size: 8, Anchor: Start, Tone: Ink})
	var out bytes.Buffer
	if err := WriteSVG(&out, p); err != nil {
		t.Fatal(err)
	}
	var texts []string
	counts := map[string]int{}
	for d := xml.NewDecoder(&out); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			counts[token.Name.Local]++
		case xml.CharData:
			texts = append(texts, string(token))
		}
	}
	want := map[Kind]int{}
	for _, s := range p.Shapes {
		want[s.Kind]++
		if s.Kind == Text && !strings.Contains(strings.Join(texts, "\n"), strings.TrimSuffix(s.Text, "\x01")) {
			t.Errorf("the SVG lacks %q", s.Text)
		}
	}
	if counts["rect"] != want[Box]+1 || counts["line"] != want[Line] || counts["text"] != want[Text] {
		t.Errorf("%v for %v", counts, want)
	}
}

func TestWriteSVG_TellsThatItCouldNotWrite(t *testing.T) {
	if WriteSVG(full{}, chartToSave()) == nil {
		t.Error("a full disk went unnoticed")
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("full") }

func TestWritePNG_HasTheSizeAskedForOnWhite(t *testing.T) {
	p := chartToSave()
	var out bytes.Buffer
	if err := WritePNG(&out, p, 3); err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(&out)
	if err != nil {
		t.Fatal(err)
	}
	if got := img.Bounds().Size(); got != image.Pt(int(p.W*3), int(p.H*3)) {
		t.Errorf("%v pixels for %v × %v points", got, p.W, p.H)
	}
	if r, g, b, a := img.At(0, 0).RGBA(); r&g&b&a != 0xFFFF {
		t.Error("the ground is not white")
	}
}

func TestPaint_PutsShapesWhereTheyAre(t *testing.T) {
	strong, alert := tones[Strong], tones[Alert]
	p := Picture{W: 100, H: 60, Shapes: []Shape{
		{Kind: Box, X: 10, Y: 10, W: 40, H: 20, Fill: Strong, Line: Alert, Width: 2},
		{Kind: Line, X: 60, Y: 40, W: 30, Line: Alert, Width: 2, Dashed: true},
		{Kind: Box, X: 60, Y: 5, W: 30, H: 20, Line: Alert, Width: 2},
	}}
	img, err := Paint(p, 2)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		what string
		x, y float64
		want color.NRGBA
	}{
		{"inside the box", 30, 20, strong},
		{"on its edge", 30, 10, alert},
		{"in its rounded corner", 9.2, 9.2, tones[Paper]},
		{"on the first dash", 62, 40, alert},
		{"between the dashes", 65.5, 40, tones[Paper]},
		{"inside the empty box", 75, 15, tones[Paper]},
		{"on its edge", 60, 15, alert},
		{"beside everything", 5, 50, tones[Paper]},
	} {
		if got := color.NRGBAModel.Convert(img.At(int(c.x*2), int(c.y*2))); got != c.want {
			t.Errorf("%s (%v, %v): %v, not %v", c.what, c.x, c.y, got, c.want)
		}
	}
}

// inkedColumns are the first and the last column with something dark.
func inkedColumns(img *image.RGBA) (first, last int) {
	first = -1
	for x := range img.Bounds().Dx() {
		for y := range img.Bounds().Dy() {
			if img.RGBAAt(x, y).G < 0x80 {
				if first < 0 {
					first = x
				}
				last = x
			}
		}
	}
	return first, last
}

func TestPaint_TextsStandAtTheirAnchorAsWideAsMeasured(t *testing.T) {
	for _, bold := range []bool{false, true} {
		for anchor, from := range map[Anchor]float64{Start: 100, Middle: 0, End: 0} {
			for _, text := range []string{"연구개발기관 2,140", "醫療데이터", "Example AB"} {
				width := FaceMeasure(text, 10, bold)
				switch anchor {
				case Middle:
					from = 100 - width/2
				case End:
					from = 100 - width
				}
				img, err := Paint(Picture{W: 200, H: 20, Shapes: []Shape{{Kind: Text, X: 100, Y: 14, Text: text, Size: 10, Bold: bold, Anchor: anchor}}}, 4)
				if err != nil {
					t.Fatal(err)
				}
				first, last := inkedColumns(img)
				if float64(first) < from*4-2 || float64(first) > from*4+8 || float64(last) > (from+width)*4+2 || float64(last) < (from+width)*4-8 {
					t.Errorf("%q, bold %v, anchor %v: ink from %d to %d, expected within %.0f and %.0f", text, bold, anchor, first, last, from*4, (from+width)*4)
				}
			}
		}
	}
}

func TestPaint_RefusesPicturesWithoutSizeAndGiants(t *testing.T) {
	for _, p := range []Picture{{}, {W: 10}, {W: 1e5, H: 1e5}} {
		if _, err := Paint(p, 1); err == nil {
			t.Errorf("%v × %v was painted", p.W, p.H)
		}
	}
}

func TestFaceMeasure_AddsUpAndKnowsHanja(t *testing.T) {
	one, two := FaceMeasure("가", 10, false), FaceMeasure("가가", 10, false)
	if fmt.Sprintf("%.3f", two) != fmt.Sprintf("%.3f", 2*one) || one < 7 || one > 10 {
		t.Errorf("가 is %.3f wide, 가가 %.3f", one, two)
	}
	if han := FaceMeasure("醫", 10, false); han < 8 {
		t.Errorf("a Hanja is %.3f wide", han)
	}
}
