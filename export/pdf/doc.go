// Package pdf sets a document in pages and writes them as PDF.
//
// Layout emits drawing operations (a text run, a line, a rectangle, an image, a
// link) into a [Paper]; only serialise.go knows the library that writes PDF, and
// anything else that can paint the operations shows the same pages.
package pdf
