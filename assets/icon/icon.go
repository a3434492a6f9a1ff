// Package icon embeds the program's own icon: the partners' sheets gathered into
// one plan. icon.svg is the source; scripts/icon.sh draws icon.png from it.
package icon

import (
	"bytes"
	_ "embed" // the two drawings below
)

var (
	//go:embed icon.png
	png []byte
	//go:embed icon.svg
	svg []byte
)

// PNG returns the icon as a PNG of 512 × 512 pixels. The caller owns the copy.
func PNG() []byte { return bytes.Clone(png) }

// SVG returns the icon's source. The caller owns the copy.
func SVG() []byte { return bytes.Clone(svg) }
