package picture

import (
	"errors"
	"fmt"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"moaplan/assets/fonts"
)

// family are the faces of a weight: the one texts are set in, and one for what it
// lacks, such as Hanja.
type family []*sfnt.Font

var families = sync.OnceValues(func() (map[bool]family, error) {
	all := map[bool]family{}
	var errs error
	for bold, files := range map[bool][][]byte{
		false: {fonts.PretendardRegularShared(), fonts.GothicRegularShared()},
		true:  {fonts.PretendardBoldShared(), fonts.GothicBoldShared()},
	} {
		for _, file := range files {
			f, err := opentype.Parse(file)
			errs = errors.Join(errs, err)
			all[bold] = append(all[bold], f)
		}
	}
	if errs != nil {
		return nil, fmt.Errorf("the typefaces of pictures: %w", errs)
	}
	return all, nil
})

// of is the first face of the family that has a rune, else the first one.
func (f family) of(r rune, buf *sfnt.Buffer) int {
	for i, face := range f {
		if g, err := face.GlyphIndex(buf, r); err == nil && g != 0 {
			return i
		}
	}
	return 0
}

// FaceMeasure is how wide a text is in the typeface of pictures that leave the
// program. Like [PaperMeasure] it is a [Measure], but exact.
func FaceMeasure(text string, size float64, bold bool) float64 {
	all, err := families()
	if err != nil {
		return PaperMeasure(text, size, bold)
	}
	const units = 2048 // pixels per em: fine enough to add up
	var buf sfnt.Buffer
	var width fixed.Int26_6
	for _, r := range text {
		f := all[bold]
		face := f[f.of(r, &buf)]
		g, err := face.GlyphIndex(&buf, r)
		if err != nil {
			continue
		}
		advance, err := face.GlyphAdvance(&buf, g, fixed.I(units), font.HintingNone)
		if err != nil {
			continue
		}
		width += advance
	}
	return float64(width) / 64 / units * size
}
