package document

import (
	"fmt"
	"strings"
)

// Text writes the tree as text, one block a line, for tests to compare and for
// people to read. Styles stand in brackets as in Markdown.
func (d *Document) Text() string {
	w := &textWriter{}
	w.blocks(d.Blocks)
	for _, p := range d.Problems {
		w.line("! %s %s %q", p.Path, p.Message.Key, p.Message.Args)
	}
	return w.s.String()
}

type textWriter struct {
	s      strings.Builder
	indent int
}

func (w *textWriter) line(format string, args ...any) {
	w.s.WriteString(strings.Repeat("  ", w.indent))
	fmt.Fprintf(&w.s, format, args...)
	w.s.WriteByte('\n')
}

func (w *textWriter) blocks(blocks []Block) {
	for _, b := range blocks {
		w.block(b)
	}
}

var styleNames = map[Style]string{
	Body: "para", Banner: "banner", Centred: "centred", Right: "right", Small: "small",
	Quoted: "quote", Code: "code", Missing: "missing",
}

func (w *textWriter) block(b Block) {
	switch b := b.(type) {
	case Heading:
		w.line("h%d %s#%s", b.Level, space(b.Number)+inlineText(b.Text)+" ", b.ID)
	case Paragraph:
		w.line("%s %s", styleNames[b.Style], inlineText(b.Text))
	case Item:
		w.line("item%d %s%s", b.Level, space(b.Mark), inlineText(b.Text))
	case Table:
		w.table(b)
	case Figure:
		w.line("figure %s %s (%s) <%s> %d%%", b.Label, inlineText(b.Caption), inlineText(b.Source), b.Blob, b.Width)
	case Picture:
		w.line("picture %s %s %d shapes", b.Label, inlineText(b.Caption), len(b.Picture.Shapes))
	case Form:
		w.line("form %s", b.Name)
		w.indent++
		w.blocks(b.Blocks)
		w.indent--
	case Contents:
		w.line("contents %s to level %d", b.Title, b.Depth)
	case Notes:
		for _, n := range b.Notes {
			w.line("note %d) %s", n.Number, inlineText(n.Text))
		}
	case PageBreak:
		w.line("page break")
	}
}

func (w *textWriter) table(t Table) {
	head := "table"
	for _, part := range []string{t.Label, inlineText(t.Caption), t.Unit} {
		if part != "" {
			head += " " + part
		}
	}
	if len(t.Source) > 0 {
		head += " (" + inlineText(t.Source) + ")"
	}
	w.line("%s", head)
	w.indent++
	for i, r := range t.Rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, cellText(c))
		}
		mark := "|"
		if i < t.Head {
			mark = "‖"
		}
		w.line("%s %s", mark, strings.Join(cells, " | "))
	}
	w.indent--
}

func cellText(c Cell) string {
	s := strings.ReplaceAll(inlineText(c.Text), "\n", " ⏎ ")
	if c.Bar {
		s = "█"
	}
	if c.Bold && s != "" {
		s = "**" + s + "**"
	}
	if c.Label {
		s = "[" + s + "]"
	}
	if c.Span > 1 {
		s += fmt.Sprintf(" →%d", c.Span)
	}
	if c.RowSpan > 1 {
		s += fmt.Sprintf(" ↓%d", c.RowSpan)
	}
	return s
}

func space(s string) string {
	if s == "" {
		return ""
	}
	return s + " "
}

// inlineText marks the styles of a leaf: **bold**, _italic_, `code`, <link>,
// {field}, ^note.
func inlineText(text []Inline) string {
	var s strings.Builder
	for _, in := range text {
		t := in.Text
		if in.Code {
			t = "`" + t + "`"
		}
		if in.Italic {
			t = "_" + t + "_"
		}
		if in.Bold {
			t = "**" + t + "**"
		}
		if in.Field != "" {
			t = "{" + t + "}"
		}
		if in.Note != 0 {
			t = "^" + t
		}
		if in.Link != "" {
			t += "<" + in.Link + ">"
		}
		s.WriteString(t)
	}
	return s.String()
}
