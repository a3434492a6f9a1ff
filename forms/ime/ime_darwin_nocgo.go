//go:build darwin && !cgo

package ime

// Finishes is false: a build without cgo has no window.
const Finishes = false

// Detach does nothing without a window.
func Detach(Window) error { return nil }

// Attach does nothing without a window.
func Attach(Window) error { return nil }

// Finish does nothing without a window.
func Finish(Window) string { return "" }

// Composing is false without a window.
func Composing(Window) bool { return false }
