package textfield

import (
	"bytes"
	"strings"
	"sync"
	"unicode"

	"fyne.io/fyne/v2"
	"golang.org/x/image/font/sfnt"

	"moaplan/assets/fonts"
	"moaplan/forms/look"
)

// face is what a character is drawn in.
type face uint8

const (
	faceText   face = iota // Pretendard
	faceHanja              // Nanum Gothic, for Hanja and enclosed characters
	faceOthers             // the toolkit's own choice, for what neither has
)

// The faces of a field. Kerning, ligatures and contextual forms are taken out of
// Pretendard: with them a character's place depends on its neighbours, and
// measuring a line by its characters would put the caret beside the letters.
var (
	textResource = sync.OnceValue(func() fyne.Resource {
		body := look.Theme(look.Light).Font(fyne.TextStyle{}).Content()
		return fyne.NewStaticResource("Pretendard-Field.ttf", unshaped(body))
	})
	hanjaResource = sync.OnceValue(func() fyne.Resource {
		return fyne.NewStaticResource("NanumGothic-Field.ttf", unshaped(fonts.GothicRegularShared()))
	})
	textGlyphs  = sync.OnceValue(func() glyphs { return readGlyphs(textResource().Content()) })
	hanjaGlyphs = sync.OnceValue(func() glyphs { return readGlyphs(hanjaResource().Content()) })
)

// unshaped returns a copy of a face without the tables that move or replace
// glyphs by what stands beside them: nobody looks for a table of another name.
func unshaped(face []byte) []byte {
	const directory, record = 12, 16
	face = bytes.Clone(face)
	if len(face) < directory {
		return face
	}
	tables := int(face[4])<<8 | int(face[5])
	for at := directory; at < directory+record*tables && at+4 <= len(face); at += record {
		switch string(face[at : at+4]) {
		case "GSUB", "GPOS", "kern":
			face[at+3] = '-' // keeps the tables in order
		}
	}
	return face
}

// glyphs knows which characters a face has.
type glyphs struct{ font *sfnt.Font }

// readGlyphs reads a face; one that cannot be read has no characters.
func readGlyphs(face []byte) glyphs {
	f, err := sfnt.Parse(face)
	if err != nil {
		fyne.LogError("reading a face", err)
		return glyphs{}
	}
	return glyphs{f}
}

func (g glyphs) has(r rune) bool {
	if g.font == nil {
		return false
	}
	i, err := g.font.GlyphIndex(nil, r)
	return err == nil && i != 0
}

// resource is the face as the toolkit takes it; nil leaves it the choice.
func (f face) resource() fyne.Resource {
	switch f {
	case faceText:
		return textResource()
	case faceHanja:
		return hanjaResource()
	}
	return nil
}

// measure asks the toolkit how large it draws a text in a face.
func (f face) measure(s string, size float32) (fyne.Size, float32) {
	return fyne.CurrentApp().Driver().RenderedTextSize(s, size, fyne.TextStyle{}, f.resource())
}

// glyph is how a character is drawn.
type glyph struct {
	width float32
	face  face
	known bool
}

// faces measures characters at one size of type, each of them once. It is the
// typeset.Measurer of the fields. Not for several goroutines.
type faces struct {
	size  float32
	pages map[rune]*[256]glyph
	lines [faceOthers + 1]lineMetrics
}

// lineMetrics are the height of a text in a face, and how far below its top the
// letters stand.
type lineMetrics struct{ high, base float32 }

func newFaces(size float32) *faces { return &faces{size: size, pages: map[rune]*[256]glyph{}} }

// line measures a face when it is first drawn in: to read one takes a while.
func (f *faces) line(of face) lineMetrics {
	if f.lines[of].high == 0 {
		own, base := of.measure("가", f.size)
		f.lines[of] = lineMetrics{ceil(own.Height), ceil(base)}
	}
	return f.lines[of]
}

// tabEms is how wide a tab is, in ems.
const tabEms = 2

// Width is the advance width of a character, in the toolkit's units.
func (f *faces) Width(r rune, _ int) float64 { return float64(f.glyph(r).width) }

func (f *faces) glyph(r rune) glyph {
	page := f.pages[r>>8]
	if page == nil {
		page = &[256]glyph{}
		f.pages[r>>8] = page
	}
	g := &page[r&0xff]
	if !g.known {
		*g = f.find(r)
	}
	return *g
}

func (f *faces) find(r rune) glyph {
	g := glyph{face: faceOthers, known: true}
	switch {
	case r == '\t':
		return glyph{width: tabEms * f.size, known: true}
	case r == '\n':
		return glyph{known: true}
	case textGlyphs().has(r):
		g.face = faceText
	case hanjaGlyphs().has(r):
		g.face = faceHanja
	}
	if !unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		own, _ := g.face.measure(string(r), f.size)
		g.width = own.Width
	}
	return g
}

// width is how wide a text is drawn.
func (f *faces) width(s string) (w float32) {
	for _, r := range s {
		w += f.glyph(r).width
	}
	return w
}

// piece is a part of a line that is drawn as one text.
type piece struct {
	text string
	face face
	x    float32 // from the line's start
	end  float32
}

// mostRunes bounds a piece, so that none is wider than a texture may be.
const mostRunes = 128

// pieces cuts a line where the face changes and at tabs.
func (f *faces) pieces(line string) []piece {
	var list []piece
	var open *piece
	var x float32
	runes := 0
	for i, r := range line {
		g := f.glyph(r)
		switch {
		case r == '\t':
			open = nil
		case open != nil && g.width == 0:
			open.text = line[i-len(open.text) : i+runeLen(line[i:])] // a mark stays with its letter
		case open != nil && open.face == g.face && g.face != faceOthers && runes < mostRunes:
			open.text = line[i-len(open.text) : i+runeLen(line[i:])]
			open.end += g.width
			runes++
		default:
			list = append(list, piece{text: line[i : i+runeLen(line[i:])], face: g.face, x: x, end: x + g.width})
			open, runes = &list[len(list)-1], 1
		}
		x += g.width
	}
	return list
}

// runeLen is the length of a text's first character; one byte of broken UTF-8
// counts as one.
func runeLen(s string) int {
	for i := range s {
		if i > 0 {
			return i
		}
	}
	return len(s)
}

// cut shortens a line to a width, ending it with ….
func (f *faces) cut(line string, width float32) string {
	if f.width(line) <= width {
		return line
	}
	width -= f.glyph('…').width
	x := float32(0)
	for i, r := range line {
		if x += f.glyph(r).width; x > width {
			return strings.TrimRight(line[:i], " ") + "…"
		}
	}
	return line
}
