package forms

import (
	"strings"

	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// column is one column of a table of records. What is pasted and copied needs to know
// the member that it shows, and how that is read: the constructors below say so.
type column struct {
	key    string  // of the label
	weight float32 // of the width that is left; 0: fixed
	width  float32
	cell   func(set *fieldSet, record plan.Path) fyne.CanvasObject

	member  string   // of the record, such as name/ko; empty: neither pasted nor copied
	also    []string // catalogue keys of other words that name it above a pasted column
	reading reading
	options func() []option             // of a choice
	prefix  string                      // catalogue keys of the choice's words, by the value behind it
	aliases func(value string) []string // other words for a choice's value
	tick    bool
	year    int                              // the project year whose member it is, from 1; 0: none
	only    bool                             // that year is the only one: the words need not name it
	through func() (list string, record any) // the record that the member leads through
}

// textColumn types into a text of the record.
func textColumn(key string, weight float32, member string) column {
	return column{key: key, weight: weight, member: member, cell: func(s *fieldSet, record plan.Path) fyne.CanvasObject {
		return s.cell(spec{key: key, path: record.Join(member)})
	}}
}

// valueColumn types a number, an amount or a day.
func valueColumn(key string, weight float32, member string, r reading) column {
	return column{key: key, weight: weight, member: member, reading: r, cell: func(s *fieldSet, record plan.Path) fyne.CanvasObject {
		return s.valueCell(spec{key: key, path: record.Join(member)}, r)
	}}
}

// choiceColumn chooses one of several values.
func choiceColumn(key string, weight float32, member string, options []option) column {
	return column{
		key: key, weight: weight, member: member, options: func() []option { return options },
		cell: func(s *fieldSet, record plan.Path) fyne.CanvasObject {
			return s.choiceCell(spec{key: key, path: record.Join(member)}, options)
		},
	}
}

// wordColumn chooses one of the values whose words stand in the catalogues behind a
// prefix; a pasted table may name them in any language.
func wordColumn[T ~string](d *desk, key string, weight float32, member, prefix string, values []T) column {
	c := choiceColumn(key, weight, member, optionsOf(d, prefix, values))
	c.prefix = prefix
	return c
}

// tickColumn says yes or no.
func tickColumn(key string, width float32, member string) column {
	return column{key: key, width: width, member: member, tick: true, cell: func(s *fieldSet, record plan.Path) fyne.CanvasObject {
		return s.tickCell(spec{key: key, path: record.Join(member)})
	}}
}

func (c column) sized(o fyne.CanvasObject) fyne.CanvasObject {
	if c.weight > 0 {
		return look.Grow(c.weight, o)
	}
	return look.Fixed(c.width, 0, o)
}

// byWords sorts records by what a function says of them, as words.
func (d *desk) byWords(of func(plan.ID) string) func(a, b plan.ID) int {
	return func(a, b plan.ID) int { return strings.Compare(of(a), of(b)) }
}

// byNumber sorts records by what a function says of them, the largest first.
func (d *desk) byNumber(of func(plan.ID) int64) func(a, b plan.ID) int {
	return func(a, b plan.ID) int {
		switch x, y := of(a), of(b); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	}
}
