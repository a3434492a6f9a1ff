package icon

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/color"
	pngformat "image/png"
	"io"
	"testing"
)

func TestPNG_Is512SquareWithClearCorners(t *testing.T) {
	picture, err := pngformat.Decode(bytes.NewReader(PNG()))
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size.X != 512 || size.Y != 512 {
		t.Errorf("the icon is %v", size)
	}
	if _, _, _, alpha := picture.At(0, 0).RGBA(); alpha != 0 {
		t.Error("the corner is not clear")
	}
	if got := color.NRGBAModel.Convert(picture.At(256, 40)); got != (color.NRGBA{0x1F, 0x4E, 0x9C, 0xFF}) {
		t.Errorf("the ground is %v, not the primary colour", got)
	}
}

func TestSVG_IsWellFormed(t *testing.T) {
	decoder := xml.NewDecoder(bytes.NewReader(SVG()))
	for {
		_, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}
