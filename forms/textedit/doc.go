// Package textedit is the text that is being edited: its letters, its lines, the
// caret, the selection and the syllable that is being composed. It knows nothing
// of the screen; forms/textfield draws it and gives it keys and clicks.
//
// # Two texts
//
// The plan's text ([Editor.Text]) is what has been entered for good. The drawn
// text ([Editor.Lines]) is the same with what is being composed at the caret.
// Positions in the methods of [Editor] are runes of the drawn text; a [Splice]
// counts in the plan's text. The two differ only while something is being
// composed, and every act except [Editor.Compose] and [Editor.Commit] ends that
// first, through the input method.
//
// # What stays true
//
// Caret and selection stand on borders of clusters: never between a letter and
// its combining mark or between the jamo of a syllable (while composing the caret
// is behind what is composed). Text that was entered is clean in the sense of
// typeset.Clean, also across the seams of a change. All splices, applied one
// after the other to the text that was shown, give the text.
package textedit
