//go:build headless

package window

import "moaplan/assets/i18n"

// Open tells that this build of the program has no window.
func Open(string) error { return i18n.Fault(nil, "cli.no-window") }
