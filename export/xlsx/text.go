package xlsx

import (
	"strings"
	"unicode/utf16"

	"moaplan/internal/typeset"
)

// maxCellText is the most UTF-16 units that a cell holds.
const maxCellText = 32_767

// escapeMark stands for an underscore that would begin an escape such as _x0041_
// in the file. It is no character of any text; the zip's last pass writes it as
// the escaped underscore _x005F_.
const escapeMark = '\ufdd0'

// cellTexts prepares a text for cells: cleaned, marked where the format would read
// an escape, and in pieces that each fit into one cell. No character is lost.
func cellTexts(s string) []string {
	s = markEscapes(strings.ReplaceAll(typeset.Clean(s), string(escapeMark), "\ufffd"))
	if len(s) <= maxCellText { // bytes are never fewer than units
		return []string{s}
	}
	var pieces []string
	start, units := 0, 0
	for at, r := range s {
		n := utf16.RuneLen(r)
		if units+n > maxCellText {
			pieces = append(pieces, s[start:at])
			start, units = at, 0
		}
		units += n
	}
	return append(pieces, s[start:])
}

// markEscapes marks each underscore before x, hexadecimal digits and another
// underscore. Excel reads four digits as an escape, LibreOffice other counts too.
// Overlapping ones are marked as well: _x0041_x0042_ holds two.
func markEscapes(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var out strings.Builder
	for i := range len(s) {
		if s[i] == '_' && isEscape(s[i:]) {
			out.WriteRune(escapeMark)
			continue
		}
		out.WriteByte(s[i])
	}
	return out.String()
}

func isEscape(s string) bool {
	digits, ok := strings.CutPrefix(s, "_x")
	rest := strings.TrimLeft(digits, "0123456789abcdefABCDEF")
	return ok && len(rest) < len(digits) && strings.HasPrefix(rest, "_")
}
