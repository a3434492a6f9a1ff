package document

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"moaplan/internal/draft"
)

// Korean plans are written in items (개조식) whose mark says the level. A line
// that begins with one of these marks and a space is an item; indentation does
// not matter, and lines after it continue it until a blank line, another item or
// another block.
func itemMark(line []byte) (mark string, rest int) { return draft.MarkOf(string(line)) }

// usesOfficialMarks reports whether a text has items marked □ or ○; only then
// is a hyphen a mark of the third level, otherwise it is a list of Markdown.
func usesOfficialMarks(source []byte) bool {
	for line := range bytes.Lines(source) {
		if mark, _ := itemMark(line); mark == "□" || mark == "○" {
			return true
		}
	}
	return false
}

var kindItem = ast.NewNodeKind("OfficialItem")

// itemNode is an item in the syntax tree of Markdown.
type itemNode struct {
	ast.BaseBlock
	mark string
}

func (n *itemNode) Kind() ast.NodeKind { return kindItem }

func (n *itemNode) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"mark": n.mark}, nil)
}

// itemParser is the block parser of items.
type itemParser struct{ official bool }

func (itemParser) Trigger() []byte { return []byte{"□"[0], "·"[0], '-', 0xe3} }

func (p itemParser) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	mark, rest := itemMark(line)
	if mark == "" || mark == "-" && !p.official {
		return nil, parser.NoChildren
	}
	node := &itemNode{mark: mark}
	segment.Start = min(segment.Start+rest-segment.Padding, segment.Stop)
	segment.Padding = 0
	node.Lines().Append(segment)
	reader.AdvanceToEOL()
	return node, parser.NoChildren
}

func (p itemParser) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, segment := reader.PeekLine()
	if util.IsBlank(line) || p.interrupts(line) {
		return parser.Close
	}
	node.Lines().Append(segment)
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

// otherBlock matches what ends an item besides a blank line: a table, a
// heading, a fence, a quotation, a figure, a footnote, a list that starts at one.
var otherBlock = regexp.MustCompile("^[ \t]*(\\||#{1,6}[ \t]|```|~~~|>|!\\[[^\\]]*\\]\\(|\\[\\^[^\\]]+\\]:|1[.)][ \t]|[*+][ \t])")

func (p itemParser) interrupts(line []byte) bool {
	if mark, _ := itemMark(line); mark != "" && (mark != "-" || p.official) {
		return true
	}
	return otherBlock.Match(line) || captionLine.Match(line)
}

func (itemParser) Close(node ast.Node, reader text.Reader, _ parser.Context) {
	trimLines(node, reader.Source())
}

// trimLines takes white space off the lines of a block, except the hard break of
// two spaces where another line follows, and drops lines that are empty then:
// the parser takes none.
func trimLines(node ast.Node, source []byte) {
	lines := node.Lines()
	kept := text.NewSegments()
	for i := range lines.Len() {
		line := lines.At(i)
		line = line.TrimLeftSpace(source)
		if i == lines.Len()-1 {
			line = line.TrimRightSpace(source)
		}
		if !line.IsEmpty() {
			kept.Append(line)
		}
	}
	node.SetLines(kept)
}

func (itemParser) CanInterruptParagraph() bool { return true }
func (itemParser) CanAcceptIndentedLine() bool { return true }

// listParser is Markdown's own, except that a date at the start of a line
// (2024. 8. 1.) is no list.
type listParser struct{ parser.BlockParser }

var dateStart = regexp.MustCompile(`^[ \t]*(\d{3,}[.)]|\d{1,2}[.)][ \t]*\d+[.)])`)

func (p listParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if line, _ := reader.PeekLine(); dateStart.Match(line) {
		return nil, parser.NoChildren
	}
	return p.BlockParser.Open(parent, reader, pc)
}
