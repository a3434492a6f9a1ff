package picture

import "image/color"

// Colours of pictures that leave the program: those of the light screen, on white.
var (
	inkLine = color.NRGBA{R: 0x55, G: 0x60, B: 0x70, A: 0xFF}
	inkText = color.NRGBA{R: 0x18, G: 0x21, B: 0x2D, A: 0xFF}
	tones   = map[Tone]color.NRGBA{
		Ink:    inkLine,
		Strong: {R: 0x1F, G: 0x4E, B: 0x9C, A: 0xFF},
		Soft:   {R: 0xE8, G: 0xEF, B: 0xFA, A: 0xFF},
		Faint:  {R: 0xC9, G: 0xD1, B: 0xDB, A: 0xFF},
		Paper:  {R: 0xFF, G: 0xFF, B: 0xFF, A: 0xFF},
		Alert:  {R: 0xB4, G: 0x23, B: 0x18, A: 0xFF},
		Warm:   {R: 0x94, G: 0x54, B: 0x0F, A: 0xFF},
	}
)

// colourOf is a tone's colour; ok is false for one that is not painted.
func colourOf(t Tone) (c color.NRGBA, ok bool) {
	c, ok = tones[t]
	return c, ok
}

// textColour is a text's colour: ink is darker for letters than for lines.
func textColour(t Tone) color.NRGBA {
	if c, ok := colourOf(t); ok && t != Ink {
		return c
	}
	return inkText
}

// Rounding of boxes and the pattern of dashed lines, in points.
const (
	corner  = 3.0
	dashOn  = 4.0
	dashOff = 3.0
)

// cornerOf is the radius of a box's corners: small marks stay square.
func cornerOf(s Shape) float64 {
	if s.W < 24 || s.H < 8 {
		return 0
	}
	return corner
}
