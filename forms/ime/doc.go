// Package ime is what the program asks of each system's input method: to stay out
// of a window while the program composes Hangul itself, and, where the user types
// with the system's method, to finish what it is composing before the text is saved,
// left or changed. It knows nothing of Fyne; docs/typing.md says what was tried where.
//
// Everything but [Begin] is called on the thread that made the window.
package ime

// Window is the native handle of a window: the HWND on Windows, the NSWindow on
// macOS. Elsewhere it is not used. Zero is no window, for which nothing is done.
type Window uintptr
