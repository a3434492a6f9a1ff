package look

import "encoding/binary"

// tabular gives a face its digits of equal width, in place: the toolkit cannot
// ask for the OpenType feature tnum, so the characters 0–9 are led to the glyphs
// that the feature would put in their place. A face without the feature, or
// laid out otherwise than expected, is returned as it was.
func tabular(face []byte) []byte {
	f := sfnt(face)
	first, ok := f.tabularZero()
	if !ok {
		return face
	}
	cmap, ok := f.table("cmap")
	if !ok {
		return face
	}
	for i := range f.u16(cmap + 2) {
		subtable := cmap + f.u32(cmap+4+8*i+4)
		if f.u16(subtable) != 12 {
			continue
		}
		for g := range f.u32(subtable + 12) {
			group := subtable + 16 + 12*g
			if f.u32(group) == '0' && f.u32(group+4) == '9' {
				binary.BigEndian.PutUint32(f[group+8:], uint32(first))
			}
		}
	}
	return face
}

// sfnt reads the big-endian numbers of a font file. Reading outside it gives 0,
// so that a damaged face is passed over instead of stopping the program.
type sfnt []byte

func (f sfnt) u16(at int) int {
	if at < 0 || at+2 > len(f) {
		return 0
	}
	return int(binary.BigEndian.Uint16(f[at:]))
}

func (f sfnt) u32(at int) int {
	if at < 0 || at+4 > len(f) {
		return 0
	}
	return int(binary.BigEndian.Uint32(f[at:]))
}

func (f sfnt) table(tag string) (int, bool) {
	for i := range f.u16(4) {
		entry := 12 + 16*i
		if entry+16 <= len(f) && string(f[entry:entry+4]) == tag {
			return f.u32(entry + 8), true
		}
	}
	return 0, false
}

// tabularZero is the glyph that tnum puts for 0, if those for 1 to 9 follow it.
func (f sfnt) tabularZero() (glyph int, ok bool) {
	gsub, ok := f.table("GSUB")
	if !ok {
		return 0, false
	}
	features := gsub + f.u16(gsub+6)
	for i := range f.u16(features) {
		record := features + 2 + 6*i
		if record+6 > len(f) || string(f[record:record+4]) != "tnum" {
			continue
		}
		lookups := gsub + f.u16(gsub+8)
		lookup := lookups + f.u16(lookups+2+2*f.u16(features+f.u16(record+4)+4))
		if f.u16(lookup) != 1 { // single substitution
			return 0, false
		}
		return f.digitSubstitute(lookup + f.u16(lookup+6))
	}
	return 0, false
}

// digitSubstitute reads a single substitution of format 2, whose coverage
// begins with the ten digits.
func (f sfnt) digitSubstitute(subtable int) (glyph int, ok bool) {
	coverage := subtable + f.u16(subtable+2)
	if f.u16(subtable) != 2 || f.u16(coverage) != 2 || f.u16(coverage+6)-f.u16(coverage+4) != 9 {
		return 0, false
	}
	first := f.u16(subtable + 6)
	for digit := range 10 {
		if f.u16(subtable+6+2*digit) != first+digit {
			return 0, false
		}
	}
	return first, true
}
