// Package assets holds the data that the program carries inside itself: the
// calls for proposals and the dated law, as TOML with their sources.
package assets

import "embed"

// Files are the embedded data: calls/*.toml and law/*.toml.
//
//go:embed calls law
var Files embed.FS
