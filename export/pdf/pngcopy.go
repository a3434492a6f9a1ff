package pdf

import "encoding/binary"

const pngSignature = "\x89PNG\r\n\x1a\n"

// plainPNG returns the parts of a PNG that make its picture, if it is of the
// plainest kind: 8 bit grey or colour, not interlaced, not transparent. Such a
// file need not be written anew. The file must have been decoded before, which
// proves its parts whole.
func plainPNG(data []byte) ([]byte, bool) {
	if len(data) < 33 || string(data[:8]) != pngSignature {
		return nil, false
	}
	depth, kind, interlaced := data[24], data[25], data[28]
	if depth != 8 || kind != 0 && kind != 2 || interlaced != 0 {
		return nil, false
	}
	out := append(make([]byte, 0, len(data)), pngSignature...)
	for at := 8; at+12 <= len(data); {
		size := int(binary.BigEndian.Uint32(data[at:]))
		end := at + 12 + size
		if size < 0 || end > len(data) {
			return nil, false
		}
		switch string(data[at+4 : at+8]) {
		case "IHDR", "IDAT":
			out = append(out, data[at:end]...)
		case "IEND":
			return append(out, data[at:end]...), true
		case "tRNS":
			return nil, false
		}
		at = end
	}
	return nil, false
}
