package check

import "moaplan/internal/plan"

// Facts are what only the layout can tell.
type Facts struct {
	Pages        int
	ChapterPages map[plan.ID]int
	ChapterFirst map[plan.ID]int // the page on which a chapter begins, from 1
	Undrawable   []Undrawable
	Problems     []Problem
}

// Undrawable is a character that no font of the documents has, with the place
// of the text that holds it.
type Undrawable struct {
	Path  plan.Path
	Rune  rune
	Count int
}

// Problem is what the document could not print as it was meant, with a sentence
// of the catalogues.
type Problem struct {
	Path    plan.Path
	Message plan.Message
}
