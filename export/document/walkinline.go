package document

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// inlines are the leaves below a node, in the style given.
func (w *walker) inlines(parent ast.Node, style Inline) []Inline {
	var out []Inline
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		out = append(out, w.inline(n, style)...)
	}
	return out
}

func (w *walker) inline(n ast.Node, style Inline) []Inline {
	leaf := func(s string) []Inline {
		if s == "" {
			return nil
		}
		in := style
		in.Text, in.Path = s, w.path
		return []Inline{in}
	}
	switch n := n.(type) {
	case *ast.Text:
		return leaf(w.textOf(n))
	case *ast.String:
		return leaf(string(n.Value))
	case *ast.CodeSpan:
		style.Code = true
		return w.inlines(n, style)
	case *ast.Emphasis:
		if n.Level == 2 {
			style.Bold = true
		} else {
			style.Italic = true
		}
		return w.inlines(n, style)
	case *ast.Link:
		style.Link = string(n.Destination)
		return w.inlines(n, style)
	case *ast.AutoLink:
		style.Link = string(n.URL(w.src))
		return leaf(string(n.Label(w.src)))
	case *ast.Image:
		return w.foreignImage(n, style)
	case *extast.FootnoteLink:
		number := w.noteNumber(n.Index)
		style.Note = number
		return leaf(fmt.Sprintf("%d)", number))
	case *extast.FootnoteBacklink:
		return nil
	case *fieldNode:
		value, ok := w.b.field(n.name)
		if !ok {
			value = "[{{" + n.name + "}}?]"
			w.b.problem(w.path, "export.problem.field", "name", n.name)
		}
		style.Field = n.name
		return leaf(value)
	}
	if n.HasChildren() {
		return w.inlines(n, style)
	}
	return nil
}

// textOf is the text of a leaf with its escapes resolved. A line break in the
// source is a space; between Hanja too, since Korean parts words by spaces.
func (w *walker) textOf(n *ast.Text) string {
	value := n.Segment.Value(w.src)
	if !n.IsRaw() {
		value = util.UnescapePunctuations(value)
	}
	s := lineBreak.ReplaceAllString(string(value), "\n")
	switch {
	case n.HardLineBreak():
		return s + "\n"
	case n.SoftLineBreak():
		return strings.TrimRight(s, " \t") + " "
	}
	return s
}

// lineBreak is how writers break a line inside the cell of a table.
var lineBreak = regexp.MustCompile(`(?i)<br[ ]*/?>`)

// foreignImage prints a picture that is not the plan's own as its address, so
// that nothing is lost without a trace.
func (w *walker) foreignImage(n *ast.Image, style Inline) []Inline {
	address := string(n.Destination)
	if id, ok := strings.CutPrefix(address, "figure:"); ok {
		address = "figure:" + id
	}
	w.b.problem(w.path, "export.problem.image", "address", address)
	alt := w.inlines(n, style)
	style.Text, style.Path = "["+address+"]", w.path
	return append(alt, style)
}
