package document

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// captionLine is the caption of a table: a line "표: caption (출처: source)"
// directly before or after it.
var (
	captionLine   = regexp.MustCompile(`^[ \t]*(?:표|Table)[ \t]*:[ \t]*\S`)
	captionSource = regexp.MustCompile(`\((?:출처|Source)[ \t]*:[ \t]*`)
)

var kindCaption = ast.NewNodeKind("TableCaption")

// captionNode is such a line in the syntax tree.
type captionNode struct{ ast.BaseBlock }

func (n *captionNode) Kind() ast.NodeKind { return kindCaption }

func (n *captionNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

type captionParser struct{}

func (captionParser) Trigger() []byte { return []byte{"표"[0], 'T'} }

func (captionParser) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	if !captionLine.Match(line) {
		return nil, parser.NoChildren
	}
	node := &captionNode{}
	node.Lines().Append(segment)
	reader.AdvanceToEOL()
	return node, parser.NoChildren
}

func (captionParser) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}

func (captionParser) Close(node ast.Node, reader text.Reader, _ parser.Context) {
	trimLines(node, reader.Source())
}

func (captionParser) CanInterruptParagraph() bool { return true }
func (captionParser) CanAcceptIndentedLine() bool { return false }

// cutCaption takes the word before the colon off a caption and parts the source
// in brackets from it.
func cutCaption(text []Inline) (caption, source []Inline) {
	if len(text) == 0 {
		return nil, nil
	}
	text = append([]Inline(nil), text...)
	if at := regexp.MustCompile(`^[ \t]*(?:표|Table)[ \t]*:[ \t]*`).FindStringIndex(text[0].Text); at != nil {
		text[0].Text = text[0].Text[at[1]:]
	}
	for i := len(text) - 1; i >= 0; i-- {
		found := captionSource.FindAllStringIndex(text[i].Text, -1)
		if len(found) == 0 {
			continue
		}
		at := found[len(found)-1]
		tail := append([]Inline{text[i]}, text[i+1:]...)
		tail[0].Text = tail[0].Text[at[1]:]
		last := &tail[len(tail)-1]
		if n := len(last.Text); n == 0 || last.Text[n-1] != ')' {
			return text, nil // the bracket does not end the caption: it is part of it
		}
		last.Text = last.Text[:len(last.Text)-1]
		head := append([]Inline(nil), text[:i+1]...)
		head[i].Text = trimRight(head[i].Text[:at[0]])
		return merged(head), merged(tail)
	}
	return merged(text), nil
}
