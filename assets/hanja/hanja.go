// Package hanja embeds libhangul's table of Korean words in Hanja, under the 3-clause
// BSD licence, which stands beside it as LICENSE and which Licence returns. The script
// scripts/hanja.sh packs it, whole and unchanged.
//
// A line of the table is "reading:Hanja:gloss"; the gloss may be empty. Lines that
// begin with # are comments. The lines are sorted by the reading's bytes, and the
// Hanja of one reading stand in the order in which they are offered.
package hanja

import (
	"bytes"
	"compress/gzip"
	_ "embed" // the table and its licence below
	"encoding/binary"
	"fmt"
	"io"
	"strings"
)

var (
	//go:embed hanja.txt.gz
	packed []byte
	//go:embed LICENSE
	licence string
)

// Licence returns the licence text that must accompany the table.
func Licence() string { return licence }

// Table unpacks the table. It takes some tens of milliseconds, and 6.5 MB for as
// long as the text is kept; an error would mean a program built from broken data.
func Table() (string, error) {
	zip, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return "", fmt.Errorf("unpacking the table of Hanja: %w", err)
	}
	var text strings.Builder
	// A gzip file ends with the length of what it holds.
	text.Grow(int(binary.LittleEndian.Uint32(packed[len(packed)-4:])))
	if _, err := io.Copy(&text, zip); err != nil {
		return "", fmt.Errorf("unpacking the table of Hanja: %w", err)
	}
	return text.String(), nil
}
