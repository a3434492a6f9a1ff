package pdf

import (
	"encoding/binary"
	"fmt"
	"math"
	"sync"

	"moaplan/assets/fonts"
)

// Face is one of the typefaces of the paper.
type Face uint8

// Faces: Nanum Myeongjo, Nanum Gothic, Nanum Gothic Coding, and Pretendard for
// the few characters that only it has.
const (
	Serif Face = iota
	SerifBold
	Sans
	SansBold
	Mono
	Extra
	faces
)

// The part of a line of type above and below the baseline, in its size. All
// faces of the paper are near these.
const (
	ascent  = 0.92
	descent = 0.23
)

// sources are the embedded faces: to read, and a copy to give away.
var sources = [faces]struct {
	shared func() []byte
	own    func() []byte
}{
	Serif:     {fonts.MyeongjoRegularShared, fonts.MyeongjoRegular},
	SerifBold: {fonts.MyeongjoBoldShared, fonts.MyeongjoBold},
	Sans:      {fonts.GothicRegularShared, fonts.GothicRegular},
	SansBold:  {fonts.GothicBoldShared, fonts.GothicBold},
	Mono:      {fonts.CodingRegularShared, fonts.CodingRegular},
	Extra:     {fonts.PretendardRegularShared, fonts.PretendardRegular},
}

// substitutes are the faces asked in turn for a character that a face lacks.
// Nanum Myeongjo has no Hanja; Nanum Gothic has.
var substitutes = [faces][]Face{
	Serif:     {Sans, Mono, Extra},
	SerifBold: {SansBold, Sans, Mono, Extra},
	Sans:      {Serif, Mono, Extra},
	SansBold:  {Sans, SerifBold, Serif, Mono, Extra},
	Mono:      {Sans, Serif, Extra},
}

// widths are the advance widths of a face's characters up to U+FFFF, in
// thousandths of its size, as the PDF states them; absent where it has none.
type widths [1 << 16]int16

const absent = -1

var loaded = func() (all [faces]func() *widths) {
	for f := range all {
		all[f] = sync.OnceValue(func() *widths {
			w, err := readWidths(sources[f].shared())
			if err != nil {
				// The faces are part of the program and tested; without one its
				// characters count as absent and are reported so.
				w = &widths{}
				for i := range w {
					w[i] = absent
				}
			}
			return w
		})
	}
	return all
}()

// width returns the advance width of a character in thousandths of the size, or
// absent.
func (f Face) width(r rune) int16 {
	if r < 0 || int(r) >= len(widths{}) {
		return absent
	}
	return loaded[f]()[r]
}

// Width is how wide a text is in a size.
func (f Face) Width(s string, size float64) float64 {
	n := 0
	for _, r := range s {
		n += int(max(f.width(r), 0))
	}
	return float64(n) * size / 1000
}

// readWidths reads the tables of a TrueType font that say which characters it
// has and how wide they are.
func readWidths(font []byte) (*widths, error) {
	tables, err := fontTables(font)
	if err != nil {
		return nil, err
	}
	head, hhea, hmtx := tables["head"], tables["hhea"], tables["hmtx"]
	if len(head) < 20 || len(hhea) < 36 || len(hmtx) < 4 {
		return nil, fmt.Errorf("font: a table is missing or short")
	}
	unit := float64(binary.BigEndian.Uint16(head[18:]))
	metrics := int(binary.BigEndian.Uint16(hhea[34:]))
	w := &widths{}
	for i := range w {
		w[i] = absent
	}
	err = eachGlyph(tables["cmap"], func(r, glyph uint16) {
		at := 4 * min(int(glyph), metrics-1)
		if glyph == 0 || at+2 > len(hmtx) {
			return
		}
		advance := float64(binary.BigEndian.Uint16(hmtx[at:]))
		w[r] = int16(math.Round(advance * 1000 / unit))
	})
	return w, err
}

// fontTables finds the tables of a TrueType font.
func fontTables(font []byte) (map[string][]byte, error) {
	if len(font) < 12 {
		return nil, fmt.Errorf("font: too short")
	}
	n := int(binary.BigEndian.Uint16(font[4:]))
	if len(font) < 12+16*n {
		return nil, fmt.Errorf("font: table directory cut off")
	}
	tables := make(map[string][]byte, n)
	for i := range n {
		entry := font[12+16*i:]
		from, size := uint64(binary.BigEndian.Uint32(entry[8:])), uint64(binary.BigEndian.Uint32(entry[12:]))
		if from+size > uint64(len(font)) {
			return nil, fmt.Errorf("font: table %q cut off", entry[:4])
		}
		tables[string(entry[:4])] = font[from : from+size]
	}
	return tables, nil
}

// eachGlyph reads the Unicode character map (format 4) of a font.
func eachGlyph(cmap []byte, put func(r, glyph uint16)) error {
	u16 := func(b []byte, at int) uint16 {
		if at+2 > len(b) {
			return 0
		}
		return binary.BigEndian.Uint16(b[at:])
	}
	for i := range int(u16(cmap, 2)) {
		at := 4 + 8*i
		if u16(cmap, at) != 3 || u16(cmap, at+2) != 1 || at+8 > len(cmap) {
			continue
		}
		offset := int(binary.BigEndian.Uint32(cmap[at+4:]))
		if offset+14 > len(cmap) || u16(cmap, offset) != 4 {
			continue
		}
		sub := cmap[offset:]
		segments := int(u16(sub, 6)) / 2
		for s := range segments {
			last, first := u16(sub, 14+2*s), u16(sub, 16+2*segments+2*s)
			delta, rangeAt := u16(sub, 16+4*segments+2*s), 16+6*segments+2*s
			shift := u16(sub, rangeAt)
			for r := int(first); r <= int(last) && r < 0xffff; r++ {
				glyph := uint16(r) + delta
				if shift != 0 {
					if glyph = u16(sub, rangeAt+int(shift)+2*(r-int(first))); glyph != 0 {
						glyph += delta
					}
				}
				put(uint16(r), glyph)
			}
		}
		return nil
	}
	return fmt.Errorf("font: no Unicode character map")
}
