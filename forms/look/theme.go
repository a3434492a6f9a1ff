package look

import (
	"image/color"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"moaplan/assets/fonts"
)

// Shade is the user's choice between light and dark.
type Shade string

// Shades. System follows the desktop.
const (
	System Shade = "system"
	Light  Shade = "light"
	Dark   Shade = "dark"
)

// Shades lists every choice.
var Shades = []Shade{System, Light, Dark}

// Theme returns MoaPlan's theme in a shade.
func Theme(s Shade) fyne.Theme { return moaTheme{shade: s} }

type moaTheme struct{ shade Shade }

// The faces are handed to the toolkit as one resource each: it keeps a parsed
// face by the resource, so that a theme made anew costs nothing.
var (
	regular = sync.OnceValue(func() fyne.Resource {
		return fyne.NewStaticResource("Pretendard-Regular.ttf", tabular(fonts.PretendardRegular()))
	})
	bold = sync.OnceValue(func() fyne.Resource {
		return fyne.NewStaticResource("Pretendard-Bold.ttf", tabular(fonts.PretendardBold()))
	})
	monospace = sync.OnceValue(func() fyne.Resource {
		return fyne.NewStaticResource("NanumGothicCoding.ttf", fonts.CodingRegularShared())
	})
)

func (t moaTheme) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Symbol:
		return theme.DefaultTheme().Font(s)
	case s.Monospace:
		return monospace()
	case s.Bold:
		return bold()
	}
	return regular()
}

func (t moaTheme) Icon(n fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(n) }

func (t moaTheme) palette(v fyne.ThemeVariant) palette {
	switch {
	case t.shade == Dark, t.shade != Light && v == theme.VariantDark:
		return dark
	}
	return light
}

// standard gives the toolkit's own roles their place in the palette.
var standard = map[fyne.ThemeColorName]Colour{
	theme.ColorNameBackground:          Back,
	theme.ColorNameButton:              Surface,
	theme.ColorNameDisabledButton:      Sunken,
	theme.ColorNameDisabled:            Ink3,
	theme.ColorNameError:               Error,
	theme.ColorNameForeground:          Ink,
	theme.ColorNameForegroundOnError:   Surface,
	theme.ColorNameForegroundOnPrimary: OnPrimary,
	theme.ColorNameForegroundOnSuccess: Surface,
	theme.ColorNameForegroundOnWarning: Surface,
	theme.ColorNameHeaderBackground:    Sunken,
	theme.ColorNameHyperlink:           PrimaryInk,
	theme.ColorNameInputBackground:     Clear,
	theme.ColorNameInputBorder:         Clear, // fields draw their own edge
	theme.ColorNameMenuBackground:      Surface,
	theme.ColorNameOverlayBackground:   Surface,
	theme.ColorNamePlaceHolder:         Ink3,
	theme.ColorNamePrimary:             PrimaryInk,
	theme.ColorNameSeparator:           Line,
	theme.ColorNameSuccess:             OK,
	theme.ColorNameWarning:             Warning,
}

func (t moaTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	p := t.palette(v)
	if role, ok := standard[n]; ok {
		return p[role]
	}
	if c, ok := p[n]; ok {
		return c
	}
	tint := func(role Colour, a uint8) color.Color {
		c := p[role]
		c.A = a
		return c
	}
	switch n {
	case theme.ColorNameHover:
		return tint(Ink, 0x10)
	case theme.ColorNamePressed:
		return tint(Ink, 0x1C)
	case theme.ColorNameFocus:
		return tint(PrimaryInk, 0x30)
	case theme.ColorNameSelection:
		return tint(PrimaryInk, 0x38)
	case theme.ColorNameScrollBar:
		return tint(Ink2, 0x80)
	case theme.ColorNameScrollBarBackground:
		return p[Clear]
	case theme.ColorNameShadow:
		return color.NRGBA{A: 0x18}
	}
	if t.shade == Light {
		v = theme.VariantLight
	} else if t.shade == Dark {
		v = theme.VariantDark
	}
	return theme.DefaultTheme().Color(n, v)
}

func (t moaTheme) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameText:
		return SizeBody
	case theme.SizeNameHeadingText:
		return SizeTitle
	case theme.SizeNameSubHeadingText:
		return 16
	case theme.SizeNameCaptionText:
		return SizeNote
	case theme.SizeNameInnerPadding:
		return 8
	case theme.SizeNamePadding:
		return 4
	case theme.SizeNameInlineIcon:
		return 18
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius:
		return 6
	case theme.SizeNameSelectionRadius:
		return 3
	case theme.SizeNameCardRadius, theme.SizeNameDialogRadius, theme.SizeNamePopupRadius:
		return 10
	case theme.SizeNameModalBlurRadius:
		return 0 // costs much where the graphics are drawn in software
	case theme.SizeNameMenuRadius:
		return 8
	case theme.SizeNameLineSpacing:
		return 4
	}
	return theme.DefaultTheme().Size(n)
}
