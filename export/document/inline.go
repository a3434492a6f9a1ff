package document

import (
	"strings"

	"moaplan/internal/plan"
	"moaplan/internal/typeset"
)

// Inline is a leaf of the tree: a stretch of text in one style.
type Inline struct {
	Text   string
	Bold   bool
	Italic bool
	Code   bool
	Link   string    // an address, or "#" and the ID of a heading
	Field  string    // the live field that the text is the value of
	Note   int       // the number of the footnote that the text refers to
	Path   plan.Path // where in the plan the text stands; empty for the form's own words
}

// PlainText joins the texts of inlines.
func PlainText(text []Inline) string {
	var s strings.Builder
	for _, in := range text {
		s.WriteString(in.Text)
	}
	return s.String()
}

// words are the form's own words.
func words(s string) []Inline {
	if s == "" {
		return nil
	}
	return []Inline{{Text: s}}
}

// plain is a text of the plan that has one language only.
func plain(s string, path plan.Path) []Inline {
	s = strings.TrimSpace(typeset.Clean(s))
	if s == "" {
		return nil
	}
	return []Inline{{Text: s, Path: path}}
}

// join puts a separator between the texts that are not empty.
func join(separator string, texts ...[]Inline) []Inline {
	var out []Inline
	for _, t := range texts {
		if len(t) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, Inline{Text: separator})
		}
		out = append(out, t...)
	}
	return out
}

// bold makes texts bold.
func bold(text []Inline) []Inline {
	out := make([]Inline, len(text))
	for i, in := range text {
		in.Bold = true
		out[i] = in
	}
	return out
}

// merged joins neighbours of the same style.
func merged(text []Inline) []Inline {
	var out []Inline
	for _, in := range text {
		if in.Text == "" {
			continue
		}
		if n := len(out); n > 0 && in.Note == 0 && out[n-1].Note == 0 && in.Field == "" && out[n-1].Field == "" {
			last := out[n-1]
			last.Text = in.Text
			if last == in {
				out[n-1].Text += in.Text
				continue
			}
		}
		out = append(out, in)
	}
	return out
}
