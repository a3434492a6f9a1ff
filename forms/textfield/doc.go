// Package textfield is the field that everything is typed into: one line, long
// text, or plain characters. It shows a [moaplan/forms/textedit.Editor], draws
// only the lines in sight, shows what is being composed where it is typed, and
// tells its owner of each change as a splice. It has no undo of its own.
//
// A window's fields share one [Typing], which knows the input method and the
// keys that switch it. The promise about a composition stands there.
package textfield
