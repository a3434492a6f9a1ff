package look

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"moaplan/assets/fonts"
)

func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func TestPalettes_TextReadsOnItsGround(t *testing.T) {
	pairs := [][2]Colour{
		{Ink, Surface},
		{Ink, Back},
		{Ink, Sunken},
		{Ink2, Surface},
		{Ink2, Back},
		{Ink2, Sunken},
		{OnPrimary, Primary},
		{PrimaryInk, PrimarySoft},
		{PrimaryInk, Surface},
		{PrimaryInk, Back},
		{OnSide, Side},
		{OK, OKSoft},
		{OK, Surface},
		{Warning, WarningSoft},
		{Warning, Surface},
		{Error, ErrorSoft},
		{Error, Surface},
		{InKind, InKindSoft},
		{InKind, Sunken},
		{Derived, DerivedSoft},
		{Derived, Surface},
		{Surface, Ink},
	}
	for name, p := range map[string]palette{"light": light, "dark": dark} {
		for _, pair := range pairs {
			if got := contrast(p[pair[0]], p[pair[1]]); got < 4.5 {
				t.Errorf("%s: %s on %s: contrast %.2f, want 4.5", name, pair[0], pair[1], got)
			}
		}
		if got := contrast(p[Ink3], p[Surface]); got < 3 {
			t.Errorf("%s: hints on the surface: contrast %.2f, want 3", name, got)
		}
	}
}

func TestPalettes_HaveTheSameRoles(t *testing.T) {
	for role := range light {
		if _, ok := dark[role]; !ok {
			t.Errorf("%s is not in the dark palette", role)
		}
	}
	if len(light) != len(dark) {
		t.Errorf("%d roles in light, %d in dark", len(light), len(dark))
	}
}

func TestTheme_ShadeDecidesAgainstTheSystem(t *testing.T) {
	themed(t)
	for _, c := range []struct {
		shade   Shade
		variant fyne.ThemeVariant
		want    palette
	}{
		{System, theme.VariantLight, light},
		{System, theme.VariantDark, dark},
		{Light, theme.VariantDark, light},
		{Dark, theme.VariantLight, dark},
	} {
		th := Theme(c.shade)
		if got := th.Color(theme.ColorNameForeground, c.variant); got != c.want[Ink] {
			t.Errorf("%s, variant %d: foreground %v", c.shade, c.variant, got)
		}
		if got := th.Color(Surface, c.variant); got != c.want[Surface] {
			t.Errorf("%s, variant %d: surface %v", c.shade, c.variant, got)
		}
	}
}

func TestTabular_MakesDigitsEquallyWide(t *testing.T) {
	themed(t)
	for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
		zero := fyne.MeasureText("0000000000", 40, style).Width
		for _, digits := range []string{"1111111111", "7777777777", "1234567890"} {
			if got := fyne.MeasureText(digits, 40, style).Width; got != zero {
				t.Errorf("%v: %s is %v wide, ten zeros %v", style, digits, got, zero)
			}
		}
	}
}

func TestTabular_LeavesOtherFontsAlone(t *testing.T) {
	for name, face := range map[string][]byte{
		"no feature": fonts.GothicRegular(), "cut off": fonts.PretendardRegular()[:3_000], "empty": {}, "not a font": []byte("plain text"),
	} {
		before := string(face)
		if string(tabular(face)) != before {
			t.Errorf("%s: the bytes changed", name)
		}
	}
}
