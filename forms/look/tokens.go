package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// A Colour is a role of the palette; the theme's variant chooses its shade.
type Colour = fyne.ThemeColorName

// Roles of the palette. The soft ones are backgrounds for the ink of their name.
const (
	Back        Colour = "moa.back"        // behind the cards
	Surface     Colour = "moa.surface"     // cards, bars, fields
	Sunken      Colour = "moa.sunken"      // heads and foots of tables
	Ink         Colour = "moa.ink"         // text
	Ink2        Colour = "moa.ink2"        // second text
	Ink3        Colour = "moa.ink3"        // third: hints, group titles
	Line        Colour = "moa.line"        // hairlines and the edge of cards
	Edge        Colour = "moa.edge"        // the edge of what can be pressed or typed into
	Primary     Colour = "moa.primary"     // fill of the main action
	OnPrimary   Colour = "moa.onPrimary"   // text on Primary
	PrimaryInk  Colour = "moa.primaryInk"  // text and marks of the chosen and the linked
	PrimarySoft Colour = "moa.primarySoft" // behind them
	OK          Colour = "moa.ok"
	OKSoft      Colour = "moa.okSoft"
	Warning     Colour = "moa.warning"
	WarningSoft Colour = "moa.warningSoft"
	Error       Colour = "moa.error"
	ErrorSoft   Colour = "moa.errorSoft"
	InKind      Colour = "moa.inKind"     // amounts in kind
	InKindSoft  Colour = "moa.inKindSoft" // their columns
	Derived     Colour = "moa.derived"    // amounts computed elsewhere
	DerivedSoft Colour = "moa.derivedSoft"
	Side        Colour = "moa.side"   // the start page's side
	OnSide      Colour = "moa.onSide" // text there
	Clear       Colour = "moa.clear"  // nothing
)

// Sizes of type, in the toolkit's units.
const (
	SizeTitle float32 = 20 // page title, bold
	SizeBody  float32 = 14
	SizeTable float32 = 13 // tables and labels
	SizeNote  float32 = 12
	SizeTiny  float32 = 11 // counts in the navigation
)

// Steps of space, in the toolkit's units.
const (
	Gap1 float32 = 4
	Gap2 float32 = 8
	Gap3 float32 = 12
	Gap4 float32 = 16
	Gap5 float32 = 24
)

// Of returns the shade of a role in the theme and variant of the moment. Of [Clear] it
// returns the one value that the toolkit does not draw at all: any other colour that
// cannot be seen costs as much as one that can.
func Of(c Colour) color.Color {
	if c == Clear {
		return color.Transparent
	}
	return theme.Color(c)
}

type palette map[Colour]color.NRGBA

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}

func alpha(v uint32, a uint8) color.NRGBA {
	c := rgb(v)
	c.A = a
	return c
}

var light = palette{
	Back: rgb(0xF4F6F8), Surface: rgb(0xFFFFFF), Sunken: rgb(0xEDF0F4),
	Ink: rgb(0x18212D), Ink2: rgb(0x556070), Ink3: rgb(0x8A94A3),
	Line: rgb(0xDDE2E9), Edge: rgb(0xC9D1DB),
	Primary: rgb(0x1F4E9C), OnPrimary: rgb(0xFFFFFF), PrimaryInk: rgb(0x1F4E9C), PrimarySoft: rgb(0xE8EFFA),
	OK: rgb(0x18774C), OKSoft: rgb(0xE4F4EC),
	Warning: rgb(0x8A5C00), WarningSoft: rgb(0xFFF4D6),
	Error: rgb(0xB42318), ErrorSoft: rgb(0xFDECEA),
	InKind: rgb(0x94540F), InKindSoft: rgb(0xFCF6EC),
	Derived: rgb(0x1C68B8), DerivedSoft: rgb(0xEDF5FD),
	Side: rgb(0x183B77), OnSide: rgb(0xFFFFFF),
	Clear: alpha(0xFFFFFF, 0),
}

var dark = palette{
	Back: rgb(0x12161D), Surface: rgb(0x1A2029), Sunken: rgb(0x222A35),
	Ink: rgb(0xE9EDF3), Ink2: rgb(0xB0BAC8), Ink3: rgb(0x8590A0),
	Line: rgb(0x2E3743), Edge: rgb(0x465160),
	Primary: rgb(0x3064BC), OnPrimary: rgb(0xFFFFFF), PrimaryInk: rgb(0x9CBFF9), PrimarySoft: rgb(0x1E2D47),
	OK: rgb(0x6BCB9B), OKSoft: rgb(0x17322A),
	Warning: rgb(0xEEC25A), WarningSoft: rgb(0x3A3018),
	Error: rgb(0xFF9C91), ErrorSoft: rgb(0x43211F),
	InKind: rgb(0xE8B277), InKindSoft: rgb(0x29241D),
	Derived: rgb(0x86BDF2), DerivedSoft: rgb(0x1B2836),
	Side: rgb(0x12284F), OnSide: rgb(0xF2F5FA),
	Clear: alpha(0x000000, 0),
}
