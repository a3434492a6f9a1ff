package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

func hover() color.Color { return theme.Color(theme.ColorNameHover) }

// Tone is the meaning of a colour: it never speaks alone, a word goes with it.
type Tone int

// Tones.
const (
	Neutral Tone = iota
	Chosen
	Good
	Caution
	Wrong
)

func (t Tone) colours() (ink, ground Colour) {
	switch t {
	case Chosen:
		return PrimaryInk, PrimarySoft
	case Good:
		return OK, OKSoft
	case Caution:
		return Warning, WarningSoft
	case Wrong:
		return Error, ErrorSoft
	}
	return Ink2, Sunken
}

// Ink is the colour of the tone's words.
func (t Tone) Ink() Colour { ink, _ := t.colours(); return ink }

// Chip is a word on a rounded ground.
func Chip(text string, tone Tone) fyne.CanvasObject {
	ink, ground := tone.colours()
	back := canvas.NewRectangle(Of(ground))
	back.CornerRadius = 11
	words := NewText(text, Style{Size: SizeNote, Colour: ink, Bold: tone != Neutral, Tight: true})
	return Stack(back, Inset(9, 3, 9, 3, words))
}

// Count is a number on a round ground, in the navigation.
func Count(text string, tone Tone) fyne.CanvasObject {
	ink, ground := tone.colours()
	back := canvas.NewRectangle(Of(ground))
	back.CornerRadius = 9
	words := NewText(text, Style{Size: SizeTiny, Colour: ink, Bold: true, Tight: true, Align: fyne.TextAlignCenter})
	return Stack(back, Inset(6, 2, 6, 2, words))
}
