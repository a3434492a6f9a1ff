// Package sheet is the table that amounts are typed into as in a spreadsheet: a
// grid of cells with one editor over the active one. What the cells hold and what
// becomes of what is typed is the model's; the sheet knows only keys and places.
package sheet

import "moaplan/forms/look"

// Model is what a sheet shows.
type Model interface {
	// Heads describes the columns of cells, from left to right.
	Heads() []Head
	Rows() int
	Row(row int) Row
	Cell(row, column int) Cell

	// Commit takes what was typed into a cell. It returns what is to be said of
	// it where it was not taken; the cell then stays open.
	Commit(row, column int, typed string) (fault string, ok bool)
}

// Head is the head of a column of cells. Neighbours of one group share a head
// above their own.
type Head struct {
	Group  string
	Title  string
	Width  float32 // at least; what is left is shared
	Ground look.Colour
	Ink    look.Colour
}

// Row is one row: its title at the left, and how it looks.
type Row struct {
	Title  string
	Note   string // small, behind the title
	Indent int
	Strong bool   // a sum
	Band   bool   // a heading without cells
	Open   Toggle // whether rows below it are shown
	OnOpen func() // opens or closes them
}

// Toggle is whether a row can be opened, and is.
type Toggle int

// Toggles.
const (
	Flat Toggle = iota
	Closed
	Opened
)

// Cell is what stands in one place.
type Cell struct {
	Text     string
	Typed    string // what the editor begins with
	Ink      look.Colour
	Ground   look.Colour
	Bold     bool
	Hatched  bool // there can be no amount here
	Editable bool
	Why      string // what is said of a cell that cannot be typed into
}
