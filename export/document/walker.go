package document

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"moaplan/internal/draft"
	"moaplan/internal/plan"
)

// walker turns the syntax tree of one text into blocks.
type walker struct {
	b       *builder
	src     []byte
	path    plan.Path
	level   int // of the heading above
	numbers *numbering
	first   int         // number of the text's first footnote, less one
	notes   map[int]int // number of a footnote in the text to its number in the document
	pending []Note
	caption *captionNode // stands directly before a table
	noted   bool         // where blocks begin
}

// blocks appends the blocks below a node; depth is how many lists it is in.
func (w *walker) blocks(parent ast.Node, depth int) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if w.noted {
			w.note(n)
		}
		w.block(n, depth)
	}
}

// note remembers which block a node of the text begins.
func (w *walker) note(n ast.Node) {
	for n != nil && (n.Type() != ast.TypeBlock || n.Lines() == nil || n.Lines().Len() == 0) {
		n = n.FirstChild()
	}
	if n != nil {
		at := utf8.RuneCount(w.src[:n.Lines().At(0).Start])
		w.b.starts = append(w.b.starts, Start{At: at, Block: len(w.b.blocks)})
	}
}

func (w *walker) block(n ast.Node, depth int) {
	switch n := n.(type) {
	case *ast.Heading:
		w.heading(n)
	case *itemNode:
		w.paragraph(n, func(text []Inline) Block {
			return Item{Level: draft.Level(n.mark), Mark: n.mark, Text: text}
		})
	case *captionNode:
		w.captionBlock(n)
	case *extast.Table:
		w.table(n)
	case *ast.List:
		w.list(n, depth+1)
	case *ast.Blockquote:
		w.quote(n, depth)
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		for line := range strings.Lines(rawLines(n, w.src)) {
			w.b.add(Paragraph{Style: Code, Text: []Inline{{Text: strings.TrimRight(line, "\n"), Code: true, Path: w.path}}})
		}
	case *ast.ThematicBreak:
		// A line of dashes parts sections on screen; on paper the space does.
	case *extast.FootnoteList:
		w.footnotes(n)
	default:
		w.paragraph(n, w.bodyOrItem(depth))
	}
}

// bodyOrItem makes a paragraph, or inside a list a further one of its item.
func (w *walker) bodyOrItem(depth int) func([]Inline) Block {
	return func(text []Inline) Block {
		if depth > 0 {
			return Item{Level: depth, Text: text}
		}
		return Paragraph{Style: Body, Text: text}
	}
}

// paragraph appends the inlines of a node, cut at the figures inside it.
func (w *walker) paragraph(n ast.Node, make func([]Inline) Block) {
	var text []Inline
	flush := func() {
		if t := trimmed(text); len(t) > 0 {
			w.b.add(make(t))
		}
		text = nil
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if image, ok := c.(*ast.Image); ok {
			if id, ok := strings.CutPrefix(string(image.Destination), "figure:"); ok {
				flush()
				w.b.figure(plan.ID(id), w.path, w.inlines(image, Inline{}))
				continue
			}
		}
		text = append(text, w.inline(c, Inline{})...)
	}
	flush()
}

// trimmed takes white space off both ends.
func trimmed(text []Inline) []Inline {
	text = merged(text)
	for len(text) > 0 {
		text[0].Text = strings.TrimLeft(text[0].Text, " \t\n")
		if text[0].Text != "" {
			break
		}
		text = text[1:]
	}
	for n := len(text); n > 0; n = len(text) {
		text[n-1].Text = trimRight(text[n-1].Text)
		if text[n-1].Text != "" {
			break
		}
		text = text[:n-1]
	}
	return text
}

func (w *walker) heading(n *ast.Heading) {
	level := min(w.level+n.Level, 5)
	text := trimmed(w.inlines(n, Inline{}))
	if len(text) == 0 {
		return
	}
	w.b.heading(Heading{Level: level, Number: w.numbers.next(level, PlainText(text)), Text: text})
}

func (w *walker) quote(n ast.Node, depth int) {
	from := len(w.b.blocks)
	w.blocks(n, depth)
	for i := from; i < len(w.b.blocks); i++ {
		if p, ok := w.b.blocks[i].(Paragraph); ok && p.Style == Body {
			p.Style = Quoted
			w.b.blocks[i] = p
		}
	}
}

func (w *walker) list(n *ast.List, depth int) {
	number := n.Start
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		mark := bulletOf(depth)
		if n.IsOrdered() {
			mark = fmt.Sprintf("%d%c", number, n.Marker)
			number++
		}
		from := len(w.b.blocks)
		w.blocks(item, depth)
		if from == len(w.b.blocks) {
			w.b.add(Item{Level: depth, Mark: mark})
			continue
		}
		if first, ok := w.b.blocks[from].(Item); ok && first.Mark == "" && first.Level == depth {
			first.Mark = mark
			w.b.blocks[from] = first
			continue
		}
		marked := append([]Block{Item{Level: depth, Mark: mark}}, w.b.blocks[from:]...)
		w.b.blocks = append(w.b.blocks[:from], marked...)
	}
}

// bulletOf is the mark of an unordered list of Markdown.
func bulletOf(depth int) string {
	if depth%2 == 1 {
		return "•"
	}
	return "-"
}

// captionBlock keeps a caption for the table that follows, gives it to the one
// before, or prints it.
func (w *walker) captionBlock(n *captionNode) {
	if _, ok := n.NextSibling().(*extast.Table); ok {
		w.caption = n
		return
	}
	if _, ok := n.PreviousSibling().(*extast.Table); ok {
		if last, ok := w.b.blocks[len(w.b.blocks)-1].(Table); ok && len(last.Caption) == 0 {
			last.Caption, last.Source = cutCaption(trimmed(w.inlines(n, Inline{})))
			last.Label = w.b.tableLabel()
			w.b.blocks[len(w.b.blocks)-1] = last
			return
		}
	}
	w.paragraph(n, w.bodyOrItem(0))
}

func (w *walker) footnotes(list *extast.FootnoteList) {
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		note, ok := n.(*extast.Footnote)
		if !ok {
			continue
		}
		var text []Inline
		for c := note.FirstChild(); c != nil; c = c.NextSibling() {
			part := trimmed(w.inlines(c, Inline{}))
			if c.Type() == ast.TypeBlock && c.Lines().Len() > 0 && len(part) == 0 {
				part = []Inline{{Text: rawLines(c, w.src), Path: w.path}}
			}
			text = join("\n", text, part)
		}
		w.pending = append(w.pending, Note{Number: w.noteNumber(note.Index), Text: text})
	}
}

// noteNumber is a footnote's number in the whole document.
func (w *walker) noteNumber(index int) int {
	if w.notes == nil {
		w.notes = map[int]int{}
		w.first = w.b.notes
	}
	if w.notes[index] == 0 {
		w.notes[index] = w.first + index
		w.b.notes = max(w.b.notes, w.first+index)
	}
	return w.notes[index]
}

func (w *walker) flushNotes() {
	if len(w.pending) > 0 {
		w.b.add(Notes{Notes: w.pending})
	}
}
