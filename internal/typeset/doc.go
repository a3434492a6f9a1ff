// Package typeset breaks Korean text into lines: for the text field on screen,
// for the PDF and for the row heights of HWPX.
//
// It knows nothing of fonts or pages. Text comes as runs with a style, a
// [Measurer] says how wide a character is, and widths are floats in whatever
// unit the measurer uses (points, pixels, millimetres): this is geometry, and
// money never passes through here.
//
// # The rules
//
//   - Korean words (어절) stay whole: lines break at spaces, and after a hyphen,
//     slash or middle dot that joins two words of two letters or more (현금/현물,
//     진단·치료, end-to-end; not 원/월, COVID-19 or 2024/05).
//   - Hanja and kana break between characters.
//   - A word breaks inside only when it is longer than a whole line. It then
//     starts where it stands, because it has to be broken in any case, and
//     numbers with their signs and units (₩1,600,000천원) are the last part of
//     it to be broken.
//   - Kinsoku (금칙 처리): no line starts with closing punctuation and none ends
//     with an opening bracket or with a sign before a number, whether or not
//     there are spaces between; so "기간 : 3년" never starts a line with the
//     colon. Only a stretch longer than a line in which no other place exists
//     breaks this rule.
//   - White space at a break hangs at the end of the line: it is kept in
//     [Line.Hung] but neither drawn nor counted. White space at the start of a
//     paragraph is the writer's indentation and stays.
//   - A base character and its combining marks, and the conjoining jamo of a
//     syllable, are never parted. One such cluster wider than the line gets a
//     line of its own, so that every text ends up in lines.
//
// No character is ever lost or doubled: the runs of all lines, each followed by
// what hangs at its end, are the text that came in.
package typeset
